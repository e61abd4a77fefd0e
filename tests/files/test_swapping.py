"""Building a folder beside the old one and putting it in its place."""

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from generator import files
from generator.files import FolderInUseError, swapped_folder


@pytest.fixture(params=["one step", "two renames"])
def way(request, monkeypatch):
    if request.param == "two renames":
        monkeypatch.setattr(files, "_exchange", lambda one, other: False)
    return request.param


def _names(folder):
    return sorted(path.name for path in folder.iterdir())


def _fail_to_build(target):
    with swapped_folder(target) as fresh:
        (fresh / "half.html").touch()
        raise ZeroDivisionError


def _build(target, text):
    with swapped_folder(target) as fresh:
        (fresh / "index.html").write_text(text)


def test_this_machine_exchanges_in_one_step(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "a" / "x").touch()
    assert files._exchange(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "b" / "x").exists()


def test_the_new_folder_takes_the_place_of_the_old(tmp_path, way):
    target = tmp_path / "build" / "site"
    for text in ("first", "second", "third"):
        _build(target, text)
        assert (target / "index.html").read_text() == text
        assert _names(tmp_path / "build") == [".site.lock", "site"]


def test_a_failure_leaves_the_old_folder_and_no_remains(tmp_path, way):
    target = tmp_path / "site"
    _build(target, "first")
    with pytest.raises(ZeroDivisionError):
        _fail_to_build(target)
    assert _names(target) == ["index.html"]
    assert _names(tmp_path) == [".site.lock", "site"]


def test_a_link_in_the_place_of_the_folder_is_replaced_not_followed(tmp_path, way):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "keep").touch()
    (tmp_path / "site").symlink_to(elsewhere)
    _build(tmp_path / "site", "first")
    assert (tmp_path / "site" / "index.html").read_text() == "first"
    assert _names(elsewhere) == ["keep"]


def test_two_builds_at_once_are_refused(tmp_path):
    refused = pytest.raises(FolderInUseError, match="another build is running")
    with swapped_folder(tmp_path / "site"), refused, swapped_folder(tmp_path / "site"):
        pass


def test_a_build_killed_between_two_renames_is_put_right(tmp_path, way):
    _build(tmp_path / "site", "old")
    (tmp_path / "site").rename(tmp_path / "site.old")
    (tmp_path / "site.next").mkdir()
    with pytest.raises(ZeroDivisionError):
        _fail_to_build(tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_text() == "old"
    assert _names(tmp_path) == [".site.lock", "site"]


# Runs a build once for each line that it passes, killing itself at that line, and says after each
# what stands in the target's place.
_KILLED_BUILDS = """
    import os, shutil, signal, sys
    from pathlib import Path
    from generator import files

    target = Path(sys.argv[1]) / "site"

    def build(text):
        with files.swapped_folder(target) as fresh:
            for name in "abc":
                (fresh / name).write_text(text)

    def build_and_die(at_line):
        lines = 0
        def trace(frame, event, arg):
            nonlocal lines
            if frame.f_code.co_filename not in (files.__file__, shutil.__file__):
                return trace
            lines += 1
            if lines == at_line:
                os.kill(os.getpid(), signal.SIGKILL)
            return trace
        sys.settrace(trace)
        build("new")
        os._exit(0)

    at_line = 0
    while True:
        at_line += 1
        build("old")
        child = os.fork()
        if not child:
            build_and_die(at_line)
        finished = os.waitpid(child, 0)[1] == 0
        print(sorted({(path.name, path.read_text()) for path in target.iterdir()}))
        if finished:
            break
    build("old")
    print(sorted(path.name for path in target.parent.iterdir()))
"""


def test_killed_at_any_line_the_folder_is_whole(tmp_path):
    run = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(_KILLED_BUILDS), str(tmp_path)],
        cwd=Path(files.__file__).parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stderr == ""
    *states, remains = run.stdout.splitlines()
    old = "[('a', 'old'), ('b', 'old'), ('c', 'old')]"
    new = old.replace("old", "new")
    assert len(states) > 60
    assert states == sorted(states, key=[old, new].index)
    assert set(states) == {old, new}
    assert remains == "['.site.lock', 'site']"
