"""A YAML file as data, and the way back from each part of the data to its place in the file."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
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

    def value(self, path: Path) -> Plain:
        """Give the value at a path, which must be one of the document."""
        node = self.data
        for step in path:
            if isinstance(node, dict):
                node = node[str(step)]
            elif isinstance(node, list):
                node = node[int(step)]
            else:
                raise KeyError(path)
        return node

    def edited(
        self,
        *,
        dropped: Collection[Path] = frozenset(),
        renamed: Mapping[Path, str] = MappingProxyType({}),
    ) -> Document:
        """Leave values out and rename keys, both by their paths; every place stays known.

        A list that lost items becomes one of the faults: that it is short now is no news.
        """
        edit = _Edit(self, dropped, renamed)
        data = edit.copy(self.data, (), ())
        return replace(
            self, data=data, values=edit.values, keys=edit.keys, faults=frozenset(edit.faults)
        )


@dataclass
class _Edit:
    """A copy of a document under way; `old` is a path in the document, `new` in the copy."""

    document: Document
    dropped: Collection[Path]
    renamed: Mapping[Path, str]
    values: dict[Path, Span] = field(default_factory=dict)
    keys: dict[Path, Span] = field(default_factory=dict)
    faults: set[Path] = field(default_factory=set)

    def copy(self, node: Plain, old: Path, new: Path) -> Plain:
        if old in self.document.values:
            self.values[new] = self.document.values[old]
        if old in self.document.keys:
            self.keys[new] = self.document.keys[old]
        if old in self.document.faults:
            self.faults.add(new)
        if isinstance(node, dict):
            return self._copy_mapping(node, old, new)
        return self._copy_list(node, old, new) if isinstance(node, list) else node

    def _copy_mapping(self, node: dict[str, Plain], old: Path, new: Path) -> dict[str, Plain]:
        mapping: dict[str, Plain] = {}
        for key, value in node.items():
            path = (*old, key)
            if path not in self.dropped:
                name = self.renamed.get(path, key)
                mapping[name] = self.copy(value, path, (*new, name))
        return mapping

    def _copy_list(self, node: list[Plain], old: Path, new: Path) -> list[Plain]:
        items: list[Plain] = []
        for index, value in enumerate(node):
            if (*old, index) in self.dropped:
                self.faults.add(new)
            else:
                items.append(self.copy(value, (*old, index), (*new, len(items))))
        return items


def locate(file: str, lines: tuple[str, ...], span: Span) -> Location:
    """Turn a span into the location that a problem prints: its first line."""
    text = lines[span.line] if span.line < len(lines) else ""
    end = span.end_column if span.end_line == span.line else len(text)
    return Location(file, span.line + 1, span.column + 1, text, max(1, end - span.column))
