"""The forms of Pages CMS: as its configuration schema wants them, and as the models are."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from generator.fact_sheets.loading import load_collection
from generator.fact_sheets.model_fields import list_fields
from generator.files import read_project
from generator.schemas.json_schemas import SHEETS
from generator.schemas.pages_cms import EditedTopic, render_forms
from tests.projects import REPOSITORY

# lib/config-schema.ts of Pages CMS 2: other keys are refused.
NAME = re.compile(r"[a-zA-Z0-9-_]+")
PATH = re.compile(r"[^/].*[^/]")
ENTRY_KEYS = {"name", "label", "description", "type", "path", "format", "fields"}
GROUP_KEYS = {"name", "label", "type", "items"}
FIELD_KEYS = {
    *("name", "label", "description", "type", "component", "list", "required", "pattern"),
    *("options", "fields"),
}
TYPES = {"string", "text", "select", "object"}

LAKE = EditedTopic("lake", "The lake: a topic", ("topic", "numbers"))


@pytest.fixture(scope="module")
def forms() -> dict[str, Any]:
    return yaml.safe_load(render_forms([LAKE], ["council"]))


def entries(forms: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for entry in forms["content"]:
        yield from entry["items"] if entry["type"] == "group" else (entry,)


def fields(forms: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for part in (*entries(forms), *forms["components"].values()):
        yield from part["fields"]


def test_each_sheet_of_a_topic_has_a_form(forms):
    (group,) = (entry for entry in forms["content"] if entry["type"] == "group")
    assert group.keys() == GROUP_KEYS
    assert (group["name"], group["label"]) == ("lake", "The lake: a topic")
    assert [entry["path"] for entry in entries(forms)] == [
        "content/topics/lake/topic.yml",
        "content/topics/lake/numbers.yml",
        "content/site.yml",
        "content/terms.yml",
        "content/bodies/council.yml",
    ]


def test_entries_are_as_pages_cms_wants_them(forms):
    assert forms.keys() == {"content", "components"}
    names = [entry["name"] for entry in entries(forms)]
    assert len(set(names)) == len(names)
    for entry in entries(forms):
        assert entry.keys() == ENTRY_KEYS
        assert (entry["type"], entry["format"]) == ("file", "yaml")
        assert NAME.fullmatch(entry["name"])
        assert PATH.fullmatch(entry["path"])


def test_fields_are_as_pages_cms_wants_them(forms):
    for field in fields(forms):
        assert field.keys() <= FIELD_KEYS
        assert NAME.fullmatch(field["name"])
        assert ("type" in field) != ("component" in field)
        assert field.get("type", "text") in TYPES
        assert field.get("component", "Evidence") in forms["components"]
        assert (field.get("type") == "select") == ("options" in field)
        if "list" in field:
            assert "collapsible" in field["list"]
            assert field["list"].keys() <= {"collapsible", "min", "max"}
    assert all(NAME.fullmatch(name) for name in forms["components"])


def test_every_key_of_a_model_has_a_field(forms):
    for entry in entries(forms):
        kind = "body" if "bodies" in entry["path"] else entry["label"].removesuffix(".yml")
        keys = list_fields(SHEETS[kind])
        assert {field["name"] for field in entry["fields"]} == keys.keys()
        for field in entry["fields"]:
            assert field.get("required", False) == keys[field["name"]].is_required


def test_what_may_be_left_empty_passes_its_pattern(forms):
    patterns = [field for field in fields(forms) if "pattern" in field and "list" not in field]
    assert patterns
    for field in patterns:
        assert bool(re.search(field["pattern"], "")) != field.get("required", False)


def test_what_may_be_a_number_is_not_an_input_of_a_line(forms):
    values = {field["name"]: field["type"] for field in fields(forms) if "type" in field}
    assert (values["value"], values["year"], values["id"]) == ("text", "text", "string")


def test_words_are_chosen_from_a_list(forms):
    figure = {field["name"]: field for field in forms["components"]["Figure"]["fields"]}
    assert figure["status"]["options"]["values"][:2] == ["established", "reported"]
    assert figure["review"]["options"]["values"] == ["todo"]
    source = {field["name"]: field for field in forms["components"]["Source"]["fields"]}
    assert source["official"]["options"]["values"] == ["yes", "no"]
    assert figure["evidence"]["list"] == {
        "collapsible": {"collapsed": True, "summary": "{index}. {fields.source}"},
        "min": 1,
    }


def test_the_forms_of_this_project_name_its_topics():
    forms = yaml.safe_load((REPOSITORY / ".pages.yml").read_text("utf-8"))
    collection = load_collection(read_project(REPOSITORY).sheets).collection
    groups = {entry["name"] for entry in forms["content"] if entry["type"] == "group"}
    assert groups == {topic.id for topic in collection}
    for entry in entries(forms):
        path = REPOSITORY / entry["path"]
        assert path.is_file() or path.name == "changes.yml"
