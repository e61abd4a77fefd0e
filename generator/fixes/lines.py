"""Turns the bytes of a sheet into lines to edit, and back, with everything else as it was."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.problems import Location

_MARK = "\ufeff"


@dataclass(frozen=True)
class Edit:
    """A stretch of a line, in the place of which something else is to stand."""

    place: Location
    new: str

    @property
    def old(self) -> str:
        """What stands there."""
        return cut_out(self.place)


@dataclass(frozen=True)
class SheetLines:
    """The lines of a sheet, without their ends; all ends are of one kind."""

    lines: tuple[str, ...]
    line_end: str
    has_mark: bool

    @classmethod
    def of(cls, data: bytes) -> SheetLines | None:
        """Cut a file into lines; None where it is no UTF-8, or has line ends of several kinds."""
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            return None
        has_mark = text.startswith(_MARK)
        text = text.removeprefix(_MARK)
        line_end = "\r\n" if "\r\n" in text else "\n"
        lines = text.split(line_end)
        if any("\r" in line or "\n" in line for line in lines):
            return None
        return cls(tuple(lines), line_end, has_mark)

    def join(self, lines: Iterable[str]) -> bytes:
        """Write lines as a file of the same kind."""
        text = self.line_end.join(lines)
        return f"{_MARK if self.has_mark else ''}{text}".encode()

    def edit(self, edits: Iterable[Edit]) -> bytes:
        """Make some edits, which do not overlap, and write the file."""
        lines = list(self.lines)
        for edit in sorted(edits, key=lambda edit: edit.place, reverse=True):
            place = edit.place
            line, start = lines[place.line - 1], place.column - 1
            lines[place.line - 1] = line[:start] + edit.new + line[start + place.length :]
        return self.join(lines)


def cut_out(place: Location) -> str:
    """Give the words that a location underlines."""
    return place.text[place.column - 1 : place.column - 1 + place.length]
