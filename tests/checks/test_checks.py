"""The checks across sheets: small topics with one thing wrong, and the exact problem."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from generator.checks import check_collection
from generator.fact_sheets.loading import load_collection
from generator.problems import Problem, format_problem, sort_problems

CASES = Path(__file__).parent.parent / "cases" / "checks"
FOLDER = "content/topics/lake"
BODY = "content/bodies/council.yml"
REAL_BODY = Path(__file__).parents[2] / "content/bodies/un-security-council.yml"


def load_cases() -> list[pytest.ParameterSet]:
    return [
        pytest.param(case, id=f"{file.stem}: {case['name']}")
        for file in sorted(CASES.glob("*.yml"))
        if file.stem != "sound"
        for case in yaml.safe_load(file.read_text("utf-8"))
    ]


def read_sound() -> dict[str, str]:
    sheets = yaml.safe_load((CASES / "sound.yml").read_text("utf-8"))
    sheets[BODY] = sheets.pop("body") + read_members()
    return {name if "/" in name else f"{FOLDER}/{name}": text for name, text in sheets.items()}


def read_members() -> str:
    """Only the real Council can vote: its members come from the real sheet."""
    body = yaml.load(REAL_BODY.read_text("utf-8"), Loader=yaml.BaseLoader)
    keys = ("members", "permanent_seats", "presidency", "holidays")
    return yaml.safe_dump({key: body[key] for key in keys}, allow_unicode=True)


def check(sheets: dict[str, str]) -> tuple[Problem, ...]:
    loaded = load_collection({name: text.encode() for name, text in sheets.items()})
    assert loaded.collection is not None
    checked = check_collection(loaded.collection, {"seeds/lake.txt"})
    return sort_problems((*loaded.problems, *checked.problems))


def test_sound_sheets_have_no_problem() -> None:
    assert [format_problem(problem) for problem in check(read_sound())] == []


@pytest.mark.parametrize("case", load_cases())
def test_a_fault_is_reported_where_it_stands(case: dict[str, object]) -> None:
    sheets = read_sound()
    for sheet, edits in case["change"].items():
        name = BODY if sheet == "body" else sheet if "/" in sheet else f"{FOLDER}/{sheet}"
        for old, new in batched_pairs(edits):
            assert old in sheets[name], f"{old!r} does not stand in {name}"
            sheets[name] = sheets[name].replace(old, new, 1)
    found = [tell(problem) for problem in check(sheets)]
    assert [text[: len(told)] for text, told in zip(found, case["problems"], strict=True)] == [
        *case["problems"]
    ]


def batched_pairs(texts: list[str]) -> Iterator[tuple[str, str]]:
    return zip(texts[::2], texts[1::2], strict=True)


def tell(problem: Problem) -> str:
    place = problem.location
    file = place.file.removeprefix(f"{FOLDER}/")
    return f"{file}:{place.line}:{place.column}: {problem.code}: {problem.message}; {problem.hint}"


def test_outcomes_are_worked_out_for_each_vote() -> None:
    loaded = load_collection({name: text.encode() for name, text in read_sound().items()})
    checked = check_collection(loaded.collection, {"seeds/lake.txt"})
    outcome = checked.outcomes["lake", "vote-on-lake"]
    assert (outcome.result, outcome.vetoed_by) == ("vetoed", ("China", "Russian Federation"))
