"""Turns the sheets, the articles and the findings into all pages of the site."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from generator.article import Article
from generator.council import Outcome, Roster
from generator.evidence.findings import Findings
from generator.fact_sheets.collection import Collection, Topic
from generator.pages.actors import render_actors_page
from generator.pages.article_reader import render_article_page
from generator.pages.changes import render_changes_page
from generator.pages.components import Specimen, render_components_page
from generator.pages.contents import list_contents
from generator.pages.context import SiteContext, TopicContext
from generator.pages.environment import make_environment
from generator.pages.guide import render_guide
from generator.pages.language import Language
from generator.pages.numbers import render_numbers_page
from generator.pages.overview import render_overview_page
from generator.pages.page import Page
from generator.pages.positions import render_positions_page
from generator.pages.process import render_process_page
from generator.pages.site_pages import render_site_pages
from generator.pages.sources import render_sources_page
from generator.pages.timeline import render_timeline_page
from generator.pages.translation import translate_collection

TOPIC_PAGES: Mapping[str, Callable[[TopicContext], Page]] = {
    "overview": render_overview_page,
    "actors": render_actors_page,
    "timeline": render_timeline_page,
    "numbers": render_numbers_page,
    "positions": render_positions_page,
    "process": render_process_page,
    "sources": render_sources_page,
    "changes": render_changes_page,
}
"""The kinds of page that a topic has once each, by the name of the kind."""


def render_site(
    collection: Collection,
    articles: Mapping[str, Article],
    findings: Mapping[str, Findings],
    *,
    rosters: Mapping[str, Roster],
    outcomes: Mapping[tuple[str, str], Outcome],
    templates: Mapping[str, str],
    guide: Mapping[str, str] = MappingProxyType({}),
    explanations: Mapping[str, str] = MappingProxyType({}),
    specimen: Specimen | None = None,
    languages: tuple[Language, ...] = (Language(),),
    today: date | None = None,
) -> tuple[Page, ...]:
    """Make every page, in each language.

    `articles` are by the `text:` of their source, `findings` by the id of their topic,
    `rosters` by the id of their body, `outcomes` by the ids of a topic and of a vote,
    `templates` by their name inside site_templates/pages; `guide` and `explanations` are what
    the guide for editors is made from, `specimen` the page of components. The sheets hold no
    problem. The first of the languages is that of the sheets; its pages stand at the root of
    the site. Facts that were to be checked again before `today` say so.
    """
    own = SiteContext(
        collection,
        articles,
        findings,
        rosters,
        outcomes,
        make_environment(templates, languages[0]),
        languages[0],
        languages,
        today,
    )
    others = (
        replace(
            own,
            collection=translate_collection(collection, language.tag),
            language=language,
            environment=make_environment(templates, language),
            own=own,
        )
        for language in languages[1:]
    )
    pages = (page for site in (own, *others) for page in _render_tree(site))
    # Editors' pages are in one language, so they lead to no other.
    alone = replace(own, languages=languages[:1])
    components = (render_components_page(alone, specimen),) if specimen else ()
    return (*pages, *render_guide(alone, guide, explanations), *components)


def _render_tree(site: SiteContext) -> Iterator[Page]:
    """Make every page in one language."""
    yield from render_site_pages(site)
    for topic in site.collection.topics:
        yield from _render_topic(_make_context(site, topic))


def _make_context(site: SiteContext, topic: Topic) -> TopicContext:
    """List the pages that the site has of a topic."""
    made = [kind for kind in TOPIC_PAGES if kind != "process" or topic.process is not None]
    readable = {source.id for source in topic.sources.sources if source.text in site.articles}
    own = site.own and next(t for t in site.own.collection.topics if t.id == topic.id)
    return TopicContext(
        site,
        topic,
        list_contents(topic, site.language, made, readable),
        _make_context(site.own, own) if site.own and own else None,
    )


def _render_topic(context: TopicContext) -> Iterator[Page]:
    kinds = {entry.kind for entry in context.contents}
    for kind, render in TOPIC_PAGES.items():
        if kind in kinds:
            yield render(context)
    for source in context.topic.sources.sources:
        article = context.article_of(source)
        if article:
            yield render_article_page(context, source, article)
