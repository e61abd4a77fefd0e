"""Writing finished files into a folder."""

import os

import pytest

from generator.files import FolderInUseError, Written, write_files


def _tree(folder):
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_the_folder_holds_what_was_written(tmp_path):
    folder = tmp_path / "not" / "there" / "yet"
    written = write_files({"index.md": b"# Home\n", "topics/a/index.md": b"# A\n"}, folder)
    assert written == Written(("index.md", "topics/a/index.md"), ())
    tree = _tree(folder)
    tree.pop(".explainer")
    assert tree == {"index.md": b"# Home\n", "topics/a/index.md": b"# A\n"}


def test_only_changed_files_are_touched(tmp_path):
    write_files({"same.md": b"1", "other.md": b"1"}, tmp_path)
    os.utime(tmp_path / "same.md", (1, 1))
    os.utime(tmp_path / "other.md", (1, 1))
    inode = (tmp_path / "same.md").stat().st_ino
    assert write_files({"same.md": b"1", "other.md": b"2"}, tmp_path) == Written(("other.md",), ())
    same = (tmp_path / "same.md").stat()
    assert (same.st_mtime, same.st_ino) == (1, inode)
    assert (tmp_path / "other.md").stat().st_mtime > 1


def test_stale_files_and_their_folders_go_hidden_ones_stay(tmp_path):
    (tmp_path / ".gitignore").write_bytes(b"*")
    write_files({"topics/a/index.md": b"1", "topics/b/index.md": b"1"}, tmp_path)
    written = write_files({"topics/a/index.md": b"1"}, tmp_path)
    assert written == Written((), ("topics/b/index.md",))
    assert not (tmp_path / "topics" / "b").exists()
    assert (tmp_path / ".gitignore").read_bytes() == b"*"


def test_a_page_may_become_a_folder_and_the_other_way_round(tmp_path):
    write_files({"a": b"page", "b/index.md": b"page"}, tmp_path)
    write_files({"a/index.md": b"page", "b": b"page"}, tmp_path)
    assert set(_tree(tmp_path)) == {".explainer", "a/index.md", "b"}


def test_a_folder_of_others_is_left_alone(tmp_path):
    (tmp_path / "letter.odt").write_bytes(b"dear")
    with pytest.raises(FolderInUseError, match="holds other files; name a new or an empty folder"):
        write_files({"index.md": b"1"}, tmp_path)
    assert _tree(tmp_path) == {"letter.odt": b"dear"}


def test_files_behind_a_link_are_not_removed(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "keep.txt").write_bytes(b"1")
    folder = tmp_path / "folder"
    write_files({}, folder)
    (folder / "link").symlink_to(outside)
    write_files({}, folder)
    assert _tree(outside) == {"keep.txt": b"1"}
    assert not (folder / "link").exists()


def test_what_a_killed_write_left_is_cleared(tmp_path):
    write_files({"index.md": b"1"}, tmp_path)
    leftover = tmp_path / ".index.md.4711.unfinished"
    leftover.write_bytes(b"ha")
    write_files({"index.md": b"1"}, tmp_path)
    assert not leftover.exists()


def test_a_write_that_fails_leaves_the_old_file_whole(tmp_path, monkeypatch):
    write_files({"index.md": b"old"}, tmp_path)

    def fail(path, target):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("pathlib.Path.replace", fail)
        with pytest.raises(OSError, match="No space left"):
            write_files({"index.md": b"new"}, tmp_path)
    assert (tmp_path / "index.md").read_bytes() == b"old"


def test_progress_sees_every_file_that_is_written_and_no_other(tmp_path):
    seen = []

    def track(names):
        for name in names:
            seen.append(name)
            yield name

    write_files({"a": b"1", "b": b"1"}, tmp_path, track)
    write_files({"a": b"1", "b": b"2"}, tmp_path, track)
    assert seen == ["a", "b", "b"]
