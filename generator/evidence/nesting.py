"""Finds the claim of which another attribution is a part: `X said that Y had promised …`."""

import re

from generator.evidence.attributions import Attribution, find_attributions
from generator.evidence.source_text import SourceText, Span

_SUBORDINATE = re.compile(r"[^,]*\bthat\b")
_CLAUSE_BREAK = re.compile(r"[;:\"]|\b(?:but|while|whereas|although)\b|, and\b")


def find_outer(source: SourceText, attribution: Attribution) -> Attribution | None:
    """Find the nearest claim before an attribution whose `that` clause it stands in."""
    sentence = source.sentences_of(attribution.verb)[0]
    for outer in reversed(find_attributions(source, sentence)):
        if not outer.is_claim or outer.verb.end > attribution.verb.start:
            continue
        between = source.words(Span(outer.verb.end, attribution.verb.start))
        if _SUBORDINATE.match(between) and not _CLAUSE_BREAK.search(between):
            return outer
    return None
