"""The timeline names no month that nobody knows."""

from types import SimpleNamespace

import pytest

from generator.fact_sheets.dates import parse_edtf_date
from generator.pages.language import Language
from generator.pages.strip import period_anchor, period_of
from generator.pages.timeline import sort_events


def make_event(text: str) -> SimpleNamespace:
    return SimpleNamespace(date=parse_edtf_date(text))


@pytest.mark.parametrize(
    ("text", "name", "anchor"),
    [
        ("2024-03-22", "March 2024", "month--2024-03"),
        ("2024-03~", "March 2024", "month--2024-03"),
        ("2024-03-18/..", "March 2024", "month--2024-03"),
        ("2023-11-24/2023-12-01", "November 2023", "month--2023-11"),
        ("../2024-03-21", "March 2024", "month--2024-03"),
        ("1901", "1901", "month--1901"),
        ("1901~", "1901", "month--1901"),
        ("2023/2024", "2023", "month--2023"),
        ("2024-21", "2024", "month--2024"),
        ("2024-XX-XX", "2024", "month--2024"),
    ],
)
def test_an_event_stands_below_what_is_known_of_its_beginning(text, name, anchor):
    period = period_of(make_event(text))
    assert period.describe(Language()) == name
    assert period_anchor(period, known_since=False) == anchor


def test_what_has_a_year_alone_begins_it():
    texts = ["2024-05-01", "2024-21", "2024-01-02", "2023-12-31", "2024", "2024-03"]
    assert [event.date.text for event in sort_events(map(make_event, texts))] == [
        *("2023-12-31", "2024", "2024-21", "2024-01-02", "2024-03", "2024-05-01")
    ]
