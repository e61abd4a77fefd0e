"""Prints how much of each article the drafting finds, and how much of what it drafts is right.

    python -m bench.drafting [-v] [FOLDER]

Names what was missed (-) and what was made up (+) with -v. FOLDER holds other fact tables; else
the tuned articles come first, then the unseen ones, each with a total of their own.
"""

from __future__ import annotations

import sys
from pathlib import Path

from bench.drafting.fact_tables import TABLES, UNSEEN, read_tables
from bench.drafting.measure import KINDS, Score, draft_article, measure

AIMS = {"numbers": (0.9, 0.9), "dates": (0.9, 0.9), "speech": (0.9, 0.9), "names": (0.85, 0.85)}


def main(arguments: list[str]) -> int:
    is_verbose = "-v" in arguments
    folders = [Path(word) for word in arguments if word != "-v"]
    reached = [
        _measure_folder(folder, is_verbose=is_verbose) for folder in folders or [TABLES, UNSEEN]
    ]
    return 0 if all(reached) else 1


def _measure_folder(folder: Path, *, is_verbose: bool) -> bool:
    """Print the scores of each article of a folder and of all; whether every aim is reached."""
    total: dict[str, Score] = {}
    for table in read_tables(folder):
        proven = draft_article(table)
        scores = measure(table, proven)
        print(f"{table.name}: {len(proven.given_up)} given up")
        for kind in KINDS:
            _print(kind, scores[kind], is_verbose=is_verbose)
            total[kind] = total[kind] + scores[kind] if kind in total else scores[kind]
        if is_verbose:
            for fact, problem in proven.given_up:
                print(f"      x {fact.id}: {problem.code}: {problem.message}")
    print(f"all articles of {folder.name}")
    for kind in KINDS:
        _print(kind, total[kind], is_verbose=False)
    short = [kind for kind, aim in AIMS.items() if not _reaches(total[kind], aim)]
    print(f"below the aim: {', '.join(short)}" if short else "every aim is reached")
    return not short


def _reaches(score: Score, aim: tuple[float, float]) -> bool:
    return score.recall >= aim[0] and score.precision >= aim[1]


def _print(kind: str, score: Score, *, is_verbose: bool) -> None:
    print(
        f"  {kind:10} recall {score.recall:4.2f} ({score.found} of {score.wanted})"
        f"   precision {score.precision:4.2f} ({score.right} of {score.drafted})"
        f"   speaker and status {score.agreeing} of {score.found}"
    )
    if is_verbose:
        for words in score.missed:
            print(f"      - {words}")
        for words in score.made_up:
            print(f"      + {words}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
