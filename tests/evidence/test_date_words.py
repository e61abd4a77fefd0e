"""Which words name a date, and which day they mean; published on Friday 22 March 2024."""

from datetime import date

import pytest

from generator.evidence.date_resolution import Anchor, resolve
from generator.evidence.date_words import find_date_words
from generator.evidence.source_text import Span

FRIDAY = date(2024, 3, 22)
PAST = Anchor(FRIDAY, date(2024, 3, 21), is_planned=False)
PLANNED = Anchor(FRIDAY, date(2024, 3, 21), is_planned=True)

CASES = """
on Friday | 2024-03-22
on Thursday night | 2024-03-21 | 2024-03-28
Saturday’s | 2024-03-16 | 2024-03-23
this Monday | 2024-03-25
last Friday | 2024-03-15
this past Monday | 2024-03-18
next Monday | 2024-03-25
next Sunday | 2024-03-31
today | 2024-03-22
tomorrow | 2024-03-23
last night | 2024-03-21
this morning | 2024-03-22
three weeks ago | 2024-03-01
a month ago | 2024-02
two years ago | 2022
this week | 2024-03-18/2024-03-24
next week | 2024-03-25/2024-03-31
last month | 2024-02
next year | 2025
over the weekend | 2024-03-16/2024-03-17 | 2024-03-23/2024-03-24
this weekend | 2024-03-23/2024-03-24
for two weeks | 2024-03-08/2024-03-21
for three months | 2023-12-01/2024-03-21
for two years | 2022-01-01/2024-03-21
in the past five days | 2024-03-17/2024-03-21
7 October | 2023-10-07 | 2024-10-07
the 7th of October | 2023-10-07 | 2024-10-07
March 22 | 2024-03-22
March 23 | 2023-03-23 | 2024-03-23
29 February | 2024-02-29 | 2028-02-29
in May | 2023-05 | 2024-05
last May | 2023-05
next March | 2024-03
by 2030 | ../2030-12-31
Dec. 8, 2023 | 2023-12-08
Q1 2023 | 2023-01-01/2023-03-31
the fourth quarter | 2023-10-01/2023-12-31
the first quarter of last year | 2023-01-01/2023-03-31
winter 2022 | 2022-12-01/2023-02-28
until Friday | ../2024-03-22
till Monday | ../2024-03-18 | ../2024-03-25
by Monday | ../2024-03-18 | ../2024-03-25
this coming Monday | 2024-03-25
coming Monday | 2024-03-25
past Monday | 2024-03-18
previous month | 2024-02
coming week | 2024-03-25/2024-03-31
next weekend | 2024-03-30/2024-03-31
the first quarter | 2024-01-01/2024-03-31
Q1 of this year | 2024-01-01/2024-03-31
since Monday | 2024-03-18/.. | 2024-03-25/..
until 30 November 2025 | ../2025-11-30
March 18-20 | 2024-03-18/2024-03-20 | 2025-03-18/2025-03-20
from Friday to Monday | 2024-03-15/2024-03-18 | 2024-03-22/2024-03-25
between May and July 2023 | 2023-05-01/2023-07-31
from 20 December to 5 January 2024 | 2023-12-20/2024-01-05
"""
# Words, what they mean for what happened, and, where it differs, for what is planned.


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_resolution(case: str) -> None:
    text, past, *rest = case.replace("’", "'").split(" | ")
    (found,) = find_date_words(text, Span(0, len(text)))
    for anchor, expected in ((PAST, past), (PLANNED, rest[0] if rest else past)):
        resolved = resolve(found, anchor)
        assert resolved is not None
        assert resolved.edtf.text == expected


@pytest.mark.parametrize(
    "text",
    [
        *("he may go", "March on!", "in 2,023 cases", "in 2000 people", "the 1990s", "5 members"),
        *("for the first time", "for several days", "a Sundayish day", "No. 7", "second quarters"),
        *("Augustus 5", "Mayor 3", "2024-01-01x"),
    ],
)
def test_no_date_words(text: str) -> None:
    assert find_date_words(text, Span(0, len(text))) == ()


@pytest.mark.parametrize(
    "text", ["31 April", "30 February 2024", "2024-02-31", "2024-13-01", "March 20-18"]
)
def test_a_day_that_is_none(text: str) -> None:
    found = find_date_words(text, Span(0, len(text)))
    assert all(resolve(words, PAST) is None for words in found)


BECAUSE = """
on Friday | the article was published on that day
on Thursday | it is the last such day before the article was published
this Monday | it is the first such day after the article was published
last Friday | it is the last such day before the article was published
next Monday | it is that day of the week after publication
today | the article was published on that day
yesterday | it is the day before the article was published
tomorrow | it is the day after the article was published
two days ago | it is counted back from the day of publication
a month ago | it is counted back from the day of publication
two years ago | it is counted back from the day of publication
last week | it is told from the day of publication
last month | it is told from the day of publication
last year | it is told from the day of publication
this weekend | it is told from the day of publication
for two months | it is counted back from the last day that the article knows of
7 October | it is the latest such date up to publication
in May | it is the latest such date up to publication
next May | it is the first such date from publication on
7 October 2023 | the words give the day
March 2023 | the words give the month
in 2023 | the words give the year
winter 2022 | the words give the season
Q1 2023 | the words give the quarter of the year
the first quarter | it is the latest such quarter up to publication
since Monday | it is the last such day before the article was published
from Monday to Wednesday | it is the last such day before the article was published
"""


@pytest.mark.parametrize("case", BECAUSE.strip().splitlines())
def test_the_rule_is_told(case: str) -> None:
    text, because = case.split(" | ")
    (found,) = find_date_words(text, Span(0, len(text)))
    resolved = resolve(found, PAST)
    assert resolved is not None
    assert resolved.because == because


def test_a_period_from_one_day_to_the_same() -> None:
    text = "from Monday to Monday"
    (found,) = find_date_words(text, Span(0, len(text)))
    resolved = resolve(found, PAST)
    assert resolved is not None
    assert resolved.edtf.text == "2024-03-18"
