"""Lists every piece of evidence of a topic with what it is evidence for."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.fact_sheets.bodies import Body, Product, Rule, Step, Verb
from generator.fact_sheets.collection import Topic
from generator.fact_sheets.facts import EditorsNote, Evidence
from generator.pages.addresses import (
    Address,
    evidence_anchor,
    fact_address,
    fact_name,
    topic_page,
)


@dataclass(frozen=True)
class Use:
    """A piece of evidence and the fact or actor whose evidence it is.

    `anchor` names it on the sources page and in the article; `grade` is that of the owner's
    editor's note, empty without one.
    """

    evidence: Evidence
    anchor: str
    owner: Address
    name: str
    of_note: bool
    grade: str


def list_uses(topic: Topic, body: Body | None = None) -> Iterator[Use]:
    """Yield the evidence of all actors and facts, and of their editor's notes, in order.

    With the topic's body comes the evidence of what the page of the process explains of it.
    """
    for actor in topic.actors.actors:
        owner = Address(topic_page(topic, "actors").path, actor.id)
        yield from _uses_of(owner, actor.name, actor.evidence, actor.editors_note)
    for fact in topic.facts:
        owner = fact_address(topic, fact)
        yield from _uses_of(owner, fact_name(topic, fact), fact.evidence, fact.editors_note)
    for explained, name in _explained(body) if body else ():
        owner = Address(topic_page(topic, "process").path, explained.id)
        yield from _uses_of(owner, name, explained.evidence, None)


def _explained(body: Body) -> Iterator[tuple[Rule | Step | Product | Verb, str]]:
    yield from ((rule, rule.title) for rule in body.rules)
    yield from ((step, step.title) for step in body.steps)
    yield from ((product, product.title) for product in body.products)
    yield from ((verb, verb.verb) for verb in body.verbs)


def _uses_of(
    owner: Address, name: str, evidence: tuple[Evidence, ...], note: EditorsNote | None
) -> Iterator[Use]:
    for of_note, items in ((False, evidence), (True, note.evidence if note else ())):
        for index, item in enumerate(items):
            anchor = evidence_anchor(owner.anchor, index, of_note=of_note)
            yield Use(item, anchor, owner, name, of_note, note.grade if note else "")
