"""The English words for numbers, and how a run of them is read as one number."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TypeAlias

from generator.fact_sheets.tokens import Token

UNITS = {
    word: value
    for value, word in enumerate(
        (
            *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
            *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
            *("seventeen", "eighteen", "nineteen"),
        )
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), start=2
    )
}
SCALES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
SHORT_SCALES = (
    dict.fromkeys(("mn", "mln"), 10**6)
    | dict.fromkeys(("bn", "bln"), 10**9)
    | dict.fromkeys(("tn", "trn"), 10**12)
)
MONEY_SCALES = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
"""Read as scales only behind an amount of money: `$5m`, but five metres otherwise."""

ORDINALS = {
    word: value
    for value, word in enumerate(
        (
            *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"),
            *("ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth"),
            *("fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
        ),
        start=1,
    )
}
FRACTIONS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4} | {
    word + ending: value
    for word, value in ORDINALS.items()
    for ending in ("", "s")
    if 3 <= value <= 10
}

Reading: TypeAlias = tuple[Decimal, int]
"""A number, and the index of the token behind it."""


def read_number_words(tokens: Sequence[Token], at: int) -> Reading | None:
    """Read the longest run of number words that begins at a token; None where none begins.

    `one hundred and fifty thousand`, `twenty-five`, `two dozen`, `a million`, `fifteen hundred`.
    """
    total, limit = 0, 10**15
    begin = at
    while (group := _read_group(tokens, at)) is not None:
        value, behind = group
        scale = SCALES.get(word_at(tokens, behind), 0)
        if not 0 < scale < limit:
            if value >= limit:
                break
            return Decimal(total + value), behind
        total, limit, at = total + value * scale, scale, behind + 1
        if word_at(tokens, at) == "and" and _read_group(tokens, at + 1):
            at += 1
    return (Decimal(total), at) if at > begin else None


def word_at(tokens: Sequence[Token], at: int) -> str:
    """The token at an index in small letters; empty outside of the text."""
    return tokens[at].lower if 0 <= at < len(tokens) else ""


def _read_group(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Read what may stand before `thousand`: up to 9,999, or a number of dozens."""
    if word_at(tokens, at) in ("a", "an"):
        named = {"hundred": 100, "dozen": 12}.get(word_at(tokens, at + 1))
        if named is None:
            return (1, at + 1) if word_at(tokens, at + 1) in SCALES else None
        return _read_rest(tokens, at + 2) if named == 100 else (12, at + 2)
    below = _read_below_hundred(tokens, at)
    if below is None:
        return None
    value, behind = below
    following = word_at(tokens, behind)
    if following == "dozen":
        return value * 12, behind + 1
    if following == "hundred":
        rest, behind = _read_rest(tokens, behind + 1)
        return value * 100 + rest - 100, behind
    return below


def _read_rest(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """Read what stands behind a `hundred`, which it includes."""
    start = at + 1 if word_at(tokens, at) == "and" else at
    below = _read_below_hundred(tokens, start)
    return (100 + below[0], below[1]) if below else (100, at)


def _read_below_hundred(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    word = word_at(tokens, at)
    if word in UNITS:
        return UNITS[word], at + 1
    if word not in TENS:
        return None
    hyphen = word_at(tokens, at + 1) == "-" and tokens[at + 1].glued
    unit = UNITS.get(word_at(tokens, at + 2 if hyphen else at + 1), 0)
    if 0 < unit < 10:
        return TENS[word] + unit, at + (3 if hyphen else 2)
    return TENS[word], at + 1
