"""Turns positions and statements into a matrix of issues and actors, and the words for each."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.fact_sheets.positions import Issue
from generator.pages.addresses import topic_page
from generator.pages.assembly import assemble_topic_page
from generator.pages.context import TopicContext
from generator.pages.fact_view import FactView, view_fact
from generator.pages.page import Page
from generator.pages.text import show_name
from generator.pages.viewpoint import NamedLink, TopicViewpoint


@dataclass(frozen=True)
class CellView:
    """What one actor wants on one issue; none or several positions."""

    actor: NamedLink
    positions: tuple[FactView, ...]


@dataclass(frozen=True)
class IssueView:
    """An issue: its row of the matrix, and what is said on it."""

    anchor: Markup
    title: str
    question: str
    cells: tuple[CellView, ...]
    positions: tuple[FactView, ...]
    statements: tuple[FactView, ...]


def render_positions_page(context: TopicContext) -> Page:
    """Make the page of positions."""
    view = TopicViewpoint(context.site, topic_page(context.topic, "positions").path, context)
    sheet = context.topic.positions
    actors = list(dict.fromkeys(position.actor for position in sheet.positions))
    return assemble_topic_page(
        view,
        kind="positions",
        title=view.language.gettext("Positions"),
        description=view.language.gettext(
            "Who wants what, issue by issue, and who said what: %(topic)s.",
            topic=context.topic.topic.title,
        ),
        sheet=sheet,
        actors=tuple(view.actor(actor) for actor in actors),
        issues=tuple(_view_issue(view, issue, actors) for issue in sheet.issues),
        statements=tuple(_view_statements(view, None)),
    )


def _view_issue(view: TopicViewpoint, issue: Issue, actors: list[str]) -> IssueView:
    positions = [p for p in view.topic.positions.positions if p.issue == issue.id]
    facts = {position.id: view_fact(view, position) for position in positions}
    return IssueView(
        anchor=show_name(issue.id),
        title=issue.title,
        question=issue.question,
        cells=tuple(
            CellView(view.actor(actor), tuple(facts[p.id] for p in positions if p.actor == actor))
            for actor in actors
        ),
        positions=tuple(facts.values()),
        statements=tuple(_view_statements(view, issue.id)),
    )


def _view_statements(view: TopicViewpoint, issue: str | None) -> Iterator[FactView]:
    for statement in view.topic.positions.statements:
        if statement.issue == issue:
            yield view_fact(view, statement)
