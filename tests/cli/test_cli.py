"""The command line: what it prints, what it writes, and its exit status."""

import json

import pytest
from click.testing import CliRunner

from generator import cli
from generator.cli import main
from tests.projects import commit_all, replace, run

TOPIC = "content/topics/ferry"


@pytest.fixture
def explainer(project, monkeypatch):
    monkeypatch.chdir(project)
    return lambda *arguments: CliRunner().invoke(main, arguments)


def _break(project):
    replace(project / TOPIC / "numbers.yml", "    value: 40\n", "    value: 41\n")


def _tree(folder):
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_check_without_problems_says_what_was_checked(explainer):
    result = explainer("check")
    assert result.exit_code == 0
    assert result.output.startswith("no problems: ")
    assert result.output.endswith(" facts, 1 article, coverage 100 %\n")


def test_check_prints_each_problem_with_its_line_then_the_count(explainer, project):
    _break(project)
    result = explainer("check")
    assert result.exit_code == 1
    assert f"{TOPIC}/numbers.yml:15:12: number-not-in-quote: " in result.output
    assert "   15 |     value: 41\n      |            ^^\n" in result.output
    assert result.output.endswith("1 problem in 1 file\n")


def test_check_of_a_topic_shows_the_sentences_of_its_articles_that_no_fact_uses(explainer, project):
    with (project / "seeds/ferry.txt").open("a") as seed:
        seed.write("\nIt will also carry dogs.\n")
    for part, shown in (
        (TOPIC, True),
        (f"{TOPIC}/sources.yml", True),
        (f"{TOPIC}/numbers.yml", False),
    ):
        output = explainer("check", part).output
        assert ("seeds/ferry.txt:11:1: warning: sentence-unused: " in output) is shown


def test_check_of_a_part_shows_the_problems_of_that_part(explainer, project):
    _break(project)
    assert explainer("check", f"{TOPIC}/numbers.yml").exit_code == 1
    assert explainer("check", "content/topics").exit_code == 1
    assert explainer("check", f"{TOPIC}/timeline.yml").exit_code == 0
    assert explainer("check", "seeds").exit_code == 0


def test_check_finds_the_project_from_inside_and_from_outside(explainer, project, monkeypatch):
    monkeypatch.chdir(project / TOPIC)
    assert explainer("check").exit_code == 0
    monkeypatch.chdir(project.parent)
    assert explainer("check", "project").exit_code == 0


def test_check_for_github_annotates(explainer, project):
    _break(project)
    result = explainer("check", "--format", "github")
    assert result.exit_code == 1
    place = f"file={TOPIC}/numbers.yml,line=15,col=12,endColumn=14"
    assert result.output.startswith(f"::error {place},title=number-not-in-quote::")


def test_check_for_programs_prints_json_alone(explainer, project):
    assert json.loads(explainer("check", "--format", "json").stdout) == []
    _break(project)
    (problem,) = json.loads(explainer("check", "--format", "json").stdout)
    assert (problem["code"], problem["line"]) == ("number-not-in-quote", 15)


def test_a_warning_stops_only_with_strict(explainer, project):
    replace(project / TOPIC / "topic.yml", "question: ", "question: Is it a floating bus? ")
    relaxed, strict = explainer("check"), explainer("check", "--strict")
    assert relaxed.output.endswith("1 warning in 1 file\n")
    assert strict.output == relaxed.output
    assert (relaxed.exit_code, strict.exit_code) == (0, 1)


def test_what_is_overdue_is_listed_and_stops_nothing(explainer, project):
    numbers = project / TOPIC / "numbers.yml"
    replace(numbers, "    value: 40\n", "    value: 40\n    review_after: 2024-04-01\n")
    result = explainer("check", "--strict")
    assert f"{TOPIC}/numbers.yml:16:19: warning: review-overdue: ferry-staff was" in result.output
    assert result.output.endswith("1 warning in 1 file\n")
    assert result.exit_code == 0
    assert explainer("check", f"{TOPIC}/timeline.yml").output.startswith("no problems: ")


