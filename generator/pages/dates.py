"""Turns EDTF dates into words of a language, with their doubts, and into HTML's dates."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from babel.dates import format_date, format_interval, format_skeleton

from generator.fact_sheets.dates import EdtfDate
from generator.messages import mark_message
from generator.pages.language import Language

_SEASONS = {
    "21": mark_message("spring %(year)s"),
    "22": mark_message("summer %(year)s"),
    "23": mark_message("autumn %(year)s"),
    "24": mark_message("winter %(year)s"),
}
# What the HTML standard takes as a datetime: a day, a month, a year.
_MACHINE_READABLE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?")


@dataclass(frozen=True)
class DateView:
    """A date to show: its words, and the value of `<time datetime>` where HTML has one."""

    text: str
    machine: str | None = None


@lru_cache(maxsize=4096)
def describe_date(date_: EdtfDate, language: Language) -> DateView:
    """Describe a date in words: `around 22 March 2024`, `18–21 Mar 2024`, `since 2024`."""
    machine = date_.text if _MACHINE_READABLE.fullmatch(date_.text) else None
    return DateView(_words(date_, language), machine)


def describe_day(day: date, language: Language) -> DateView:
    """Describe a single day."""
    return DateView(format_date(day, "long", locale=language.locale), day.isoformat())


def describe_month(day: date, language: Language) -> str:
    """Name the month of a day: `March 2024`."""
    return format_skeleton("yMMMM", day, locale=language.locale)


def describe_month_shortly(day: date, language: Language) -> str:
    """Name the month of a day without its year: `Mar`."""
    return format_skeleton("MMM", day, locale=language.locale)


def describe_year(day: date, language: Language) -> str:
    """Name the year of a day."""
    return format_skeleton("y", day, locale=language.locale)


def _words(date_: EdtfDate, language: Language) -> str:
    if "/" in date_.text:
        return _interval_words(date_, language)
    words = _exact_words(date_, language)
    if date_.approximate:
        words = language.gettext("around %(date)s", date=words)
    if date_.uncertain:
        words = language.gettext("%(date)s (uncertain)", date=words)
    return words


def _interval_words(interval: EdtfDate, language: Language) -> str:
    start, end = interval.start, interval.end
    if start.is_day and end.is_day and not interval.uncertain and not interval.approximate:
        return format_interval(start.earliest, end.latest, "yMMMMd", locale=language.locale)
    if start.text in ("", ".."):
        return language.gettext("until %(date)s", date=_words(end, language))
    if end.text == "..":
        return language.gettext("since %(date)s", date=_words(start, language))
    if end.text == "":
        return language.gettext("from %(date)s, end unknown", date=_words(start, language))
    return language.gettext(
        "from %(start)s to %(end)s", start=_words(start, language), end=_words(end, language)
    )


def _exact_words(date_: EdtfDate, language: Language) -> str:
    first, last = date_.earliest, date_.latest
    if first is None or last is None:
        return date_.text
    if date_.precision == "season":
        return language.gettext(_SEASONS[date_.text[5:7]], year=describe_year(first, language))
    if date_.precision == "day":
        return format_date(first, "long", locale=language.locale)
    if date_.precision == "month":
        return describe_month(first, language)
    if date_.precision == "year":
        return describe_year(first, language)
    return _unspecified_words(first, last, language)


def _unspecified_words(first: date, last: date, language: Language) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return language.gettext("a day in %(month)s", month=describe_month(first, language))
    if first.year == last.year:
        return language.gettext("a day in %(year)s", year=describe_year(first, language))
    return language.gettext(
        "between %(start)s and %(end)s",
        start=describe_year(first, language),
        end=describe_year(last, language),
    )
