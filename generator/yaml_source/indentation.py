"""Straightens tabs and odd spaces where YAML wants plain ones, so that reading can go on."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import cast

from generator.characters import name_character
from generator.problems import Location, Problem
from generator.yaml_source.document import Span, locate

_INVISIBLE = "\u200b\u2060\ufeff"
_SPACE = rf"[\s{_INVISIBLE}]"
_STRUCTURE = re.compile(
    rf"(?P<indent>{_SPACE}*)(?P<hyphens>(?:-{_SPACE}+)*)(?:(?P<key>[a-z_]+):(?P<gap>{_SPACE}+))?"
)
"""The beginning of a line; only small words are keys, or `Note:` in a text would be one."""
_BLOCK_HEADER = re.compile(r"(?:^|[:-]\s+)[|>][-+1-9]*(?:\s+#.*)?$")
_BLANK = f"{_INVISIBLE}\t\xa0 "
_DEEPEST = 60
"""How deep a line with tabs is guessed to stand at most: wrong guesses must not pile up."""
_TAB_WIDTHS = (None, 2, 4, 8)
"""None: as wide as it takes for the line to stand where the line before makes one expect it."""


@dataclass(frozen=True)
class Layout:
    """The lines of a file as they are parsed, and which of them were moved sideways.

    `moved` has, by line, how wide the indentation is now, and how wide it is in the file.
    """

    lines: tuple[str, ...]
    moved: Mapping[int, tuple[int, int]] = field(default_factory=dict)

    def column_in_file(self, line: int, column: int) -> int:
        """Translate a column of a parsed line into that of the file's line."""
        now, in_file = self.moved.get(line, (0, 0))
        return column - now + in_file if column >= now else min(column, in_file)


@dataclass(frozen=True)
class OddSpace:
    """A tab or an odd space that stands where a plain space belongs."""

    span: Span
    character: str
    place: str

    def goes_on_in(self, other: "OddSpace", below: int) -> bool:
        """Whether the same mistake was made again in the line that far below."""
        return (self.character, self.place, self.span.line + below) == (
            other.character,
            other.place,
            other.span.line,
        )


def find_odd_spaces(lines: tuple[str, ...]) -> tuple[OddSpace, ...]:
    """Find the first tab or odd space of each line that stands where a plain one belongs."""
    return tuple(filter(None, (_find_odd_space(*each) for each in _structural_lines(lines))))


def report_odd_spaces(
    file: str, lines: tuple[str, ...], odd_spaces: tuple[OddSpace, ...]
) -> Iterator[Problem]:
    """Report odd spaces; those of lines that follow each other are one problem."""
    waiting = list(odd_spaces)
    while waiting:
        first, count = waiting[0], 1
        while count < len(waiting) and first.goes_on_in(waiting[count], below=count):
            count += 1
        yield _report_odd_space(locate(file, lines, first.span), first, count)
        del waiting[:count]


def list_layouts(lines: tuple[str, ...]) -> Iterator[Layout]:
    """Yield the ways in which the lines may have been meant, the likeliest first."""
    structural = dict(_structural_lines(lines))
    tabs = any("\t" in _match(line)["indent"] for line in structural.values())
    for width in _TAB_WIDTHS if tabs else (None,):
        yield _straighten(lines, structural, width)


_PLACES = {
    "indent": "in the indentation",
    "hyphens": "behind the hyphen",
    "gap": "behind the colon",
}
_FINE = {"indent": " ", "hyphens": " -", "gap": " \t"}
"""What may stand in a part of a line; YAML takes a tab behind a colon, and so do we."""


def _match(line: str) -> re.Match[str]:
    # Every part of the pattern may be empty, so that it matches any line.
    return cast("re.Match[str]", _STRUCTURE.match(line))


def _structural_lines(lines: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Yield the lines that are not empty and not the text of a block scalar."""
    parent: int | None = None
    for number, line in enumerate(lines):
        structure = _match(line)
        if structure.end() == len(line) and not structure["hyphens"] and not structure["key"]:
            continue
        if parent is not None and len(line) - len(line.lstrip(" ")) > parent:
            continue
        yield number, line
        parent = _parent_column(structure) if _BLOCK_HEADER.search(line.rstrip()) else None


def _parent_column(structure: re.Match[str]) -> int:
    """Find the column that the text of a block scalar has to stand to the right of."""
    if structure["key"]:
        return structure.start("key")
    return max(structure.start("hyphens"), structure.string.rfind("-", 0, structure.end("hyphens")))


def _find_odd_space(number: int, line: str) -> OddSpace | None:
    structure = _match(line)
    for part, place in _PLACES.items():
        start, end = structure.span(part)
        odd = next(
            (column for column in range(start, end) if line[column] not in _FINE[part]), None
        )
        if odd is not None:
            stop = odd
            while stop < end and line[stop] == line[odd]:
                stop += 1
            return OddSpace(Span(number, odd, number, stop), line[odd], place)
    return None


def _report_odd_space(place: Location, odd: OddSpace, count: int) -> Problem:
    below = "line" if count == 2 else f"{count - 1} lines"
    again = f", here and in the {below} below" if count > 1 else ""
    if odd.character == "\t":
        message = f"a tab stands {odd.place}{again}"
        hint = "indent with spaces" if "indent" in odd.place else "write a space"
        return Problem("tab-indent", message, place, hint)
    name = unicodedata.name(odd.character, "an odd space").lower()
    message = f"{name_character(odd.character)} ({name}) stands {odd.place}{again}"
    return Problem("odd-space", message, place, "type plain spaces instead")


def _straighten(
    lines: tuple[str, ...], structural: Mapping[int, str], tab_width: int | None
) -> Layout:
    straight: list[str] = []
    moved: dict[int, tuple[int, int]] = {}
    column = 0
    for number, line in enumerate(lines):
        if number not in structural:
            straight.append(line if line.strip(_BLANK) else "")
            continue
        given = _match(line)["indent"]
        indent = " " * column if "\t" in given and tab_width is None else _widen(given, tab_width)
        if len(indent) != len(given):
            moved[number] = (len(indent), len(given))
        straight.append(indent + _plain_gaps(line)[len(given) :])
        column = _column_below(straight[-1])
    return Layout(tuple(straight), moved)


def _widen(indent: str, tab_width: int | None) -> str:
    return "".join(
        " " * (tab_width or 0) if character == "\t" else "" if character in _INVISIBLE else " "
        for character in indent
    )


def _plain_gaps(line: str) -> str:
    """Write plain spaces behind the hyphens and the colon of a line."""
    structure = _match(line)
    for part in ("hyphens", "gap"):
        start, end = structure.span(part)
        plain = re.sub(_SPACE, " ", line[start:end])
        line = line[:start] + plain + line[end:] if structure[part] else line
    return line


def _column_below(line: str) -> int:
    """Find where the next line most likely stands: deeper below a key without a value."""
    deeper = line.rstrip().endswith(":") or _BLOCK_HEADER.search(line.rstrip())
    return min(_DEEPEST, _match(line).end("hyphens") + (2 if deeper else 0))
