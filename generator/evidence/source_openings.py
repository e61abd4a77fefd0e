"""Finds the words that give a number to a source without a verb of speech: `by the count of X`."""

from collections.abc import Sequence

from generator.evidence.lexicon import GAUGING
from generator.fact_sheets.amounts import read_amount
from generator.fact_sheets.figures import read_hedge
from generator.fact_sheets.number_words import word_at
from generator.fact_sheets.tokens import Token

SOURCE_OPENERS = frozenset(("according", "by"))
"""The first words of `according to X` and `by the count of X`."""

_COUNTS = frozenset(("count", "tally", "reckoning", "estimate", "estimates", "account", "figures"))
_MAX_HEDGE_WORDS = 4


def opens_source(tokens: Sequence[Token], at: int) -> bool:
    """Whether `according to X` or `by the count of X` begins at a token."""
    words = [word_at(tokens, at + i) for i in range(4)]
    if words[0] == "according":
        return words[1] == "to"
    return words[:2] == ["by", "the"] and words[2] in _COUNTS and words[3] == "of"


def gives_number(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb at a token gives a number in its clause: `put the toll at 97`."""
    if tokens[at].lower not in GAUGING or at == 0:
        return False
    for index in range(at + 1, len(tokens) - 1):
        if tokens[index].text in (",", ";", ":", "."):
            return False
        if tokens[index].lower == "at" and _reads_amount(tokens, index + 1):
            return True
    return False


def _reads_amount(tokens: Sequence[Token], at: int) -> bool:
    """Whether an amount begins at a token, or behind a hedge that does."""
    begin, _ = read_hedge(tuple(tokens[: at + _MAX_HEDGE_WORDS]), at)
    return begin < len(tokens) and read_amount(tokens, begin) is not None
