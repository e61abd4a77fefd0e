"""Decides whether the gaps of a quotation join words of different speakers."""

from generator.evidence.attributions import find_attributions
from generator.evidence.mentions import Cast
from generator.evidence.quoted_evidence import Quotation
from generator.evidence.source_text import Span
from generator.fact_sheets.fields import ARTICLE
from generator.problems import Problem


def check_gap_speakers(quotation: Quotation, said_by: str, cast: Cast) -> tuple[Problem, ...]:
    """Check that no gap leaves one speaker and lands with another.

    A gap may leave out `he said` and the fact's own speaker, but no other reporting verb, and it
    may not run from inside quotation marks to outside of them, or back.
    """
    source = quotation.source
    for gap in quotation.match.gaps:
        reason = _explain(quotation, gap, said_by, cast)
        if reason:
            hint = "make it two pieces of evidence, one for each speaker"
            place = quotation.evidence.origin.at("quote")
            more = (source.location(gap),)
            return (Problem("gap-crosses-speaker", reason, place, hint, more=more),)
    return ()


def _explain(quotation: Quotation, gap: Span, said_by: str, cast: Cast) -> str:
    source = quotation.source
    if source.words(gap).count('"') % 2:
        return "a gap joins direct speech with words outside of it"
    for sentence in source.sentences_of(gap):
        for attribution in find_attributions(source, sentence):
            if not gap.contains(attribution.verb):
                continue
            named = {m.actor for m in cast.find_mentions(source, attribution.subject)}
            if named - {said_by} or (said_by == ARTICLE and attribution.is_claim):
                verb = source.raw_words(attribution.verb)
                return f'a gap leaves out "{verb}", by which another speaker begins'
    return ""
