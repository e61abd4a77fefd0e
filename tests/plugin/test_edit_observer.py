"""What the preview hears of: edits, and nothing else."""

import time

import pytest
from watchdog.events import FileSystemEventHandler

from generator import edit_observer
from generator.edit_observer import EditObserver


class _Heard(FileSystemEventHandler):
    def __init__(self):
        self.names = set()

    def on_any_event(self, event):
        self.names |= {str(path).rpartition("/")[2] for path in (event.src_path, event.dest_path)}


@pytest.fixture(params=[False, True], ids=["told by the system", "polling"])
def poll(request):
    return request.param


@pytest.fixture
def heard(tmp_path, poll):
    (tmp_path / "content" / "topics").mkdir(parents=True)
    (tmp_path / "content" / "topics" / "a.yml").write_text("a: b")
    (tmp_path / "mkdocs.yml").write_text("a: b")
    heard = _Heard()
    observer = EditObserver(poll=poll)
    observer.schedule(heard, str(tmp_path / "content"), recursive=True)
    observer.schedule(heard, str(tmp_path / "mkdocs.yml"), recursive=True)
    dropped = observer.schedule(heard, str(tmp_path), recursive=True)
    observer.unschedule(dropped)
    observer.start()
    time.sleep(1.2 if poll else 0.1)
    yield heard
    observer.stop()
    observer.join()


def _wait(heard, name):
    end = time.monotonic() + 10
    while name not in heard.names and time.monotonic() < end:
        time.sleep(0.02)
    assert name in heard.names


def test_edits_are_heard(tmp_path, heard):
    (tmp_path / "content" / "topics" / "a.yml").write_text("a: c, and more")
    _wait(heard, "a.yml")
    (tmp_path / "content" / "topics" / "b.yml").write_text("new")
    _wait(heard, "b.yml")


def test_a_file_that_is_replaced_is_still_watched(tmp_path, heard):
    for number in range(2):
        heard.names.clear()
        (tmp_path / "new").write_text(f"a: {number} and more" + number * " ")
        (tmp_path / "new").replace(tmp_path / "mkdocs.yml")
        _wait(heard, "mkdocs.yml")


def test_reading_and_what_is_none_of_ours_is_not_heard(tmp_path, heard):
    (tmp_path / "content" / "topics" / "a.yml").read_text()
    (tmp_path / "content" / ".a.yml.swp").write_text("typing")
    (tmp_path / "content" / "a.yml~").write_text("backup")
    (tmp_path / "README.md").write_text("beside mkdocs.yml")
    (tmp_path / "content" / "last.yml").write_text("the last to come")
    _wait(heard, "last.yml")
    assert heard.names <= {"last.yml", ""}


def test_where_the_system_refuses_to_tell_the_folders_are_polled(tmp_path, monkeypatch):
    class Refusing(edit_observer.Observer):
        def start(self):
            raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr(edit_observer, "Observer", Refusing)
    heard = _Heard()
    observer = EditObserver(poll=False)
    observer.schedule(heard, str(tmp_path), recursive=True)
    observer.start()
    try:
        time.sleep(1.2)
        (tmp_path / "a.yml").write_text("new")
        _wait(heard, "a.yml")
    finally:
        observer.stop()
        observer.join()


def test_an_observer_that_never_started_can_be_stopped():
    observer = EditObserver(poll=False)
    observer.stop()
    observer.join()
