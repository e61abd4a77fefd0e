"""Finds what rests on speakers whom no reader can judge: unnamed ones, and "sources"."""

import re
from collections.abc import Iterable, Iterator, Set

from generator.checks.references import find_evidence, list_sheets
from generator.checks.wording import find_own_texts, locate_words
from generator.fact_sheets.actors import Actor
from generator.fact_sheets.collection import Topic
from generator.fact_sheets.facts import Evidence, Fact
from generator.fact_sheets.fields import SheetModel
from generator.fact_sheets.positions import Position
from generator.fact_sheets.texts import SheetText, find_references
from generator.normalisation import fold
from generator.problems import Problem
from generator.yaml_source import Path

_NOT_GIVEN = "not given"

_SPEAKERS = "sources|officials|diplomats|experts|analysts|observers|critics|insiders|reports"
_VERBS = (
    "say|said|saying|tell|told|claim|claimed|report|reported|suggest|suggested|confirm|confirmed"
)
_PLURAL_SOURCES = re.compile(rf"\b(?:{_SPEAKERS}) (?:have |had )?(?:{_VERBS})\b", re.IGNORECASE)
"""Several speakers without a name, who say something."""

_OPINION = re.compile(
    r"\b(?:criticis|criticiz|condemn|denounc|blam|accus|prais|belie[fv]|think|thought|opinion|"
    r"feel|felt|hope|fear|shame|disgrace|unacceptable|unfair)[a-z]*\b|\b(?:should|must|ought)\b",
    re.IGNORECASE,
)
"""Words by which somebody judges, and does not only tell."""


def check_sourcing(topic: Topic) -> Iterator[Problem]:
    """Warn of facts that stand on the word of somebody unnamed, and of too few sources.

    An unnamed speaker gives information, for a stated reason, and no opinion; otherwise an
    editors_note tells readers why it is kept. `sources say` wants at least two sources, and
    so does what is established, unless an official source bears it.
    """
    for fact in topic.facts:
        yield from _check_established(fact, topic)
        speaker = topic.actor_by_id.get(fact.said_by)
        if speaker is not None and speaker.kind == "anonymous" and fact.editors_note is None:
            yield from _check_unnamed(fact, speaker)
    yield from _check_plural_sources(topic)


def _check_established(fact: Fact, topic: Topic) -> Iterator[Problem]:
    sources = [
        topic.source_by_id[name] for name in _sources_of([fact]) if name in topic.source_by_id
    ]
    if fact.status != "established" or any(source.official for source in sources):
        return
    if len({source.publisher for source in sources}) < 2:
        message = "established stands on fewer than two publishers, and on no official source"
        hint = "add the evidence of another one, or make it status: reported"
        place = fact.origin.at("status")
        yield Problem("established-on-one-source", message, place, hint, "warning")


def _check_unnamed(fact: Fact, speaker: Actor) -> Iterator[Problem]:
    place = fact.origin.at("said_by")
    if speaker.reason == _NOT_GIVEN and len(_sources_of([fact])) < 2:
        message = f"{speaker.name} is not named, and no reason is given"
        hint = "add another source, or tell readers in an editors_note: why it is kept"
        yield Problem("anonymous-without-reason", message, place, hint, "warning")
    words = _find_opinion(fact)
    if words is not None:
        message = f"{speaker.name} is not named, and this is an opinion: {words}"
        hint = "leave it out, or tell readers in an editors_note: why it is kept"
        yield Problem("anonymous-opinion", message, place, hint, "warning")


def _find_opinion(fact: Fact) -> str | None:
    """Find the words that make a fact an opinion; a position is one as a whole."""
    if isinstance(fact, Position):
        return f'"{fact.stance}"'
    texts = (getattr(fact, "speech", None), *(piece.quote for piece in fact.evidence))
    found = (_OPINION.search(fold(text)) for text in texts if text)
    match = next(filter(None, found), None)
    return match and f'"{match[0]}"'


def _check_plural_sources(topic: Topic) -> Iterator[Problem]:
    owners = {item.origin.key_of: item for item in (*topic.facts, *topic.actors.actors)}
    for sheet in list_sheets(topic):
        for text, own in find_own_texts(sheet):
            match = _PLURAL_SOURCES.search(own)
            if match is None or text.model is Evidence:
                continue
            owner = next((owners[key] for key in _keys_around(text) if key in owners), None)
            told = (owner,) if owner else _find_referred(topic, text)
            if len(_sources_of(told)) < 2:
                message = f'"{match[0]}" stands on fewer than two sources'
                hint = "name who says it, or add the evidence of another source"
                place = locate_words(text, match[0])
                yield Problem("plural-sources", message, place, hint, "warning")


def _keys_around(text: SheetText) -> Iterator[tuple[str, Path]]:
    """Yield the file with the path of each part around a text, from the inside out."""
    path = text.origin.path
    for length in range(len(path), 0, -1):
        yield text.origin.document.file, path[:length]


def _find_referred(topic: Topic, text: SheetText) -> tuple[Fact, ...]:
    names = (reference.id for reference in find_references(text.text))
    return tuple(topic.fact_by_id[name] for name in names if name in topic.fact_by_id)


def _sources_of(items: Iterable[SheetModel]) -> Set[str]:
    pieces = (piece for item in items for piece in find_evidence(item))
    return {piece.source for piece in pieces if piece.role == "supports"}
