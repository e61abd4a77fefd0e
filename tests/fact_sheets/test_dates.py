"""EDTF dates of levels 0 and 1 against the standard's bounds, and what editors write instead."""

from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from generator.fact_sheets.date_hints import suggest_date
from generator.fact_sheets.dates import EdtfDate, parse_edtf_date

FORMS = (
    "write 2024-03-22, 2024-03, 2024, 2024-03-22~ (around), 2024-03-18/2024-03-21 "
    "or 2024-03-18/.. (still going on)"
)

BOUNDS = """
2024-03-22 | 2024-03-22 | 2024-03-22 | day
2024-02-29 | 2024-02-29 | 2024-02-29 | day
2024-03-22~ | 2024-03-22 | 2024-03-22 | day | approximate
2024-03-22? | 2024-03-22 | 2024-03-22 | day | uncertain
2024-03-22% | 2024-03-22 | 2024-03-22 | day | uncertain approximate
2024-03 | 2024-03-01 | 2024-03-31 | month
2024-02 | 2024-02-01 | 2024-02-29 | month
2023-02 | 2023-02-01 | 2023-02-28 | month
2024-03~ | 2024-03-01 | 2024-03-31 | month | approximate
2024 | 2024-01-01 | 2024-12-31 | year
2024? | 2024-01-01 | 2024-12-31 | year | uncertain
0001 | 0001-01-01 | 0001-12-31 | year
9999 | 9999-01-01 | 9999-12-31 | year
2024-21 | 2024-03-01 | 2024-05-31 | season
2024-22 | 2024-06-01 | 2024-08-31 | season
2024-23 | 2024-09-01 | 2024-11-30 | season
2024-24 | 2024-12-01 | 2025-02-28 | season
2023-24 | 2023-12-01 | 2024-02-29 | season
9999-24 | 9999-12-01 | 9999-12-31 | season
202X | 2020-01-01 | 2029-12-31 | interval
20XX | 2000-01-01 | 2099-12-31 | interval
00XX~ | refused
2024-XX | 2024-01-01 | 2024-12-31 | interval
2024-XX-XX | 2024-01-01 | 2024-12-31 | interval
2024-02-XX | 2024-02-01 | 2024-02-29 | interval
2024-03-18/2024-03-21 | 2024-03-18 | 2024-03-21 | interval
2024-03-18/2024-03-18 | 2024-03-18 | 2024-03-18 | interval
2024-03/2024-04~ | 2024-03-01 | 2024-04-30 | interval | approximate
2024-03-18?/2024~ | 2024-03-18 | 2024-12-31 | interval | uncertain approximate
2024-03-25/2024-03 | 2024-03-25 | 2024-03-31 | interval
2024-21/2024-23 | 2024-03-01 | 2024-11-30 | interval
2024-03-18/.. | 2024-03-18 | - | interval
2024-03-18/ | 2024-03-18 | - | interval
../2024-03-18 | - | 2024-03-18 | interval
/2024-03 | - | 2024-03-31 | interval
"""


def refusal(text: str) -> tuple[str, str]:
    with pytest.raises(PydanticCustomError) as caught:
        parse_edtf_date(text)
    assert caught.value.type == "not-a-date"
    context = caught.value.context
    assert context is not None
    return context["message"], context["hint"]


@pytest.mark.parametrize("row", BOUNDS.strip().splitlines())
def test_a_date_is_bounded_by_days(row):
    text, *expected = (cell.strip() for cell in row.split("|"))
    if expected == ["refused"]:
        assert refusal(text)[1] == "years count from 0001"
        return
    when = parse_edtf_date(text)
    doubts = " ".join(name for name in ("uncertain", "approximate") if getattr(when, name))
    bounds = ["-" if bound is None else bound.isoformat() for bound in (when.earliest, when.latest)]
    assert [*bounds, when.precision, *filter(None, [doubts])] == expected
    assert str(when) == text
    assert when.is_day == (when.precision == "day")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2024-03-22~", "2024-03-22~", "2024-03-22~"),
        ("202X", "202X", "202X"),
        ("2024-03-18/2024-03~", "2024-03-18", "2024-03~"),
        ("2024-03-18/..", "2024-03-18", ".."),
        ("/2024", "", "2024"),
    ],
)
def test_an_interval_has_two_ends_and_any_other_date_is_its_own(text, start, end):
    when = parse_edtf_date(text)
    assert (when.start.text, when.end.text) == (start, end)


def test_an_open_end_has_no_bounds():
    end = parse_edtf_date("2024-03-18/..").end
    assert (end.earliest, end.latest, end.is_day) == (None, None, False)


def test_dates_are_ordered_by_their_beginning():
    ordered = ["../2020", "2019", "2024", "2024-01-01", "2024-03", "2024-03-18/..", "2024-04"]
    keys = {text: parse_edtf_date(text).sort_key() for text in ordered}
    assert sorted(ordered, key=keys.__getitem__) == [
        *("../2020", "2019", "2024-01-01", "2024", "2024-03", "2024-03-18/..", "2024-04"),
    ]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("2024-02-30", "2024-02 has 29 days"),
        ("2023-02-29", "2023-02 has 28 days"),
        ("1900-02-29", "1900-02 has 28 days"),
        ("2024-04-31", "2024-04 has 30 days"),
        ("2024-03-00", "2024-03 has 31 days"),
        ("2024-13", "a month is a number from 01 to 12"),
        ("2024-00-10", "a month is a number from 01 to 12"),
        ("2024-25", "a month is a number from 01 to 12"),
        ("2024-21-05", "a season has no days"),
        ("0000", "years count from 0001"),
        ("202X-03", "what is unknown stands at the end: 2024-XX, 2024-03-XX, 202X"),
        ("2024-XX-01", "what is unknown stands at the end: 2024-XX, 2024-03-XX, 202X"),
        ("2024-02-30/2024-03-01", "2024-02 has 29 days"),
        ("2024/03/22", "write 2024-03-22"),
        *((text, FORMS) for text in ("", "/", "..", "../..", "../", "2024/2024/2024")),
        *((text, FORMS) for text in ("2024-X3", "2024-2X", "2X24", "XXXX", "2024-xx", "24-03-22")),
        *((text, FORMS) for text in ("10000", "-0044", "Y17000", "2024-03-22?~", "?2024", "~")),
        *((text, FORMS) for text in ("2024-06-XX-01", "٢٠٢٤-03-22", "２０２４", "2024-03-22Z")),
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_a_hint(text, hint):
    assert refusal(text) == (f'"{text}" is not a date', hint)


