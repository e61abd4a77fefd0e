"""Finds the number phrases of a text: hedge, amount and the noun that is counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.evidence.counted_nouns import MAX_NOUN_WORDS, is_plural, take_nouns
from generator.evidence.negated_bounds import find_negated_bound
from generator.evidence.source_text import Span
from generator.fact_sheets.amounts import TIMES, Amount, read_amount
from generator.fact_sheets.figures import HEDGES, Hedge, join_tokens, read_hedge_after
from generator.fact_sheets.number_words import word_at
from generator.fact_sheets.tokens import Token, tokenise

MAX_HEDGE_WORDS = 4

# Behind these a number is a name: Resolution 2728, Article 27, No. 3.
_NUMBERED = frozenset(
    (
        *("resolution", "article", "chapter", "section", "no", "page", "paragraph", "line"),
        *("flight", "group", "phase", "route", "room", "channel", "volume", "table", "annex"),
    )
)
# Where one of these stands between `over` or `about` and its noun, it is no hedge.
_TOPICS = frozenset(
    (
        *("talks", "talk", "talked", "talking", "dispute", "row", "question", "questions"),
        *("deal", "negotiations", "agreement", "concern", "concerns", "report", "reports"),
        *("war", "fight", "conflict", "debate", "asked", "clash", "clashes"),
    )
)


@dataclass(frozen=True)
class NumberPhrase:
    """An amount in a text with what bounds it and what it counts.

    `core` is the amount alone, `span` has the hedge and the nouns too. `nouns` are the tokens
    behind it up to the end of what it may count; `before` those before it in its sentence, back
    to the last number; `behind` the words that follow at once, whatever they are.
    """

    core: Span
    span: Span
    amount: Amount
    hedge: Hedge | None
    hedge_words: str
    hedge_span: Span | None
    nouns: tuple[Token, ...]
    before: tuple[Token, ...]
    behind: tuple[Token, ...]

    @property
    def may_be_unhedged(self) -> bool:
        """Whether it may be told without its hedge.

        `Over` may as well mean `during` (`112 witnesses over 14 months`), and `not exceed 480
        million` is how a sum of 480 million is granted.
        """
        if self.hedge_words.endswith("exceed"):
            return True
        nouns = {noun.lower.removesuffix("s") for noun in self.nouns}
        return self.hedge_words == "over" and not nouns.isdisjoint(TIMES)

    @property
    def is_compound(self) -> bool:
        """Whether a hyphen ties it to its noun: `six-week`."""
        return bool(self.nouns) and self.nouns[0].text == "-"


def find_number_phrases(
    text: str, within: Span, masked: Iterable[Span]
) -> tuple[NumberPhrase, ...]:
    """Find the number phrases in a stretch of normalised text.

    `masked` are stretches, such as dates, whose numbers are no amounts.
    """
    tokens = tokenise(text, within.start, within.end)
    hidden = tuple(masked)
    return tuple(_scan(tokens, hidden))


def _scan(tokens: tuple[Token, ...], masked: tuple[Span, ...]) -> Iterator[NumberPhrase]:
    at = floor = 0
    while at < len(tokens):
        amount = None if _is_masked(tokens[at], masked) else read_amount_at(tokens, at)
        if amount is None:
            at += 1
            continue
        yield _make_phrase(tokens, amount, floor)
        at = floor = amount.end


def _is_masked(token: Token, masked: tuple[Span, ...]) -> bool:
    return any(span.start <= token.start < span.end for span in masked)


def read_amount_at(tokens: Sequence[Token], at: int) -> Amount | None:
    """Read the amount that begins at a token, unless its number is a name, a year or a time."""
    amount = _read_none(tokens, at) or read_amount(tokens, at)
    if amount is None or _is_named(tokens, amount) or _is_year(tokens, amount):
        return None
    # "not 40 but 30": what is denied proves nothing.
    return None if word_at(tokens, at - 1) in ("not", "nor") else amount


def _read_none(tokens: Sequence[Token], at: int) -> Amount | None:
    """Read `no vetoes` and `none of` as zero."""
    word, following = word_at(tokens, at), word_at(tokens, at + 1)
    zero = word == "none" or (
        word == "no"
        and following[:1].isalpha()
        and following not in ("more", "fewer", "less", "longer", "one", "doubt", "matter")
    )
    return Amount(at, at + 1, Decimal(0), Decimal(0), is_share=True) if zero else None


def _is_named(tokens: Sequence[Token], amount: Amount) -> bool:
    """Whether the number belongs to a name, a symbol, a time or a decade."""
    first, begin, end = tokens[amount.begin], amount.begin, amount.end
    if first.kind != "number":
        return False
    before = word_at(tokens, begin - 1)
    if first.glued and (before in ("/", ":", "(") or (before == "-" and tokens[begin - 1].glued)):
        return before != "(" or tokens[begin - 1].glued
    if before in _NUMBERED or (before == "." and word_at(tokens, begin - 2) == "no"):
        return True
    after = word_at(tokens, end)
    if end < len(tokens) and tokens[end].glued:
        followed = end + 1 < len(tokens) and tokens[end + 1].kind == "number"
        return after == "s" or (after in (":", "/") and followed and tokens[end + 1].glued)
    return after in ("am", "pm", "a.m.", "p.m.", "gmt")


def _is_year(tokens: Sequence[Token], amount: Amount) -> bool:
    """Whether four digits without a comma are a year: nothing in the plural stands behind."""
    token = tokens[amount.begin]
    if amount.end > amount.begin + 1 or not (token.text.isdecimal() and len(token.text) == 4):
        return False
    if amount.currency or amount.percent or not 1500 <= int(token.text) <= 2100:
        return False
    before = word_at(tokens, amount.begin - 1)
    if before in ("in", "since", "until", "during", "late", "early", "mid", "("):
        return True
    nouns = take_nouns(tokens, amount)
    return not any(is_plural(noun) for noun in nouns)


def _make_phrase(tokens: tuple[Token, ...], amount: Amount, floor: int) -> NumberPhrase:
    nouns = take_nouns(tokens, amount)
    begin, hedge = _read_hedge_before(tokens, amount.begin, floor)
    size, after = read_hedge_after(tokens, amount.end)
    behind = amount.end
    if not size:
        behind = _index_behind(tokens, nouns, amount.end)
        size, after = read_hedge_after(tokens, behind)
        if after and not _is_hedge_behind_noun(tokens, behind, size):
            size, after = 0, None
    hedge_tokens: tuple[Token, ...] = ()
    if hedge:
        hedge_tokens = tokens[begin : amount.begin]
    elif after:
        hedge_tokens = tokens[behind : behind + size]
    negated = None if after else find_negated_bound(tokens, begin, amount.begin)
    if negated:
        hedge_tokens, hedge = tokens[negated[0] : amount.begin], negated[1]
    last = max((amount.end - 1, _index_behind(tokens, nouns, amount.end) - 1, behind + size - 1))
    return NumberPhrase(
        core=Span(tokens[amount.begin].start, tokens[amount.end - 1].end),
        span=Span(tokens[begin].start, tokens[last].end),
        amount=amount,
        hedge=hedge or after,
        hedge_words=join_tokens(hedge_tokens),
        hedge_span=Span(hedge_tokens[0].start, hedge_tokens[-1].end) if hedge_tokens else None,
        nouns=nouns,
        before=_take_before(tokens, begin, floor),
        behind=tokens[amount.end : amount.end + MAX_NOUN_WORDS],
    )


def _index_behind(tokens: tuple[Token, ...], nouns: tuple[Token, ...], default: int) -> int:
    if not nouns:
        return default
    return next(i for i in range(default, len(tokens)) if tokens[i] is nouns[-1]) + 1


def _read_hedge_before(tokens: tuple[Token, ...], at: int, floor: int) -> tuple[int, Hedge | None]:
    """Read the longest hedge that ends right before an amount: its index and its meaning."""
    if word_at(tokens, at - 1) == "between":
        at -= 1
    for size in range(min(MAX_HEDGE_WORDS, at - floor), 0, -1):
        words = join_tokens(tokens[at - size : at])
        meaning = HEDGES.get(words)
        if meaning and not _is_preposition(tokens, at - size, words):
            # "at least some 40": the outer hedge bounds it.
            outer, bound = _read_hedge_before(tokens, at - size, floor)
            return outer, bound or meaning
    return at, None


def _is_preposition(tokens: tuple[Token, ...], at: int, words: str) -> bool:
    """Whether `over`, `about` or `around` belongs to what stands before it: `talks over 40`."""
    return words in ("over", "about", "around", "above", "below") and (
        word_at(tokens, at - 1) in _TOPICS
    )


def _is_hedge_behind_noun(tokens: tuple[Token, ...], at: int, size: int) -> bool:
    """`40 people or more`, but not `40 people plus` or `40 people at least one of whom`."""
    words = join_tokens(tokens[at : at + size])
    if words.startswith("or "):
        return True
    following = tokens[at + size] if at + size < len(tokens) else None
    return words in ("at least", "at most") and (following is None or following.kind == "mark")


def _take_before(tokens: tuple[Token, ...], at: int, floor: int) -> tuple[Token, ...]:
    """Take the words before an amount, back to the last number or the end of a sentence."""
    begin = at
    while begin > floor and tokens[begin - 1].text not in (";", ".", "!", "?"):
        begin -= 1
    return tokens[begin:at]
