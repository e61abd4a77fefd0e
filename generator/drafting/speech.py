"""Drafts the direct speech of an article, each stretch with its speaker."""

from __future__ import annotations

from collections.abc import Iterator

from generator.drafting.drafted import Drafted, Item
from generator.drafting.passages import DraftSentence
from generator.drafting.sheets_text import clean_text
from generator.drafting.sketch import Sketch, Voice, each
from generator.evidence.source_text import Span

_NO_SPEAKER = "No speaker was found: whose words are they?"
_FEWEST_WORDS = 3
"""Shorter ones are mostly marks of distance, titles or nicknames."""


def draft_speech(sketch: Sketch) -> Iterator[Drafted]:
    """Draft a statement of each stretch inside quotation marks that is long enough to be speech."""
    for speech in sketch.passages.speech:
        words = sketch.source.words(speech).strip()
        if len(words.split()) < _FEWEST_WORDS or words.istitle():
            continue
        sentences = [s for s in sketch.passages.body if s.span.overlaps(speech)]
        if sentences:
            yield from _draft(sketch, speech, sentences)


def _draft(sketch: Sketch, speech: Span, sentences: list[DraftSentence]) -> Iterator[Drafted]:
    voice = _find_voice(sketch, speech, sentences)
    span = Span(sentences[0].span.start, sentences[-1].span.end)
    if voice:
        told = sketch.source.sentences_of(voice.attribution.verb)
        span = Span(min(span.start, told[0].start), max(span.end, told[-1].end))
    evidence = sketch.evidence(span, voice)
    if evidence is None:
        return
    quoted = sketch.passages.quoted(speech)
    name = sketch.cast.member(voice.speaker.actor).name if voice else ""
    label = f"{name}: {quoted}" if name else quoted
    item: Item = {
        "id": sketch.ids.take(f"{name.rpartition(' ')[2]} {quoted}", "speech"),
        "label": label,
        "speech": clean_text(sketch.source.raw_words(speech)).rstrip(","),
        "as_of": sketch.details.known,
        "status": "claimed" if voice else "reported",
        "review": "todo",
        "note": "" if voice else _NO_SPEAKER,
        "evidence": evidence,
    }
    item = {key: value for key, value in item.items() if value}
    attributed = sketch.attributed(item, voice, span)
    alone = {**item, "label": quoted, "status": "reported", "note": _NO_SPEAKER}
    yield Drafted("statements", speech, each(iter((attributed, alone))))


def _find_voice(sketch: Sketch, speech: Span, sentences: list[DraftSentence]) -> Voice | None:
    return sketch.find_voice(sentences[-1], speech) or sketch.find_voice(sentences[0], speech)
