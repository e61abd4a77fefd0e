"""Turns what happens to the watched files into events for edits alone."""

import logging
from dataclasses import dataclass
from pathlib import Path

from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

from generator.files import is_passed_over

log = logging.getLogger("mkdocs.plugins.explainer")

# Not the opening and closing of a file: a build reads all of them, and would start the next one.
_EDITS: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]


@dataclass(frozen=True, eq=False)
class Plan:
    """A path to watch, and who wants to know."""

    handler: FileSystemEventHandler
    path: Path
    recursive: bool


class EditObserver:
    """Stands in for the observer of MkDocs' server, which looks at every file twice a second.

    The system itself tells of an edit, at once and in order; MkDocs may see a file that is being
    saved twice, empty and full, and build twice. Where the system does not tell (network disks,
    folders that a container shares with its host), `poll` looks as MkDocs does.
    """

    def __init__(self, *, poll: bool) -> None:
        self._poll = poll
        self._plans: list[Plan] = []
        self._observer: BaseObserver | None = None

    def schedule(
        self, handler: FileSystemEventHandler, path: str, *, recursive: bool = False
    ) -> Plan:
        """Plan to watch a file or a folder, from `start` on."""
        plan = Plan(handler, Path(path), recursive)
        self._plans.append(plan)
        return plan

    def unschedule(self, plan: Plan) -> None:
        """Drop a plan."""
        self._plans.remove(plan)

    def start(self) -> None:
        """Start to watch."""
        try:
            self._observer = self._start(PollingObserver() if self._poll else Observer())
        except OSError as error:
            log.info("looking for edits once a second, because of: %s", error)
            self._observer = self._start(PollingObserver())

    def stop(self) -> None:
        """Stop watching."""
        if self._observer is not None:
            self._observer.stop()

    def join(self) -> None:
        """Wait until the watching has stopped."""
        if self._observer is not None:
            self._observer.join()

    def _start(self, observer: BaseObserver) -> BaseObserver:
        for plan in self._plans:
            # An editor may put a new file in the old one's place, where a watch of the file itself
            # would go on watching the old one.
            folder = plan.path if plan.path.is_dir() else plan.path.parent
            observer.schedule(
                _EditsOnly(plan),
                str(folder),
                recursive=plan.recursive and folder == plan.path,
                event_filter=_EDITS,
            )
        observer.start()
        return observer


class _EditsOnly(FileSystemEventHandler):
    """Passes over what editors keep beside a file: a swap file changes as a person types."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    def dispatch(self, event: FileSystemEvent) -> None:
        paths = [Path(str(path)) for path in (event.src_path, event.dest_path) if path]
        if any(self._is_meant(path) for path in paths):
            self._plan.handler.dispatch(event)

    def _is_meant(self, path: Path) -> bool:
        meant = self._plan.path
        return path == meant or (meant in path.parents and not is_passed_over(path))
