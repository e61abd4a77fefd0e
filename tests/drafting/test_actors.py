"""Actors: names, kinds, roles, and what the article calls them."""

import pytest

from tests.drafting.articles import items_of, make_proven


def _actors(text):
    return {item["id"]: item for item in items_of(make_proven(text).draft, "actors")}


def test_an_actor_has_its_names_and_the_sentence_that_names_it_first():
    text = "In the U.N., nobody spoke. The United Nations met."
    assert _actors(text) == {
        "united-nations": {
            "id": "united-nations",
            "name": "United Nations",
            "kind": "organisation",
            "roles": ["party"],
            "aliases": ["U.N."],
            "summary": "TODO: who or what it is.",
            "review": "todo",
            "evidence": [{"source": "the-article", "quote": "In the U.N., nobody spoke."}],
        }
    }


def test_the_offices_of_a_person_are_those_before_the_name():
    actors = _actors("It asked U.S. Secretary of State Antony Blinken and Dr Amina Kessy.")
    assert actors["antony-blinken"]["offices"] == [
        {"title": "U.S. Secretary of State", "held": "2024-03-22"}
    ]
    assert actors["antony-blinken"]["summary"] == "Called “U.S. Secretary of State” in the article."
    assert "offices" not in actors["amina-kessy"]


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        (
            "“It rained,” said Ada Berg, the mayor of Norport.",
            "Called “the mayor of Norport” in the article.",
        ),
        (
            "So says Ada Berg, who leads the board, today.",
            "Called “who leads the board” in the article.",
        ),
        ("So says Ada Berg.", "TODO: who or what it is."),
    ],
)
def test_what_stands_behind_a_name_describes_it(text, summary):
    assert _actors(text)["ada-berg"]["summary"] == summary


def test_a_likely_alias_is_shown_for_a_person_to_decide():
    barnea = _actors("They sent Israel’s spy chief, David Barnea, to Doha.")["david-barnea"]
    assert barnea["aliases"] == ["Israel’s spy chief"]
    assert barnea["note"] == "Is “Israel’s spy chief” the same one?"


@pytest.mark.parametrize(
    ("text", "actor", "roles"),
    [
        ("Ada Berg said that it rained.", "ada-berg", ["voice"]),
        ("It hit Qatar.", "qatar", ["party"]),
        ("It hit Cairo.", "cairo", ["place"]),
        ("They told Reuters of it.", "reuters", ["outlet"]),
        ("At the Security Council.", "security-council", ["body"]),
        (
            "About 40 died, by a count of it, the rescue service said.",
            "rescue-service",
            [
                "source of figures",
                "voice",
            ],
        ),
        ("Officials said that it rained.", "officials", ["voice"]),
    ],
)
def test_roles(text, actor, roles):
    assert _actors(text)[actor]["roles"] == roles


def test_a_dateline_names_a_place_in_capitals():
    port = _actors("PORT ALBA (June 12) - It rained.")["port-alba"]
    assert (port["name"], port["aliases"], port["kind"]) == ("Port Alba", ["PORT ALBA"], "place")
