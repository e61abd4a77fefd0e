"""Turns problems into a report for a terminal, for GitHub's annotations or for a program."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Literal, TypeAlias

from generator.problems import Location, Problem, errors_of, format_problem

ReportFormat = Literal["text", "github", "json"]
_Json: TypeAlias = "str | int | list[dict[str, _Json]]"


def render_report(problems: Sequence[Problem], form: ReportFormat) -> str:
    """Render all problems; each line ends with a line end, and no problem renders nothing."""
    return _RENDERERS[form](problems)


def count_problems(problems: Sequence[Problem]) -> str:
    """Say how many problems there are: `5 problems in 3 files`, or `2 warnings in 1 file`."""
    if not problems:
        return "no problems"
    errors = errors_of(problems)
    files = _count(len({problem.location.file for problem in problems}), "file")
    counts = [
        _count(number, word)
        for number, word in ((len(errors), "problem"), (len(problems) - len(errors), "warning"))
        if number
    ]
    return f"{' and '.join(counts)} in {files}"


def describe_problem(problem: Problem) -> dict[str, _Json]:
    """Describe a problem as plain data; lines and columns count from 1, lengths in characters."""
    return {
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message,
        "hint": problem.hint,
        **_describe_place(problem.location),
        "more": [_describe_place(place) for place in problem.more],
    }


def _render_text(problems: Sequence[Problem]) -> str:
    return "".join(f"{format_problem(problem)}\n" for problem in problems)


def _render_github(problems: Sequence[Problem]) -> str:
    """Render workflow commands, which GitHub shows beside the lines of a pull request."""
    return "".join(f"{_annotate(problem)}\n" for problem in problems)


def _render_json(problems: Sequence[Problem]) -> str:
    described = [describe_problem(problem) for problem in problems]
    return f"{json.dumps(described, ensure_ascii=False, indent=2)}\n"


_RENDERERS: Mapping[ReportFormat, Callable[[Sequence[Problem]], str]] = {
    "text": _render_text,
    "github": _render_github,
    "json": _render_json,
}


def _annotate(problem: Problem) -> str:
    place = problem.location
    properties = {
        "file": place.file,
        "line": place.line,
        "col": place.column,
        "endColumn": place.column + place.length,
        "title": problem.code,
    }
    listed = ",".join(f"{key}={_escape_property(str(value))}" for key, value in properties.items())
    message = f"{problem.message}\nhint: {problem.hint}" if problem.hint else problem.message
    return f"::{problem.severity} {listed}::{_escape_message(message)}"


def _escape_message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_message(text).replace(":", "%3A").replace(",", "%2C")


def _describe_place(place: Location) -> dict[str, _Json]:
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "length": place.length,
        "text": place.text,
    }


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
