"""Turns the schemas of the sheets into the reference of their keys, as Markdown."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.schemas.json_schemas import SHEETS, Schema, make_schema

_KINDS: Mapping[str, str] = {
    "Id": "an id",
    "Text": "a text",
    "Prose": "prose",
    "Note": "a text",
    "Web address": "a web address",
    "EDTF date": "a date",
    "Day": "a day",
    "Figure": "a figure",
    "Percent": "a whole number from 0 to 100",
    "Yes or no": "`yes` or `no`",
}
_MOST_EXAMPLES = 3

_HEAD = """\
# The fact sheets, key by key

Every sheet is a mapping that wraps its list. A key that is marked with an asterisk must be there.

- An **id** is a short name of small letters, digits and single hyphens: `hostages-taken`. It is
  unique within a topic and never changed, because it is the address of a fact.
- A **text** is shown as it is. **Prose** takes emphasis, strong, code and links as Markdown writes
  them; `[[an-id]]` puts in a figure with who says it, `[[an-id|other words]]` links to a fact.
- A **date** is written as [EDTF](https://www.loc.gov/standards/datetime/) has it: `2024-03-22`,
  `2024-03` (some day of the month), `2024-03-22~` (about then), `2024-03-18/2024-03-21` (from, to),
  `2024-03-18/..` (still going on). A **day** is a single one.
- A **figure** is a number with its hedge, as the source has it: `almost 32000`, `30 to 40`,
  `hundreds`.
"""


@dataclass(frozen=True)
class KeyReference:
    """A key of a part: what stands behind it, and what it is for, as Markdown."""

    name: str
    is_required: bool
    form: str
    purpose: str


@dataclass(frozen=True)
class PartReference:
    """A sheet, or a part that sheets are made of, with its keys in the order of people."""

    name: str
    purpose: str
    keys: tuple[KeyReference, ...]


def describe_sheets() -> tuple[tuple[PartReference, ...], tuple[PartReference, ...]]:
    """Describe the sheets, and then the parts that they are made of, each once."""
    schemas = {name: make_schema(model) for name, model in SHEETS.items()}
    parts: dict[str, Schema] = {}
    for schema in schemas.values():
        parts.update(schema["definitions"])
    sheets = tuple(_describe(_name_file(name), schema) for name, schema in schemas.items())
    return sheets, tuple(_describe(_name_part(name), parts[name]) for name in sorted(parts))


def render_reference() -> str:
    """Write the reference as Markdown: a section for each sheet, then one for each part."""
    sheets, parts = describe_sheets()
    return "\n".join((_HEAD, *_render(sheets, "##"), "## Parts\n", *_render(parts, "###")))


def _describe(name: str, schema: Schema) -> PartReference:
    required = schema.get("required", ())
    keys = (
        KeyReference(key, key in required, _tell_form(value), value["description"])
        for key, value in schema["properties"].items()
    )
    return PartReference(name, " ".join(schema["description"].split()), tuple(keys))


def _tell_form(value: Schema) -> str:
    """Say what stands behind a key."""
    if value.get("type") == "array":
        return f"a list{_tell_size(value)}, each {_tell_form(value['items'])}"
    for place in (value, *value.get("allOf", ())):
        if "$ref" in place:
            name = _name_part(place["$ref"].rpartition("/")[2])
            return f"[{name}](#{_anchor(name)})"
    if "const" in value:
        return f"`{value['const']}`"
    kind = _KINDS.get(value.get("title", ""))
    told = kind or f"one of {', '.join(f'`{word}`' for word in value['enum'])}"
    examples = value.get("examples", ())[:_MOST_EXAMPLES]
    if examples:
        told += f", such as {', '.join(f'`{example}`' for example in examples)}"
    return f"{told}; `{value['default']}` if left out" if "default" in value else told


def _tell_size(value: Schema) -> str:
    least, most = value.get("minItems"), value.get("maxItems")
    if least is not None and most is not None:
        return f" of {least} to {most}"
    return f" of at least {least}" if least is not None else ""


def _render(parts: Sequence[PartReference], heading: str) -> Iterator[str]:
    for part in parts:
        yield f"{heading} {part.name}\n\n{part.purpose}\n"
        rows = (
            (f"`{key.name}`{'&nbsp;*' if key.is_required else ''}", key.form, key.purpose)
            for key in part.keys
        )
        yield _render_table((("Key", "What stands there", "What it is for"), *rows))


def _render_table(rows: Iterable[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(cell.replace('|', '&#124;') for cell in row)} |" for row in rows]
    return "\n".join((lines[0], "| --- | --- | --- |", *lines[1:], ""))


def _name_file(kind: str) -> str:
    match kind:
        case "site" | "terms":
            return f"content/{kind}.yml"
        case "body":
            return "content/bodies/NAME.yml"
        case _:
            return f"{kind}.yml"


def _name_part(title: str) -> str:
    """Name a part in plain words: `EditorsNote` is an `editors note`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", title).lower().capitalize()


def _anchor(name: str) -> str:
    return name.lower().replace(" ", "-")
