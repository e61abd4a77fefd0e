"""Decides whether the noun behind an amount is the unit of a figure, in either number."""

from collections.abc import Sequence
from decimal import Decimal

from generator.evidence.counted_nouns import is_plural
from generator.evidence.number_phrases import NumberPhrase
from generator.evidence.source_text import Span
from generator.fact_sheets.number_reading import CURRENCIES
from generator.fact_sheets.tokens import Token, tokenise
from generator.normalisation import fold

_IRREGULAR = (
    *(("people", "person"), ("people", "persons"), ("men", "man"), ("women", "woman")),
    *(("children", "child"), ("feet", "foot"), ("lives", "life"), ("wives", "wife")),
    *(("halves", "half"), ("crises", "crisis"), ("analyses", "analysis"), ("teeth", "tooth")),
    *(("data", "datum"), ("criteria", "criterion"), ("phenomena", "phenomenon")),
)
_COPULAS = frozenset(("are", "is", "was", "were"))
_PERCENT = frozenset(("%", "percent", "per cent", "pc"))
_POINTS = frozenset(("percentage points", "percentage point", "points"))
_DOLLARS = frozenset(("dollar", "dollars", "$"))
_CURRENCY_WORDS = frozenset(CURRENCIES.values())


def find_unit(phrase: NumberPhrase, unit: str) -> Span | None:
    """Find a unit in a number phrase: where it stands; None where the phrase counts else.

    A percent sign and a currency stand in the amount itself.
    """
    wanted = fold(unit)
    own = _find_in_amount(phrase, wanted.lower())
    if own:
        return own
    words = tokenise(wanted)
    if not words:
        return None
    behind = (
        _find_words(phrase, phrase.nouns, words)
        or _find_adjacent(phrase, words)
        or _find_predicate(phrase, words)
    )
    if behind or (any(map(is_plural, phrase.nouns)) and not _is_relative(phrase)):
        return behind
    return _find_words(phrase, phrase.before, words)


def _find_adjacent(phrase: NumberPhrase, words: tuple[Token, ...]) -> Span | None:
    """Find words that follow an amount at once and are no noun: `12 in favour`."""
    found = phrase.behind[: len(words)]
    if [token.lower for token in found] != [token.lower for token in words]:
        return None
    return Span(found[0].start, found[-1].end)


def _find_predicate(phrase: NumberPhrase, words: tuple[Token, ...]) -> Span | None:
    """Find what is said of a part: `children` in `31 of the dead were children`."""
    behind = phrase.behind
    if not behind or behind[0].lower != "of":
        return None
    at = next((i for i, token in enumerate(behind, 1) if token.lower in _COPULAS), len(behind))
    return _find_words(phrase, behind[at : at + len(words)], words)


def _is_relative(phrase: NumberPhrase) -> bool:
    """Whether an amount is of what was named before: `6,230 people, of whom one in four …`."""
    return [token.lower for token in phrase.before[-2:]] in (["of", "whom"], ["of", "which"])


def _find_in_amount(phrase: NumberPhrase, unit: str) -> Span | None:
    amount = phrase.amount
    if unit in _PERCENT:
        return phrase.core if amount.percent == "%" else None
    if unit in _POINTS and amount.percent == "points":
        return phrase.core
    if not amount.currency:
        return None
    named = CURRENCIES.get(unit, unit)
    same = named.lower() == amount.currency.lower()
    dollars = unit in _DOLLARS and amount.currency.endswith("dollars")
    return phrase.core if same or dollars else None


def _find_words(
    phrase: NumberPhrase, nouns: Sequence[Token], words: tuple[Token, ...]
) -> Span | None:
    size = len(words)
    for start in range(len(nouns) - size + 1):
        found = nouns[start : start + size]
        head = all(
            mine.lower == its.lower for mine, its in zip(words[:-1], found[:-1], strict=True)
        )
        if head and _agrees(phrase, words[-1].lower, found[-1].lower):
            return Span(found[0].start, found[-1].end)
    return None


def _agrees(phrase: NumberPhrase, wanted: str, found: str) -> bool:
    """Whether a word is the unit, in the number that the amount asks for."""
    found = found.removesuffix("'s").removesuffix("'")
    if found == wanted:
        return True
    if _is_form(found, wanted):
        # A noun in the singular behind "253" only describes the next: "253 hostage families".
        return _takes_singular(phrase)
    return _is_form(wanted, found)


def _is_form(singular: str, plural: str) -> bool:
    if (plural, singular) in _IRREGULAR:
        return True
    if singular.endswith("y") and singular[-2:-1] not in tuple("aeiou"):
        return plural == singular[:-1] + "ies"
    return plural in (singular + "s", singular + "es")


def _takes_singular(phrase: NumberPhrase) -> bool:
    amount = phrase.amount
    return (
        phrase.is_compound
        or amount.is_share
        or amount.is_ordinal
        or bool(amount.percent)
        or (amount.low is not None and abs(amount.low) <= Decimal(1))
    )
