"""Figures: value with hedge, unit, speaker and status; and the numbers that are none."""

import pytest

from generator.fact_sheets.loading import load_collection
from tests.drafting.articles import SITE, items_of, make_draft, make_proven

TERMS = load_collection(SITE).collection.terms.terms


def _figures(text):
    figures = items_of(make_proven(text).draft, "numbers")
    keys = ("value", "unit", "said_by", "status")
    return [" · ".join(str(item[key]) for key in keys if key in item) for item in figures]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("They took 253 hostages.", ["253 · hostages · reported"]),
        ("It lasts approximately six weeks.", ["approximately six · weeks · reported"]),
        ("They freed hundreds of Palestinians.", ["hundreds · Palestinians · reported"]),
        ("They drilled up to 4.2 metres.", ["up to 4.2 · metres · reported"]),
        ("It holds between 3 and 18 tonnes.", ["between 3 and 18 · tonnes · reported"]),
        ("It costs 30 to 40 euros.", ["30 to 40 · euros · reported"]),
        ("It costs $2.1 billion.", ["$2.1 billion · dollars · reported"]),
        ("It costs NOK 4.86 billion in all.", ["4.86 billion · NOK · reported"]),
        ("It grew by 12.4 percent.", ["12.4 percent · % · reported"]),
        ("It costs 60 million kroner next year.", ["60 million · kroner · reported"]),
        ("It is an 8.4-kilometre line.", ["8.4 · kilometres · reported"]),
        ("The toll rose to 385.", ["385 · toll · reported"]),
        ("The number of people killed has risen to 24.", ["24 · people · reported"]),
        (
            "They won seven of their last eight matches.",
            [
                "seven · matches · reported",
                "eight · matches · reported",
            ],
        ),
        ("One person died.", ["One · person · reported"]),
        # A toll counts people, and so does a word that the site avoids.
        ("It led to 1,200 deaths.", ["1,200 · people · reported"]),
        ("It hit 358 militants.", ["358 · militants · reported"]),
        # Who says it, and how sure it is.
        ("Ada Berg said that 40 people came.", ["40 · people · ada-berg · claimed"]),
        (
            "About 40 people came, according to the harbour board.",
            [
                "About 40 · people · harbour-board · claimed",
            ],
        ),
        ("Up to 40 hostages could be freed.", ["Up to 40 · hostages · planned"]),
        ("It reportedly hit 40 houses.", ["40 · houses · reported"]),
        ("“We saw 40 houses,” said Ada Berg.", ["40 · houses · ada-berg · claimed"]),
        ("Ada Berg came. She said that 40 people came.", ["40 · people · ada-berg · claimed"]),
        # Two alike in one clause.
        (
            "It freed 5 people and took 6 people.",
            ["5 · people · reported", "6 · people · reported"],
        ),
    ],
)
def test_figures(text, figures):
    assert _figures(text) == figures


@pytest.mark.parametrize(
    "text",
    [
        "It happened on 7 October 2023 and in 2024.",
        "It has been under attack for four days.",
        "It was the third one, the 9574th.",
        "Ada Berg, 45, came with a 34-year-old man.",
        "Several people and many others came.",
        "One of them came one day, and no one left.",
        "There were no deaths.",
        "Resolution 2728 passed at 10:02 a.m.",
    ],
)
def test_what_is_no_figure(text):
    assert _figures(text) == []


def test_a_duration_that_lies_ahead_is_a_figure():
    assert _figures("A ceasefire could hold for six weeks.") == ["six · weeks · planned"]


def test_words_that_the_site_avoids_are_synonyms_of_people():
    (item,) = items_of(make_draft("It hit 358 militants.", TERMS), "numbers")
    assert (item["unit"], item["synonyms"]) == ("people", ["militants"])


def test_a_figure_quotes_its_whole_sentence_and_waits_for_a_person():
    (item,) = items_of(
        make_draft("It rained. They took 253 hostages, by Israeli count."), "numbers"
    )
    assert item == {
        "id": "took-hostages",
        "label": "“They took 253 hostages, by Israeli count”",
        "value": "253",
        "unit": "hostages",
        "counts": "TODO: what is counted, over which time, and what is left out",
        "as_of": "2024-03-22",
        "status": "reported",
        "review": "todo",
        "evidence": [
            {"source": "the-article", "quote": "They took 253 hostages, by Israeli count."}
        ],
    }


def test_figures_are_as_of_the_last_day_that_the_article_knows():
    draft = make_draft("They took 253 hostages.", facts_as_of="2024-03-21")
    assert [item["as_of"] for item in items_of(draft, "numbers")] == ["2024-03-21"]
