"""Sheets as a revision has them, whatever the working folder holds."""

import subprocess

import pytest

from generator.files import read_project
from generator.revisions import RevisionError, read_sheets_at
from tests.projects import commit_all, replace

NUMBERS = "content/topics/ferry/numbers.yml"


def test_a_revision_has_what_the_folder_had(project):
    sheets = read_project(project).sheets
    commit_all(project)
    replace(project / NUMBERS, "value: 40", "value: 41")
    (project / "content" / "terms.yml").unlink()
    assert read_sheets_at(project, "HEAD") == sheets
    assert read_sheets_at(project, "main") == sheets


def test_a_project_may_lie_deep_in_a_repository(project):
    sheets = read_project(project).sheets
    commit_all(project.parent)
    assert read_sheets_at(project, "HEAD") == sheets


def test_hidden_files_and_links_are_no_sheets(project):
    sheets = read_project(project).sheets
    (project / "content" / ".schemas").mkdir()
    (project / "content" / ".schemas" / "site.json").write_text("{}")
    (project / "content" / "linked.yml").symlink_to("site.yml")
    commit_all(project)
    assert read_sheets_at(project, "HEAD") == sheets


def test_a_revision_without_sheets_has_none(tmp_path):
    (tmp_path / "README").write_text("Nothing yet.")
    commit_all(tmp_path)
    assert read_sheets_at(tmp_path, "HEAD") == {}


@pytest.mark.parametrize("revision", ["nowhere", "", "--all", "HEAD~9", "main:content"])
def test_an_unknown_revision_is_refused(project, revision):
    commit_all(project)
    with pytest.raises(RevisionError, match=f"git knows no revision {revision}; it may"):
        read_sheets_at(project, revision)


def test_outside_of_a_repository_there_is_no_revision(project):
    with pytest.raises(RevisionError, match="git knows no revision HEAD"):
        read_sheets_at(project, "HEAD")


def test_without_git_it_says_so(project, monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(RevisionError, match="git is not installed"):
        read_sheets_at(project, "HEAD")


def test_what_git_says_is_handed_on(project):
    commit_all(project)
    objects = subprocess.run(
        ["git", "rev-parse", f"HEAD:{NUMBERS}"],
        cwd=project,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    (project / ".git" / "objects" / objects[:2] / objects[2:]).unlink()
    with pytest.raises(RevisionError, match=objects):
        read_sheets_at(project, "HEAD")
