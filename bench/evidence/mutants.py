"""Turns a true fact into false ones: each differs in one thing from what its source says."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.fact_sheets.collection import Topic
from generator.fact_sheets.dates import EdtfDate, parse_edtf_date
from generator.fact_sheets.facts import Fact
from generator.fact_sheets.fields import ARTICLE
from generator.fact_sheets.figures import HEDGES, HEDGES_AFTER, Quantity, parse_quantity
from generator.fact_sheets.numbers import Figure
from generator.fact_sheets.positions import Position, Statement
from generator.fact_sheets.process import CouncilVote, Stage
from generator.fact_sheets.timeline import Event

MAX_WORDS = 4
"""How many words of one quotation are changed, each in a mutant of its own."""

_NEGATION = re.compile(r"\b(?:not|no|never|none|without|nor)\b|n['’]t\b")
_HEDGE_BEFORE = re.compile(
    "^(?:" + "|".join(re.escape(word) for word in sorted(HEDGES, key=len, reverse=True)) + r")\s*",
    re.IGNORECASE,
)
_HEDGE_AFTER = re.compile(
    "(?: (?:" + "|".join(re.escape(w) for w in HEDGES_AFTER if w[0].isalpha()) + r")|\+)$"
)


@dataclass(frozen=True)
class Mutant:
    """A false fact; `quote` is the false quotation, where that is what is false."""

    kind: str
    fact: Fact
    what: str
    quote: str = ""


def make_mutants(topic: Topic, fact: Fact, chance: random.Random) -> Iterator[Mutant]:
    """Make every mutant of a fact; `chance` only chooses which words are changed."""
    if isinstance(fact, Figure):
        yield from _change_value(fact)
        yield from _change_unit(topic, fact)
    if isinstance(fact, Event | Stage | CouncilVote):
        yield from _move(fact, "date", fact.date)
    yield from _move(fact, "as_of", fact.as_of)
    yield from _swap_speaker(topic, fact)
    yield from _raise_status(fact)
    if isinstance(fact, Statement) and fact.speech:
        yield from _change_speech(fact, chance)
    yield from _change_quotations(fact, chance)


def _with(fact: Fact, kind: str, what: str, **changes: object) -> Mutant:
    return Mutant(kind, fact.model_copy(update=changes), what)


def _change_value(fact: Figure) -> Iterator[Mutant]:
    text = fact.value.text
    for kind, changed in _changed_values(text):
        try:
            value = parse_quantity(changed)
        except ValueError:
            continue
        if _meaning(value) != _meaning(fact.value):
            yield _with(fact, kind, f"value {text} → {changed}", value=value)


def _meaning(value: Quantity) -> tuple[object, ...]:
    return (value.low, value.high, value.hedge, value.vague, value.score, value.is_ordinal)


def _changed_values(text: str) -> Iterator[tuple[str, str]]:
    for match in re.finditer(r"\d", text):
        digit = str((int(match[0]) + 1) % 10 or 1)
        yield "digit changed", text[: match.start()] + digit + text[match.end() :]
    for match in re.finditer(r"(\d)(?=[,.]?(\d))", text):
        start, end = match.start(1), match.start(2)
        between = text[start + 1 : end]
        yield "digits swapped", text[:start] + match[2] + between + match[1] + text[end + 1 :]
    if not re.search(r"\d", text):
        yield "digit changed", "7"
    words = {"million": "billion", "billion": "million", "hundreds": "thousands"}
    for word, other in words.items():
        if word in text:
            yield "scale changed", text.replace(word, other)
    if re.fullmatch(r".*\d", text):
        yield "scale changed", text + "0"
    bare = _HEDGE_AFTER.sub("", _HEDGE_BEFORE.sub("", text))
    if bare != text:
        yield "hedge dropped", bare
    for hedge in ("about", "almost", "at least", "more than", "up to"):
        yield _hedge_kind(bare, text), f"{hedge} {bare}"


def _hedge_kind(bare: str, text: str) -> str:
    return "hedge added" if bare == text else "hedge changed"


def _change_unit(topic: Topic, fact: Figure) -> Iterator[Mutant]:
    own = {fact.unit, *fact.synonyms}
    others = dict.fromkeys(f.unit for f in topic.numbers.numbers if f.unit not in own)
    for unit in list(others)[:3]:
        changes = {"unit": unit, "synonyms": ()}
        yield _with(fact, "unit swapped", f"{fact.value}: {fact.unit} → {unit}", **changes)


def _move(fact: Fact, key: str, when: EdtfDate) -> Iterator[Mutant]:
    steps = {"a day": 1, "a week": 7, "a year": 364}
    for name, days in steps.items():
        for sign in (-1, 1):
            moved = _shift(when, sign * timedelta(days=days))
            if moved is not None:
                what = f"{key} {when} → {moved}"
                kind = f"{'date' if key == 'date' else 'as-of date'} moved by {name}"
                yield _with(fact, kind, what, **{key: moved})


def _shift(when: EdtfDate, delta: timedelta) -> EdtfDate | None:
    """Move a date; a month or year only by a year, so that it is another one."""
    if when.precision in ("month", "year"):
        if abs(delta.days) < 300 or when.earliest is None:
            return None
        year = when.earliest.year + (1 if delta.days > 0 else -1)
        return parse_edtf_date(f"{year}{when.text[4:]}")
    parts = []
    for part in when.text.split("/"):
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", part):
            parts.append((date.fromisoformat(part) + delta).isoformat())
        elif part == "..":
            parts.append(part)
        else:
            return None
    return parse_edtf_date("/".join(parts))


def _swap_speaker(topic: Topic, fact: Fact) -> Iterator[Mutant]:
    if fact.said_by == ARTICLE:
        return
    for actor in topic.actors.actors:
        if actor.id != fact.said_by and actor.kind != "place":
            what = f"said_by {fact.said_by} → {actor.id}"
            yield _with(fact, "speaker swapped", what, said_by=actor.id)
    if isinstance(fact, Figure | Statement) and not getattr(fact, "speech", None):
        what = f"said_by {fact.said_by} → {ARTICLE}"
        yield _with(fact, "speaker dropped", what, said_by=ARTICLE)


def _raise_status(fact: Fact) -> Iterator[Mutant]:
    if isinstance(fact, Position) or (isinstance(fact, Statement) and fact.speech):
        return
    if fact.status == "planned" and isinstance(fact, Event):
        yield _with(fact, "status raised", "status planned → reported", status="reported")
    if fact.status in ("planned", "claimed"):
        what = f"status {fact.status} → established"
        yield _with(fact, "status raised", what, status="established")


def _change_speech(fact: Statement, chance: random.Random) -> Iterator[Mutant]:
    assert fact.speech is not None
    for changed, what in _change_words(fact.speech, chance):
        yield _with(fact, "speech word changed", what, speech=changed)
    yield _with(
        fact, "speech ends in a word", "last letter", speech=fact.speech.rstrip(' .”"')[:-1]
    )


def _change_quotations(fact: Fact, chance: random.Random) -> Iterator[Mutant]:
    for index, piece in enumerate(fact.evidence):
        if piece.quote is None or piece.role != "supports":
            continue
        for kind, quote, what in _changed_quotes(piece.quote, chance):
            evidence = list(fact.evidence)
            evidence[index] = piece.model_copy(update={"quote": quote})
            changed = fact.model_copy(update={"evidence": tuple(evidence)})
            yield Mutant(kind, changed, what, quote)


def _changed_quotes(quote: str, chance: random.Random) -> Iterator[tuple[str, str, str]]:
    for changed, what in _change_words(quote, chance):
        yield "quotation word changed", changed, what
    for match in re.finditer(r"\d", quote):
        digit = str((int(match[0]) + 1) % 10 or 1)
        changed = quote[: match.start()] + digit + quote[match.end() :]
        yield "quotation digit changed", changed, f"digit {match[0]} at {match.start()}"
    if quote[:2].isalpha():
        yield "quotation begins in a word", quote[1:], quote[1:12]
    if quote[-2:].isalpha():
        yield "quotation ends in a word", quote[:-1], quote[-12:-1]
    words = quote.split()
    if len(words) >= 6:
        half = len(words) // 2
        changed = f"{' '.join(words[half:])} […] {' '.join(words[:half])}"
        yield "parts reversed", changed, changed[:40]
    yield from _change_negations(quote)


def _change_words(quote: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Change whole words: to another word, or away."""
    places = list(re.finditer(r"[^\W\d_]{3,}", quote))
    for match in chance.sample(places, min(MAX_WORDS, len(places))):
        other = match[0][::-1] if match[0] != match[0][::-1] else match[0] + "x"
        yield quote[: match.start()] + other + quote[match.end() :], f"{match[0]} → {other}"
    inner = [m for m in places if quote[m.end() : m.end() + 1] == " " and m.start()]
    for match in chance.sample(inner, min(1, len(inner))):
        yield quote[: match.start()] + quote[match.end() + 1 :], f"without {match[0]}"


def _change_negations(quote: str) -> Iterator[tuple[str, str, str]]:
    for match in _NEGATION.finditer(quote):
        before, after = quote[: match.start()].strip(), quote[match.end() :].strip()
        dropped = " ".join(filter(None, (before, after)))
        yield "negation dropped", dropped, f"without {match[0]}"
        if before and after:
            yield "gap over the negation", f"{before} […] {after}", f"[…] for {match[0]}"
        if len(after.split()) > 1:
            yield "negation cut", after, f"begins behind {match[0]}"


def only(topic_facts: Iterable[Fact], fact: Fact) -> tuple[Fact, ...]:
    """Keep one fact of some, by its place in its sheet."""
    return tuple(one for one in topic_facts if one.origin.key_of == fact.origin.key_of)
