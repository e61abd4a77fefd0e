"""Finds facts that were to be checked again by a day that has passed."""

from collections.abc import Iterator
from datetime import date

from generator.fact_sheets.collection import Collection
from generator.problems import Problem


def check_rechecks(collection: Collection, today: date) -> Iterator[Problem]:
    """Warn of each fact that was not checked again in time, in whatever topic."""
    for topic in collection:
        for fact in topic.facts:
            if fact.is_overdue(today):
                message = f"{fact.id} was to be checked again after {fact.review_after}"
                place = fact.origin.at("review_after")
                hint = "compare it with what is known now, then set a later review_after:"
                yield Problem("review-overdue", message, place, hint, "warning")
