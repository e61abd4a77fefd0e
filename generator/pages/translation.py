"""Turns the sheets into those of another language: translated where words are known, or marked."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from generator.fact_sheets.actors import Actor
from generator.fact_sheets.bodies import (
    ElectedMember,
    PermanentSeat,
    Presidency,
    Product,
    Rule,
    Verb,
    YearOfMembers,
)
from generator.fact_sheets.changes import Change
from generator.fact_sheets.collection import Collection, Topic
from generator.fact_sheets.facts import Evidence
from generator.fact_sheets.fields import SheetModel
from generator.fact_sheets.numbers import Figure
from generator.fact_sheets.positions import Statement
from generator.fact_sheets.process import Ballots, CouncilVote, ProcessSheet, Reading, Wording
from generator.fact_sheets.site import Site
from generator.fact_sheets.sources import SetAside, Source
from generator.fact_sheets.terms import Term
from generator.fact_sheets.texts import replace_texts
from generator.fact_sheets.timeline import Event
from generator.pages.text import Translated, Untranslated

_IN_EVERY_LANGUAGE: frozenset[type[SheetModel]] = frozenset(
    {Ballots, ElectedMember, PermanentSeat, Presidency, YearOfMembers}
)
"""Names of states and years, which the rules of the Council are worked out from."""

_AS_THEY_STAND: Mapping[type[SheetModel], frozenset[str]] = {
    Actor: frozenset({"aliases", "council_name"}),
    Change: frozenset({"field"}),
    CouncilVote: frozenset({"symbol", "sponsors"}),
    Event: frozenset({"said"}),
    Evidence: frozenset({"quote", "before", "after", "refers_to"}),
    Figure: frozenset({"synonyms"}),
    ProcessSheet: frozenset({"draft"}),
    Product: frozenset({"symbol"}),
    Reading: frozenset({"symbol"}),
    SetAside: frozenset({"quote"}),
    Site: frozenset({"name", "contact", "languages"}),
    Source: frozenset({"text", "sha256", "language"}),
    Statement: frozenset({"speech"}),
    Term: frozenset({"forms"}),
    Wording: frozenset({"symbol"}),
}
"""The words of sources, which are evidence and never translated, and what is no language."""

_NEVER_TRANSLATED: Mapping[type[SheetModel], frozenset[str]] = {
    Rule: frozenset({"subject"}),
    Source: frozenset({"title"}),
    Verb: frozenset({"verb"}),
    Wording: frozenset({"verb"}),
}
"""What other texts are found by, and titles as they were published."""


def is_translatable(model: type[SheetModel], field: str) -> bool:
    """Whether a translation may stand in the place of a field's words."""
    return not (
        model in _IN_EVERY_LANGUAGE
        or field in _AS_THEY_STAND.get(model, ())
        or field in _NEVER_TRANSLATED.get(model, ())
    )


def translate_collection(collection: Collection, tag: str) -> Collection:
    """Give the sheets in a language; a topic has its own translations, the site has none yet."""
    translate = partial(_translate, {})
    return replace(
        collection,
        site=replace_texts(collection.site, translate),
        terms=replace_texts(collection.terms, translate),
        bodies={name: replace_texts(b, translate) for name, b in collection.bodies.items()},
        topics=tuple(_translate_topic(topic, tag) for topic in collection.topics),
    )


def _translate_topic(topic: Topic, tag: str) -> Topic:
    sheet = topic.translations.get(tag)
    translate = partial(_translate, sheet.words if sheet else {})
    return replace(
        topic,
        topic=replace_texts(topic.topic, translate),
        sources=replace_texts(topic.sources, translate),
        actors=replace_texts(topic.actors, translate),
        timeline=replace_texts(topic.timeline, translate),
        numbers=replace_texts(topic.numbers, translate),
        positions=replace_texts(topic.positions, translate),
        process=replace_texts(topic.process, translate) if topic.process else None,
        changes=replace_texts(topic.changes, translate),
    )


def _translate(words: Mapping[str, str], model: type[SheetModel], field: str, text: str) -> str:
    if model in _IN_EVERY_LANGUAGE or field in _AS_THEY_STAND.get(model, ()):
        return text
    translation = words.get(" ".join(text.split()))
    if translation is None or not is_translatable(model, field):
        return Untranslated(text)
    return Translated(translation, text)
