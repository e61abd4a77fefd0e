"""Turns the models of the sheets into JSON Schemas, which editors complete and check YAML by."""

import json
from collections.abc import Mapping
from typing import Any, TypeAlias, cast

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from generator.fact_sheets.actors import Actor
from generator.fact_sheets.bodies import Body
from generator.fact_sheets.facts import Evidence, Fact
from generator.fact_sheets.fields import SheetModel
from generator.fact_sheets.loading import SITE_SHEETS, TOPIC_SHEETS, TRANSLATIONS
from generator.fact_sheets.model_fields import order_keys
from generator.fact_sheets.sources import Source
from generator.fact_sheets.translations import TranslationsSheet
from generator.schemas.snippets import make_snippet

Schema: TypeAlias = dict[str, Any]

SCHEMAS_FOLDER = "content/.schemas"

SHEETS: Mapping[str, type[SheetModel]] = {
    **{name.removesuffix(".yml"): model for name, model in TOPIC_SHEETS.items()},
    **{name.removesuffix(".yml"): model for name, model in SITE_SHEETS.items()},
    "body": Body,
    "translations": TranslationsSheet,
}
"""The kinds of sheet, and the model of each."""

SHEET_FILES: Mapping[str, str] = {
    **{name.removesuffix(".yml"): f"content/topics/*/{name}" for name in TOPIC_SHEETS},
    **{name.removesuffix(".yml"): f"content/{name}" for name in SITE_SHEETS},
    "body": "content/bodies/*.yml",
    "translations": f"content/topics/*/{TRANSLATIONS}/*.yml",
}
"""Which files are sheets of a kind, as a pattern."""

_UNNAMED = {"properties": {"kind": {"const": "anonymous"}}, "required": ["kind"]}
_TOLD = ("position", "reason", "told")

_RULES: Mapping[type[SheetModel], Schema] = {
    Evidence: {"oneOf": [{"required": ["quote"]}, {"required": ["at"]}]},
    Source: {
        "anyOf": [{"required": ["text"]}, {"required": ["address"]}],
        "dependencies": {"text": ["published"]},
    },
    Actor: {
        "if": _UNNAMED,
        "then": {"required": list(_TOLD)},
        "else": {"not": {"anyOf": [{"required": [key]} for key in _TOLD]}},
    },
    Fact: {
        "if": {"properties": {"status": {"enum": ["claimed", "disputed"]}}, "required": ["status"]},
        "then": {"required": ["said_by"]},
    },
}
"""What a model checks across its keys, where a schema can say it too."""


def make_schema(model: type[SheetModel]) -> Schema:
    """Make the JSON Schema (draft 7, which all editors know) of a sheet."""
    schema = model.model_json_schema(
        ref_template="#/definitions/{model}", schema_generator=_SheetSchemas
    )
    definitions = schema.pop("$defs", {})
    whole = {"$schema": _SheetSchemas.schema_dialect, **schema, "definitions": definitions}
    return cast("Schema", _wrap_references(whole))


def render_schemas() -> Mapping[str, bytes]:
    """Render the schema of each kind of sheet, by its path in the project."""
    return {
        f"{SCHEMAS_FOLDER}/{name}.json": render_json(make_schema(model))
        for name, model in SHEETS.items()
    }


def render_json(data: object) -> bytes:
    """Render data as JSON for people to read."""
    return f"{json.dumps(data, ensure_ascii=False, indent=2)}\n".encode()


class _SheetSchemas(GenerateJsonSchema):
    """Makes schemas of sheets: keys in the order of people, no null, titles only for kinds."""

    schema_dialect = "http://json-schema.org/draft-07/schema#"

    def sort(
        self,
        value: JsonSchemaValue,
        parent_key: str | None = None,  # noqa: ARG002
    ) -> JsonSchemaValue:
        return value

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002
        return False

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        inner = self.generate_inner(schema["schema"])
        default = self.get_default_value(schema)
        if default is None or default in ("", ()):
            return inner
        if isinstance(default, bool):
            return {**inner, "default": "yes" if default else "no"}
        return {**inner, "default": list(default) if isinstance(default, tuple) else default}

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        made = super().model_schema(schema)
        model: type[SheetModel] = schema["cls"]
        properties = made["properties"]
        made["properties"] = {key: properties[key] for key in order_keys(model)}
        for ruled, rule in _RULES.items():
            if issubclass(model, ruled):
                made |= rule
        if "id" in properties:
            made["defaultSnippets"] = [make_snippet(model)]
        return made


def _wrap_references(node: object) -> object:
    """Put each reference into an `allOf`: draft 7 passes over what stands beside one."""
    if isinstance(node, list):
        return [_wrap_references(item) for item in node]
    if not isinstance(node, dict):
        return node
    inner = {key: _wrap_references(value) for key, value in node.items()}
    if "$ref" in inner and len(inner) > 1:
        return {"allOf": [{"$ref": inner.pop("$ref")}], **inner}
    return inner
