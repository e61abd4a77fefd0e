"""Turns text of unknown origin into text that a terminal shows as it is, with carets under it."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from generator.characters import name_character

EXCERPT_COLUMNS = 100
"""How wide the excerpt of a long line is, in terminal columns."""

_BEFORE_CARETS = 40
_REACH = 4 * EXCERPT_COLUMNS
"""How many characters on either side of the carets are looked at: some are of no width."""
_TAB = "→   "
_JOINERS = "\u200c\u200d"


@dataclass(frozen=True)
class _Cell:
    """A character as it is shown, and how many terminal columns that takes."""

    shown: str
    columns: int


_CUT = _Cell("…", 1)


def show_text(text: str) -> str:
    """Replace what a terminal would obey or hide (controls, directions) by its name, <U+202E>.

    A line break becomes a space. Joiners stay, because scripts need them.
    """
    return "".join(_cell(character).shown for character in text.replace("\n", " "))


def draw_excerpt(line: str, column: int, length: int) -> tuple[str, str]:
    """Show a line and, as a second one, the carets under `length` characters from `column` on.

    `column` counts from 1. Wide and combining characters are measured (Unicode TR 11); a long
    line is cut around the carets.
    """
    begin = max(0, column - 1 - _REACH)
    cells = [_cell(character) for character in line[begin : begin + 2 * _REACH]]
    start = min(column - 1 - begin, len(cells))
    end = min(start + length, len(cells))
    while 0 < start < len(cells) and cells[start].columns == 0:
        start -= 1
    first, last = _window(cells, start)
    before = [_CUT] if begin + first > 0 else []
    after = [_CUT] if begin + last < len(line) else []
    shown = [*before, *cells[first:last], *after]
    indent = _columns(before) + _columns(cells[first:start])
    carets = max(1, _columns(cells[start : min(end, last)]))
    return "".join(cell.shown for cell in shown), " " * indent + "^" * carets


def _cell(character: str) -> _Cell:
    if character == "\t":
        return _Cell(_TAB, len(_TAB))
    if character in _JOINERS or unicodedata.category(character) in ("Mn", "Me"):
        return _Cell(character, 0)
    if not character.isprintable():
        name = f"<{name_character(character)}>"
        return _Cell(name, len(name))
    return _Cell(character, 2 if unicodedata.east_asian_width(character) in "WF" else 1)


def _columns(cells: Sequence[_Cell]) -> int:
    return sum(cell.columns for cell in cells)


def _window(cells: Sequence[_Cell], start: int) -> tuple[int, int]:
    """Choose the cells to show: some before the carets, then as many as there is room for."""
    if _columns(cells) <= EXCERPT_COLUMNS:
        return 0, len(cells)
    room = EXCERPT_COLUMNS - 2 * _CUT.columns
    first = start - _count_fitting(cells[:start][::-1], _BEFORE_CARETS)
    last = first + _count_fitting(cells[first:], room)
    if last == len(cells):
        first = last - _count_fitting(cells[::-1], room)
    while first < start and cells[first].columns == 0:
        first += 1  # a mark without the letter that it belongs to
    return first, last


def _count_fitting(cells: Sequence[_Cell], columns: int) -> int:
    """Count how many cells, from the first on, fit into so many columns."""
    for count, cell in enumerate(cells):
        columns -= cell.columns
        if columns < 0:
            return count
    return len(cells)
