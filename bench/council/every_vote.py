"""Checks the outcome of every way in which fifteen members can vote Yes, No or abstain.

    python -m bench.council.every_vote               the engine once per case of its rules
    python -m bench.council.every_vote --every-call  the engine on each of the 14,348,907 votes

Each of the 3^15 votes is decided by an independent statement of Article 27(3), which looks at the
raw votes and shares no code with the engine, and compared with the engine. The totals are then
compared with a third statement, binomial coefficients. Exit status 1 when anything differs.

Measured on two cores: 6 s with 16,038 calls to the engine, 468 s with a call for every vote; no
difference; 146,796 votes adopt, 295,551 are vetoed, 13,906,560 fail.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from itertools import product
from math import comb

from generator.council import council_on, outcome

ON = date(2024, 3, 22)
COUNCIL = council_on(ON)
PERMANENT = COUNCIL.permanent
ELECTED = tuple(name for name in COUNCIL.names if name not in PERMANENT)
NAMES = (*PERMANENT, *ELECTED)
LETTERS = "YNA"


def decide_independently(votes: str) -> str:
    """State Article 27(3) on fifteen letters, the five permanent members first."""
    if votes.count("Y") < 9:
        return "failed"
    return "vetoed" if "N" in votes[:5] else "adopted"


def decide_with_engine(votes: str) -> str:
    return outcome(dict(zip(NAMES, votes, strict=True)), ON).result


def permanent_patterns() -> Iterator[str]:
    return map("".join, product(LETTERS, repeat=len(PERMANENT)))


def check_pattern(permanent: str, *, every_call: bool) -> tuple[Counter[str], int, int]:
    """Compare all 59,049 votes of the elected members under one pattern of the permanent ones.

    Returns the results, the number of differences and the number of calls to the engine.
    """
    engine: dict[tuple[int, int], str] = {}
    results: Counter[str] = Counter()
    differences = calls = 0
    for letters in product(LETTERS, repeat=len(ELECTED)):
        elected = "".join(letters)
        votes = permanent + elected
        expected = decide_independently(votes)
        # The engine's order of members is not at stake here: tests show that it changes nothing.
        group = (elected.count("Y"), elected.count("N"))
        if every_call or group not in engine:
            engine[group] = decide_with_engine(votes)
            calls += 1
        differences += engine[group] != expected
        results[expected] += 1
    return results, differences, calls


def count_by_binomials() -> Counter[str]:
    """Count the results without looking at a single vote."""
    size, five, ten, needed = len(NAMES), len(PERMANENT), len(ELECTED), COUNCIL.threshold
    failed = sum(comb(size, yes) * 2 ** (size - yes) for yes in range(needed))
    adopted = sum(
        comb(five, yes) * comb(ten, more) * 2 ** (ten - more)
        for yes in range(five + 1)
        for more in range(ten + 1)
        if yes + more >= needed
    )
    return Counter(failed=failed, adopted=adopted, vetoed=3**size - failed - adopted)


def check_every_vote(*, every_call: bool, processes: int) -> bool:
    started = time.perf_counter()
    results: Counter[str] = Counter()
    differences = calls = 0
    with ProcessPoolExecutor(processes) as pool:
        jobs = [
            pool.submit(check_pattern, pattern, every_call=every_call)
            for pattern in permanent_patterns()
        ]
        for job in jobs:
            some_results, some_differences, some_calls = job.result()
            results += some_results
            differences += some_differences
            calls += some_calls
    agreed = results == count_by_binomials()
    print(f"{results.total():,} votes, {calls:,} calls to the engine")
    print(", ".join(f"{results[result]:,} {result}" for result in ("adopted", "vetoed", "failed")))
    print(f"{differences:,} differ from the independent statement")
    print(f"the totals {'are' if agreed else 'ARE NOT'} those of the binomial coefficients")
    print(f"{time.perf_counter() - started:.0f} s in {processes} processes")
    return agreed and not differences


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--every-call", action="store_true", help="call the engine on every vote")
    parser.add_argument("--processes", type=int, default=2)
    arguments = parser.parse_args()
    agreed = check_every_vote(every_call=arguments.every_call, processes=arguments.processes)
    return 0 if agreed else 1


if __name__ == "__main__":
    sys.exit(main())
