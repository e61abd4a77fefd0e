"""Resolves date words to a date, from the days on which their source was fixed and published."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from generator.evidence.calendar_spans import DAY, back_to, month_back, month_of, year_of
from generator.evidence.date_words import DateWords
from generator.fact_sheets.dates import EdtfDate, parse_edtf_date
from generator.messages import mark_message as _

_Given = TypeVar("_Given")


@dataclass(frozen=True)
class Anchor:
    """The days by which a source's relative dates are resolved.

    `published` is the day of publication, `known` the last day that the source could know of.
    `is_planned` tells whether what the words date still lies ahead of the source.
    """

    published: date
    known: date
    is_planned: bool


@dataclass(frozen=True)
class Resolved:
    """The days that date words mean, both included, and the rule in plain words (a message).

    An end that the words leave open is None. `is_ongoing` marks a period that is told by its
    beginning, as `for four days` and `since Monday` tell it.
    """

    earliest: date | None
    latest: date | None
    because: str
    is_ongoing: bool = False

    @property
    def edtf(self) -> EdtfDate:
        """The same as an EDTF date: a day, month or year where it is one, else an interval."""
        first, last = self.earliest, self.latest
        if first and last:
            if first == last:
                return parse_edtf_date(first.isoformat())
            if (first, last) == month_of(first.year, first.month):
                return parse_edtf_date(f"{first:%Y-%m}")
            if (first, last) == year_of(first.year):
                return parse_edtf_date(f"{first:%Y}")
        start = first.isoformat() if first else ".."
        return parse_edtf_date(f"{start}/{last.isoformat() if last else '..'}")


def resolve(words: DateWords, anchor: Anchor) -> Resolved | None:
    """Resolve date words by the rules of this module; None where they name no real day.

    A bare weekday is the nearest on or before publication for what happened, on or after it
    for what is planned; "this Friday" is on or after; "last" is before, "next" in the week
    after. "For four days" counts inclusively back from the last day that the source knows of.
    A day or month without a year is the latest not after publication, or the earliest not
    before it for what is planned.
    """
    try:
        resolved = _RULES[words.kind](_with_year(words), anchor)
        if words.until:
            end = resolve(words.until, anchor)
            return _span_both(resolved, end) if resolved and end else None
    except (ValueError, OverflowError):
        return None
    if resolved is None or not words.bound:
        return resolved
    if words.bound == "since":
        return Resolved(resolved.earliest, None, resolved.because, is_ongoing=True)
    return Resolved(None, resolved.latest, resolved.because)


def _with_year(words: DateWords) -> DateWords:
    """Give the beginning of a period the year of its end: `between May and July 2023`."""
    end = words.until
    if words.kind != "date" or words.year or not (end and end.year and end.month and words.month):
        return words
    return replace(words, year=end.year - (words.month > end.month))


def _span_both(start: Resolved, end: Resolved) -> Resolved | None:
    first, last = start.earliest, end.latest
    if first and last and first > last:
        # "from Friday to Monday": the end is the nearest Monday, the beginning lies before it.
        first -= 7 * DAY
    return Resolved(first, last, end.because) if first and last and first <= last else None


def _resolve_date(words: DateWords, anchor: Anchor) -> Resolved | None:
    if words.month is None:
        year = _require(words.year)
        return Resolved(*year_of(year), _("the words give the year"))
    if words.year is not None:
        return Resolved(*_month_days(words.year, words), _given(words))
    years = range(anchor.published.year - 8, anchor.published.year + 9)
    spans = [span for year in years if (span := _try_month_days(year, words))]
    if not spans:  # 31 April
        return None
    ahead = words.modifier == "next" or (anchor.is_planned and words.modifier != "last")
    if ahead:
        first, last = next(span for span in spans if span[1] >= anchor.published)
        return Resolved(first, last, _("it is the first such date from publication on"))
    first, last = next(span for span in reversed(spans) if span[0] <= anchor.published)
    return Resolved(first, last, _("it is the latest such date up to publication"))


def _given(words: DateWords) -> str:
    return _("the words give the day") if words.day else _("the words give the month")


def _try_month_days(year: int, words: DateWords) -> tuple[date, date] | None:
    try:
        return _month_days(year, words)
    except ValueError:  # 29 February
        return None


def _month_days(year: int, words: DateWords) -> tuple[date, date]:
    month = _require(words.month)
    if words.day is None:
        return month_of(year, month)
    if words.day_end and words.day_end < words.day:
        raise ValueError("the period ends before it begins")
    return date(year, month, words.day), date(year, month, words.day_end or words.day)


def _resolve_weekday(words: DateWords, anchor: Anchor) -> Resolved:
    weekday = _require(words.weekday)
    day = anchor.published
    if words.modifier == "last":
        found = back_to(day - DAY, weekday)
        return Resolved(found, found, _("it is the last such day before the article was published"))
    if words.modifier == "next":
        monday = day - day.weekday() * DAY
        found = monday + (7 + weekday) * DAY
        return Resolved(found, found, _("it is that day of the week after publication"))
    if words.offset:
        found = back_to(day + 7 * DAY, weekday) + words.offset * DAY
        return Resolved(found, found, _("it is told from the day of publication"))
    if day.weekday() == weekday:
        return Resolved(day, day, _("the article was published on that day"))
    if words.modifier == "this" or anchor.is_planned:
        found = back_to(day + 6 * DAY, weekday)
        return Resolved(found, found, _("it is the first such day after the article was published"))
    found = back_to(day, weekday)
    return Resolved(found, found, _("it is the last such day before the article was published"))


def _resolve_day(words: DateWords, anchor: Anchor) -> Resolved:
    day = anchor.published + words.offset * DAY
    because = {
        -1: _("it is the day before the article was published"),
        0: _("the article was published on that day"),
        1: _("it is the day after the article was published"),
    }
    return Resolved(day, day, because[words.offset])


def _resolve_ago(words: DateWords, anchor: Anchor) -> Resolved:
    because = _("it is counted back from the day of publication")
    if words.unit in ("day", "week"):
        day = anchor.published - words.offset * (7 if words.unit == "week" else 1) * DAY
        return Resolved(day, day, because)
    if words.unit == "year":
        return Resolved(*year_of(anchor.published.year - words.offset), because)
    return Resolved(*month_back(anchor.published, words.offset), because)


def _resolve_duration(words: DateWords, anchor: Anchor) -> Resolved:
    last = anchor.known
    because = _("it is counted back from the last day that the article knows of")
    if words.unit in ("day", "week"):
        days = words.offset * (7 if words.unit == "week" else 1)
        first = last - (days - 1) * DAY
        because = _(
            "it is counted back from the last day that the article knows of, that day included"
        )
        return Resolved(first, last, because, is_ongoing=True)
    if words.unit == "month":
        first = month_back(last, words.offset)[0]
        return Resolved(first.replace(day=1), last, because, is_ongoing=True)
    return Resolved(year_of(last.year - words.offset)[0], last, because, is_ongoing=True)


def _resolve_period(words: DateWords, anchor: Anchor) -> Resolved:
    step = {"last": -1, "this": 0, "next": 1}[words.modifier]
    day = anchor.published
    because = _("it is told from the day of publication")
    if words.unit == "week":
        monday = day - day.weekday() * DAY + 7 * step * DAY
        return Resolved(monday, monday + 6 * DAY, because)
    if words.unit == "month":
        return Resolved(*month_back(day, -step), because)
    return Resolved(*year_of(day.year + step), because)


def _resolve_month_day(words: DateWords, anchor: Anchor) -> Resolved:
    period = _resolve_period(words, anchor)
    found = _require(period.earliest).replace(day=_require(words.day))
    return Resolved(found, found, period.because)


def _resolve_end(words: DateWords, anchor: Anchor) -> Resolved:
    period = _resolve_period(words, anchor)
    return Resolved(period.latest, period.latest, period.because)


def _resolve_days_to(words: DateWords, anchor: Anchor) -> Resolved:
    """A stretch of days up to a weekday: `overnight into Tuesday`, `the week to Sunday`."""
    end = _resolve_weekday(replace(words, offset=0), anchor)
    last = _require(end.latest)
    return Resolved(last - (words.offset - 1) * DAY, last, end.because)


def _resolve_weekend(words: DateWords, anchor: Anchor) -> Resolved:
    ahead = words.modifier in ("this", "next") or anchor.is_planned
    day = anchor.published
    saturday = back_to(day + 6 * DAY, 5) if ahead else back_to(day - DAY, 5)
    if words.modifier == "next":
        saturday += (7 if saturday - day < 7 * DAY and day.weekday() < 5 else 0) * DAY
    return Resolved(saturday, saturday + DAY, _("it is told from the day of publication"))


def _resolve_quarter(words: DateWords, anchor: Anchor) -> Resolved:
    month = _require(words.month)
    year = words.year
    because = _("the words give the quarter of the year")
    if year is None and words.modifier:
        year = anchor.published.year - (words.modifier == "last")
    if year is None:
        year = anchor.published.year
        if date(year, month, 1) > anchor.published:
            year -= 1
        because = _("it is the latest such quarter up to publication")
    return Resolved(date(year, month, 1), month_of(year, month + 2)[1], because)


def _resolve_season(words: DateWords, anchor: Anchor) -> Resolved | None:
    """Resolve a season; "next summer", said in spring, is either year's and is left open."""
    month = _require(words.month)
    if words.year is not None:
        return _season(words.year, month, _("the words give the season"))
    because = _("it is told from the day of publication")
    this = _season(anchor.published.year, month, because)
    is_over = bool(this.latest and this.latest < anchor.published)
    is_to_come = bool(this.earliest and this.earliest > anchor.published)
    if words.modifier == "this" or (words.modifier == "coming" and is_to_come):
        return this
    if words.modifier == "last":
        return None if is_over else _season(anchor.published.year - 1, month, because)
    return None if is_to_come else _season(anchor.published.year + 1, month, because)


def _season(year: int, month: int, because: str) -> Resolved:
    season = parse_edtf_date(f"{year}-{month}")
    return Resolved(season.earliest, season.latest, because)


_RULES = {
    "date": _resolve_date,
    "weekday": _resolve_weekday,
    "day": _resolve_day,
    "ago": _resolve_ago,
    "period": _resolve_period,
    "weekend": _resolve_weekend,
    "duration": _resolve_duration,
    "quarter": _resolve_quarter,
    "season": _resolve_season,
    "month day": _resolve_month_day,
    "end": _resolve_end,
    "days to": _resolve_days_to,
}


def _require(value: _Given | None) -> _Given:
    if value is None:
        raise ValueError("the words give no such part")
    return value
