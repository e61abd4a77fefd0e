"""Turns the changes of a topic into their page, corrections first."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.fact_sheets.changes import Change
from generator.pages import labels
from generator.pages.addresses import fact_address, fact_name, find_place, topic_page
from generator.pages.assembly import assemble_topic_page
from generator.pages.context import TopicContext
from generator.pages.dates import DateView
from generator.pages.page import Page
from generator.pages.text import show_name
from generator.pages.viewpoint import NamedLink, TopicViewpoint


@dataclass(frozen=True)
class ChangeView:
    """A published change."""

    anchor: Markup
    kind: str
    kind_word: str
    date: DateView
    fact: NamedLink | None
    before: str | None
    after: str | None
    text: Markup


@dataclass(frozen=True)
class OverdueView:
    """A fact that was to be checked again by a day that has passed."""

    fact: NamedLink
    as_of: DateView
    due: DateView


def render_changes_page(context: TopicContext) -> Page:
    """Make the page of changes."""
    view = TopicViewpoint(context.site, topic_page(context.topic, "changes").path, context)
    sheet = context.topic.changes
    latest_first = sorted(sheet.changes, key=lambda change: change.date.sort_key(), reverse=True)
    return assemble_topic_page(
        view,
        kind="changes",
        title=view.language.gettext("Changes"),
        description=view.language.gettext(
            "Corrections, updates and clarifications since publication: %(topic)s.",
            topic=context.topic.topic.title,
        ),
        sheet=sheet,
        corrections=tuple(view_change(view, c) for c in latest_first if c.kind == "correction"),
        overdue=tuple(_view_overdue(view)),
        others=tuple(view_change(view, c) for c in latest_first if c.kind != "correction"),
    )


def _view_overdue(view: TopicViewpoint) -> Iterator[OverdueView]:
    """List the facts whose recheck is overdue, the longest overdue first."""
    today = view.site.today
    late = [
        (fact.review_after, fact)
        for fact in view.topic.facts
        if today and fact.review_after and fact.is_overdue(today)
    ]
    for due, fact in sorted(late, key=lambda pair: pair[0].sort_key()):
        link = NamedLink(fact_name(view.topic, fact), view.url(fact_address(view.topic, fact)))
        yield OverdueView(link, view.date(fact.as_of), view.date(due))


def view_change(view: TopicViewpoint, change: Change) -> ChangeView:
    """Describe a change."""
    place = find_place(view.topic, view.site.collection.bodies, change.fact or "")
    return ChangeView(
        anchor=show_name(change.id),
        kind=change.kind,
        kind_word=view.language.gettext(labels.CHANGE_KINDS[change.kind]),
        date=view.date(change.date),
        fact=NamedLink(place.name, view.url(place.address)) if place else None,
        before=change.before,
        after=change.after,
        text=view.prose(change.text),
    )
