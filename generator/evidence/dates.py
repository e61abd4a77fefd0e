"""Decides whether a fact's dates are those of its words, and tells how the words were read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from generator.evidence.date_resolution import Anchor, Resolved, resolve
from generator.evidence.date_words import DateWords, find_date_words
from generator.evidence.findings import DateReading
from generator.evidence.lexicon import find_dropped
from generator.evidence.quoted_evidence import EvidenceOf, Quotation
from generator.evidence.source_text import Span
from generator.evidence.word_bounds import find_on_bounds
from generator.fact_sheets.dates import EdtfDate
from generator.fact_sheets.facts import Fact
from generator.fact_sheets.process import CouncilVote, Stage
from generator.fact_sheets.sources import Source
from generator.fact_sheets.timeline import Event
from generator.normalisation import fold
from generator.problems import Problem

Dated: TypeAlias = Event | Stage | CouncilVote
"""A fact that stands on the timeline."""

_HOW_TO_QUOTE = "quote the words that say when, or cite a source that does"


@dataclass(frozen=True)
class _Reading:
    """Date words of a quotation and the days that they mean."""

    quotation: Quotation
    words: DateWords
    resolved: Resolved

    @property
    def text(self) -> str:
        return self.quotation.source.raw_words(self.words.span)


def check_date(fact: Dated, evidence: EvidenceOf) -> tuple[DateReading | None, tuple[Problem, ...]]:
    """Check the date of an event against the date words of the quotations that support it.

    A date without words in a quotation must be cited, or be open on the side that the source
    cannot know: `../2024-03-21` for what had happened by then. Where the words of a quotation
    mean several days, `said:` must tell which of them date the event.
    """
    quotations = evidence.supporting
    if not quotations:
        return None, ()
    readings = tuple(r for q in quotations for r in _read(q, is_planned=fact.status == "planned"))
    said = fact.said if isinstance(fact, Event) else None
    if said is not None:
        chosen = _said_in(quotations, readings, said)
        if isinstance(chosen, str):
            return None, (_said_problem(fact, said, chosen),)
        readings = chosen
    if not readings:
        return None, _check_undated(fact, evidence)
    agreeing = [reading for reading in readings if _agrees(fact.date, reading.resolved)]
    if not agreeing:
        return None, (_disagreement(fact, readings),)
    if said is None and len({r.resolved.edtf.text for r in readings}) > 1:
        return None, (_ambiguity(fact, readings),)
    best = agreeing[0]
    return DateReading(best.text, best.resolved.edtf, best.resolved.because), ()


def check_as_of(fact: Fact, evidence: EvidenceOf) -> tuple[Problem, ...]:
    """Check for which day a fact is stated, where quotations alone prove it.

    That is the last day that the source could know of (`facts_as_of`, else `published`), or a
    date that the quotation names; a month or year may stand for a day in it.
    """
    if evidence.is_cited or not evidence.supporting:
        return ()
    known = {_anchor(q, is_planned=False).known for q in evidence.supporting}
    named = tuple(
        (reading.resolved.earliest, reading.resolved.latest)
        for quotation in evidence.supporting
        for reading in _read(quotation, is_planned=False)
    )
    ends = {day for span in named for day in span if day and day <= max(known)}
    if _is_anchored(fact.as_of, known, named) or _is_bounded(fact.as_of, known | ends):
        return ()
    days = " or ".join(sorted(day.isoformat() for day in known))
    message = f"{fact.as_of} is neither the day of the source's facts nor a date in the quotation"
    return (Problem("date-disagrees", message, fact.origin.at("as_of"), f"write {days}"),)


def check_against_publication(
    fact: Fact, sources: Mapping[str, Source], evidence: EvidenceOf
) -> tuple[Problem, ...]:
    """Check a fact's dates against the days on which its sources were published.

    No source tells of what happened after its publication, or is still to come when it no
    longer was, unless its words tell of a plan that was: `planned for last Saturday`. Citations
    count too; sources without a date are passed over.
    """
    cited = (sources.get(p.source) for p in fact.evidence if p.role == "supports")
    days = [s.published.latest for s in cited if s and s.published and s.published.latest]
    if not days:
        return ()
    last = max(days)
    late = f"lies after the last of its sources was published ({last})"
    if fact.as_of.earliest and fact.as_of.earliest > last:
        return (_untimely(fact, "as_of", f"{fact.as_of} {late}"),)
    if not isinstance(fact, Event | Stage | CouncilVote):
        return ()
    begin, end, as_of = fact.date.earliest, fact.date.latest, fact.as_of.earliest
    latest = end if fact.date.precision in ("day", "interval") else begin
    if fact.status != "planned" and latest and latest > last:
        return (_untimely(fact, "date", f"{fact.date} {late}"),)
    is_over = end is not None and as_of is not None and end < as_of
    if fact.status == "planned" and is_over and not _tells_of_plan(evidence):
        return (_untimely(fact, "date", f"{fact.date} was over on {fact.as_of}: it was no plan"),)
    return ()


def _tells_of_plan(evidence: EvidenceOf) -> bool:
    return any(
        next(find_dropped(quotation.source.text, part), None)
        for quotation in evidence.supporting
        for part in quotation.match.parts
    )


def _untimely(fact: Fact, key: str, message: str) -> Problem:
    hint = "look at the dates of the source and of the fact again"
    return Problem("date-disagrees", message, fact.origin.at(key), hint)


def find_named_dates(source_text: str, within: Span) -> tuple[Span, ...]:
    """Find the stretches whose digits belong to a date and are no amounts."""
    return tuple(
        words.span for words in find_date_words(source_text, within) if words.holds_numbers
    )


def _agrees(fact: EdtfDate, resolved: Resolved) -> bool:
    """Whether a fact's date is what the words mean, at the precision that they give.

    A fact may be coarser than its words (the month of a day), never finer. A period that is
    told by its beginning may be dated by that day alone, or be open at its end.
    """
    first, last = resolved.earliest, resolved.latest
    if (fact.earliest, fact.latest) == (first, last):
        return True
    if resolved.is_ongoing and fact.earliest == first and first is not None:
        return fact.latest is None or fact.is_day
    if fact.precision in ("month", "season", "year") and first and last:
        return (
            fact.earliest is not None
            and fact.latest is not None
            and (fact.earliest <= first and last <= fact.latest)
        )
    return False


def _is_anchored(
    when: EdtfDate, known: set[date], named: tuple[tuple[date | None, date | None], ...]
) -> bool:
    """Whether a month or a year holds the last day of a source, or dates that its words name."""
    first, last = when.earliest, when.latest
    if when.precision not in ("month", "season", "year") or not (first and last):
        return False
    ends = [(begin or end, end or begin) for begin, end in named]
    held = any(begin and end and first <= begin <= end <= last for begin, end in ends)
    return held or any(first <= day <= last for day in known)


def _is_bounded(when: EdtfDate, days: set[date]) -> bool:
    """Whether a day or an interval begins and ends on days that are named, or is open there."""
    first, last = when.earliest, when.latest
    if when.precision in ("month", "season", "year"):
        return False
    return (first is None or first in days) and (last is None or last in days)


def last_known_day(quotation: Quotation) -> date:
    """The last day of which a quotation's source could know."""
    return _anchor(quotation, is_planned=False).known


