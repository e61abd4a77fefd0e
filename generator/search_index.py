"""Cuts the search index of the whole site into one for the pages in each language."""

import json
from collections.abc import Mapping, Sequence

SEARCH_INDEX = "search/search_index.json"
"""Where Material's search looks for it, below the folder that a page names as its base."""


def split_search_index(index: str, folders: Sequence[str]) -> Mapping[str, str]:
    """Give each folder its part of the index, by the file in which it belongs.

    `folders` are such as `fr/`; what lies in none of them stays in the index at the root. Places
    count from the folder of their index.
    """
    whole = json.loads(index)
    parts: dict[str, list[dict[str, object]]] = {folder: [] for folder in ("", *folders)}
    for entry in whole["docs"]:
        place = entry["location"]
        folder = next((name for name in folders if place.startswith(name)), "")
        parts[folder].append({**entry, "location": place.removeprefix(folder)})
    return {
        f"{folder}{SEARCH_INDEX}": _write({**whole, "docs": docs}) for folder, docs in parts.items()
    }


def _write(index: Mapping[str, object]) -> str:
    """Write an index with its letters; as escapes, Arabic would be twice as long."""
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"))
