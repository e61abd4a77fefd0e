"""Every sheet model gives a JSON Schema of what an editor may write, each key described."""

from collections.abc import Iterator
from typing import Any

import pytest

from generator.fact_sheets.bodies import Body
from generator.fact_sheets.fields import ORIGIN_KEY, SheetModel
from generator.fact_sheets.loading import SITE_SHEETS, TOPIC_SHEETS
from generator.fact_sheets.model_fields import list_fields

MODELS = {**TOPIC_SHEETS, **SITE_SHEETS, "body.yml": Body}


def mappings(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield schema
    yield from (part for part in schema.get("$defs", {}).values() if part["type"] == "object")


@pytest.mark.parametrize("model", MODELS.values(), ids=MODELS)
def test_a_schema_describes_every_key_and_knows_no_other(model: type[SheetModel]) -> None:
    schema = model.model_json_schema(by_alias=True)
    assert schema["properties"].keys() == list_fields(model).keys()
    required = {key for key, field in list_fields(model).items() if field.is_required}
    assert set(schema.get("required", ())) == required
    for mapping in mappings(schema):
        assert mapping["additionalProperties"] is False
        assert not {ORIGIN_KEY, "origin"} & mapping["properties"].keys()
        for key, value in mapping["properties"].items():
            assert value.get("description", "").endswith("."), f"{mapping['title']}.{key}"
