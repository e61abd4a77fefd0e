"""Turns what is wrong with a user's files into located, printable problems."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from rapidfuzz import fuzz, process

from generator.terminal_text import draw_excerpt, show_text

Severity = Literal["error", "warning"]

_DID_YOU_MEAN = re.compile(r'did you mean "(?P<word>.*)"\?')
_AROUND_WORDS = " \t\"'‘’“”«»„`:;,."


@dataclass(frozen=True, order=True)
class Location:
    """A stretch of one line of a file; line and column count from 1, in characters."""

    file: str
    line: int = 1
    column: int = 1
    text: str = ""
    """The whole line, as it stands in the file."""
    length: int = 1
    """How many characters the caret underlines."""


@dataclass(frozen=True)
class Problem:
    """One thing that a user can mend: what, where and how."""

    code: str
    message: str
    location: Location
    hint: str = ""
    severity: Severity = "error"
    more: tuple[Location, ...] = field(default=())
    """Other places that belong to the same problem, such as the first of two equal ids."""


class ContentError(Exception):
    """The files hold problems; raised by a shell that has to stop, never by the core."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(format_problem(problem) for problem in self.problems))


def sort_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Put problems in the order of files, lines and columns; equal ones are kept once."""
    unique = dict.fromkeys(problems)
    return tuple(
        sorted(unique, key=lambda p: (p.location.file, p.location.line, p.location.column))
    )


def errors_of(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Keep the problems that stop a build."""
    return tuple(problem for problem in problems if problem.severity == "error")


def format_problem(problem: Problem) -> str:
    """Print a problem as compilers do: place, code, message, the line with carets, a hint.

    What a terminal would obey, or what would turn its text around, is shown by name.
    """
    mark = "" if problem.severity == "error" else "warning: "
    rows = [f"{_name_place(problem.location)}: {mark}{problem.code}: {show_text(problem.message)}"]
    rows += _excerpt(problem.location)
    for other in problem.more:
        rows.append(f"  also {_name_place(other)}")
        rows += _excerpt(other)
    if problem.hint:
        rows.append(f"  hint: {show_text(problem.hint)}")
    return "\n".join(rows)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Name the known word that is nearest to a wrong one, as a hint; empty when none is near."""
    nearest = find_nearest(word, known)
    return f'did you mean "{nearest}"?' if nearest else ""


def read_suggestion(hint: str) -> str | None:
    """Read the word back that `did_you_mean` named in a hint; None in any other hint."""
    found = _DID_YOU_MEAN.fullmatch(hint)
    return found["word"] if found else None


def find_nearest(word: str, known: Iterable[str]) -> str | None:
    """Find the known word that a typist most likely meant; None when none is near.

    Large letters, white space and quotation marks around the word make no difference.
    """
    meant = word.strip(_AROUND_WORDS).casefold()
    found = process.extractOne(
        meant, sorted(known), scorer=fuzz.ratio, processor=str.casefold, score_cutoff=70
    )
    return found[0] if found else None


def _name_place(place: Location) -> str:
    return f"{show_text(place.file)}:{place.line}:{place.column}"


def _excerpt(place: Location) -> list[str]:
    if not place.text:
        return []
    number = f"{place.line:5}"
    line, carets = draw_excerpt(place.text, place.column, place.length)
    return [f"{number} | {line}", f"{' ' * len(number)} | {carets}"]
