"""What the filters of a timeline can be set to, and what each event says for them to go by."""

import re

from tests.pages.lake import make_collection, read_sheets, render_lake


def render():
    return render_lake(make_collection(read_sheets()))["topics/lake/timeline.md"].markdown


def test_only_actors_and_kinds_that_occur_can_be_chosen_each_with_its_number_of_events():
    markdown = render()
    options = re.findall(r'<option value="([a-z-]*)">(.*?)</option>', markdown)
    assert options == [
        ("", "All actors"),
        ("keeper", "The keeper &#40;1&#41;"),
        ("lake-board", "The lake board &#40;1&#41;"),
        ("", "All kinds"),
        ("humanitarian", "humanitarian &#40;1&#41;"),
        ("meeting", "meeting &#40;2&#41;"),
    ]


def test_an_event_says_its_kind_its_month_and_its_actors():
    events = re.findall(r'data-kind="(.*?)" data-month="(.*?)" data-actors="(.*?)"', render())
    assert events == [
        ("meeting", "2024-03", "keeper lake-board "),
        ("meeting", "2024-03", ""),
        ("humanitarian", "2025-03", ""),
    ]


def test_the_strip_says_which_events_each_part_of_a_column_stands_for():
    markdown = render()
    assert re.findall(r'data-month="(.*?)" data-label-filtered="(.*?)"', markdown) == [
        ("2024-03", "March 2024, events shown&#58; &#123;shown&#125; of 2"),
        ("2025-03", "March 2025, events shown&#58; &#123;shown&#125; of 1"),
    ]
    assert re.findall(r'data-part="(.*?)" data-count="(.*?)"', markdown) == [
        ("", "1"),
        ("planned", "1"),
        ("since", "1"),
    ]
