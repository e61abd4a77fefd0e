"""Turns the events of a timeline into a strip that shows how densely they stand, by month."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator.charts import WIDTH, Column, lay_out_strip
from generator.fact_sheets.timeline import Event
from generator.pages.dates import describe_month, describe_month_shortly, describe_year
from generator.pages.text import show_name
from generator.pages.viewpoint import TopicViewpoint

_MODIFIERS = ("", "planned", "since")


@dataclass(frozen=True)
class PartView:
    """One of the stacked parts of a column: what happened, was planned, or is known since."""

    modifier: Markup
    y: int
    height: int
    count: int


@dataclass(frozen=True)
class ColumnView:
    """A month of the strip, which links to its events; `key` is that of its events."""

    column: Column
    key: Markup
    url: Markup
    name: str
    full_month: str
    month: str
    year: str
    parts: tuple[PartView, ...]


@dataclass(frozen=True)
class StripView:
    """The strip."""

    width: int
    height: int
    columns: tuple[ColumnView, ...]


def month_of(event: Event) -> date:
    """Find the first day of the month in which an event begins."""
    begin = event.date.earliest or event.date.latest or date.min
    return begin.replace(day=1)


def month_name(month: date) -> Markup:
    """Name a month in attributes: `2024-03`."""
    return show_name(f"{month:%Y-%m}")


def month_anchor(month: date, *, known_since: bool) -> Markup:
    """Name the heading of a month; what became known later has months of its own."""
    return show_name(f"{'since' if known_since else 'month'}--{month_name(month)}")


def view_strip(
    view: TopicViewpoint, known_then: Iterable[Event], known_since: Iterable[Event]
) -> StripView:
    """Draw the strip; a month's link leads to its first events on the page."""
    happened = Counter(month_of(event) for event in known_then if event.status != "planned")
    planned = Counter(month_of(event) for event in known_then if event.status == "planned")
    since = Counter(month_of(event) for event in known_since)
    months = sorted(happened | planned | since)
    counts = [(happened[month], planned[month], since[month]) for month in months]
    layout = lay_out_strip(
        [
            (month.year * 12 + month.month, count)
            for month, count in zip(months, counts, strict=True)
        ]
    )
    columns = []
    for index, (month, column) in enumerate(zip(months, layout.columns, strict=True)):
        is_new_year = index == 0 or months[index - 1].year != month.year
        only_since = not (happened[month] or planned[month])
        columns.append(
            ColumnView(
                column=column,
                key=month_name(month),
                url=show_name(f"#{month_anchor(month, known_since=only_since)}"),
                name=view.language.ngettext(
                    "%(month)s: %(count)s event",
                    "%(month)s: %(count)s events",
                    column.total,
                    month=describe_month(month, view.language),
                ),
                full_month=describe_month(month, view.language),
                month=describe_month_shortly(month, view.language),
                year=describe_year(month, view.language) if is_new_year else "",
                parts=_view_parts(column),
            )
        )
    return StripView(WIDTH, layout.height, tuple(columns))


def _view_parts(column: Column) -> tuple[PartView, ...]:
    parts = zip(_MODIFIERS, column.tops, column.heights, column.counts, strict=True)
    return tuple(
        PartView(show_name(name), y, height, count) for name, y, height, count in parts if count
    )
