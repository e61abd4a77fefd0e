"""What is known when libyaml gives up: its words, its marks, and the lines around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import yaml

from generator.yaml_source.document import Span
from generator.yaml_source.events import span_of


class _Mark(Protocol):
    line: int
    column: int


@dataclass(frozen=True)
class Complaint:
    """What is wrong at a place of the parsed lines, and what to do."""

    code: str
    message: str
    span: Span
    hint: str


@dataclass(frozen=True)
class Place:
    """A place in the parsed lines; counts from 0."""

    line: int
    column: int


@dataclass(frozen=True)
class Failure:
    """Where libyaml got stuck.

    `begin` is where the thing began that it was reading, `mark` where it could not go on;
    `last` is the scalar that it had read last.
    """

    words: str
    lines: Sequence[str]
    begin: Place
    mark: Place
    last: yaml.ScalarEvent | None

    @classmethod
    def of(
        cls, error: yaml.MarkedYAMLError, lines: Sequence[str], last: yaml.ScalarEvent | None
    ) -> Failure:
        """Gather what an error of libyaml tells."""
        words = ": ".join(filter(None, (error.context, error.problem)))
        mark = _find_place(error.problem_mark or error.context_mark, lines)
        begin = _find_place(error.context_mark, lines) if error.context_mark else mark
        return cls(words, lines, begin, mark, last)

    @property
    def line(self) -> str:
        """The line in which it got stuck."""
        return self.lines[self.mark.line]

    @property
    def begin_of_last(self) -> Place:
        """Where the scalar begins that was read last."""
        if self.last is None:
            return self.mark
        span = span_of(self.last)
        return Place(span.line, span.column)

    def rest(self, place: Place) -> str:
        """The line from a place on."""
        return self.lines[place.line][place.column :].rstrip()

    def last_ends_at(self, place: Place, styles: str) -> bool:
        """Whether the scalar read last is of one of these styles and ends in the place's line."""
        last = self.last
        return bool(last and last.style in tuple(styles) and span_of(last).end_line == place.line)

    def complain(
        self, code: str, message: str, hint: str, place: Place, length: int | None = None
    ) -> Complaint:
        """Complain about some characters of a line; by default about the rest of it."""
        end = place.column + (len(self.rest(place)) if length is None else length)
        return Complaint(code, message, Span(place.line, place.column, place.line, end), hint)


def _find_place(mark: _Mark | None, lines: Sequence[str]) -> Place:
    """Translate a mark; one behind all words means the end of the last."""
    if mark is not None and any(line.strip() for line in lines[mark.line :]):
        return Place(mark.line, min(mark.column, len(lines[mark.line])))
    line = len(lines) - 1
    while line > 0 and not lines[line].strip():
        line -= 1
    return Place(line, len(lines[line].rstrip()))
