"""The labels of the strip of months."""

from types import SimpleNamespace

from generator.fact_sheets.dates import parse_edtf_date
from generator.pages.language import Language
from generator.pages.strip import view_strip
from tests.pages.lake import make_collection, read_sheets


def test_a_year_is_named_where_it_begins_and_at_the_beginning_of_each_row():
    event = make_collection(read_sheets()).topics[0].timeline.events[0]
    dates = [parse_edtf_date(f"2024-{month:02}-05") for month in range(1, 13)]
    events = [event.model_copy(update={"date": date}) for date in dates]
    later = event.model_copy(update={"date": parse_edtf_date("2025-03-05")})
    strip = view_strip(SimpleNamespace(language=Language()), events, [later])
    assert [column.year for column in strip.columns] == ["2024", *[""] * 9, "2024", "", "2025"]
