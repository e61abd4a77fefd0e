"""Finds the words of a text that name a date or a period: absolute, relative, or a weekday."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from generator.evidence.source_text import Span
from generator.fact_sheets.number_reading import read_plain
from generator.fact_sheets.tokens import tokenise

_Dating = Literal["date", "weekday", "day", "ago", "period", "weekend", "duration"]
DateKind = _Dating | Literal["quarter", "season", "month day", "end", "days to"]
Bound = Literal["", "since", "until"]
Unit = Literal["day", "week", "month", "year"]

MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_DAYS = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "last night": -1,
} | dict.fromkeys(("this morning", "this afternoon", "this evening"), 0)
_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4}

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?)"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_BEFORE_MONTH = (
    r"(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Oo]f|[Ff]rom|[Ee]arly|[Ll]ate|[Mm]id-?|[Ll]ast|"
    r"[Nn]ext|[Tt]his|[Tt]o|[Bb]efore|[Aa]fter|[Tt]hrough|[Bb]etween)"
)
_BEFORE_YEAR = (
    r"(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Oo]f|[Ff]rom|[Ee]arly|[Ll]ate|[Mm]id-?|[Yy]ear|"
    r"[Tt]o|[Bb]efore|[Aa]fter|[Tt]hrough|[Bb]etween|and|spring|summer|autumn|fall|winter|than)"
)
_COUNT = r"(?:\d{1,3}|[a-z]+(?:-[a-z]+)?|a few|a couple of)"
_UNIT = r"(?:day|week|month|year|fortnight)s?"

_DATE_WORDS = re.compile(
    rf"\b(?:"
    rf"(?P<iso>{_YEAR}-\d\d-\d\d)(?!\w)"
    rf"|(?:(?P<w1>{_WEEKDAY}),? )?(?:the )?(?P<d1>{_DAY})(?:(?:-| to | and )(?P<e1>{_DAY}))?"
    rf"(?: of)? (?P<m1>{_MONTH})(?:,? (?P<y1>{_YEAR}))?(?!\w)"
    rf"|(?:(?P<w2>{_WEEKDAY}),? \(?)?(?P<m2>{_MONTH}) (?P<d2>{_DAY})(?![\d,.]\d)"
    rf"(?:(?:-| to | and )(?P<e2>{_DAY})(?![\d,.]\d))?(?:,? (?P<y2>{_YEAR}))?(?!\w)"
    rf"|(?P<m3>{_MONTH}),? (?P<y3>{_YEAR})(?!\w)"
    rf"|(?:(?P<q>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth) quarter|Q(?P<q2>[1-4]))"
    rf"(?: of)?(?: (?P<y5>{_YEAR}|last year|this year))?(?!\w)"
    rf"|(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?: of)? (?P<y6>{_YEAR})(?!\w)"
    rf"|(?P<smod>[Tt]his|[Ll]ast|[Nn]ext|[Cc]oming) (?P<mseason>spring|summer|autumn|fall)(?!\w)"
    rf"|the (?P<d6>{_DAY}) of (?P<d6mod>last|this|next) month(?!\w)"
    rf"|[Tt]he end of (?P<endmod>the|this|last|next) (?P<end>week|month|year)(?!\w)"
    rf"|[Aa] week (?:on|from) (?P<wlater>{_WEEKDAY})(?!\w)"
    rf"|[Oo]vernight (?:into|to) (?P<night>{_WEEKDAY})(?!\w)"
    rf"|the (?:(?P<weeksto>{_COUNT}) )?weeks? to (?P<toweekday>{_WEEKDAY})(?!\w)"
    rf"|(?:(?P<wmod>[Tt]his(?: coming| past)?|[Ll]ast|[Nn]ext|[Cc]oming|[Pp]ast) )?"
    rf"(?P<weekday>{_WEEKDAY})(?:'s)?(?![\w])"
    rf"|(?P<ago>{_COUNT}) (?P<agounit>{_UNIT}) (?:ago|earlier)(?!\w)"
    rf"|(?:[Ff]or|[Oo]ver|[Dd]uring|[Ii]n|[Ww]ithin)?(?: |\b)the (?:past|last) "
    rf"(?P<past>{_COUNT} )?(?P<pastunit>{_UNIT})(?!\w)"
    rf"|[Ff]or (?:more than |almost |nearly |about |some |at least |over )?"
    rf"(?P<for>{_COUNT}) (?P<forunit>{_UNIT})(?!\w)"
    rf"|(?P<pmod>[Tt]his|[Ll]ast|[Nn]ext|[Pp]revious|[Cc]oming) (?P<period>week|month|year)"
    rf"(?:'s)?(?!\w)"
    rf"|(?:(?P<wemod>[Tt]his|[Ll]ast|[Nn]ext|[Tt]he) )(?P<weekend>weekend)(?!\w)"
    rf"|(?P<day>[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow|[Ll]ast night"
    rf"|[Tt]his (?:morning|afternoon|evening))(?!\w)"
    rf"|{_BEFORE_MONTH} ?(?P<m4>{_MONTH})(?!\w|\.? \d|,? {_YEAR}\b)"
    rf"|{_BEFORE_YEAR} ?(?P<y4>{_YEAR})(?![\w-]|[.,]\d| people\b| [a-z]+s\b)"
    rf")"
)
_BOUND = re.compile(
    r"\b(since|until|till|by|from|between)(?: the)?(?: (?:early|late) )? ?$", re.IGNORECASE
)
_LINK = re.compile(r" (?:(?:morning|noon|evening|night) )?(?:to|until|till|and|through) (?:the )?")


@dataclass(frozen=True)
class DateWords:
    """Words that name a date, and what they give; what they leave open is None.

    `modifier` is `this`, `last`, `next` or empty; `offset` counts units or days, for
    `days to` those that end on its weekday; `day_end` and `until` close a
    period (`18-21 March`, `from Monday to Friday`).
    """

    span: Span
    kind: DateKind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    day_end: int | None = None
    weekday: int | None = None
    modifier: str = ""
    offset: int = 0
    unit: Unit = "day"
    bound: Bound = ""
    until: DateWords | None = None

    @property
    def holds_numbers(self) -> bool:
        """Whether its digits are a date's and no amount: those of `for four days` are one."""
        return self.kind in ("date", "quarter") or (self.kind == "season" and not self.modifier)


