"""Turns one YAML document into one model, with every problem located and as much kept as can be."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.fact_sheets.fields import ORIGIN_KEY, Origin, SheetModel
from generator.problems import Location, Problem, did_you_mean, find_nearest
from generator.yaml_source import Document, Path, Plain

Sheet = TypeVar("Sheet", bound=SheetModel)
Node = Any
"""A part of the data on its way into a model: dict, list or string, origins put in."""

_MAX_REPAIRS = 50


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

    A wrong key or item is reported and left out, and reading goes on, so that one run shows
    every problem.
    """
    if not isinstance(document.data, dict):
        hint = f"begin with a key such as {next(iter(_keys_of(model)))}:"
        problem = Problem("wrong-shape", "a sheet is a mapping", document.location(()), hint)
        return ReadSheet(None, (problem,), frozenset())
    data = _put_origins(document, document.data, ())
    problems: list[Problem] = []
    lost: set[str] = set()
    for _ in range(_MAX_REPAIRS):
        try:
            return ReadSheet(model.model_validate(data), tuple(problems), frozenset(lost))
        except ValidationError as error:
            details = error.errors(include_url=False)
        misspelt = _find_misspelt(details)
        explained = {(*path[:-1], meant) for path, meant in misspelt.items()}
        details = [detail for detail in details if detail["loc"] not in explained]
        problems += [_describe(model, data, detail) for detail in details]
        if not _repair(data, details, misspelt, lost):
            break
    return ReadSheet(None, tuple(problems), frozenset(lost))


def _put_origins(document: Document, plain: Plain, path: Path) -> Node:
    if isinstance(plain, dict):
        node: dict[str, Node] = {
            key: _put_origins(document, value, (*path, key)) for key, value in plain.items()
        }
        node[ORIGIN_KEY] = Origin(document, path)
        return node
    if isinstance(plain, list):
        return [_put_origins(document, value, (*path, i)) for i, value in enumerate(plain)]
    return plain


def _holder(data: Node, path: Path) -> tuple[dict[str, Node], Path]:
    """Find the innermost mapping on a path, and what of the path lies inside it."""
    holder, rest = data, path
    node: Any = data
    for depth, step in enumerate(path):
        if not isinstance(node, dict | list) or (isinstance(node, dict) and step not in node):
            break
        node = cast("Any", node)[step]
        if isinstance(node, dict):
            holder, rest = node, path[depth + 1 :]
    return holder, rest


def _describe(model: type[SheetModel], data: Node, detail: ErrorDetails) -> Problem:
    holder, rest = _holder(data, detail["loc"])
    origin: Origin = holder[ORIGIN_KEY]
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "extra_forbidden":
        known = _keys_of(_model_at(model, detail["loc"][:-1]))
        word = str(rest[0])
        hint = did_you_mean(word, known) or f"known keys: {', '.join(sorted(known))}"
        return Problem("unknown-key", f'"{word}" is not a key here', origin.key(word), hint)
    if kind == "missing":
        message = f'the key "{rest[-1]}" is missing'
        return Problem("missing-key", message, _item_location(origin), f"add {rest[-1]}:")
    place = origin.at(*rest) if rest else _item_location(origin)
    if "message" in context and "hint" in context:
        return Problem(kind, str(context["message"]), place, str(context["hint"]))
    code, message, hint = _in_our_words(detail, context)
    return Problem(code, message, place, hint)


def _item_location(origin: Origin) -> Location:
    """Point at an item by its id, where it has one."""
    return origin.at("id")


def _in_our_words(detail: ErrorDetails, context: Mapping[str, Any]) -> tuple[str, str, str]:
    kind, given = detail["type"], detail["input"]
    if given == "":
        return "empty-value", "this key has no value", "fill it in, or remove the key"
    if kind == "literal_error":
        known = re.findall(r"'([^']*)'", str(context["expected"]))
        hint = did_you_mean(str(given), known) or f"write one of: {', '.join(known)}"
        return "unknown-word", f'"{given}" is none of the words that this key takes', hint
    if kind == "too_short":
        return "too-few", f"at least {context['min_length']} expected here", "add what is missing"
    if kind == "too_long":
        return (
            "too-many",
            f"at most {context['max_length']} expected here",
            "remove what is too much",
        )
    expected = {
        "tuple_type": ("a list is expected here", "put each item behind a hyphen on its own line"),
        "model_type": ("a mapping is expected here", "write key: value pairs, indented"),
        "string_type": ("a text is expected here", "write one value behind the key"),
    }
    message, hint = expected.get(kind, (detail["msg"], ""))
    return "wrong-shape", message, hint


def _find_misspelt(details: list[ErrorDetails]) -> dict[Path, str]:
    """Pair each unknown key with the missing key beside it that it is near to."""
    misspelt: dict[Path, str] = {}
    for detail in details:
        if detail["type"] == "extra_forbidden":
            path = detail["loc"]
            missing = [
                str(other["loc"][-1])
                for other in details
                if other["type"] == "missing" and other["loc"][:-1] == path[:-1]
            ]
            meant = find_nearest(str(path[-1]), missing)
            if meant:
                misspelt[path] = meant
    return misspelt


def _repair(
    data: Node, details: list[ErrorDetails], misspelt: Mapping[Path, str], lost: set[str]
) -> bool:
    """Take out what is wrong; False when nothing can be taken out."""
    repaired = False
    unknown = [detail["loc"] for detail in details if detail["type"] == "extra_forbidden"]
    for path in unknown:
        holder, _ = _holder(data, path[:-1])
        value = holder.pop(str(path[-1]), None)
        if path in misspelt:
            holder[misspelt[path]] = value
        repaired = True
    for detail in details:
        if detail["type"] != "extra_forbidden":
            repaired |= _mark_item(data, detail["loc"], lost)
    _drop_marked(data)
    return repaired


def _mark_item(data: Node, path: Path, lost: set[str]) -> bool:
    """Mark the outermost list item on a path for removal."""
    node = data
    for step in path:
        if isinstance(node, list) and isinstance(step, int):
            item = node[step]
            if isinstance(item, dict) and isinstance(item.get("id"), str):
                lost.add(item["id"])
            node[step] = None
            return True
        if not isinstance(node, dict) or step not in node:
            return False
        node = node[step]
    return False


def _drop_marked(node: Node) -> None:
    if isinstance(node, list):
        node[:] = [item for item in node if item is not None]
    for part in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        _drop_marked(part)


def _keys_of(model: type[SheetModel]) -> list[str]:
    names = ((field.alias or name) for name, field in model.model_fields.items())
    return [name for name in names if name != ORIGIN_KEY]


def _model_at(model: type[SheetModel], path: Path) -> type[SheetModel]:
    """Find the model that a path leads to, through lists and optional fields."""
    for step in path:
        if isinstance(step, str):
            fields = {(field.alias or name): field for name, field in model.model_fields.items()}
            model = _models_in(fields[step].annotation)
    return model


def _models_in(annotation: object) -> type[SheetModel]:
    if isinstance(annotation, type) and issubclass(annotation, SheetModel):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        if part not in (Ellipsis, type(None)):
            return _models_in(part)
    raise TypeError(annotation)
