"""Checks that every id that a sheet names exists."""

from collections.abc import Collection as Ids
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from generator.fact_sheets.bodies import Body
from generator.fact_sheets.collection import Collection, Topic
from generator.fact_sheets.facts import Evidence, Fact
from generator.fact_sheets.fields import ARTICLE, Origin, SheetModel, TextKind
from generator.fact_sheets.process import ProcessSheet
from generator.fact_sheets.texts import SheetText, find_references, find_texts
from generator.problems import Location, Problem, did_you_mean

_FACT_SHEETS = ("actors.yml", "timeline.yml", "numbers.yml", "positions.yml", "process.yml")


@dataclass(frozen=True)
class _Known:
    """The ids of one kind that a topic may name; none is judged when their sheet is unreadable."""

    kind: str
    ids: Ids[str]
    judged: bool = True

    def check(self, origin: Origin, *keys: str | int, word: str | None) -> Iterator[Problem]:
        if word is not None:
            yield from self.check_at(origin.at(*keys), word)

    def check_at(self, place: Location, word: str) -> Iterator[Problem]:
        if self.judged and word not in self.ids:
            hint = did_you_mean(word, self.ids) or f"add it, or use the id of a known {self.kind}"
            yield Problem("unknown-id", f'no {self.kind} has the id "{word}"', place, hint)


@dataclass(frozen=True)
class _TopicIds:
    sources: _Known
    speakers: _Known
    actors: _Known
    issues: _Known
    facts: _Known
    referable: _Known


def check_references(topic: Topic, collection: Collection) -> Iterator[Problem]:
    """Report every id in a topic's sheets that names nothing."""
    known = _collect_ids(topic)
    for fact in topic.facts:
        yield from known.speakers.check(fact.origin, "said_by", word=fact.said_by)
        for index, speaker in enumerate(fact.through):
            yield from known.actors.check(fact.origin, "through", index, word=speaker)
        yield from _check_named_ids(fact, known)
    yield from _check_actors(topic, known)
    for sheet in list_sheets(topic):
        yield from _check_evidence(sheet, known.sources)
        yield from _check_prose(sheet, known.referable)
    for index, fact_id in enumerate(topic.topic.key_facts):
        yield from known.facts.check(topic.topic.origin, "key_facts", index, word=fact_id)
    gone = {change.removed for change in topic.changes.changes}
    for change in topic.changes.changes:
        if change.fact not in gone:
            yield from known.facts.check(change.origin, "fact", word=change.fact)
    if topic.process:
        yield from _check_process(topic.process, collection.bodies, topic.lost_ids)


def check_body_references(body: Body, lost_ids: Set[str]) -> Iterator[Problem]:
    """Report every source that a body's rules name and its sheet does not have."""
    known = _Known("source", {source.id for source in body.sources} | lost_ids)
    yield from _check_evidence(body, known)


def _collect_ids(topic: Topic) -> _TopicIds:
    lost = topic.lost_ids
    actors = {actor.id for actor in topic.actors.actors} | lost
    facts = {fact.id for fact in topic.facts} | lost
    issues = {issue.id for issue in topic.positions.issues} | lost
    read = topic.unreadable.isdisjoint
    facts_read = read(_FACT_SHEETS)
    return _TopicIds(
        sources=_Known("source", set(topic.source_by_id) | lost, read({"sources.yml"})),
        speakers=_Known("actor", actors | {ARTICLE}, read({"actors.yml"})),
        actors=_Known("actor", actors, read({"actors.yml"})),
        issues=_Known("issue", issues, read({"positions.yml"})),
        facts=_Known("fact", facts, facts_read),
        referable=_Known("fact or actor", facts | actors, facts_read),
    )


def _check_named_ids(fact: Fact, known: _TopicIds) -> Iterator[Problem]:
    """Check the fields of single kinds of fact that name an actor or an issue."""
    for key in ("subject", "object", "actor"):
        yield from known.actors.check(fact.origin, key, word=getattr(fact, key, None))
    for index, actor in enumerate(getattr(fact, "actors", ())):
        yield from known.actors.check(fact.origin, "actors", index, word=actor)
    yield from known.issues.check(fact.origin, "issue", word=getattr(fact, "issue", None))


def _check_actors(topic: Topic, known: _TopicIds) -> Iterator[Problem]:
    for actor in topic.actors.actors:
        yield from known.actors.check(actor.origin, "told", word=actor.told)
        for office in actor.offices:
            yield from known.actors.check(office.origin, "of", word=office.of)


def _check_process(
    process: ProcessSheet, bodies: Mapping[str, Body], lost: Set[str]
) -> Iterator[Problem]:
    known = _Known("body", bodies.keys() | lost)
    yield from known.check(process.origin, "body", word=process.body)
    body = bodies.get(process.body)
    if body:
        steps = _Known("step of the body", {step.id for step in body.steps} | lost)
        for stage in process.stages:
            yield from steps.check(stage.origin, "step", word=stage.step)
    symbols = {vote.symbol for vote in process.votes}
    if process.draft not in symbols and not lost:
        hint = did_you_mean(process.draft, symbols) or "add its vote under votes:"
        message = f"no vote has the symbol {process.draft}"
        yield Problem("unknown-id", message, process.origin.at("draft"), hint)


def list_sheets(topic: Topic) -> Iterator[SheetModel]:
    """Yield the sheets of a topic, each once."""
    yield from (topic.topic, topic.sources, topic.actors, topic.timeline, topic.numbers)
    yield from (topic.positions, topic.changes)
    if topic.process:
        yield topic.process


def _check_evidence(sheet: SheetModel, known: _Known) -> Iterator[Problem]:
    for evidence in find_evidence(sheet):
        yield from known.check(evidence.origin, "source", word=evidence.source)


def find_evidence(sheet: SheetModel) -> Iterator[Evidence]:
    """Yield every piece of evidence in a sheet, however deep."""
    for name in type(sheet).model_fields:
        value = getattr(sheet, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Evidence):
                yield item
            elif isinstance(item, SheetModel):
                yield from find_evidence(item)


def _check_prose(sheet: SheetModel, known: _Known) -> Iterator[Problem]:
    for text in find_texts(sheet):
        if text.kind is TextKind.PROSE:
            yield from _check_prose_text(text, known)


def _check_prose_text(text: SheetText, known: _Known) -> Iterator[Problem]:
    place = text.origin.at(*text.keys)
    references = find_references(text.text)
    for reference in references:
        yield from known.check_at(_inside(place, reference.id), reference.id)
    if text.text.count("[[") > len(references):
        hint = "write [[fact-id]] or [[fact-id|other words]]"
        yield Problem(
            "broken-reference", "a [[reference]] is not closed", _inside(place, "[["), hint
        )


def _inside(place: Location, word: str) -> Location:
    """Point at a word inside a value, when it stands on the value's first line."""
    column = place.text.find(word, place.column - 1)
    if not word or column < 0:
        return place
    return Location(place.file, place.line, column + 1, place.text, len(word))
