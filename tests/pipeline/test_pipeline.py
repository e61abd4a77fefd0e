"""Sources in, problems and files out."""

from dataclasses import replace as replace_fields

import pytest

from generator.files import read_project
from generator.pipeline import (
    STYLE_SHEET,
    Sources,
    collect_assets,
    prove_sources,
    render_files,
)
from generator.problems import Location, Problem
from tests.projects import REPOSITORY, replace

TOPIC = "content/topics/gaza-ceasefire-talks"


@pytest.fixture(scope="module")
def sources():
    return read_project(REPOSITORY)


@pytest.fixture(scope="module")
def proven(sources):
    return prove_sources(sources)


def test_the_content_of_this_project_has_no_problem_and_no_warning(proven):
    assert proven.problems == ()
    assert proven.summary.endswith(" facts, 1 article, coverage 100 %")


def test_every_page_and_what_it_asks_for_is_rendered(proven):
    files = render_files(proven)
    assert {"index.md", "about.md", "method.md", "terms.md"} <= files.keys()
    assert "topics/gaza-ceasefire-talks/index.md" in files
    assert {STYLE_SHEET, "assets/js/explainer.js"} <= files.keys()
    assert all(data for data in files.values())


def test_equal_sources_make_equal_files(proven, sources):
    assert render_files(prove_sources(sources)) == render_files(proven)


def test_five_broken_edits_are_reported_together_each_with_its_line_and_a_hint(whole_project):
    numbers, timeline = (
        whole_project / TOPIC / "numbers.yml",
        whole_project / TOPIC / "timeline.yml",
    )
    replace(numbers, "    value: 253\n", "    value: 254\n")
    replace(numbers, "    value: almost 32000\n", "    value: 32000\n")
    replace(numbers, "    counts: people taken to Gaza", "    countts: people taken to Gaza")
    replace(timeline, "    as_of: ", "\tas_of: ")
    replace(timeline, "    said_by: qatar\n", "    said_by: quatar\n")
    problems = prove_sources(read_project(whole_project)).problems
    found = {(p.code, p.location.file, p.location.text.strip(), p.hint) for p in problems}
    assert found >= {
        (
            "number-not-in-quote",
            f"{TOPIC}/numbers.yml",
            "value: 254",
            'the quotation says "253 hostages"',
        ),
        (
            "hedge-differs",
            f"{TOPIC}/numbers.yml",
            "value: 32000",
            'write "almost" as the source does',
        ),
        (
            "unknown-key",
            f"{TOPIC}/numbers.yml",
            "countts: people taken to Gaza as hostages in the attack; not how many were still held",
            'did you mean "counts"?',
        ),
        ("tab-indent", f"{TOPIC}/timeline.yml", "as_of: 2024-03-21", "indent with spaces"),
        ("unknown-id", f"{TOPIC}/timeline.yml", "said_by: quatar", 'did you mean "qatar"?'),
    }


def test_problems_stand_in_the_order_of_files_and_lines(whole_project):
    (whole_project / "content" / "bodies" / "odd name.yml").write_text("a: b\n")
    replace(whole_project / "content" / "site.yml", "publisher:", "publischer:")
    (whole_project / TOPIC / "process.yml").write_bytes(b"\xff")
    (whole_project / "seeds" / "link.txt").symlink_to("/etc/passwd")
    problems = prove_sources(read_project(whole_project)).problems
    places = [(p.location.file, p.location.line, p.location.column) for p in problems]
    assert places == sorted(places)
    assert {"unknown-sheet", "unknown-key", "not-utf-8", "symbolic-link"} <= {
        p.code for p in problems
    }


def test_without_any_sheet_there_is_one_problem_and_nothing_to_render():
    proven = prove_sources(Sources({}, {}))
    assert proven.problems == (
        Problem(
            "missing-sheet",
            "this sheet is missing",
            Location("content/site.yml"),
            "write it: who publishes the site?",
        ),
    )
    with pytest.raises(ValueError, match="look at the problems first"):
        render_files(proven)


def test_a_seed_that_no_source_names_waits_unread(sources):
    seeds = {**sources.seeds, "seeds/later.txt": b"\xff not even text"}
    later = prove_sources(replace_fields(sources, seeds=seeds))
    assert later.problems == ()
    assert later.articles.keys() == sources.seeds.keys()


def test_a_seed_that_is_not_text_is_a_problem(sources):
    (file,) = sources.seeds
    problems = prove_sources(Sources(sources.sheets, {file: b"words \xff"})).problems
    assert ("not-utf-8", file, 1, 7) in {
        (p.code, p.location.file, p.location.line, p.location.column) for p in problems
    }


def test_style_sheets_are_joined_and_other_assets_stay_as_they_are():
    assets = {"css/b.css": b"b {}", "css/a.css": b"a {}\n", "fonts/x.woff2": b"\x00"}
    files = collect_assets(Sources({}, {}, assets=assets))
    assert files == {
        STYLE_SHEET: b"/* css/a.css */\na {}\n/* css/b.css */\nb {}\n",
        "assets/fonts/x.woff2": b"\x00",
    }
