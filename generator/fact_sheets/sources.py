"""The sheet sources.yml: where the words come from."""

from typing import Literal, Self

from pydantic import Field, model_validator

from generator.fact_sheets.fields import Address, Day, Id, Line, Prose, SheetModel, YesNo
from generator.fact_sheets.refusals import refuse

SetAsideReason = Literal["boilerplate", "opinion", "repetition", "headline", "background"]


class SetAside(SheetModel):
    """Words of an article that no fact uses, and why not."""

    quote: Line = Field(description="The words, exactly as the source has them.")
    reason: SetAsideReason = Field(description="Why no fact uses them.")
    why: Prose | None = Field(default=None, description="More about the reason, for readers.")


class Source(SheetModel):
    """A text in seeds/, whose quotations are checked, or an address, which is only cited."""

    id: Id = Field(description="A short name that is never changed: evidence refers to it.")
    title: Line = Field(description="The title, as published.")
    kind: Literal["article", "press release", "document", "report", "web page", "statement"] = (
        Field(description="What kind of text it is.")
    )
    publisher: Line = Field(description="Who published it.")
    author: Line | None = Field(default=None, description="Who wrote it, as the source says.")
    address: Address | None = Field(default=None, description="Where it stands on the web.")
    text: Line | None = Field(
        default=None, description="The file in seeds/ that holds the source's words."
    )
    sha256: Line | None = Field(default=None, description="The SHA-256 of that file's bytes.")
    language: Line = Field(
        default="en", description="The language of the text, as a code: en, ar, he."
    )
    published: Day | None = Field(default=None, description="The day on which it was published.")
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
    set_aside: tuple[SetAside, ...] = Field(
        default=(), description="The sentences that no fact uses, with the reason."
    )

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

    sources: tuple[Source, ...] = Field(
        description="The articles and documents that the facts rest on."
    )
