"""Keeps of a draft what the checks accept: of each fact the first way to write it that passes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.drafting.drafted import SHEET_OF, Drafted
from generator.drafting.topic_draft import TopicDraft
from generator.pipeline import Sources, prove_sources
from generator.problems import Problem, errors_of
from generator.yaml_source import read_yaml

_FOLDER = "content/topics/draft"
_ABOUT_COVERAGE = frozenset(("coverage-too-low", "sentence-unused"))
_MAX_ROUNDS = 10


@dataclass(frozen=True)
class ProvenDraft:
    """A draft that passes the checks, and the facts that were given up, with the reason."""

    draft: TopicDraft
    given_up: tuple[tuple[Drafted, Problem], ...]


def prove_draft(draft: TopicDraft, site: Mapping[str, bytes]) -> ProvenDraft:
    """Try the variants of the facts until the checks report no error; give up what has none left.

    `site` are the sheets of the site itself, by their paths. Raises TooFewFactsError where too
    little is left.
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


def _find_wrong(draft: TopicDraft, site: Mapping[str, bytes]) -> dict[str, Problem]:
    """Find the first error of each fact, by its id."""
    sheets = {f"{_FOLDER}/{name}": text for name, text in draft.write_sheets().items()}
    encoded = {name: text.encode() for name, text in sheets.items()}
    details = draft.sketch.details
    seeds = {details.file: draft.sketch.source.article.text.encode()}
    proven = prove_sources(Sources({**site, **encoded}, seeds))
    wrong: dict[str, Problem] = {}
    places = {name: _find_places(name, data) for name, data in encoded.items()}
    for problem in errors_of(proven.problems):
        if problem.code in _ABOUT_COVERAGE:
            continue
        fact = _find_fact(problem, places)
        if fact:
            wrong.setdefault(fact, problem)
    return wrong


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


def _find_fact(problem: Problem, places: Mapping[str, Iterable[tuple[int, str]]]) -> str | None:
    found = list(places.get(problem.location.file, ()))
    at = bisect_right([line for line, _ in found], problem.location.line) - 1
    return found[at][1] if at >= 0 else None
