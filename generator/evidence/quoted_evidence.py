"""Turns the evidence of facts into quotations that were found in their sources."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.evidence.quotation_checks import Quoted, locate_quotation, quoted_in
from generator.evidence.quotations import Match
from generator.evidence.source_text import SourceText, Span
from generator.fact_sheets.facts import Evidence
from generator.fact_sheets.sources import Source
from generator.problems import Problem


@dataclass(frozen=True)
class Quotation:
    """A piece of evidence whose words were found."""

    evidence: Evidence
    source: SourceText
    match: Match

    @property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences that its parts touch, in order."""
        touched = (s for part in self.match.parts for s in self.source.sentences_of(part))
        return tuple(dict.fromkeys(touched))


@dataclass(frozen=True)
class EvidenceOf:
    """What is known of the evidence of one fact.

    `quotations` are those that were found; `is_cited` tells that a citation supports the fact
    as well.
    """

    quotations: tuple[Quotation, ...]
    is_cited: bool

    @property
    def supporting(self) -> tuple[Quotation, ...]:
        """The quotations that support the fact."""
        return tuple(q for q in self.quotations if q.evidence.role == "supports")


def locate_evidence(
    pieces: Iterable[Evidence], sources: Mapping[str, SourceText], known: Mapping[str, Source]
) -> tuple[EvidenceOf, tuple[Problem, ...]]:
    """Find the words of each quotation.

    `known` are all sources, `sources` those whose text can be read. A source that has only an
    address cannot be quoted; one that is unknown, or whose file is missing, is passed over here.
    """
    quotations: list[Quotation] = []
    problems: list[Problem] = []
    is_cited = False
    for piece in pieces:
        quoted = quoted_in(piece)
        if quoted is None:
            is_cited = is_cited or piece.role == "supports"
            continue
        source = sources.get(piece.source)
        if source is None:
            if piece.source in known and known[piece.source].text is None:
                problems.append(_unquotable(piece, quoted))
            continue
        found = locate_quotation(source, quoted)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            quotations.append(Quotation(piece, source, found))
    return EvidenceOf(tuple(quotations), is_cited), tuple(problems)


def _unquotable(piece: Evidence, quoted: Quoted) -> Problem:
    message = f"{piece.source} has no text in seeds/, so its words cannot be checked"
    hint = "cite it with at: and says:, or put its text into seeds/"
    return Problem("quote-without-text", message, quoted.place, hint)
