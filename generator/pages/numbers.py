"""Turns the figures of a topic into the page of key numbers, each with its history."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.charts import WIDTH, Bar, lay_out_bars
from generator.fact_sheets.numbers import Figure
from generator.pages.addresses import current_figure, topic_page
from generator.pages.assembly import assemble_topic_page
from generator.pages.context import TopicContext
from generator.pages.fact_view import FactView, view_fact
from generator.pages.page import Page
from generator.pages.viewpoint import TopicViewpoint


@dataclass(frozen=True)
class BarView:
    """A bar of a figure's history with the words above it."""

    bar: Bar
    date: str
    value: str
    is_known_since: bool


@dataclass(frozen=True)
class BarsView:
    """The picture of a figure's history; all its values count the same thing."""

    width: int
    height: int
    bars: tuple[BarView, ...]


@dataclass(frozen=True)
class FigureView:
    """A figure: the row that the topic states, the others, and their picture if they compare."""

    fact: FactView
    counts: str
    context: Markup | None
    others: tuple[tuple[FactView, str], ...]
    bars: BarsView | None


def render_numbers_page(context: TopicContext) -> Page:
    """Make the page of key numbers."""
    view = TopicViewpoint(context.site, topic_page(context.topic, "numbers").path, context)
    sheet = context.topic.numbers
    ids = dict.fromkeys(figure.id for figure in sheet.numbers)
    stated = [current_figure(context.topic, figure_id) for figure_id in ids]
    language = view.language
    return assemble_topic_page(
        view,
        kind="numbers",
        title=language.gettext("Key numbers"),
        description=language.gettext(
            "The figures: %(topic)s. Who counts, what is counted, and what is left out.",
            topic=context.topic.topic.title,
        ),
        sheet=sheet,
        known_then=_view_figures(view, stated, known_since=False),
        known_since=_view_figures(view, stated, known_since=True),
    )


def _view_figures(
    view: TopicViewpoint, figures: Iterable[Figure], *, known_since: bool
) -> tuple[FigureView, ...]:
    return tuple(
        view_figure(view, figure)
        for figure in figures
        if view.topic.is_known_since(figure) == known_since
    )


def view_figure(view: TopicViewpoint, stated: Figure) -> FigureView:
    """Describe a figure by the row that the topic states."""
    history = view.topic.figure_history(stated.id)
    return FigureView(
        fact=view_fact(view, stated),
        counts=stated.counts,
        context=view.prose(stated.context) if stated.context else None,
        others=tuple(
            (view_fact(view, figure), figure.counts if figure.counts != stated.counts else "")
            for figure in history
            if figure is not stated
        ),
        bars=_view_bars(view, [figure for figure in history if _are_alike(figure, stated)]),
    )


def _are_alike(figure: Figure, stated: Figure) -> bool:
    """Tell whether two figures may stand in one picture: they count the same in one unit."""
    return (figure.counts, figure.unit, figure.value.unit) == (
        stated.counts,
        stated.unit,
        stated.value.unit,
    )


def _view_bars(view: TopicViewpoint, figures: list[Figure]) -> BarsView | None:
    ranges = [(f.value.low, f.value.high) for f in figures]
    known = [(low, high) for low, high in ranges if low is not None and high is not None]
    if len(known) < 2 or len(known) < len(figures):
        return None
    layout = lay_out_bars(known)
    bars = []
    for figure, bar in zip(figures, layout.bars, strict=True):
        fact = view_fact(view, figure)
        value = fact.value.text if fact.value else ""
        bars.append(BarView(bar, fact.as_of.text, value, fact.is_known_since))
    return BarsView(WIDTH, layout.height, tuple(bars))
