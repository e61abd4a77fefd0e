"""Finds the pronoun that stands for the speaker of an attribution."""

from itertools import pairwise

from generator.evidence.attributions import Attribution
from generator.evidence.lexicon import PRONOUNS
from generator.evidence.source_text import SourceText
from generator.fact_sheets.tokens import tokenise

_OWNERS = {"her": "she", "his": "he", "their": "they"}
_WRITINGS = frozenset(("report", "statement", "letter", "speech", "post", "memo", "book", "diary"))


def subject_pronoun(source: SourceText, attribution: Attribution) -> str:
    """The pronoun that is the whole subject of an attribution, or whose words the subject is.

    The second is `she` in `a draft of her report says`; empty where there is none.
    """
    tokens = tokenise(source.text, attribution.subject.start, attribution.subject.end)
    words = [token.lower for token in tokens]
    own = next((word for word in reversed(words[-2:]) if word in PRONOUNS), "")
    written = (_OWNERS[a] for a, b in pairwise(words) if a in _OWNERS and b in _WRITINGS)
    return own or next(written, "")
