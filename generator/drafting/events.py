"""Drafts the events of an article: what its date words date, and what is planned without a date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from generator.drafting.drafted import Drafted, Item
from generator.drafting.passages import DraftSentence
from generator.drafting.sheets_text import clean_text
from generator.drafting.sketch import Sketch, Voice, each
from generator.evidence.clauses import clauses_around
from generator.evidence.date_resolution import Anchor, Resolved, resolve
from generator.evidence.date_words import DateWords, find_date_words
from generator.evidence.lexicon import find_ahead, is_told_as_done
from generator.evidence.source_text import Span
from generator.fact_sheets.timeline import EventKind

_KIND_WORDS: tuple[tuple[EventKind, str], ...] = (
    (
        "vote",
        r"vot(?:e|es|ed|ing)|ballot|elect(?:ion|ed)|referendum|adopt(?:ed|s) (?:a )?resolution",
    ),
    ("attack", r"attack\w*|bomb\w*|explo\w+|shoot\w*|shot|stabb\w+|massacre|gunm[ae]n"),
    ("military", r"troops|soldiers|offensive|raid\w*|air ?strikes?|invasion|invaded|army|military"),
    ("agreement", r"agree(?:d|ment|s)|deal|sign(?:ed|s)|treaty|contract|accord|transfer\w*"),
    (
        "humanitarian",
        r"famine|flood\w*|earthquake|hunger|refugees?|aid|evacuat\w+|wildfires?|storm",
    ),
    ("meeting", r"meet(?:s|ing|ings)?|met|talks|summit|visit\w*|conference|host\w*|briefing|match"),
    ("statement", r"said|says|announc\w+|report(?:ed|s)|statement|declar\w+|publish\w+|warn\w+"),
)
_KINDS = tuple(
    (kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in _KIND_WORDS
)
_STILL = re.compile(r"\b(?:has|have|had) been\b|\bsince\b|\bcontinu\w+|\bongoing\b")
_AHEAD = re.compile(r"\bto be \w+(?:ed|d|t|n)\b|\b(?:expects?|forecasts?|predicts?|proposes?)\b")
_PRESENT = re.compile(
    r"\b(?:is|are|begins?|starts?|opens?|ends?|closes?|expires?|takes? place|meets?|hosts?|plays?"
    r"|runs? out|lapses?|resumes?|takes? effect|comes? into force|falls? due|convenes?)"
    r"(?: (?:on|in|from|at|next|only|again))? $"
)
"""Right before a date, these announce: `the next meeting is on 12 May`."""

_PAST = re.compile(r"\b(?:\w{2,}ed|was|were|had|did|been|ran|went|held|kept|stood|fought|stayed)\b")
_ALONE = 5
"""A clause with at most so many words is a date without its verb: `on Wednesday, 24 April`."""

_LONG_PAST, _NEAR_AHEAD = timedelta(days=240), timedelta(days=120)
"""A day without a year is not told of so long after it; of what lies so near ahead it may be."""

_FEWEST_WORDS = 7
"""A clause with fewer words says too little: `the ministry said on Friday`."""

_PLANNED = re.compile(
    r"\b(?:(?:is|are|was|were) (?:slated|scheduled|set|due|planned|poised|expected|about|going) to"
    r"|(?:plans?|intends?|aims) to|scheduled for|planned for)\b"
)


def draft_events(sketch: Sketch) -> Iterator[Drafted]:
    """Draft an event of each expression that dates something, and of each plan without a date."""
    for sentence in sketch.passages.body:
        dated = tuple(_draft_dated(sketch, sentence))
        yield from dated
        if not dated:
            yield from _draft_planned(sketch, sentence)


def _draft_dated(sketch: Sketch, sentence: DraftSentence) -> Iterator[Drafted]:
    seen: set[str] = set()
    for words in find_date_words(sketch.source.text, sentence.span):
        ahead = _puts_ahead(sketch, sentence, words.span) or _is_near(sketch, sentence, words)
        if words.kind == "duration" and sketch.measures(sentence, words.span):
            continue
        if words.kind == "day" and sketch.passages.speech_around(words.span):
            continue  # "we can see today": the day of speaking dates nothing
        resolved = resolve(words, _anchor(sketch, is_planned=ahead))
        if resolved and resolved.edtf.text not in seen:
            seen.add(resolved.edtf.text)
            yield from _draft(sketch, sentence, words, resolved, ahead=ahead)


def _draft(
    sketch: Sketch, sentence: DraftSentence, words: DateWords, resolved: Resolved, *, ahead: bool
) -> Iterator[Drafted]:
    voice = sketch.find_voice(sentence, words.span)
    when = _write_date(sketch, sentence, words, resolved)
    item = _describe(sketch, sentence, words.span, voice)
    if item is None:
        return
    item |= {
        "date": when,
        "said": clean_text(sketch.source.raw_words(words.span)),
        "note": f"The date: {resolved.because}.",
    }
    lies_behind = resolved.latest is not None and resolved.latest.isoformat() < sketch.details.known
    statuses = ("planned",) if ahead and not lies_behind else (_happened(voice), "planned")
    begin = resolved.earliest.isoformat() if resolved.earliest else ""
    days = (
        (sketch.details.known, begin) if begin > sketch.details.known else (sketch.details.known,)
    )
    attributed = sketch.attributed(item, voice, sentence.span)
    variants = (
        {**one, "status": status, "as_of": day}
        for one in (attributed, item)
        for status in statuses
        for day in days
        if status != "claimed" or "said_by" in one
    )
    yield Drafted("events", words.span, each(variants))


def _draft_planned(sketch: Sketch, sentence: DraftSentence) -> Iterator[Drafted]:
    """Draft what a sentence announces without a date: open from the article's day on."""
    found = _PLANNED.search(sketch.source.text, sentence.span.start, sentence.span.end)
    about = Span(*found.span()) if found else None
    if about is None or sketch.passages.speech_around(about) or _is_denied(sketch, about):
        return
    voice = sketch.find_voice(sentence, about)
    item = _describe(sketch, sentence, about, voice)
    if item is None:
        return
    item |= {
        "date": f"{sketch.details.known}/..",
        "status": "planned",
        "as_of": sketch.details.known,
        "note": "The article gives no date: it is open from the article’s day on.",
    }
    attributed = sketch.attributed(item, voice, sentence.span)
    yield Drafted("events", about, each(iter((attributed, item))))


