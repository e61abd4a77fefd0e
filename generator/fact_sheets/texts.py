"""Finds every text in a sheet, and the `[[id]]` references in its prose."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeVar, get_args

from generator.fact_sheets.fields import Origin, SheetModel, TextKind

_REFERENCE = re.compile(r"\[\[(?P<id>[^\[\]|]*)(?:\|(?P<words>[^\[\]]*))?\]\]")


Sheet = TypeVar("Sheet", bound=SheetModel)


@dataclass(frozen=True)
class SheetText:
    """A text of a sheet, with the mapping and the keys under which it stands."""

    text: str
    kind: TextKind
    model: type[SheetModel]
    origin: Origin
    keys: tuple[str | int, ...]


@dataclass(frozen=True)
class Reference:
    """`[[id]]` or `[[id|words]]` in prose; `start` and `end` are offsets in the prose."""

    id: str
    words: str | None
    start: int
    end: int


def find_references(prose: str) -> tuple[Reference, ...]:
    """Find the references in a prose text, in order."""
    return tuple(
        Reference(found["id"].strip(), found["words"], found.start(), found.end())
        for found in _REFERENCE.finditer(prose)
    )


def find_texts(sheet: SheetModel) -> Iterator[SheetText]:
    """Yield every text of a sheet and of all that it holds."""
    for name, kind in _text_fields(type(sheet)):
        value = getattr(sheet, name)
        for keys, text in _strings(value, (_key(sheet, name),)):
            yield SheetText(text, kind, type(sheet), sheet.origin, keys)
    for child in _children(sheet):
        yield from find_texts(child)


def replace_texts(sheet: Sheet, replace: Callable[[type[SheetModel], str, str], str]) -> Sheet:
    """Copy a sheet with each of its texts replaced, by its model, its field and its words."""
    texts = {name for name, _ in _text_fields(type(sheet))}
    changed: dict[str, object] = {}
    for name in type(sheet).model_fields:
        value = getattr(sheet, name)
        is_text = name in texts

        def copy(part: object, *, name: str = name, is_text: bool = is_text) -> object:
            if isinstance(part, tuple):
                return tuple(copy(item) for item in part)
            if isinstance(part, SheetModel):
                return replace_texts(part, replace)
            return replace(type(sheet), name, part) if is_text and isinstance(part, str) else part

        changed[name] = copy(value)
    return sheet.model_copy(update=changed)


def _key(sheet: SheetModel, name: str) -> str:
    return type(sheet).model_fields[name].alias or name


def _strings(
    value: object, keys: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        yield keys, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _strings(item, (*keys, index))


def _children(sheet: SheetModel) -> Iterator[SheetModel]:
    for name in type(sheet).model_fields:
        value = getattr(sheet, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, SheetModel):
                yield item


@cache
def _text_fields(model: type[SheetModel]) -> tuple[tuple[str, TextKind], ...]:
    """List the fields of a model that hold texts; pydantic keeps our marks as metadata."""
    found: list[tuple[str, TextKind]] = []
    for name, field in model.model_fields.items():
        kinds = [mark for mark in field.metadata if isinstance(mark, TextKind)]
        kinds += list(_marks_in(field.annotation))
        if kinds:
            found.append((name, kinds[0]))
    return tuple(found)


def _marks_in(annotation: object) -> Iterator[TextKind]:
    for part in (*get_args(annotation), *getattr(annotation, "__metadata__", ())):
        if isinstance(part, TextKind):
            yield part
        else:
            yield from _marks_in(part)
