"""Turns a day into the Council's size and the number of Yes votes that a decision takes."""

from datetime import date, datetime
from typing import Final, NamedTuple

from generator.council.mistakes import CouncilError, Mistake
from generator.council.wording import spell_date

FIRST_MEETING: Final = date(1946, 1, 17)
ENLARGED: Final = date(1966, 1, 1)
"""The amendment (A/RES/1991 A (XVIII)) was in force from 31 August 1965, but the Council of eleven
sat until the new members took their seats: S/RES/218 passed 7-0-4 on 23 November 1965."""


class Majority(NamedTuple):
    """How many members vote, and how many Yes votes a decision takes (Article 27(2) and (3))."""

    size: int
    threshold: int


def majority_on(day: date) -> Majority:
    """Look up size and threshold: 11 and 7 until the end of 1965, 15 and 9 from 1966 (rule V1).

    Raises CouncilError for a day before the Council first met.
    """
    check_day(day)
    return Majority(15, 9) if day >= ENLARGED else Majority(11, 7)


def check_day(day: date) -> None:
    """Raise CouncilError unless this is a plain date on which there was a Security Council."""
    # A datetime is a date to Python, but its day depends on a time zone that we do not know.
    if not isinstance(day, date) or isinstance(day, datetime):
        raise CouncilError(Mistake(f"{day!r} is not a date", "pass a datetime.date"))
    if day < FIRST_MEETING:
        message = f"there was no Security Council on {spell_date(day)}"
        raise CouncilError(Mistake(message, f"it first met on {spell_date(FIRST_MEETING)}"))
