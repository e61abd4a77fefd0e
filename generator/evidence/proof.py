"""Turns a topic and its articles into findings: what its facts' words prove, and what not."""

from collections.abc import Iterable, Mapping

from generator.article import Article
from generator.evidence.dates import check_as_of, check_date
from generator.evidence.findings import DateReading, EvidenceKey, Findings, Passage
from generator.evidence.numbers import check_figure
from generator.evidence.quoted_evidence import EvidenceOf, locate_evidence
from generator.evidence.source_text import SourceText
from generator.fact_sheets.collection import Topic
from generator.fact_sheets.facts import Evidence, Fact
from generator.fact_sheets.numbers import Figure
from generator.fact_sheets.process import CouncilVote, Stage
from generator.fact_sheets.timeline import Event
from generator.problems import Problem, sort_problems


def prove_topic(
    topic: Topic, articles: Mapping[str, Article], *, coverage_floor: int = 100
) -> Findings:
    """Check every fact of a topic against the words of its sources.

    `articles` are by their file, as `text:` of a source names it; `coverage_floor` is the
    percent of each article's sentences that must be used or set aside.
    """
    del coverage_floor
    sources = {
        source.id: SourceText(source, articles[source.text])
        for source in topic.sources.sources
        if source.text is not None and source.text in articles
    }
    problems: list[Problem] = []
    passages: dict[EvidenceKey, tuple[Passage, ...]] = {}
    dates: dict[str, DateReading] = {}
    for fact in topic.facts:
        found, mistakes = locate_evidence(fact.evidence, sources)
        problems += mistakes
        passages |= _passages(found)
        problems += _check_fact(fact, found)
        if isinstance(fact, Event | Stage | CouncilVote):
            reading, mistakes = check_date(fact, found)
            problems += mistakes
            if reading:
                dates[fact.id] = reading
    for pieces in _side_evidence(topic):
        found, mistakes = locate_evidence(pieces, sources)
        problems += mistakes
        passages |= _passages(found)
    return Findings(sort_problems(problems), passages, dates)


def _check_fact(fact: Fact, found: EvidenceOf) -> Iterable[Problem]:
    if isinstance(fact, Figure):
        yield from check_figure(fact, found.supporting)
    yield from check_as_of(fact, found)


def _side_evidence(topic: Topic) -> Iterable[tuple[Evidence, ...]]:
    """The evidence that belongs to no fact itself: of actors and of editors' notes."""
    for actor in topic.actors.actors:
        yield actor.evidence
    notes = [actor.editors_note for actor in topic.actors.actors]
    notes += [fact.editors_note for fact in topic.facts]
    yield from (note.evidence for note in notes if note)


def _passages(found: EvidenceOf) -> dict[EvidenceKey, tuple[Passage, ...]]:
    return {
        quotation.evidence.origin.key_of: tuple(
            quotation.source.passage(part) for part in quotation.match.parts
        )
        for quotation in found.quotations
    }
