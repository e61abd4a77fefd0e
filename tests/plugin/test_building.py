"""The plugin in `mkdocs build` and `mkdocs gh-deploy`."""

import subprocess
from xml.etree import ElementTree as ET

import pytest

from tests.projects import commit_all, replace, run

pytestmark = pytest.mark.site
NUMBERS = "content/topics/ferry/numbers.yml"


def test_build_writes_the_pages_and_renders_them(project):
    built = run(project, "mkdocs", "build", "--strict")
    assert built.returncode == 0, built.stdout
    assert " facts, 1 article, coverage 100 %; " in built.stdout
    page = (project / "build" / "site" / "index.html").read_text()
    assert '<meta http-equiv="Content-Security-Policy"' in page
    assert "<title>Small Explainer</title>" in page
    assert "explainer-problems" not in page
    missing = (project / "build" / "site" / "404.html").read_text()
    assert '<meta http-equiv="Content-Security-Policy"' in missing
    assert not (project / "build" / "site" / "explainer-problems.json").exists()


def test_a_problem_stops_the_build_before_the_old_site_is_touched(project):
    site = project / "build" / "site"
    site.mkdir()
    (site / "index.html").write_text("the old site")
    replace(project / NUMBERS, "    value: 40\n", "    value: 41\n")
    replace(project / NUMBERS, "    value: almost 12 million\n", "    value: 12 million\n")
    built = run(project, "mkdocs", "build")
    assert built.returncode == 1
    assert f"{NUMBERS}:15:12: number-not-in-quote" in built.stdout
    assert f"{NUMBERS}:4:12: hedge-differs" in built.stdout
    assert "ERROR   -  2 problems in 1 file" in built.stdout
    assert "Traceback" not in built.stdout
    assert (site / "index.html").read_text() == "the old site"


def test_a_warning_stops_a_strict_build_alone(project):
    topic = project / "content/topics/ferry/topic.yml"
    replace(topic, "question: ", "question: Is it a floating bus? ")
    relaxed = run(project, "mkdocs", "build")
    assert relaxed.returncode == 0, relaxed.stdout
    assert "warning: avoided-word" in relaxed.stdout
    strict = run(project, "mkdocs", "build", "--strict")
    assert strict.returncode == 1
    assert "ERROR   -  1 warning in 1 file" in strict.stdout


def test_pages_written_by_hand_are_not_removed(project):
    (project / "build" / "markdown" / "letter.md").write_text("dear")
    built = run(project, "mkdocs", "build")
    assert built.returncode == 1
    assert "holds other files; name a new or an empty folder" in built.stdout
    assert "Traceback" not in built.stdout
    assert (project / "build" / "markdown" / "letter.md").read_text() == "dear"


def test_an_unknown_inline_script_stops_the_build(project):
    replace(
        project / "site_templates/theme/main.html",
        "{% block site_nav %}",
        "{% block site_nav %}<script>alert(1)</script>",
    )
    built = run(project, "mkdocs", "build")
    assert built.returncode == 1
    assert "unknown-inline-script" in built.stdout


def test_a_dirty_build_is_warned_of(project):
    built = run(project, "mkdocs", "build", "--dirty")
    assert "the search of a --dirty build finds only the pages that changed" in built.stdout


def test_an_option_in_mkdocs_yml_is_refused(project):
    replace(project / "mkdocs.yml", "  - explainer:\n", "  - explainer:\n      folder: x\n")
    assert "Unrecognised configuration name: folder" in run(project, "mkdocs", "build").stdout


def _add_remote(project, remote):
    """Give a project a remote repository on the disk, and a name to commit by."""
    commit_all(project)
    subprocess.run(["git", "init", "-q", "--bare", remote], check=True)
    subprocess.run(["git", "remote", "add", "origin", remote], cwd=project, check=True)
    for key, value in {"user.name": "Test", "user.email": "test@example.org"}.items():
        subprocess.run(["git", "config", key, value], cwd=project, check=True)


def test_gh_deploy_publishes_the_checked_site(project, tmp_path):
    remote = tmp_path / "remote.git"
    _add_remote(project, remote)
    deployed = run(project, "mkdocs", "gh-deploy")
    assert deployed.returncode == 0, deployed.stdout
    show = ["git", "-C", str(remote), "show", "gh-pages:index.html"]
    published = subprocess.run(show, capture_output=True, text=True, check=True).stdout
    assert published == (project / "build" / "site" / "index.html").read_text()

    replace(project / NUMBERS, "    value: 40\n", "    value: 41\n")
    refused = run(project, "mkdocs", "gh-deploy")
    assert refused.returncode == 1
    assert "number-not-in-quote" in refused.stdout
    assert subprocess.run(show, capture_output=True, text=True, check=True).stdout == published


def test_gh_deploy_keeps_the_domain_of_the_site(project, tmp_path, monkeypatch):
    """A branch holds its domain in a file CNAME; a push without it would take the domain away."""
    (project / "site_templates" / "theme" / "CNAME").write_text("explainers.example\n")
    remote = tmp_path / "remote.git"
    _add_remote(project, remote)
    monkeypatch.setenv("SITE_URL", "https://explainers.example/")
    for _ in range(2):
        deployed = run(project, "mkdocs", "gh-deploy")
        assert deployed.returncode == 0, deployed.stdout
        assert "//explainers.example" in deployed.stdout
        show = ["git", "-C", str(remote), "show", "gh-pages:CNAME"]
        published = subprocess.run(show, capture_output=True, text=True, check=True).stdout
        assert published == "explainers.example\n"


CHANGE = """changes:
  - id: staff-counted
    date: 2024-03-25
    kind: correction
    fact: ferry-staff
    text: We had counted [[ferry-staff]] wrongly.
"""


def test_the_feed_of_changes_knows_the_address_of_the_site(project, monkeypatch):
    (project / "content/topics/ferry/changes.yml").write_text(CHANGE)
    site = project / "build" / "site"
    for address in ("https://explainers.example/harbour/", ""):
        monkeypatch.setenv("SITE_URL", address)
        built = run(project, "explainer", "build", "--strict")
        assert built.returncode == 0, built.stdout
        page = (site / "topics/ferry/changes/index.html").read_text()
        assert (site / "feed.xml").exists() == bool(address)
        assert ('type="application/atom+xml" title="Changes"' in page) == bool(address)
        assert ('<a href="../../../feed.xml"' in page) == bool(address)
        if address:
            feed = ET.parse(site / "feed.xml")
            found = feed.findall("{*}entry/{*}link")
            assert [link.get("href") for link in found] == [
                "https://explainers.example/harbour/topics/ferry/changes/#staff-counted"
            ]
            assert 'id="staff-counted"' in page
