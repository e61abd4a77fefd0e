"""The overview is made of the facts, and marks what a person must write."""

import pytest

from generator.drafting.overview import draft_overview
from generator.drafting.topic_draft import TooFewFactsError
from tests.drafting.articles import make_draft, make_proven

TEXT = """The dam

It hit 40 houses on Thursday. The dam was built on 3 May 1990. Ada Berg said that it was old.
The council will meet on Monday."""


def _overview(text):
    draft = make_proven(text).draft
    return draft_overview(draft.sketch.details, draft.facts)


def test_the_overview_links_to_its_facts_in_the_order_of_their_days():
    overview = _overview(TEXT)
    assert overview["state"] == "draft"
    assert overview["as_of"] == "2024-03-22"
    assert overview["key_facts"] == [
        "hit-houses",
        "dam-built-3-may-1990",
        "council-will-meet-monday",
        "ada-berg-old",
        "hit-40-houses-thursday",
    ]
    assert overview["story"][0]["text"] == [
        "1990-05-03: [[dam-built-3-may-1990]]",
        "2024-03-21: [[hit-40-houses-thursday]]",
        "TODO: put it into sentences of your own.",
    ]
    assert overview["next"] == [
        "2024-03-25: [[council-will-meet-monday]]",
        "TODO: put it into sentences of your own.",
    ]


@pytest.mark.parametrize("key", ["question", "answer", "summary"])
def test_what_only_a_person_can_write_is_marked(key):
    assert _overview(TEXT)[key].startswith("TODO: ")


def test_an_article_with_too_few_facts_makes_no_topic():
    draft = make_draft("It hit 40 houses.")
    message = "the article yields 1 facts, and a topic needs 3"
    with pytest.raises(TooFewFactsError, match=message):
        draft.write_sheets()
