"""Mutates every fact of the topics and of five articles, and counts what the checks catch.

    python -m bench.evidence [--peer PYTHON] [--missed FILE]

`--peer` names an interpreter that has linkml-reference-validator (PyPI), for instance that of
a virtual environment of its own; without it the peer is passed over.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from bench.evidence.compact_topics import FILE, build_topic
from bench.evidence.mutants import Mutant, make_mutants, only
from bench.evidence.peer import find_quotations, is_installed
from generator.article import Article, parse_article
from generator.evidence.proof import prove_topic
from generator.fact_sheets.collection import Topic
from generator.fact_sheets.facts import Fact
from generator.fact_sheets.loading import load_collection
from generator.problems import Problem
from generator.yaml_source import read_yaml

ARTICLES = Path(__file__).parent / "articles"


@dataclass(frozen=True)
class Subject:
    """A topic whose facts are mutated, with its articles by file."""

    name: str
    topic: Topic
    articles: Mapping[str, Article]


@dataclass(frozen=True)
class Trial:
    """A mutant, and whether a problem that the true fact does not have tells it."""

    subject: Subject
    mutant: Mutant
    caught: bool


def main() -> int:
    """Run the benchmark and print its table; 1 where a true fact was refused."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peer", type=Path, default=Path(sys.executable))
    options = parser.parse_args()
    start = time.perf_counter()
    trials: list[Trial] = []
    true_facts, refused = 0, []
    for subject in (*_read_articles(), *_read_topics()):
        for fact in subject.topic.facts:
            quoted = _quoted_only(subject, fact)
            if quoted is None:
                continue
            true_facts += 1
            baseline = _prove(subject, quoted)
            refused += [(subject, fact, p) for p in baseline if p.severity == "error"]
            trials += _try_mutants(subject, quoted, baseline)
    seconds = time.perf_counter() - start
    _print_table(trials, true_facts, len(refused), seconds)
    for subject, fact, problem in refused:
        print(f"FALSE ALARM {subject.name} {fact.id}: {problem.code}: {problem.message}")
    for trial in trials:
        if not trial.caught:
            kind, what = trial.mutant.kind, trial.mutant.what
            print(f"MISSED {trial.subject.name} {trial.mutant.fact.id}: {kind}: {what}")
    _print_peer(trials, options.peer)
    return 1 if refused else 0


def _read_articles() -> Iterator[Subject]:
    for sheet in sorted(ARTICLES.glob("*.yml")):
        document, problems = read_yaml(sheet.name, sheet.read_bytes())
        if document is None or problems or not isinstance(document.data, dict):
            raise ValueError(problems)
        made = build_topic(sheet.with_suffix(".txt").read_text("utf-8"), document.data)
        yield Subject(sheet.stem, made.topic, {FILE: made.article})


def _read_topics() -> Iterator[Subject]:
    sheets = {path.as_posix(): path.read_bytes() for path in Path("content").rglob("*.yml")}
    collection = load_collection(sheets).collection
    seeds = {path.as_posix(): path.read_text("utf-8") for path in Path("seeds").glob("*.txt")}
    articles = {file: parse_article(file, text) for file, text in seeds.items()}
    for topic in collection or ():
        yield Subject(topic.id, topic, articles)


def _quoted_only(subject: Subject, fact: Fact) -> Fact | None:
    """A fact without its citations, which nothing can check; None where no quotation is left.

    Where a citation is what bears the date or the speaker, it stays.
    """
    quotes = tuple(piece for piece in fact.evidence if piece.quote is not None)
    if not any(piece.role == "supports" for piece in quotes):
        return None
    alone = fact.model_copy(update={"evidence": quotes})
    if len(quotes) == len(fact.evidence) or not _prove(subject, alone):
        return alone
    return fact


def _try_mutants(subject: Subject, fact: Fact, baseline: tuple[Problem, ...]) -> Iterator[Trial]:
    known = {(problem.code, problem.location) for problem in baseline}
    for mutant in make_mutants(subject.topic, fact, random.Random(fact.id)):
        found = _prove(subject, mutant.fact)
        caught = any((problem.code, problem.location) not in known for problem in found)
        yield Trial(subject, mutant, caught)


def _prove(subject: Subject, fact: Fact) -> tuple[Problem, ...]:
    """Prove a topic that has only this fact."""
    topic = subject.topic
    actors = tuple(
        a.model_copy(update={"evidence": (), "editors_note": None}) for a in topic.actors.actors
    )
    lonely = replace(
        topic,
        actors=topic.actors.model_copy(
            update={"actors": actors, "relations": _keep(topic.actors.relations, fact)}
        ),
        timeline=topic.timeline.model_copy(update={"events": _keep(topic.timeline.events, fact)}),
        numbers=topic.numbers.model_copy(update={"numbers": _keep(topic.numbers.numbers, fact)}),
        positions=topic.positions.model_copy(
            update={
                "positions": _keep(topic.positions.positions, fact),
                "statements": _keep(topic.positions.statements, fact),
            }
        ),
        process=topic.process
        and topic.process.model_copy(
            update={
                key: _keep(getattr(topic.process, key), fact)
                for key in ("stages", "votes", "wordings", "readings")
            }
        ),
    )
    return prove_topic(lonely, subject.articles, coverage_floor=0).problems


def _keep(facts: tuple[Fact, ...], fact: Fact) -> tuple[Fact, ...]:
    return tuple(fact for _ in only(facts, fact))


def _print_table(trials: list[Trial], true_facts: int, refused: int, seconds: float) -> None:
    made = Counter(trial.mutant.kind for trial in trials)
    caught = Counter(trial.mutant.kind for trial in trials if trial.caught)
    print(f"{'mutant':<28}{'made':>7}{'caught':>8}{'missed':>8}")
    for kind in sorted(made):
        print(f"{kind:<28}{made[kind]:>7}{caught[kind]:>8}{made[kind] - caught[kind]:>8}")
    total, found = len(trials), sum(trial.caught for trial in trials)
    print(f"{'all':<28}{total:>7}{found:>8}{total - found:>8}")
    print(f"true facts: {true_facts}, refused: {refused}; {seconds:.1f} s")


def _print_peer(trials: list[Trial], python: Path) -> None:
    if not is_installed(python):
        print(f"peer: {python} has no linkml-reference-validator (PyPI); passed over")
        return
    quoted = [trial for trial in trials if trial.mutant.quote]
    asked = [(_text_of(trial), [trial.mutant.quote]) for trial in quoted]
    accepted = [answer[0] for answer in find_quotations(python, asked)]
    made = Counter(trial.mutant.kind for trial in quoted)
    ours = Counter(trial.mutant.kind for trial in quoted if not trial.caught)
    theirs = Counter(
        trial.mutant.kind for trial, wrong in zip(quoted, accepted, strict=True) if wrong
    )
    print(f"\n{'quotation mutants accepted':<28}{'made':>7}{'ours':>8}{'linkml':>8}")
    for kind in sorted(made):
        print(f"{kind:<28}{made[kind]:>7}{ours[kind]:>8}{theirs[kind]:>8}")
    print(f"{'all':<28}{len(quoted):>7}{sum(ours.values()):>8}{sum(theirs.values()):>8}")


def _text_of(trial: Trial) -> str:
    piece = next(p for p in trial.mutant.fact.evidence if p.quote == trial.mutant.quote)
    source = trial.subject.topic.source_by_id[piece.source]
    return trial.subject.articles[source.text or ""].text


if __name__ == "__main__":
    sys.exit(main())
