"""The sheets of bodies/: how a body such as the Security Council is made up and decides."""

from typing import Literal

from pydantic import Field

from generator.fact_sheets.facts import Confirmable, Evidence
from generator.fact_sheets.fields import Day, Id, Line, Prose, SheetModel, When
from generator.fact_sheets.sources import Source


class Rule(Confirmable):
    """A rule by which the body decides."""

    id: Id = Field(description="A short name that is never changed: pages link to it.")
    subject: Line = Field(description="The heading under which the page explains it.")
    title: Line = Field(description="The rule in a few words.")
    text: Prose = Field(description="The rule in plain words.")
    article: Line | None = Field(
        default=None, description="The article of the charter: Article 27(3)."
    )
    evidence: tuple[Evidence, ...] = Field(
        min_length=1, description="The words of the body's documents that prove it."
    )


class Step(Confirmable):
    """A step on the way of a draft through the body."""

    id: Id = Field(description="A short name that is never changed: stages refer to it.")
    title: Line = Field(description="The step in a few words.")
    text: Prose = Field(description="What happens at this step.")
    evidence: tuple[Evidence, ...] = Field(min_length=1, description="The words that prove it.")


class Product(Confirmable):
    """A kind of text that the body issues."""

    id: Id = Field(description="A short name that is never changed.")
    title: Line = Field(description="The kind of text.")
    adopted_by: Line = Field(description="Who adopts it, and how.")
    symbol: Line = Field(description="What its symbols look like.")
    decision: Line = Field(description="Whether it is a decision of the body.")
    evidence: tuple[Evidence, ...] = Field(min_length=1, description="The words that prove it.")


class Verb(Confirmable):
    """A verb of the body's texts, and how strong it is."""

    id: Id = Field(description="A short name that is never changed.")
    verb: Line = Field(description="The verb, as the texts have it.")
    text: Prose = Field(description="How strong it is.")
    evidence: tuple[Evidence, ...] = Field(min_length=1, description="The words that prove it.")


class ElectedMember(SheetModel):
    """A member with an elected seat."""

    name: Line = Field(description="The name of the state, as the body lists it.")
    group: Line = Field(description="The regional group of the state.")
    until: Line = Field(description="The year with whose end the term ends.")


class YearOfMembers(Confirmable):
    """The elected members of one year."""

    year: Line = Field(description="The calendar year.")
    elected: tuple[ElectedMember, ...] = Field(description="The elected members of the year.")


class PermanentSeat(Confirmable):
    """The name under which a permanent seat was held, and when."""

    name: Line = Field(description="The name of the state at the time.")
    from_: Day = Field(alias="from", description="The first day under this name.")
    until: Day | None = Field(
        default=None, description="The last day under this name; none if it still has it."
    )
    seat: Id = Field(description="The seat, whatever the state was called.")
    group: Line = Field(description="The regional group of the state.")


class Presidency(SheetModel):
    """Who presides in a month."""

    month: When = Field(description="The month (EDTF).")
    president: Line = Field(description="The name of the state.")
    checked: Literal["yes", "derived"] = Field(
        description="Whether a page of the body says so, or it follows from the order of turns."
    )


class Holiday(Confirmable):
    """A day that is not a working day of the body."""

    date: Day = Field(description="The day.")
    name: Line = Field(description="The name of the holiday.")


class Body(SheetModel):
    """A body: rules, steps, texts and members, usable by every topic."""

    name: Line = Field(description="The full name of the body.")
    short_name: Line = Field(description="The name as it is used in running text.")
    summary: Prose = Field(description="What the body is, in a few sentences.")
    sources: tuple[Source, ...] = Field(description="The documents that the rules rest on.")
    rules: tuple[Rule, ...] = Field(description="The rules by which it decides.")
    steps: tuple[Step, ...] = Field(description="The way of a draft through it.")
    products: tuple[Product, ...] = Field(
        default=(), description="The kinds of text that it issues."
    )
    verbs: tuple[Verb, ...] = Field(
        default=(), description="The verbs of its texts, and how strong each is."
    )
    permanent_seats: tuple[PermanentSeat, ...] = Field(
        description="The seats that are always held by the same states."
    )
    members: tuple[YearOfMembers, ...] = Field(description="The elected members, year by year.")
    presidency: tuple[Presidency, ...] = Field(
        default=(), description="Who presides, month by month."
    )
    holidays: tuple[Holiday, ...] = Field(
        default=(), description="The days on which it does not work."
    )