def find_date_words(text: str, within: Span) -> tuple[DateWords, ...]:
    """Find the date words in a stretch of normalised text; a period is one expression."""
    found = tuple(_find(text, within))
    return tuple(_join_periods(text, within, found))


def _find(text: str, within: Span) -> Iterator[DateWords]:
    for match in _DATE_WORDS.finditer(text, within.start, within.end):
        words = _read(match)
        if words:
            before = text[max(within.start, match.start() - 20) : match.start()]
            bound = _BOUND.search(before)
            word = bound[1].lower() if bound else match[0].partition(" ")[0].lower()
            yield replace(words, bound=_bound_of(word))


def _bound_of(word: str) -> Bound:
    if word == "since":
        return "since"
    return "until" if word in ("until", "till", "by") else ""


def _join_periods(text: str, within: Span, found: tuple[DateWords, ...]) -> Iterator[DateWords]:
    """Join `from Monday to Friday` and `between 3 May and 5 May`."""
    at = 0
    while at < len(found):
        first = found[at]
        second = found[at + 1] if at + 1 < len(found) else None
        opened = _BOUND.search(text[max(within.start, first.span.start - 20) : first.span.start])
        linked = second and _LINK.fullmatch(text, first.span.end, second.span.start)
        if second and linked and opened and opened[1].lower() in ("from", "between"):
            yield replace(
                first, span=Span(first.span.start, second.span.end), until=second, bound=""
            )
            at += 2
        else:
            yield first
            at += 1


def _read(match: re.Match[str]) -> DateWords | None:
    span = Span(*match.span())
    readers = (_read_date, _read_relative, _read_edge, _read_counted, _read_vague_period)
    return next((words for read in readers if (words := read(match, span))), None)


def _read_date(match: re.Match[str], span: Span) -> DateWords | None:
    if match["d6"]:
        day, modifier = _number_of(match["d6"]), match["d6mod"]
        return DateWords(span, "month day", day=day, modifier=modifier, unit="month")
    if match["iso"]:
        year, month, day = map(int, match["iso"].split("-"))
        return DateWords(span, "date", year, month, day)
    for key in "123":
        if match[f"m{key}"]:
            return DateWords(
                span,
                "date",
                _number_of(match[f"y{key}"]),
                _month_number(match[f"m{key}"]),
                _number_of(match[f"d{key}"]) if key != "3" else None,
                _number_of(match[f"e{key}"]) if key != "3" else None,
            )
    if match["m4"]:
        modifier = match[0].partition(" ")[0].lower()
        return DateWords(
            Span(match.start("m4"), match.end("m4")),
            "date",
            month=_month_number(match["m4"]),
            modifier=modifier if modifier in ("last", "next", "this") else "",
        )
    if match["y4"]:
        return DateWords(Span(match.start("y4"), match.end("y4")), "date", int(match["y4"]))
    return None


