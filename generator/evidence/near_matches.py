"""Finds the passage that a wrong quotation most likely meant, and how the two differ."""

from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from generator.evidence.source_text import SourceText, Span
from generator.evidence.word_bounds import word_around

MIN_SCORE = 60
"""Below this the passage is too unlike the quotation to be of help (0 to 100)."""

MAX_SHOWN = 200
"""How many characters of a passage a hint shows."""

_MAX_COMPARED = 300
"""So many characters of a quotation tell where it was meant to stand."""

_MAX_WINDOW = 20_000
"""Of a longer paragraph only so many characters are compared at a time."""


@dataclass(frozen=True)
class NearMatch:
    """A passage that resembles a quotation; it suggests and never proves."""

    span: Span
    score: float


def find_near_match(source: SourceText, words: str) -> NearMatch | None:
    """Find the passage most like the normalised words; None when nothing is like them."""
    best: NearMatch | None = None
    head = words[:_MAX_COMPARED]
    for window in _windows(source, len(head)):
        floor = max(MIN_SCORE, best.score if best else 0)
        text = source.words(window)
        found = fuzz.partial_ratio_alignment(head, text, score_cutoff=floor)
        if found and (best is None or found.score > best.score):
            start = window.start + found.dest_start
            end = window.start + found.dest_end + len(words) - len(head)
            limit = source.block_at(window.start).span.end
            best = NearMatch(
                _widen(source, Span(start, min(max(start + 1, end), limit))), found.score
            )
    return best


def describe_difference(quotation: str, passage: str) -> str:
    """Tell word by word where a quotation departs from a passage.

    `the source has "358" for "385"; the source has "not" after "does"`
    """
    ours, theirs = quotation.split(), passage.split()
    differences = []
    for kind, i, i_end, j, j_end in SequenceMatcher(
        None, ours, theirs, autojunk=False
    ).get_opcodes():
        mine, its = " ".join(ours[i:i_end]), " ".join(theirs[j:j_end])
        if kind == "replace":
            differences.append(f'the source has "{its}" for "{mine}"')
        elif kind == "delete":
            differences.append(f'the source lacks "{mine}"')
        elif kind == "insert":
            where = f'after "{theirs[j - 1]}"' if j else "at the beginning"
            differences.append(f'the source has "{its}" {where}')
    return "; ".join(differences)


def shorten(words: str) -> str:
    """Cut words that are too long for a hint."""
    return words if len(words) <= MAX_SHOWN else words[: MAX_SHOWN - 1].rstrip() + "…"


def _windows(source: SourceText, length: int) -> list[Span]:
    """Cut each paragraph into stretches; two neighbours share what a quotation may need."""
    size = max(_MAX_WINDOW, 4 * length)
    return [
        Span(start, min(start + size, block.span.end))
        for block in source.blocks
        for start in range(block.span.start, block.span.end, size - 2 * length)
    ]


def _widen(source: SourceText, span: Span) -> Span:
    """Take in the whole words at both ends, without the space around them."""
    start = word_around(source, span.start).start
    end = word_around(source, span.end).end
    words = source.text[start:end]
    start += len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
