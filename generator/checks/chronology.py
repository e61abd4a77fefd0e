"""Checks that dates can be true together."""

from collections.abc import Iterator

from generator.checks.wording import locate_words
from generator.fact_sheets.collection import Topic
from generator.fact_sheets.facts import EditorsNote
from generator.fact_sheets.sources import Source
from generator.fact_sheets.texts import SheetText, find_references, find_texts
from generator.fact_sheets.timeline import Event
from generator.problems import Problem

_PARTS_OF_THE_DAY = frozenset({"why_now", "story", "disputed", "unknown", "next"})
"""The parts of the overview that speak from the topic's as-of date."""


def check_chronology(topic: Topic) -> Iterator[Problem]:
    """Report dates that contradict each other.

    A source cannot know more than it was published with; what has happened is not dated after
    the day for which it is stated; what is planned is not dated before it.
    """
    for source in topic.sources.sources:
        yield from _check_source(source)
    for event in topic.timeline.events:
        yield from _check_event(event)
    yield from _check_hindsight(topic)


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


def _check_hindsight(topic: Topic) -> Iterator[Problem]:
    """Report what speaks from the as-of date and links to a fact that became known later."""
    known_then = {fact.id for fact in topic.facts if not topic.is_known_since(fact)}
    known_since = {fact.id for fact in topic.facts} - known_then
    for text in _find_prose_of_the_day(topic):
        for reference in find_references(text.text):
            if reference.id in known_since:
                message = f'"{reference.id}" was not known yet on {topic.topic.as_of}'
                hint = "tell it in since:, or in the answer to a question"
                place = locate_words(text, f"[[{reference.id}")
                yield Problem("not-known-yet", message, place, hint, "warning")


def _find_prose_of_the_day(topic: Topic) -> Iterator[SheetText]:
    """Find the prose of the overview's parts and of the facts that speak from the as-of date.

    Editors' notes, answers and `since` speak from the reader's day.
    """
    for text in find_texts(topic.topic):
        if not _PARTS_OF_THE_DAY.isdisjoint({*text.origin.path, *text.keys}):
            yield text
    for fact in topic.facts:
        if not topic.is_known_since(fact):
            yield from (text for text in find_texts(fact) if text.model is not EditorsNote)
