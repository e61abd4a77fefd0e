"""Reading a project's folder."""

import os

import pytest

from generator.files import find_project, read_assets, read_project
from generator.problems import Location, Problem


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
    assert read_assets(root) == {"assets/fonts/serif.woff2": b"\x00font"}


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


def test_a_permission_that_is_refused_is_a_problem(root, monkeypatch):
    def refuse(path):
        raise PermissionError(path)

    monkeypatch.setattr("pathlib.Path.read_bytes", refuse)
    problems = read_project(root).problems
    assert {(p.code, p.message) for p in problems} == {
        ("unreadable-file", "this file may not be read")
    }


def test_a_file_that_vanishes_while_we_read_is_passed_over(root, monkeypatch):
    def vanish(path):
        raise FileNotFoundError(path)

    monkeypatch.setattr("pathlib.Path.read_bytes", vanish)
    sources = read_project(root)
    assert (sources.sheets, sources.problems) == ({}, ())


def test_a_name_that_is_not_utf8_can_still_be_printed(root):
    (root / "content" / os.fsdecode(b"caf\xe9.yml")).write_bytes(b"")
    assert "content/caf\N{REPLACEMENT CHARACTER}.yml" in read_project(root).sheets


def test_a_folder_without_anything_has_no_sources(tmp_path):
    sources = read_project(tmp_path)
    assert (sources.sheets, sources.seeds, sources.templates, sources.problems) == ({}, {}, {}, ())


@pytest.mark.parametrize("inside", [".", "content", "content/topics/talks", "seeds"])
def test_a_project_is_found_from_anywhere_inside(root, inside):
    assert find_project(root / inside) == root


def test_no_project_is_found_outside(tmp_path):
    assert find_project(tmp_path) is None
