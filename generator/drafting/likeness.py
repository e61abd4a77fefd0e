"""Tells how much two texts are about the same: by the telling words that they share."""

import re
from collections.abc import Iterable

from generator.evidence.lexicon import CLAIMING
from generator.normalisation import fold

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_EMPTY = frozenset(
    (
        *("the", "and", "for", "that", "this", "these", "those", "with", "from", "into", "onto"),
        *(
            "has",
            "have",
            "had",
            "was",
            "were",
            "been",
            "being",
            "are",
            "its",
            "his",
            "her",
            "their",
        ),
        *(
            "they",
            "who",
            "which",
            "where",
            "when",
            "while",
            "than",
            "then",
            "also",
            "about",
            "after",
        ),
        *("before", "since", "until", "over", "under", "more", "less", "most", "least", "almost"),
        *("nearly", "around", "some", "any", "all", "not", "but", "she", "will", "would", "could"),
        *("should", "may", "might", "can", "being", "during", "between", "among", "against", "by"),
        *("article", "words", "according", "figures", "number", "people", "monday", "tuesday"),
        *("wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "year"),
    )
)
_PASSED_OVER = _EMPTY | CLAIMING
_DEATHS = (
    *("deaths", "dead", "die", "died", "killed", "killing", "kill", "kills", "toll"),
    *("fatalities", "casualties", "lives", "bodies"),
)
_SAME = {
    **dict.fromkeys(_DEATHS, "death"),
    **dict.fromkeys(("injured", "wounded", "hurt"), "wound"),
    **dict.fromkeys(("captive", "captives"), "hostage"),
}


def find_telling_words(texts: Iterable[str]) -> frozenset[str]:
    """The words that tell what texts are about, without endings; numbers and verbs of speech go."""
    words = (word.lower() for text in texts for word in _WORD.findall(fold(text)))
    return frozenset(_stem(word) for word in words if len(word) > 2 and word not in _PASSED_OVER)


def measure_likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of all their telling words that two texts have in common, from 0 to 1."""
    return len(one & other) / len(one | other) if one or other else 0.0


def _stem(word: str) -> str:
    word = word.removesuffix("'s")
    if word in _SAME:
        return _SAME[word]
    for ending in ("ings", "ing", "ies", "ied", "ed", "en", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word
