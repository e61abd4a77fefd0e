"""Drafts what an article says that somebody claims or wants, by its reporting verbs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.drafting.drafted import Drafted, Item, escape_prose
from generator.drafting.passages import DraftSentence
from generator.drafting.sketch import Sketch, Voice, each
from generator.evidence.attributions import Attribution, find_attributions
from generator.evidence.source_text import Span

ISSUE = "main-issue"
"""The id of the one issue that a draft has; a person gives it its name."""

_WANTING = frozenset(
    (
        *("insists", "insisted", "insist", "seeks", "seek", "sought", "wants", "want", "wanted"),
        *(
            "demands",
            "demanded",
            "rejects",
            "rejected",
            "opposes",
            "opposed",
            "supports",
            "refuses",
        ),
        *("refused", "proposes", "urges", "urged", "calls", "called"),
    )
)
_FEWEST_WORDS = 3


def draft_claims(sketch: Sketch, others: Sequence[Drafted]) -> Iterator[Drafted]:
    """Draft a statement of each claim, a position of each verb of will.

    A claim that is told by a figure, an event or direct speech among the other drafts, with the
    same speaker, is not told twice.
    """
    for sentence in sketch.passages.body:
        for attribution in find_attributions(sketch.source, sentence.span):
            speaker = sketch.cast.find_speaker(attribution.subject)
            if speaker is None or _is_told(sketch, attribution, speaker.actor, others):
                continue
            if not _speaks_directly(sentence, speaker.actor, others):
                yield from _draft(sketch, sentence, Voice(speaker, attribution))


def _speaks_directly(sentence: DraftSentence, actor: str, others: Sequence[Drafted]) -> bool:
    """Whether direct speech of the same actor stands in a sentence: then it tells the claim."""
    return any(
        other.list_key == "statements"
        and other.about.overlaps(sentence.span)
        and other.variants[0].get("said_by") == actor
        for other in others
    )


def _is_told(sketch: Sketch, attribution: Attribution, actor: str, told: Sequence[Drafted]) -> bool:
    scope = attribution.scope
    if sketch.passages.speech_around(attribution.verb):
        return True
    if len(sketch.source.words(scope).split()) < _FEWEST_WORDS:
        return True
    return any(
        scope.overlaps(other.about) and other.variants[0].get("said_by") == actor for other in told
    )


def _draft(sketch: Sketch, sentence: DraftSentence, voice: Voice) -> Iterator[Drafted]:
    evidence = sketch.evidence(sentence.span, voice)
    if evidence is None:
        return
    attribution = voice.attribution
    scope = _find_words(voice)
    name = sketch.cast.member(voice.speaker.actor).name
    verb = sketch.source.words(attribution.verb).lower()
    words = sketch.passages.quoted(scope)
    item: Item = {
        "id": sketch.ids.take(f"{name} {words}", "claim"),
        "as_of": sketch.details.known,
        "review": "todo",
        "evidence": evidence,
    }
    if verb in _WANTING:
        yield _make_position(sketch, sentence, voice, item)
        return
    item |= {
        "label": f"{name}: {words}",
        "text": escape_prose(
            f"The article’s words: {sketch.passages.quoted(scope, longest=1000)}."
        ),
        "status": "claimed" if attribution.is_claim else "reported",
        "note": f"The reporting verb is “{verb}”.",
    }
    attributed = sketch.attributed(item, voice, sentence.span)
    yield Drafted("statements", attribution.scope, each(iter((attributed,))))


def _find_words(voice: Voice) -> Span:
    """What is claimed: of `…, the mayor's office said`, the words before the speaker."""
    scope, place = voice.attribution.scope, voice.speaker.place
    if scope.start < place.start < voice.attribution.verb.start and scope.overlaps(place):
        return Span(scope.start, place.start)
    return scope


def _make_position(sketch: Sketch, sentence: DraftSentence, voice: Voice, item: Item) -> Drafted:
    attribution = voice.attribution
    span = Span(attribution.verb.start, max(attribution.scope.end, attribution.verb.end))
    item |= {
        "issue": ISSUE,
        "actor": voice.speaker.actor,
        "stance": sketch.passages.quoted(span),
        "status": "reported",
    }
    attributed = sketch.attributed(item, voice, sentence.span)
    return Drafted("positions", attribution.scope, each(iter((item, attributed))))
