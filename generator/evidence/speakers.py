"""Decides whether a source gives words to the actor whom a fact names as their speaker."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.evidence.attributions import Attribution, find_attributions
from generator.evidence.lexicon import GAUGING, PRONOUNS
from generator.evidence.mentions import Cast
from generator.evidence.nesting import find_outer
from generator.evidence.numbers import find_phrases, has_same_value
from generator.evidence.pronouns import subject_pronoun
from generator.evidence.quotation_marks import find_direct_speech
from generator.evidence.quoted_evidence import EvidenceOf, Quotation
from generator.evidence.source_text import Span
from generator.evidence.word_bounds import find_on_bounds
from generator.fact_sheets.facts import Fact
from generator.fact_sheets.fields import ARTICLE
from generator.fact_sheets.numbers import Figure
from generator.fact_sheets.positions import Position, Statement
from generator.fact_sheets.timeline import Event
from generator.fact_sheets.tokens import tokenise
from generator.normalisation import fold
from generator.problems import Location, Problem

MAX_SHOWN_WORDS = 8


@dataclass(frozen=True)
class Voice:
    """An attribution that touches a quotation, and the actors whom its subject names."""

    quotation: Quotation
    attribution: Attribution
    actors: frozenset[str]

    @property
    def pronoun(self) -> str:
        """The pronoun that stands for the speaker; empty where a name or a noun does."""
        if self.actors:
            return ""
        return subject_pronoun(self.quotation.source, self.attribution)

    @property
    def words(self) -> str:
        """The subject as the source has it, without what stands far before the verb."""
        words = self.quotation.source.raw_words(self.attribution.subject).split()
        return " ".join(words[-MAX_SHOWN_WORDS:])


def find_voices(quotation: Quotation, cast: Cast) -> tuple[Voice, ...]:
    """Find the attributions that touch a quotation.

    Inside direct speech only those by a name: `"they told us", he said` is his alone.
    """
    voices = (
        Voice(quotation, attribution, cast.find_speakers(quotation.source, attribution.subject))
        for sentence in quotation.sentences
        for attribution in find_attributions(quotation.source, sentence)
        if any(attribution.covers(part) for part in quotation.match.parts)
        and attribution.subject.end > attribution.subject.start
    )
    return tuple(voice for voice in voices if voice.actors or not _is_spoken(voice))


def _is_spoken(voice: Voice) -> bool:
    """Whether the reporting verb itself stands inside direct speech."""
    source, verb = voice.quotation.source, voice.attribution.verb
    return any(s.contains(verb) for s in find_direct_speech(source, source.block_at(verb.start)))


def check_speaker(fact: Fact, evidence: EvidenceOf, cast: Cast) -> tuple[Problem, ...]:
    """Check `said_by` of a fact; one supporting quotation that names the speaker is enough.

    The speaker is the subject of the reporting verb that brings the words. Without such a verb
    it is enough that the sentence names the speaker, else that the paragraph does. A pronoun
    needs `refers_to:` with words that name the speaker. Where a citation supports the fact too,
    the speaker may come from there, as long as the quotation names nobody else.
    """
    if not evidence.supporting:
        return ()
    if fact.said_by == ARTICLE:
        return _check_own_voice(fact, evidence, cast)
    found = [_explain_speaker(fact, quotation, cast) for quotation in evidence.supporting]
    problems = [] if None in found else [problem for problem in found if problem][:1]
    if evidence.is_cited:
        return tuple(problem for problem in problems if problem.code == "speech-by-another")
    return tuple(problems)


def check_conduits(fact: Fact, evidence: EvidenceOf, cast: Cast) -> Iterator[Problem]:
    """Check that the paragraph of a supporting quotation names each actor of `through`.

    Where a citation supports the fact too, the name may come from there.
    """
    if evidence.is_cited or not evidence.supporting:
        return
    paragraphs = [(q.source, q.source.paragraph_of(q.match.span)) for q in evidence.supporting]
    for index, conduit in enumerate(fact.through):
        if not any(cast.names_actor(source, (span,), conduit) for source, span in paragraphs):
            message = f"neither the sentence nor its paragraph names {conduit}"
            place = fact.origin.at("through", index)
            yield Problem("speaker-not-in-source", message, place, _name_hint(cast, conduit))


def check_named(
    evidence: EvidenceOf, cast: Cast, places: Mapping[str, Location]
) -> Iterator[Problem]:
    """Check that the paragraph of a supporting quotation names each of some actors.

    `places` are by actor where the sheet has it. Where a citation supports it too, the name may
    come from there.
    """
    if evidence.is_cited or not evidence.supporting:
        return
    paragraphs = [(q.source, q.source.paragraph_of(q.match.span)) for q in evidence.supporting]
    for actor, place in places.items():
        if not any(cast.holds_name(source, span, actor) for source, span in paragraphs):
            message = f"neither the sentence nor its paragraph names {actor}"
            yield Problem("actor-not-in-source", message, place, _name_hint(cast, actor))


def check_referent(fact: Fact, quotation: Quotation, cast: Cast, pronoun: str) -> Problem | None:
    """Check that the words of `refers_to:` name the speaker, not long before the quotation.

    They stand in its paragraph or in the one before, and do not begin behind it.
    """
    evidence, source, speaker = quotation.evidence, quotation.source, fact.said_by
    if evidence.refers_to is None:
        return _missing_referent(fact, pronoun)
    place = evidence.origin.at("refers_to")
    reach = Span(source.paragraph_before(quotation.match.span).start, quotation.match.span.end)
    near = tuple(find_on_bounds(source, fold(evidence.refers_to), reach))
    if not near:
        message = "the words of refers_to: do not stand in the paragraph, or the one before"
        hint = "copy the words that name whom the pronoun means"
        return Problem("pronoun-without-referent", message, place, hint)
    if pronoun in ("he", "she") and cast.is_name_of_group(evidence.refers_to):
        message = f'"{pronoun}" means a person, and "{evidence.refers_to}" names none'
        return Problem("pronoun-without-referent", message, place, _name_hint(cast, speaker))
    if speaker in cast.find_speakers(source, near[-1]):
        return None
    message = f"the words of refers_to: do not name {speaker}"
    return Problem("pronoun-without-referent", message, place, _name_hint(cast, speaker))


def another_speaker(voice: Voice, fact: Fact) -> Problem:
    """Say to whom the source gives the words instead."""
    return Problem(
        "speech-by-another",
        f'the source gives these words to "{voice.words}", not to {fact.said_by}',
        fact.origin.at("said_by"),
        "name that speaker; or add this name to the actor's aliases: if it is the same one",
        more=(voice.quotation.source.location(voice.attribution.verb),),
    )


def find_outer_voice(voice: Voice, cast: Cast) -> Voice | None:
    """Find who tells of an attribution: X in `X said that Y had promised it`."""
    quotation = voice.quotation
    outer = find_outer(quotation.source, voice.attribution)
    if outer is None:
        return None
    return Voice(quotation, outer, cast.find_speakers(quotation.source, outer.subject))


def is_passed_on(fact: Fact, outer: Voice | None) -> bool:
    """Whether a fact names who tells of its speaker's words, where somebody does."""
    return outer is None or not outer.actors.isdisjoint((fact.said_by, *fact.through))


