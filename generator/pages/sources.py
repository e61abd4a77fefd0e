"""Turns the sources of a topic into the page of sources and evidence."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.fact_sheets.sources import Source
from generator.pages import labels
from generator.pages.addresses import article_page, topic_page
from generator.pages.assembly import assemble_topic_page
from generator.pages.context import TopicContext
from generator.pages.dates import DateView
from generator.pages.evidence_view import EvidenceView, view_evidence_item
from generator.pages.page import Page
from generator.pages.text import show_name
from generator.pages.uses import Use, list_uses
from generator.pages.viewpoint import NamedLink, TopicViewpoint

_SHORT = 4


@dataclass(frozen=True)
class UseView:
    """A piece of evidence from a source, and the fact that it is for."""

    anchor: Markup
    fact: NamedLink
    of_note: bool
    evidence: EvidenceView


@dataclass(frozen=True)
class SourceView:
    """A source with all that rests on it."""

    anchor: Markup
    title: str
    kind: str
    publisher: str
    author: str | None
    address: str | None
    article_url: Markup | None
    published: DateView | None
    inferred: Markup | None
    facts_as_of: DateView | None
    read_on: DateView | None
    is_official: bool
    sha256: str | None
    uses: tuple[UseView, ...]

    @property
    def use_count(self) -> int:
        """How many pieces of evidence come from it."""
        return len(self.uses)

    @property
    def is_short(self) -> bool:
        """Whether its evidence is open from the start."""
        return self.use_count <= _SHORT


def render_sources_page(context: TopicContext) -> Page:
    """Make the page of sources and evidence."""
    view = TopicViewpoint(context.site, topic_page(context.topic, "sources").path, context)
    sheet = context.topic.sources
    uses = list(list_uses(context.topic, context.body))
    own = {source.id for source in sheet.sources}
    of_body = [source for source in context.source_by_id.values() if source.id not in own]
    checked = [source for source in sheet.sources if source.text]
    cited = [source for source in sheet.sources if not source.text]
    return assemble_topic_page(
        view,
        kind="sources",
        title=view.language.gettext("Sources and evidence"),
        description=view.language.gettext(
            "Every source with what it is evidence for: %(topic)s.",
            topic=context.topic.topic.title,
        ),
        sheet=sheet,
        checked=view_sources(view, checked, uses),
        cited=view_sources(view, cited, uses),
        of_body=view_sources(view, of_body, uses),
        body=context.body.name if context.body else "",
    )


def view_sources(
    view: TopicViewpoint, sources: Iterable[Source], uses: Iterable[Use]
) -> tuple[SourceView, ...]:
    """Describe sources, each with what it is used for."""
    return tuple(_view_source(view, source, uses) for source in sources)


def _view_source(view: TopicViewpoint, source: Source, uses: Iterable[Use]) -> SourceView:
    article = view.context.article_of(source)
    inferred = source.published_inferred_from
    return SourceView(
        anchor=show_name(source.id),
        title=source.title,
        kind=view.language.gettext(labels.SOURCE_KINDS[source.kind]),
        publisher=source.publisher,
        author=source.author,
        address=source.address,
        article_url=view.url(article_page(view.topic, source.id)) if article else None,
        published=view.date(source.published) if source.published else None,
        inferred=view.prose(inferred) if inferred else None,
        facts_as_of=view.date(source.facts_as_of) if source.facts_as_of else None,
        read_on=view.date(source.read_on) if source.read_on else None,
        is_official=source.official,
        sha256=source.sha256,
        uses=tuple(_view_use(view, use) for use in uses if use.evidence.source == source.id),
    )


def _view_use(view: TopicViewpoint, use: Use) -> UseView:
    return UseView(
        anchor=show_name(use.anchor),
        fact=NamedLink(use.name, view.url(use.owner)),
        of_note=use.of_note,
        evidence=view_evidence_item(view, use.evidence, use.anchor),
    )
