"""Reads the fact tables: what a person finds in an article, to measure a draft by."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.yaml_source import read_yaml

TABLES = Path(__file__).parent / "tables"
"""Of articles that the drafting was tuned to."""

UNSEEN = Path(__file__).parent / "unseen"
"""Of articles whose tables were written before the drafting had seen them."""

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class FactTable:
    """The facts of one article.

    Rows are mappings of strings; `plans` are announced without a date. A row that is
    `optional: yes` may be drafted or not: people differ on whether it is a fact.
    """

    name: str
    text: str
    published: str
    facts_as_of: str
    numbers: tuple[dict[str, Any], ...]
    dates: tuple[dict[str, Any], ...]
    plans: tuple[dict[str, Any], ...]
    speech: tuple[dict[str, Any], ...]
    claims: tuple[dict[str, Any], ...]
    set_aside: tuple[dict[str, Any], ...]
    names: tuple[tuple[str, ...], ...]


def read_tables(folder: Path = TABLES) -> tuple[FactTable, ...]:
    """Read every table of a folder, by name."""
    return tuple(_read(path) for path in sorted(folder.glob("*.yml")))


def _read(path: Path) -> FactTable:
    document, problems = read_yaml(path.name, path.read_bytes())
    if document is None or problems or not isinstance(document.data, dict):
        raise ValueError(f"{path}: {problems}")
    data: dict[str, Any] = dict(document.data)
    rows = {
        kind: tuple(data.get(kind, ()))
        for kind in ("numbers", "dates", "plans", "speech", "claims", "set_aside")
    }
    return FactTable(
        path.stem,
        (ROOT / data["article"]).read_text("utf-8"),
        data["published"],
        data.get("facts_as_of", ""),
        names=tuple(tuple(names) for names in data["names"]),
        **rows,
    )
