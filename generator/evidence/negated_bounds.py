"""Turns a bound that its clause denies into what is left: `no club spends more than 70`."""

from collections.abc import Sequence

from generator.fact_sheets.figures import Hedge, join_tokens
from generator.fact_sheets.number_words import word_at
from generator.fact_sheets.tokens import Token

_LEFT: dict[str, Hedge] = {
    **dict.fromkeys(("more than", "greater than", "in excess of", "exceeding"), "at most"),
    **dict.fromkeys(("less than", "fewer than", "lower than"), "at least"),
}
_MISSED: dict[str, Hedge] = {
    **dict.fromkeys(("reach", "hit", "attain", "meet"), "less than"),
    **dict.fromkeys(("exceed", "top", "pass", "surpass"), "at most"),
}
_FAILING = frozenset(("failed", "fails", "fail", "failing"))
_NEGATIONS = frozenset(("no", "not", "never", "nobody", "cannot"))
# Behind one of these the denial ends: "had not eaten for more than three days".
_ENDS = frozenset(
    (
        *("for", "in", "since", "after", "before", "at", "on", "with", "by", "from", "over"),
        *("only", "that", "whether", "if", "who", "which", "when", "as"),
        *("because", "and", "or", "but"),
    )
)
_REACH = 8
"""How many words before a bound are searched for its negation."""


def find_negated_bound(
    tokens: Sequence[Token], begin: int, amount: int
) -> tuple[int, Hedge] | None:
    """Find the words before an amount that deny its bound: their index, and what they leave.

    `begin` is the index of its hedge, or of the amount itself.
    """
    hedge = join_tokens(tuple(tokens[begin:amount]))
    if not hedge:
        return _find_missed(tokens, amount)
    if hedge not in _LEFT:
        return None
    for at in range(begin - 1, max(0, begin - _REACH) - 1, -1):
        if tokens[at].kind != "word" or tokens[at].lower in _ENDS:
            return None
        if _denies(tokens[at]):
            return at, _LEFT[hedge]
    return None


def _find_missed(tokens: Sequence[Token], amount: int) -> tuple[int, Hedge] | None:
    """Read `failed to reach 40 percent` and `did not exceed 40`."""
    left = _MISSED.get(word_at(tokens, amount - 1))
    if left is None:
        return None
    at = amount - 2
    failing = word_at(tokens, at) == "to" and word_at(tokens, at - 1) in _FAILING
    at -= failing
    return (at, left) if at >= 0 and (failing or _denies(tokens[at])) else None


def _denies(token: Token) -> bool:
    return token.lower in _NEGATIONS or token.lower.endswith("n't")
