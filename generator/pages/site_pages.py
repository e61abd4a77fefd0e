"""Turns the sheets of the whole site into home, about, method and terms."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.fact_sheets.collection import Topic
from generator.fact_sheets.terms import Term
from generator.pages.addresses import ABOUT, HOME, METHOD, TERMS, topic_page
from generator.pages.assembly import assemble_site_page
from generator.pages.context import SiteContext
from generator.pages.dates import DateView
from generator.pages.page import Page
from generator.pages.text import show_name
from generator.pages.viewpoint import Viewpoint


@dataclass(frozen=True)
class TopicView:
    """A topic in the list of all."""

    title: str
    question: str
    summary: str
    url: Markup
    as_of: DateView
    is_draft: bool


@dataclass(frozen=True)
class PolicyView:
    """A promise of the publisher."""

    anchor: Markup
    title: str
    text: Markup


@dataclass(frozen=True)
class TermView:
    """A word to use, what it means, and the words that it stands for."""

    anchor: Markup
    use: str
    avoid: tuple[str, ...]
    why: Markup | None
    meaning: Markup | None


def render_site_pages(site: SiteContext) -> tuple[Page, ...]:
    """Make the pages that belong to no topic."""
    return (_render_home(site), _render_about(site), _render_method(site), _render_terms(site))


def _render_home(site: SiteContext) -> Page:
    view = Viewpoint(site, HOME.path)
    sheet = site.collection.site
    return assemble_site_page(
        view,
        kind="home",
        title=sheet.name,
        description=sheet.description,
        sheet=sheet,
        introduction=sheet.description,
        topics=tuple(_view_topic(view, topic) for topic in site.collection.topics),
        method_url=view.url(METHOD),
    )


def _view_topic(view: Viewpoint, topic: Topic) -> TopicView:
    sheet = topic.topic
    return TopicView(
        title=sheet.title,
        question=sheet.question,
        summary=sheet.summary,
        url=view.url(topic_page(topic, "index")),
        as_of=view.date(sheet.as_of),
        is_draft=sheet.state == "draft",
    )


def _render_about(site: SiteContext) -> Page:
    view = Viewpoint(site, ABOUT.path)
    sheet = site.collection.site
    return assemble_site_page(
        view,
        kind="about",
        title=view.language.gettext("About"),
        description=view.language.gettext("Who publishes %(site)s, and why.", site=sheet.name),
        sheet=sheet,
        paragraphs=tuple(view.prose(text) for text in sheet.about),
        publisher=sheet.publisher,
        editor=sheet.editor,
        contact=sheet.contact,
        contact_url=sheet.contact if sheet.contact.startswith(("https://", "http://")) else None,
    )


def _render_method(site: SiteContext) -> Page:
    view = Viewpoint(site, METHOD.path)
    sheet = site.collection.site
    policies = (
        PolicyView(show_name(policy.id), policy.title, view.prose(policy.text))
        for policy in sheet.policies
    )
    return assemble_site_page(
        view,
        kind="method",
        title=view.language.gettext("Method"),
        description=view.language.gettext("How a fact gets on a page, and what we promise."),
        sheet=sheet,
        paragraphs=tuple(view.prose(text) for text in sheet.method),
        policies=tuple(policies),
    )


def _render_terms(site: SiteContext) -> Page:
    view = Viewpoint(site, TERMS.path)
    terms = [_view_term(view, term) for term in site.collection.terms.terms]
    return assemble_site_page(
        view,
        kind="terms",
        title=view.language.gettext("Terms"),
        description=view.language.gettext(
            "What the words on these pages mean, and which words we avoid and why."
        ),
        sheet=site.collection.terms,
        glossary=tuple(term for term in terms if term.meaning),
        choices=tuple(term for term in terms if not term.meaning),
    )


def _view_term(view: Viewpoint, term: Term) -> TermView:
    return TermView(
        anchor=show_name(term.id),
        use=term.use,
        avoid=term.avoid,
        why=view.prose(term.why) if term.why else None,
        meaning=view.prose(term.meaning) if term.meaning else None,
    )
