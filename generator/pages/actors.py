"""Turns the actors of a topic into who is who: roles, offices, words, relations and their map."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.fact_sheets.actors import Actor, Office
from generator.fact_sheets.facts import Fact
from generator.fact_sheets.numbers import Figure
from generator.fact_sheets.positions import Position
from generator.pages import labels
from generator.pages.addresses import current_figure, fact_address, fact_name, topic_page
from generator.pages.assembly import assemble_topic_page
from generator.pages.context import TopicContext
from generator.pages.dates import DateView
from generator.pages.evidence_view import EvidenceView, NoteView, view_evidence, view_note
from generator.pages.fact_view import FactView, view_fact
from generator.pages.page import Page
from generator.pages.relations_map import view_relations_map
from generator.pages.text import Untranslated, own_words, show_name
from generator.pages.viewpoint import NamedLink, TopicViewpoint


@dataclass(frozen=True)
class OfficeView:
    """An office with the time for which it is known to have been held."""

    title: str
    of: NamedLink | None
    held: DateView
    is_day: bool


@dataclass(frozen=True)
class AnonymityView:
    """What is told of a speaker who is not named."""

    position: str
    reason: str
    told: NamedLink


@dataclass(frozen=True)
class LinksView:
    """Links to facts: to those known on the topic's as-of date, then to those known since."""

    known_then: tuple[NamedLink, ...]
    known_since: tuple[NamedLink, ...]
    as_of: DateView


@dataclass(frozen=True)
class ActorView:
    """An actor with everything that the topic says of it."""

    anchor: Markup
    name: str
    kind: str
    roles: tuple[str, ...]
    aliases: tuple[str, ...]
    offices: tuple[OfficeView, ...]
    anonymity: AnonymityView | None
    summary: Markup
    positions: LinksView | None
    said: LinksView | None
    figures: LinksView | None
    relations: LinksView | None
    evidence: tuple[EvidenceView, ...]
    note: NoteView | None


@dataclass(frozen=True)
class RoleView:
    """The actors of one role, under its heading."""

    anchor: Markup
    title: str
    actors: tuple[ActorView, ...]


@dataclass(frozen=True)
class RelationView:
    """A relation as a row of the table, with its number on the map.

    Its sentence is of one language: where the verb is not translated, the names are neither.
    """

    number: int
    subject: NamedLink
    words: str
    object: NamedLink
    is_untranslated: bool
    fact: FactView


def render_actors_page(context: TopicContext) -> Page:
    """Make the page of who is who."""
    view = TopicViewpoint(context.site, topic_page(context.topic, "actors").path, context)
    sheet = context.topic.actors
    return assemble_topic_page(
        view,
        kind="actors",
        title=view.language.gettext("Who is who"),
        description=view.language.gettext(
            "Who acts and speaks, and how they stand to each other: %(topic)s.",
            topic=context.topic.topic.title,
        ),
        sheet=sheet,
        roles=tuple(_view_roles(view)),
        relations=tuple(view_relations(view)),
        chart=view_relations_map(sheet),
    )


def _view_roles(view: TopicViewpoint) -> Iterator[RoleView]:
    """List actors under the first of their roles."""
    for role, title in labels.ROLE_TITLES.items():
        actors = [actor for actor in view.topic.actors.actors if actor.roles[0] == role]
        if actors:
            yield RoleView(
                anchor=show_name(f"role--{role.replace(' ', '-')}"),
                title=view.language.gettext(title),
                actors=tuple(view_actor(view, actor) for actor in actors),
            )


def view_actor(view: TopicViewpoint, actor: Actor) -> ActorView:
    """Describe an actor."""
    facts = _facts_of(view, actor)
    return ActorView(
        anchor=show_name(actor.id),
        name=actor.name,
        kind=view.language.gettext(labels.ACTOR_KINDS[actor.kind]),
        roles=tuple(view.language.gettext(labels.ROLES[role]) for role in actor.roles),
        aliases=actor.aliases,
        offices=tuple(_view_office(view, office) for office in actor.offices),
        anonymity=_view_anonymity(view, actor),
        summary=view.prose(actor.summary),
        positions=facts["positions"],
        said=facts["said"],
        figures=facts["figures"],
        relations=facts["relations"],
        evidence=view_evidence(view, actor.id, actor.evidence),
        note=view_note(view, actor.id, actor.editors_note),
    )


def _facts_of(view: TopicViewpoint, actor: Actor) -> Mapping[str, LinksView | None]:
    """Sort the links to an actor's positions, to what it said and counted, and to its relations."""
    topic = view.topic
    figures = dict.fromkeys(f.id for f in topic.numbers.numbers if f.said_by == actor.id)
    return {
        "positions": _view_links(
            view, (fact for fact in topic.positions.positions if fact.actor == actor.id)
        ),
        "said": _view_links(
            view,
            (
                fact
                for fact in topic.facts
                if fact.said_by == actor.id and not isinstance(fact, Figure | Position)
            ),
        ),
        "figures": _view_links(view, (current_figure(topic, figure_id) for figure_id in figures)),
        "relations": _view_links(
            view,
            (fact for fact in topic.actors.relations if actor.id in (fact.subject, fact.object)),
        ),
    }


def _view_links(view: TopicViewpoint, facts: Iterable[Fact]) -> LinksView | None:
    """Link facts by name, those known since apart; None where there are none."""
    links: dict[bool, list[NamedLink]] = {False: [], True: []}
    for fact in facts:
        words = fact.stance if isinstance(fact, Position) else fact_name(view.topic, fact)
        link = NamedLink(words, view.url(fact_address(view.topic, fact)))
        links[view.topic.is_known_since(fact)].append(link)
    if not any(links.values()):
        return None
    as_of = view.date(view.topic.topic.as_of)
    return LinksView(tuple(links[False]), tuple(links[True]), as_of)


def _view_office(view: TopicViewpoint, office: Office) -> OfficeView:
    return OfficeView(
        title=office.title,
        of=view.actor(office.of) if office.of else None,
        held=view.date(office.held),
        is_day=office.held.is_day,
    )


def _view_anonymity(view: TopicViewpoint, actor: Actor) -> AnonymityView | None:
    if actor.position is None or actor.reason is None or actor.told is None:
        return None
    return AnonymityView(actor.position, actor.reason, view.actor(actor.told))


def view_relations(view: TopicViewpoint) -> Iterator[RelationView]:
    """Describe the relations of the topic, with their numbers on the map."""
    for number, relation in enumerate(view.topic.actors.relations, start=1):
        is_untranslated = isinstance(relation.relation, Untranslated)
        names = view.own if view.own and is_untranslated else view
        yield RelationView(
            number=number,
            subject=names.actor(relation.subject),
            words=own_words(relation.relation) if is_untranslated else relation.relation,
            object=names.actor(relation.object),
            is_untranslated=is_untranslated,
            fact=view_fact(view, relation),
        )
