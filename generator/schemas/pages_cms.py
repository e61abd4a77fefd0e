"""Turns the schemas of the sheets into the forms of Pages CMS (pagescms.org), `.pages.yml`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from generator.schemas.json_schemas import SHEETS, Schema, make_schema

FORMS_FILE = ".pages.yml"

_HEAD = """\
# The forms of Pages CMS (https://pagescms.org), made from the models of the sheets.
# Run `explainer schemas` after a topic was added; edits here are written over.
"""
_SHORT = frozenset(("Id", "Day", "Web address"))
"""Kinds that a line of input takes. Where a value may be a number, the form needs a text area:
a line of input refuses a number that stands in a file without quotation marks."""

_SHEETS_OF_SITE = ("site", "terms")


@dataclass(frozen=True)
class EditedTopic:
    """A topic whose sheets have forms: its id, its title and the kinds of its sheets."""

    id: str
    title: str
    sheets: Sequence[str]


def render_forms(topics: Sequence[EditedTopic], bodies: Sequence[str]) -> bytes:
    """Render the configuration for a project with these topics and these sheets of bodies."""
    schemas = {name: make_schema(model) for name, model in SHEETS.items()}
    parts = {
        title: definition
        for schema in schemas.values()
        for title, definition in schema["definitions"].items()
    }
    forms = _Forms(schemas, parts)
    content = [
        *(forms.make_group(topic) for topic in topics),
        *(forms.make_entry(name, f"content/{name}.yml") for name in _SHEETS_OF_SITE),
        *(forms.make_entry("body", f"content/bodies/{name}.yml", name) for name in bodies),
    ]
    components = {
        title: {"type": "object", "fields": list(forms.make_fields(part))}
        for title, part in parts.items()
    }
    whole = {"content": content, "components": components}
    text = yaml.safe_dump(whole, sort_keys=False, allow_unicode=True, width=96)
    return f"{_HEAD}{text}".encode()


@dataclass(frozen=True)
class _Forms:
    """Makes forms from the schemas of the sheets and of the parts that sheets are made of."""

    schemas: Mapping[str, Schema]
    parts: Mapping[str, Schema]

    def make_group(self, topic: EditedTopic) -> dict[str, Any]:
        """Group the sheets of a topic."""
        folder = f"content/topics/{topic.id}"
        entries = [self.make_entry(kind, f"{folder}/{kind}.yml", topic.id) for kind in topic.sheets]
        return {"name": topic.id, "label": topic.title, "type": "group", "items": entries}

    def make_entry(self, kind: str, path: str, owner: str = "") -> dict[str, Any]:
        """Make the form of a sheet; the owner tells sheets of one kind apart."""
        schema = self.schemas[kind]
        return {
            "name": f"{owner}_{kind}" if owner else kind,
            "label": path.rpartition("/")[2],
            "description": _first_paragraph(schema),
            "type": "file",
            "path": path,
            "format": "yaml",
            "fields": list(self.make_fields(schema)),
        }

    def make_fields(self, schema: Schema) -> Iterator[dict[str, Any]]:
        """Make a field for each key."""
        required = schema.get("required", ())
        for key, value in schema["properties"].items():
            field = {"name": key, "label": key, "description": value["description"]}
            if key in required:
                field["required"] = True
            yield {**field, **self._make_form(value, is_required=key in required)}

    def _make_form(self, value: Schema, *, is_required: bool) -> dict[str, Any]:
        """Choose the kind of field for a value, a list of values or a part."""
        if value.get("type") == "array":
            item = self._make_form(value["items"], is_required=True)
            return {**item, "list": self._make_list(value)}
        if part := _find_part(value):
            return {"component": part}
        if words := [word for word in _words(value) if isinstance(word, str)]:
            return {"type": "select", "options": {"values": words}}
        form: dict[str, Any] = {"type": "string" if value.get("title") in _SHORT else "text"}
        if "pattern" in value:
            # What is left empty is tried against the pattern as well.
            pattern = value["pattern"]
            form["pattern"] = pattern if is_required else f"^$|{pattern}"
        return form

    def _make_list(self, value: Schema) -> dict[str, Any]:
        made: dict[str, Any] = {"collapsible": False}
        if part := _find_part(value["items"]):
            keys = self.parts[part]["properties"]
            name = "id" if "id" in keys else next(iter(keys))
            made["collapsible"] = {"collapsed": True, "summary": f"{{index}}. {{fields.{name}}}"}
        limits = {"min": value.get("minItems"), "max": value.get("maxItems")}
        return {**made, **{key: limit for key, limit in limits.items() if limit is not None}}


def _find_part(value: Schema) -> str | None:
    """Find the part to which a value refers."""
    for place in (value, *value.get("allOf", ())):
        if "$ref" in place:
            return str(place["$ref"]).rpartition("/")[2]
    return None


def _words(value: Schema) -> Sequence[object]:
    return value["enum"] if "enum" in value else [value["const"]] if "const" in value else ()


def _first_paragraph(schema: Schema) -> str:
    return " ".join(schema["description"].partition("\n\n")[0].split())
