"""The ten working days within which the General Assembly debates a veto (A/RES/76/262)."""

from datetime import date

import pytest

from generator.council import CouncilError, Holiday, assembly_debate_deadline


@pytest.mark.parametrize(
    ("veto_day", "last_day", "days_off"),
    [
        (date(2024, 3, 22), date(2024, 4, 8), [date(2024, 3, 29)]),
        (date(2023, 12, 22), date(2024, 1, 9), [date(2023, 12, 25), date(2024, 1, 1)]),
    ],
)
def test_the_assembly_met_on_the_tenth_working_day(veto_day, last_day, days_off):
    deadline = assembly_debate_deadline(veto_day)
    assert deadline.last_day == last_day
    assert [holiday.day for holiday in deadline.days_off] == days_off
    assert len(deadline.working_days) == 10
    assert deadline.working_days[-1] == last_day
    assert deadline.to_be_confirmed


def test_without_good_friday_the_clock_would_end_on_the_friday_before():
    holidays = [Holiday(date(2024, 1, 1), "New Year's Day")]
    deadline = assembly_debate_deadline(date(2024, 3, 22), holidays)
    assert deadline.last_day == date(2024, 4, 5)
    assert deadline.days_off == ()
    assert not deadline.to_be_confirmed


@pytest.mark.parametrize(
    ("veto_day", "told"),
    [
        (
            date(2022, 4, 25),
            "no debate follows a veto of 25 April 2022; A/RES/76/262 is of 26 April 2022",
        ),
        (
            date(2022, 4, 26),
            "no list of United Nations holidays for 2022; add it to `holidays` in the body's sheet",
        ),
        (
            date(2022, 9, 30),
            "no list of United Nations holidays for 2022; add it to `holidays` in the body's sheet",
        ),
        (
            date(2025, 12, 22),
            "no list of United Nations holidays for 2026; add it to `holidays` in the body's sheet",
        ),
    ],
)
def test_a_count_without_a_list_of_holidays_is_refused(veto_day, told):
    with pytest.raises(CouncilError) as caught:
        assembly_debate_deadline(veto_day)
    assert str(caught.value) == told
