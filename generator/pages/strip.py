"""Turns the events of a timeline into a strip that shows how densely they stand, by month."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator.charts import WIDTH, Column, lay_out_strip
from generator.fact_sheets.timeline import Event
from generator.pages.dates import describe_month, describe_month_shortly, describe_year
from generator.pages.language import Language
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


@dataclass(frozen=True, order=True)
class Period:
    """A month, or a year where no month is known; a year stands before its months."""

    begin: date
    is_month: bool

    @property
    def number(self) -> int:
        """Its place in time, counted in months."""
        return self.begin.year * 12 + self.begin.month

    def describe(self, language: Language) -> str:
        """Name it: `March 2024`, `1901`."""
        describe = describe_month if self.is_month else describe_year
        return describe(self.begin, language)


def period_of(event: Event) -> Period:
    """Find the month in which an event begins, or the year where its date tells no month."""
    begin = event.date.earliest or event.date.latest or date.min
    known = event.date.start if event.date.earliest else event.date.end
    if known.precision in ("day", "month"):
        return Period(begin.replace(day=1), is_month=True)
    return Period(begin.replace(month=1, day=1), is_month=False)


def period_name(period: Period) -> Markup:
    """Name a period in attributes: `2024-03`, `1901`."""
    return show_name(f"{period.begin:%Y-%m}" if period.is_month else f"{period.begin:%Y}")


def period_anchor(period: Period, *, known_since: bool) -> Markup:
    """Name the heading of a period; what became known later has periods of its own."""
    return show_name(f"{'since' if known_since else 'month'}--{period_name(period)}")


def view_strip(
    view: TopicViewpoint, known_then: Iterable[Event], known_since: Iterable[Event]
) -> StripView:
    """Draw the strip; a month's link leads to its first events on the page."""
    happened = Counter(period_of(event) for event in known_then if event.status != "planned")
    planned = Counter(period_of(event) for event in known_then if event.status == "planned")
    since = Counter(period_of(event) for event in known_since)
    months = sorted(happened | planned | since)
    counts = [(happened[month], planned[month], since[month]) for month in months]
    layout = lay_out_strip(
        [(month.number, count) for month, count in zip(months, counts, strict=True)]
    )
    columns = []
    for index, (month, column) in enumerate(zip(months, layout.columns, strict=True)):
        begins_row = column.left == layout.columns[0].left
        tells_year = begins_row or months[index - 1].begin.year != month.begin.year
        only_since = not (happened[month] or planned[month])
        columns.append(
            ColumnView(
                column=column,
                key=period_name(month),
                url=show_name(f"#{period_anchor(month, known_since=only_since)}"),
                name=view.language.ngettext(
                    "%(month)s: %(count)s event",
                    "%(month)s: %(count)s events",
                    column.total,
                    month=month.describe(view.language),
                ),
                full_month=month.describe(view.language),
                month=describe_month_shortly(month.begin, view.language) if month.is_month else "",
                year=describe_year(month.begin, view.language) if tells_year else "",
                parts=_view_parts(column),
            )
        )
    return StripView(WIDTH, layout.height, tuple(columns))


def _view_parts(column: Column) -> tuple[PartView, ...]:
    parts = zip(_MODIFIERS, column.tops, column.heights, column.counts, strict=True)
    return tuple(
        PartView(show_name(name), y, height, count) for name, y, height, count in parts if count
    )
