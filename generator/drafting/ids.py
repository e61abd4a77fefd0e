"""Makes the ids of a draft: short, speaking, and each used once."""

import re
import unicodedata
from collections.abc import Iterable

from generator.checks.identity import RESERVED_IDS

_LONGEST = 48
"""Shorter than an id may be, so that there is room for a number behind it."""

_DROPPED = frozenset(
    (
        *("a", "an", "the", "of", "in", "on", "at", "by", "to", "from", "for", "with", "and", "or"),
        *(
            "that",
            "this",
            "these",
            "those",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "has",
            "have",
        ),
        *("had", "its", "his", "her", "their", "it", "he", "she", "they", "as", "which", "who"),
    )
)


class Ids:
    """The ids that a topic has so far."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = {*taken, *RESERVED_IDS}

    def take(self, words: str, default: str, *, most: int = 5) -> str:
        """Make an id of the first telling words that nothing else has; `default` if none tells."""
        stem = make_slug(words, most) or default
        number = 1
        found = stem
        while found in self._taken:
            number += 1
            found = f"{stem}-{number}"
        self._taken.add(found)
        return found


def make_slug(words: str, most: int = 5) -> str:
    """Turn words into small letters and hyphens; empty where no letter or digit is Latin."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    parts = re.findall(r"[a-z0-9]+", re.sub(r"(?<=\w)[.'](?=\w)", "", plain))
    telling = [part for part in parts if part not in _DROPPED] or parts
    slug = ""
    for part in telling[:most]:
        longer = f"{slug}-{part}" if slug else part
        if len(longer) > _LONGEST:
            break
        slug = longer
    return slug
