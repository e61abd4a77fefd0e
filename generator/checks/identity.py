"""Checks that every id of a topic is used once, and that none is reserved."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from generator.fact_sheets.collection import Topic
from generator.fact_sheets.fields import ARTICLE, Origin
from generator.fact_sheets.numbers import Figure
from generator.problems import Location, Problem

RESERVED_IDS = frozenset({ARTICLE})
"""`article` is the speaker of what a source says in its own voice."""


class Identified(Protocol):
    """Anything in a sheet that bears an id."""

    @property
    def id(self) -> str: ...  # noqa: D102

    @property
    def origin(self) -> Origin: ...  # noqa: D102


def check_ids(topic: Topic) -> Iterator[Problem]:
    """Report ids that stand twice in a topic, or that mean something else.

    Figures of one id are one history and must differ in `as_of`.
    """
    first: dict[str, Identified] = {}
    for item in list_identified(topic):
        if item.id in RESERVED_IDS:
            message = f'"{item.id}" is a reserved word'
            yield Problem("reserved-id", message, item.origin.at("id"), "choose another id")
        earlier = first.setdefault(item.id, item)
        if earlier is not item and not (isinstance(item, Figure) and isinstance(earlier, Figure)):
            yield _repeated(f'the id "{item.id}" stands twice in this topic', item, earlier)
    yield from _check_histories(topic)


def list_identified(topic: Topic) -> Iterable[Identified]:
    """List everything in a topic that bears an id."""
    return (
        *topic.sources.sources,
        *topic.actors.actors,
        *topic.positions.issues,
        *topic.facts,
        *topic.changes.changes,
    )


def _check_histories(topic: Topic) -> Iterator[Problem]:
    seen: dict[tuple[str, str], Figure] = {}
    current: dict[str, Figure] = {}
    for figure in topic.numbers.numbers:
        earlier = seen.setdefault((figure.id, figure.as_of.text), figure)
        if earlier is not figure:
            message = f'"{figure.id}" stands twice as of {figure.as_of}'
            yield _repeated(
                message, figure, earlier, "a later row of the history needs its own as_of"
            )
        head = current.setdefault(figure.id, figure)
        if head.unit != figure.unit:
            yield Problem(
                "unit-changed",
                f'the figures of "{figure.id}" count different things: {head.unit}, {figure.unit}',
                figure.origin.at("unit"),
                "what counts something else is a figure with an id of its own",
                more=(head.origin.at("unit"),),
            )


def _repeated(
    message: str, item: Identified, earlier: Identified, hint: str = "rename one of them"
) -> Problem:
    places: tuple[Location, ...] = (earlier.origin.at("id"),)
    return Problem("duplicate-id", message, item.origin.at("id"), hint, more=places)
