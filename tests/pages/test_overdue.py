"""What readers see of a fact that was to be checked again by a day that has passed."""

from datetime import date
from html import unescape

import pytest

from tests.pages.lake import make_collection, read_sheets, render_lake, to_html

DUE = {"depth": "2024-04-01", "flood": "2024-03-25"}


def render(today):
    sheets = read_sheets()
    for name in ("numbers", "timeline"):
        for facts in sheets[f"content/topics/lake/{name}.yml"].values():
            for fact in facts:
                if fact["id"] in DUE:
                    fact["review_after"] = DUE[fact["id"]]
    pages = render_lake(make_collection(sheets), today=today)
    return {name: to_html(pages[f"topics/lake/{name}.md"]) for name in ("timeline", "changes")}


@pytest.mark.parametrize(
    ("today", "is_overdue"),
    [(None, False), (date(2024, 3, 25), False), (date(2024, 3, 26), True)],
)
def test_the_fact_says_so_from_the_day_after_on(today, is_overdue):
    pages = render(today)
    words = (
        '<p class="x-overdue">Not rechecked since <time class="x-date" datetime="2024-03-25">'
        "25 March 2024</time>, when a recheck was due.</p>"
    )
    assert unescape(pages["timeline"]).count(words) == is_overdue
    assert pages["timeline"].count("x-overdue") == is_overdue
    assert ("Facts that wait for a recheck" in pages["changes"]) == is_overdue


def test_the_page_of_changes_lists_them_the_longest_overdue_first():
    page = render(date(2024, 4, 2))["changes"]
    _, _, listed = page.partition("Facts that wait for a recheck")
    places = [
        listed.index('<a href="../timeline/#flood"><bdi>The lake floods</bdi></a>, as of '),
        listed.index('<a href="../numbers/#depth"><bdi>Depth of the lake</bdi></a>, as of '),
    ]
    assert places == sorted(places)
