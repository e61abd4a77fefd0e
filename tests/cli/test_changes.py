"""The command that compares the facts with those of a git revision."""

import json
from datetime import UTC, datetime

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.projects import commit_all, replace

FOLDER = "content/topics/ferry"
UNTOLD = "value of ferry-staff was “40” and is “41”, and changes.yml does not say so"


@pytest.fixture
def explainer(project, monkeypatch):
    monkeypatch.chdir(project)
    commit_all(project)
    return lambda *arguments: CliRunner().invoke(main, arguments)


def _edit(project):
    replace(project / FOLDER / "numbers.yml", "    value: 40\n", "    value: 41\n")


def _entry(day):
    return (
        "  - id: ferry-staff-correction\n"
        f"    date: '{day}'\n"
        "    kind: correction\n"
        "    fact: ferry-staff\n"
        "    field: value\n"
        "    before: '40'\n"
        "    after: '41'\n"
        "    # Say why, in words for readers.\n"
        "    text: '“People who work on the line”: the figure was given as “40”. It is “41”.'\n"
    )


def test_nothing_changed(explainer):
    for arguments in (["HEAD"], ["HEAD", "--check"]):
        result = explainer("changes", *arguments)
        assert result.exit_code == 0
        assert result.output in ("no fact changed\n", "no problems\n")


def test_a_change_is_listed_with_the_entry_to_paste(explainer, project):
    _edit(project)
    result = explainer("changes", "HEAD")
    assert result.exit_code == 0
    today = datetime.now(UTC).date().isoformat()
    assert result.output == (
        f"{FOLDER}/numbers.yml:15: correction: ferry-staff: value: “40” → “41”"
        " (changes.yml does not say so)\n"
        "1 correction\n"
        f"\nto paste below changes: in {FOLDER}/changes.yml\n\n{_entry(today)}"
    )


def test_a_change_that_readers_are_not_told_of_stops_the_check(explainer, project):
    _edit(project)
    result = explainer("changes", "HEAD", "--check")
    assert result.exit_code == 1
    assert f"{FOLDER}/numbers.yml:15:12: change-without-entry: {UNTOLD}\n" in result.output
    assert "1 problem in 1 file\n" in result.output
    assert f"to paste below changes: in {FOLDER}/changes.yml\n\n  - id: " in result.output


def test_the_pasted_entry_tells_of_it(explainer, project):
    _edit(project)
    (project / FOLDER / "changes.yml").write_text(f"changes:\n{_entry('2024-03-22')}")
    result = explainer("changes", "HEAD", "--check")
    assert (result.exit_code, result.output) == (0, "no problems\n")
    assert explainer("changes", "HEAD").output == (
        f"{FOLDER}/numbers.yml:15: correction: ferry-staff: value: “40” → “41”\n1 correction\n"
    )


def test_for_programs_the_problems_come_alone(explainer, project):
    _edit(project)
    result = explainer("changes", "HEAD", "--check", "--format", "json")
    assert result.exit_code == 1
    (problem,) = json.loads(result.stdout)
    assert problem["message"] == UNTOLD
    assert explainer("changes", "HEAD", "--check", "--format", "github").output.startswith(
        f"::error file={FOLDER}/numbers.yml,line=15,col=12,endColumn=14,title=change-without-entry"
    )


def test_kinds_are_counted(explainer, project):
    numbers = project / FOLDER / "numbers.yml"
    _edit(project)
    replace(numbers, "label: Cost of the line", "label: Cost")
    replace(numbers, "value: almost 12 million", "value: 12 million")
    replace(numbers, "  - id: ferry-staff\n", "  - id: ferry-people\n")
    output = explainer("changes", "HEAD").output
    assert (
        f"{FOLDER}/numbers.yml:13: new fact: ferry-people: People who work on the line\n" in output
    )
    assert "\n1 correction, 1 clarification, 1 new fact, 1 removed\n" in output


def test_sheets_with_problems_are_not_compared(explainer, project):
    replace(project / FOLDER / "numbers.yml", "    value: 40\n", "    value: nobody knows\n")
    result = explainer("changes", "HEAD", "--check")
    assert result.exit_code == 1
    assert "numbers.yml:15:12: not-a-figure: " in result.output


def test_what_could_not_be_read_before_is_told(project, monkeypatch):
    replace(project / FOLDER / "numbers.yml", "    value: 40\n", "    value: nobody knows\n")
    commit_all(project)
    replace(project / FOLDER / "numbers.yml", "    value: nobody knows\n", "    value: 40\n")
    monkeypatch.chdir(project)
    result = CliRunner().invoke(main, ["changes", "HEAD", "--check"])
    assert result.exit_code == 0
    assert (
        result.stderr == "HEAD has 1 problem in 1 file: what cannot be read there is not compared\n"
    )


def test_wrong_use_ends_with_status_two(explainer, project):
    result = explainer("changes", "nowhere")
    assert result.exit_code == 2
    assert "git knows no revision nowhere; it may have to be fetched first" in result.output
    (project / "content" / "site.yml").unlink()
    assert explainer("changes", "HEAD").exit_code == 1


def test_a_base_without_a_site_cannot_be_compared(project, monkeypatch):
    site = (project / "content" / "site.yml").read_bytes()
    (project / "content" / "site.yml").unlink()
    commit_all(project)
    (project / "content" / "site.yml").write_bytes(site)
    monkeypatch.chdir(project)
    result = CliRunner().invoke(main, ["changes", "HEAD"])
    assert result.exit_code == 2
    assert "the sheets of HEAD cannot be read" in result.output
