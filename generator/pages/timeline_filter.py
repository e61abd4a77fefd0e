"""Turns the events of a timeline into the choices by which a reader can filter them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.fact_sheets.timeline import Event
from generator.pages import labels
from generator.pages.text import show_name
from generator.pages.viewpoint import TopicViewpoint


@dataclass(frozen=True)
class ChoiceView:
    """A choice: its value in the address, its words, and how many events it leaves."""

    value: Markup
    name: str
    count: str


@dataclass(frozen=True)
class FilterView:
    """The choices, actors in the order of their sheet, and how many events there are."""

    actors: tuple[ChoiceView, ...]
    kinds: tuple[ChoiceView, ...]
    total: str


def view_filter(view: TopicViewpoint, events: Iterable[Event]) -> FilterView:
    """List the actors and the kinds that occur among events."""
    events = tuple(events)
    actors = Counter(actor for event in events for actor in set(event.actors))
    kinds = Counter[str](event.kind for event in events)
    language = view.language
    return FilterView(
        actors=tuple(
            ChoiceView(show_name(actor.id), actor.name, language.format_count(actors[actor.id]))
            for actor in view.topic.actors.actors
            if actor.id in actors
        ),
        kinds=tuple(
            ChoiceView(show_name(kind), language.gettext(words), language.format_count(kinds[kind]))
            for kind, words in labels.EVENT_KINDS.items()
            if kind in kinds
        ),
        total=language.format_count(len(events)),
    )
