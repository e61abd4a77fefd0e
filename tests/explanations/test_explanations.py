"""Every code of a problem is explained, and every example is what it says it is."""

import ast
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import replace as replace_fields

import pytest
from click.testing import CliRunner

from generator.changes.checks import check_changes
from generator.cli import main
from generator.explanations.reading import FILES, read_explanations
from generator.explanations.rendering import render_for_guide, render_for_terminal
from generator.files import read_explanation_texts, read_project
from generator.pipeline import prove_sources
from generator.yaml_source import MAX_FILE_BYTES
from tests.explanations.specimen import (
    FOLDER,
    TOPIC,
    edited,
    find_problems,
    find_sheet,
    put_in,
    read_specimen,
)
from tests.projects import REPOSITORY, copy_project, replace

EXPLANATIONS = read_explanations(read_explanation_texts())
SPECIMEN = read_specimen()

CODE = re.compile(r"[a-z]+(-[a-z0-9]+)+")
FOLLOWERS = {
    "coverage-too-low",
    "established-on-one-source",
    "sentence-unused",
    "speech-by-another",
}
"""Codes of what follows where a fact or an actor could not be read, or a status is too strong."""
IN_FULL = {
    "field-too-long": ("why: It is a ship.\n", f"why: {'It is a ship. ' * 500}\n"),
}
"""Examples that are too long to be shown: what is replaced, and by what."""
OF_CHANGES = {"change-without-entry", "entry-altered", "topic-withdrawn"}


def find_codes() -> Iterator[str]:
    """Find each code that a problem may have in the program, and where codes are not literal."""
    for file in sorted((REPOSITORY / "generator").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="Problem" | "refuse"), args=[code, *_]):
                    yield from literals(code)
                case ast.Call(func=ast.Attribute(attr="complain" | "add"), args=[code, _, *_]):
                    yield from literals(code)
                case ast.Assign(targets=[ast.Name(id="code")], value=code):
                    yield from literals(code)
                case ast.Return(value=ast.Tuple(elts=[code, _, _])) if file.stem == "misfits":
                    yield from literals(code)
                case ast.Assign(value=ast.Tuple(elts=[code, _, _])) if file.stem == "misfits":
                    yield from literals(code)


def literals(node: ast.expr) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and CODE.fullmatch(str(part.value)):
            yield part.value


def test_every_code_is_explained_and_every_explanation_has_its_code():
    assert set(find_codes()) == set(EXPLANATIONS)


def test_no_problem_hides_its_code_from_this_test():
    """Where the code of a problem is no literal, it comes from one that the test reads.

    `bug` is no user's to mend.
    """
    hidden = set()
    for file in sorted((REPOSITORY / "generator").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="Problem"), args=[code, *_]) if not any(
                    literals(code)
                ):
                    hidden.add((file.stem, ast.unparse(code)))
    assert hidden == {
        ("checks", "code"),
        ("mkdocs_plugin", "'bug'"),
        ("misfits", "code"),
        ("parsing", "code"),
        ("reading", "complaint.code"),
    }


def test_the_specimen_is_sound():
    assert find_problems(prove_sources(SPECIMEN)) == ()


by_code = pytest.mark.parametrize("code", EXPLANATIONS)


@by_code
def test_an_explanation_is_plain_and_short(code):
    one = EXPLANATIONS[code]
    assert one.what.endswith(".")
    assert one.why.endswith(".")
    assert len(one.what) < 110
    assert len(one.why) < 400
    assert one.wrong != one.right


IN_SHEETS = [code for code, one in EXPLANATIONS.items() if one.sheet != FILES]


@pytest.mark.parametrize("code", IN_SHEETS)
def test_the_right_example_is_right(code):
    one = EXPLANATIONS[code]
    text = SPECIMEN.sheets[find_sheet(one)].decode()
    if put_in(one.right, one.right, text) == text:
        return  # It is a part of the specimen, which is sound.
    assert find_problems(prove_sources(edited(SPECIMEN, one, one.right))) == ()


@pytest.mark.parametrize("code", sorted(set(IN_SHEETS) - OF_CHANGES))
def test_the_wrong_example_has_its_problem(code):
    one = EXPLANATIONS[code]
    if code in IN_FULL:
        right, wrong = IN_FULL[code]
        assert right == one.right
        sources = edited(SPECIMEN, one, wrong)
    else:
        sources = edited(SPECIMEN, one, one.wrong)
    codes = {problem.code for problem in find_problems(prove_sources(sources))}
    assert {code} <= codes <= {code, *FOLLOWERS}


@pytest.mark.parametrize("code", sorted(OF_CHANGES))
def test_the_wrong_example_of_a_change_has_its_problem(code):
    one = EXPLANATIONS[code]
    before = SPECIMEN
    if code == "change-without-entry":
        numbers = SPECIMEN.sheets[f"{TOPIC}/numbers.yml"].replace(b"value: 40\n", b"value: 38\n")
        sheets = {
            **SPECIMEN.sheets,
            f"{TOPIC}/numbers.yml": numbers,
            find_sheet(one): b"changes: []\n",
        }
        before = replace_fields(SPECIMEN, sheets=sheets)
    old, new, wrong = (
        prove_sources(sources).collection
        for sources in (before, SPECIMEN, edited(SPECIMEN, one, one.wrong))
    )
    assert {problem.code for problem in check_changes(old, wrong)} == {code}
    assert check_changes(old, new) == ()


