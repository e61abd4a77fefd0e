"""Reads one number with its sign, currency, percent, fraction and scale."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.fact_sheets.number_words import (
    FRACTIONS,
    MONEY_SCALES,
    SCALES,
    SHORT_SCALES,
    UNITS,
    Reading,
    read_number_words,
    word_at,
)
from generator.fact_sheets.tokens import Token

CURRENCIES = dict(
    zip("$€£¥₪₹", ("dollars", "euros", "pounds", "yen", "shekels", "rupees"), strict=True)
) | {
    "usd": "US dollars",
    "eur": "euros",
    "gbp": "pounds",
    "jpy": "yen",
    "ils": "shekels",
    "chf": "francs",
    "cny": "yuan",
    "inr": "rupees",
}
_DOLLARS = {"us": "US dollars", "a": "Australian dollars", "c": "Canadian dollars"}
_DIGITS = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|0|[1-9]\d*)(?:\.\d+)?")


@dataclass(frozen=True)
class Number:
    """One number, from token `begin` up to but not including token `end`.

    `percent` is empty, `%` or `points` (percentage points). `scale` is that of a word such as
    `million`, else 1. `is_share` marks a fraction of something.
    """

    begin: int
    end: int
    value: Decimal
    currency: str = ""
    percent: str = ""
    scale: int = 1
    is_share: bool = False


def read_number(tokens: Sequence[Token], at: int) -> Number | None:
    """Read the number that begins at a token, `$1.5 million` or `two-thirds`; None if none does."""
    currency, start = _read_currency(tokens, at)
    negative = _is_minus(tokens, start)
    sign = -1 if negative else 1
    start += negative
    if start >= len(tokens):
        return None
    share = _read_share(tokens, start)
    if share:
        value, end, scale, is_share = *share, 1, True
    elif of_scale := _read_part_of_scale(tokens, start):
        value, end, scale, is_share = *of_scale, 1, False
    elif plain := read_plain(tokens, start):
        value, end, scale = _read_scaled(tokens, *plain, money=bool(currency))
        is_share = False
    else:
        return None
    percent, end = _read_percent(tokens, end)
    return Number(at, end, sign * value, currency, percent, scale, is_share)


def read_plain(tokens: Sequence[Token], at: int) -> Reading | None:
    """Read digits or number words without anything around them."""
    return _read_digits(tokens, at) or read_number_words(tokens, at)


def _read_currency(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    word = word_at(tokens, at)
    if word in _DOLLARS and is_glued_mark(tokens, at + 1, "$"):
        return _DOLLARS[word], at + 2
    return (CURRENCIES[word], at + 1) if word in CURRENCIES else ("", at)


def _is_minus(tokens: Sequence[Token], at: int) -> bool:
    if word_at(tokens, at) == "minus":
        return True
    followed = at + 1 < len(tokens) and tokens[at + 1].kind == "number" and tokens[at + 1].glued
    return word_at(tokens, at) == "-" and followed and not tokens[at].glued


def _read_percent(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    words = [word_at(tokens, at), word_at(tokens, at + 1)]
    if words in (["percentage", "point"], ["percentage", "points"]):
        return "points", at + 2
    if words == ["per", "cent"] or (words == ["-", "percent"] and tokens[at].glued):
        return "%", at + 2
    return ("%", at + 1) if words[0] in ("%", "percent", "pc") else ("", at)


def _read_scaled(
    tokens: Sequence[Token], value: Decimal, at: int, *, money: bool
) -> tuple[Decimal, int, int]:
    """Read on behind a number: `and a half`, `million`, `million and a half`."""
    half, end = _read_and_a_half(tokens, at)
    scale, end = _read_scale(tokens, end, money=money)
    value = (value + half * SCALES.get(word_at(tokens, at - 1), 1)) * scale
    if scale > 1:
        half, end = _read_and_a_half(tokens, end)
        value += half * scale
    return value, end, scale


def _read_share(tokens: Sequence[Token], at: int) -> Reading | None:
    """Read `two-thirds`, `a quarter of`, `2/3` and `half the`, but not `half a million`."""
    return None if _read_part_of_scale(tokens, at) else _read_fraction(tokens, at)


def _read_part_of_scale(tokens: Sequence[Token], at: int) -> Reading | None:
    """Read `half a million` and `three quarters of a million`."""
    fraction = _read_fraction(tokens, at)
    if fraction is None:
        return None
    value, end = fraction
    start = end + (word_at(tokens, end) == "of")
    whole = read_number_words(tokens, start)
    if whole is None or word_at(tokens, start) not in ("a", "an"):
        return None
    return value * whole[0], whole[1]


def _read_fraction(tokens: Sequence[Token], at: int) -> Reading | None:
    word, following = word_at(tokens, at), word_at(tokens, at + 1)
    if word == "half" and word_at(tokens, at - 1) not in ("the", "first", "second", "other"):
        return Decimal(1) / 2, at + 1
    if tokens[at].kind == "number" and following == "/" and tokens[at + 1].glued:
        below = word_at(tokens, at + 2)
        if word.isdecimal() and below.isdecimal() and 0 < int(word) < int(below) <= 10:
            return Decimal(word) / Decimal(below), at + 3
        return None
    count = {"a": 1}.get(word, UNITS.get(word, 0))
    hyphen = following == "-" and tokens[at + 1].glued
    behind = at + 2 if hyphen else at + 1
    part = word_at(tokens, behind)
    if not count or part not in FRACTIONS:
        return None
    closed = word_at(tokens, behind + 1) == '"'  # "roughly a third" of it
    of = word_at(tokens, behind + 1 + closed) in ("of", "", ".", ";", ")")
    if hyphen or of or part == "half" or (count > 1 and part.endswith("s")):
        return Decimal(count) / FRACTIONS[part], behind + 1
    return None


def _read_digits(tokens: Sequence[Token], at: int) -> Reading | None:
    if not (0 <= at < len(tokens)) or tokens[at].kind != "number":
        return None
    text = tokens[at].text
    if not text[0].isdecimal():
        return Decimal(str(unicodedata.numeric(text))), at + 1
    if not _DIGITS.fullmatch(text):
        return None
    end = at + 1
    if len(text) <= 3 and text.isdecimal():
        while _is_group_of_three(tokens, end):
            text += tokens[end].text
            end += 1
    value = Decimal(text.replace(",", ""))
    if end < len(tokens) and tokens[end].glued and tokens[end].text[0] in "½¼¾⅓⅔":
        return value + Decimal(str(unicodedata.numeric(tokens[end].text))), end + 1
    return value, end


def _is_group_of_three(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token goes on a number that is written with spaces: `32 000`."""
    if at >= len(tokens):
        return False
    token = tokens[at]
    spaced = not token.glued and token.start == tokens[at - 1].end + 1
    return spaced and len(token.text) == 3 and token.text.isdecimal() and token.text.isascii()


def _read_and_a_half(tokens: Sequence[Token], at: int) -> Reading:
    """Read the fraction that stands behind a number: `two and a half`; zero if none does."""
    if word_at(tokens, at) == "and" and word_at(tokens, at + 1) in ("a", "one", "two", "three"):
        fraction = _read_fraction(tokens, at + 1)
        if fraction:
            return fraction
    return Decimal(0), at


def _read_scale(tokens: Sequence[Token], at: int, *, money: bool) -> tuple[int, int]:
    word = word_at(tokens, at)
    if word == "-" and tokens[at].glued and word_at(tokens, at + 1) in SCALES:
        return SCALES[word_at(tokens, at + 1)], at + 2
    known = SCALES | SHORT_SCALES | {"hundred": 100, "dozen": 12}
    if word in known:
        return known[word], at + 1
    if money and word in MONEY_SCALES and tokens[at].glued:
        return MONEY_SCALES[word], at + 1
    return 1, at


def is_glued_mark(tokens: Sequence[Token], at: int, mark: str) -> bool:
    """Whether a mark stands at an index, with no space before it."""
    return at < len(tokens) and tokens[at].text == mark and tokens[at].glued
