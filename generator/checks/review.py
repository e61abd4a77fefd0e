"""Finds what a draft leaves to a person: marks `review: todo`, and texts still to be written."""

from collections.abc import Iterator

from generator.checks.references import list_sheets
from generator.fact_sheets.actors import Actor
from generator.fact_sheets.collection import Topic
from generator.fact_sheets.facts import Fact
from generator.fact_sheets.fields import SheetModel
from generator.fact_sheets.texts import SheetText, find_texts
from generator.problems import Location, Problem, Severity

TODO = "TODO:"
"""What a text begins with that a person must still write."""


def check_review(topic: Topic) -> Iterator[Problem]:
    """Report each mark: as a warning in a draft, as an error in a topic that is published.

    A text that is still to be written is not reported apart from the mark of what it belongs to.
    """
    severity: Severity = "warning" if topic.topic.state == "draft" else "error"
    for sheet in list_sheets(topic):
        marked = list(_find_marked(sheet))
        for item in marked:
            hint = item.note or "compare it with the quotation, then remove review: todo"
            message = f"{item.id} was drafted: a person must decide on it"
            yield _report(message, item.origin.at("review"), hint, severity)
        for text in find_texts(sheet):
            if text.text.startswith(TODO) and not any(_belongs_to(text, item) for item in marked):
                hint = text.text.removeprefix(TODO).strip()
                place = text.origin.at(*text.keys)
                yield _report("this text is still to be written", place, hint, severity)


def _report(message: str, place: Location, hint: str, severity: Severity) -> Problem:
    return Problem("review-todo", message, place, hint, severity)


def _find_marked(sheet: SheetModel) -> Iterator[Actor | Fact]:
    for name in type(sheet).model_fields:
        value = getattr(sheet, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Actor | Fact) and item.review == "todo":
                yield item


def _belongs_to(text: SheetText, item: Actor | Fact) -> bool:
    path, around = text.origin.path, item.origin.path
    return path[: len(around)] == around
