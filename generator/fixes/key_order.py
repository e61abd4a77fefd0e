"""Puts the keys of a sheet's items into the order of the models, with their comments."""

import re
from collections.abc import Iterator, Sequence

from generator.fact_sheets.fields import SheetModel
from generator.fact_sheets.model_fields import list_fields, order_keys
from generator.fixes.lines import SheetLines
from generator.yaml_source import Document, Path, Plain, read_yaml

_REMARK = re.compile(r"\s*(?:#.*)?")
"""A line that is empty or holds a comment alone."""


def order_sheet(model: type[SheetModel], file: str, data: bytes) -> bytes:
    """Order the keys of each item; the keys of the sheet itself stay where they are.

    What stands on one line, and what could not be read as it is, is left alone.
    """
    sheet = SheetLines.of(data)
    document, problems = read_yaml(file, data)
    if sheet is None or document is None or problems:
        return data
    lines = list(sheet.lines)
    for path, order in _find_disordered(model, document, document.data, ()):
        _order_item(lines, document, path, order)
    ordered = sheet.join(lines)
    fresh, _ = read_yaml(file, ordered)
    return ordered if fresh is not None and fresh.data == document.data else data


def _find_disordered(
    model: type[SheetModel], document: Document, node: Plain, path: Path
) -> Iterator[tuple[Path, Sequence[str]]]:
    """Yield the items to order, the inner before the outer, each with its keys in order."""
    if not isinstance(node, dict):
        return
    fields = list_fields(model)
    for key, value in node.items():
        inner = fields[key].model if key in fields else None
        if inner is None:
            continue
        items = enumerate(value) if isinstance(value, list) else ((None, value),)
        for index, item in items:
            here = (*path, key) if index is None else (*path, key, index)
            yield from _find_disordered(inner, document, item, here)
    order = _order(list(node), order_keys(model))
    if path and order != list(node) and set(node) <= set(fields) and _is_a_block(document, path):
        yield path, order


def _order(keys: Sequence[str], right: Sequence[str]) -> list[str]:
    """Order keys; a note stays behind the key that it stands behind."""
    ranks: dict[str, float] = {}
    before = -1.0
    for key in keys:
        known = right.index(key) if key in right and key != "note" else before + 0.5
        ranks[key] = before = known
    return sorted(keys, key=lambda key: ranks[key])


def _is_a_block(document: Document, path: Path) -> bool:
    """Whether each key of a mapping begins a line of its own, in one column."""
    spans = [document.keys[(*path, key)] for key in _keys(document, path)]
    lines, columns = {span.line for span in spans}, {span.column for span in spans}
    begins = all(
        re.fullmatch(r"[\s-]*", document.lines[span.line][: span.column]) for span in spans
    )
    return len(lines) == len(spans) and len(columns) == 1 and begins


def _order_item(lines: list[str], document: Document, path: Path, order: Sequence[str]) -> None:
    """Put the lines of a mapping's keys into another order; the first line keeps its hyphen."""
    keys = _keys(document, path)
    spans = [document.keys[(*path, key)] for key in keys]
    starts = [span.line for span in spans]
    column = spans[0].column
    for index in range(1, len(starts)):
        # A comment right above a key belongs to it.
        while _REMARK.fullmatch(lines[starts[index] - 1]):
            starts[index] -= 1
    end = _find_end(lines, spans[-1].line, column)
    parts = {
        key: lines[start:stop]
        for key, start, stop in zip(keys, starts, (*starts[1:], end), strict=True)
    }
    if _REMARK.fullmatch(parts[order[0]][0]):
        return  # A comment would come to stand before the hyphen.
    opening = lines[starts[0]][:column]
    parts[keys[0]][0] = " " * column + parts[keys[0]][0][column:]
    parts[order[0]][0] = opening + parts[order[0]][0][column:]
    lines[starts[0] : end] = [line for key in order for line in parts[key]]


def _find_end(lines: Sequence[str], start: int, column: int) -> int:
    """Find the line behind a mapping; comments at its end belong to what follows."""
    end = start + 1
    for number in range(start + 1, len(lines)):
        line = lines[number]
        if _REMARK.fullmatch(line):
            continue
        indent = len(line) - len(line.lstrip(" "))
        if indent < column or (indent == column and not line.lstrip().startswith("-")):
            break
        end = number + 1
    return end


def _keys(document: Document, path: Path) -> list[str]:
    node = document.value(path)
    return list(node) if isinstance(node, dict) else []
