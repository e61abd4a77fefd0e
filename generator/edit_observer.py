"""Turns what happens in the watched folders into events for edits alone."""

from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers.api import ObservedWatch
from watchdog.observers.polling import PollingObserver

from generator.files import is_passed_over

POLL_SECONDS = 0.2


class EditObserver(PollingObserver):
    """Watches as MkDocs does, more often, and does not tell of what editors leave beside a file.

    An editor writes its swap file while a person types; a page that loads anew at each pause is
    of no use. Polling, because the system's own events do not reach network disks and folders
    that a container shares with its host.
    """

    def __init__(self) -> None:
        super().__init__(timeout=POLL_SECONDS)

    def schedule(
        self,
        event_handler: FileSystemEventHandler,
        path: str | Path,
        *,
        recursive: bool = False,
        event_filter: list[type[FileSystemEvent]] | None = None,
        follow_symlink: bool = False,
    ) -> ObservedWatch:
        """Watch a path and hand its edits to the handler."""
        return super().schedule(
            _EditsOnly(event_handler),
            path,
            recursive=recursive,
            event_filter=event_filter,
            follow_symlink=follow_symlink,
        )


class _EditsOnly(FileSystemEventHandler):
    def __init__(self, handler: FileSystemEventHandler) -> None:
        self._handler = handler

    def dispatch(self, event: FileSystemEvent) -> None:
        paths = (str(path) for path in (event.src_path, event.dest_path) if path)
        if not all(is_passed_over(Path(path)) for path in paths):
            self._handler.dispatch(event)
