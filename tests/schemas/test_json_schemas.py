"""The schemas that editors check sheets by agree with the models that read them."""

import copy
import datetime as dt
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import ruamel.yaml
import yaml

from generator.fact_sheets.facts import Evidence
from generator.fact_sheets.model_fields import list_fields, order_keys
from generator.fact_sheets.reading import read_sheet
from generator.schemas.json_schemas import SHEETS, make_schema, render_schemas
from generator.yaml_source import read_yaml
from tests.projects import REPOSITORY, SMALL_PROJECT
from tests.schemas.validation import find_errors

SHEET_FILES = sorted((REPOSITORY / "content").rglob("*.yml"))
SCHEMAS = {name: make_schema(model) for name, model in SHEETS.items()}
WRONG_VALUES = ("", "zzz zz", {}, {"zzz": "zzz"}, [], ["zzz zz"], 5, True)


def kind_of(file: Path) -> str:
    folder = file.parent.name
    return {"bodies": "body", "translations": "translations"}.get(folder, file.stem)


def load_as_others_do(text: str) -> Any:
    """Load YAML 1.2 as editors do, where 253 is a number and dates are strings."""
    return _strings_for_dates(ruamel.yaml.YAML(typ="safe", pure=True).load(io.StringIO(text)))


def _strings_for_dates(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: _strings_for_dates(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_strings_for_dates(item) for item in node]
    return node.isoformat() if isinstance(node, dt.date) else node


@pytest.mark.parametrize("file", SHEET_FILES, ids=lambda f: f.relative_to(REPOSITORY).as_posix())
def test_the_sheets_of_this_project_are_valid(file: Path) -> None:
    assert find_errors(load_as_others_do(file.read_text("utf-8")), SCHEMAS[kind_of(file)]) == []


@pytest.mark.parametrize("name", SHEETS)
def test_every_key_is_described(name: str) -> None:
    for place, node in walk(SCHEMAS[name]):
        for key, value in node.get("properties", {}).items():
            if "if" not in place:
                assert value.get("description"), f"{place}/{key}"
                assert "@" not in key
        if node.get("additionalProperties") is False:
            assert {"title", "description", "properties"} <= node.keys()
            assert "note" in node["properties"]


def walk(node: Any, place: str = "") -> Iterator[tuple[str, dict]]:
    if isinstance(node, dict):
        yield place, node
        for key, value in node.items():
            yield from walk(value, f"{place}/{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from walk(value, f"{place}/{index}")


@pytest.mark.parametrize("name", SHEETS)
def test_a_schema_has_the_keys_of_its_model(name: str) -> None:
    definitions = SCHEMAS[name]["definitions"]
    models, queue = {}, [SHEETS[name]]
    while queue:
        model = queue.pop()
        models[model.__name__] = model
        queue += [
            f.model
            for f in list_fields(model).values()
            if f.model and f.model.__name__ not in models
        ]
    for title, model in models.items():
        schema = SCHEMAS[name] if model is SHEETS[name] else definitions[title]
        assert tuple(schema["properties"]) == order_keys(model)
        required = {key for key, field in list_fields(model).items() if field.is_required}
        assert set(schema.get("required", ())) == required


def test_kinds_of_value_have_examples_and_enumerations() -> None:
    figure = SCHEMAS["numbers"]["definitions"]["Figure"]["properties"]
    assert figure["status"]["enum"][0] == "established"
    assert "almost 32000" in figure["value"]["examples"]
    assert "2024-03-22~" in figure["as_of"]["examples"]
    assert figure["said_by"]["default"] == "article"
    assert SCHEMAS["sources"]["definitions"]["Source"]["properties"]["official"]["default"] == "no"
    assert figure["editors_note"]["allOf"] == [{"$ref": "#/definitions/EditorsNote"}]


def test_a_new_item_has_the_keys_that_it_needs() -> None:
    (snippet,) = SCHEMAS["numbers"]["definitions"]["Figure"]["defaultSnippets"]
    assert snippet["label"] == "new figure"
    assert snippet["body"]["id"] == "$1"
    assert list(snippet["body"]) == [
        *("id", "label", "value", "unit", "counts", "said_by", "as_of", "status", "evidence")
    ]
    assert snippet["body"]["status"].endswith(
        "|established,reported,claimed,disputed,planned,corrected|}"
    )
    (evidence,) = snippet["body"]["evidence"]
    assert list(evidence) == ["source", "quote"]


def test_the_schemas_are_those_of_the_models() -> None:
    for name, data in render_schemas().items():
        assert (REPOSITORY / name).read_bytes() == data, "run: explainer schemas"


def mutate(node: Any) -> Iterator[tuple[str, Any]]:
    """Yield the data with one thing wrong, and what was done."""
    for path in list(paths(node)):
        for value in WRONG_VALUES:
            yield f"{path} = {value!r}", edited(node, path, value)
        yield f"without {path}", edited(node, path, None)
        if isinstance(at(node, path), dict):
            yield f"{path} with another key", edited(node, (*path, "zzz"), "zzz")
            for key in ("quote", "at", "position", "text", "address"):
                yield f"{path} with {key}", edited(node, (*path, key), "zzz")


def paths(node: Any, path: tuple = ()) -> Iterator[tuple]:
    if path:
        yield path
    steps = (
        node.items()
        if isinstance(node, dict)
        else enumerate(node)
        if isinstance(node, list)
        else ()
    )
    for step, value in steps:
        yield from paths(value, (*path, step))


def at(node: Any, path: tuple) -> Any:
    for step in path:
        node = node[step]
    return node


def edited(node: Any, path: tuple, value: Any) -> Any:
    fresh = copy.deepcopy(node)
    around = at(fresh, path[:-1])
    if value is None:
        del around[path[-1]]
    else:
        around[path[-1]] = value
    return fresh


def example_sheets() -> Iterator[Any]:
    for file in sorted((SMALL_PROJECT / "content").rglob("*.yml")):
        yield pytest.param(kind_of(file), yaml.safe_load(file.read_text("utf-8")), id=file.stem)
    entry = {"id": "a", "date": "2024-03-22", "kind": "update", "fact": "b", "text": "C"}
    yield pytest.param("changes", {"changes": [entry]}, id="changes")


@pytest.mark.parametrize(("name", "sheet"), tuple(example_sheets()))
def test_what_a_schema_refuses_the_model_refuses(name: str, sheet: Any) -> None:
    sheet = _strings_for_dates(sheet)
    assert not find_errors(sheet, SCHEMAS[name])
    both, only_model = 0, set()
    for what, data in mutate(sheet):
        document, problems = read_yaml("sheet.yml", json.dumps(data).encode())
        assert document is not None
        codes = {
            problem.code for problem in (*problems, *read_sheet(SHEETS[name], document).problems)
        }
        errors = find_errors(data, SCHEMAS[name])
        assert not (errors and not codes), f"{what}: {errors}"
        both += bool(errors)
        if codes and not errors:
            only_model |= codes
    assert both > 50
    # What only a parser can tell: real dates, figures, and that texts are not blank.
    assert only_model <= {"not-a-date", "not-a-figure", "empty-value", "not-a-percentage"}


def test_evidence_is_of_one_kind() -> None:
    schema = make_schema(Evidence)
    quotation = {"source": "a", "quote": "b"}
    assert not find_errors(quotation, schema)
    assert find_errors({**quotation, "at": "c"}, schema) == [": oneOf"]
    assert find_errors({"source": "a"}, schema) == [": oneOf"]
