"""Keeps of a draft what the checks accept: of each fact the first way to write it that passes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.drafting.drafted import SHEET_OF, Drafted
from generator.drafting.sheets_text import render_sheet
from generator.drafting.topic_draft import TopicDraft
from generator.pipeline import Sources, prove_sources
from generator.problems import Problem, errors_of
from generator.yaml_source import read_yaml

_FOLDER = "content/topics/draft"
_LEFT_TO_A_PERSON = frozenset(("coverage-too-low", "sentence-unused", "review-todo"))
_MAX_ROUNDS = 10


@dataclass(frozen=True)
class ProvenDraft:
    """A draft that passes the checks, and the facts that were given up, with the reason."""

    draft: TopicDraft
    given_up: tuple[tuple[Drafted, Problem], ...]


def prove_draft(draft: TopicDraft, site: Mapping[str, bytes]) -> ProvenDraft:
    """Try the variants of the facts until the checks report no error; give up what has none left.

    `site` are the sheets of the site itself, by their paths.
    """
    given_up: list[tuple[Drafted, Problem]] = []
    for _ in range(_MAX_ROUNDS):
        wrong = _find_wrong(draft, site)
        if not wrong:
            break
        kept: list[Drafted] = []
        for fact in draft.facts:
            problem = wrong.get(fact.id)
            if problem is None:
                kept.append(fact)
            elif len(fact.variants) > 1:
                kept.append(replace(fact, variants=fact.variants[1:]))
            else:
                given_up.append((fact, problem))
        draft = replace(draft, facts=tuple(kept))
    return ProvenDraft(draft, tuple(given_up))


def find_first_errors(
    sheets: Mapping[str, bytes], seeds: Mapping[str, bytes], folder: str
) -> dict[str, Problem]:
    """Find the first error of each item in the sheets of a topic's folder, by the item's id.

    What the checks say of coverage, and of marks that wait for a person, is no error of an item.
    """
    proven = prove_sources(Sources(sheets, seeds))
    places = {
        name: _find_places(name, data) for name, data in sheets.items() if name.startswith(folder)
    }
    wrong: dict[str, Problem] = {}
    for problem in errors_of(proven.problems):
        found = _find_item(problem, places)
        if found and problem.code not in _LEFT_TO_A_PERSON:
            wrong.setdefault(found, problem)
    return wrong


def _find_wrong(draft: TopicDraft, site: Mapping[str, bytes]) -> dict[str, Problem]:
    """Find the first error of each drafted fact, by its id."""
    trees = draft.make_sheets()
    sheets = {f"{_FOLDER}/{name}": render_sheet(tree).encode() for name, tree in trees.items()}
    seeds = {draft.sketch.details.file: draft.sketch.source.article.text.encode()}
    return find_first_errors({**site, **sheets}, seeds, f"{_FOLDER}/")


def _find_places(name: str, data: bytes) -> list[tuple[int, str]]:
    """The lines on which the items of a sheet begin, each with its id."""
    document, _ = read_yaml(name, data)
    if document is None or not isinstance(document.data, dict):
        return []
    return sorted(
        (document.location((key, index)).line, str(item["id"]))
        for key, items in document.data.items()
        if key in SHEET_OF and isinstance(items, list)
        for index, item in enumerate(items)
        if isinstance(item, dict)
    )


def _find_item(problem: Problem, places: Mapping[str, Iterable[tuple[int, str]]]) -> str | None:
    found = list(places.get(problem.location.file, ()))
    at = bisect_right([line for line, _ in found], problem.location.line) - 1
    return found[at][1] if at >= 0 else None
