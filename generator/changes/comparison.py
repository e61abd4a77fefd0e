"""Turns two states of the content into the facts that changed from one to the other."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from generator.changes.kinds import judge_change
from generator.changes.pairing import Pair, pair_facts
from generator.fact_sheets.changes import ChangeKind
from generator.fact_sheets.collection import Collection, Topic
from generator.fact_sheets.dates import EdtfDate
from generator.fact_sheets.facts import Fact
from generator.fact_sheets.figures import Quantity
from generator.fact_sheets.process import Ballots
from generator.problems import Location

ChangeClass = Literal["added", "history", "removed"] | ChangeKind
"""A new fact, a later row of a figure, a fact or a row that is gone, or what kind of change."""

FIELDS_TO_TELL = (
    *("value", "unit", "date", "as_of", "said_by", "status", "outcome", "ballots"),
    *("actor", "subject", "relation", "object"),
)
"""The keys that say what is so, when, and who says it: readers are told when they change."""

FIELDS_TO_LIST = ("label", "title", "stance", "speech", "counts", "through", "place", "verb")
"""The keys that word a fact: editors are shown when they change."""


@dataclass(frozen=True)
class FactChange:
    """What became of one key of a fact, or of the whole fact, where `field` is empty.

    `before` and `after` are as the sheets have them; None where there was or is nothing.
    `needs_entry` tells whether changes.yml must say so.
    """

    topic: str
    fact: str
    name: str
    kind: ChangeClass
    place: Location
    field: str = ""
    before: str | None = None
    after: str | None = None
    needs_entry: bool = False


def compare_collections(before: Collection, after: Collection) -> tuple[FactChange, ...]:
    """Compare the facts of every topic that was and is published, in the order of the sheets.

    Facts are compared, not texts: `32000` and `32,000` are one value. Facts that could not be
    read on one of the two sides are not compared.
    """
    return tuple(
        change
        for old, new in find_published_pairs(before, after)
        for change in _compare_topics(old, new)
    )


def find_published_pairs(before: Collection, after: Collection) -> Iterator[tuple[Topic, Topic]]:
    """Pair the topics that are published on both sides."""
    earlier = {topic.id: topic for topic in before if is_published(topic)}
    for topic in after:
        if topic.id in earlier and is_published(topic):
            yield earlier[topic.id], topic


def is_published(topic: Topic) -> bool:
    """Whether readers see the topic."""
    return topic.topic.state == "published"


def _compare_topics(before: Topic, after: Topic) -> Iterator[FactChange]:
    for pair in pair_facts(before, after):
        match pair:
            case Pair(None, Fact() as new):
                kind: ChangeClass = "history" if pair.is_row else "added"
                yield FactChange(after.id, new.id, new.name, kind, new.origin.at("id"))
            case Pair(Fact() as old, None):
                yield _describe_removal(old, after, is_row=pair.is_row)
            case Pair(Fact() as old, Fact() as new):
                yield from _compare_facts(after.id, old, new)


def _describe_removal(fact: Fact, after: Topic, *, is_row: bool) -> FactChange:
    place = after.changes.origin.key("changes")
    change = FactChange(after.id, fact.id, fact.name, "removed", place, needs_entry=True)
    return replace(change, field="value", before=_show(fact, "value")) if is_row else change


def _compare_facts(topic: str, before: Fact, after: Fact) -> Iterator[FactChange]:
    fields = (*FIELDS_TO_TELL, *FIELDS_TO_LIST)
    changed = [field for field in fields if not _is_same(before, after, field)]
    for field in changed:
        yield FactChange(
            topic=topic,
            fact=after.id,
            name=after.name,
            kind=judge_change(field, before, after, is_wording=field in FIELDS_TO_LIST),
            place=after.origin.at(field),
            field=field,
            before=_show(before, field),
            after=_show(after, field),
            # The day of a figure moves with its value, and one entry tells of both.
            needs_entry=field in FIELDS_TO_TELL and not (field == "as_of" and "value" in changed),
        )


def _is_same(before: Fact, after: Fact, field: str) -> bool:
    return _meaning(getattr(before, field, None)) == _meaning(getattr(after, field, None))


def _meaning(value: object) -> object:
    """Strip a value of how it is written."""
    match value:
        case Quantity():
            return replace(value, text="")
        case EdtfDate():
            return replace(value, text="")
        case Ballots():
            return [frozenset(getattr(value, choice)) for choice in _CHOICES]
        case str():
            return " ".join(value.split())
        case _:
            return value


_CHOICES = ("yes", "no", "abstaining", "not_voting")


def _show(fact: Fact, field: str) -> str | None:
    value = getattr(fact, field, None)
    match value:
        case None:
            return None
        case Ballots():
            votes = ((choice, getattr(value, choice)) for choice in _CHOICES)
            return "; ".join(f"{choice}: {', '.join(names)}" for choice, names in votes if names)
        case tuple():
            return ", ".join(map(str, value)) or None
        case _:
            return " ".join(str(value).split())
