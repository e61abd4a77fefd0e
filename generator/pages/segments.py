"""Cuts a paragraph of an article where marked stretches begin and end, however they overlap."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Stretch:
    """A stretch of the article's text, by offsets, and the number of the mark it belongs to."""

    start: int
    end: int
    mark: int


@dataclass(frozen=True)
class Segment:
    """A piece of text under one set of marks.

    `begins` are the marks whose first piece it is in the paragraph, `ends` those whose last.
    """

    start: int
    end: int
    marks: tuple[int, ...]
    begins: tuple[int, ...]
    ends: tuple[int, ...]


def cut_segments(start: int, end: int, stretches: Iterable[Stretch]) -> tuple[Segment, ...]:
    """Cut the text from `start` to `end`; the segments together are all of it, in order."""
    inside = [
        Stretch(max(s.start, start), min(s.end, end), s.mark)
        for s in stretches
        if s.start < end and s.end > start
    ]
    cuts = sorted({start, end, *(s.start for s in inside), *(s.end for s in inside)})
    covers = [
        (
            begin,
            stop,
            tuple(dict.fromkeys(s.mark for s in inside if s.start <= begin and s.end >= stop)),
        )
        for begin, stop in pairwise(cuts)
    ]
    return tuple(
        Segment(
            begin,
            stop,
            marks,
            tuple(mark for mark in marks if not _is_marked(covers[:index], mark)),
            tuple(mark for mark in marks if not _is_marked(covers[index + 1 :], mark)),
        )
        for index, (begin, stop, marks) in enumerate(covers)
    )


def _is_marked(covers: Sequence[tuple[int, int, tuple[int, ...]]], mark: int) -> bool:
    return any(mark in marks for _, _, marks in covers)
