"""A drafted fact: the item of a sheet, in the ways that it may be written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.drafting.sheets_text import Tree
from generator.evidence.source_text import Span

Item: TypeAlias = dict[str, Tree]
ListKey: TypeAlias = Literal["actors", "events", "numbers", "issues", "positions", "statements"]

SHEET_OF: dict[ListKey, str] = {
    "actors": "actors.yml",
    "events": "timeline.yml",
    "numbers": "numbers.yml",
    "issues": "positions.yml",
    "positions": "positions.yml",
    "statements": "positions.yml",
}
"""The sheet that holds each list."""


@dataclass(frozen=True)
class Drafted:
    """A fact, with what of the article it is made of.

    `about` is the stretch that it states: a number, date words, direct speech. `variants` are
    the ways to write it, the best first; the first that passes the checks is taken.
    """

    list_key: ListKey
    about: Span
    variants: tuple[Item, ...]

    @property
    def id(self) -> str:
        """The fact's id, the same in each variant."""
        return str(self.variants[0]["id"])


def escape_prose(words: str) -> str:
    """Keep the marks of Markdown in words from being read as such."""
    return "".join(f"\\{mark}" if mark in "\\`*_[]" else mark for mark in words)
