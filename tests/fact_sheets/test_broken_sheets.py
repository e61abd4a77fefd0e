"""Sheets as editors break them: every problem to the letter, and how much is read all the same.

The cases stand in tests/cases/broken_sheets/*.txt, each as

    ==== what is wrong (name of the sheet)
    the sheet
    ~~~~
    the problems as they are printed
    -> what was read

In a sheet, `<tab>`, `<U+202E>` and `<0xFF>` stand for a tab, a character and a byte, `<end>` for
the end of a file without a line end.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.fact_sheets.loading import SITE_SHEETS, TOPIC_SHEETS
from generator.fact_sheets.reading import read_sheet
from generator.problems import format_problem, sort_problems
from generator.yaml_source import read_yaml

CASES = Path(__file__).parent.parent / "cases" / "broken_sheets"
MODELS = {**TOPIC_SHEETS, **SITE_SHEETS}
HEAD = re.compile(r"==== (?P<title>.+) \((?P<name>[a-z]+\.yml)\)")


@dataclass(frozen=True)
class Case:
    file: str
    title: str
    name: str
    sheet: str
    expected: str


def read_cases() -> list[Case]:
    parts = [
        (file.stem, part)
        for file in sorted(CASES.glob("*.txt"))
        for part in re.split(r"^(?===== )", file.read_text("utf-8"), flags=re.MULTILINE)[1:]
    ]
    return [parse_case(file, part) for file, part in parts]


def parse_case(file: str, part: str) -> Case:
    head, _, body = part.partition("\n")
    found = HEAD.fullmatch(head)
    assert found, head
    sheet, _, expected = body.partition("~~~~\n")
    return Case(file, found["title"], found["name"], sheet, expected.strip("\n"))


def to_bytes(sheet: str) -> bytes:
    text = re.sub(r"<end>\n", "", sheet).replace("<tab>", "\t")
    text = re.sub(r"<U\+([0-9A-F]+)>", lambda found: chr(int(found[1], 16)), text)
    parts = re.split(r"<0x([0-9A-F]{2})>", text)
    return b"".join(
        bytes.fromhex(part) if index % 2 else part.encode() for index, part in enumerate(parts)
    )


def read(name: str, data: bytes) -> str:
    """Read a sheet, and print the problems and what came of it."""
    document, problems = read_yaml(name, data)
    sheet, lost = None, set()
    if document is not None:
        result = read_sheet(MODELS[name], document)
        problems += result.problems
        sheet, lost = result.sheet, set(result.lost_ids)
    rows = [format_problem(problem) for problem in sort_problems(problems)]
    items = [] if sheet is None else next(list_items(sheet), [])
    outcome = "nothing" if sheet is None else ", ".join(items) or "a sheet"
    rows.append(f"-> {outcome}" + (f"; lost: {', '.join(sorted(lost))}" if lost else ""))
    return "\n".join(rows)


def list_items(sheet) -> Iterator[list[str]]:
    """List the ids of the items of the first list that has items with ids."""
    for value in dict(sheet).values():
        if isinstance(value, tuple) and value and hasattr(value[0], "id"):
            yield [item.id for item in value]


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: f"{case.file}: {case.title}")
def test_each_mistake_is_explained_where_it_stands(case):
    assert read(case.name, to_bytes(case.sheet)) == case.expected


def test_no_case_stands_there_twice():
    titles = [(case.file, case.title) for case in read_cases()]
    assert len(titles) == len(set(titles))
