"""Finds the keys of a sheet model, and the models of the mappings and lists below them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import get_args, get_origin

from generator.fact_sheets.fields import ORIGIN_KEY, SheetModel

_LAST = ("evidence", "editors_note", "review_after", "review", "note")


@dataclass(frozen=True)
class ModelField:
    """A key of a model; `model` is that of its mapping, or of each item of its list."""

    is_required: bool
    is_list: bool
    model: type[SheetModel] | None


@cache
def list_fields(model: type[SheetModel]) -> Mapping[str, ModelField]:
    """List the fields of a model by the key under which a sheet has them."""
    fields = {
        field.alias or name: ModelField(
            field.is_required(), _is_list(field.annotation), _find_model(field.annotation)
        )
        for name, field in model.model_fields.items()
    }
    del fields[ORIGIN_KEY]
    return MappingProxyType(fields)


@cache
def order_keys(model: type[SheetModel]) -> tuple[str, ...]:
    """Order the keys of a model as people write them: the id, then what only this model has.

    What it shares with other models (who says it, as of when) comes behind that, then the evidence
    and what follows from it, and the note to colleagues last.
    """
    layers: list[list[str]] = []
    seen = {ORIGIN_KEY, "id", *_LAST}
    for base in reversed(model.__mro__):
        if issubclass(base, SheetModel):
            names = [field.alias or name for name, field in base.model_fields.items()]
            layers.append([name for name in names if name not in seen])
            seen.update(names)
    known = list_fields(model)
    order = ("id", *(name for layer in reversed(layers) for name in layer), *_LAST)
    return tuple(name for name in order if name in known)


def _is_list(annotation: object) -> bool:
    return get_origin(annotation) is tuple or any(map(_is_list, get_args(annotation)))


def _find_model(annotation: object) -> type[SheetModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, SheetModel):
        return annotation
    return next(filter(None, map(_find_model, get_args(annotation))), None)
