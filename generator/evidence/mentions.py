"""Finds where a text names the actors of a topic, the longest name first."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.evidence.source_text import SourceText, Span
from generator.evidence.word_bounds import find_on_bounds
from generator.fact_sheets.actors import Actor
from generator.normalisation import fold

_PASSED_ON = re.compile(
    r"(?:seen|obtained|reviewed|leaked|published|cited|quoted|carried) (?:by|to|in|with)(?: the)? $"
)
"""Words behind which whoever has a document stands, and not whose words they are."""
_ARTICLE = re.compile(r"(?:an?|the) ", re.IGNORECASE)


@dataclass(frozen=True)
class Mention:
    """A name of an actor in a text."""

    actor: str
    span: Span


@dataclass(frozen=True)
class Cast:
    """The actors of a topic by the names under which sources may mention them."""

    actors: tuple[Actor, ...]

    @cached_property
    def names(self) -> Mapping[str, tuple[str, ...]]:
        """Normalised names, without an article before them, and whose they are.

        A person goes by the last name too; a name may begin a sentence.
        """
        names: dict[str, list[str]] = {}
        for actor in self.actors:
            for name in _names_of(actor):
                names.setdefault(name, []).append(actor.id)
                names.setdefault(name[:1].upper() + name[1:], []).append(actor.id)
        return {name: tuple(dict.fromkeys(ids)) for name, ids in names.items() if name}

    def find_mentions(self, source: SourceText, within: Span) -> tuple[Mention, ...]:
        """Find the names in a stretch, in order; of overlapping ones only the longest."""
        found = [
            (span, ids)
            for name, ids in self.names.items()
            for span in find_on_bounds(source, name, within)
        ]
        found.sort(key=lambda item: item[0].start - item[0].end)
        kept: list[tuple[Span, tuple[str, ...]]] = []
        for span, ids in found:
            if not any(span.overlaps(other) and span != other for other, _ in kept):
                kept.append((span, ids))
        kept.sort(key=lambda item: item[0].start)
        return tuple(Mention(actor, span) for span, ids in kept for actor in ids)

    def find_speakers(self, source: SourceText, subject: Span) -> frozenset[str]:
        """Find the actors whom a subject or a name means, without those that only describe.

        In `U.S. Secretary of State Antony Blinken` the state describes the person, and in
        `Hale's lawyer, Dora Weiss,` the client does.
        """
        mentions = self.find_mentions(source, subject)
        persons = [mention for mention in mentions if mention.actor in self._persons]
        speaking = [
            mention
            for mention in mentions
            if not any(_describes(source, mention, person) for person in persons)
        ]
        speaking = [mention for mention in speaking if not _passes_on(source, mention)]
        owners = {mention for mention in speaking if _is_possessive(source, mention)}
        if len(owners) == len(speaking):
            owners = set()
        return frozenset(mention.actor for mention in speaking if mention not in owners)

    @cached_property
    def _persons(self) -> frozenset[str]:
        return frozenset(actor.id for actor in self.actors if actor.kind == "person")

    def is_name_of_group(self, words: str) -> bool:
        """Whether words are no more than the name of actors of whom none is a person."""
        ids = self.names.get(_ARTICLE.sub("", fold(words), count=1), ())
        kinds = {actor.kind for actor in self.actors if actor.id in ids}
        return bool(ids) and not kinds & {"person", "anonymous"}

    def names_actor(self, source: SourceText, stretches: Iterable[Span], actor: str) -> bool:
        """Whether one of the stretches mentions an actor."""
        return any(
            mention.actor == actor
            for stretch in stretches
            for mention in self.find_mentions(source, stretch)
        )

    def holds_name(self, source: SourceText, stretch: Span, actor: str) -> bool:
        """Whether a name of an actor stands in a stretch, be it within a longer name."""
        names = (name for name, ids in self.names.items() if actor in ids)
        return any(next(find_on_bounds(source, name, stretch), None) for name in names)


def _passes_on(source: SourceText, mention: Mention) -> bool:
    """Whether a name only tells who has the words: `a draft, seen by Reuters, says`."""
    before = source.text[max(0, mention.span.start - 20) : mention.span.start]
    return _PASSED_ON.search(before) is not None


def _is_possessive(source: SourceText, mention: Mention) -> bool:
    end = mention.span.end
    return (
        source.text[end : end + 2] in ("'s", "' ") and not source.text[end + 2 : end + 3].isalpha()
    )


def _describes(source: SourceText, mention: Mention, person: Mention) -> bool:
    """Whether a name stands before a person's in one noun phrase."""
    if mention.span.end > person.span.start or mention.actor == person.actor:
        return False
    between = source.words(Span(mention.span.end, person.span.start))
    return "," not in between and " and " not in between


def _names_of(actor: Actor) -> Iterator[str]:
    for name in actor.names:
        yield _ARTICLE.sub("", fold(name), count=1) if _ARTICLE.match(fold(name)) else fold(name)
    if actor.kind == "person":
        yield fold(actor.name).rpartition(" ")[2]
