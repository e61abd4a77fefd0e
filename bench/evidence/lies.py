"""Tells the checks true facts and an editor's lies about three articles, and counts what passes.

    python -m bench.evidence.lies [--verbose]

Each sheet of `unseen/` is a description as `compact_topics` reads it, in which a fact also has
`lies:`, a list of mappings: `lie:` names the kind, the other keys replace those of the fact. A lie
is caught when it is refused with an error, and warned of when it has a warning that the true fact
has not; lies about a true fact that is refused are not counted.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.evidence.compact_topics import build_topic
from generator.problems import Problem
from generator.yaml_source import read_yaml

SHEETS = Path(__file__).parent / "unseen"
_KINDS = ("numbers", "events", "statements", "positions")
_Plain = dict[str, Any]


@dataclass(frozen=True)
class Trial:
    """A fact, or a lie about one (then with its kind), and the problems that only it has."""

    article: str
    fact: str
    kind: str
    change: str
    problems: tuple[Problem, ...]

    @property
    def is_refused(self) -> bool:
        """Whether the build would stop at it."""
        return any(problem.severity == "error" for problem in self.problems)


def main() -> int:
    """Run all facts and lies and print what passed; 1 where a true fact was refused."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--verbose", action="store_true", help="show the caught lies, and why")
    options = parser.parse_args()
    trials = [trial for sheet in sorted(SHEETS.glob("*.yml")) for trial in _try_sheet(sheet)]
    facts = [trial for trial in trials if not trial.kind]
    lies = [trial for trial in trials if trial.kind]
    _print_table(lies)
    for trial in facts:
        for problem in trial.problems:
            mark = "FALSE ALARM" if problem.severity == "error" else "warned"
            print(f"{mark} {_describe(trial)}: {_tell(problem)}")
    for trial in lies:
        if not trial.is_refused:
            told = "".join(f"; {_tell(problem)}" for problem in trial.problems)
            print(f"PASSED {_describe(trial)}{told}")
        elif options.verbose:
            print(f"CAUGHT {_describe(trial)}: {'; '.join(map(_tell, trial.problems))}")
    refused = sum(trial.is_refused for trial in facts)
    print(f"true facts: {len(facts)}, refused: {refused}")
    return 1 if refused else 0


def _try_sheet(sheet: Path) -> Iterator[Trial]:
    document, problems = read_yaml(sheet.name, sheet.read_bytes())
    if document is None or problems or not isinstance(document.data, dict):
        raise ValueError(problems)
    description: _Plain = document.data
    text = sheet.with_suffix(".txt").read_text("utf-8")
    for kind in _KINDS:
        for given in description.get(kind, ()):
            true = {key: value for key, value in given.items() if key != "lies"}
            fact = Trial(sheet.stem, given["id"], "", "", _prove(text, description, kind, true))
            yield fact
            if fact.is_refused:
                continue
            for lie in given["lies"]:
                change = {key: value for key, value in lie.items() if key != "lie"}
                found = _prove(text, description, kind, {**true, **change})
                known = {problem.message for problem in fact.problems}
                new = tuple(problem for problem in found if problem.message not in known)
                yield Trial(sheet.stem, given["id"], lie["lie"], str(change), new)


def _prove(text: str, description: _Plain, kind: str, fact: _Plain) -> tuple[Problem, ...]:
    alone = {key: value for key, value in description.items() if key not in _KINDS}
    return build_topic(text, {**alone, kind: [fact]}).prove().problems


def _print_table(lies: list[Trial]) -> None:
    columns = [
        Counter(trial.kind for trial in lies),
        Counter(trial.kind for trial in lies if trial.is_refused),
        Counter(trial.kind for trial in lies if trial.problems and not trial.is_refused),
        Counter(trial.kind for trial in lies if not trial.problems),
    ]
    print(f"{'lie':<36}{'told':>8}{'caught':>8}{'warned':>8}{'passed':>8}")
    for kind in sorted(columns[0]):
        print(f"{kind:<36}" + "".join(f"{column[kind]:>8}" for column in columns))
    print(f"{'all':<36}" + "".join(f"{column.total():>8}" for column in columns))


def _describe(trial: Trial) -> str:
    return f"{trial.article} {trial.fact}: {trial.kind} {trial.change}".rstrip()


def _tell(problem: Problem) -> str:
    return f"{problem.severity} {problem.code}: {problem.message}"


if __name__ == "__main__":
    sys.exit(main())
