"""Turns what a model cannot take into a located problem in plain words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic_core import ErrorDetails

from generator.fact_sheets.refusals import name_text
from generator.problems import Location, Problem, did_you_mean
from generator.yaml_source import Document, Path

_CURLY = "‘’“”„«»"
_GLUED = re.compile(r"(?P<key>[\w-]+):(?!//)(?P<value>\S.*)", re.DOTALL)
_SHAPE_HINTS = {
    ("list", "text"): "put each item behind a hyphen on a line of its own",
    ("list", "mapping"): "put a hyphen before the first key of each item",
    ("mapping", "text"): "write key: value, indented",
    ("mapping", "list"): "write key: value, without hyphens",
    ("text", "list"): "write one value behind the key",
    ("text", "mapping"): "write one value behind the key; quote a text that holds a colon",
}
_SHAPES = {"tuple_type": "list", "model_type": "mapping", "string_type": "text"}


def describe_misfits(document: Document, misfits: Sequence[ErrorDetails]) -> Iterator[Problem]:
    """Describe the errors of pydantic, whose places are paths of the document.

    What follows from a problem that was reported is left out: that a value of the document's
    faults is wrong, or that a list is short without its wrong items.
    """
    missing: dict[Path, list[str]] = {}
    above = {misfit["loc"][:depth] for misfit in misfits for depth in range(len(misfit["loc"]))}
    for misfit in misfits:
        path, kind = misfit["loc"], misfit["type"]
        if kind == "missing" and path[:-1] not in document.faults:
            missing.setdefault(path[:-1], []).append(str(path[-1]))
        elif kind != "missing" and path not in document.faults and path not in above:
            yield _describe_misfit(document, misfit)
    for path, keys in missing.items():
        yield _describe_missing(document, path, keys)


def _describe_missing(document: Document, path: Path, keys: Sequence[str]) -> Problem:
    place = document.location((*path, "id"))
    if len(keys) == 1:
        message = f'the key "{keys[0]}" is missing'
    else:
        message = f"the keys {', '.join(keys[:-1])} and {keys[-1]} are missing"
    return Problem("missing-key", message, place, f"add {' '.join(f'{key}:' for key in keys)}")


def _describe_misfit(document: Document, misfit: ErrorDetails) -> Problem:
    path, kind, given = misfit["loc"], misfit["type"], misfit["input"]
    place = document.location(path)
    if isinstance(given, str) and not given.strip():
        what = "item" if isinstance(path[-1], int) else "key"
        message, hint = f"this {what} has no value", f"fill it in, or remove the {what}"
        return Problem("empty-value", message, place, hint)
    shape = _SHAPES.get(kind) if isinstance(given, str) or kind != "literal_error" else "text"
    if shape:
        code, message, hint = _describe_shape(shape, given, place)
    else:
        code, message, hint = _describe_value(kind, given, misfit.get("ctx", {}))
        if isinstance(given, dict):
            place = document.location((*path, "id"))  # an item is known by its id
    if isinstance(given, str) and given[0] in _CURLY and code != "unknown-word":
        hint = "remove the curly quotation marks: they are read as a part of the value"
    return Problem(code, message, place, hint)


def _describe_shape(expected: str, given: object, place: Location) -> tuple[str, str, str]:
    shape = "mapping" if isinstance(given, dict) else "list" if isinstance(given, list) else "text"
    glued = _GLUED.fullmatch(given) if isinstance(given, str) else None
    if expected == "mapping" and glued:
        hint = f"write {glued['key']}: {glued['value']}"
        return "missing-space", "a space is missing behind the colon", hint
    hint = _SHAPE_HINTS[expected, shape]
    opener = place.text[place.column - 1 : place.column]
    if expected == "text" and opener in ("[", "{"):
        hint = f"write one value behind the key; quote a text that begins with {opener}"
    return "wrong-shape", f"a {expected} is expected here, not a {shape}", hint


def _describe_value(kind: str, given: object, context: Mapping[str, Any]) -> tuple[str, str, str]:
    if "hint" in context:
        return kind, str(context["message"]), str(context["hint"])
    if kind == "literal_error":
        known = re.findall(r"'([^']*)'", str(context["expected"]))
        message = f"{name_text(str(given))} is none of the words that this key takes"
        hint = did_you_mean(str(given), known) or f"write one of: {', '.join(known)}"
        return "unknown-word", message, hint
    number = context["actual_length"]
    if kind == "too_short":
        message = f"at least {context['min_length']} expected here, not {number}"
        return "too-few", message, "add what is missing"
    message = f"at most {context['max_length']} expected here, not {number}"
    return "too-many", message, "remove what is too much"
