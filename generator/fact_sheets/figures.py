"""Turns the value of a figure, such as `almost 32000`, into hedge, amount and unit."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator.fact_sheets.refusals import refuse

Hedge = Literal["below", "about", "at least", "at most", "more than", "less than"]

HEDGES: dict[str, Hedge] = {
    "almost": "below",
    "nearly": "below",
    "close to": "below",
    "just under": "below",
    "about": "about",
    "around": "about",
    "approximately": "about",
    "roughly": "about",
    "some": "about",
    "circa": "about",
    "an estimated": "about",
    "estimated": "about",
    "at least": "at least",
    "no fewer than": "at least",
    "no less than": "at least",
    "a minimum of": "at least",
    "minimum of": "at least",
    "up to": "at most",
    "at most": "at most",
    "as many as": "at most",
    "no more than": "at most",
    "a maximum of": "at most",
    "more than": "more than",
    "over": "more than",
    "above": "more than",
    "upwards of": "more than",
    "fewer than": "less than",
    "less than": "less than",
    "under": "less than",
    "below": "less than",
}
"""Words before an amount that bound it; words of one meaning may stand for each other."""

HEDGES_AFTER: dict[str, Hedge] = {
    "or more": "at least",
    "or so": "about",
    "or fewer": "at most",
    "or less": "at most",
}

VAGUE: dict[str, str] = {
    word: word
    for word in (
        "several",
        "many",
        "few",
        "dozens",
        "scores",
        "hundreds",
        "thousands",
        "millions",
        "billions",
    )
} | {
    "tens of thousands": "tens of thousands",
    "hundreds of thousands": "hundreds of thousands",
    "a few": "a few",
    "several hundred": "several hundred",
    "several thousand": "several thousand",
}
"""Amounts without a number; they are never turned into one."""

SCALES: dict[str, int] = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SCALE = "|".join(SCALES)
_AMOUNT = re.compile(
    rf"(?P<currency>[$€£¥₪]?)(?P<low>{_NUMBER})(?: (?P<low_scale>{_SCALE}))?"
    rf"(?:(?: to |–|-)(?P<high>{_NUMBER}))?(?: (?P<scale>{_SCALE}))?"
    rf"(?P<percent> ?%| percent| per cent)?(?P<rest> .+)?"
)
_HEDGE = re.compile("(?:" + "|".join(sorted(HEDGES, key=len, reverse=True)) + ") ")
_HEDGE_AFTER = re.compile(" (?:" + "|".join(HEDGES_AFTER) + ")$")
_VAGUE = re.compile(
    "(?:" + "|".join(sorted(VAGUE, key=len, reverse=True)) + ")(?: (?:of )?(?P<rest>.+))?"
)


@dataclass(frozen=True)
class Quantity:
    """An amount as a source may state it.

    `low` and `high` are equal for a single number and None for a vague word. `unit` is what
    stands behind the amount in the value itself (`about 6 weeks`), `%`, a currency sign, or
    empty.
    """

    text: str
    low: Decimal | None
    high: Decimal | None
    hedge: Hedge | None = None
    vague: str = ""
    unit: str = ""

    def __str__(self) -> str:
        return self.text

    @property
    def is_exact(self) -> bool:
        """Whether it is one number without a hedge."""
        return self.hedge is None and self.low is not None and self.low == self.high


def parse_quantity(text: str) -> Quantity:
    """Read `[hedge] amount [unit]`; raises the refusal `not-a-figure`."""
    rest, hedge = _take_hedge(text)
    vague = _VAGUE.fullmatch(rest)
    if vague:
        unit = vague["rest"] or ""
        return Quantity(
            text,
            None,
            None,
            hedge,
            rest[: len(rest) - len(unit)].removesuffix(" of ").strip(),
            unit,
        )
    match = _AMOUNT.fullmatch(rest)
    if not match:
        hint = "write 253, 1.5 million, 30 to 40, hundreds, almost 32000 or about 6 weeks"
        raise refuse("not-a-figure", f'"{text}" is not a figure', hint)
    low = _decimal(match["low"], match["low_scale"] or (match["scale"] if match["high"] else None))
    high = (
        _decimal(match["high"], match["scale"])
        if match["high"]
        else _decimal(match["low"], match["low_scale"] or match["scale"])
    )
    low = low if match["high"] else high
    if low > high:
        raise refuse("not-a-figure", f'"{text}" runs downwards', "write the smaller number first")
    unit = "%" if match["percent"] else match["currency"] or (match["rest"] or "").strip()
    return Quantity(text, low, high, hedge, unit=unit)


def _take_hedge(text: str) -> tuple[str, Hedge | None]:
    before = _HEDGE.match(text)
    if before:
        return text[before.end() :], HEDGES[before[0].strip()]
    after = _HEDGE_AFTER.search(text)
    if after:
        return text[: after.start()], HEDGES_AFTER[after[0].strip()]
    return text, None


def _decimal(digits: str, scale: str | None) -> Decimal:
    return Decimal(digits.replace(",", "")) * (SCALES[scale] if scale else 1)
