"""Facts that were to be checked again: overdue from the day after on."""

from datetime import date

import pytest

from generator.checks.rechecks import check_rechecks
from generator.fact_sheets.loading import load_collection
from tests.checks.test_checks import FOLDER, read_sound, tell

OVERDUE = (
    "numbers.yml:15:19: review-overdue: depth was to be checked again after 2024-04-01; "
    "compare it with what is known now, then set a later review_after:"
)


@pytest.mark.parametrize(
    ("written", "today", "expected"),
    [
        ("", "2030-01-01", []),
        ("review_after: 2024-04-01", "2024-03-31", []),
        ("review_after: 2024-04-01", "2024-04-01", []),
        ("review_after: 2024-04-01", "2024-04-02", [OVERDUE]),
    ],
)
def test_a_fact_is_overdue(written: str, today: str, expected: list[str]) -> None:
    sheets = read_sound()
    mark = "      quote: 30 metres deep\n"
    name = f"{FOLDER}/numbers.yml"
    assert mark in sheets[name]
    sheets[name] = sheets[name].replace(mark, f"{mark}    {written}\n")
    files = {name: text.encode() for name, text in sheets.items()}
    collection = load_collection(files).collection
    assert collection is not None
    found = list(check_rechecks(collection, date.fromisoformat(today)))
    assert [tell(problem) for problem in found] == expected
    assert {problem.severity for problem in found} <= {"warning"}
