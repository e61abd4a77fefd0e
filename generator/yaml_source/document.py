"""A YAML file as data, and the way back from each part of the data to its place in the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from generator.problems import Location

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"
Path: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True)
class Span:
    """Where something stands; lines and columns count from 0."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True)
class Document:
    """A YAML file as data, and where each of its parts stands.

    `faults` are the values of which a problem was reported already, so that what else is wrong
    with them is no news; `lost_ids` are the ids of list items that could not be read at all.
    """

    file: str
    lines: tuple[str, ...]
    data: Plain
    values: Mapping[Path, Span]
    keys: Mapping[Path, Span]
    faults: frozenset[Path] = frozenset()
    lost_ids: frozenset[str] = frozenset()

    def location(self, path: Path) -> Location:
        """Locate the value at a path; of a missing one, the nearest part around it."""
        while path and path not in self.values:
            path = path[:-1]
        return locate(self.file, self.lines, self.values.get(path, Span(0, 0, 0, 1)))

    def key_location(self, path: Path) -> Location:
        """Locate the key of the value at a path; of a list item, the item."""
        span = self.keys.get(path)
        return locate(self.file, self.lines, span) if span else self.location(path)


def locate(file: str, lines: tuple[str, ...], span: Span) -> Location:
    """Turn a span into the location that a problem prints: its first line."""
    text = lines[span.line] if span.line < len(lines) else ""
    end = span.end_column if span.end_line == span.line else len(text)
    return Location(file, span.line + 1, span.column + 1, text, max(1, end - span.column))
