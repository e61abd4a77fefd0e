"""What editors may write as the value of a figure, and how it is read."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from generator.fact_sheets.figures import Quantity, parse_quantity

READINGS = """
253 | 253
32,000 | 32000
32 000 | 32000
32 thousand | 32000
1.5 million | 1500000
5m | 5 | unit m
$5m | 5000000 | unit dollars
US$3.4bn | 3400000000 | unit US dollars
1,00,000 | 100000
0.5 | 0.5
-5 | -5
−5 degrees | -5 | unit degrees
minus 5 | -5
2½ | 2.5
two and a half million | 2500000
a million and a half | 1500000
half a million | 500000
three quarters of a million | 750000
half an hour | 0.5 | unit hour
twenty-five | 25
one hundred and fifty thousand | 150000
a dozen | 12
two dozen | 24
fifteen hundred | 1500
two thousand and five | 2005
a quarter | 0.25
3/4 | 0.75
1 in 5 | 0.2
nine out of ten | 0.9
30 to 40 | 30..40
30–40 | 30..40
between 30 and 40 | 30..40
one or two | 1..2
$30 to 40 million | 30000000..40000000 | unit dollars
5-10% | 5..10 | unit %
5 percent | 5 | unit %
5 percentage points | 5 | unit percentage points
3-1 | 3-1
2-2 | 2-2
11-3-1 | 11-3-1
1-3 | 1..3
third | 3th
9574th | 9574th
hundreds | "hundreds"
tens of thousands of people | "tens of thousands" | unit people
several hundred | "several hundred"
a few | "a few"
almost 32000 | 32000 | below
close to 40 | 40 | below
about 6 weeks | 6 | about | unit weeks
~40 | 40 | about
c. 40 | 40 | about
no fewer than 9 | 9 | at least
9 or more | 9 | at least
9 votes or more | 9 | at least | unit votes
40+ | 40 | at least
40-odd | 40 | about
up to 40 | 40 | at most
in excess of $40 million | 40000000 | more than | unit dollars
less than half | 0.5 | less than
at least some 40 | 40 | at least
At least 40 | 40 | at least
"""


def describe(quantity: Quantity) -> str:
    if quantity.score:
        amount = "-".join(map(str, quantity.score))
    elif quantity.vague:
        amount = f'"{quantity.vague}"'
    elif quantity.low == quantity.high:
        amount = f"{quantity.low:f}{'th' if quantity.is_ordinal else ''}"
    else:
        amount = f"{quantity.low:f}..{quantity.high:f}"
    amount = "..".join(
        part.rstrip("0").rstrip(".") if "." in part else part for part in amount.split("..")
    )
    unit = f"unit {quantity.unit}" if quantity.unit else ""
    return " | ".join(filter(None, (amount, quantity.hedge, unit)))


@pytest.mark.parametrize("row", READINGS.strip().splitlines())
def test_reading(row: str) -> None:
    text, _, expected = row.partition(" | ")
    quantity = parse_quantity(text)
    assert describe(quantity) == expected
    assert str(quantity) == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("40 to 30", '"40 to 30" runs downwards'),
        ("foo", '"foo" is not a figure'),
        ("almost", '"almost" is not a figure'),
        ("", '"" is not a figure'),
        ("1,2", '"1,2" is not a figure'),
        ("007", '"007" is not a figure'),
        ("12/31", '"12/31" is not a figure'),
        ("5, then 6", '"5, then 6" is not a figure'),
        ("5; many", '"5; many" is not a figure'),
    ],
)
def test_refusal(text: str, message: str) -> None:
    with pytest.raises(PydanticCustomError) as error:
        parse_quantity(text)
    assert error.value.type == "not-a-figure"
    assert error.value.message() == message


@given(st.integers(0, 10**15))
def test_digits_with_and_without_separators_agree(number: int) -> None:
    plain, grouped = parse_quantity(str(number)), parse_quantity(f"{number:,}")
    assert plain.low == grouped.low == Decimal(number)


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        quantity = parse_quantity(text)
    except PydanticCustomError:
        return
    assert quantity.low is not None or quantity.vague or quantity.score
