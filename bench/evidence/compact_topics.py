"""Turns a short description of facts and a text into a topic, for cases and benchmarks.

A description is a mapping of strings, as `read_yaml` gives it:

    published: 2024-03-22          # and facts_as_of:
    actors:
      gaza-health-authorities: [Gaza health authorities]
      antony-blinken: {names: [Antony Blinken], kind: person}
    numbers:
      - value: almost 32000
        unit: people
        synonyms: [deaths]
        quote: almost 32,000 Palestinian deaths
    events: / statements: / positions: / relations: / set_aside:

A fact without `quote:` quotes the whole text; `cited: yes` adds a citation to its evidence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import yaml

from generator.article import Article, parse_article
from generator.evidence.findings import Findings
from generator.evidence.proof import prove_topic
from generator.fact_sheets.actors import ActorsSheet
from generator.fact_sheets.changes import ChangesSheet
from generator.fact_sheets.collection import Topic
from generator.fact_sheets.fields import SheetModel
from generator.fact_sheets.numbers import NumbersSheet
from generator.fact_sheets.positions import PositionsSheet
from generator.fact_sheets.reading import read_sheet
from generator.fact_sheets.sources import SourcesSheet
from generator.fact_sheets.timeline import TimelineSheet
from generator.fact_sheets.topic import TopicSheet
from generator.problems import format_problem
from generator.yaml_source import read_yaml

FILE = "seeds/case.txt"
_Sheet = TypeVar("_Sheet", bound=SheetModel)
_Plain = dict[str, Any]
_EVIDENCE = ("quote", "before", "after", "refers_to", "role")


@dataclass(frozen=True)
class CompactTopic:
    """A topic made of a description, with its one article."""

    topic: Topic
    article: Article

    def prove(self, coverage_floor: int = 0) -> Findings:
        """Prove every fact of it."""
        return prove_topic(self.topic, {FILE: self.article}, coverage_floor=coverage_floor)


def build_topic(text: str, description: Mapping[str, Any]) -> CompactTopic:
    """Make the topic that a description means; a mistake in it raises ValueError."""
    topic = Topic(
        "case",
        _read(TopicSheet, _topic_sheet(description)),
        _read(SourcesSheet, _sources_sheet(description)),
        _read(ActorsSheet, _actors_sheet(text, description)),
        _read(TimelineSheet, {"events": _facts(text, description, "events")}),
        _read(NumbersSheet, {"numbers": _facts(text, description, "numbers")}),
        _read(
            PositionsSheet,
            {
                "issues": [{"id": "issue", "title": "Issue", "question": "What?"}],
                "positions": _facts(text, description, "positions"),
                "statements": _facts(text, description, "statements"),
            },
        ),
        None,
        _read(ChangesSheet, {"changes": []}),
    )
    return CompactTopic(topic, parse_article(FILE, text))


def _read(model: type[_Sheet], plain: _Plain) -> _Sheet:
    file = f"{model.__name__}.yml"
    document, problems = read_yaml(
        file, yaml.safe_dump(plain, allow_unicode=True, width=10**9).encode()
    )
    if document is None:
        raise ValueError("\n".join(map(format_problem, problems)))
    found = read_sheet(model, document)
    if found.sheet is None or found.problems or problems:
        raise ValueError("\n".join(map(format_problem, (*problems, *found.problems))))
    return found.sheet


def _as_of(description: Mapping[str, Any]) -> str:
    return str(description.get("facts_as_of") or description["published"])


def _topic_sheet(description: Mapping[str, Any]) -> _Plain:
    lines = dict.fromkeys(("title", "question", "answer", "summary"), "A case")
    lists: _Plain = {key: [] for key in ("why_now", "story", "disputed", "unknown", "next")}
    return {
        **lines,
        **lists,
        "questions": [],
        "as_of": _as_of(description),
        "key_facts": ["a", "b", "c"],
    }


def _sources_sheet(description: Mapping[str, Any]) -> _Plain:
    source: _Plain = {
        "id": "article-source",
        "title": "The text",
        "kind": "article",
        "publisher": "A paper",
        "text": FILE,
        "published": description["published"],
    }
    if "facts_as_of" in description:
        source["facts_as_of"] = description["facts_as_of"]
    if "set_aside" in description:
        source["set_aside"] = description["set_aside"]
    elsewhere = {
        "id": "elsewhere",
        "title": "Another report",
        "kind": "article",
        "publisher": "Another paper",
        "address": "https://example.org/report",
    }
    return {"sources": [source, elsewhere]}


def _actors_sheet(text: str, description: Mapping[str, Any]) -> _Plain:
    actors = []
    for actor_id, given in description.get("actors", {}).items():
        named: _Plain = {"names": given} if isinstance(given, list) else dict(given)
        names = named.pop("names")
        kind = named.pop("kind", "organisation")
        anonymous = {"position": "official", "reason": "not given", "told": "elsewhere"}
        actors.append(
            {
                "id": actor_id,
                "name": names[0],
                "kind": kind,
                "roles": ["voice"],
                "aliases": names[1:],
                "summary": "An actor.",
                "evidence": [{"source": "elsewhere", "at": "the page"}],
                **(anonymous if kind == "anonymous" else {}),
                **named,
            }
        )
    return {"actors": actors, "relations": _facts(text, description, "relations")}


_DEFAULTS: Mapping[str, Mapping[str, str]] = {
    "numbers": {"counts": "What it counts"},
    "events": {"title": "Event", "kind": "diplomacy"},
    "statements": {"label": "Statement"},
    "positions": {"issue": "issue", "stance": "A stance"},
    "relations": {"relation": "is with"},
}


def _facts(text: str, description: Mapping[str, Any], kind: str) -> list[_Plain]:
    return [
        _fact(text, description, kind, number, given)
        for number, given in enumerate(description.get(kind, ()))
    ]


def _fact(
    text: str, description: Mapping[str, Any], kind: str, number: int, given: Mapping[str, Any]
) -> _Plain:
    fact: _Plain = {
        "id": f"{kind}-{number}",
        "as_of": _as_of(description),
        "status": "reported",
        **_DEFAULTS[kind],
        **given,
    }
    if kind == "numbers":
        fact.setdefault("label", fact["id"])
    if "evidence" not in fact:
        pieces = {key: fact.pop(key) for key in _EVIDENCE if key in fact}
        pieces.setdefault("quote", text.strip())
        fact["evidence"] = [{"source": "article-source", **pieces}]
    if fact.pop("cited", "no") == "yes":
        fact["evidence"].append({"source": "elsewhere", "at": "the page"})
    return fact


def describe_findings(findings: Findings) -> Iterator[str]:
    """Yield each problem as a case names it: `code: message`, a warning with a mark."""
    for problem in findings.problems:
        mark = "warning " if problem.severity == "warning" else ""
        yield f"{mark}{problem.code}: {problem.message}"
