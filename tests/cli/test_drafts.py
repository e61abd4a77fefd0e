"""A topic with `state: draft` is published by nobody who does not ask for it."""

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.projects import replace, run

TOPIC = "content/topics/ferry"
NOTICE = "No person has checked all of it yet"


@pytest.fixture
def explainer(project, monkeypatch):
    replace(project / TOPIC / "topic.yml", "as_of: ", "state: draft\nas_of: ")
    monkeypatch.chdir(project)
    return lambda *arguments: CliRunner().invoke(main, arguments)


def _pages(folder):
    return sorted(path.name for path in (folder / "topics" / "ferry").rglob("*.md"))


def test_pages_of_drafts_are_written_only_when_asked_for(explainer, project, tmp_path):
    assert explainer("write", str(tmp_path / "published")).exit_code == 0
    assert not (tmp_path / "published" / "topics").exists()
    assert "Ferry" not in (tmp_path / "published" / "index.md").read_text("utf-8")
    assert explainer("write", "--drafts", str(tmp_path / "all")).exit_code == 0
    assert "index.md" in _pages(tmp_path / "all")


def test_every_page_of_a_draft_says_so(explainer, project, tmp_path):
    folders = tmp_path / "draft", tmp_path / "published"
    explainer("write", "--drafts", str(folders[0]))
    replace(project / TOPIC / "topic.yml", "state: draft\n", "")
    explainer("write", str(folders[1]))
    for folder, marked in zip(folders, (True, False), strict=True):
        pages = list((folder / "topics").rglob("*.md"))
        assert pages
        assert {"x-note--draft" in p.read_text("utf-8") for p in pages} == {marked}


def test_an_error_in_a_draft_stops_its_check_and_nothing_else(explainer, project, tmp_path):
    replace(project / TOPIC / "numbers.yml", "    value: 40\n", "    value: 41\n")
    assert explainer("check").exit_code == 1
    assert explainer("write", str(tmp_path / "published")).exit_code == 0
    assert explainer("write", "--drafts", str(tmp_path / "all")).exit_code == 1


@pytest.mark.site
def test_mkdocs_build_leaves_drafts_out_unless_the_settings_ask_for_them(explainer, project):
    topic = project / "build" / "site" / "topics" / "ferry" / "index.html"
    assert run(project, "mkdocs", "build").returncode == 0
    assert not topic.exists()
    assert run(project, "explainer", "build", "--drafts").returncode == 0
    assert NOTICE in topic.read_text("utf-8")
