"""Decides whether a number that its words give as an earlier one is told as the latest."""

import re

from generator.evidence.dates import last_known_day
from generator.evidence.number_phrases import NumberPhrase
from generator.evidence.numbers import find_phrases, has_same_value
from generator.evidence.quoted_evidence import EvidenceOf, Quotation
from generator.evidence.source_text import Span
from generator.fact_sheets.numbers import Figure
from generator.problems import Problem

_COMPARED = re.compile(r"\b(?:up|down) from $|\bcompared (?:with|to) $|\bversus $")
_CHANGED = re.compile(
    r"\b(?:rose|risen|rises?|rising|fell|fallen|falls?|falling|grew|grown|increased?|decreased?"
    r"|dropped|drops?|declined?|climbed|jumped|slipped|shrank|raised|lowered|cut|reduced|went"
    r"|expanded|improved|widened|narrowed|surged|slid)\b[^.;:]* from $"
)
_TO_NUMBER = re.compile(r"\bto \S*(?:\d|[a-z]+ (?:percent|million|billion))")


def check_earlier_value(figure: Figure, evidence: EvidenceOf) -> tuple[Problem, ...]:
    """Check that a figure such as 40 in `up from 40 to 52` is not stated for its source's day.

    It is stated for a day that the quotation names, or for some time before: `../2024-03-21`.
    """
    latest = [last_known_day(q) for q in evidence.supporting]
    first, last = figure.as_of.earliest, figure.as_of.latest
    if evidence.is_cited or not latest or first is None or last is None or last < max(latest):
        return ()
    found = [
        _find_comparison(quotation, phrase)
        for quotation in evidence.supporting
        for phrase in find_phrases(quotation)
        if has_same_value(figure.value, phrase)
    ]
    if not found or None in found:
        return ()
    message = f'"{found[0]}" in the quotation makes {figure.value} an earlier value'
    hint = f"write the day that it is of, or ../{last} where the words do not tell"
    return (Problem("date-disagrees", message, figure.origin.at("as_of"), hint),)


def _find_comparison(quotation: Quotation, phrase: NumberPhrase) -> str | None:
    """The words that make a number an earlier one; None where nothing does."""
    source = quotation.source
    sentence = source.sentences_of(phrase.core)[0]
    before = source.words(Span(sentence.start, phrase.span.start))
    compared = _COMPARED.search(before)
    if compared:
        return compared[0].strip()
    changed = _CHANGED.search(before)
    if changed is None:
        return None
    # "a worker fell from 40 metres" compares nothing: the other number must stand there too.
    around = changed[0] + source.words(Span(phrase.core.end, sentence.end))
    return "from" if _TO_NUMBER.search(around) else None
