"""Turns text into the one form in which quotations are compared, with a map back to offsets.

What is folded, and nothing else:

- invisible characters are dropped: those that Unicode calls Default_Ignorable (zero-width
  spaces and joiners, soft hyphens, direction marks, byte order marks, variation selectors);
- Unicode normalisation form C (UAX 15), so that `é` is one character however it was typed;
- a run of white space (no-break and thin spaces and line ends too) becomes one space;
- every double quotation mark becomes `"`, every single one and every apostrophe `'`;
- a run of dashes, hyphens and minus signs becomes one `-`.

Case, digits and all other punctuation are kept: "385" is not "358", "Not" is not "not".
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

_DOUBLE = "“”„‟«»″‶〝〞＂"
_SINGLE = "‘’‚‛‹›′‵`´ʼ＇"
_DASHES = "‐‑‒–—―−⸺⸻﹘﹣－"

_FOLDED = dict.fromkeys(map(ord, _DOUBLE), '"') | dict.fromkeys(map(ord, _SINGLE), "'")
_UNFOLDED = re.compile(
    rf"(?P<space>\s+)|(?P<dashes>[-{_DASHES}]+)|(?P<mark>[{_DOUBLE}{_SINGLE}])", re.UNICODE
)
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff0-\ufffb\U000e0000-\U000e0fff]+"
)
_COMPOSABLE = re.compile("[\0-\u02ff]?[\u0300-\U0010ffff]+")
_MAX_CLUSTER = 31
_JAMO = re.compile("[\u1161-\u1175\u11a8-\u11c2]")
_TRAILERS = frozenset(("Mn", "Mc", "Me"))


@dataclass(frozen=True)
class Normalised:
    """Normalised text; character `i` of it comes from raw[starts[i]:ends[i]]."""

    text: str
    starts: array[int]
    ends: array[int]

    def to_raw(self, start: int, end: int) -> tuple[int, int]:
        """Map a stretch of at least one normalised character to raw offsets."""
        return self.starts[start], self.ends[end - 1]


def normalise(raw: str) -> Normalised:
    """Fold a text as this module's top says; linear in its length."""
    text, starts, ends = _drop_invisible(raw)
    return _fold(*_compose(text, starts, ends))


def fold(words: str) -> str:
    """Normalise words that need no way back; white space at the ends goes."""
    return normalise(words).text.strip()


def _drop_invisible(raw: str) -> tuple[str, array[int], array[int]]:
    parts: list[str] = []
    starts = array("l")
    done = 0
    for match in _INVISIBLE.finditer(raw):
        parts.append(raw[done : match.start()])
        starts.extend(range(done, match.start()))
        done = match.end()
    parts.append(raw[done:])
    starts.extend(range(done, len(raw)))
    return "".join(parts), starts, array("l", (start + 1 for start in starts))


def _compose(text: str, starts: array[int], ends: array[int]) -> tuple[str, array[int], array[int]]:
    """Compose cluster by cluster: no composition reaches back over a cluster's first character."""
    parts: list[str] = []
    new_starts, new_ends = array("l"), array("l")
    done = 0
    for begin, stop, composed in _find_composed(text):
        parts += (text[done:begin], composed)
        new_starts += starts[done:begin]
        new_ends += ends[done:begin]
        new_starts.extend([starts[begin]] * len(composed))
        new_ends.extend([ends[stop - 1]] * len(composed))
        done = stop
    parts.append(text[done:])
    return "".join(parts), new_starts + starts[done:], new_ends + ends[done:]


def _find_composed(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield each cluster that normalisation form C writes otherwise, with its new form."""
    for region in _COMPOSABLE.finditer(text):
        begin = region.start()
        for stop in range(begin + 1, region.end() + 1):
            if stop < region.end() and _is_trailing(text[stop]):
                continue
            # Python sorts combining marks in quadratic time; no script stacks this many of them
            # (UAX 15, Stream-Safe Text Format).
            if stop - begin <= _MAX_CLUSTER:
                cluster = text[begin:stop]
                composed = unicodedata.normalize("NFC", cluster)
                if composed != cluster:
                    pairs = enumerate(zip(cluster, composed, strict=False))
                    same = next(i for i, (old, new) in pairs if old != new)
                    yield begin + same, stop, composed[same:]
            begin = stop


def _is_trailing(character: str) -> bool:
    """Whether a character may compose with the one before it (UAX 15, NFC_QC other than Yes)."""
    return not character.isascii() and (
        unicodedata.category(character) in _TRAILERS or bool(_JAMO.match(character))
    )


def _fold(text: str, starts: array[int], ends: array[int]) -> Normalised:
    parts: list[str] = []
    new_starts, new_ends = array("l"), array("l")
    done = 0
    for match in _UNFOLDED.finditer(text):
        start, end = match.span()
        parts += (text[done:start], _replacement(match))
        new_starts += starts[done : start + 1]
        new_ends += ends[done:start]
        new_ends.append(ends[end - 1])
        done = end
    parts.append(text[done:])
    return Normalised("".join(parts), new_starts + starts[done:], new_ends + ends[done:])


def _replacement(match: re.Match[str]) -> str:
    if match.lastgroup == "space":
        return " "
    return "-" if match.lastgroup == "dashes" else _FOLDED[ord(match[0])]
