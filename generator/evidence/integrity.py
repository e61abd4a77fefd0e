"""Compares a source's text with its recorded digest, and writes the new one into its sheet."""

import hashlib
from collections.abc import Sequence

from generator.evidence.quotation_checks import Quoted, locate_quotation
from generator.evidence.source_text import SourceText
from generator.fact_sheets.sources import Source
from generator.problems import Location, Problem


def compute_digest(data: bytes) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal digits (FIPS 180-4)."""
    return hashlib.sha256(data).hexdigest()


def check_integrity(
    source: SourceText, digest: str, quotations: Sequence[Quoted]
) -> tuple[Problem, ...]:
    """Check that a source's file is the one whose digest is recorded.

    `quotations` are all that quote the source. Where the file has changed, the problem tells how
    many of them still stand, and lists the places of those that moved (they stand in several
    places now, or not beside the words of before: and after:) and of those that broke.
    """
    recorded = source.source.sha256
    hint = f"run: explainer accept {source.source.id}"
    if recorded is None:
        message = f"the SHA-256 of {source.article.file} is not recorded"
        place = source.source.origin.at("text")
        return (Problem("source-not-recorded", message, place, hint, severity="warning"),)
    if recorded == digest:
        return ()
    moved: list[Location] = []
    broken: list[Location] = []
    for quoted in quotations:
        found = locate_quotation(source, quoted)
        if isinstance(found, Problem):
            (moved if _has_moved(found) else broken).append(quoted.place)
    stand = len(quotations) - len(moved) - len(broken)
    message = (
        f"{source.article.file} changed since its words were recorded: of {len(quotations)}"
        f" quotations {stand} still stand, {len(moved)} moved, {len(broken)} broke"
    )
    hint = f"look at what moved or broke; then {hint}" if moved or broken else hint
    place = source.source.origin.at("sha256")
    return (Problem("source-changed", message, place, hint, more=(*moved, *broken)),)


def write_digest(source: Source, digest: str) -> str:
    """The text of the sheet that holds a source, with the digest recorded in it.

    The line of `sha256:` is written anew; where there is none, one is put behind `text:`.
    """
    document = source.origin.document
    lines = list(document.lines)
    key = (*source.origin.path, "sha256")
    if key in document.keys:
        span = document.keys[key]
        end = document.values[key].end_line
        lines[span.line : end + 1] = [f"{lines[span.line][: span.column]}sha256: {digest}"]
    else:
        text = (*source.origin.path, "text")
        end = document.values[text].end_line
        indent = " " * document.keys[text].column
        lines.insert(end + 1, f"{indent}sha256: {digest}")
    return "\n".join(lines)


def _has_moved(problem: Problem) -> bool:
    """Whether the words still stand somewhere, but no longer at one certain place."""
    moved = "quote-ambiguous", "quote-crosses-paragraph", "gap-crosses-paragraph"
    return problem.code in moved or "but not with" in problem.message
