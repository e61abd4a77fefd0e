"""Reads one amount out of a run of words: a number, a range, a score, a share, a vague word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.fact_sheets.number_reading import Number, is_glued_mark, read_number, read_plain
from generator.fact_sheets.number_words import ORDINALS, word_at
from generator.fact_sheets.tokens import Token

VAGUE = (
    *("tens of thousands", "tens of millions", "tens of billions"),
    *("hundreds of thousands", "hundreds of millions", "hundreds of billions"),
    *("thousands", "millions", "billions", "hundreds", "dozens", "scores", "tens"),
    *("several hundred", "several thousand", "several million", "several dozen", "several"),
    *("a few hundred", "a few thousand", "a few million", "a few dozen", "a few", "few"),
    *("a handful", "handful", "a couple", "couple", "many", "numerous", "countless", "multiple"),
)
"""Amounts without a number; they are never turned into one."""

_ORDINAL_ENDINGS = ("st", "nd", "rd", "th")
_RATIO_WHOLES = (*range(2, 11), 12, 20, 25, 50, 100, 1000)
_RATIO_LINKS = (
    *(("out", "of", "every"), ("of", "every"), ("in", "every")),
    *(("out", "of"), ("in",)),
)
TIMES = frozenset(("second", "minute", "hour", "day", "night", "week", "month", "year", "decade"))
"""Units of time, in the singular."""

_CHANGES = frozenset(
    (
        *("rose", "risen", "rise", "rises", "rising", "fell", "fallen", "fall", "falls", "falling"),
        *("grew", "grown", "growth", "increased", "increase", "decreased", "decrease", "dropped"),
        *("drop", "declined", "decline", "climbed", "jumped", "slipped", "shrank", "up", "down"),
        *("went", "changed", "raised", "lowered", "cut", "reduced", "expanded", "improved"),
    )
)
_LOOK_BACK = 8
"""How many words before `from 30 to 40` and `by 5 to 40` are searched for a verb of change."""


@dataclass(frozen=True)
class Amount:
    """An amount, from token `begin` up to but not including token `end`.

    `low` and `high` are equal for a single number, and None for a vague word and a score.
    `percent` is empty, `%` or `points` (percentage points). `is_share` marks a fraction of
    something, behind which a noun may be singular.
    """

    begin: int
    end: int
    low: Decimal | None = None
    high: Decimal | None = None
    vague: str = ""
    score: tuple[int, ...] = ()
    currency: str = ""
    percent: str = ""
    is_ordinal: bool = False
    is_share: bool = False


def read_amount(tokens: Sequence[Token], at: int) -> Amount | None:
    """Read the amount that begins at a token; None where none does."""
    return (
        _read_vague(tokens, at)
        or _read_score(tokens, at)
        or _read_ordinal(tokens, at)
        or _read_ratio(tokens, at)
        or _read_range(tokens, at)
    )


def _read_vague(tokens: Sequence[Token], at: int) -> Amount | None:
    if word_at(tokens, at - 1) in ("as", "how", "so", "too"):
        return None
    for phrase in VAGUE:
        words = phrase.split()
        if [word_at(tokens, at + i) for i in range(len(words))] == words:
            following = tokens[at + len(words)] if at + len(words) < len(tokens) else None
            if following is not None and following.kind == "number":
                return None  # "scores 3", "many 2023 models"
            return Amount(at, at + len(words), vague=phrase)
    return None


def _read_score(tokens: Sequence[Token], at: int) -> Amount | None:
    """Read `3-1`, `2-2` or `11-3-1`; what could as well be a range (`1-3`) is read as one."""
    numbers: list[int] = []
    end = at
    while end < len(tokens) and tokens[end].kind == "number" and tokens[end].text.isdecimal():
        numbers.append(int(tokens[end].text))
        end += 1
        if not (
            is_glued_mark(tokens, end, "-") and end + 1 < len(tokens) and tokens[end + 1].glued
        ):
            break
        end += 1
    descends = len(numbers) == 2 and numbers[0] >= numbers[1]
    if (descends or len(numbers) > 2) and max(numbers) < 1000:
        return Amount(at, end, score=tuple(numbers))
    return None


def _read_ordinal(tokens: Sequence[Token], at: int) -> Amount | None:
    word = word_at(tokens, at)
    if word in ORDINALS:
        value = Decimal(ORDINALS[word])
        return Amount(at, at + 1, value, value, is_ordinal=True)
    ending = word_at(tokens, at + 1)
    if tokens[at].kind == "number" and ending in _ORDINAL_ENDINGS and tokens[at + 1].glued:
        number = read_plain(tokens, at)
        return number and Amount(at, at + 2, number[0], number[0], is_ordinal=True)
    return None


def _read_ratio(tokens: Sequence[Token], at: int) -> Amount | None:
    """Read `one in five` and `nine out of ten` as a share."""
    part = read_plain(tokens, at)
    if part is None:
        return None
    start = part[1] + next((len(link) for link in _RATIO_LINKS if _reads(tokens, part[1], link)), 0)
    whole = read_plain(tokens, start) if start > part[1] else None
    if whole is None or whole[0] not in _RATIO_WHOLES or part[0] >= whole[0]:
        return None
    # "killed 5 in 10 days" is no share, and "12 in 20" would seldom be written for one.
    counted = tokens[at].kind == "number" and part[0] != 1
    if counted or word_at(tokens, whole[1]).removesuffix("s") in TIMES:
        return None
    share = part[0] / whole[0]
    return Amount(at, whole[1], share, share, is_share=True)


def _reads(tokens: Sequence[Token], at: int, words: tuple[str, ...]) -> bool:
    return tuple(word_at(tokens, at + i) for i in range(len(words))) == words


def _read_range(tokens: Sequence[Token], at: int) -> Amount | None:
    first = read_number(tokens, at)
    if first is None:
        return None
    if _is_range_link(tokens, at, first.end):
        second = read_number(tokens, first.end + 1)
        if second and _are_of_one_kind(first, second):
            low = _share_scale(first, second)
            if second.value > low:
                return _make_amount(first, second, low)
    return _make_amount(first, first, first.value)


def _is_range_link(tokens: Sequence[Token], begin: int, at: int) -> bool:
    """Whether the word at `at` makes a range of the numbers on both sides."""
    link, before = word_at(tokens, at), word_at(tokens, begin - 1)
    if link == "-":
        return tokens[at].glued and at + 1 < len(tokens) and tokens[at + 1].glued
    if link == "to" and before in ("from", "by"):
        earlier = {word_at(tokens, i) for i in range(begin - _LOOK_BACK, begin - 1)}
        return not earlier & _CHANGES
    return link in ("to", "or") or (link == "and" and before == "between")


def _are_of_one_kind(first: Number, second: Number) -> bool:
    """Whether two numbers may be the ends of one range: `5-10%`, not `by 1.4 points to 15 %`."""
    same_percent = first.percent in ("", second.percent)
    same_currency = second.currency in ("", first.currency)
    return same_percent and same_currency and not (first.is_share and not second.is_share)


def _share_scale(first: Number, second: Number) -> Decimal:
    """The lower end, with the scale that stands only at the upper one: `30 to 40 million`."""
    return first.value * second.scale if first.scale == 1 else first.value


def _make_amount(first: Number, second: Number, low: Decimal) -> Amount:
    return Amount(
        first.begin,
        second.end,
        low,
        second.value,
        currency=first.currency or second.currency,
        percent=second.percent or first.percent,
        is_share=first.is_share,
    )