def _remove(root):
    (root / TOPIC / "sources.yml").unlink()


def _add(root):
    (root / TOPIC / "numbers.yml").rename(root / TOPIC / "number.yml")


def _link(root):
    (root / TOPIC / "numbers.yml").rename(root / "numbers.yml")
    (root / TOPIC / "numbers.yml").symlink_to(root / "numbers.yml")


def _pipe(root):
    (root / TOPIC / "numbers.yml").unlink()
    os.mkfifo(root / TOPIC / "numbers.yml")


def _encode(root):
    file = root / TOPIC / "actors.yml"
    file.write_bytes(file.read_text("utf-8").encode("cp1252"))


def _grow(root):
    with (root / TOPIC / "numbers.yml").open("a") as file:
        file.write("# much\n" * (MAX_FILE_BYTES // 6))


def _cut(root):
    (root / "site_templates/catalogues/ar.po").write_text('msgid "Timeline"\nmsg "Chronologie"\n')
    replace(root / "content/site.yml", "languages: [en, fr]", "languages: [en, fr, ar]")


OF_FILES: dict[str, Callable] = {
    "broken-catalogue": _cut,
    "missing-sheet": _remove,
    "unknown-sheet": _add,
    "symbolic-link": _link,
    "not-a-file": _pipe,
    "not-utf-8": _encode,
    "file-too-large": _grow,
}


def test_every_example_of_files_is_tried():
    of_files = {code for code, one in EXPLANATIONS.items() if one.sheet == FILES}
    assert of_files == {*OF_FILES, "unreadable-file"}


@pytest.mark.parametrize("code", OF_FILES)
def test_the_wrong_files_have_their_problem(code, tmp_path):
    root = copy_project(tmp_path / "project", FOLDER)
    (root / "content" / "bodies").mkdir()
    body = REPOSITORY / "content" / "bodies" / "un-security-council.yml"
    (root / "content" / "bodies" / body.name).write_bytes(body.read_bytes())
    assert find_problems(prove_sources(read_project(root))) == ()
    OF_FILES[code](root)
    assert code in {problem.code for problem in find_problems(prove_sources(read_project(root)))}


def test_what_may_not_be_read_has_its_problem(tmp_path, monkeypatch):
    root = copy_project(tmp_path / "project", FOLDER)
    real = type(root).read_bytes

    def refuse(path):
        if path.name == "numbers.yml" and "content" in path.parts:
            raise PermissionError
        return real(path)

    monkeypatch.setattr(type(root), "read_bytes", refuse)
    assert "unreadable-file" in {problem.code for problem in read_project(root).problems}


def test_the_page_for_a_terminal():
    assert render_for_terminal(EXPLANATIONS["number-not-in-quote"]) == (
        "number-not-in-quote\n"
        "\n"
        "The number of a figure does not stand in its quotation.\n"
        "\n"
        "A figure is shown beside the words that prove it. If the words have another number, or\n"
        "none, they prove nothing.\n"
        "\n"
        "Wrong, in numbers.yml:\n"
        "\n"
        "    value: 41\n"
        "    unit: people\n"
        "\n"
        "Right:\n"
        "\n"
        "    value: 40\n"
        "    unit: people\n"
    )


@by_code
def test_no_example_steers_the_terminal(code):
    page = render_for_terminal(EXPLANATIONS[code])
    assert not re.search(r"[^\n\x20-\x7e→‘-”…<>]", page), page


def test_the_page_of_the_guide_has_a_section_for_each_code():
    page = render_for_guide(EXPLANATIONS.values())
    assert re.findall(r"^## (.+)$", page, re.MULTILINE) == list(EXPLANATIONS)
    assert page.count("```") == 4 * len(EXPLANATIONS)


def test_the_command_explains_lists_and_asks_back():
    runner = CliRunner()
    assert runner.invoke(main, ["explain", "bad-id"]).output.startswith("bad-id\n\nAn id holds ")
    listed = runner.invoke(main, ["explain"]).output.splitlines()
    assert [line.split()[0] for line in listed] == list(EXPLANATIONS)
    unknown = runner.invoke(main, ["explain", "number-not-in-quotes"])
    assert unknown.exit_code == 2
    assert 'did you mean "number-not-in-quote"?' in unknown.output
    assert "explainer explain lists all codes" in runner.invoke(main, ["explain", "zzz"]).output


def test_a_code_is_explained_once():
    text = "code-a:\n  {what: A., why: B., sheet: c, wrong: d, right: e}\n"
    with pytest.raises(ValueError, match=r"code-a is explained twice, also in two\.yml"):
        read_explanations({"one.yml": text, "two.yml": text})
