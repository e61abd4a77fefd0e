"""Turns a day into the Council of that day: its size, threshold, members and president."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from generator.council.majority import check_day, majority_on
from generator.council.mistakes import CouncilError, Mistake, did_you_mean, suggest_names
from generator.council.roster import Member, Presidency, Roster
from generator.council.roster_parsing import parse_roster
from generator.council.wording import join_words, spell_date
from generator.council_roster import SHEET

ROSTER: Final = parse_roster(SHEET)
"""The roster that ships with the program, the same as in the body's fact sheet."""


@dataclass(frozen=True, slots=True)
class Council:
    """The Security Council as it sat on one day."""

    on: date
    size: int
    threshold: int
    """Yes votes that a decision takes."""
    members: tuple[Member, ...]
    """All members in English alphabetical order, which is also the order of the presidency."""
    to_be_confirmed: bool
    """The list of elected members awaits a better source."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all members, in English alphabetical order."""
        return tuple(member.name for member in self.members)

    @property
    def permanent(self) -> tuple[str, ...]:
        """The names of the five permanent members as seated that day."""
        return tuple(member.name for member in self.members if member.seat == "permanent")


def council_on(on: date, roster: Roster = ROSTER) -> Council:
    """Tell who sat on the Council on a day (Charter, Article 23).

    Raises CouncilError for a day before the first meeting, and for a year whose elected members
    the roster does not hold: it never guesses.
    """
    majority = majority_on(on)
    elected = roster.elected_in(on.year)
    if elected is None:
        known = [str(entry.year) for entry in roster.elected]
        message = f"the elected members of {on.year} are not known here"
        raise CouncilError(Mistake(message, f"known are {join_words(known)}"))
    permanent = (Member(seat.name, "permanent", seat.group) for seat in roster.permanent_on(on))
    members = tuple(sorted((*permanent, *elected.members), key=lambda member: member.name))
    return Council(on, majority.size, majority.threshold, members, elected.to_be_confirmed)


def presidency_on(on: date, roster: Roster = ROSTER) -> Presidency:
    """Tell who presided on a day, and whether a page confirms it or rule 18 was applied.

    Raises CouncilError for a month that the roster does not hold.
    """
    check_day(on)
    month = on.replace(day=1)
    for presidency in roster.presidencies:
        if presidency.month == month:
            return presidency
    raise CouncilError(Mistake(f"the presidency on {spell_date(on)} is not known here"))


def find_meant(
    wrong: str, seated: Sequence[str], on: date, roster: Roster
) -> tuple[tuple[str, ...], str]:
    """Find the seated names that a wrong one probably stands for, and the hint that says so."""
    for seat in roster.permanent_seats:
        if seat.name == wrong:
            names = tuple(s.name for s in roster.permanent_on(on) if s.seat == seat.seat)
            return names, f'on that day the seat bore the name "{join_words(names)}"'
    years = [entry.year for entry in roster.elected if wrong in [m.name for m in entry.members]]
    if on.year in years:
        return (), f"{wrong} was an elected member, whose No is never a veto"
    if years:
        return (), f"{wrong} sat in {join_words([str(year) for year in years])}"
    names = suggest_names(wrong, seated)
    return names, did_you_mean(names)
