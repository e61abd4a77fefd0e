"""Tells what became of each sentence of an article: used by a fact, set aside, or left over."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.article import Sentence
from generator.evidence.date_words import find_date_words
from generator.evidence.dates import find_named_dates
from generator.evidence.findings import Coverage, SentenceUse
from generator.evidence.number_phrases import find_number_phrases
from generator.evidence.quotation_checks import Quoted, locate_quotation
from generator.evidence.quotations import find_matches
from generator.evidence.quoted_evidence import Quotation
from generator.evidence.source_text import SourceText, Span
from generator.problems import Problem

_NAME = re.compile(
    r"(?:[^\W\d_a-z][\w.'-]*)(?: (?:(?:of|the|al|bin|de|van|von|and) )?[^\W\d_a-z][\w.'-]*)*"
)
_SENTENCE_STARTERS = frozenset(
    (
        *("the", "a", "an", "this", "these", "that", "those", "it", "he", "she", "they", "in"),
        *("on", "at", "but", "and", "however", "meanwhile", "for", "as", "by", "there", "its"),
        *("despite", "conversely", "after", "before", "while", "when", "if", "we", "i", "no"),
    )
)


def find_coverage(
    source: SourceText, used: Mapping[str, Sequence[Quotation]]
) -> tuple[Coverage, tuple[Problem, ...]]:
    """Find what became of each sentence of a source.

    `used` are the quotations of this source by the id of the fact or actor that they belong to.
    Labels of the web page are set aside by themselves; of words to set aside that occur more
    than once, all places are.
    """
    facts = _used_sentences(source, used)
    reasons, problems = _set_aside(source)
    uses = tuple(
        _describe(source, sentence, span, facts.get(span, ()), reasons.get(span, ""))
        for sentence, span in source.sentences
    )
    return Coverage(source.source.id, uses), problems


def check_coverage(source: SourceText, coverage: Coverage, floor: int) -> tuple[Problem, ...]:
    """Report the share of sentences that are used or set aside, where it is below the floor."""
    if coverage.share * 100 >= floor:
        return ()
    unused = [
        (use, span)
        for use, (_, span) in zip(coverage.sentences, source.sentences, strict=True)
        if use.state == "unused"
    ]
    percent = int(coverage.share * 100)
    hint = "quote them as evidence of a fact, or set them aside with a reason"
    message = (
        f"{percent} % of the sentences of {source.article.file} are used or set aside;"
        f" {floor} % are asked for"
    )
    place = source.source.origin.at("text")
    return (
        Problem("coverage-too-low", message, place, hint),
        *(_unused_problem(source, use, span) for use, span in unused),
    )


def _unused_problem(source: SourceText, use: SentenceUse, span: Span) -> Problem:
    holds = ", ".join(f'"{words}"' for words in use.checkable)
    hint = f"it holds {holds}" if holds else "it holds no number, date or name"
    message = "no fact uses this sentence, and it is not set aside"
    return Problem("sentence-unused", message, source.location(span), hint, severity="warning")


def _used_sentences(
    source: SourceText, used: Mapping[str, Sequence[Quotation]]
) -> dict[Span, tuple[str, ...]]:
    found: dict[Span, dict[str, None]] = {}
    for fact, quotations in used.items():
        for quotation in quotations:
            for part in quotation.match.parts:
                for sentence in source.sentences_of(part):
                    found.setdefault(sentence, {})[fact] = None
    return {sentence: tuple(facts) for sentence, facts in found.items()}


def _set_aside(source: SourceText) -> tuple[dict[Span, str], tuple[Problem, ...]]:
    reasons: dict[Span, str] = {}
    problems: list[Problem] = []
    for block in source.blocks:
        for sentence in block.sentences:
            # A line of asterisks has no words that a sheet could set aside.
            if block.kind == "boilerplate" or not any(map(str.isalnum, source.words(sentence))):
                reasons[sentence] = "boilerplate"
    for item in source.source.set_aside:
        matches = find_matches(source, item.quote)
        for match in matches:
            for part in match.parts:
                reasons |= dict.fromkeys(source.sentences_of(part), item.reason)
        if not matches:
            found = locate_quotation(source, Quoted(item.quote, item.origin.at("quote")))
            problems += [found] if isinstance(found, Problem) else []
    return reasons, tuple(problems)


def _describe(
    source: SourceText, sentence: Sentence, span: Span, facts: tuple[str, ...], reason: str
) -> SentenceUse:
    if facts:
        return SentenceUse(sentence, "used", facts, reason)
    if reason:
        return SentenceUse(sentence, "set aside", reason=reason)
    return SentenceUse(sentence, "unused", checkable=tuple(_find_checkable(source, span)))


def _find_checkable(source: SourceText, sentence: Span) -> Iterable[str]:
    """The numbers, dates and names of a sentence, as the source has them, in order."""
    spans = list(_numbers(source, sentence))
    spans += [words.span for words in find_date_words(source.text, sentence)]
    names = (span for span in _names(source, sentence) if not any(map(span.overlaps, spans)))
    ordered = sorted([*spans, *names], key=lambda span: span.start)
    return dict.fromkeys(source.raw_words(span) for span in ordered)


def _numbers(source: SourceText, sentence: Span) -> Iterator[Span]:
    dates = find_named_dates(source.text, sentence)
    for phrase in find_number_phrases(source.text, sentence, dates):
        yield phrase.span


def _names(source: SourceText, sentence: Span) -> Iterator[Span]:
    for match in _NAME.finditer(source.text, sentence.start, sentence.end):
        words = match[0].rstrip(".'-")
        start = match.start()
        first, _, rest = words.partition(" ")
        if first.lower() in _SENTENCE_STARTERS:
            start, words = start + len(first) + 1, rest
        if words:
            yield Span(start, start + len(words))
