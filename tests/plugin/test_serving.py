"""The plugin under `mkdocs serve`: edits show up, problems are shown and go away again."""

import json
from itertools import pairwise

import pytest

from tests.projects import Preview, commit_all, replace

pytestmark = pytest.mark.site
SITE = "content/site.yml"
NUMBERS = "content/topics/ferry/numbers.yml"
REPORT = "/explainer-problems.json"


def test_an_edit_is_rebuilt_once_and_shows_up(preview, project):
    assert preview.rebuilds == 0
    words = ["explains", "tells of", "speaks of"]
    for number, (old, new) in enumerate(pairwise(words), start=1):
        replace(project / SITE, f"This site {old}", f"This site {new}")
        preview.wait_for(f"This site {new}", "/about/")
        preview.settle()
        assert preview.rebuilds == number, preview.said


def test_what_an_editor_leaves_beside_a_file_rebuilds_nothing(preview, project):
    (project / "content" / ".site.yml.swp").write_text("typing")
    (project / "content" / "site.yml~").write_text("backup")
    (project / "content" / ".#site.yml").symlink_to("editor@host")
    preview.settle()
    assert preview.rebuilds == 0
    # Saving as many editors do: written beside, then renamed over.
    text = (project / SITE).read_text().replace("This site explains", "This page explains")
    (project / "content" / ".site.yml.new").write_text(text)
    (project / "content" / ".site.yml.new").rename(project / SITE)
    preview.wait_for("This page explains", "/about/")
    preview.settle()
    assert preview.rebuilds == 1


def test_an_edited_template_and_style_sheet_show_up(preview, project):
    sheet = project / "site_templates/assets/css/10-tokens.css"
    sheet.write_text(sheet.read_text() + "\n.freshly-added { color: red }\n")
    preview.wait_for("freshly-added", "/assets/css/explainer.css")
    replace(project / "mkdocs.yml", "- Method: method.md", "- Our method: method.md")
    preview.wait_for("Our method")


@pytest.mark.parametrize("mode", [(), ("--dirty",), ("--strict",), ("--clean",)], ids=str)
def test_a_problem_keeps_the_last_good_pages_until_it_is_mended(project, mode):
    preview = Preview(project, *mode)
    try:
        good = preview.wait_for("<h1", "/about/")
        for new in ("41", "42"):
            replace(project / NUMBERS, "    value: 40\n", f"    value: {new}\n")
            report = json.loads(preview.wait_for("number-not-in-quote", REPORT))
            assert report["headline"].startswith("1 problem in 1 file. You see the last good")
            assert report["problems"][0].startswith(f"{NUMBERS}:15:12: number-not-in-quote: ")
            bad = preview.get("/about/")
            assert _content(bad) == _content(good)
            assert _title(bad) == _title(good) == "About – Small Explainer"
            replace(project / NUMBERS, f"    value: {new}\n", "    value: 40\n")
            preview.wait_for('"problems": []', REPORT)
        replace(project / SITE, "This site explains", "This site still explains")
        preview.wait_for("This site still explains", "/about/")
        assert "Traceback" not in preview.said
    finally:
        preview.stop()


def _title(html):
    return html.partition("<title>")[2].partition("</title>")[0]


def _content(html):
    return html.partition("<article")[2].partition("</article>")[0]


def test_dirty_writes_the_pages_that_changed_and_no_other(project):
    preview = Preview(project, "--dirty")
    try:
        preview.wait_for("<h1", "/about/")
        pages = {page: page.stat().st_mtime_ns for page in (project / "build").rglob("*.md")}
        replace(project / SITE, "This site explains", "This site truly explains")
        preview.wait_for("This site truly explains", "/about/")
        touched = {page.name for page, then in pages.items() if page.stat().st_mtime_ns != then}
        assert touched == {"about.md"}
    finally:
        preview.stop()


def test_problems_from_the_first_moment_on_have_a_page_of_their_own(project):
    replace(project / NUMBERS, "    value: 40\n", "    value: 41\n")
    preview = Preview(project)
    try:
        preview.wait_for("No pages yet")
        assert "number-not-in-quote" in preview.get(REPORT)
        replace(project / NUMBERS, "    value: 41\n", "    value: 40\n")
        preview.wait_for("This site explains", "/about/")
        assert "No pages yet" not in preview.get("/")
    finally:
        preview.stop()


def test_a_failure_of_the_generator_itself_is_shown_and_does_not_end_the_server(preview, project):
    template = project / "site_templates/pages/about.md.j2"
    whole = template.read_text()
    template.write_text("{{ no_such_name }}")
    preview.wait_for("the generator failed: see the terminal", REPORT)
    assert "UndefinedError" in preview.said
    template.write_text(whole)
    preview.wait_for('"problems": []', REPORT)


def test_the_preview_works_under_the_path_of_the_published_site(project):
    commit_all(project)
    replace(project / "mkdocs.yml", '!ENV [SITE_URL, ""]', "https://example.org/repo/")
    preview = Preview(project)
    try:
        page = preview.wait_for("<h1", "/repo/about/")
        assert '<script src="/repo/explainer-problems.js"></script>' in page
        assert "fetch(" in preview.get("/repo/explainer-problems.js")
        assert json.loads(preview.get("/repo/explainer-problems.json"))["problems"] == []
    finally:
        preview.stop()


def test_the_report_in_the_browser_is_read_out_and_goes_away(preview, project, browser):
    page = browser.new_page()
    try:
        page.goto(f"{preview.url}/about/")
        alert = page.locator("#explainer-problems")
        assert alert.count() == 0
        replace(project / NUMBERS, "    value: 40\n", "    value: 41\n")
        alert.wait_for(timeout=15_000)
        assert alert.get_attribute("role") == "alert"
        assert "1 problem in 1 file" in alert.inner_text()
        assert f"{NUMBERS}:15:12" in alert.inner_text()
        assert "15 |     value: 41\n      |            ^^" in alert.inner_text()
        assert page.locator("h1").first.is_visible()
        explained = alert.get_by_role("link", name="What this means").get_attribute("href")
        assert explained == f"{preview.url}/guide/problems/#number-not-in-quote"
        page.reload()
        alert.wait_for(timeout=15_000)
        replace(project / NUMBERS, "    value: 41\n", "    value: 40\n")
        alert.wait_for(state="detached", timeout=15_000)
    finally:
        page.close()
