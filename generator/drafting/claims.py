"""Drafts what an article says that somebody claims or wants, by its reporting verbs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from generator.drafting.anonymity import find_reason
from generator.drafting.drafted import Drafted, Item, escape_prose
from generator.drafting.passages import DraftSentence
from generator.drafting.sketch import Sketch, Voice, each
from generator.drafting.subjects import is_relative
from generator.evidence.attributions import Attribution, find_attributions
from generator.evidence.clauses import find_clauses
from generator.evidence.source_text import SourceText, Span
from generator.evidence.speech import find_speech_attribution

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
_JUDGING = frozenset(
    (
        *("accused", "accuses", "accusing", "blamed", "blames", "blaming", "denied", "denies"),
        *("denying", "deny", "disputes", "disputed", "disputing", "contests", "contested"),
        *("contesting", "criticized", "criticised", "criticizes", "attributed", "attributing"),
        *("condemned", "condemns", "praised", "welcomed", "welcomes", "hailed", "thanked"),
    )
)
"""Verbs without which the words would say something else: `accused Kolm of wasting`."""

_NAMING = frozenset(("calls", "called"))
_PREPOSITIONS = frozenset(("on", "in", "at", "to", "during", "after", "before", "about"))
_LONGEST_CIRCUMSTANCE = 6
_FEWEST_WORDS = 3
_LEAST_SHARE = 0.5
"""Direct speech tells the claim in which it stands if it is at least so much of its words."""


def draft_claims(sketch: Sketch, others: Sequence[Drafted]) -> Iterator[Drafted]:
    """Draft a statement of each claim, a position of each verb of will.

    A claim that is told by a figure, an event or direct speech among the other drafts, with the
    same speaker, is not told twice.
    """
    for sentence in sketch.passages.body:
        for attribution in _find_claims(sketch, sentence):
            speaker = sketch.cast.find_speaker(attribution.subject)
            if speaker and not _is_told(sketch, attribution, speaker.actor, others):
                yield from _draft(sketch, sentence, Voice(speaker, attribution))


def _find_claims(sketch: Sketch, sentence: DraftSentence) -> Iterator[Attribution]:
    """The attributions of a sentence that may be claims; those inside of another belong to it."""
    source = sketch.source
    found = list(find_attributions(source, sentence.span))
    for at, attribution in enumerate(found):
        verb = attribution.verb
        if sketch.passages.speech_around(verb) or _is_inner(source, attribution):
            continue
        inner = takewhile(lambda next_one: _is_inner(source, next_one), found[at + 1 :])
        ends = (one.scope.end for one in inner)
        scope = Span(attribution.scope.start, max((attribution.scope.end, *ends)))
        asks_for_silence = find_reason(source.text[verb.start : sentence.span.end])
        if asks_for_silence is None and _says_enough(source, verb, scope):
            yield replace(attribution, scope=scope)


def _says_enough(source: SourceText, verb: Span, scope: Span) -> bool:
    """Whether there are words enough, and not only where or when they were said."""
    words = source.words(scope).split()
    if source.words(verb).lower() in _WANTING | _JUDGING:
        return len(words) >= _FEWEST_WORDS - 1
    circumstance = len(words) <= _LONGEST_CIRCUMSTANCE and words[:1] and words[0] in _PREPOSITIONS
    return len(words) >= _FEWEST_WORDS and not (circumstance and "that" not in words)


def _is_inner(source: SourceText, attribution: Attribution) -> bool:
    """Whether an attribution stands in a clause of another: `a drought that it calls …`."""
    return is_relative(source.words(attribution.subject))


def _is_told(sketch: Sketch, attribution: Attribution, actor: str, told: Sequence[Drafted]) -> bool:
    """Whether another draft with the same speaker tells all of a claim."""
    return any(
        other.variants[0].get("said_by") == actor and _tells(sketch, other, attribution)
        for other in told
    )


def _tells(sketch: Sketch, other: Drafted, attribution: Attribution) -> bool:
    """Whether a figure or event stands in the first clause of a claim, or speech is most of it."""
    source, scope = sketch.source, attribution.scope
    if other.list_key != "statements":
        clauses = [c for c in find_clauses(source, scope) if " " in source.words(c).strip()]
        # Of "…, according to X" and "…, X said" every clause is what the claim begins with.
        leading = clauses if scope.start <= attribution.verb.start else clauses[:1]
        return any(clause.overlaps(other.about) for clause in leading)
    brought = find_speech_attribution(source, other.about)
    if brought and brought.verb == attribution.verb and not scope.overlaps(other.about):
        return True
    shared = Span(max(scope.start, other.about.start), min(scope.end, other.about.end))
    if shared.end <= shared.start:
        return False
    share = len(source.words(shared).split()) / len(source.words(scope).split())
    return share >= _LEAST_SHARE


def _draft(sketch: Sketch, sentence: DraftSentence, voice: Voice) -> Iterator[Drafted]:
    evidence = sketch.evidence(sentence.span, voice)
    if evidence is None:
        return
    attribution = voice.attribution
    scope = _find_words(voice)
    name = sketch.cast.member(voice.speaker.actor).name
    verb = sketch.source.words(attribution.verb).lower()
    if verb in _JUDGING or not attribution.is_claim:
        scope = Span(min(scope.start, attribution.verb.start), scope.end)
    words = sketch.passages.quoted(scope)
    item: Item = {
        "id": sketch.ids.take(f"{name} {words}", "claim"),
        "as_of": sketch.details.known,
        "review": "todo",
        "evidence": evidence,
    }
    if verb in _WANTING and not _names_only(sketch, attribution):
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


def _names_only(sketch: Sketch, attribution: Attribution) -> bool:
    """Whether it gives a name: `calls it the worst`, not `calls for calm`."""
    verb = sketch.source.words(attribution.verb).lower()
    behind = sketch.source.text[attribution.verb.end :].split(maxsplit=1)[:1]
    return verb in _NAMING and behind not in (["for"], ["on"])


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
