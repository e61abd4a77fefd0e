"""Who sits, who presides, and a sheet whose roster cannot be true is refused."""

import copy
import runpy
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from generator.council import (
    ROSTER,
    CouncilError,
    Term,
    council_on,
    majority_on,
    outcome,
    parse_roster,
    presidency_on,
)
from generator.council.roster import ELECTED_SEATS

ROOT = Path(__file__).parents[2]
WRITER = runpy.run_path(str(ROOT / "tools" / "write_council_roster.py"))
YEARS = range(2023, 2028)


def test_the_table_is_what_the_script_writes_from_the_sheet():
    written = (ROOT / "generator" / "council_roster.py").read_text(encoding="utf-8")
    assert written == WRITER["render_table"](WRITER["read_sheet"]())


def test_the_sheet_and_the_table_make_the_same_roster():
    assert parse_roster(WRITER["read_sheet"]()) == ROSTER


@pytest.mark.parametrize("year", YEARS)
def test_elected_seats_of_each_group(year):
    council = council_on(date(year, 7, 1))
    elected = Counter(m.group for m in council.members if m.seat == "elected")
    assert elected == {"Africa": 3, "Asia-Pacific": 2, "GRULAC": 2, "WEOG": 2, "EEG": 1}
    assert elected == ELECTED_SEATS
    assert len(council.members) == council.size == 15
    assert council.to_be_confirmed == (year == 2027)


def test_the_council_of_22_march_2024():
    council = council_on(date(2024, 3, 22))
    assert council.names == (
        "Algeria",
        "China",
        "Ecuador",
        "France",
        "Guyana",
        "Japan",
        "Malta",
        "Mozambique",
        "Republic of Korea",
        "Russian Federation",
        "Sierra Leone",
        "Slovenia",
        "Switzerland",
        "United Kingdom",
        "United States",
    )
    assert council.permanent == (
        "China",
        "France",
        "Russian Federation",
        "United Kingdom",
        "United States",
    )
    assert council.threshold == 9
    algeria, china = council.members[:2]
    assert (algeria.seat, algeria.group, algeria.term) == ("elected", "Africa", Term(2024, 2025))
    assert (china.seat, china.group, china.term) == ("permanent", "Asia-Pacific", None)
    assert str(algeria.term) == "2024–2025"


def test_size_and_threshold_since_1946():
    assert majority_on(date(1946, 1, 17)) == (11, 7)
    assert majority_on(date(1965, 12, 31)) == (11, 7)
    assert majority_on(date(1966, 1, 1)) == (15, 9)


def test_five_permanent_members_on_every_day_since_the_first_meeting():
    day = date(1946, 1, 17)
    while day < date(2030, 1, 1):
        assert len(ROSTER.permanent_on(day)) == 5, day
        day += timedelta(days=1)


def test_the_council_of_2027_is_to_be_confirmed_and_an_outcome_says_so():
    on = date(2027, 1, 1)
    decided = outcome(dict.fromkeys(council_on(on).names, "yes"), on)
    assert str(decided.notes[-1]) == "The elected members of 2027 are to be confirmed."


@pytest.mark.parametrize(
    ("day", "president", "basis"),
    [
        (date(2024, 3, 1), "Japan", "checked"),
        (date(2024, 3, 31), "Japan", "checked"),
        (date(2024, 4, 18), "Malta", "checked"),
        (date(2024, 2, 20), "Guyana", "derived"),
    ],
)
def test_presidency(day, president, basis):
    presidency = presidency_on(day)
    assert (presidency.president, presidency.basis) == (president, basis)


def test_presidencies_follow_the_english_alphabet_among_the_members_of_the_month():
    """Provisional rule 18. Each president is the next member in the alphabet after the last."""
    for last, this in zip(ROSTER.presidencies, ROSTER.presidencies[1:], strict=False):
        names = council_on(this.month).names
        expected = next((name for name in names if name > last.president), names[0])
        assert this.president == expected, this.month
    assert len(ROSTER.presidencies) == 60


SHEET = WRITER["read_sheet"]()


def sheet_with(*path_and_value):
    *path, value = path_and_value
    sheet = copy.deepcopy(SHEET)
    place = sheet
    for key in path[:-1]:
        place = place[key]
    if value is None:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return sheet


ALGERIA = ("members", 1, "elected", 0)


