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
    trees = (
        replace(own, language=language, environment=make_environment(templates, language))
        for language in languages
    )
    pages = (page for site in trees for page in _render_tree(site))
    components = (render_components_page(own, specimen),) if specimen else ()
    return (*pages, *render_guide(own, guide, explanations), *components)


def _render_tree(site: SiteContext) -> Iterator[Page]:
    """Make every page in one language."""
    yield from render_site_pages(site)
    for topic in site.collection.topics:
        yield from _render_topic(site, topic)


def _render_topic(site: SiteContext, topic: Topic) -> Iterator[Page]:
    texts = [(source, site.articles.get(source.text or "")) for source in topic.sources.sources]
    readable = {source.id for source, article in texts if article}
    made = {
        kind: render
        for kind, render in TOPIC_PAGES.items()
        if kind != "process" or topic.process is not None
    }
    contents = list_contents(topic, site.language, made, readable)
    context = TopicContext(site, topic, contents)
    for render in made.values():
        yield render(context)
    for source, article in texts:
        if article:
            yield render_article_page(context, source, article)
