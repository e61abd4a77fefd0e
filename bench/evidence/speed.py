"""Times the search for a quotation of fifty gaps in a text of a megabyte.

python -m bench.evidence.speed
"""

from __future__ import annotations

import time
from pathlib import Path

from bench.evidence.compact_topics import build_topic
from generator.article import parse_article
from generator.evidence.quotation_checks import Quoted, locate_quotation
from generator.evidence.source_text import SourceText
from generator.problems import Location, Problem

SIZE = 1_000_000
SEED = next(Path("seeds").glob("*.txt")).read_text("utf-8")


def main() -> None:
    """Print one line for each kind of text and quotation."""
    many = SEED * (SIZE // len(SEED))
    words = [word for line in SEED.splitlines() for word in line.split() if line.startswith("U.S.")]
    gapped = " […] ".join(words[:100:2])
    one = many.replace("\n", " ")
    last, unique = SEED.replace("U.S.", "Zanzibar"), gapped.replace("U.S.", "Zanzibar")
    _time("50 gaps, last paragraphs", many + "\n\n" + last, unique)
    _time("50 gaps, last part missing", many, f"{gapped} […] zebra")
    _time("50 gaps, one paragraph", f"{one} {last}".replace("\n", " "), unique)
    _time("a word repeated, 50 gaps", "the " * (SIZE // 4), " […] ".join(["the"] * 50))
    _time("no quotation at all", many, "Negotiators do not go on. The gaps are wider." * 20)


def _time(name: str, text: str, quote: str) -> None:
    start = time.perf_counter()
    source = _make_source(text)
    read = time.perf_counter()
    found = locate_quotation(source, Quoted(quote, Location("sheet.yml")))
    end = time.perf_counter()
    result = found.code if isinstance(found, Problem) else "found"
    print(
        f"{name:<28}{len(text):>10} characters: read {read - start:5.2f} s, "
        f"searched {end - read:5.2f} s, {result}"
    )


def _make_source(text: str) -> SourceText:
    topic = build_topic("Some text.", {"published": "2024-03-22"}).topic
    source = SourceText(topic.source_by_id["article-source"], parse_article("seeds/a.txt", text))
    assert source.blocks
    return source


if __name__ == "__main__":
    main()
