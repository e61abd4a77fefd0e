"""Small texts with one fact each: what must pass, and what must be refused with which words."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bench.evidence.compact_topics import build_topic, describe_findings
from generator.problems import Location, Problem
from generator.yaml_source import read_yaml

CASES = Path(__file__).parent.parent / "cases" / "evidence"
KINDS = {
    "number": "numbers",
    "event": "events",
    "statement": "statements",
    "position": "positions",
    "relation": "relations",
}


def _read_cases() -> Iterator[Any]:
    for file in sorted(CASES.glob("*.yml")):
        document, problems = read_yaml(file.name, file.read_bytes())
        assert document is not None, problems
        assert not problems, problems
        data = document.data
        assert isinstance(data, dict)
        for case in data["cases"]:
            yield pytest.param(
                {**data.get("defaults", {}), **case}, id=f"{file.stem}: {case['case']}"
            )


@pytest.mark.parametrize("case", [*_read_cases()])
def test_case(case: dict[str, Any]) -> None:
    description = {"published": "2024-03-22", **case}
    for single, plural in KINDS.items():
        if single in case:
            description[plural] = [case[single]]
    proven = build_topic(case["text"], description).prove(int(case.get("floor", "0")))
    found = list(describe_findings(proven))
    expected = case.get("problems", [])
    shown = [
        line if ": " in wanted else line.partition(":")[0]
        for line, wanted in zip(found, [*expected, *found], strict=False)
    ]
    assert shown == expected
    if "printed" in case:
        assert "\n".join(_print(proven.problems)) == case["printed"]
    if "hint" in case:
        assert case["hint"] in [problem.hint for problem in proven.problems]
    if "reading" in case:
        reading = next(iter(proven.dates.values()))
        assert f"{reading.words} = {reading.resolved}, because {reading.because}" == case["reading"]


def _print(problems: tuple[Problem, ...]) -> Iterator[str]:
    """Everything that a problem tells, but for the lines of the files."""
    for problem in problems:
        yield f"{_place(problem.location)} {problem.code}: {problem.message}"
        yield from (f"also {_place(other)}" for other in problem.more)
        yield f"hint: {problem.hint}"


def _place(location: Location) -> str:
    return f"{location.file}:{location.line}:{location.column}+{location.length}"


def test_there_are_enough_true_facts() -> None:
    cases = [case.values[0] for case in _read_cases() if "printed" not in case.values[0]]
    true = [case for case in cases if not case.get("problems")]
    assert len(cases) >= 150
    assert 2 * len(true) >= len(cases)