@pytest.mark.parametrize("text", ["2024-03-21/2024-03-18", "2024-06/2024-03", "2025/2024-12-31~"])
def test_an_interval_that_runs_backwards_is_refused(text):
    message = f'"{text}" ends before it begins'
    assert refusal(text) == (message, "write the earlier date first")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2024-3-22", "2024-03-22"),
        ("2024-3", "2024-03"),
        ("2024/3/22", "2024-03-22"),
        ("2024.03.22", "2024-03-22"),
        ("2024 03 22", "2024-03-22"),
        ("20240322", "2024-03-22"),
        ("22.3.2024", "2024-03-22"),
        ("22. 3. 2024", "2024-03-22"),
        ("22 March 2024", "2024-03-22"),
        ("22nd March 2024", "2024-03-22"),
        ("1st of May, 2024", "2024-05-01"),
        ("March 22, 2024", "2024-03-22"),
        ("MARCH 22nd 2024", "2024-03-22"),
        ("Sept. 5, 2024", "2024-09-05"),
        ("March 2024", "2024-03"),
        ("Mar. 2024", "2024-03"),
        ("2024-03-22T10:00:00Z", "2024-03-22"),
        ("2024-03-22 10:00", "2024-03-22"),
        ("  22  March\n2024 ", "2024-03-22"),
        ("around 2024-03-22", "2024-03-22~"),
        ("c. March 2024", "2024-03~"),
        ("ca. 2024", "2024~"),
        ("~2024-03", "2024-03~"),
        ("since 18 March 2024", "2024-03-18/.."),
        ("from 2024-03-18", "2024-03-18/.."),
        ("until March 2024", "../2024-03"),
        ("2024-03-18 to 2024-03-21", "2024-03-18/2024-03-21"),
        ("2024-03-18 - 2024-03-21", "2024-03-18/2024-03-21"),
        ("2024-03-18–2024-03-21", "2024-03-18/2024-03-21"),
        ("from 18 March 2024 until 21 March 2024", "2024-03-18/2024-03-21"),
        ("between 18 March 2024 and 2024-03-21", "2024-03-18/2024-03-21"),
        ("18 March 2024/21 March 2024", "2024-03-18/2024-03-21"),
    ],
)
def test_other_ways_of_writing_are_answered_with_the_date_in_edtf(text, edtf):
    assert suggest_date(text) == f"write {edtf}"
    parse_edtf_date(edtf)


@pytest.mark.parametrize(
    "text",
    ["03/04/2024", "3-4-2024", "31 February 2024", "2024-02-30", "today", "this Friday", "March"],
)
def test_what_could_be_two_dates_or_none_is_not_guessed(text):
    assert suggest_date(text) == FORMS


@st.composite
def dates(draw: st.DrawFn) -> str:
    day = draw(st.dates(date(1, 1, 2))).isoformat()
    form = draw(st.sampled_from((day, day[:7], day[:4], f"{day[:3]}X", f"{day[:8]}XX")))
    season = f"{day[:4]}-{draw(st.sampled_from(('21', '22', '23')))}"
    return draw(st.sampled_from((form, season))) + draw(st.sampled_from(("", "?", "~", "%")))


@settings(deadline=None)  # the library sets its grammar up at the first call
@given(dates())
def test_the_bounds_are_those_of_the_edtf_library(text):
    if text.startswith("000X"):
        return
    when, theirs = parse_edtf_date(text), parse_edtf(text.rstrip("?~%"))
    assert when.earliest == date(*theirs.lower_strict()[:3])
    assert when.latest == date(*theirs.upper_strict()[:3])


@given(dates(), dates())
def test_an_interval_is_bounded_by_its_ends(first, last):
    if first.startswith("000X") or last.startswith("000X"):
        return
    begin, end = parse_edtf_date(first), parse_edtf_date(last)
    assert begin.earliest is not None
    assert end.latest is not None
    if begin.earliest > end.latest:
        assert refusal(f"{first}/{last}")[1] == "write the earlier date first"
    else:
        both = parse_edtf_date(f"{first}/{last}")
        assert (both.earliest, both.latest) == (begin.earliest, end.latest)
        assert (both.start, both.end) == (begin, end)


def read_or_refuse(text: str) -> EdtfDate | PydanticCustomError:
    try:
        return parse_edtf_date(text)
    except PydanticCustomError as refused:
        return refused


@given(st.text() | st.text(st.sampled_from("0123456789-/X?~%. TZ"), max_size=24))
def test_any_text_is_a_date_or_refused(text):
    found = read_or_refuse(text)
    if isinstance(found, EdtfDate):
        assert str(found) == text
        assert found.earliest or found.latest
    else:
        assert found.type == "not-a-date"
        assert found.context
        assert found.context["hint"]
