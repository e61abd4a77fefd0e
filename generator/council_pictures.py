"""Lays out pictures of a Council's vote: its seats in a horseshoe, its tally, the way of a draft.

Everything is in units of a picture that is 340 wide, so that its text can be read on a phone
without zooming. Templates draw what stands here; equal arguments give equal pictures. A vote is
one of "yes", "no", "abstain" and "not-voting".
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, radians, sin
from textwrap import wrap
from typing import Final

WIDTH: Final = 340

SHAPES: Final[Mapping[str, str]] = {
    "yes": "M-13 0a13 13 0 1 0 26 0a13 13 0 1 0-26 0z",
    "no": "M-12-12h24v24h-24z",
    "abstain": "M0-15L15 0L0 15L-15 0z",
    "not-voting": "M-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0z",
}
"""The path of a vote's mark around its middle: a disc, a square, a diamond, a small ring."""

ORDER_OF_VOTES: Final = ("yes", "abstain", "not-voting", "no")
"""From the left of a tally to its right."""

_MARGIN, _TOP, _SEAT_PITCH, _LINE_HEIGHT = 20, 22, 39, 14
_ARC_ANGLES, _ARC_HEIGHT = (155, 121, 90, 59, 25), 150
_NAME_GAP, _NAME_CHARACTERS, _TOP_NAME_CHARACTERS = 24, 18, 11
_CELL_PITCH, _CELL_WIDTH, _CELL_HEIGHT, _CELLS_TOP = 22, 20, 24, 20
_NODE_X, _TEXT_X, _WAY_CHARACTERS, _STEP_GAP, _FORK_HEIGHT = 12, 34, 44, 16, 40


@dataclass(frozen=True)
class TextLine:
    """A line of text; `y` is its baseline."""

    y: int
    text: str


@dataclass(frozen=True)
class Seat:
    """A seat: the middle of its mark, and its name beside it in one or more lines.

    `text_anchor` is SVG's: the name starts at `name_x`, ends there or stands across it.
    """

    x: int
    y: int
    name_x: int
    text_anchor: str
    name: tuple[TextLine, ...]


@dataclass(frozen=True)
class Horseshoe:
    """The seats, clockwise from the lower left end; `table` is the path of the table."""

    height: int
    table: str
    seats: tuple[Seat, ...]


