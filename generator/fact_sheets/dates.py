"""Turns an EDTF string into a date or a period with its precision and its doubts."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

from generator.fact_sheets.refusals import refuse

Precision = Literal["day", "month", "season", "year", "interval"]

_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?[?~%]?")
_LEVEL_0_AND_1 = re.compile(r"[0-9X]{4}(-[0-9X]{2}){0,2}[?~%]?|\.\.|")
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}


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
        return self.precision == "day" and self.earliest == self.latest

    @property
    def start(self) -> "EdtfDate":
        """The beginning of an interval; any other date itself."""
        return _parse_known(self.text.partition("/")[0]) if self.precision == "interval" else self

    @property
    def end(self) -> "EdtfDate":
        """The end of an interval; any other date itself."""
        return _parse_known(self.text.partition("/")[2]) if self.precision == "interval" else self

    def sort_key(self) -> tuple[date, date, str]:
        """Order dates by their beginning; an open beginning comes first."""
        return (self.earliest or date.min, self.latest or date.max, self.text)


@lru_cache(maxsize=4096)
def parse_edtf_date(text: str) -> EdtfDate:
    """Read an EDTF date of level 0 or 1; raises the refusal `not-a-date`."""
    hint = (
        "write 2024-03-22, 2024-03, 2024, 2024-03-22~ (around), 2024-03-18/2024-03-21 "
        "or 2024-03-18/.. (still going on)"
    )
    parts = text.split("/")
    if (
        len(parts) > 2
        or text in ("/", "../..", "..", "")
        or not all(map(_LEVEL_0_AND_1.fullmatch, parts))
    ):
        raise refuse("not-a-date", f'"{text}" is not a date', hint)
    try:
        for part in parts:
            _refuse_impossible(part)
        parse_edtf(text)
        parsed = _parse_known(text)
    except (EDTFParseException, ValueError, OverflowError) as error:
        raise refuse(
            "not-a-date", f'"{text}" is not a date', str(error) if "day" in str(error) else hint
        ) from None
    if parsed.earliest and parsed.latest and parsed.earliest > parsed.latest:
        raise refuse(
            "not-a-date", f'"{text}" ends before it begins', "write the earlier date first"
        )
    return parsed


def _parse_known(text: str) -> EdtfDate:
    if "/" in text:
        first, last = (_parse_known(part) for part in text.split("/"))
        return EdtfDate(
            text,
            first.earliest,
            last.latest,
            "interval",
            uncertain=first.uncertain or last.uncertain,
            approximate=first.approximate or last.approximate,
        )
    if text in ("", ".."):
        return EdtfDate(text, None, None, "interval")
    exact = text.rstrip("?~%")
    parsed = parse_edtf(exact)
    lower, upper = parsed.lower_strict(), parsed.upper_strict()
    return EdtfDate(
        text,
        date(*lower[:3]),
        date(*upper[:3]),
        _precision(exact),
        uncertain=text.endswith(("?", "%")),
        approximate=text.endswith(("~", "%")),
    )


def _precision(exact: str) -> Precision:
    parts = exact.split("-")
    if "X" in exact:
        return "interval"
    if len(parts) == 2 and parts[1] in _SEASONS:
        return "season"
    return ("year", "month", "day")[len(parts) - 1]


def _refuse_impossible(part: str) -> None:
    match = _DAY.fullmatch(part)
    if match and match[3]:
        date(int(match[1]), int(match[2]), int(match[3]))
