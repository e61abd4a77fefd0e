"""Each sheet says in its first line where its schema is, and the schema is that of its kind."""

import re
from pathlib import Path

import pytest

from generator.schemas.json_schemas import SHEETS, make_schema, render_json
from generator.schemas.schema_lines import put_schema_lines
from tests.projects import REPOSITORY, run

SHEET_FILES = sorted((REPOSITORY / "content").rglob("*.yml"))
NUMBERS = "content/topics/ferry/numbers.yml"
LINE = b"# yaml-language-server: $schema=../../.schemas/numbers.json\n"


def find_schema(file: Path) -> Path:
    """Follow the first line of a sheet, as an editor does."""
    first = file.read_text("utf-8").partition("\n")[0]
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert found, f"{file}: run: explainer schemas"
    return (file.parent / found[1]).resolve()


@pytest.mark.parametrize("file", SHEET_FILES, ids=lambda f: f.relative_to(REPOSITORY).as_posix())
def test_the_first_line_of_each_sheet_leads_to_the_schema_of_its_kind(file: Path) -> None:
    kinds = {"bodies": "body", "translations": "translations"}
    kind = kinds.get(file.parent.name, file.stem)
    assert find_schema(file).read_bytes() == render_json(make_schema(SHEETS[kind]))


def test_drafted_sheets_have_the_line(project: Path) -> None:
    run(project, "explainer", "schemas")
    drafted = run(
        project,
        "explainer",
        "new",
        "boat",
        "--from",
        "seeds/ferry.txt",
        "--published",
        "2024-03-21",
    )
    assert drafted.returncode == 0, drafted.stdout
    files = sorted((project / "content" / "topics" / "boat").iterdir())
    assert len(files) > 3
    assert [find_schema(file).stem for file in files] == [file.stem for file in files]
    assert all(find_schema(file).is_file() for file in files)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"numbers: []\n", LINE + b"numbers: []\n"),
        (LINE + b"numbers: []\n", LINE + b"numbers: []\n"),
        (b"# yaml-language-server: $schema=x.json\nnumbers: []\n", LINE + b"numbers: []\n"),
        (b"", LINE),
        (b"\xef\xbb\xbfnumbers: []\n", b"\xef\xbb\xbfnumbers: []\n"),
    ],
    ids=["without", "with", "with another", "empty", "behind a byte order mark"],
)
def test_the_line_is_put_first_once(before: bytes, after: bytes) -> None:
    assert put_schema_lines({NUMBERS: before}) == {NUMBERS: after}


def test_what_is_no_sheet_is_left_out() -> None:
    assert (
        put_schema_lines({"content/topics/ferry/notes.txt": b"x", "content/other.yml": b""}) == {}
    )
