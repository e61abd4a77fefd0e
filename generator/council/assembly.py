"""Turns the day of a veto into the last day for the General Assembly's debate on it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from generator.council.majority import check_day
from generator.council.mistakes import CouncilError, Mistake
from generator.council.roster import Holiday
from generator.council.seating import ROSTER
from generator.council.wording import spell_date

WORKING_DAYS: Final = 10
FIRST_VETO: Final = date(2022, 4, 26)
"""The day on which the Assembly adopted A/RES/76/262."""


@dataclass(frozen=True, slots=True)
class DebateDeadline:
    """The ten working days after a veto, counted out so that a reader can follow them."""

    veto_day: date
    last_day: date
    working_days: tuple[date, ...]
    """The ten days that count; the last of them is `last_day`."""
    days_off: tuple[Holiday, ...]
    """The holidays on the way that do not count; weekends do not count either."""
    to_be_confirmed: bool
    """The list of holidays awaits a better source."""


def assembly_debate_deadline(
    veto_day: date, holidays: Collection[Holiday] = ROSTER.holidays
) -> DebateDeadline:
    """Count the ten working days within which the Assembly meets after a veto (A/RES/76/262).

    The rule does not apply while the Assembly meets in an emergency special session on the same
    situation. Raises CouncilError for a veto before the resolution, and when the list has no
    holiday in a year that the count runs through: without a list a count would be a guess.
    """
    check_day(veto_day)
    if veto_day < FIRST_VETO:
        message = f"no debate follows a veto of {spell_date(veto_day)}"
        raise CouncilError(Mistake(message, f"A/RES/76/262 is of {spell_date(FIRST_VETO)}"))
    by_day = {holiday.day: holiday for holiday in holidays}
    years = {day.year for day in by_day}
    counted: list[date] = []
    days_off: list[Holiday] = []
    day = veto_day
    while len(counted) < WORKING_DAYS:
        day += timedelta(days=1)
        if day.year not in years:
            message = f"no list of United Nations holidays for {day.year}"
            raise CouncilError(Mistake(message, "add it to `holidays` in the body's sheet"))
        if day in by_day:
            days_off.append(by_day[day])
        elif day.weekday() < 5:
            counted.append(day)
    unsure = any(h.to_be_confirmed for h in holidays if veto_day.year <= h.day.year <= day.year)
    return DebateDeadline(veto_day, day, tuple(counted), tuple(days_off), unsure)
