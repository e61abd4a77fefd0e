"""Turns the head of a topic into its overview: the answer, the key facts and the story."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.fact_sheets.numbers import Figure
from generator.pages.addresses import current_figure, topic_page
from generator.pages.assembly import assemble_topic_page
from generator.pages.context import TopicContext
from generator.pages.fact_view import FactView, view_fact
from generator.pages.page import Page
from generator.pages.viewpoint import TopicViewpoint


@dataclass(frozen=True)
class PartView:
    """A part of the story, or a question with its answer: a heading and paragraphs."""

    anchor: Markup
    heading: str
    paragraphs: tuple[Markup, ...]


def render_overview_page(context: TopicContext) -> Page:
    """Make the overview."""
    view = TopicViewpoint(context.site, topic_page(context.topic, "index").path, context)
    sheet = context.topic.topic
    return assemble_topic_page(
        view,
        kind="overview",
        title=sheet.title,
        description=sheet.summary,
        sheet=sheet,
        question=sheet.question,
        answer=view.prose(sheet.answer),
        key_facts=tuple(_view_key_fact(view, fact_id) for fact_id in sheet.key_facts),
        why_now=_paragraphs(view, sheet.why_now),
        story=_parts(view, "story", ((part.heading, part.text) for part in sheet.story)),
        disputed=_paragraphs(view, sheet.disputed),
        unknown=_paragraphs(view, sheet.unknown),
        next=_paragraphs(view, sheet.next),
        since=_paragraphs(view, sheet.since),
        questions=_parts(
            view, "question", ((item.question, (item.answer,)) for item in sheet.questions)
        ),
        contents=tuple(
            (entry.title, view.url(entry.address))
            for entry in context.contents
            if entry.kind != "overview"
        ),
    )


def _view_key_fact(view: TopicViewpoint, fact_id: str) -> FactView:
    fact = view.topic.fact_by_id[fact_id]
    return view_fact(
        view, current_figure(view.topic, fact_id) if isinstance(fact, Figure) else fact
    )


def _paragraphs(view: TopicViewpoint, texts: Iterable[str]) -> tuple[Markup, ...]:
    return tuple(view.prose(text) for text in texts)


def _parts(
    view: TopicViewpoint, prefix: str, parts: Iterable[tuple[str, tuple[str, ...]]]
) -> tuple[PartView, ...]:
    return tuple(
        PartView(Markup("{}--{}").format(prefix, number), heading, _paragraphs(view, texts))
        for number, (heading, texts) in enumerate(parts, start=1)
    )
