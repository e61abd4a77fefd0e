"""Leaves out the part of a file that is not YAML, so that the rest of it can be read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_TOP_KEY = re.compile(r"(?P<key>[A-Za-z_][\w-]*):(?:\s|$)")
_ID = re.compile(r"\s*(?:- +)*id:\s*[\"']?([^\s\"'#]+)")


@dataclass(frozen=True)
class Cut:
    """The lines from `start` to before `end`, and the line that stands for them."""

    start: int
    end: int
    placeholder: str
    ids: frozenset[str]

    def apply(self, lines: Sequence[str]) -> tuple[str, ...]:
        """Put the placeholder in place of the lines; no other line moves."""
        empty = [""] * (self.end - self.start - 1)
        return (*lines[: self.start], self.placeholder, *empty, *lines[self.end :])


def find_cut(lines: Sequence[str], number: int) -> Cut | None:
    """Find the item of the outermost list, or else the top key, to which a line belongs.

    None where there is neither.
    """
    top = _find_top_key(lines, number)
    if top is None:
        return None
    end = _find_end(lines, number, _TOP_KEY)
    start, placeholder = top, lines[top][: lines[top].index(":") + 1]
    hyphen = _find_hyphen(lines, top)
    if hyphen is not None:
        item = re.compile(rf" {{{hyphen}}}-(?:\s|$)")
        above = [n for n in range(top + 1, number + 1) if item.match(lines[n])]
        if above:
            start, placeholder = above[-1], f"{' ' * hyphen}-"
            end = min(end, _find_end(lines, number, item))
    ids = frozenset(found[1] for line in lines[start:end] if (found := _ID.match(line)))
    return Cut(start, end, placeholder, ids)


def _find_top_key(lines: Sequence[str], number: int) -> int | None:
    return next((n for n in range(number, -1, -1) if _TOP_KEY.match(lines[n])), None)


def _find_end(lines: Sequence[str], number: int, begin: re.Pattern[str]) -> int:
    following = range(number + 1, len(lines))
    return next((n for n in following if begin.match(lines[n])), len(lines))


def _find_hyphen(lines: Sequence[str], top: int) -> int | None:
    """Find the column of the list below a key; None where the key has no list."""
    for line in lines[top + 1 :]:
        body = line.lstrip()
        if body and not body.startswith("#"):
            return len(line) - len(body) if re.match(r"-(?:\s|$)", body) else None
    return None
