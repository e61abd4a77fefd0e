"""A small, sound project of which the examples of the explanations are parts."""

from dataclasses import replace
from datetime import date
from textwrap import indent

from generator.checks.rechecks import check_rechecks
from generator.explanations.reading import FILES, Explanation
from generator.pipeline import Proven, Sources
from generator.problems import Problem, sort_problems
from tests.projects import REPOSITORY

FOLDER = REPOSITORY / "tests" / "cases" / "explanations"
TOPIC = "content/topics/ferry"
BODY = "content/bodies/un-security-council.yml"
TODAY = date(2025, 1, 1)

_MARKS_OF_GIT = ("<<<<<<<", "=======", ">>>>>>>")


def read_specimen() -> Sources:
    """Read the project; the body is the real one, for only the real Council can vote."""
    sheets, seeds = (
        {
            p.relative_to(FOLDER).as_posix(): p.read_bytes()
            for p in sorted((FOLDER / name).rglob("*.*"))
        }
        for name in ("content", "seeds")
    )
    sheets[BODY] = (REPOSITORY / BODY).read_bytes()
    return Sources(sheets, seeds, catalogues={"fr": b""})


def find_sheet(explanation: Explanation) -> str:
    """Name the sheet of which an example is a part."""
    if explanation.sheet in ("site.yml", "terms.yml"):
        return f"content/{explanation.sheet}"
    return BODY if BODY.endswith(explanation.sheet) else f"{TOPIC}/{explanation.sheet}"


def put_in(example: str, in_place_of: str, text: str) -> str:
    """Put an example into a sheet; one that is no part of it is a whole sheet."""
    for spaces in range(0, 14, 2):
        part = _indent(in_place_of, spaces)
        if f"\n{part}" in f"\n{text}":
            return f"\n{text}".replace(f"\n{part}", f"\n{_indent(example, spaces)}", 1)[1:]
    return example


def _indent(example: str, spaces: int) -> str:
    return indent(
        example,
        " " * spaces,
        lambda line: bool(line.strip()) and not line.startswith(_MARKS_OF_GIT),
    )


def edited(sources: Sources, explanation: Explanation, example: str) -> Sources:
    """Edit the sheet of an explanation so that it holds the example."""
    assert explanation.sheet != FILES
    name = find_sheet(explanation)
    text = put_in(example, explanation.right, sources.sheets[name].decode())
    return replace(sources, sheets={**sources.sheets, name: text.encode()})


def find_problems(proven: Proven) -> tuple[Problem, ...]:
    """All problems of a state, those of the calendar included."""
    overdue = check_rechecks(proven.collection, TODAY) if proven.collection else ()
    return sort_problems((*proven.problems, *overdue))
