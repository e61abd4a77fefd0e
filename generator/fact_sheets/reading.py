"""Turns one YAML document into one model, with every problem located and as much kept as can be."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import ValidationError

from generator.fact_sheets.fields import ORIGIN_KEY, Origin, SheetModel
from generator.fact_sheets.keys import match_keys
from generator.fact_sheets.misfits import describe_misfits
from generator.fact_sheets.model_fields import list_fields
from generator.problems import Problem
from generator.yaml_source import Document, Path, Plain

Sheet = TypeVar("Sheet", bound=SheetModel)


@dataclass(frozen=True)
class ReadSheet(Generic[Sheet]):
    """What could be read of a sheet.

    `sheet` is None where too little was left; `lost_ids` are the ids of the items that were
    left out because of their problems, so that references to them are not reported as well.
    """

    sheet: Sheet | None
    problems: tuple[Problem, ...]
    lost_ids: frozenset[str]


def read_sheet(model: type[Sheet], document: Document) -> ReadSheet[Sheet]:
    """Read a document as a sheet of the given model.

    A wrong item is reported and left out, and reading goes on, so that one run shows every
    problem.
    """
    if not isinstance(document.data, dict):
        problems = [] if () in document.faults else [_not_a_mapping(model, document)]
        return ReadSheet(None, tuple(problems), document.lost_ids)
    document, found = match_keys(model, document)
    problems = [*found]
    dropped = set(_find_unread_items(document, document.data, ()))
    lost = set(document.lost_ids)
    while True:  # Each round leaves out at least one part.
        lost |= {name for path in dropped for name in _find_id(document, path)}
        document = document.edited(dropped=dropped)
        try:
            sheet = model.model_validate(_put_origins(document, document.data, ()))
        except ValidationError as error:
            misfits = error.errors(include_url=False)
        else:
            return ReadSheet(sheet, tuple(problems), frozenset(lost))
        problems += describe_misfits(document, misfits)
        parts = {_find_part_to_drop(model, document, misfit["loc"]) for misfit in misfits}
        dropped = {path for path in parts if path is not None}
        if len(dropped) < len(parts):
            return ReadSheet(None, tuple(problems), frozenset(lost))


def _not_a_mapping(model: type[SheetModel], document: Document) -> Problem:
    fields = list_fields(model)
    first = next((key for key, field in fields.items() if field.is_required), next(iter(fields)))
    message, hint = "a sheet is a mapping", f"begin with a key such as {first}:"
    return Problem("wrong-shape", message, document.location(()), hint)


def _put_origins(document: Document, plain: Plain, path: Path) -> object:
    if isinstance(plain, dict):
        node: dict[str, object] = {
            key: _put_origins(document, value, (*path, key)) for key, value in plain.items()
        }
        node[ORIGIN_KEY] = Origin(document, path)
        return node
    if isinstance(plain, list):
        return [_put_origins(document, value, (*path, i)) for i, value in enumerate(plain)]
    return plain


def _find_unread_items(document: Document, node: Plain, path: Path) -> Iterator[Path]:
    """Yield the list items of which nothing could be read, which was reported."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _find_unread_items(document, value, (*path, key))
    elif isinstance(node, list):
        for index, item in enumerate(node):
            here = (*path, index)
            if item == "" and here in document.faults:
                yield here
            yield from _find_unread_items(document, item, here)


def _find_part_to_drop(model: type[SheetModel], document: Document, path: Path) -> Path | None:
    """Find what to leave out for a wrong value: an item of the outermost list, or a top key.

    None where the sheet is nothing without it.
    """
    node = document.data
    for depth, step in enumerate(path):
        if isinstance(node, list):
            return path[: depth + 1]
        if not isinstance(node, dict) or step not in node:
            break
        node = node[str(step)]
    field = list_fields(model).get(str(path[0])) if path else None
    return None if field is None or field.is_required else path[:1]


def _find_id(document: Document, path: Path) -> Iterator[str]:
    """Yield the id of an item, where it has one."""
    item = document.value(path)
    if isinstance(item, str):
        name: Plain | None = item.removeprefix("id:") if item.startswith("id:") else None
    else:
        name = item.get("id") if isinstance(item, dict) else None
    if isinstance(name, str) and name:
        yield name
