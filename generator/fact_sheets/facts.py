"""What every fact carries: who says it, as of when, how sure, and the evidence for it."""

from datetime import date
from typing import Literal, Self

from pydantic import Field, model_validator

from generator.fact_sheets.fields import (
    ARTICLE,
    Day,
    Id,
    Line,
    Prose,
    SheetModel,
    Status,
    When,
    YesNo,
)
from generator.fact_sheets.refusals import refuse

Grade = Literal[
    "wrong",
    "wrong unit",
    "invented cause",
    "meaning changed",
    "loose",
    "euphemism",
    "denial dropped",
    "overstated",
    "contradicted",
    "attribution lost",
    "context",
]


class Evidence(SheetModel):
    """The proof of a fact: a quotation, checked against the source's text, or a citation.

    A quotation is W3C Web Annotation's TextQuoteSelector: `quote` is its exact, `before` and
    `after` are its prefix and suffix. A citation names the place in a source by `at`.
    """

    source: Id = Field(description="The id of a source in sources.yml.")
    quote: Line | None = Field(
        default=None,
        description="The words, exactly as the source has them. […] leaves words out, "
        "[words] adds the editor's.",
    )
    before: Line | None = Field(
        default=None, description="The words right before the quotation, where it occurs twice."
    )
    after: Line | None = Field(
        default=None, description="The words right after the quotation, where it occurs twice."
    )
    at: Line | None = Field(
        default=None,
        description="The place in a source that is only cited: an address, a paragraph.",
    )
    says: Prose | None = Field(
        default=None, description="What a cited source says, in our own words."
    )
    refers_to: Line | None = Field(
        default=None,
        description="Words of the sentence that names whom a pronoun in the quotation means.",
    )
    role: Literal["supports", "disputes"] = Field(
        default="supports", description="Whether it speaks for the fact or against it."
    )

    @model_validator(mode="after")
    def _check_kind(self) -> Self:
        if (self.quote is None) == (self.at is None):
            message = "evidence is either a quotation (quote:) or a citation (at:)"
            raise refuse("evidence-kind", message, "write one of the two")
        if self.at is not None and (self.before or self.after or self.refers_to):
            message = "before:, after: and refers_to: belong to a quotation"
            raise refuse("evidence-kind", message, "remove them, or write quote: in place of at:")
        return self


class EditorsNote(SheetModel):
    """What the editor tells readers beside a fact: where the source is loose or wrong."""

    grade: Grade = Field(description="What is the matter with the source's words.")
    text: Prose = Field(description="What readers should know, in neutral words.")
    evidence: tuple[Evidence, ...] = Field(
        default=(), description="Where the better account stands."
    )


class Reviewable(SheetModel):
    """Something that `explainer new` drafts, for a person to decide on."""

    review: Literal["todo"] | None = Field(
        default=None, description="Marks a draft that a person must decide on."
    )


class Fact(Reviewable):
    """Something that a page states, with its attribution and its evidence."""

    id: Id = Field(
        description="A short name that is never changed: it is the fact's address on its page."
    )
    said_by: Id = Field(
        default=ARTICLE, description="An actor's id, or `article` for the source's own voice."
    )
    through: tuple[Id, ...] = Field(
        default=(),
        description="Who passed the words on, from the speaker to the source: [reuters].",
    )
    as_of: When = Field(description="The date for which the fact is stated (EDTF).")
    status: Status = Field(description="How sure it is.")
    evidence: tuple[Evidence, ...] = Field(
        min_length=1, description="The words that prove it, and those that speak against it."
    )
    editors_note: EditorsNote | None = Field(
        default=None, description="What the editor tells readers beside the fact."
    )
    review_after: Day | None = Field(
        default=None, description="The day after which to check the fact again."
    )

    @model_validator(mode="after")
    def _check_speaker(self) -> Self:
        if self.status in ("claimed", "disputed") and "said_by" not in self.model_fields_set:
            message = f"a fact that is {self.status} needs said_by: who says it?"
            raise refuse(
                "speaker-missing", message, "name an actor, or `article` for the source's own voice"
            )
        return self

    def is_overdue(self, today: date) -> bool:
        """Whether the day after which to check the fact again has passed."""
        due = self.review_after
        return due is not None and due.latest is not None and due.latest < today

    @property
    def name(self) -> str:
        """What to call the fact in a list or a link, in plain words."""
        raise NotImplementedError


class Confirmable(SheetModel):
    """A rule or a step, which may still want a source of the body itself."""

    to_be_confirmed: YesNo = Field(
        default=False, description="No page of the body itself was found for it."
    )
