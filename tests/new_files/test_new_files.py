"""New files are written all or none, and never over others."""

import pytest

from generator.files import FolderInUseError
from generator.new_files import find_free_seed, write_new_files


def _tree(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_files_are_written_with_their_folders(tmp_path):
    files = {"content/topics/x/topic.yml": b"a", "seeds/x.txt": b"b"}
    write_new_files(tmp_path, files)
    assert _tree(tmp_path) == files


def test_where_one_exists_none_is_written(tmp_path):
    write_new_files(tmp_path, {"seeds/x.txt": b"old"})
    files = {"content/topics/x/topic.yml": b"a", "seeds/x.txt": b"new"}
    with pytest.raises(FolderInUseError, match=r"seeds/x\.txt exists already; nothing was written"):
        write_new_files(tmp_path, files)
    assert _tree(tmp_path) == {"seeds/x.txt": b"old"}
    assert not (tmp_path / "content").exists()


def test_what_was_written_before_a_failure_is_taken_back(tmp_path):
    (tmp_path / "seeds").write_bytes(b"a file where a folder should be")
    with pytest.raises(OSError, match="seeds"):
        write_new_files(tmp_path, {"content/a.yml": b"a", "seeds/x.txt": b"b"})
    assert _tree(tmp_path) == {"seeds": b"a file where a folder should be"}


def test_a_text_that_is_there_is_taken_as_it_is(tmp_path):
    assert find_free_seed(tmp_path, "x", b"one") == ("seeds/x.txt", True)
    write_new_files(tmp_path, {"seeds/x.txt": b"one"})
    assert find_free_seed(tmp_path, "x", b"one") == ("seeds/x.txt", False)
    assert find_free_seed(tmp_path, "x", b"two") == ("seeds/x-2.txt", True)
    (tmp_path / "seeds" / "x-2.txt").symlink_to("nowhere")
    assert find_free_seed(tmp_path, "x", b"two") == ("seeds/x-3.txt", True)
