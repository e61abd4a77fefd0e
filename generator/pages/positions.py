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

    column: NamedLink
    positions: tuple[FactView, ...]


@dataclass(frozen=True)
class RowView:
    """A row of the matrix."""

    head: NamedLink
    cells: tuple[CellView, ...]


@dataclass(frozen=True)
class MatrixView:
    """Issues and actors; the fewer of the two are the columns, so that they fit."""

    corner: str
    columns: tuple[NamedLink, ...]
    rows: tuple[RowView, ...]


@dataclass(frozen=True)
class IssueView:
    """An issue with all that is said on it."""

    anchor: Markup
    title: str
    question: str
    positions: tuple[FactView, ...]
    statements: tuple[FactView, ...]


def render_positions_page(context: TopicContext) -> Page:
    """Make the page of positions."""
    view = TopicViewpoint(context.site, topic_page(context.topic, "positions").path, context)
    sheet = context.topic.positions
    return assemble_topic_page(
        view,
        kind="positions",
        title=view.language.gettext("Positions"),
        description=view.language.gettext(
            "Who wants what, issue by issue, and who said what: %(topic)s.",
            topic=context.topic.topic.title,
        ),
        sheet=sheet,
        matrix=view_matrix(view),
        issues=tuple(view_issue(view, issue) for issue in sheet.issues),
        statements=tuple(_view_statements(view, None)),
    )


def view_matrix(view: TopicViewpoint) -> MatrixView:
    """Describe who wants what, as a table."""
    sheet = view.topic.positions
    facts = [(position, view_fact(view, position)) for position in sheet.positions]
    issues = {issue.id: NamedLink(issue.title, show_name(f"#{issue.id}")) for issue in sheet.issues}
    actors = {position.actor: view.actor(position.actor) for position in sheet.positions}
    issues_are_rows = len(issues) >= len(actors)
    rows, columns = (issues, actors) if issues_are_rows else (actors, issues)

    def stated(row: str, column: str) -> tuple[FactView, ...]:
        issue, actor = (row, column) if issues_are_rows else (column, row)
        return tuple(fact for p, fact in facts if (p.issue, p.actor) == (issue, actor))

    return MatrixView(
        corner=view.language.gettext("Issue")
        if issues_are_rows
        else view.language.gettext("Actor"),
        columns=tuple(columns.values()),
        rows=tuple(
            RowView(
                head, tuple(CellView(column, stated(row, key)) for key, column in columns.items())
            )
            for row, head in rows.items()
        ),
    )


def view_issue(view: TopicViewpoint, issue: Issue) -> IssueView:
    """Describe an issue."""
    positions = (p for p in view.topic.positions.positions if p.issue == issue.id)
    return IssueView(
        anchor=show_name(issue.id),
        title=issue.title,
        question=issue.question,
        positions=tuple(view_fact(view, position) for position in positions),
        statements=tuple(_view_statements(view, issue.id)),
    )


def _view_statements(view: TopicViewpoint, issue: str | None) -> Iterator[FactView]:
    for statement in view.topic.positions.statements:
        if statement.issue == issue:
            yield view_fact(view, statement)
