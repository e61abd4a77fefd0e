"""Compares the figures of a topic with each other: what counts the same must be the same."""

from collections.abc import Iterable, Iterator

from generator.fact_sheets.numbers import Figure
from generator.normalisation import fold
from generator.problems import Problem


def check_figures_agree(figures: Iterable[Figure]) -> Iterator[Problem]:
    """Report two figures with one label, unit and count, of one date, but of different values.

    Where sources differ, both figures are `disputed`.
    """
    first: dict[tuple[str, ...], Figure] = {}
    for figure in figures:
        key = (*map(_key, (figure.label, figure.unit, figure.counts)), figure.as_of.text)
        other = first.setdefault(key, figure)
        if _value(other) == _value(figure) or {other.status, figure.status} == {"disputed"}:
            continue
        yield Problem(
            "figures-differ",
            f"{figure.value} here, {other.value} in {other.id}: both count the same on one day",
            figure.origin.at("value"),
            "mark both as disputed, or say in label: or counts: how they differ",
            more=(other.origin.at("value"),),
        )


def _key(words: str) -> str:
    return fold(words).casefold().rstrip(".")


def _value(figure: Figure) -> tuple[object, ...]:
    value = figure.value
    return (value.low, value.high, value.hedge, value.vague, value.score, value.unit)
