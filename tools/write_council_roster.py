"""Writes generator/council_roster.py from the body's fact sheet.

The rules work without reading a file, so the members that people edit in the sheet are also a
Python table. tests/council/test_roster.py fails when the two differ.
"""

import json
from collections.abc import Mapping
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
SHEET = ROOT / "content" / "bodies" / "un-security-council.yml"
TABLE = ROOT / "generator" / "council_roster.py"
LINE_LENGTH = 100
KEYS = ("members", "permanent_seats", "presidency", "holidays")

HEAD = '''\
"""Who sits on the Security Council, as plain strings; written by a script, never by hand.

Edit content/bodies/un-security-council.yml and run tools/write_council_roster.py instead.
"""

from collections.abc import Mapping, Sequence
from typing import Final

'''


def render_table(sheet: Mapping[str, object]) -> str:
    """Render the roster's keys of a sheet as a Python module, in the layout of `ruff format`."""
    kept = {key: sheet[key] for key in KEYS}
    declaration = "SHEET: Final[Mapping[str, Sequence[Mapping[str, object]]]] = "
    return f"{HEAD}{declaration}{_render(kept, '')}\n"


def _render(value: object, indent: str) -> str:
    if isinstance(value, dict):
        # `note` is for people; the program does not read it.
        items = {key: item for key, item in value.items() if key != "note"}
        if all(isinstance(item, str) for item in items.values()):
            line = json.dumps(items, ensure_ascii=False)
            if len(f"{indent}{line},") <= LINE_LENGTH:
                return line
        rows = [
            f"{_render(key, '')}: {_render(item, indent + '    ')}" for key, item in items.items()
        ]
        return _block("{", rows, "}", indent)
    if isinstance(value, list):
        return _block("[", [_render(item, indent + "    ") for item in value], "]", indent)
    return json.dumps(value, ensure_ascii=False)


def _block(opening: str, rows: list[str], closing: str, indent: str) -> str:
    inside = "".join(f"{indent}    {row},\n" for row in rows)
    return f"{opening}\n{inside}{indent}{closing}"


def read_sheet() -> Mapping[str, object]:
    """Read the body's fact sheet as plain strings, lists and mappings."""
    # BaseLoader makes nothing but strings, lists and mappings.
    sheet = yaml.load(SHEET.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    assert isinstance(sheet, dict)  # noqa: S101
    return sheet


if __name__ == "__main__":
    TABLE.write_text(render_table(read_sheet()), encoding="utf-8")
