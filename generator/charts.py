"""Lays out small pictures: bars of a figure's history, a strip of events, a map of relations.

Everything is in whole units of a picture that is 340 wide, so that its text can be read on a
phone without zooming. Templates draw what stands here; equal arguments give equal pictures.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

WIDTH = 340

_BAR_LEFT, _BAR_RIGHT, _BAR_PITCH = 0, WIDTH, 44
_COLUMN, _COLUMNS, _STRIP_HEIGHT, _ROW_PITCH = 34, 10, 64, 118
_NAMES_RIGHT, _LINE_HEIGHT, _NODE_GAP, _LANE, _PORT = 150, 17, 12, 27, 9
_NAME_CHARACTERS = 20


@dataclass(frozen=True)
class Bar:
    """A value from zero to `low`, with a thinner stretch on to `high` where it is a range."""

    y: int
    low: int
    high: int


@dataclass(frozen=True)
class Bars:
    """Horizontal bars on one axis that begins at zero."""

    height: int
    bars: tuple[Bar, ...]


def lay_out_bars(values: Sequence[tuple[Decimal, Decimal]]) -> Bars:
    """Lay out pairs of low and high; each bar has a line of text above it."""
    greatest = max((high for _, high in values), default=Decimal(0)) or Decimal(1)
    length = _BAR_RIGHT - _BAR_LEFT
    bars = tuple(
        Bar(
            y=index * _BAR_PITCH + 22,
            low=round(length * low / greatest),
            high=round(length * high / greatest),
        )
        for index, (low, high) in enumerate(values)
    )
    return Bars(len(bars) * _BAR_PITCH, bars)


@dataclass(frozen=True)
class Column:
    """A period of a strip: a stack of three counts, the first at the bottom.

    `left` and `right` bound it, `ceiling` and `floor` bound the stack and the number on it;
    `tops` are the upper ends of the three parts.
    """

    left: int
    right: int
    ceiling: int
    floor: int
    counts: tuple[int, int, int]
    tops: tuple[int, int, int]
    heights: tuple[int, int, int]
    is_after_gap: bool

    @property
    def middle(self) -> int:
        """Where its words are centred."""
        return (self.left + self.right) // 2

    @property
    def total(self) -> int:
        """How many events fall into the period."""
        return sum(self.counts)

    @property
    def top(self) -> int:
        """The upper end of the stack."""
        return min(self.tops)


@dataclass(frozen=True)
class Strip:
    """Columns in rows of ten, so that each is wide enough to touch."""

    height: int
    columns: tuple[Column, ...]


def lay_out_strip(periods: Sequence[tuple[int, tuple[int, int, int]]]) -> Strip:
    """Lay out periods: the number of each in time (months, say) and its three counts.

    Periods without events are left out; the one after them is marked.
    """
    greatest = max((sum(counts) for _, counts in periods), default=0) or 1
    columns: list[Column] = []
    for index, (number, counts) in enumerate(periods):
        row, place = divmod(index, _COLUMNS)
        floor = row * _ROW_PITCH + _STRIP_HEIGHT + 18
        heights = tuple(_share(count, greatest) for count in counts)
        tops = [floor - sum(heights[: kind + 1]) for kind in range(3)]
        columns.append(
            Column(
                left=place * _COLUMN,
                right=(place + 1) * _COLUMN,
                ceiling=row * _ROW_PITCH,
                floor=floor,
                counts=counts,
                tops=(tops[0], tops[1], tops[2]),
                heights=(heights[0], heights[1], heights[2]),
                is_after_gap=index > 0 and number > periods[index - 1][0] + 1,
            )
        )
    rows = (len(periods) + _COLUMNS - 1) // _COLUMNS
    return Strip(rows * _ROW_PITCH, tuple(columns))


def _share(count: int, greatest: int) -> int:
    return max(4, round(_STRIP_HEIGHT * count / greatest)) if count else 0


@dataclass(frozen=True)
class MapNode:
    """A name at the left, in one or more lines; `y` is the height of the middle of its bar."""

    lines: tuple[tuple[int, str], ...]
    top: int
    bottom: int


@dataclass(frozen=True)
class MapEdge:
    """A line out from the first name to a lane, along it, and back to the second name.

    `bend` is the height of its rounded corners: 6 downwards, -6 upwards.
    """

    number: int
    x: int
    start: int
    end: int
    bend: int
    number_y: int


@dataclass(frozen=True)
class RelationsMap:
    """Names one below the other, joined at the right by numbered lines."""

    width: int
    height: int
    names_right: int
    nodes: tuple[MapNode, ...]
    edges: tuple[MapEdge, ...]


def lay_out_relations(names: Sequence[str], edges: Sequence[tuple[int, int]]) -> RelationsMap:
    """Lay out names in their order, and edges by the places of their two names, from 0.

    Each edge has a port of its own at each name, and edges whose stretches meet run in
    different lanes, the shortest nearest to the names. So no two lines lie on each other.
    """
    lanes = _choose_lanes(edges)
    ports = [_order_ports(node, edges, lanes) for node in range(len(names))]
    nodes: list[MapNode] = []
    y = 0
    for name, own_ports in zip(names, ports, strict=True):
        lines = _wrap(name)
        height = max(len(lines) * _LINE_HEIGHT, len(own_ports) * _PORT) + 4
        first = y + (height - len(lines) * _LINE_HEIGHT) // 2 + 13
        placed = tuple((first + i * _LINE_HEIGHT, line) for i, line in enumerate(lines))
        nodes.append(MapNode(placed, y, y + height))
        y += height + _NODE_GAP
    drawn = tuple(
        _draw_edge(index, lanes[index], *(_port_y(nodes[n], ports[n], index) for n in edge))
        for index, edge in enumerate(edges)
    )
    right = max((edge.x for edge in drawn), default=_NAMES_RIGHT) + 14
    return RelationsMap(max(WIDTH, right), y, _NAMES_RIGHT, tuple(nodes), drawn)


def _draw_edge(index: int, lane: int, start: int, end: int) -> MapEdge:
    return MapEdge(
        number=index + 1,
        x=_NAMES_RIGHT + 38 + lane * _LANE,
        start=start,
        end=end,
        bend=6 if end > start else -6,
        number_y=(start + end) // 2,
    )


def _port_y(node: MapNode, ports: Sequence[int], edge: int) -> int:
    place = ports.index(edge)
    middle = (node.top + node.bottom) // 2
    return middle + round((place - (len(ports) - 1) / 2) * _PORT)


def _order_ports(node: int, edges: Sequence[tuple[int, int]], lanes: Sequence[int]) -> list[int]:
    """Order the edges of a name from top to bottom so that few of them cross."""

    def key(index: int) -> tuple[int, int]:
        goes_up = min(edges[index]) < node
        return (0, lanes[index]) if goes_up else (1, -lanes[index])

    return sorted((i for i, edge in enumerate(edges) if node in edge), key=key)


def _choose_lanes(edges: Sequence[tuple[int, int]]) -> list[int]:
    """Give each edge the first lane that is free along its whole stretch."""
    lanes = [0] * len(edges)
    taken: list[list[tuple[int, int]]] = []
    by_length = sorted(range(len(edges)), key=lambda i: (abs(edges[i][0] - edges[i][1]), i))
    for index in by_length:
        low, high = sorted(edges[index])
        lane = 0
        while lane < len(taken) and any(low <= b and a <= high for a, b in taken[lane]):
            lane += 1
        if lane == len(taken):
            taken.append([])
        taken[lane].append((low, high))
        lanes[index] = lane
    return lanes


def _wrap(name: str) -> list[str]:
    """Break a name into lines that fit beside the lines; a word that is too long is broken."""
    lines = [""]
    for word in (part for whole in name.split() for part in _break_word(whole)):
        joined = f"{lines[-1]} {word}".strip()
        if len(joined) > _NAME_CHARACTERS and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = joined
    return lines


def _break_word(word: str) -> list[str]:
    parts = [""]
    for character in word:
        # A mark stays with the letter that it stands on.
        if len(parts[-1]) >= _NAME_CHARACTERS and not unicodedata.combining(character):
            parts.append("")
        parts[-1] += character
    return parts
