"""Turns a topic and its articles into findings: what the words of its sources prove."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.article import Article
from generator.evidence.comparison import check_figures_agree
from generator.evidence.coverage import check_coverage, find_coverage
from generator.evidence.cuts import check_cuts
from generator.evidence.dates import check_against_publication, check_as_of, check_date
from generator.evidence.earlier_values import check_earlier_value
from generator.evidence.findings import Coverage, DateReading, EvidenceKey, Findings, Passage
from generator.evidence.gaps import check_gap_speakers
from generator.evidence.integrity import check_integrity
from generator.evidence.mentions import Cast
from generator.evidence.modality import check_modality
from generator.evidence.numbers import check_figure
from generator.evidence.quotation_checks import Quoted, quoted_in
from generator.evidence.quotations import find_matches
from generator.evidence.quoted_evidence import EvidenceOf, Quotation, locate_evidence
from generator.evidence.source_text import SourceText
from generator.evidence.speakers import check_conduits, check_named, check_speaker
from generator.evidence.speech import check_speech
from generator.fact_sheets.actors import Relation
from generator.fact_sheets.collection import Topic
from generator.fact_sheets.facts import Evidence, Fact
from generator.fact_sheets.numbers import Figure
from generator.fact_sheets.positions import Position, Statement
from generator.fact_sheets.process import CouncilVote, Stage
from generator.fact_sheets.sources import Source
from generator.fact_sheets.timeline import Event
from generator.problems import Problem, sort_problems


def prove_topic(
    topic: Topic,
    articles: Mapping[str, Article],
    *,
    coverage_floor: int = 100,
    digests: Mapping[str, str] | None = None,
) -> Findings:
    """Check every fact of a topic against the words of its sources.

    `articles` are by their file, as `text:` of a source names it, and so are `digests`, the
    SHA-256 of their bytes; without them no source is compared with its record.
    `coverage_floor` is the percent of each article's sentences that must be used or set aside.
    """
    sources = {
        source.id: SourceText(source, articles[source.text])
        for source in topic.sources.sources
        if source.text is not None and source.text in articles
    }
    proof = _Proof(sources, topic.source_by_id, Cast(topic.actors.actors))
    for fact in topic.facts:
        proof.prove_fact(fact)
    for actor in topic.actors.actors:
        found = proof.locate(actor.id, actor.evidence)
        proof.problems += check_named(found, proof.cast, {actor.id: actor.origin.at("name")})
    for owner, pieces in _note_evidence(topic):
        proof.locate(owner, pieces)
    proof.problems += check_figures_agree(topic.numbers.numbers)
    proof.cover(coverage_floor)
    for source in sources.values():
        digest = (digests or {}).get(source.article.file)
        if digest is not None:
            proof.problems += check_integrity(source, digest, _quoted(topic, source))
    return proof.findings()


@dataclass
class _Proof:
    """What was found so far."""

    sources: Mapping[str, SourceText]
    cited: Mapping[str, Source]
    cast: Cast
    problems: list[Problem] = field(default_factory=list)
    passages: dict[EvidenceKey, tuple[Passage, ...]] = field(default_factory=dict)
    dates: dict[str, DateReading] = field(default_factory=dict)
    used: dict[str, dict[str, list[Quotation]]] = field(default_factory=dict)
    coverage: list[Coverage] = field(default_factory=list)

    def locate(self, owner: str, pieces: Iterable[Evidence]) -> EvidenceOf:
        """Find the quotations of a fact or an actor, and keep where they stand."""
        found, mistakes = locate_evidence(pieces, self.sources, self.cited)
        self.problems += mistakes
        for quotation in found.quotations:
            self.passages[quotation.evidence.origin.key_of] = tuple(
                quotation.source.passage(part) for part in quotation.match.parts
            )
            by_owner = self.used.setdefault(quotation.source.source.id, {})
            by_owner.setdefault(owner, []).append(quotation)
        return found

    def prove_fact(self, fact: Fact) -> None:
        """Check all that a fact says against the quotations that support it."""
        found = self.locate(fact.id, fact.evidence)
        for quotation in found.quotations:
            self.problems += check_cuts(quotation)
            self.problems += check_gap_speakers(quotation, fact.said_by, self.cast)
        self.problems += check_modality(fact, found)
        if isinstance(fact, Statement) and fact.speech is not None:
            self.problems += check_speech(fact, found, self.cast)
        else:
            self.problems += check_speaker(fact, found, self.cast)
        self.problems += check_conduits(fact, found, self.cast)
        self.problems += self._check_kind(fact, found)
        self.problems += self._check_dates(fact, found)

    def _check_kind(self, fact: Fact, found: EvidenceOf) -> Iterator[Problem]:
        """Check what only facts of one kind say."""
        at = fact.origin.at
        if isinstance(fact, Figure):
            yield from check_figure(fact, found.supporting)
            yield from check_earlier_value(fact, found)
        elif isinstance(fact, Relation):
            named = {fact.subject: at("subject"), fact.object: at("object")}
            yield from check_named(found, self.cast, named)
        elif isinstance(fact, Position):
            yield from check_named(found, self.cast, {fact.actor: at("actor")})

    def _check_dates(self, fact: Fact, found: EvidenceOf) -> tuple[Problem, ...]:
        mistakes: tuple[Problem, ...] = ()
        if isinstance(fact, Event | Stage | CouncilVote):
            reading, mistakes = check_date(fact, found)
            if reading:
                self.dates[fact.id] = reading
        mistakes = (*mistakes, *check_as_of(fact, found))
        return mistakes or check_against_publication(fact, self.cited, found)

    def cover(self, floor: int) -> None:
        """Find what became of each sentence of each source."""
        for source in self.sources.values():
            coverage, mistakes = find_coverage(source, self.used.get(source.source.id, {}))
            self.coverage.append(coverage)
            self.problems += mistakes
            self.problems += check_coverage(source, coverage, floor)
            for item in source.source.set_aside:
                self.passages[item.origin.key_of] = tuple(
                    source.passage(part)
                    for match in find_matches(source, item.quote)
                    for part in match.parts
                )

    def findings(self) -> Findings:
        """All of it, the problems in the order of files and lines."""
        return Findings(
            sort_problems(self.problems), self.passages, self.dates, tuple(self.coverage)
        )


def _note_evidence(topic: Topic) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    """The evidence of the editors' notes, with the id of what they stand beside."""
    notes = [(actor.id, actor.editors_note) for actor in topic.actors.actors]
    notes += [(fact.id, fact.editors_note) for fact in topic.facts]
    yield from ((owner, note.evidence) for owner, note in notes if note)


def _quoted(topic: Topic, source: SourceText) -> tuple[Quoted, ...]:
    """Every quotation of a source in a topic."""
    pieces = [piece for fact in topic.facts for piece in fact.evidence]
    pieces += [piece for actor in topic.actors.actors for piece in actor.evidence]
    pieces += [piece for _, evidence in _note_evidence(topic) for piece in evidence]
    quoted = (quoted_in(piece) for piece in pieces if piece.source == source.source.id)
    return tuple(words for words in quoted if words)
