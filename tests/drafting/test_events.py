"""Events: the date that words mean, by which rule, and whether it lay ahead."""

import pytest

from tests.drafting.articles import items_of, make_proven


def _events(text, **given):
    events = items_of(make_proven(text, **given).draft, "events")
    keys = ("said", "date", "said_by", "status")
    return [" · ".join(str(item[key]) for key in keys if key in item) for item in events]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        # The article is of Friday, 22 March 2024.
        ("It began on Thursday.", ["Thursday · 2024-03-21 · reported"]),
        ("He is slated to come this Friday.", ["this Friday · 2024-03-22 · planned"]),
        ("He will come on Monday.", ["Monday · 2024-03-25 · planned"]),
        ("They attacked on October 7.", ["October 7 · 2023-10-07 · reported"]),
        ("It has been under attack for four days.", ["for four days · 2024-03-19/.. · reported"]),
        ("The valley was hit on 3 August 2010.", ["3 August 2010 · 2010-08-03 · reported"]),
        ("The next meeting is on 12 May.", ["12 May · 2024-05-12 · planned"]),
        # A day without a year that is near ahead and long past.
        ("They invited both sides to the lake on 2 April.", ["2 April · 2024-04-02 · planned"]),
        ("They met on 2 April.", ["2 April · 2023-04-02 · reported"]),
        ("The treaty runs out on 31 August.", ["31 August · 2024-08-31 · planned"]),
        (
            "A study published in January says that the flow could drop.",
            ["January · 2024-01 · reported"],
        ),
        ("It was left in a machine for two days.", []),
        ("It is to be paid on 2 December.", ["2 December · 2024-12-02 · planned"]),
        (
            "They will meet City, the holders, on Wednesday, 24 April.",
            [
                "Wednesday, 24 April · 2024-04-24 · planned",
            ],
        ),
        ("It needs money to go on until October.", ["October · ../2024-10-31 · planned"]),
        (
            "It lasted from Monday to Wednesday.",
            [
                "Monday to Wednesday · 2024-03-18/2024-03-20 · reported",
            ],
        ),
        (
            "It began in March 2022 and ended on 3 May 2023.",
            [
                "March 2022 · 2022-03 · reported",
                "3 May 2023 · 2023-05-03 · reported",
            ],
        ),
        (
            "Ada Berg claimed that it began on Thursday.",
            [
                "Thursday · 2024-03-21 · ada-berg · claimed",
            ],
        ),
        # A plan without a date is open from the article's day on.
        ("The council plans to vote on the draft.", ["2024-03-22/.. · planned"]),
    ],
)
def test_events(text, events):
    assert _events(text) == events


@pytest.mark.parametrize(
    "text",
    [
        "They took 253 hostages.",
        "A ceasefire could hold for six weeks.",
        "PORT ALBA (June 12) - The dam broke.",
        "OSLO, 7 November 2023. The dam broke.",
        "“We plan to stay,” she wrote.",
    ],
)
def test_what_dates_nothing(text):
    assert _events(text) == []


def test_durations_end_on_the_last_day_that_the_article_knows():
    text = "It has been under attack for four days."
    assert _events(text, facts_as_of="2024-03-21") == ["for four days · 2024-03-18/.. · reported"]


def test_an_event_tells_who_where_and_by_which_rule():
    (item,) = items_of(make_proven("On Thursday, Ada Berg met Hamas in Cairo.").draft, "events")
    assert item == {
        "id": "thursday-ada-berg-met-hamas",
        "title": "“On Thursday, Ada Berg met Hamas in Cairo”",
        "kind": "meeting",
        "date": "2024-03-21",
        "said": "Thursday",
        "place": "Cairo",
        "actors": ["ada-berg", "hamas"],
        "as_of": "2024-03-22",
        "status": "reported",
        "review": "todo",
        "note": "The date: it is the last such day before the article was published.",
        "evidence": [
            {"source": "the-article", "quote": "On Thursday, Ada Berg met Hamas in Cairo."}
        ],
    }


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They voted on Thursday.", "vote"),
        ("They bombed it on Thursday.", "attack"),
        ("Troops came on Thursday.", "military"),
        ("They signed a deal on Thursday.", "agreement"),
        ("The flood came on Thursday.", "humanitarian"),
        ("She announced it on Thursday.", "statement"),
        ("It rained on Thursday.", "meeting"),
    ],
)
def test_kinds_are_guessed_from_the_words(text, kind):
    assert [item["kind"] for item in items_of(make_proven(text).draft, "events")] == [kind]


def test_one_date_is_told_once_in_a_sentence():
    assert len(_events("It began on Thursday, and on Thursday it ended.")) == 1
