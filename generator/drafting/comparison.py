"""Compares what a later article says with the facts of a topic: confirmed, moved, contradicted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import product
from typing import Literal, TypeAlias, TypeVar

from generator.drafting.likeness import find_telling_words, measure_likeness
from generator.drafting.name_words import is_demonym
from generator.evidence.dates import find_named_dates
from generator.evidence.lexicon import find_negations
from generator.evidence.number_phrases import find_number_phrases
from generator.evidence.source_text import Span
from generator.fact_sheets.actors import Actor
from generator.fact_sheets.collection import Topic
from generator.fact_sheets.dates import EdtfDate
from generator.fact_sheets.facts import Fact
from generator.fact_sheets.fields import ARTICLE
from generator.fact_sheets.figures import Quantity
from generator.fact_sheets.numbers import Figure
from generator.fact_sheets.positions import Position, Statement
from generator.fact_sheets.timeline import Event
from generator.normalisation import fold

_PEOPLE = frozenset(
    (
        *("hostages", "fighters", "militants", "soldiers", "troops", "civilians", "children"),
        *("women", "men", "residents", "prisoners", "detainees", "passengers", "workers", "voters"),
        *("students", "patients", "refugees", "protesters", "others", "victims", "members"),
    )
)
_NUMBER = re.compile(r"\d[\d.,]*")
_MARK = re.compile(r"[,;:()](?!\d)")

Verdict: TypeAlias = Literal["confirms", "moves", "contradicts", "new"]
AnyFact = TypeVar("AnyFact", bound=Fact)

LIKE = 0.6
"""From this likeness on, two facts are taken to be about the same (0 to 2)."""

LEAST = 0.1
"""With less likeness of what they say themselves, like sentences around two facts mean nothing."""

LIKE_IN_PART = 0.4
"""Of events on one day, or figures of one speaker or telling value, less likeness is enough."""

FEWEST_BY_CHANCE = 100
"""From here on, one value tells of one fact; small numbers stand for many."""


@dataclass(frozen=True)
class Comparison:
    """What a fact of the later article means for the topic; `known` is the topic's own fact."""

    verdict: Verdict
    drafted: Fact
    known: Fact | None = None


def compare_topics(
    known: Topic, drafted: Topic, actors: Mapping[str, str]
) -> tuple[Comparison, ...]:
    """Compare each drafted fact with the fact of the topic that is most like it.

    `actors` gives the topic's own id for each drafted actor that the topic has.
    """
    figures = {figure.id: known.figure_history(figure.id)[-1] for figure in known.numbers.numbers}
    compare = _Comparing(actors, known, drafted)
    return (
        *(compare.figure(one, figures.values()) for one in drafted.numbers.numbers),
        *(compare.event(one, known.timeline.events) for one in drafted.timeline.events),
        *(
            compare.statement(one, known.positions.statements)
            for one in drafted.positions.statements
        ),
        *(compare.position(one, known.positions.positions) for one in drafted.positions.positions),
    )


def match_actors(known: Topic, drafted: Topic) -> dict[str, str]:
    """Find the topic's own actor for each drafted one: one that shares a name with it."""
    by_name = {_key(name): actor.id for actor in known.actors.actors for name in actor.names}
    found = ((actor, _find_by_name(actor, by_name)) for actor in drafted.actors.actors)
    return {actor.id: own for actor, own in found if own}


def _find_by_name(actor: Actor, by_name: Mapping[str, str]) -> str | None:
    return next((by_name[_key(name)] for name in actor.names if _key(name) in by_name), None)


def _key(name: str) -> str:
    words = fold(name).casefold()
    return words.removeprefix("the ")