def _is_denied(sketch: Sketch, plan: Span) -> bool:
    """Whether the words right before a plan deny it: `does not plan to`."""
    before = sketch.source.text[max(0, plan.start - 12) : plan.start].rstrip().rpartition(" ")[2]
    return before.lower() in ("not", "never", "no") or before.endswith("n't")


def _describe(
    sketch: Sketch, sentence: DraftSentence, about: Span, voice: Voice | None
) -> Item | None:
    """What an event has without its date; None where the sentence cannot be quoted."""
    evidence = sketch.evidence(sentence.span, voice)
    if evidence is None:
        return None
    label = sketch.passages.label(sentence.span, about)
    if len(label.split()) < _FEWEST_WORDS:
        label = sketch.passages.quoted(sentence.span)
    named = [member for _, member in sketch.cast.named_in(sentence.span)]
    places = [member.name for member in named if member.kind == "place"]
    acting = dict.fromkeys(m.id for m in named if m.kind not in ("place", "outlet"))
    item: Item = {
        "id": sketch.ids.take(label, "event"),
        "title": label,
        "kind": _guess_kind(label) or _guess_kind(sketch.source.words(sentence.span)) or "meeting",
        "review": "todo",
        "evidence": evidence,
    }
    if places:
        item["place"] = places[0]
    if acting:
        item["actors"] = list(acting)
    return item


def _happened(voice: Voice | None) -> str:
    return "claimed" if voice else "reported"


def _puts_ahead(sketch: Sketch, sentence: DraftSentence, about: Span) -> bool:
    """Whether the words around a date put it ahead; of a date alone in its clause, those before."""
    clauses = clauses_around(sketch.source, sentence.span, about) or (about,)
    if is_told_as_done(sketch.source.text, clauses[0], about):
        return False
    if len(sketch.source.words(clauses[0]).split()) <= _ALONE:
        clauses = (Span(sentence.span.start, clauses[-1].end),)
    if any(
        next(find_ahead(sketch.source.text, clause), None)
        or _AHEAD.search(sketch.source.words(clause))
        for clause in clauses
    ):
        return True
    before = sketch.source.words(Span(clauses[0].start, about.start))
    until = sketch.source.words(about).startswith("until") or before.endswith("until ")
    return bool(_PRESENT.search(before)) or (until and not _PAST.search(before))


def _is_near(sketch: Sketch, sentence: DraftSentence, words: DateWords) -> bool:
    """Whether a day without a year is near ahead and long past: `invited them on 22 September`."""
    if words.kind != "date" or words.day is None or words.year or words.modifier:
        return False
    clause = next(iter(clauses_around(sketch.source, sentence.span, words.span)), words.span)
    if is_told_as_done(sketch.source.text, clause, words.span):
        return False
    behind = resolve(words, _anchor(sketch, is_planned=False))
    ahead = resolve(words, _anchor(sketch, is_planned=True))
    if not (behind and ahead and behind.earliest and ahead.latest):
        return False
    published = date.fromisoformat(sketch.details.published)
    return published - behind.earliest > _LONG_PAST and ahead.latest - published < _NEAR_AHEAD


def _anchor(sketch: Sketch, *, is_planned: bool) -> Anchor:
    details = sketch.details
    published, known = map(date.fromisoformat, (details.published, details.known))
    return Anchor(published, known, is_planned)


def _write_date(
    sketch: Sketch, sentence: DraftSentence, words: DateWords, resolved: Resolved
) -> str:
    """Write a date as EDTF; what is told by its beginning and still goes on is left open."""
    clauses = clauses_around(sketch.source, sentence.span, words.span)
    still = any(_STILL.search(sketch.source.words(clause)) for clause in clauses)
    if resolved.is_ongoing and still and resolved.earliest:
        resolved = replace(resolved, latest=None)
    return resolved.edtf.text


def _guess_kind(words: str) -> EventKind | None:
    found = (kind for kind, words_of in _KINDS if words_of.search(words))
    return next(found, None)
