"""Turns a model into the snippet by which an editor puts in a new item of a sheet."""

from collections.abc import Iterator
from itertools import count
from typing import Any, get_args

from generator.fact_sheets.facts import Evidence
from generator.fact_sheets.fields import SheetModel
from generator.fact_sheets.model_fields import list_fields, order_keys

_ALSO = frozenset(("said_by",))
"""Keys that a snippet has although a sheet may leave them out."""


def make_snippet(model: type[SheetModel]) -> dict[str, Any]:
    """Make a snippet as VS Code's YAML extension reads it: the keys, each with a place to fill."""
    label = "".join(
        f" {letter.lower()}" if letter.isupper() else letter for letter in model.__name__
    )
    body = _make_body(model, count(1))
    return {"label": f"new{label}", "description": _first_line(model), "body": body}


def _make_body(model: type[SheetModel], places: Iterator[int]) -> dict[str, Any]:
    fields = list_fields(model)
    body: dict[str, Any] = {}
    for key in order_keys(model):
        field = fields[key]
        wanted = field.is_required or key in _ALSO or (model is Evidence and key == "quote")
        if not wanted:
            continue
        value: object = (
            _make_body(field.model, places) if field.model else _make_place(model, key, places)
        )
        body[key] = [value] if field.is_list else value
    return body


def _make_place(model: type[SheetModel], key: str, places: Iterator[int]) -> str:
    name = next(name for name, field in model.model_fields.items() if key in (field.alias, name))
    words = [
        word for word in get_args(model.model_fields[name].annotation) if isinstance(word, str)
    ]
    return f"${{{next(places)}|{','.join(words)}|}}" if words else f"${next(places)}"


def _first_line(model: type[SheetModel]) -> str:
    return (model.__doc__ or "").partition("\n")[0]