def order_around_head(names: Sequence[str], head: str) -> tuple[str, ...]:
    """Turn a list of names so that one of them stands in the middle; the order stays."""
    first = (names.index(head) - len(names) // 2) % len(names)
    return (*names[first:], *names[:first])


def lay_out_horseshoe(names: Sequence[str]) -> Horseshoe:
    """Lay out an odd number of seats, seven or more: five on the arc, the others on two legs."""
    leg = (len(names) - len(_ARC_ANGLES)) // 2
    if len(names) != 2 * leg + len(_ARC_ANGLES) or leg < 1:
        raise ValueError(f"a horseshoe of {len(names)} seats cannot be drawn")
    heights = [_TOP + _ARC_HEIGHT + step * _SEAT_PITCH for step in range(leg)]
    arc = [_place_on_arc(angle) for angle in _ARC_ANGLES]
    left = [(_MARGIN, y) for y in reversed(heights)]
    right = [(WIDTH - _MARGIN, y) for y in heights]
    seats = zip(names, (*left, *arc, *right), strict=True)
    end, reach = heights[-1], WIDTH // 2 - _MARGIN
    table = f"M{_MARGIN} {end}V{heights[0]}a{reach} {_ARC_HEIGHT} 0 0 1 {2 * reach} 0V{end}"
    return Horseshoe(end + _TOP, table, tuple(_lay_out_seat(name, x, y) for name, (x, y) in seats))


def _place_on_arc(angle: int) -> tuple[int, int]:
    reach = WIDTH // 2 - _MARGIN
    x = WIDTH // 2 + reach * cos(radians(angle))
    y = _TOP + _ARC_HEIGHT * (1 - sin(radians(angle)))
    return round(x), round(y)


def _lay_out_seat(name: str, x: int, y: int) -> Seat:
    if abs(x - WIDTH // 2) < WIDTH // 4:
        lines = _wrap(name, _TOP_NAME_CHARACTERS)
        return Seat(x, y, x, "middle", _stack(lines, y + _NAME_GAP + 7))
    lines = _wrap(name, _NAME_CHARACTERS)
    first = y + 5 - (len(lines) - 1) * _LINE_HEIGHT // 2
    if x < WIDTH // 2:
        return Seat(x, y, x + _NAME_GAP, "start", _stack(lines, first))
    return Seat(x, y, x - _NAME_GAP, "end", _stack(lines, first))


@dataclass(frozen=True)
class Cell:
    """One member's vote in a tally; `x` is its left edge."""

    x: int
    vote: str


@dataclass(frozen=True)
class TallyBar:
    """A bar of one cell a member, with a line behind the last Yes that a decision takes."""

    width: int
    height: int
    cells: tuple[Cell, ...]
    cells_top: int
    line_x: int


def lay_out_tally(votes: Sequence[str], threshold: int) -> TallyBar:
    """Lay out the votes of all members; a cell is 20 wide and 24 high."""
    ordered = sorted(votes, key=ORDER_OF_VOTES.index)
    left = (WIDTH - len(ordered) * _CELL_PITCH) // 2
    cells = (
        Cell(left + index * _CELL_PITCH + (_CELL_PITCH - _CELL_WIDTH) // 2, vote)
        for index, vote in enumerate(ordered)
    )
    return TallyBar(
        width=WIDTH,
        height=_CELLS_TOP + _CELL_HEIGHT + 8,
        cells=tuple(cells),
        cells_top=_CELLS_TOP,
        line_x=left + threshold * _CELL_PITCH,
    )


@dataclass(frozen=True)
class WayStep:
    """A step of a way: its title, what is told of it, and the ends that part from it.

    `ends` are pairs of an outcome and whether it is the one that came about.
    """

    title: str
    remarks: tuple[str, ...]
    is_recorded: bool
    ends: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True)
class End:
    """One of the outcomes side by side."""

    x: int
    width: int
    middle: int
    name: str
    came_about: bool


@dataclass(frozen=True)
class Node:
    """A step, drawn: a dot at the height of its title, the text under it, and a fork if any."""

    y: int
    title: tuple[TextLine, ...]
    remarks: tuple[TextLine, ...]
    is_recorded: bool
    fork_y: int
    ends: tuple[End, ...] = ()


@dataclass(frozen=True)
class Way:
    """Steps one below the other on one line from the first dot to the last."""

    width: int
    height: int
    node_x: int
    text_x: int
    end_height: int
    nodes: tuple[Node, ...]


def lay_out_way(steps: Sequence[WayStep]) -> Way:
    """Lay out the steps of a draft's way, with the outcomes that part from one of them."""
    nodes: list[Node] = []
    y = _LINE_HEIGHT
    for step in steps:
        title = _stack(_wrap(step.title, _WAY_CHARACTERS - 4), y)
        lines = [line for remark in step.remarks for line in _wrap(remark, _WAY_CHARACTERS)]
        below = y + len(title) * (_LINE_HEIGHT + 3)
        remarks = _stack(lines, below)
        fork_y = below + len(lines) * _LINE_HEIGHT - 4
        nodes.append(Node(y - 5, title, remarks, step.is_recorded, fork_y, _part_ends(step.ends)))
        y = fork_y + _STEP_GAP + (_FORK_HEIGHT if step.ends else 0) + 4
    return Way(WIDTH, y - _STEP_GAP, _NODE_X, _TEXT_X, _FORK_HEIGHT - 10, tuple(nodes))


def _part_ends(ends: Sequence[tuple[str, bool]]) -> tuple[End, ...]:
    if not ends:
        return ()
    pitch = (WIDTH - _TEXT_X) // len(ends)
    return tuple(
        End(_TEXT_X + index * pitch, pitch - 6, _TEXT_X + index * pitch + (pitch - 6) // 2, *end)
        for index, end in enumerate(ends)
    )


def _wrap(text: str, characters: int) -> list[str]:
    return wrap(text, characters, break_long_words=False, break_on_hyphens=False)


def _stack(lines: Sequence[str], first: int) -> tuple[TextLine, ...]:
    return tuple(TextLine(first + index * _LINE_HEIGHT, line) for index, line in enumerate(lines))
