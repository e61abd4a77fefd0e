"""The command that writes what editors' tools need, and what this project has of it."""

import json
import shutil
from pathlib import Path

from click.testing import CliRunner

from generator.cli import main
from tests.projects import REPOSITORY, run


def test_the_files_of_this_project_are_those_of_its_models(whole_project):
    names = (".pages.yml", ".vscode", "content/.schemas")
    for name in names:
        source, target = REPOSITORY / name, whole_project / name
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        else:
            shutil.copy(source, target)
    result = run(whole_project, "explainer", "schemas")
    assert result.stdout.endswith(" files: 0 written\n"), "run: explainer schemas, and commit"


def test_what_is_stale_is_written_and_told(project, monkeypatch):
    monkeypatch.chdir(project)
    first = CliRunner().invoke(main, ["schemas"])
    assert first.exit_code == 0
    assert "content/.schemas/numbers.json\n" in first.output
    assert first.output.endswith("24 files: 24 written\n")
    (project / ".vscode" / "settings.json").write_text("{}")
    assert CliRunner().invoke(main, ["schemas"]).output == (
        ".vscode/settings.json\n24 files: 1 written\n"
    )
    settings = json.loads((project / ".vscode" / "settings.json").read_text())
    for schema, pattern in settings["yaml.schemas"].items():
        assert (project / schema).is_file()
        is_missing_here = Path(schema).stem in {"changes", "process", "body", "translations"}
        assert is_missing_here or list(project.glob(pattern)), schema
    assert CliRunner().invoke(main, ["check"]).exit_code == 0


def test_the_matcher_of_vscode_reads_a_problem(project):
    import re

    from tests.projects import replace

    numbers = "content/topics/ferry/numbers.yml"
    replace(project / numbers, "value: 40", "value: 41")
    run(project, "explainer", "schemas")
    tasks = json.loads((project / ".vscode" / "tasks.json").read_text())["tasks"]
    pattern = tasks[0]["problemMatcher"]["pattern"]
    printed = run(project, "explainer", "check").stdout
    (found,) = re.findall(pattern["regexp"], printed, re.MULTILINE)
    assert found[pattern["file"] - 1] == numbers
    assert found[pattern["line"] - 1 : pattern["column"]] == ("16", "12")
    assert found[pattern["code"] - 1] == "number-not-in-quote"
    assert found[pattern["message"] - 1].startswith("41 ")


def test_without_a_readable_site_there_is_nothing_to_write(project, monkeypatch):
    (project / "content" / "site.yml").unlink()
    monkeypatch.chdir(project)
    result = CliRunner().invoke(main, ["schemas"])
    assert result.exit_code == 1
    assert "run explainer check" in result.output