def _missing_speaker(fact: Fact, cast: Cast) -> Problem:
    """Say that no name of the speaker is near the words."""
    message = f"neither the sentence nor its paragraph names {fact.said_by}"
    place = fact.origin.at("said_by")
    return Problem("speaker-not-in-source", message, place, _name_hint(cast, fact.said_by))


def _missing_referent(fact: Fact, pronoun: str) -> Problem:
    """Ask for the words that name whom a pronoun means."""
    return Problem(
        "pronoun-without-referent",
        f'the source gives these words to "{pronoun}"',
        fact.origin.at("said_by"),
        "add refers_to: to the evidence, with the words that name the speaker",
    )


def _explain_speaker(fact: Fact, quotation: Quotation, cast: Cast) -> Problem | None:
    """Say what is wrong with the speaker of one quotation; None where it is named."""
    speaker = fact.said_by
    voices = find_voices(quotation, cast)
    others = [v for v in voices if not v.pronoun and (v.actors or v.attribution.is_claim)]
    pronoun = next((voice.pronoun for voice in voices if voice.pronoun), "")
    mine = [voice for voice in voices if speaker in voice.actors]
    if mine:
        outer = [find_outer_voice(voice, cast) for voice in mine]
        told = any(is_passed_on(fact, voice) for voice in outer)
        return None if told else another_speaker(outer[0] or mine[0], fact)
    if others and not pronoun:
        return another_speaker(others[0], fact)
    return explain_unattributed(fact, quotation, cast, pronoun)


