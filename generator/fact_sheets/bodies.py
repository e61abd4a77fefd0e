"""The sheets of bodies/: how a body such as the Security Council is made up and decides."""

from typing import Literal

from pydantic import Field

from generator.fact_sheets.facts import Confirmable, Evidence
from generator.fact_sheets.fields import Day, Id, Line, Prose, SheetModel, When
from generator.fact_sheets.sources import Source


class Rule(Confirmable):
    """A rule by which the body decides."""

    id: Id
    subject: Line = Field(description="The heading under which the page explains it.")
    title: Line
    text: Prose
    article: Line | None = Field(
        default=None, description="The article of the charter: Article 27(3)."
    )
    evidence: tuple[Evidence, ...] = Field(min_length=1)


class Step(Confirmable):
    """A step on the way of a draft through the body."""

    id: Id
    title: Line
    text: Prose
    evidence: tuple[Evidence, ...] = Field(min_length=1)


class Product(Confirmable):
    """A kind of text that the body issues."""

    id: Id
    title: Line
    adopted_by: Line
    symbol: Line
    decision: Line
    evidence: tuple[Evidence, ...] = Field(min_length=1)


class Verb(Confirmable):
    """A verb of the body's texts, and how strong it is."""

    id: Id
    verb: Line
    text: Prose
    evidence: tuple[Evidence, ...] = Field(min_length=1)


class ElectedMember(SheetModel):
    """A member with an elected seat."""

    name: Line
    group: Line
    until: Line = Field(description="The year with whose end the term ends.")


class YearOfMembers(Confirmable):
    """The elected members of one year."""

    year: Line
    elected: tuple[ElectedMember, ...]


class PermanentSeat(Confirmable):
    """The name under which a permanent seat was held, and when."""

    seat: Id
    name: Line
    group: Line
    from_: Day = Field(alias="from")
    until: Day | None = None


class Presidency(SheetModel):
    """Who presides in a month."""

    month: When
    president: Line
    checked: Literal["yes", "derived"]


class Holiday(Confirmable):
    """A day that is not a working day of the body."""

    date: Day
    name: Line


class Body(SheetModel):
    """A body: rules, steps, texts and members, usable by every topic."""

    name: Line
    short_name: Line
    summary: Prose
    sources: tuple[Source, ...]
    rules: tuple[Rule, ...]
    steps: tuple[Step, ...]
    products: tuple[Product, ...] = ()
    verbs: tuple[Verb, ...] = ()
    permanent_seats: tuple[PermanentSeat, ...]
    members: tuple[YearOfMembers, ...]
    presidency: tuple[Presidency, ...] = ()
    holidays: tuple[Holiday, ...] = ()