@dataclass(frozen=True)
class _Comparing:
    actors: Mapping[str, str]
    known: Topic
    drafted: Topic

    def figure(self, figure: Figure, known: Iterable[Figure]) -> Comparison:
        """A figure of the same unit that counts the same by its words."""
        found = _find_most_like(figure, (k for k in known if _share_unit(k, figure)), self._floor)
        if found is None:
            return Comparison("new", figure)
        if _value(found.value) == _value(figure.value):
            return Comparison("confirms", figure, found)
        if found.status == "established":  # A rule does not move: nine votes are needed.
            return Comparison("new", figure)
        is_later = figure.as_of.sort_key() > found.as_of.sort_key()
        verdict: Verdict = (
            "moves" if is_later and self._may_be_same(figure, found) else "contradicts"
        )
        return Comparison(verdict, figure, found)

    def event(self, event: Event, known: Sequence[Event]) -> Comparison:
        """An event told in the same words, on the same day or on another one."""
        found = _find_most_like(event, known, self._floor) or self._find_plan(event, known)
        if found is None:
            return Comparison("new", event)
        if found.status == "planned" and event.status != "planned":
            return Comparison("moves", event, found)
        if (event.date.earliest, event.date.latest) == (found.date.earliest, found.date.latest):
            return Comparison("confirms", event, found)
        if "planned" in (event.status, found.status):
            return Comparison("moves", event, found)
        same = _NUMBER.findall(event.title) == _NUMBER.findall(found.title)
        if same and _are_near(event.date, found.date):
            return Comparison("contradicts", event, found)
        return Comparison("new", event)

    def _find_plan(self, event: Event, known: Sequence[Event]) -> Event | None:
        """The one plan of that day in which a person of the event takes part."""
        persons = {a.id for a in self.known.actors.actors if a.kind == "person"}
        acting = persons & {self.actors.get(actor, actor) for actor in event.actors}
        plans = [k for k in known if k.status == "planned" and k.date == event.date]
        shared = [plan for plan in plans if acting & set(plan.actors)]
        return shared[0] if len(shared) == 1 and event.status != "planned" else None

    def statement(self, statement: Statement, known: Iterable[Statement]) -> Comparison:
        """The same direct speech; or a claim in the same words, or one that denies it."""
        if statement.speech:
            said = [k for k in known if k.speech and _shares_speech(k.speech, statement.speech)]
            return (
                Comparison("confirms", statement, said[0]) if said else Comparison("new", statement)
            )
        claims = (k for k in known if k.speech is None)
        found = _find_most_like(statement, claims, self._floor)
        if found is None:
            return Comparison("new", statement)
        if _denies(statement) != _denies(found):
            return Comparison("contradicts", statement, found)
        same = self._is_same_speaker(statement, found)
        return Comparison("confirms", statement, found) if same else Comparison("new", statement)

    def position(self, position: Position, known: Iterable[Position]) -> Comparison:
        """What the same actor wanted before, in like words."""
        own = self.actors.get(position.actor, position.actor)
        found = _find_most_like(position, (k for k in known if k.actor == own), self._floor)
        return Comparison("confirms" if found else "new", position, found)

    def _floor(self, one: Fact, other: Fact) -> float:
        """How like two facts must be; less where day or speaker are the same already."""
        same_day = isinstance(one, Event) and isinstance(other, Event) and one.date == other.date
        named = isinstance(one, Figure) and one.said_by != ARTICLE
        same_figure = named and self._is_same_speaker(one, other)
        same_value = (
            isinstance(one, Figure) and isinstance(other, Figure) and _is_telling(one, other)
        )
        return LIKE_IN_PART if same_day or same_figure or same_value else LIKE

    def _is_same_speaker(self, drafted: Fact, known: Fact) -> bool:
        return self.actors.get(drafted.said_by, drafted.said_by) == known.said_by

    def _may_be_same(self, drafted: Fact, known: Fact) -> bool:
        """Whether nothing speaks against one speaker: the same, or one of them not named."""
        speakers = {self.actors.get(drafted.said_by, drafted.said_by), known.said_by} - {ARTICLE}
        return len(speakers) < 2


