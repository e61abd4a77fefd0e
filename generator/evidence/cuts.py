"""Decides whether a quotation is cut so that its meaning turns: off a `not`, an `if`, a `could`."""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.evidence.lexicon import CLAIMING, DENYING, find_negations, find_possible
from generator.evidence.quotations import Match
from generator.evidence.quoted_evidence import Quotation
from generator.evidence.source_text import SourceText, Span
from generator.problems import Location, Problem

NEAR = 2
"""A negation at most so many words before a quotation belongs to its first words."""

_MARKS = ",;:.!?"
_CONDITION = r"(?:if|unless|provided|as long as|in case)"
_LEADING = re.compile(rf'(?:^|["(,;:] ?)({_CONDITION}\b[^;:.!?",]*), ?["\']?$', re.IGNORECASE)
_TRAILING = re.compile(
    rf",? (?:but )?(?:only |even )?({_CONDITION}\b(?! not\b| any\b| ever\b)[^,;.]*)"
)
_ASKING = re.compile(
    r"\b(?:ask|asks|asked|asking|wonder\w*|know|knows|see|unclear|unsure|as|even)$"
)
_REPORT = re.compile(r"\w+ (\w+)(?:(?: \w+)? that)? $")
_THINKING = frozenset(("think", "hope", "heard", "hear", "hoped"))
_CLAUSE_END = re.compile(r"[,;:.!?\"]|\b(?:but|while|whereas)\b")


def check_cuts(quotation: Quotation) -> tuple[Problem, ...]:
    """Check that no gap drops a negation or a doubt, and no end cuts off what turns the meaning.

    A negation elsewhere in the sentence is shown as a warning.
    """
    source, match = quotation.source, quotation.match
    place = quotation.evidence.origin.at("quote")
    cut = find_cut(source, match, place)
    if cut:
        return (cut,)
    outside = [
        found
        for sentence in quotation.sentences
        for found in find_negations(source.text, sentence)
        if not any(part.overlaps(found) for part in match.parts)
    ]
    if not outside:
        return ()
    shown = source.raw_words(outside[0])
    return (
        Problem(
            "quote-cuts-negation",
            f'the sentence says "{shown}", which the quotation leaves out',
            place,
            "quote it as well if it bears on the fact",
            severity="warning",
            more=tuple(source.location(found) for found in outside),
        ),
    )


def find_cut(source: SourceText, match: Match, place: Location) -> Problem | None:
    """Find what a gap or an end of a quotation, or of direct speech, cuts off; mistakes first."""
    found = [
        p for p in (_check_gaps(source, match, place), *_check_ends(source, match, place)) if p
    ]
    return next(iter(sorted(found, key=lambda problem: problem.severity)), None)


def _check_gaps(source: SourceText, match: Match, place: Location) -> Problem | None:
    for gap in match.gaps:
        denied = next(find_negations(source.text, gap), None)
        if denied:
            return _leaves_out(source, denied, place)
        for doubt in find_possible(source.text, gap):
            if not source.words(Span(doubt.end, gap.end)).strip():
                return _leaves_out(source, doubt, place)
    return None


def _leaves_out(source: SourceText, found: Span, place: Location) -> Problem:
    message = f'a gap leaves out "{source.raw_words(found)}"'
    more = (source.location(found),)
    return Problem("gap-drops-negation", message, place, "quote the words in the gap", more=more)


def _check_ends(source: SourceText, match: Match, place: Location) -> Iterator[Problem]:
    for part in match.parts:
        first = source.sentences_of(part)[0]
        denied = next(_find_denials(source, Span(first.start, part.start)), None)
        if denied and not any(other.overlaps(denied) for other in match.parts):
            yield _cuts_off(source, denied, place)
    conditions = (_find_leading(source, match.parts[0]), _find_trailing(source, match.parts[-1]))
    for condition in conditions:
        if condition:
            yield _cuts_condition(source, match, condition, place)


def _find_leading(source: SourceText, part: Span) -> Span | None:
    start = source.sentences_of(part)[0].start
    found = _LEADING.search(source.words(Span(start, max(start, part.start))))
    return Span(start + found.start(1), start + found.end(1)) if found else None


def _find_trailing(source: SourceText, part: Span) -> Span | None:
    end = source.sentences_of(part)[-1].end
    found = _TRAILING.match(source.text, part.end, max(part.end, end))
    return None if not found or _ASKING.search(source.words(part)) else Span(*found.span(1))


def _cuts_condition(source: SourceText, match: Match, found: Span, place: Location) -> Problem:
    """A mistake, unless the quotation still leaves it open itself: `it could fail | if …`."""
    problem = _cuts_off(source, found, place)
    is_open = any(next(find_possible(source.text, part), None) for part in match.parts)
    return replace(problem, severity="warning") if is_open else problem


def _cuts_off(source: SourceText, found: Span, place: Location) -> Problem:
    message = (
        f'the sentence says "{source.raw_words(found).strip(", ")}", which the quotation leaves out'
    )
    return Problem(
        "quote-cuts-negation", message, place, "quote it as well", more=(source.location(found),)
    )


def _find_denials(source: SourceText, before: Span) -> Iterator[Span]:
    """Yield the negations that reach over the end of a stretch.

    They stand right before it (`did not | strike`), or deny what a `that` brings, which the end
    cuts: `rejected a report that | the fee was paid`.
    """
    for negation in find_negations(source.text, before):
        between = source.words(Span(negation.end, before.end))
        if len(between.split()) < NEAR and not any(mark in between for mark in _MARKS):
            yield negation
        elif source.words(negation).lower() in DENYING:
            _, that, rest = between.partition(" that ")
            if that and not _CLAUSE_END.search(rest):
                yield negation


def find_report_before(source: SourceText, part: Span, speech: Span) -> Span | None:
    """Find what makes words in a speech another's: `People say that | we panicked`."""
    found = _REPORT.search(source.words(Span(speech.start, max(speech.start, part.start))))
    if found is None or found[1].lower() not in CLAIMING | _THINKING:
        return None
    return Span(speech.start + found.start(), speech.start + found.end())