def _anchor(quotation: Quotation, *, is_planned: bool) -> Anchor:
    source = quotation.source.source
    published = source.published.earliest if source.published else None
    known = source.facts_as_of.earliest if source.facts_as_of else None
    published = published or date.max  # the model asks for it where there is a text
    return Anchor(published, known or published, is_planned)


def _read(quotation: Quotation, *, is_planned: bool) -> Iterator[_Reading]:
    anchor = _anchor(quotation, is_planned=is_planned)
    for sentence in quotation.sentences:
        for words in find_date_words(quotation.source.text, sentence):
            resolved = resolve(words, anchor)
            if resolved and quotation.match.holds(words.span):
                yield _Reading(quotation, words, resolved)


def _said_in(
    quotations: tuple[Quotation, ...], readings: tuple[_Reading, ...], said: str
) -> tuple[_Reading, ...] | str:
    """The readings of the words of `said:`; otherwise, what is wrong with them."""
    places = [
        (quotation, place)
        for quotation in quotations
        for part in quotation.match.parts
        for place in find_on_bounds(quotation.source, fold(said), part)
    ]
    if not places:
        shown = ", ".join(f'"{reading.text}"' for reading in readings[:3])
        return f"the quotation says {shown}" if shown else _HOW_TO_QUOTE
    chosen = tuple(
        reading
        for reading in readings
        if any(
            reading.quotation is quotation and reading.words.span.overlaps(place)
            for quotation, place in places
        )
    )
    return chosen or "write the words that name the day, such as this Friday or 7 October"


def _said_problem(fact: Dated, said: str, hint: str) -> Problem:
    message = f'"{said}" does not date the event in the quotation'
    return Problem("date-not-in-words", message, fact.origin.at("said"), hint)


def _check_undated(fact: Dated, evidence: EvidenceOf) -> tuple[Problem, ...]:
    if evidence.is_cited or _is_open(fact, evidence):
        return ()
    outside = next(_find_outside(evidence.supporting), None)
    hint = f'the sentence says "{outside}": quote that as well' if outside else _HOW_TO_QUOTE
    message = f"no words of the quotation say that it was on {fact.date}"
    return (Problem("date-not-in-words", message, fact.origin.at("date"), hint),)


def _is_open(fact: Dated, evidence: EvidenceOf) -> bool:
    """Whether a date says no more than that something happened by the day of its source."""
    days = {_anchor(q, is_planned=False).known for q in evidence.supporting}
    first, last = fact.date.earliest, fact.date.latest
    if fact.status == "planned":
        return last is None and first in days
    return first is None and last in days


def _find_outside(quotations: tuple[Quotation, ...]) -> Iterator[str]:
    for quotation in quotations:
        for sentence in quotation.sentences:
            for words in find_date_words(quotation.source.text, sentence):
                yield quotation.source.raw_words(words.span)


def _disagreement(fact: Dated, readings: tuple[_Reading, ...]) -> Problem:
    first = readings[0]
    message = f'"{first.text}" in the quotation is {first.resolved.edtf}, not {fact.date}'
    hint = first.resolved.because
    return Problem("date-disagrees", message, fact.origin.at("date"), hint)


def _ambiguity(fact: Dated, readings: tuple[_Reading, ...]) -> Problem:
    shown = ", ".join(f'"{reading.text}" ({reading.resolved.edtf})' for reading in readings)
    message = "the quotation names several dates"
    hint = f"add said: with the words that date the event: {shown}"
    return Problem("date-ambiguous", message, fact.origin.at("date"), hint)
