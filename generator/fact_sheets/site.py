"""The sheet site.yml: who publishes, by which policies."""

from pydantic import Field

from generator.fact_sheets.fields import Address, Id, Line, Percent, Prose, SheetModel


class Policy(SheetModel):
    """A promise of the publisher to its readers."""

    id: Id = Field(description="A short name that is never changed.")
    title: Line = Field(description="The promise in a few words.")
    text: Prose = Field(description="The promise.")


class Site(SheetModel):
    """The publisher and what it promises."""

    name: Line = Field(description="The name of the site.")
    description: Line = Field(description="What the site is, in one plain sentence.")
    publisher: Line = Field(description="Who publishes it.")
    editor: Line = Field(description="Who is responsible for it.")
    contact: Line = Field(description="Where readers report a mistake: an address or an email.")
    about: tuple[Prose, ...] = Field(description="Who makes the site and why, in paragraphs.")
    method: tuple[Prose, ...] = Field(description="How a fact gets on a page, in paragraphs.")
    policies: tuple[Policy, ...] = Field(default=(), description="What the publisher promises.")
    languages: tuple[Line, ...] = Field(
        default=("en",),
        min_length=1,
        description="The languages of the site, as codes: en, ar, he. The first is that of the "
        "sheets; the pages in each of the others stand in a folder of that name.",
    )
    edit_address: Address | None = Field(
        default=None,
        description="Where the repository's files are edited; the file's path is put behind it.",
    )
    coverage_floor: Percent = Field(
        default=100,
        description="Percent of each article's sentences that must be used or set aside.",
    )
