"""Decides whether words shown as direct speech stand inside quotation marks, and whose they are."""

import re

from generator.evidence.attributions import Attribution, find_attributions
from generator.evidence.cuts import find_cut, find_report_before
from generator.evidence.mentions import Cast
from generator.evidence.quotation_checks import Quoted, locate_quotation
from generator.evidence.quotation_marks import find_direct_speech
from generator.evidence.quotations import Match, find_matches
from generator.evidence.quoted_evidence import EvidenceOf, Quotation
from generator.evidence.source_text import SourceText, Span
from generator.evidence.speakers import (
    Voice,
    another_speaker,
    check_referent,
    explain_unattributed,
    find_outer_voice,
    is_passed_on,
)
from generator.fact_sheets.fields import ARTICLE
from generator.fact_sheets.positions import Statement
from generator.problems import Location, Problem

_MARKS = "“”\"„«»‘’' "
_MARKED_GAP = re.compile(rf"[{_MARKS}]*(\[(?:…|\.\.\.)\])[{_MARKS}]*")


def check_speech(fact: Statement, evidence: EvidenceOf, cast: Cast) -> tuple[Problem, ...]:
    """Check that direct speech is verbatim inside the source's marks, and whose speech it is."""
    if fact.speech is None or not evidence.supporting:
        return ()
    found = [_explain_speech(fact, fact.speech, q, cast) for q in evidence.supporting]
    return () if None in found else tuple(problem for problem in found if problem)[:1]


def _explain_speech(
    fact: Statement, speech: str, quotation: Quotation, cast: Cast
) -> Problem | None:
    source = quotation.source
    words = _MARKED_GAP.sub(r" \1 ", speech.strip(_MARKS))
    place = fact.origin.at("speech")
    matches = [m for m in find_matches(source, words) if _touches(quotation, m)]
    if not matches:
        located = locate_quotation(source, Quoted(words, place))
        if isinstance(located, Problem) and located.code != "quote-ambiguous":
            return located
        message = "the speech does not stand in the quotation that is its evidence"
        return Problem("quote-not-found", message, place, "quote the sentence with the speech")
    for match in matches:
        marks = find_direct_speech(source, source.block_at(match.span.start))
        around = [_inside(part, marks) for part in match.parts]
        if None not in around:
            if any(_is_quoted_within(part, marks) for part in match.parts):
                return _quoted_within(source, match, place)
            cut = find_cut(source, match, place) or _find_report(source, match, around, place)
            if cut:
                return cut
            return _explain_voice(fact, quotation, cast, [span for span in around if span])
    message = "these words do not stand inside quotation marks in the source"
    hint = "put what the source only paraphrases into text:, in our own words"
    more = (source.location(matches[0].span),)
    return Problem("speech-not-in-quotation-marks", message, place, hint, more=more)


def _touches(quotation: Quotation, match: Match) -> bool:
    return any(mine.overlaps(its) for mine in quotation.match.parts for its in match.parts)


def _inside(part: Span, marks: tuple[Span, ...]) -> Span | None:
    return next((span for span in marks if span.contains(part)), None)


def _is_quoted_within(part: Span, marks: tuple[Span, ...]) -> bool:
    """Whether somebody else's words are quoted within the speech, and nothing but these."""
    around = [span for span in marks if span.contains(part)]
    return any(outer != inner and outer.contains(inner) for outer in around for inner in around)


def _find_report(
    source: SourceText, match: Match, around: list[Span | None], place: Location
) -> Problem | None:
    """Refuse words that their speaker gives to others, without the words that say so."""
    for part, speech in zip(match.parts, around, strict=True):
        report = find_report_before(source, part, speech) if speech else None
        if report and not match.holds(report):
            message = f'the speaker only tells of these words: "{source.raw_words(report).strip()}"'
            hint = "quote the words before them as well"
            more = (source.location(report),)
            return Problem("speech-by-another", message, place, hint, more=more)
    return None


def _quoted_within(source: SourceText, match: Match, place: Location) -> Problem:
    message = "these words are quoted within a speech: they are not its speaker's own"
    hint = "quote the speaker's words around them as well"
    more = (source.location(match.span),)
    return Problem("speech-by-another", message, place, hint, more=more)


def _explain_voice(
    fact: Statement, quotation: Quotation, cast: Cast, spoken: list[Span]
) -> Problem | None:
    """Say whose the speech is, if not the fact's speaker's; None where the source names none."""
    if fact.said_by == ARTICLE:
        return None
    for speech in spoken:
        attribution = find_speech_attribution(quotation.source, speech)
        if attribution is None:
            return explain_unattributed(fact, quotation, cast)
        voice = Voice(
            quotation, attribution, cast.find_speakers(quotation.source, attribution.subject)
        )
        outer = find_outer_voice(voice, cast)
        if outer and fact.said_by in outer.actors:
            continue
        if fact.said_by in voice.actors:
            if outer is None or is_passed_on(fact, outer):
                continue
            return another_speaker(outer, fact)
        if not voice.pronoun:
            return another_speaker(voice, fact)
        problem = check_referent(fact, quotation, cast, voice.pronoun)
        if problem:
            return problem
    return None


def find_speech_attribution(source: SourceText, speech: Span) -> Attribution | None:
    """Find the attribution of a stretch inside marks: right behind it, else before it.

    Behind it means in the sentence in which it closes, before it in the one in which it opens,
    or in the sentence before that, where the speech goes on.
    """
    sentences = source.block_at(speech.start).sentences
    first = next(i for i, s in enumerate(sentences) if s.end > speech.start)
    last = next(i for i, s in enumerate(sentences) if s.end >= speech.end)
    behind = [
        a
        for sentence in sentences[last : last + 1]
        for a in find_attributions(source, sentence)
        if a.verb.start >= speech.end and _is_right_behind(source, speech, a)
    ]
    before = [a for a in find_attributions(source, sentences[first]) if a.verb.end <= speech.start]
    if behind or before:
        return behind[0] if behind else before[-1]
    earlier = find_attributions(source, sentences[first - 1]) if first else ()
    quoted = '"' in source.words(sentences[first - 1]) if first else False
    return earlier[-1] if earlier and quoted and _opens(source, sentences[first], speech) else None


def _is_right_behind(source: SourceText, speech: Span, attribution: Attribution) -> bool:
    """Whether an attribution follows the closing mark: `"…," said X` or `"…," X said`."""
    start = min(attribution.verb.start, attribution.subject.start)
    return not source.words(Span(speech.end, max(speech.end, start))).strip("\"', ")


def _opens(source: SourceText, sentence: Span, speech: Span) -> bool:
    """Whether a sentence begins with the speech itself."""
    return not source.words(Span(sentence.start, speech.start)).strip("\"' ")