@pytest.mark.parametrize(
    ("seconds", "is_overdue"), [("1711929600", False), ("1712016000", True)], ids=["on", "after"]
)
def test_readers_see_what_is_overdue_on_the_day_of_the_build(
    explainer, project, monkeypatch, seconds, is_overdue
):
    numbers = project / TOPIC / "numbers.yml"
    replace(numbers, "    value: 40\n", "    value: 40\n    review_after: 2024-04-01\n")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    assert explainer("write").exit_code == 0
    page = (project / "build/markdown/topics/ferry/numbers.md").read_text("utf-8")
    assert ('<p class="x-overdue">Not rechecked since ' in page) == is_overdue


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", "nowhere"], "Path 'nowhere' does not exist"),
        (["check", "--format", "xml"], "'xml' is not one of 'text', 'github', 'json'"),
        (["check", ".."], "neither"),
        (["write", "seeds"], "holds other files; name a new or an empty folder"),
        (["wrote"], "No such command 'wrote'"),
        (["build", "--fast"], "No such option"),
    ],
)
def test_wrong_use_ends_with_status_two(explainer, arguments, message):
    result = explainer(*arguments)
    assert message in result.output
    assert result.exit_code == 2


def test_write_makes_the_pages_and_then_touches_nothing(explainer, project):
    first = explainer("write")
    folder = project / "build" / "markdown"
    assert f" files in {folder}: " in first.output
    tree = _tree(folder)
    assert {"index.md", "assets/css/explainer.css", ".gitignore"} <= tree.keys()
    assert explainer("write").output.endswith(": 0 written, 0 removed\n")
    assert _tree(folder) == tree


def test_write_into_a_folder_of_ones_choice(explainer, project):
    assert explainer("write", "elsewhere").exit_code == 0
    assert "index.md" in _tree(project / "elsewhere")


@pytest.mark.parametrize("command", ["write", "build"])
def test_nothing_is_written_while_there_are_problems(explainer, project, command):
    _break(project)
    result = explainer(command)
    assert result.exit_code == 1
    assert result.output.endswith("1 problem in 1 file\n")
    assert _tree(project / "build").keys() == {"markdown/.gitignore"}


def test_much_to_write_shows_its_progress_on_a_terminal(monkeypatch, capsys):
    names = [str(number) for number in range(cli.PROGRESS_FROM)]
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert list(cli._show_progress(names)) == names
    assert "100%" in capsys.readouterr().err
    assert list(cli._show_progress(names[1:])) == names[1:]
    assert capsys.readouterr().err == ""


@pytest.mark.site
def test_build_puts_the_site_where_mkdocs_says(explainer, project):
    result = explainer("build", "--strict")
    assert result.exit_code == 0, result.output
    assert result.output.endswith(f"the site is in {project}/build/site\n")
    assert {"index.html", "404.html", "sitemap.xml"} <= _tree(project / "build" / "site").keys()
    assert not (project / "build" / "site.next").exists()


@pytest.mark.site
def test_a_build_that_mkdocs_stops_leaves_the_old_site(explainer, project):
    assert explainer("build").exit_code == 0
    before = _tree(project / "build" / "site")
    replace(project / "mkdocs.yml", "index.md", "missing.md")
    result = explainer("build", "--strict")
    assert result.exit_code == 1
    assert "missing.md" in result.output
    assert _tree(project / "build" / "site") == before
    assert not (project / "build" / "site.next").exists()


@pytest.mark.site
def test_two_builds_of_one_commit_are_the_same_to_the_byte(project):
    commit_all(project)
    trees = []
    for _ in range(2):
        built = run(project, "explainer", "build")
        assert built.returncode == 0, built.stdout
        trees.append(_tree(project / "build" / "site"))
        (project / "build" / "site" / "index.html").unlink()
    assert trees[0] == trees[1]
    assert b"2024-03-22" in trees[0]["sitemap.xml"] or b"<url>" not in trees[0]["sitemap.xml"]
