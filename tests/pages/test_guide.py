"""The pages of the guide for editors: all of them, each in the frame of the others."""

import re
from types import SimpleNamespace

import pytest
import yaml

from generator.explanations.reading import read_explanations
from generator.files import read_explanation_texts
from generator.pages.guide import PROBLEMS, SHEETS, WRITTEN, guide_page, render_guide
from tests.pages.lake import REPOSITORY

FOLDER = REPOSITORY / "site_templates" / "guide"
TEXTS = {file.name: file.read_text("utf-8") for file in FOLDER.iterdir()}
EXPLANATIONS = read_explanation_texts()
SITE = SimpleNamespace(
    collection=SimpleNamespace(site=SimpleNamespace(edit_address="https://example.org/edit/"))
)
PAGES = {page.path: page for page in render_guide(SITE, TEXTS, EXPLANATIONS)}


def test_every_text_is_a_page():
    assert {f"{name}.md" for name in WRITTEN} == set(TEXTS)
    assert list(PAGES) == [guide_page(name) for name in (*WRITTEN, SHEETS, PROBLEMS)]


def test_without_texts_there_is_no_guide():
    assert render_guide(SITE, {}, EXPLANATIONS) == ()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_begins_with_a_heading_and_what_it_is_for(path):
    page = PAGES[path]
    assert re.match(r"# [A-Z].+\n\n[A-Z]", page.markdown)
    description = page.front_matter.description
    assert description.endswith(".")
    assert not re.search(r"[`*<>\[\]]", description)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_lists_all_and_marks_itself(path):
    head = PAGES[path].front_matter
    assert head.sidebar_title == "Guide for editors"
    assert [f"{link.url.rstrip('/')}" for link in head.sidebar if link.current] == [
        path.removesuffix(".md").removesuffix("/index")
    ]
    assert len(head.sidebar) == len(PAGES)
    assert len({link.title for link in head.sidebar}) == len(PAGES)


def test_written_pages_lead_to_their_text_and_can_be_searched():
    page = PAGES[guide_page("facts")]
    file = "site_templates/guide/facts.md"
    assert (page.front_matter.edit.file, page.front_matter.edit.url) == (
        file,
        f"https://example.org/edit/{file}#L1",
    )
    assert "search" not in front_matter(page)


def test_made_pages_have_no_text_to_edit_and_stay_out_of_the_search():
    for name in (SHEETS, PROBLEMS):
        written = front_matter(PAGES[guide_page(name)])
        assert written["search"] == {"exclude": True}
        assert written["edit_file"] is None


def front_matter(page):
    return next(yaml.safe_load_all(page.render_text().decode()))


def test_each_code_has_a_section_that_a_problem_can_lead_to():
    text = PAGES[guide_page(PROBLEMS)].markdown
    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert headings == list(read_explanations(EXPLANATIONS))
