"""Runs something once, and again after each edit of a project's files."""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event

import click
from watchdog.events import FileSystemEvent, FileSystemEventHandler

from generator.edit_observer import EditObserver
from generator.files import WATCHED_FOLDERS

_SETTLE = 0.1
"""Seconds for an editor to finish: one save may be several events."""


def watch_edits(root: Path, run: Callable[[], object]) -> None:
    """Run, and run again after each edit, until the person at the terminal stops it."""
    edits = _Edits()
    observer = EditObserver(poll=False)
    for folder in WATCHED_FOLDERS:
        if (root / folder).is_dir():
            observer.schedule(edits, str(root / folder), recursive=True)
    observer.start()
    try:
        while True:
            if sys.stdout.isatty():
                click.clear()
            run()
            click.echo("waiting for edits; Ctrl-C ends it", err=True)
            edits.wait()
    except KeyboardInterrupt:
        click.echo(err=True)
    finally:
        observer.stop()
        observer.join()


class _Edits(FileSystemEventHandler):
    """Notes that something was edited."""

    def __init__(self) -> None:
        self._came = Event()

    def on_any_event(self, event: FileSystemEvent) -> None:  # noqa: ARG002
        self._came.set()

    def wait(self) -> None:
        """Wait for an edit, and for those that come with it."""
        self._came.wait()
        time.sleep(_SETTLE)
        self._came.clear()
