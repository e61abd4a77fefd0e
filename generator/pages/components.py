"""Turns a made-up topic into the page that shows every component of the site."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import get_args

from markupsafe import Markup

from generator.article import Article
from generator.council import Outcome, Roster, council_on
from generator.evidence.findings import Findings
from generator.fact_sheets.bodies import Body
from generator.fact_sheets.collection import Collection
from generator.fact_sheets.dates import parse_edtf_date
from generator.fact_sheets.facts import Fact
from generator.fact_sheets.fields import Status
from generator.fact_sheets.process import ProcessSheet
from generator.pages.actors import view_actor, view_relations
from generator.pages.addresses import Address, current_figure, fact_anchor
from generator.pages.article_reader import view_paragraphs
from generator.pages.assembly import assemble_site_page, place_in_file
from generator.pages.body_view import view_rule, view_verbs
from generator.pages.changes import view_change
from generator.pages.context import SiteContext, TopicContext
from generator.pages.council_view import list_marks
from generator.pages.draft_way import view_way
from generator.pages.environment import render_markup
from generator.pages.evidence_view import NoteView, view_source_link
from generator.pages.fact_view import FactView, view_fact
from generator.pages.numbers import view_figure
from generator.pages.page import Page
from generator.pages.positions import view_issue, view_matrix
from generator.pages.process import view_readings
from generator.pages.relations_map import view_relations_map
from generator.pages.simulator import view_simulator
from generator.pages.sources import view_sources
from generator.pages.strip import view_strip
from generator.pages.timeline import sort_events, view_months
from generator.pages.timeline_filter import view_filter
from generator.pages.uses import list_uses
from generator.pages.viewpoint import TopicViewpoint
from generator.pages.votes import EXPLAINED_BY, day_of, link_rules, view_vote
from generator.pages.worked_examples import view_examples

SPECIMEN_FOLDER = "site_templates/specimen"
TEMPLATE = "site_templates/pages/components.md.j2"
COMPONENTS = Address("method/components.md")

_TODAY = date(2024, 4, 3)
"""The day of the specimen, so that the page is the same on every day."""
_DATES = (
    *("2024-03-21", "2024-03", "2024-03-21~", "2024-03-21?", "2024-03-18/2024-03-21"),
    *("2024-03-18/..", "../2024-03-21"),
)


@dataclass(frozen=True)
class Specimen:
    """A collection of one made-up topic, and what a site knows of its own collection."""

    collection: Collection
    articles: Mapping[str, Article]
    findings: Mapping[str, Findings]
    rosters: Mapping[str, Roster]
    outcomes: Mapping[tuple[str, str], Outcome]


@dataclass(frozen=True)
class _SpecimenViewpoint(TopicViewpoint):
    """The page that shows the whole topic: its links lead to where it shows the same."""

    anchors: frozenset[str]

    def url(self, address: Address) -> Markup:
        """Lead to what stands on this page; else to its beginning."""
        anchor = address.anchor if address.anchor in self.anchors else ""
        return super().url(Address(self.path, anchor))


def render_components_page(site: SiteContext, specimen: Specimen) -> Page:
    """Make the page. It stays out of the search, so that nobody takes the specimen for news."""
    (topic,) = specimen.collection.topics
    own = replace(
        site,
        collection=specimen.collection,
        articles=specimen.articles,
        findings=specimen.findings,
        rosters=specimen.rosters,
        outcomes=specimen.outcomes,
        today=_TODAY,
    )
    context = TopicContext(own, topic, ())
    view = _SpecimenViewpoint(own, COMPONENTS.path, context, _list_anchors(context))
    page = assemble_site_page(
        view,
        kind="components",
        title="Components",
        description="Every component of these pages, shown on a made-up topic.",
        sheet=topic.topic,
        **_view_facts(view),
        **_view_topic(view),
        **_view_process(view, topic.process, context.body),
    )
    edit = place_in_file(site, TEMPLATE)
    # It is in the first language alone, as the guide is.
    head = replace(page.front_matter, edit=edit, is_searched=False, languages=())
    return replace(page, front_matter=head)


def _list_anchors(context: TopicContext) -> frozenset[str]:
    topic = context.topic
    return frozenset(
        (
            *(fact_anchor(topic, fact) for fact in topic.facts),
            *topic.actor_by_id,
            *topic.source_by_id,
            *(issue.id for issue in topic.positions.issues),
            *(use.anchor for use in list_uses(topic)),
        )
    )


def _view_facts(view: TopicViewpoint) -> dict[str, object]:
    """Describe what one fact after the other shows."""
    topic = view.topic
    facts = [view_fact(view, fact) for fact in topic.facts]
    cited = next(source for source in topic.sources.sources if not source.text)
    figures = dict.fromkeys(figure.id for figure in topic.numbers.numbers)
    key_facts = [_find_stated(view, fact_id) for fact_id in topic.topic.key_facts]
    return {
        "of_each_status": tuple(_find_statuses(facts)),
        "dates": tuple(view.date(parse_edtf_date(text)) for text in _DATES),
        "speaker": next(fact.speaker for fact in facts if fact.speaker),
        "cited_source": view_source_link(view, cited),
        "some_quantity": next(fact.value for fact in facts if fact.value),
        "prose": view.prose(topic.topic.story[0].text[0]),
        "why_now": view.prose(topic.topic.why_now[0]),
        "key_facts": tuple(view_fact(view, fact) for fact in key_facts),
        "figures": tuple(view_figure(view, current_figure(topic, name)) for name in figures),
        "disputed": next(fact for fact in facts if fact.status == "disputed"),
        "of_the_report": next(fact for fact in facts if fact.evidence[0].place),
        "notes": tuple(_list_notes(view, facts)),
        "draft_notice": render_markup(view.site.environment, "inline/draft.j2"),
        "cards": tuple(
            view_fact(view, fact)
            for fact in (*topic.positions.positions, *topic.positions.statements)
        ),
    }


def _find_stated(view: TopicViewpoint, fact_id: str) -> Fact:
    figures = {figure.id for figure in view.topic.numbers.numbers}
    if fact_id in figures:
        return current_figure(view.topic, fact_id)
    return view.topic.fact_by_id[fact_id]


def _find_statuses(facts: list[FactView]) -> Iterator[FactView]:
    for status in get_args(Status):
        yield next(fact for fact in facts if fact.status == status)


def _list_notes(view: TopicViewpoint, facts: list[FactView]) -> Iterator[tuple[NoteView, str]]:
    yield from ((fact.note, fact.name) for fact in facts if fact.note)
    for actor in view.topic.actors.actors:
        if note := view_actor(view, actor).note:
            yield note, actor.name


def _view_topic(view: TopicViewpoint) -> dict[str, object]:
    """Describe what shows much of a topic at once."""
    topic = view.topic
    events = sort_events(topic.timeline.events)
    known_then = [event for event in events if not topic.is_known_since(event)]
    known_since = [event for event in events if topic.is_known_since(event)]
    checked = [source for source in topic.sources.sources if source.text]
    cited = [source for source in topic.sources.sources if not source.text]
    (article,) = view.site.articles.values()
    return {
        "as_of": view.date(topic.topic.as_of),
        "issues": tuple(view_issue(view, issue) for issue in topic.positions.issues),
        "matrix": view_matrix(view),
        "people": tuple(view_actor(view, actor) for actor in topic.actors.actors),
        "map": view_relations_map(topic.actors),
        "relations": tuple(view_relations(view)),
        "filter": view_filter(view, events),
        "timeline": view_strip(view, known_then, known_since),
        "known_then": view_months(view, known_then, known_since=False),
        "known_since": view_months(view, known_since, known_since=True),
        "paragraphs": view_paragraphs(view, checked[0], article),
        # What rests on the text is told beside its passages.
        "sources": (
            *view_sources(view, checked, ()),
            *view_sources(view, cited, tuple(list_uses(topic))),
        ),
        "changes": tuple(view_change(view, change) for change in topic.changes.changes),
    }


def _view_process(
    view: TopicViewpoint, sheet: ProcessSheet | None, body: Body | None
) -> dict[str, object]:
    """Describe a vote; nothing where the site has no body that votes."""
    if sheet is None or body is None:
        return {"vote": None}
    (cast,) = sheet.votes
    roster = view.site.rosters[sheet.body]
    outcome = view.site.outcomes[view.topic.id, cast.id]
    vote = view_vote(view, cast, outcome, roster)
    council = council_on(day_of(cast), roster)
    examples = view_examples(council, roster, link_rules(view), view.language)
    verbs, wordings = view_verbs(view, body, sheet)
    return {
        "vote": vote,
        "marks": tuple(list_marks(view.language).values()),
        "explained": tuple(
            view_rule(view, rule) for rule in body.rules if rule.id in EXPLAINED_BY.values()
        ),
        "examples": tuple({example.outcome.result: example for example in examples}.values()),
        "way_view": view_way(view, body, sheet, outcome),
        "wordings": (*wordings, *(one for verb in verbs for one in verb.wordings)),
        "readings": tuple(one for text in view_readings(view, sheet) for one in text.readings),
        "simulator_view": view_simulator(view, cast, vote.ballot, sheet.votes, council),
    }
