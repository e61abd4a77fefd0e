"""Turns the value of a figure, such as `almost 32000`, into hedge, amount and unit."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from generator.fact_sheets.amounts import Amount, read_amount
from generator.fact_sheets.refusals import name_text, refuse
from generator.fact_sheets.tokens import Token, tokenise
from generator.normalisation import fold

Hedge = Literal["below", "about", "at least", "at most", "more than", "less than"]

HEDGES: dict[str, Hedge] = {
    **dict.fromkeys(
        (
            *("almost", "nearly", "close to", "just under", "just below", "just short of"),
            *("not quite", "virtually", "slightly under", "slightly below", "approaching"),
        ),
        "below",
    ),
    **dict.fromkeys(
        (
            *(
                "about",
                "around",
                "approximately",
                "roughly",
                "some",
                "circa",
                "c.",
                "ca.",
                "~",
                "≈",
            ),
            *("an estimated", "estimated", "approx.", "approx", "in the region of", "or so"),
            *("in the order of", "on the order of"),
        ),
        "about",
    ),
    **dict.fromkeys(
        (
            *("at least", "no fewer than", "no less than", "not fewer than", "not less than"),
            *("a minimum of", "minimum of", "a minimum", "minimum", "≥", "as few as"),
        ),
        "at least",
    ),
    **dict.fromkeys(
        (
            *("up to", "at most", "as many as", "as much as", "no more than", "not more than"),
            *("a maximum of", "maximum of", "a maximum", "maximum", "≤"),
        ),
        "at most",
    ),
    **dict.fromkeys(
        (
            *("more than", "over", "above", "upwards of", "in excess of", "exceeding", "just over"),
            *("well over", "slightly over", "slightly above", "slightly more than", "just above"),
            *("just more than", "a little over", "a little more than", "north of", ">"),
            *("well above", "greater than"),
        ),
        "more than",
    ),
    **dict.fromkeys(
        (
            *("fewer than", "less than", "under", "below", "well under", "well below", "<"),
            *("a little under", "a little less than", "slightly less than", "just less than"),
            *("slightly fewer than", "lower than"),
        ),
        "less than",
    ),
}
"""Words before an amount that bound it; words of one meaning may stand for each other."""

HEDGES_AFTER: dict[str, Hedge] = {
    "or more": "at least",
    "at least": "at least",
    "or so": "about",
    "or thereabouts": "about",
    "odd": "about",
    "or fewer": "at most",
    "or less": "at most",
    "at most": "at most",
    "plus": "at least",
    "+": "at least",
}
"""Words behind an amount, or behind the noun that it counts, that bound it."""

_MAX_HEDGE_WORDS = 4
_NOT_A_FIGURE = "write 253, 1.5 million, 30 to 40, hundreds, almost 32000 or about 6 weeks"


@dataclass(frozen=True)
class Quantity:
    """An amount as a source may state it.

    `low` and `high` are equal for a single number and None for a vague word and a score.
    `unit` is what stands behind the amount in the value itself (`about 6 weeks`), `%`, a
    currency, or empty.
    """

    text: str
    low: Decimal | None
    high: Decimal | None
    hedge: Hedge | None = None
    vague: str = ""
    unit: str = ""
    score: tuple[int, ...] = ()
    """The parts of `3-1` or `11-3-1`."""
    is_ordinal: bool = False
    """Whether it tells a place in an order: `third`, `9574th`."""

    def __str__(self) -> str:
        return self.text


def parse_quantity(text: str) -> Quantity:
    """Read `[hedge] amount [unit] [hedge]`; raises the refusal `not-a-figure`."""
    tokens = tokenise(fold(text))
    begin, hedge = read_hedge(tokens, 0)
    begin, _ = read_hedge(tokens, begin)  # "at least some 40": the outer one bounds it
    begin += begin < len(tokens) and tokens[begin].lower == "between"
    amount = read_amount(tokens, begin) if begin < len(tokens) else None
    if amount is None:
        raise refuse("not-a-figure", f"{name_text(text)} is not a figure", _NOT_A_FIGURE)
    rest = tokens[amount.end :]
    size, after = read_hedge_after(rest, 0)
    if not size:
        size, after = next(
            (read_hedge_after(rest, i) for i in range(len(rest)) if _ends_with_hedge(rest, i)),
            (0, None),
        )
        rest = rest[: len(rest) - size]
    else:
        rest = rest[size:]
    if rest and rest[0].lower in ("of", "a", "an"):
        rest = rest[1:]
    _refuse_odd(text, amount, rest)
    unit = fold(text)[rest[0].start : rest[-1].end] if rest else ""
    return Quantity(
        text,
        amount.low,
        amount.high,
        hedge or after,
        amount.vague,
        _describe_unit(amount, unit),
        amount.score,
        amount.is_ordinal,
    )


def read_hedge(tokens: tuple[Token, ...], at: int) -> tuple[int, Hedge | None]:
    """Read the hedge that begins at a token: the index behind it, and what it means."""
    for size in range(_MAX_HEDGE_WORDS, 0, -1):
        meaning = HEDGES.get(join_tokens(tokens[at : at + size]))
        if meaning and at + size <= len(tokens):
            return at + size, meaning
    return at, None


def read_hedge_after(tokens: tuple[Token, ...], at: int) -> tuple[int, Hedge | None]:
    """Read the hedge that stands behind an amount: how many tokens it has, what it means."""
    skip = 1 if at < len(tokens) and tokens[at].text == "-" and tokens[at].glued else 0
    for size in (2, 1):
        meaning = HEDGES_AFTER.get(join_tokens(tokens[at + skip : at + skip + size]))
        if meaning and at + skip + size <= len(tokens):
            return skip + size, meaning
    return 0, None


def join_tokens(tokens: tuple[Token, ...]) -> str:
    """Write tokens in small letters, with a space only where one stood."""
    words = "".join(token.lower if token.glued else f" {token.lower}" for token in tokens)
    return words.strip()


def _ends_with_hedge(tokens: tuple[Token, ...], at: int) -> bool:
    return read_hedge_after(tokens, at)[0] == len(tokens) - at


def _refuse_odd(text: str, amount: Amount, rest: tuple[Token, ...]) -> None:
    """Refuse what only looks like a figure: `40 to 30`, `1,2`, `12/31`, `1e3`."""
    if any(token.kind == "number" for token in rest):
        downwards = rest[0].lower in ("to", "-") and amount.low is not None
        if downwards and len(rest) > 1 and rest[1].kind == "number":
            raise refuse(
                "not-a-figure",
                f"{name_text(text)} runs downwards",
                "write the smaller number first",
            )
        raise refuse("not-a-figure", f"{name_text(text)} is not a figure", _NOT_A_FIGURE)
    if rest and (rest[0].kind == "mark" or (rest[0].glued and not rest[0].text.isalpha())):
        raise refuse("not-a-figure", f"{name_text(text)} is not a figure", _NOT_A_FIGURE)


def _describe_unit(amount: Amount, unit: str) -> str:
    if amount.percent:
        return {"%": "%", "points": "percentage points"}[amount.percent]
    return unit or amount.currency