def _find_most_like(
    drafted: Fact, known: Iterable[AnyFact], floor: Callable[[Fact, Fact], float]
) -> AnyFact | None:
    scored = [(_measure(drafted, fact), fact) for fact in known]
    likely = [(score, fact) for score, fact in scored if score >= floor(drafted, fact)]
    return max(likely, key=lambda pair: pair[0])[1] if likely else None


def _measure(one: Fact, other: Fact) -> float:
    """How like two facts are: by what they say, or the words of their clause; and by sentence."""
    pairs = product(*(map(find_telling_words, zip(_tell(fact))) for fact in (one, other)))
    said = max((measure_likeness(*pair) for pair in pairs), default=0.0)
    quotes = (find_telling_words(_quotes(fact)) for fact in (one, other))
    same_day = isinstance(one, Event) and isinstance(other, Event) and one.date == other.date
    return said + measure_likeness(*quotes) + same_day / 2 if said >= LEAST else 0.0


def _tell(fact: Fact) -> Iterator[str]:
    """The ways in which a fact says what it is about."""
    # A drafted label of a figure is but a clause, in which other numbers may stand.
    if not (isinstance(fact, Figure) and fact.name.startswith("“")):
        yield fact.name
    if isinstance(fact, Figure):
        yield from (clause for quote in _quotes(fact) for clause in _find_clauses(fact, quote))
    if isinstance(fact, Statement) and fact.text:
        yield fact.text
    if isinstance(fact, Event) and fact.summary:
        yield f"{fact.name} {fact.summary}"


def _quotes(fact: Fact) -> Iterator[str]:
    return (piece.quote or piece.says or "" for piece in fact.evidence)


def _find_clauses(figure: Figure, quote: str) -> Iterator[str]:
    """What stands around the figure's number in a quotation, up to a mark or another number."""
    text = fold(quote)
    whole = Span(0, len(text))
    phrases = find_number_phrases(text, whole, find_named_dates(text, whole))
    breaks = [0, *(mark.end() for mark in _MARK.finditer(text)), len(text)]
    breaks += [edge for phrase in phrases for edge in (phrase.span.start, phrase.span.end)]
    for phrase in phrases:
        if (phrase.amount.low, phrase.amount.high) == (figure.value.low, figure.value.high):
            start = max((edge for edge in breaks if edge < phrase.span.start), default=0)
            end = min((edge for edge in breaks if edge > phrase.span.end), default=len(text))
            yield text[start:end]


def _is_telling(one: Figure, other: Figure) -> bool:
    """Whether two figures have one value that two facts would hardly share by chance: 1,200."""
    low = one.value.low
    return _value(one.value) == _value(other.value) and low is not None and low >= FEWEST_BY_CHANCE


def _share_unit(one: Figure, other: Figure) -> bool:
    mine, its = _units(one), _units(other)
    people = ("people" in mine and its & _PEOPLE) or ("people" in its and mine & _PEOPLE)
    return bool(mine & its or people)


def _units(figure: Figure) -> frozenset[str]:
    texts = (figure.unit, figure.value.unit, *figure.synonyms)
    plain = {text.casefold() for text in texts if text}
    if any(is_demonym(text) for text in texts):
        plain.add("people")
    return frozenset(plain) | find_telling_words(texts)


def _value(quantity: Quantity) -> tuple[object, ...]:
    return (quantity.low, quantity.high, quantity.hedge, quantity.vague, quantity.score)


def _are_near(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether two dates are so near that one may be a mistake for the other."""
    first, second = one.earliest or one.latest, other.earliest or other.latest
    return first is not None and second is not None and abs(first - second) <= timedelta(days=31)


def _shares_speech(one: str, other: str) -> bool:
    first, second = (fold(words).strip('".,;!? ').casefold() for words in (one, other))
    return first in second or second in first


def _denies(statement: Statement) -> bool:
    words = fold(f"{statement.text or ''} {statement.label} {statement.note}")
    return next(find_negations(words, Span(0, len(words))), None) is not None
