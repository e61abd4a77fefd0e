"""Turns the value of a figure into its hedge, its amount as a language writes it, and its unit."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from babel.numbers import format_decimal

from generator.fact_sheets.figures import HEDGES, Quantity
from generator.pages.language import Language
from generator.pages.text import Untranslated, own_words

_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_WORDS = re.compile(r"[^\W\d_]")
_HEDGE = re.compile("(?:" + "|".join(sorted(HEDGES, key=len, reverse=True)) + ") ")


@dataclass(frozen=True)
class QuantityView:
    """A value to show: `almost`, `32,000`, `people`; hedge and unit may be empty.

    The words of the value are kept as the source has them; only digits are written anew. Where
    such words stand on a page in another language, the whole of it is untranslated.
    """

    hedge: str
    amount: str
    unit: str
    is_untranslated: bool = False

    @property
    def text(self) -> str:
        """The whole value in one line."""
        line = " ".join(part for part in (self.hedge, self.amount, self.unit) if part)
        return Untranslated(line) if self.is_untranslated else line


def describe_quantity(quantity: Quantity, unit: str, language: Language) -> QuantityView:
    """Describe a value; a unit that stands in the value itself is not said twice."""
    hedge = _HEDGE.match(quantity.text)
    rest = quantity.text[hedge.end() :] if hedge else quantity.text
    amount = _NUMBER.sub(lambda number: _write_number(number[0], language), rest)
    return QuantityView(
        hedge=hedge[0].strip() if hedge else "",
        amount=amount,
        unit="" if quantity.unit else unit,
    )


def describe_quantity_abroad(
    quantity: Quantity, unit: str, language: Language, own: Language
) -> QuantityView:
    """Describe a value on a page in another language than the sheets' own.

    It is in that language if it is a bare number with a translated unit, else as a whole in the
    sheets' own: `almost 32,000 people`.
    """
    view = describe_quantity(quantity, unit, language)
    if view.hedge or _WORDS.search(view.amount) or isinstance(view.unit, Untranslated):
        return replace(describe_quantity(quantity, own_words(unit), own), is_untranslated=True)
    return view


def _write_number(digits: str, language: Language) -> str:
    _, _, fraction = digits.partition(".")
    # As many decimal places as the source gives: 1.50 is not 1.5.
    pattern = "#,##0." + "0" * len(fraction) if fraction else "#,##0"
    return format_decimal(Decimal(digits.replace(",", "")), pattern, locale=language.locale)
