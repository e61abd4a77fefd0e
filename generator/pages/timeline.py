"""Turns the events of a topic into its timeline: what was known then, and what followed."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from generator.evidence.findings import DateReading
from generator.fact_sheets.timeline import Event
from generator.pages import labels
from generator.pages.addresses import topic_page
from generator.pages.assembly import assemble_topic_page
from generator.pages.context import TopicContext
from generator.pages.dates import DateView
from generator.pages.fact_view import FactView, view_fact
from generator.pages.page import Page
from generator.pages.strip import period_anchor, period_name, period_of, view_strip
from generator.pages.text import show_name
from generator.pages.timeline_filter import view_filter
from generator.pages.viewpoint import NamedLink, TopicViewpoint


@dataclass(frozen=True)
class ReadingView:
    """How the source's words for a date were read."""

    words: str
    date: DateView
    because: str


@dataclass(frozen=True)
class EventView:
    """An event of the timeline; `kind`, `month` and `actor_ids` are what filters go by."""

    fact: FactView
    title: str
    kind: Markup
    kind_word: str
    month: Markup
    place: str | None
    actors: tuple[NamedLink, ...]
    actor_ids: tuple[Markup, ...]
    summary: Markup | None
    reading: ReadingView | None


@dataclass(frozen=True)
class DayView:
    """The events of one date, which need not be a day."""

    date: DateView
    events: tuple[EventView, ...]


@dataclass(frozen=True)
class MonthView:
    """The dates that begin in one month."""

    anchor: Markup
    name: str
    days: tuple[DayView, ...]


def render_timeline_page(context: TopicContext) -> Page:
    """Make the timeline."""
    view = TopicViewpoint(context.site, topic_page(context.topic, "timeline").path, context)
    sheet = context.topic.timeline
    events = sort_events(sheet.events)
    known_then = [event for event in events if not context.topic.is_known_since(event)]
    known_since = [event for event in events if context.topic.is_known_since(event)]
    return assemble_topic_page(
        view,
        kind="timeline",
        title=view.language.gettext("Timeline"),
        description=view.language.gettext(
            "What happened when: %(topic)s. Plans and what became known later are marked.",
            topic=context.topic.topic.title,
        ),
        sheet=sheet,
        filter=view_filter(view, events),
        strip=view_strip(view, known_then, known_since),
        known_then=view_months(view, known_then, known_since=False),
        known_since=view_months(view, known_since, known_since=True),
    )


def sort_events(events: Iterable[Event]) -> list[Event]:
    """Put events in the order of time; one of which only the year is known begins its year."""
    return sorted(events, key=lambda event: (period_of(event), event.date.sort_key()))


def view_months(
    view: TopicViewpoint, events: Iterable[Event], *, known_since: bool
) -> tuple[MonthView, ...]:
    """Group events, which are in order, by month and day."""
    months = []
    for month, in_month in groupby(events, key=period_of):
        days = groupby(in_month, key=lambda event: event.date)
        months.append(
            MonthView(
                anchor=period_anchor(month, known_since=known_since),
                name=month.describe(view.language),
                days=tuple(
                    DayView(view.date(day), tuple(_view_event(view, event) for event in on_day))
                    for day, on_day in days
                ),
            )
        )
    return tuple(months)


def _view_event(view: TopicViewpoint, event: Event) -> EventView:
    return EventView(
        fact=view_fact(view, event),
        title=event.title,
        kind=show_name(event.kind),
        kind_word=view.language.gettext(labels.EVENT_KINDS[event.kind]),
        month=period_name(period_of(event)),
        place=event.place,
        actors=tuple(view.actor(actor) for actor in event.actors),
        actor_ids=tuple(show_name(actor) for actor in event.actors),
        summary=view.prose(event.summary) if event.summary else None,
        reading=_view_reading(view, view.context.findings.dates.get(event.id)),
    )


def _view_reading(view: TopicViewpoint, reading: DateReading | None) -> ReadingView | None:
    if reading is None:
        return None
    return ReadingView(
        reading.words, view.date(reading.resolved), view.language.gettext(reading.because)
    )
