"""A walk that validates data against a JSON Schema, written from the standard (draft 7).

It knows the keywords that the schemas of the sheets use, and no others: a new one has to be
added here before a test can pass.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

ANNOTATIONS = {"$schema", "title", "description", "default", "examples", "defaultSnippets"}
TYPES: dict[str, Callable[[Any], bool]] = {
    "object": lambda data: isinstance(data, dict),
    "array": lambda data: isinstance(data, list),
    "string": lambda data: isinstance(data, str),
    "boolean": lambda data: isinstance(data, bool),
    "integer": lambda data: isinstance(data, int) and not isinstance(data, bool),
    "number": lambda data: isinstance(data, int | float) and not isinstance(data, bool),
}


def find_errors(data: Any, schema: dict[str, Any], root: dict[str, Any] | None = None) -> list[str]:
    """List what is wrong with the data, as `path: keyword`."""
    root = root or schema
    return [f"{path}: {keyword}" for path, keyword in _walk(data, schema, root, "")]


def _walk(data: Any, schema: dict, root: dict, path: str) -> Iterator[tuple[str, str]]:
    keywords = schema.keys() - ANNOTATIONS - {"definitions", "then", "else"}
    for keyword in sorted(keywords):
        yield from KEYWORDS[keyword](data, schema[keyword], schema, root, path)


def _is_valid(data: Any, schema: dict, root: dict) -> bool:
    return next(_walk(data, schema, root, ""), None) is None


def _check(name: str, is_right: Callable[[Any, Any], bool]) -> Callable[..., Iterator]:
    def check(data, value, _schema, _root, path):
        if not is_right(data, value):
            yield path, name

    return check


def _type(data, names):
    return any(TYPES[name](data) for name in ([names] if isinstance(names, str) else names))


def _enum(data, values):
    return any(data == value and type(data) is type(value) for value in values)


def _reference(data, pointer, _schema, root, path):
    node = root
    for step in pointer.removeprefix("#/").split("/"):
        node = node[step]
    yield from _walk(data, node, root, path)


def _all_of(data, schemas, _schema, root, path):
    for inner in schemas:
        yield from _walk(data, inner, root, path)


def _any_of(data, schemas, _schema, root, path):
    if not any(_is_valid(data, inner, root) for inner in schemas):
        yield path, "anyOf"


def _one_of(data, schemas, _schema, root, path):
    if sum(_is_valid(data, inner, root) for inner in schemas) != 1:
        yield path, "oneOf"


def _not(data, inner, _schema, root, path):
    if _is_valid(data, inner, root):
        yield path, "not"


def _if(data, condition, schema, root, path):
    branch = "then" if _is_valid(data, condition, root) else "else"
    yield from _walk(data, schema.get(branch, {}), root, path)


def _properties(data, properties, _schema, root, path):
    if isinstance(data, dict):
        for key in data.keys() & properties.keys():
            yield from _walk(data[key], properties[key], root, f"{path}/{key}")


def _additional(data, allowed, schema, _root, path):
    assert allowed is False
    if isinstance(data, dict):
        for key in sorted(data.keys() - schema["properties"].keys()):
            yield f"{path}/{key}", "additionalProperties"


def _required(data, keys, _schema, _root, path):
    if isinstance(data, dict):
        for key in keys:
            if key not in data:
                yield f"{path}/{key}", "required"


def _dependencies(data, dependencies, _schema, _root, path):
    if isinstance(data, dict):
        for key, wanted in dependencies.items():
            if key in data and any(other not in data for other in wanted):
                yield path, "dependencies"


def _items(data, inner, _schema, root, path):
    if isinstance(data, list):
        for index, item in enumerate(data):
            yield from _walk(item, inner, root, f"{path}/{index}")


def _of(kind: str, is_right: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
    """A keyword says nothing about data of other kinds."""
    return lambda data, value: not TYPES[kind](data) or is_right(data, value)


KEYWORDS: dict[str, Callable[..., Iterator]] = {
    "$ref": _reference,
    "allOf": _all_of,
    "anyOf": _any_of,
    "oneOf": _one_of,
    "not": _not,
    "if": _if,
    "properties": _properties,
    "additionalProperties": _additional,
    "required": _required,
    "dependencies": _dependencies,
    "items": _items,
    "type": _check("type", _type),
    "enum": _check("enum", _enum),
    "const": _check("const", lambda data, value: data == value),
    "pattern": _check("pattern", _of("string", lambda text, p: re.search(p, text) is not None)),
    "minLength": _check("minLength", _of("string", lambda text, least: len(text) >= least)),
    "maxLength": _check("maxLength", _of("string", lambda text, most: len(text) <= most)),
    "minItems": _check("minItems", _of("array", lambda items, least: len(items) >= least)),
    "maxItems": _check("maxItems", _of("array", lambda items, most: len(items) <= most)),
    "minimum": _check("minimum", _of("number", lambda number, least: number >= least)),
    "maximum": _check("maximum", _of("number", lambda number, most: number <= most)),
}
