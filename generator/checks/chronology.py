"""Checks that dates can be true together."""

from collections.abc import Iterator

from generator.fact_sheets.collection import Topic
from generator.fact_sheets.sources import Source
from generator.fact_sheets.timeline import Event
from generator.problems import Problem


def check_chronology(topic: Topic) -> Iterator[Problem]:
    """Report dates that contradict each other.

    A source cannot know more than it was published with; what has happened is not dated after
    the day for which it is stated; what is planned is not dated before it.
    """
    for source in topic.sources.sources:
        yield from _check_source(source)
    for event in topic.timeline.events:
        yield from _check_event(event)


def _check_source(source: Source) -> Iterator[Problem]:
    published, known = source.published, source.facts_as_of
    if not (published and known and published.latest and known.earliest):
        return
    if known.earliest > published.latest:
        message = f"facts_as_of {known} is later than published {published}"
        hint = "a source knows nothing of the days after it"
        yield Problem("dates-out-of-order", message, source.origin.at("facts_as_of"), hint)


def _check_event(event: Event) -> Iterator[Problem]:
    begin, end, as_of = event.date.earliest, event.date.latest, event.as_of
    if event.status == "planned":
        if end and as_of.earliest and end < as_of.earliest:
            message = f"planned for {event.date}, which is before its as_of {as_of}"
            hint = "a plan lies ahead of the day for which it is stated"
            yield Problem("dates-out-of-order", message, event.origin.at("date"), hint)
    elif begin and as_of.latest and begin > as_of.latest:
        message = f"dated {event.date}, which is after its as_of {as_of}"
        hint = "give it status: planned, or a later as_of"
        yield Problem("dates-out-of-order", message, event.origin.at("date"), hint)
