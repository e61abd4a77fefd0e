"""Whole drafts pass every check but for the marks that wait for a person."""

import json

import pytest

from bench.drafting.fact_tables import read_tables
from bench.drafting.measure import KINDS, draft_article, measure
from generator.pipeline import Sources, prove_sources, render_files
from generator.yaml_source import read_yaml
from tests.drafting.articles import CATALOGUES, SITE, make_proven
from tests.projects import REPOSITORY

TABLES = {table.name: table for table in read_tables()}
LEFT_TO_A_PERSON = {"review-todo", "anonymous-opinion"}


@pytest.fixture(scope="module", params=sorted(TABLES))
def drafted(request):
    table = TABLES[request.param]
    return table, draft_article(table)


def _prove(sheets, text):
    paths = {f"content/topics/draft/{name}": sheet.encode() for name, sheet in sheets.items()}
    seeds = {"seeds/article.txt": text.encode()}
    templates = {
        path.relative_to(REPOSITORY / "site_templates/pages").as_posix(): path.read_text("utf-8")
        for path in (REPOSITORY / "site_templates/pages").rglob("*.j2")
    }
    return prove_sources(Sources({**SITE, **paths}, seeds, templates, catalogues=CATALOGUES))


def test_a_draft_has_no_problem_but_what_a_person_must_decide(drafted):
    table, proven = drafted
    checked = _prove(proven.draft.write_sheets(), table.text)
    left = [problem for problem in checked.problems if problem.code not in LEFT_TO_A_PERSON]
    assert left == []
    assert {problem.severity for problem in checked.problems} == {"warning"}
    assert checked.summary.endswith("coverage 100 %")


def test_the_pages_of_a_draft_are_rendered(drafted):
    table, proven = drafted
    files = render_files(_prove(proven.draft.write_sheets(), table.text))
    assert "topics/draft/index.md" in files
    assert all(b"x-note--draft" in files[name] for name in files if "topics/draft" in name)


def test_every_drafted_item_is_marked(drafted):
    _, proven = drafted
    for fact in proven.draft.facts:
        assert fact.variants[0]["review"] == "todo"


def test_sheets_read_back_as_they_were_made(drafted):
    _, proven = drafted
    trees = proven.draft.make_sheets()
    for name, text in proven.draft.write_sheets().items():
        document, problems = read_yaml(name, text.encode())
        assert not problems
        assert document.data == trees[name]


def test_equal_articles_make_equal_drafts(drafted):
    table, proven = drafted
    assert draft_article(table).draft.write_sheets() == proven.draft.write_sheets()


@pytest.mark.parametrize("kind", KINDS)
def test_the_facts_of_the_seed_article_are_found(kind):
    score = measure(TABLES["seed"], draft_article(TABLES["seed"]))[kind]
    assert score.recall >= 0.85
    assert score.precision >= 0.7


def test_hostile_words_break_nothing():
    strings = json.loads((REPOSITORY / "tests/cases/blns.json").read_text("utf-8"))
    printable = [" ".join(s.split()) for s in strings if s.isprintable() and s.strip()]
    paragraphs = (f"On Thursday, Ada Berg said “{s}” of 40 {s} in {s}." for s in printable[::12])
    text = "A title\n\n" + "\n\n".join((*printable, *paragraphs))
    proven = make_proven(text)
    assert proven.draft.facts
    problems = _prove(proven.draft.write_sheets(), text).problems
    assert [p.code for p in problems if p.severity == "error"] == []
