"""The reference of the sheets has every key of every model, with what it is for."""

import re

import markdown

from generator.fact_sheets.model_fields import list_fields
from generator.schemas.json_schemas import SHEETS
from generator.schemas.reference import describe_sheets, render_reference


def test_every_key_of_every_sheet_is_described():
    sheets, parts = describe_sheets()
    assert len(sheets) == len(SHEETS)
    for sheet, model in zip(sheets, SHEETS.values(), strict=True):
        assert [key.name for key in sheet.keys if key.is_required] == [
            name for name, field in list_fields(model).items() if field.is_required
        ]
    for part in (*sheets, *parts):
        assert part.purpose
        assert all(key.form and key.purpose for key in part.keys)


def test_a_key_tells_what_stands_there():
    parts = {part.name: part for part in describe_sheets()[1]}
    figure = {key.name: key for key in parts["Figure"].keys}
    assert figure["value"].form == "a figure, such as `253`, `almost 32000`, `30 to 40`"
    assert figure["said_by"].form == "an id; `article` if left out"
    assert figure["evidence"].form == "a list of at least 1, each [Evidence](#evidence)"
    assert figure["editors_note"].form == "[Editors note](#editors-note)"
    assert figure["review"].form == "`todo`"
    topic = {key.name: key for key in describe_sheets()[0][0].keys}
    assert topic["key_facts"].form == "a list of 3 to 5, each an id"


def test_the_page_is_whole_and_its_links_lead_somewhere():
    html = markdown.markdown(render_reference(), extensions=["tables", "toc"])
    anchors = re.findall(r'id="([^"]+)"', html)
    assert len(anchors) == len(set(anchors))
    links = set(re.findall(r'href="#([^"]+)"', html))
    assert {"evidence", "figure", "story-part"} <= links <= set(anchors)
    sheets, parts = describe_sheets()
    assert html.count("<table>") == len(sheets) + len(parts)
    assert html.count("<tr>") == sum(1 + len(part.keys) for part in (*sheets, *parts))
