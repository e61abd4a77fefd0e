"""The sheet sources.yml: where the words come from."""

from typing import Literal, Self

from pydantic import Field, model_validator

from generator.fact_sheets.fields import Address, Day, Id, Line, Prose, SheetModel, YesNo
from generator.fact_sheets.refusals import refuse

SetAsideReason = Literal["boilerplate", "opinion", "repetition", "headline", "background"]


class SetAside(SheetModel):
    """Words of an article that no fact uses, and why not."""

    quote: Line
    reason: SetAsideReason
    why: Prose | None = None


class Source(SheetModel):
    """A text in seeds/, whose quotations are checked, or an address, which is only cited."""

    id: Id
    title: Line
    kind: Literal["article", "press release", "document", "report", "web page", "statement"]
    publisher: Line
    author: Line | None = None
    address: Address | None = None
    text: Line | None = Field(
        default=None, description="The file in seeds/ that holds the source's words."
    )
    sha256: Line | None = Field(default=None, description="The SHA-256 of that file's bytes.")
    language: Line = "en"
    published: Day | None = None
    published_inferred_from: Prose | None = Field(
        default=None, description="From what an inferred date was inferred."
    )
    facts_as_of: Day | None = Field(
        default=None, description="The last day that the source could know of."
    )
    read_on: Day | None = Field(default=None, description="The day on which the address was read.")
    official: YesNo = Field(
        default=False,
        description="A page of the body that it speaks of, such as the United Nations.",
    )
    set_aside: tuple[SetAside, ...] = ()

    @model_validator(mode="after")
    def _check_place(self) -> Self:
        if self.text is None and self.address is None:
            raise refuse(
                "source-without-place",
                "a source has a text: in seeds/ or an address:",
                "add one of them",
            )
        if self.text is not None and self.published is None:
            message = "a source with a text needs its published: date"
            raise refuse(
                "source-without-date",
                message,
                "write the day; if it is inferred, say so in published_inferred_from:",
            )
        return self


class SourcesSheet(SheetModel):
    """All sources of a topic."""

    sources: tuple[Source, ...]
