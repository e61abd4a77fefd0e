"""Turns problems of spelling into edits, where only one word can have been meant."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from generator.fixes.lines import Edit, cut_out
from generator.problems import Problem, read_suggestion
from generator.yaml_source import Document, Plain

_MAX_MISTAKES = 2
_SHORT_WORD = 4
"""In a word of so many letters, one mistake is enough to make it another."""
_QUOTES = "\"'"
_CURLY = "‘’“”„«»"
_GLUED = re.compile(r"(?P<key>[a-z_]+:)(?P<value>[^\s/].*)?")
_WORDS = frozenset(("unknown-id", "unknown-key", "unknown-word"))
_MAY_BE_QUOTED = frozenset(
    (
        *("bad-address", "bad-id", "not-a-date", "not-a-day", "not-a-figure", "not-a-percentage"),
        *("not-yes-or-no", "quote-not-found"),
    )
)


@dataclass(frozen=True)
class Correction:
    """An edit, and the problem that it is to solve."""

    problem: Problem
    edit: Edit


def find_corrections(
    problems: Sequence[Problem], documents: Collection[Document]
) -> Iterator[Correction]:
    """Find the corrections of misspelt keys, words and ids, quotation marks and glued values.

    A wrong id is corrected where a single one of all ids in `documents` is near to it and has
    the same digits: `veto-8-may` is not a misspelling of `veto-18-may`.
    """
    ids = {name for document in documents for name in _find_ids(document.data)}
    for problem in problems:
        new = _find_right_words(problem, ids)
        if new is not None:
            yield Correction(problem, Edit(problem.location, new))


def is_misspelling(word: str, meant: str) -> bool:
    """Whether a typist may have written one for the other; digits are never mistakes."""
    one, other = word.casefold(), meant.casefold()
    if re.findall(r"\d", one) != re.findall(r"\d", other):
        return False
    most = 1 if len(meant) <= _SHORT_WORD else _MAX_MISTAKES
    return OSA.distance(one, other, score_cutoff=most) <= most


def _find_right_words(problem: Problem, ids: Collection[str]) -> str | None:
    words = cut_out(problem.location)
    if problem.code in _WORDS:
        return _respell(problem, words, ids)
    if problem.code in _MAY_BE_QUOTED and _is_wrapped(words, _CURLY):
        return words[1:-1]
    glued = _GLUED.fullmatch(words) if problem.code == "missing-space" else None
    return f"{glued['key']} {glued['value'] or ''}" if glued else None


def _respell(problem: Problem, words: str, ids: Collection[str]) -> str | None:
    word = words.strip(_QUOTES + _CURLY)
    meant = read_suggestion(problem.hint)
    if meant is None or not is_misspelling(word, meant):
        return None
    if problem.code == "unknown-id":
        near = [name for name in ids if is_misspelling(word, name)]
        if near != [meant]:
            return None
    return f"{words[0]}{meant}{words[-1]}" if _is_wrapped(words, _QUOTES) else meant


def _is_wrapped(words: str, marks: str) -> bool:
    return len(words) > 2 and words[0] in marks and words[-1] in marks


def _find_ids(node: Plain) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "id" and isinstance(value, str):
                yield value
            yield from _find_ids(value)
    elif isinstance(node, list):
        for item in node:
            yield from _find_ids(item)
