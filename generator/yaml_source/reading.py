"""Turns the bytes of a YAML file into a document, with as much kept as can be read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import yaml

from generator.problems import Problem
from generator.yaml_source.complaints import explain_failure
from generator.yaml_source.decoding import decode_text
from generator.yaml_source.document import Document, Span, locate
from generator.yaml_source.events import find_reach
from generator.yaml_source.indentation import (
    Layout,
    find_odd_spaces,
    list_layouts,
    report_odd_spaces,
)
from generator.yaml_source.parsing import Parse, parse_yaml
from generator.yaml_source.recovery import Cut, find_cut

_MAX_CUTS = 10
_CONFLICT = re.compile(r"(?:<{7}|>{7}) ")


@dataclass(frozen=True)
class _Failure:
    """Why parsing stopped, and what was left out for it to go on: None where nothing could be."""

    problem: Problem
    cut: Cut | None


@dataclass(frozen=True)
class _Attempt:
    """What came of one layout: the last parse, and the failures before it."""

    parse: Parse
    failures: tuple[_Failure, ...]


# In a preview, most files are those of the rebuild before.
@lru_cache(maxsize=256)
def read_yaml(file: str, data: bytes) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read a YAML file of strings, lists and mappings.

    `file` is the name to report. Returns the document, or None where nothing can be made of
    it, and every problem that was found. Types come from the models, so `NO`, `12:30` and
    `0123` stay the strings that were typed. An item of a list that is not YAML is left out.
    """
    text, problems = decode_text(file, data)
    if text is None:
        return None, problems
    lines = tuple(text.split("\n"))
    odd_spaces = find_odd_spaces(lines)
    odd_lines = frozenset(odd.span.line for odd in odd_spaces)
    problems += tuple(_find_stray_marks(file, lines, odd_lines))
    damaged = frozenset(problem.location.line - 1 for problem in problems)
    problems += tuple(report_odd_spaces(file, lines, odd_spaces))
    conflicts = tuple(_find_conflicts(file, lines))
    if conflicts:
        return None, problems + conflicts
    has_tabs = any(odd.character == "\t" for odd in odd_spaces)
    layout = _choose_layout(lines, has_tabs=has_tabs)
    attempt = _attempt(file, lines, layout, damaged)
    parse = attempt.parse
    problems += tuple(_explained_by_nothing_else(attempt, odd_lines))
    problems += tuple(parse.problems)
    if parse.data is None:
        return None, problems
    lost = (failure.cut.ids for failure in attempt.failures if failure.cut)
    faults, lost_ids = frozenset(parse.faults), frozenset(parse.lost_ids).union(*lost)
    document = Document(file, lines, parse.data, parse.values, parse.keys, faults, lost_ids)
    return document, problems


def _choose_layout(lines: tuple[str, ...], *, has_tabs: bool) -> Layout:
    """Choose the layout that can be parsed, or else the one that can be the farthest."""
    layouts = list_layouts(lines)
    best, farthest = next(layouts), -1
    if not has_tabs:
        return best
    for layout in chain((best,), layouts):
        reach = find_reach(layout.lines)
        if reach > farthest:
            best, farthest = layout, reach
        if reach == len(lines):
            break
    return best


def _attempt(
    file: str, lines: tuple[str, ...], layout: Layout, damaged: frozenset[int]
) -> _Attempt:
    """Parse, and as long as that fails leave out the part that it fails on."""
    failures: list[_Failure] = []
    cuts: list[Cut] = []
    while True:
        given_up = frozenset(cut.start for cut in cuts)
        parse = Parse(file, lines, layout, given_up, damaged)
        try:
            parse_yaml(parse)
        except yaml.MarkedYAMLError as error:
            parse.data = None
            complaint = explain_failure(error, layout.lines, parse.last)
        else:
            return _Attempt(parse, tuple(failures))
        line = complaint.span.line
        if any(line in range(cut.start, cut.end) for cut in cuts):
            return _Attempt(parse, tuple(failures))  # it was in vain
        cut = find_cut(layout.lines, line) if len(cuts) < _MAX_CUTS else None
        place = parse.locate(parse.span_in_file(complaint.span))
        problem = Problem(complaint.code, complaint.message, place, complaint.hint)
        failures.append(_Failure(problem, cut))
        if cut is None:
            return _Attempt(parse, tuple(failures))
        cuts.append(cut)
        layout = Layout(cut.apply(layout.lines), layout.moved)


def _explained_by_nothing_else(attempt: _Attempt, odd_lines: frozenset[int]) -> Iterator[Problem]:
    """Yield the failures in parts that hold no odd space: that was reported, and may be why."""
    for failure in attempt.failures:
        cut = failure.cut
        if not (odd_lines if cut is None else odd_lines.intersection(range(cut.start, cut.end))):
            yield failure.problem


def _find_stray_marks(
    file: str, lines: tuple[str, ...], odd_lines: frozenset[int]
) -> Iterator[Problem]:
    """Report byte order marks inside the file, which two joined files leave behind."""
    for number, line in enumerate(lines):
        if "\ufeff" in line and number not in odd_lines:
            column = line.index("\ufeff")
            place = locate(file, lines, Span(number, column, number, column + 1))
            message = "U+FEFF is an invisible byte order mark"
            yield Problem("bad-character", message, place, "remove it")


def _find_conflicts(file: str, lines: tuple[str, ...]) -> Iterator[Problem]:
    for number, line in enumerate(lines):
        if _CONFLICT.match(line):
            place = locate(file, lines, Span(number, 0, number, len(line)))
            hint = "keep one of the two versions, and remove the lines of < = and >"
            yield Problem("merge-conflict", "a merge conflict was not resolved", place, hint)
