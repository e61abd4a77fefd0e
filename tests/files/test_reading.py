"""Reading a project's folder."""

import os
from pathlib import Path

import pytest

from generator.files import find_project, read_commit_time, read_explanation_texts, read_project
from generator.pipeline import Sources
from generator.problems import Location, Problem
from tests.projects import commit_all


@pytest.fixture
def root(tmp_path):
    for file, data in {
        "content/site.yml": b"name: A site\n",
        "content/topics/talks/topic.yml": b"title: Talks\n",
        "seeds/article.txt": b"Words \xff of an article.\r\n",
        "site_templates/pages/parts/fact.md.j2": "{{ fact }} – ok\n".encode(),
        "site_templates/assets/fonts/serif.woff2": b"\x00font",
    }.items():
        path = tmp_path / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return tmp_path


def test_files_are_read_byte_by_byte_and_named_by_their_path_in_the_project(root):
    sources = read_project(root)
    assert sources.sheets == {
        "content/site.yml": b"name: A site\n",
        "content/topics/talks/topic.yml": b"title: Talks\n",
    }
    assert sources.seeds == {"seeds/article.txt": b"Words \xff of an article.\r\n"}
    assert sources.templates == {"parts/fact.md.j2": "{{ fact }} – ok\n"}
    assert sources.problems == ()
    assert sources.assets == {"fonts/serif.woff2": b"\x00font"}


@pytest.mark.parametrize(
    "name", [".#site.yml", ".site.yml.swp", "site.yml~", "#site.yml#", ".DS_Store", ".git/config"]
)
def test_what_editors_and_systems_leave_is_passed_over(root, name):
    path = root / "content" / name
    path.parent.mkdir(exist_ok=True)
    path.symlink_to("nowhere") if name == ".#site.yml" else path.write_bytes(b"?")
    sources = read_project(root)
    assert len(sources.sheets) == 2
    assert sources.problems == ()


@pytest.mark.parametrize("target", ["/etc/passwd", "nowhere", "site.yml", "/etc", "."])
def test_a_symbolic_link_is_refused_and_not_followed(root, target):
    (root / "content" / "terms.yml").symlink_to(target)
    (root / "seeds" / "more").symlink_to(target)
    sources = read_project(root)
    assert sources.problems == (
        Problem(
            "symbolic-link",
            "this is a symbolic link",
            Location("content/terms.yml"),
            "put the file itself here",
        ),
        Problem(
            "symbolic-link",
            "this is a symbolic link",
            Location("seeds/more"),
            "put the file itself here",
        ),
    )
    assert len(sources.sheets) == 2
    assert len(sources.seeds) == 1


def test_a_whole_folder_that_is_a_symbolic_link_is_refused(root, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (root / "seeds").rename(elsewhere / "seeds")
    (root / "seeds").symlink_to(elsewhere / "seeds")
    sources = read_project(root)
    assert [problem.location.file for problem in sources.problems] == ["seeds"]
    assert sources.seeds == {}


def test_a_pipe_is_refused_and_not_waited_for(root):
    os.mkfifo(root / "content" / "site2.yml")
    (problem,) = read_project(root).problems
    assert (problem.code, problem.location.file) == ("not-a-file", "content/site2.yml")


def test_a_file_that_may_not_be_read_is_a_problem(root, monkeypatch):
    # Faked, because root may read everything.
    _fail_to_read(monkeypatch, "site.yml", PermissionError)
    sources = read_project(root)
    assert sources.problems == (
        Problem(
            "unreadable-file",
            "this file may not be read",
            Location("content/site.yml"),
            "change its permissions",
        ),
    )
    assert sources.sheets.keys() == {"content/topics/talks/topic.yml"}


def test_a_file_that_vanishes_while_we_read_is_passed_over(root, monkeypatch):
    _fail_to_read(monkeypatch, "site.yml", FileNotFoundError)
    sources = read_project(root)
    assert sources.sheets.keys() == {"content/topics/talks/topic.yml"}
    assert sources.problems == ()


def _fail_to_read(monkeypatch, name, error):
    read = Path.read_bytes

    def read_or_fail(path):
        if path.name == name:
            raise error(path)
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", read_or_fail)


def test_a_name_that_is_not_utf8_can_still_be_printed(root):
    (root / "content" / os.fsdecode(b"caf\xe9.yml")).write_bytes(b"")
    assert "content/caf\N{REPLACEMENT CHARACTER}.yml" in read_project(root).sheets


def test_a_folder_without_anything_has_no_sources(tmp_path):
    sources = read_project(tmp_path)
    assert sources == Sources({}, {}, explanations=read_explanation_texts())


@pytest.mark.parametrize("inside", [".", "content", "content/topics/talks", "seeds"])
def test_a_project_is_found_from_anywhere_inside(root, inside):
    assert find_project(root / inside) == root


def test_no_project_is_found_outside(root, tmp_path_factory):
    assert find_project(tmp_path_factory.mktemp("elsewhere")) is None
    assert find_project(root / "..") is None


def test_the_time_of_the_last_commit_is_read(root):
    assert read_commit_time(root) is None
    commit_all(root)
    assert read_commit_time(root) == 1711108800
