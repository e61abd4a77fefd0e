"""Who sits on the Security Council: the plain data that every rule reads."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, Literal, NamedTuple

Seat = Literal["permanent", "elected"]


class Group(StrEnum):
    """A regional group of the General Assembly, under the name that fact sheets use."""

    AFRICA = "Africa"
    ASIA_PACIFIC = "Asia-Pacific"
    EASTERN_EUROPE = "EEG"
    LATIN_AMERICA = "GRULAC"
    WESTERN_EUROPE = "WEOG"


PERMANENT_SEATS: Final = ("china", "france", "ussr-russia", "uk", "us")
"""The five permanent seats, whatever the name of the State that holds them."""

ELECTED_SEATS: Final[Mapping[Group, int]] = {
    Group.AFRICA: 3,
    Group.ASIA_PACIFIC: 2,
    Group.EASTERN_EUROPE: 1,
    Group.LATIN_AMERICA: 2,
    Group.WESTERN_EUROPE: 2,
}
"""Elected seats since 1966 (A/RES/1991 A (XVIII), paragraph 3: Africa and Asia share five)."""


class Term(NamedTuple):
    """The calendar years of an elected member's two-year term (Charter, Article 23(2))."""

    first: int
    last: int

    def __str__(self) -> str:
        return f"{self.first}–{self.last}"


@dataclass(frozen=True, slots=True)
class Member:
    """A State on the Council on some day; a permanent member has no term."""

    name: str
    seat: Seat
    group: Group
    term: Term | None = None


@dataclass(frozen=True, slots=True)
class ElectedYear:
    """The elected members of one calendar year."""

    year: int
    members: tuple[Member, ...]
    to_be_confirmed: bool = False


@dataclass(frozen=True, slots=True)
class PermanentSeat:
    """One of the five permanent seats under one name, from its first day to its last."""

    name: str
    seat: str
    """One of PERMANENT_SEATS."""
    group: Group
    first: date
    last: date | None = None
    """None: the seat bears this name today."""
    to_be_confirmed: bool = False
    """The day on which the name changed awaits a better source."""

    def is_held_on(self, day: date) -> bool:
        """Say whether the seat bears this name on a day."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Presidency:
    """Who presides over the Council in one calendar month (provisional rule 18)."""

    month: date
    """The first day of the month."""
    president: str
    basis: Literal["checked", "derived"]
    """Checked against a published page, or derived from the English alphabetical order."""


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day on which United Nations Headquarters is closed."""

    day: date
    name: str
    to_be_confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Roster:
    """All that the rules need to know about who sits when; built by `parse_roster`."""

    elected: tuple[ElectedYear, ...]
    permanent_seats: tuple[PermanentSeat, ...]
    presidencies: tuple[Presidency, ...] = ()
    holidays: tuple[Holiday, ...] = ()

    def elected_in(self, year: int) -> ElectedYear | None:
        """Find the elected members of a year; None when the roster does not hold that year."""
        return next((entry for entry in self.elected if entry.year == year), None)

    def permanent_on(self, day: date) -> tuple[PermanentSeat, ...]:
        """List the permanent seats under their names of a day, in English alphabetical order."""
        held = (seat for seat in self.permanent_seats if seat.is_held_on(day))
        return tuple(sorted(held, key=lambda seat: seat.name))