def _read_relative(match: re.Match[str], span: Span) -> DateWords | None:
    if match["weekday"]:
        modifier = (match["wmod"] or "").lower()
        modifier = {
            "this past": "last",
            "past": "last",
            "coming": "this",
            "this coming": "this",
        }.get(modifier, modifier)
        return DateWords(
            span, "weekday", weekday=WEEKDAYS.index(match["weekday"].lower()), modifier=modifier
        )
    if match["day"]:
        return DateWords(span, "day", offset=_DAYS[match["day"].lower()])
    if match["period"]:
        modifier = match["pmod"].lower()
        modifier = {"previous": "last", "coming": "next"}.get(modifier, modifier)
        return DateWords(span, "period", modifier=modifier, unit=_unit_of(match["period"]))
    if match["weekend"]:
        modifier = match["wemod"].lower()
        return DateWords(span, "weekend", modifier="last" if modifier == "the" else modifier)
    return None


def _read_edge(match: re.Match[str], span: Span) -> DateWords | None:
    """Read `overnight into Tuesday`, `the week to Sunday`, `a week on Monday`, `the end of …`."""
    weeks = _count_of(match["weeksto"])
    for key, days in (("night", 2), ("toweekday", 7 * weeks if weeks else 0)):
        if match[key] and days:
            weekday = WEEKDAYS.index(match[key].lower())
            return DateWords(span, "days to", weekday=weekday, offset=days)
    if match["wlater"]:
        weekday = WEEKDAYS.index(match["wlater"].lower())
        return DateWords(span, "weekday", weekday=weekday, modifier="this", offset=7)
    if match["end"]:
        modifier = match["endmod"].replace("the", "this")
        return DateWords(span, "end", modifier=modifier, unit=_unit_of(match["end"]))
    return None


def _read_counted(match: re.Match[str], span: Span) -> DateWords | None:
    for key, kind in (("ago", "ago"), ("for", "duration"), ("past", "duration")):
        if not match[key + "unit"]:
            continue
        count = _count_of(match[key])
        if count is None:
            return None
        return DateWords(
            span,
            "ago" if kind == "ago" else "duration",
            offset=count * (2 if match[key + "unit"].startswith("fortnight") else 1),
            unit=_unit_of(match[key + "unit"].replace("fortnight", "week")),
        )
    return None


def _read_vague_period(match: re.Match[str], span: Span) -> DateWords | None:
    if match["season"]:
        return DateWords(span, "season", int(match["y6"]), SEASONS[match["season"].lower()])
    if match["mseason"]:
        return DateWords(
            span, "season", month=SEASONS[match["mseason"]], modifier=match["smod"].lower()
        )
    if match["q"] or match["q2"]:
        quarter = _ORDER[match["q"].lower()] if match["q"] else int(match["q2"])
        year = match["y5"] or ""
        modifier = year.partition(" ")[0] if year.endswith("year") else ""
        return DateWords(
            span,
            "quarter",
            int(year) if year.isdecimal() else None,
            month=3 * quarter - 2,
            modifier=modifier,
        )
    return None


def _month_number(name: str) -> int:
    return next(i for i, month in enumerate(MONTHS, 1) if month.startswith(name.lower()[:3]))


def _number_of(digits: str | None) -> int | None:
    return int(re.sub(r"\D", "", digits)) if digits else None


def _unit_of(word: str) -> Unit:
    units: tuple[Unit, ...] = ("day", "week", "month", "year")
    return next(unit for unit in units if word.startswith(unit))


def _count_of(words: str | None) -> int | None:
    """Read the count of `four days`; a bare `the past week` counts one; `a few` none."""
    if words is None or words.strip() in ("a", "an"):
        return 1
    tokens = tokenise(words)
    number = read_plain(tokens, 0) if tokens else None
    return int(number[0]) if number and number[1] == len(tokens) else None
