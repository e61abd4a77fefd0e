"""Decides whether the words of a quotation bear the status that a fact is given."""

from collections.abc import Iterator
from functools import partial

from generator.evidence.attributions import find_attributions
from generator.evidence.clauses import clauses_around
from generator.evidence.date_words import find_date_words
from generator.evidence.lexicon import find_ahead, find_claimed, find_possible, is_told_as_done
from generator.evidence.numbers import find_phrases, has_same_value
from generator.evidence.quoted_evidence import EvidenceOf, Quotation
from generator.evidence.source_text import Span
from generator.fact_sheets.facts import Fact
from generator.fact_sheets.numbers import Figure
from generator.fact_sheets.positions import Position, Statement
from generator.fact_sheets.process import CouncilVote, Stage
from generator.fact_sheets.timeline import Event
from generator.problems import Problem

_OPEN = frozenset(("could", "might", "may", "should"))
"""Words that leave open whether something is ahead or allowed; a report may say as much."""


def check_modality(fact: Fact, evidence: EvidenceOf) -> tuple[Problem, ...]:
    """Check a fact's status against the modality of the words that support it.

    Words that leave something open, put it ahead, or leave it to whoever says it forbid
    `established`, whether in the quotation or in its clauses. An event whose clause puts it
    ahead of the source must be `planned`. That somebody said something in direct speech is not
    made doubtful by what was said.
    """
    if isinstance(fact, Statement) and fact.speech:
        return ()
    if fact.status == "established":
        check = _find_doubts if _is_own_event(fact) else _find_claims_and_doubts
        hint = "write reported, or claimed with said_by:"
    elif isinstance(fact, Figure) and fact.status == "reported":
        check = partial(_find_projections, fact)
        hint = "write planned; or claimed, with said_by:, for what somebody forecasts"
    elif isinstance(fact, Event | Stage | CouncilVote) and fact.status != "planned":
        check = _find_plans
        hint = "write planned: the words put it ahead of the source"
    else:
        return ()
    if isinstance(fact, Event) and fact.kind == "statement" and fact.status != "established":
        return ()
    found = [(quotation, next(check(quotation), None)) for quotation in evidence.supporting]
    doubtful = [(quotation, span) for quotation, span in found if span]
    if not found or len(doubtful) < len(found):
        return ()
    quotation, span = doubtful[0]
    words = quotation.source.raw_words(span)
    return (
        Problem(
            "status-too-strong",
            f'"{words}" in the source does not bear the status {fact.status}',
            fact.origin.at("status"),
            hint,
            more=(quotation.source.location(span),),
        ),
    )


def _is_own_event(fact: Fact) -> bool:
    """Whether it is established by somebody's saying it: what one said, or wants."""
    return isinstance(fact, Position) or (isinstance(fact, Event) and fact.kind == "statement")


def _find_claims_and_doubts(quotation: Quotation) -> Iterator[Span]:
    yield from _find_doubts(quotation)
    for sentence in quotation.sentences:
        for attribution in find_attributions(quotation.source, sentence):
            if attribution.is_claim and any(map(attribution.scope.overlaps, quotation.match.parts)):
                yield attribution.verb


def _find_doubts(quotation: Quotation) -> Iterator[Span]:
    for stretch in _stretches(quotation):
        for find in (find_claimed, find_possible, find_ahead):
            yield from find(quotation.source.text, stretch)


def _find_plans(quotation: Quotation) -> Iterator[Span]:
    """Yield the words that put ahead what the date words of a quotation date."""
    text = quotation.source.text
    for sentence in quotation.sentences:
        dates = [d.span for d in find_date_words(text, sentence) if quotation.match.holds(d.span)]
        for date in dates or _beginnings(quotation, sentence):
            clauses = clauses_around(quotation.source, sentence, date) or (date,)
            for clause in () if is_told_as_done(text, clauses[0], date) else clauses:
                yield from find_ahead(text, clause)


def _find_projections(figure: Figure, quotation: Quotation) -> Iterator[Span]:
    """Yield the words that put ahead the clause in which a figure's amount stands."""
    text = quotation.source.text
    for phrase in find_phrases(quotation):
        if has_same_value(figure.value, phrase):
            for sentence in quotation.source.sentences_of(phrase.core):
                for clause in clauses_around(quotation.source, sentence, phrase.core):
                    yield from (
                        s for s in find_ahead(text, clause) if text[s.start : s.end] not in _OPEN
                    )


def _beginnings(quotation: Quotation, sentence: Span) -> Iterator[Span]:
    for part in quotation.match.parts:
        if part.overlaps(sentence):
            start = max(part.start, sentence.start)
            yield Span(start, start + 1)


def _stretches(quotation: Quotation) -> Iterator[Span]:
    """The parts of a quotation, then the clauses of which they are cut."""
    yield from quotation.match.parts
    for sentence in quotation.sentences:
        for part in quotation.match.parts:
            if part.overlaps(sentence):
                yield from clauses_around(quotation.source, sentence, part)
