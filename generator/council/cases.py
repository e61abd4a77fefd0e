"""Turns a Council into every case that its rules tell apart, to test another program against."""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from generator.council.ballot import KINDS, Kind, Result, Tally
from generator.council.roster import Roster
from generator.council.seating import ROSTER, Council
from generator.council.voting import outcome_from_tally


class Case(NamedTuple):
    """One tally, the permanent members in its No votes, and what the rules make of it."""

    kind: Kind
    tally: Tally
    permanent_no: tuple[str, ...]
    result: Result
    rule: str
    """The rule that decided: V2, V3, V4 or V5."""


def exhaustive_cases(council: Council, roster: Roster = ROSTER) -> Iterator[Case]:
    """Yield every kind × tally × set of permanent members against that can occur.

    For fifteen members that is 48,576 cases. Who abstained among the permanent members is
    not told apart: it changes no result.
    """
    elected = council.size - len(council.permanent)
    for kind in KINDS:
        for tally in _list_tallies(council.size):
            for count in range(len(council.permanent) + 1):
                if not count <= tally.no <= count + elected:
                    continue
                for permanent_no in combinations(council.permanent, count):
                    decided = outcome_from_tally(
                        **tally._asdict(),
                        permanent_no=permanent_no,
                        on=council.on,
                        kind=kind,
                        roster=roster,
                    )
                    rule = decided.reasons[0].rule
                    yield Case(kind, tally, permanent_no, decided.result, rule)


def _list_tallies(size: int) -> Iterator[Tally]:
    for yes in range(size + 1):
        for no in range(size - yes + 1):
            for abstaining in range(size - yes - no + 1):
                yield Tally(yes, no, abstaining, size - yes - no - abstaining)
