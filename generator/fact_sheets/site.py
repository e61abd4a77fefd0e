"""The sheet site.yml: who publishes, by which policies."""

from pydantic import Field

from generator.fact_sheets.fields import Address, Id, Line, Percent, Prose, SheetModel


class Policy(SheetModel):
    """A promise of the publisher to its readers."""

    id: Id
    title: Line
    text: Prose


class Site(SheetModel):
    """The publisher and what it promises."""

    name: Line
    description: Line
    publisher: Line
    editor: Line
    contact: Line
    about: tuple[Prose, ...]
    method: tuple[Prose, ...] = Field(description="How a fact gets on a page, in paragraphs.")
    policies: tuple[Policy, ...] = ()
    languages: tuple[Line, ...] = ("en",)
    edit_address: Address | None = Field(
        default=None,
        description="Where the repository's files are edited; the file's path is put behind it.",
    )
    coverage_floor: Percent = Field(
        default=100,
        description="Percent of each article's sentences that must be used or set aside.",
    )
