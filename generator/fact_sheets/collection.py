"""All sheets of a site as one frozen value, with look-ups by id."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.fact_sheets.actors import Actor, ActorsSheet
from generator.fact_sheets.bodies import Body
from generator.fact_sheets.changes import ChangesSheet
from generator.fact_sheets.facts import Fact
from generator.fact_sheets.numbers import Figure, NumbersSheet
from generator.fact_sheets.positions import PositionsSheet
from generator.fact_sheets.process import ProcessSheet
from generator.fact_sheets.site import Site
from generator.fact_sheets.sources import Source, SourcesSheet
from generator.fact_sheets.terms import TermsSheet
from generator.fact_sheets.timeline import TimelineSheet
from generator.fact_sheets.topic import TopicSheet
from generator.fact_sheets.translations import TranslationsSheet


@dataclass(frozen=True)
class Topic:
    """One explainer: its sheets, by name.

    `translations` are by the tag of their language. `lost_ids` are of items that could not be
    read, `unreadable` the names of sheets of which nothing could: a reference to them is not a
    problem of its own.
    """

    id: str
    topic: TopicSheet
    sources: SourcesSheet
    actors: ActorsSheet
    timeline: TimelineSheet
    numbers: NumbersSheet
    positions: PositionsSheet
    process: ProcessSheet | None
    changes: ChangesSheet
    translations: Mapping[str, TranslationsSheet] = field(default_factory=dict)
    lost_ids: frozenset[str] = frozenset()
    unreadable: frozenset[str] = frozenset()

    @cached_property
    def source_by_id(self) -> Mapping[str, Source]:
        """The sources by id."""
        return {source.id: source for source in self.sources.sources}

    @cached_property
    def actor_by_id(self) -> Mapping[str, Actor]:
        """The actors by id."""
        return {actor.id: actor for actor in self.actors.actors}

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact, in the order of the sheets."""
        process = self.process
        return (
            *self.actors.relations,
            *self.timeline.events,
            *self.numbers.numbers,
            *self.positions.positions,
            *self.positions.statements,
            *(
                (*process.stages, *process.votes, *process.wordings, *process.readings)
                if process
                else ()
            ),
        )

    @cached_property
    def fact_by_id(self) -> Mapping[str, Fact]:
        """Each fact by id; of a figure with history, the latest."""
        return {
            fact.id: fact for fact in sorted(self.facts, key=lambda fact: fact.as_of.sort_key())
        }

    def figure_history(self, figure_id: str) -> tuple[Figure, ...]:
        """All figures of one id, the oldest first."""
        rows = (figure for figure in self.numbers.numbers if figure.id == figure_id)
        return tuple(sorted(rows, key=lambda figure: figure.as_of.sort_key()))

    def is_known_since(self, fact: Fact) -> bool:
        """Whether a fact became known only after the topic's as-of date."""
        begin, as_of = fact.as_of.earliest, self.topic.as_of.latest
        return begin is not None and as_of is not None and begin > as_of


@dataclass(frozen=True)
class Collection:
    """Everything that content/ says; `lost_ids` are of items of bodies that could not be read."""

    site: Site
    terms: TermsSheet
    bodies: Mapping[str, Body] = field(default_factory=dict)
    topics: tuple[Topic, ...] = ()
    lost_ids: frozenset[str] = frozenset()

    def __iter__(self) -> Iterator[Topic]:
        return iter(self.topics)