def explain_unattributed(
    fact: Fact, quotation: Quotation, cast: Cast, pronoun: str = ""
) -> Problem | None:
    """Look for the speaker of words that no reporting verb gives to anybody by name.

    The sentence may name the speaker, or begin with a pronoun that refers to it; else the
    paragraph must name it.
    """
    source, speaker = quotation.source, fact.said_by
    referred = quotation.evidence.refers_to is not None
    if not (pronoun or referred) and cast.names_actor(source, quotation.sentences, speaker):
        return None
    pronoun = pronoun or _leading_pronoun(quotation)
    if pronoun:
        return check_referent(fact, quotation, cast, pronoun)
    paragraph = source.paragraph_of(quotation.match.span)
    named = cast.names_actor(source, (paragraph,), speaker)
    return None if named else _missing_speaker(fact, cast)


def _leading_pronoun(quotation: Quotation) -> str:
    """The pronoun with which the sentence of a quotation begins, perhaps behind `However,`."""
    first = quotation.sentences[0]
    words = [token.lower for token in tokenise(quotation.source.text, first.start, first.end)]
    return next((word for word in words[:3] if word in PRONOUNS - {"it", "i", "we"}), "")


def _check_own_voice(fact: Fact, evidence: EvidenceOf, cast: Cast) -> tuple[Problem, ...]:
    """Check that what a source gives to a speaker is not stated as the source's own words."""
    if _may_keep_own_voice(fact):
        return ()
    voices = [_dropped_voice(fact, quotation, cast) for quotation in evidence.supporting]
    dropped = voices[0]
    if dropped is None or None in voices:
        return ()
    message = f'the source gives this to "{dropped.words}", not in its own voice'
    more = (dropped.quotation.source.location(dropped.attribution.verb),)
    hint = "write said_by: with that speaker"
    return (Problem("attribution-dropped", message, fact.origin.at("said_by"), hint, more=more),)


def _may_keep_own_voice(fact: Fact) -> bool:
    """What somebody says may be an event itself; figures and statements belong to who says them."""
    if isinstance(fact, Event) and fact.kind == "statement":
        return True
    if isinstance(fact, Statement) and fact.speech:
        return True
    return not isinstance(fact, Figure | Statement) and fact.status != "established"


def _dropped_voice(fact: Fact, quotation: Quotation, cast: Cast) -> Voice | None:
    focus = tuple(quotation.match.parts)
    if isinstance(fact, Figure):
        phrases = (p for p in find_phrases(quotation) if has_same_value(fact.value, p))
        focus = tuple(phrase.core for phrase in phrases) or focus
    for voice in find_voices(quotation, cast):
        gauges = quotation.source.words(voice.attribution.verb).lower() in GAUGING
        if not voice.attribution.is_claim or (gauges and not voice.actors):
            continue
        if isinstance(fact, Position) and fact.actor in voice.actors:
            continue
        if any(voice.attribution.scope.overlaps(span) for span in focus):
            return voice
    return None


def _name_hint(cast: Cast, actor: str) -> str:
    names = [name for name, ids in cast.names.items() if actor in ids]
    known = ", ".join(f'"{name}"' for name in dict.fromkeys(names[:4]))
    if not known:
        return "name an actor of actors.yml"
    return f"known names are {known}; add the one that the source uses to aliases:"
