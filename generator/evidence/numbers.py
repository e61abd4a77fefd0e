"""Decides whether one number phrase of a quotation has a figure's value, unit and hedge."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from generator.evidence.dates import find_named_dates
from generator.evidence.number_phrases import NumberPhrase, find_number_phrases
from generator.evidence.quoted_evidence import Quotation
from generator.evidence.source_text import Span
from generator.evidence.units import find_unit
from generator.fact_sheets.figures import Quantity, read_hedge
from generator.fact_sheets.numbers import Figure
from generator.fact_sheets.tokens import Token, tokenise
from generator.normalisation import fold
from generator.problems import Problem

_PRONOMINAL = frozenset(("of", "more", "others"))
"""Words that stand for a noun which was named before: `29 of them`, `10,000 more`."""

MAX_SHOWN = 3
"""How many number phrases a hint names."""


@dataclass(frozen=True)
class _Reading:
    """A number phrase of a quotation, and how far it agrees with a figure."""

    quotation: Quotation
    phrase: NumberPhrase
    same_value: bool
    unit: Span | None
    same_hedge: bool

    @property
    def has_unit(self) -> bool:
        return self.unit is not None and self.quotation.match.holds(self.unit)

    @property
    def quotes_hedge(self) -> bool:
        span = self.phrase.hedge_span
        return span is None or self.quotation.match.holds(span)

    @property
    def proves(self) -> bool:
        return self.same_value and self.has_unit and self.same_hedge and self.quotes_hedge

    @property
    def words(self) -> str:
        """The phrase up to its unit, as the source has it."""
        end = max(self.phrase.core.end, self.unit.end if self.unit else 0)
        hedge = self.phrase.hedge_span
        start = min(self.phrase.core.start, hedge.start if hedge else self.phrase.core.start)
        return self.quotation.source.raw_words(Span(start, max(end, hedge.end if hedge else 0)))


def check_figure(figure: Figure, quotations: tuple[Quotation, ...]) -> tuple[Problem, ...]:
    """Check a figure against the quotations that support it; one that proves it is enough."""
    if not quotations:
        return ()
    readings = tuple(r for q in quotations for r in _read(figure, q))
    if any(reading.proves for reading in readings):
        return ()
    same = [reading for reading in readings if reading.same_value]
    counted = [reading for reading in same if reading.unit]
    if not same:
        return (_value_problem(figure, readings),)
    if not counted:
        return (_unit_problem(figure, same[0]),)
    if not any(reading.has_unit for reading in counted):
        return (_unit_outside_problem(counted[0]),)
    return (_hedge_problem(figure, next(reading for reading in counted if reading.has_unit)),)


def find_phrases(quotation: Quotation) -> Iterator[NumberPhrase]:
    """Yield the number phrases whose amount stands in a quotation."""
    for sentence in quotation.sentences:
        dates = find_named_dates(quotation.source.text, sentence)
        for phrase in find_number_phrases(quotation.source.text, sentence, dates):
            if quotation.match.holds(phrase.core):
                yield phrase


def has_same_value(quantity: Quantity, phrase: NumberPhrase) -> bool:
    """Whether an amount is a figure's: number, range, score or vague word."""
    amount = phrase.amount
    return (quantity.low, quantity.high, quantity.vague, quantity.score, quantity.is_ordinal) == (
        amount.low,
        amount.high,
        amount.vague,
        amount.score,
        amount.is_ordinal,
    )


def _read(figure: Figure, quotation: Quotation) -> Iterator[_Reading]:
    for phrase in find_phrases(quotation):
        yield _Reading(
            quotation,
            phrase,
            has_same_value(figure.value, phrase),
            _find_unit(figure, phrase, quotation),
            _has_same_hedge(figure.value, phrase),
        )


def _has_same_hedge(quantity: Quantity, phrase: NumberPhrase) -> bool:
    unhedged = phrase.may_be_unhedged and quantity.hedge is None
    return unhedged or phrase.hedge == quantity.hedge


def _find_unit(figure: Figure, phrase: NumberPhrase, quotation: Quotation) -> Span | None:
    """Find the figure's unit or a synonym of it; the unit in its value, if any, as well.

    One that stands in the quotation goes before one that does not.
    """
    within = figure.value.unit
    if within and find_unit(phrase, within) is None:
        return None
    units = (find_unit(phrase, unit) for unit in (figure.unit, *figure.synonyms))
    found = [span for span in units if span]
    return next((span for span in found if quotation.match.holds(span)), next(iter(found), None))


def _amount_words(quantity: Quantity) -> str:
    words = fold(quantity.text)
    tokens = tokenise(words)
    return words[tokens[read_hedge(tokens, 0)[0]].start :]


def _value_problem(figure: Figure, readings: tuple[_Reading, ...]) -> Problem:
    telling = [r for r in readings if r.unit] or list(readings)
    shown = ", ".join(f'"{reading.words}"' for reading in telling[:MAX_SHOWN])
    return Problem(
        "number-not-in-quote",
        f"{_amount_words(figure.value)} does not stand in the quotation",
        figure.origin.at("value"),
        f"the quotation says {shown}" if shown else "the quotation holds no number",
    )


def _unit_problem(figure: Figure, reading: _Reading) -> Problem:
    nouns = reading.phrase.nouns
    source = reading.quotation.source
    if not nouns and reading.phrase.behind[:1] and reading.phrase.behind[0].lower in _PRONOMINAL:
        nouns = tuple(takewhile(_is_word, reading.phrase.behind[:2]))
    counted = source.raw_words(Span(nouns[0].start, nouns[-1].end)) if nouns else ""
    hint = (
        f'the quotation counts "{counted}"; if that means the same, add the word to synonyms:'
        if counted
        else "quote the words that say what is counted"
    )
    return Problem(
        "unit-not-in-quote",
        f'the quotation does not count "{figure.unit}" by {_amount_words(figure.value)}',
        figure.origin.at("unit"),
        hint,
    )


def _is_word(token: Token) -> bool:
    return token.kind == "word"


def _unit_outside_problem(reading: _Reading) -> Problem:
    message = f'the quotation leaves out what is counted: "{reading.words}"'
    place = reading.quotation.evidence.origin.at("quote")
    return Problem("unit-not-in-quote", message, place, "quote these words as well")


def _hedge_problem(figure: Figure, reading: _Reading) -> Problem:
    written, said = figure.value.hedge, reading.phrase.hedge_words
    words = reading.words
    if not reading.quotes_hedge:
        message = f'the quotation leaves out "{said}": the source has "{words}"'
        place = reading.quotation.evidence.origin.at("quote")
        return Problem("hedge-differs", message, place, f'quote "{said}" as well')
    place = figure.origin.at("value")
    if not said:
        message = f'the value is hedged, the quotation is not: "{words}"'
        return Problem("hedge-differs", message, place, "write the value without the hedge")
    how = "hedges otherwise" if written else "hedges the number"
    message = f'the quotation {how}: "{words}"'
    return Problem("hedge-differs", message, place, f'write "{said}" as the source does')
