"""Turns an EDTF string into a date or a period with its precision and its doubts."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from generator.fact_sheets.date_hints import suggest_date
from generator.fact_sheets.refusals import name_text, refuse

Precision = Literal["day", "month", "season", "year", "interval"]

_DATE = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?P<doubt>[?~%]?)"
)
_SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 2)}
"""The first and the last month of each, as in the north; EDTF only says spring, summer,
autumn, winter. A winter ends in the year after the one that it is named by."""


@dataclass(frozen=True)
class EdtfDate:
    """A date as EDTF writes it (Library of Congress, EDTF 2019, levels 0 and 1).

    `earliest` and `latest` bound it by days, both ends included; an open or unknown end is
    None. `uncertain` is EDTF's `?`, `approximate` its `~`; `%` is both.
    """

    text: str
    earliest: date | None
    latest: date | None
    precision: Precision
    uncertain: bool = False
    approximate: bool = False

    def __str__(self) -> str:
        return self.text

    @property
    def is_day(self) -> bool:
        """Whether it names a single day."""
        return self.precision == "day"

    @property
    def start(self) -> "EdtfDate":
        """The beginning of an interval; any other date itself."""
        return _parse_part(self.text.partition("/")[0]) if "/" in self.text else self

    @property
    def end(self) -> "EdtfDate":
        """The end of an interval; any other date itself."""
        return _parse_part(self.text.partition("/")[2]) if "/" in self.text else self

    def sort_key(self) -> tuple[date, date, str]:
        """Order dates by their beginning; an open beginning comes first."""
        return (self.earliest or date.min, self.latest or date.max, self.text)


@lru_cache(maxsize=4096)
def parse_edtf_date(text: str) -> EdtfDate:
    """Read an EDTF date of level 0 or 1; raises the refusal `not-a-date`.

    Years before 1 and after 9999 and level 1's `Y170000002` are refused: no source that a
    sheet can cite speaks of them.
    """
    parts = text.split("/")
    if len(parts) > 2 or all(part in ("", "..") for part in parts):
        raise refuse("not-a-date", f"{name_text(text)} is not a date", suggest_date(text))
    try:
        first, last = _parse_part(parts[0]), _parse_part(parts[-1])
    except ValueError as error:
        hint = str(error) or suggest_date(text)
        raise refuse("not-a-date", f"{name_text(text)} is not a date", hint) from None
    if len(parts) == 1:
        return first
    if first.earliest and last.latest and first.earliest > last.latest:
        message = f"{name_text(text)} ends before it begins"
        raise refuse("not-a-date", message, "write the earlier date first")
    return EdtfDate(
        text,
        first.earliest,
        last.latest,
        "interval",
        uncertain=first.uncertain or last.uncertain,
        approximate=first.approximate or last.approximate,
    )


def _parse_part(text: str) -> EdtfDate:
    """Read a date or an end of an interval; raises ValueError with a hint, where there is one."""
    if text in ("", ".."):
        return EdtfDate(text, None, None, "interval")
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError
    earliest, latest = _find_bounds(match["year"], match["month"], match["day"])
    return EdtfDate(
        text,
        earliest,
        latest,
        _find_precision(match),
        uncertain=match["doubt"] in ("?", "%"),
        approximate=match["doubt"] in ("~", "%"),
    )


def _find_bounds(year: str, month: str | None, day: str | None) -> tuple[date, date]:
    first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if first_year == 0:
        raise ValueError("years count from 0001")
    if month is None:
        return date(first_year, 1, 1), date(last_year, 12, 31)
    if first_year != last_year or (month == "XX" and day not in (None, "XX")):
        raise ValueError("what is unknown stands at the end: 2024-XX, 2024-03-XX, 202X")
    if month == "XX":
        return date(first_year, 1, 1), date(first_year, 12, 31)
    if month in _SEASONS:
        return _find_season(first_year, month, day)
    if not 1 <= int(month) <= 12:
        raise ValueError("a month is a number from 01 to 12")
    days = monthrange(first_year, int(month))[1]
    if day is None or day == "XX":
        return date(first_year, int(month), 1), date(first_year, int(month), days)
    if not 1 <= int(day) <= days:
        raise ValueError(f"{year}-{month} has {days} days")
    only = date(first_year, int(month), int(day))
    return only, only


def _find_season(year: int, season: str, day: str | None) -> tuple[date, date]:
    if day is not None:
        raise ValueError("a season has no days")
    first, last = _SEASONS[season]
    begin = date(year, first, 1)
    if last < first and year == date.max.year:
        return begin, date.max
    last_year = year + (last < first)
    return begin, date(last_year, last, monthrange(last_year, last)[1])


def _find_precision(match: re.Match[str]) -> Precision:
    if "X" in match[0]:
        return "interval"
    if match["month"] in _SEASONS:
        return "season"
    return "day" if match["day"] else "month" if match["month"] else "year"