@pytest.mark.parametrize(
    ("sheet", "told"),
    [
        (sheet_with("members", "none"), [(("members",), "`members` has to be a list")]),
        (sheet_with("holidays", None), [(("holidays",), "`holidays` has to be a list")]),
        (sheet_with(*ALGERIA, "Algeria"), [(ALGERIA, "'Algeria' has to be a mapping")]),
        (sheet_with(*ALGERIA, "name", " "), [(ALGERIA, "`name` is missing or empty")]),
        (
            sheet_with(*ALGERIA, "gruop", "Africa"),
            [((*ALGERIA, "gruop"), 'unknown key "gruop"; did you mean "group"?')],
        ),
        (
            sheet_with(*ALGERIA, "group", "Asia Pacific"),
            [
                (
                    (*ALGERIA, "group"),
                    '"Asia Pacific" is not a known `group`; did you mean "Asia-Pacific"?',
                )
            ],
        ),
        (
            sheet_with("permanent_seats", 0, "seat", "xyz"),
            [
                (
                    ("permanent_seats", 0, "seat"),
                    '"xyz" is not a known `seat`; write one of china, france, ussr-russia, uk, us',
                )
            ],
        ),
        (
            sheet_with(*ALGERIA, "until", "25"),
            [((*ALGERIA, "until"), '`until` cannot be "25"; write it like 2024')],
        ),
        (
            sheet_with("members", 0, "year", "0000"),
            [(("members", 0, "year"), '`year` cannot be "0000"; write it like 2024')],
        ),
        (
            sheet_with("holidays", 0, "date", "2023-02-30"),
            [(("holidays", 0, "date"), '"2023-02-30" is not a day of the calendar')],
        ),
        (
            sheet_with("holidays", 0, "date", "2023-01-01"),
            [
                (
                    ("holidays", 0, "date"),
                    (
                        "New Year's Day (observed), 2023-01-01, is on a weekend; "
                        "give the working day on which it was observed"
                    ),
                )
            ],
        ),
        (
            sheet_with("holidays", 0, "date", "2023-01-07"),
            [
                (
                    ("holidays", 0, "date"),
                    (
                        "New Year's Day (observed), 2023-01-07, is on a weekend; "
                        "give the working day on which it was observed"
                    ),
                )
            ],
        ),
        (
            sheet_with("holidays", 1, "date", "2023-01-02"),
            [(("holidays", 1), "2023-01-02 stands twice")],
        ),
        (
            sheet_with("presidency", 0, "month", "2023-13"),
            [(("presidency", 0, "month"), '"2023-13-01" is not a day of the calendar')],
        ),
        (
            sheet_with("presidency", 14, "president", "Albania"),
            [(("presidency", 14, "president"), "Albania is not on the Council in 2024-03")],
        ),
        (
            sheet_with("members", 4, "to_be_confirmed", "maybe"),
            [
                (
                    ("members", 4, "to_be_confirmed"),
                    '"maybe" is not a known `to_be_confirmed`; write one of yes, no',
                )
            ],
        ),
        (
            sheet_with("permanent_seats", 1, "from", "1971-11-15"),
            [
                (
                    ("permanent_seats", 1, "from"),
                    "China begins on 1971-11-15, but the seat is free from 1971-10-25",
                )
            ],
        ),
        (
            sheet_with("permanent_seats", 0, "until", None),
            [
                (
                    ("permanent_seats", 1, "from"),
                    "China begins on 1971-10-25, but the seat is already held without an end",
                )
            ],
        ),
        (
            {**sheet_with("permanent_seats", 2, "until", "2020-12-31"), "presidency": []},
            [(("permanent_seats",), "nobody holds the seat france from 2021-01-01")],
        ),
        (
            sheet_with(*ALGERIA, "group", "EEG"),
            [
                (("members", 1, "elected"), "Africa has 2 elected seats in 2024, not 3"),
                (("members", 1, "elected"), "EEG has 2 elected seats in 2024, not 1"),
                (
                    (*ALGERIA, "until"),
                    "Algeria sits until 2025, but is not the same in 2025",
                ),
            ],
        ),
        (
            sheet_with(*ALGERIA, "until", "2024"),
            [((*ALGERIA, "until"), "Algeria sits until 2024, but sits in 2025 too")],
        ),
        (
            sheet_with(*ALGERIA, "until", "2026"),
            [((*ALGERIA, "until"), "Algeria sits in 2024, outside its term")],
        ),
        (
            sheet_with("members", 0, "elected", 0, "name", "China"),
            [
                (("members", 0, "elected", 0, "name"), "China sits twice in 2023"),
                (("presidency", 8, "president"), "Albania is not on the Council in 2023-09"),
            ],
        ),
        (
            sheet_with("members", 0, "elected", 0, None),
            [
                (("members", 0, "elected"), "2023 has 9 elected members, not 10"),
                (("members", 0, "elected"), "EEG has 0 elected seats in 2023, not 1"),
                (("presidency", 8, "president"), "Albania is not on the Council in 2023-09"),
            ],
        ),
    ],
)
def test_a_roster_that_cannot_be_true_is_refused_with_its_place(sheet, told):
    with pytest.raises(CouncilError) as caught:
        parse_roster(sheet)
    assert [(mistake.path, str(mistake)) for mistake in caught.value.mistakes] == told


def test_other_keys_of_the_sheet_and_notes_are_not_looked_at():
    assert parse_roster({**SHEET, "rules": [{"id": "v1"}]}) == ROSTER
    assert parse_roster(sheet_with(*ALGERIA, "note", "elected in June 2023")) == ROSTER


def test_a_caller_may_bring_its_own_roster():
    roster = parse_roster({**SHEET, "members": SHEET["members"][:1]})
    assert council_on(date(2023, 1, 1), roster).names[0] == "Albania"
    with pytest.raises(CouncilError, match="the elected members of 2024 are not known here"):
        council_on(date(2024, 1, 1), roster)


def test_a_roster_may_hold_a_council_of_eleven():
    names = ("Brazil", "Egypt", "Mexico", "Netherlands", "Poland", "Australia")
    elected = [{"name": name, "group": "WEOG", "until": "1947"} for name in names]
    roster = parse_roster({**SHEET, "members": [{"year": "1946", "elected": elected}]})
    council = council_on(date(1946, 1, 17), roster)
    assert (council.size, council.threshold, len(council.members)) == (11, 7, 11)
    assert council.names[0] == "Australia"
