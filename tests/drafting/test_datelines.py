"""Where a dateline ends, and that a first sentence is none."""

import pytest

from generator.drafting.datelines import find_dateline
from tests.drafting.articles import make_source


@pytest.mark.parametrize(
    ("text", "place", "behind"),
    [
        ("PORT ALBA (June 12) - Floods came.", "PORT ALBA", "Floods came."),
        ("OSLO, 7 November 2024. Sales grew.", "OSLO", "Sales grew."),
        ("CARSON FALLS, Tresco (NWS) — Officials met.", "CARSON FALLS", "Officials met."),
        ("ARDIL, Tavara. When it rains.", "ARDIL", "When it rains."),
        ("SAINT-DENIS — Officials met.", "SAINT-DENIS", "Officials met."),
    ],
)
def test_a_dateline(text, place, behind):
    source = make_source(text)
    found = find_dateline(source, source.blocks[0])
    assert found["name"] == place
    assert source.text[found.end() :] == behind


@pytest.mark.parametrize(
    "text",
    [
        "Oslo, the capital, was calm.",
        "NATO, which met on Friday, agreed.",
        "UN, Geneva. It met.",
        "The town - a port - was calm.",
        "Officials met in PORT ALBA (June 12) - and left.",
    ],
)
def test_a_sentence_is_no_dateline(text):
    source = make_source(text)
    assert find_dateline(source, source.blocks[0]) is None
