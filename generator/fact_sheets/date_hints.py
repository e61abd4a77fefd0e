"""Suggests the EDTF date that an editor most likely meant by another way of writing."""

import re
from collections.abc import Callable
from datetime import date

_FORMS = (
    "write 2024-03-22, 2024-03, 2024, 2024-03-22~ (around), 2024-03-18/2024-03-21 "
    "or 2024-03-18/.. (still going on)"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<name>{'|'.join(_MONTHS)})[a-z]*\.?"
_YEAR = r"(?P<year>\d{4})"
_DAY = r"(?P<day>\d{1,2})"
_DATES = tuple(
    re.compile(form, re.IGNORECASE | re.ASCII)
    for form in (
        rf"{_YEAR}[-/. ](?P<month>\d{{1,2}})(?:[-/. ]{_DAY})?",
        r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})",
        rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)[T ]\d\d:\d\d.*",
        rf"{_DAY}\. ?(?P<month>\d{{1,2}})\. ?{_YEAR}",
        rf"(?:{_DAY}(?:st|nd|rd|th)? )?(?:of )?{_MONTH},? {_YEAR}",
        rf"{_MONTH} {_DAY}(?:st|nd|rd|th)?,? {_YEAR}",
        _YEAR,
    )
)
_LINK = r"(?: to | until | till | and | - | ?[–—] ?|/)"


def suggest_date(text: str) -> str:
    """Word a hint: the date as EDTF writes it, or, where that is unclear, what can be written."""
    line = " ".join(text.split())
    for form, write in _AROUND_DATES:
        match = form.fullmatch(line)
        dates = [_read_date(part) for part in match.groups()] if match else []
        if dates and all(dates):
            return f"write {write(*map(str, dates))}"
    return _FORMS


def _read_date(text: str) -> str | None:
    """Read a date as people write it; None where it is none, or could be two: 03/04/2024."""
    for form in _DATES:
        match = form.fullmatch(text.strip())
        if match:
            return _write_date(match.groupdict())
    return None


def _write_date(parts: dict[str, str | None]) -> str | None:
    name, month, day = parts.get("name"), parts.get("month"), parts.get("day")
    if name:
        month = str(_MONTHS.index(name.lower()) + 1)
    year = parts["year"] or ""
    try:
        whole = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return whole.isoformat()[: 10 if day else 7 if month else 4]


_AROUND_DATES: tuple[tuple[re.Pattern[str], Callable[..., str]], ...] = (
    (re.compile(r"(.+)"), "{}".format),
    (re.compile(r"(?:around|about|circa|ca?\.|~) ?(.+)", re.IGNORECASE), "{}~".format),
    (re.compile(r"(?:since|from) (.+)", re.IGNORECASE), "{}/..".format),
    (re.compile(r"(?:until|till|to) (.+)", re.IGNORECASE), "../{}".format),
    (re.compile(rf"(?:from |between )?(.+?){_LINK}(.+)", re.IGNORECASE), "{}/{}".format),
)
