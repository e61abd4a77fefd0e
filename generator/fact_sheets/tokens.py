"""Turns normalised text into words, numbers and marks, with their offsets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

TokenKind = Literal["word", "number", "mark"]

_TOKEN = re.compile(
    r"(?P<number>\d+(?:[.,]\d+)*|[¼-¾⅐-⅞])"
    r"|(?P<word>(?:[^\W\d_]\.){2,}(?![^\W\d_])|[^\W\d_]\w*(?:'[^\W\d_]+)*)"
    r"|(?P<mark>[^\w\s]|_)"
)


@dataclass(frozen=True)
class Token:
    """A word (`U.N.` and `week's` are one), a number in digits, or a single mark."""

    text: str
    start: int
    end: int
    kind: TokenKind
    glued: bool
    """Whether no space stands before it."""

    @property
    def lower(self) -> str:
        """The text in small letters, to compare words by."""
        return self.text.lower()


def tokenise(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Cut a stretch of normalised text into tokens; offsets count in the whole text."""
    return tuple(_find_tokens(text, start, len(text) if end is None else end))


def _find_tokens(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start, end):
        kind: TokenKind = "number" if match["number"] else "word" if match["word"] else "mark"
        glued = match.start() > start and not text[match.start() - 1].isspace()
        yield Token(match[0], match.start(), match.end(), kind, glued)
