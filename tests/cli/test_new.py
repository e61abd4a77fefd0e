"""`explainer new` and `explainer update`, as an editor calls them."""

import hashlib

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.drafting.test_update import EARLIER
from tests.projects import run
from tests.web_page.test_web_page import PAGE

TOPIC = "content/topics/floods"


@pytest.fixture
def explainer(project, monkeypatch, tmp_path):
    monkeypatch.chdir(project)
    (tmp_path / "floods.txt").write_text(EARLIER, "utf-8")
    (tmp_path / "ferry.html").write_text(PAGE, "utf-8")

    def call(*arguments, **options):
        named = (word.replace("FLOODS", str(tmp_path / "floods.txt")) for word in arguments)
        named = (word.replace("FERRY", str(tmp_path / "ferry.html")) for word in named)
        return CliRunner().invoke(main, [*named], **options)

    return call


def _tree(folder):
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def _new(explainer, *more):
    return explainer("new", "floods", "--from", "FLOODS", "--published", "2024-03-22", *more)


def test_a_topic_is_drafted_from_a_text(explainer, project):
    before = _tree(project)
    result = _new(explainer, "--publisher", "The Post", "--facts-as-of", "2024-03-21")
    assert result.exit_code == 0, result.output
    assert result.output == (
        f"{TOPIC}: 2 figures, 3 events, 1 piece of direct speech, 1 claim, 1 position, 7 actors\n"
        "seeds/floods.txt: “Floods kill 17 in valley”, The Post, 2024-03-22\n"
        "What waits for a person is marked review: todo or TODO.\n"
        "Next:\n"
        f"  explainer check {TOPIC}\n"
        "  mkdocs serve\n"
    )
    after = _tree(project)
    assert before.items() <= after.items()
    assert sorted(after.keys() - before.keys()) == [
        *(f"{TOPIC}/{name}.yml" for name in ("actors", "numbers", "positions", "sources")),
        *(f"{TOPIC}/{name}.yml" for name in ("timeline", "topic")),
        "seeds/floods.txt",
    ]
    assert after["seeds/floods.txt"] == EARLIER.encode()
    sources = after[f"{TOPIC}/sources.yml"].decode()
    assert f"sha256: {hashlib.sha256(EARLIER.encode()).hexdigest()}\n" in sources
    assert "id: post-2024-03-22\n" in sources
    assert "facts_as_of: 2024-03-21\n" in sources


def test_the_draft_passes_the_check_but_for_its_marks(explainer):
    _new(explainer)
    result = explainer("check", "--format", "json", TOPIC)
    assert result.exit_code == 0
    codes = set(result.output.split('"code": "')[1:])
    assert {code.partition('"')[0] for code in codes} == {"review-todo"}
    assert explainer("check", "--strict", TOPIC).exit_code == 1


def test_a_page_brings_its_own_metadata_and_options_go_before_it(explainer, project):
    result = explainer("new", "line", "--from", "FERRY", "--author", "I. H.")
    assert result.exit_code == 0, result.output
    sources = (project / "content/topics/line/sources.yml").read_text("utf-8")
    for line in (
        "publisher: The Norport Post",
        "author: I. H.",
        "address: https://norport.example/news/ferry",
        "language: en-GB",
        "published: 2024-03-21",
    ):
        assert f"    {line}\n" in sources
    assert "The text was taken out of ferry.html (SHA-256 " in sources
    assert (project / "seeds/line.txt").read_text("utf-8").startswith("Harbour ferry to open")


def test_an_article_in_seeds_is_taken_as_it_is(explainer, project):
    (project / "seeds" / "kept.txt").write_text(EARLIER, "utf-8")
    result = explainer(
        "new", "floods", "--from", str(project / "seeds/kept.txt"), "--published", "2024-03-22"
    )
    assert result.exit_code == 0, result.output
    assert sorted(path.name for path in (project / "seeds").iterdir()) == ["ferry.txt", "kept.txt"]
    assert "text: seeds/kept.txt" in (project / TOPIC / "sources.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["new", "ferry", "--from", "FLOODS"],
            "content/topics/ferry exists; explainer update ferry",
        ),
        (["new", "The Floods", "--from", "FLOODS"], "The Floods cannot be the name of a topic"),
        (
            ["new", "floods", "--from", "FLOODS"],
            "when was it published? Add --published 2024-03-22",
        ),
        (
            ["new", "floods", "--from", "FLOODS", "--published", "2024-02-30"],
            "2024-02-30 is not a day; write it as 2024-03-22",
        ),
        (["new", "floods", "--from", "nowhere.txt"], "'nowhere.txt' does not exist"),
        (
            ["update", "floods", "--from", "FLOODS"],
            "there is no topic floods; explainer new floods",
        ),
    ],
)
def test_wrong_use_writes_nothing(explainer, project, arguments, message):
    before = _tree(project)
    result = explainer(*arguments)
    assert result.exit_code == 2
    assert message in result.output
    assert _tree(project) == before


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<html><body></body></html>", "no article was found in "),
        (b"It rained. \xff", "cannot be read as text"),
        (b" \n", "cannot be read as text"),
        (b"It hit 40 houses.", "the article yields 1 facts, and a topic needs 3: write the sheets"),
    ],
)
def test_an_article_that_yields_no_topic_writes_nothing(
    explainer, project, tmp_path, data, message
):
    (tmp_path / "odd").write_bytes(data)
    before = _tree(project)
    result = explainer("new", "odd", "--from", str(tmp_path / "odd"), "--published", "2024-03-22")
    assert result.exit_code != 0
    assert message in result.output
    assert _tree(project) == before


def test_a_person_at_a_terminal_is_asked_for_what_is_missing(explainer, project, monkeypatch):
    monkeypatch.setattr("generator.commands.article_input.is_asking", lambda: True)
    answers = "yesterday\n2024-03-22\nThe Post\n\n"
    result = explainer("new", "floods", "--from", "FLOODS", input=answers)
    assert result.exit_code == 0, result.output
    assert "yesterday is not a day; write it as 2024-03-22" in result.output
    sources = (project / TOPIC / "sources.yml").read_text("utf-8")
    assert "publisher: The Post\n" in sources
    assert "published: 2024-03-22\n" in sources
    assert "address" not in sources


def test_an_update_proposes_and_changes_no_sheet(explainer, project, tmp_path):
    _new(explainer)
    before = _tree(project)
    later = tmp_path / "later.txt"
    later.write_text("About 12,000 households are without power, according to Nordvolt.", "utf-8")
    arguments = ("update", "floods", "--from", str(later), "--published", "2024-03-26")
    result = explainer(*arguments)
    assert result.exit_code == 0, result.output
    assert "# numbers.yml, below evidence: of households\n" in result.output
    assert result.output.endswith(
        "seeds/floods-2.txt: 1 confirmed, 0 moved, 0 contradicted, 0 new. No sheet was changed.\n"
    )
    after = _tree(project)
    assert {name: after.pop(name) for name in ["seeds/floods-2.txt"]}
    assert after == before


def test_proposals_go_to_a_new_file(explainer, project, tmp_path):
    _new(explainer)
    later = tmp_path / "later.txt"
    later.write_text("About 12,000 households are without power, according to Nordvolt.", "utf-8")
    output = tmp_path / "proposals.yml"
    arguments = ("update", "floods", "--from", str(later), "--published", "2024-03-26")
    result = explainer(*arguments, "--output", str(output))
    assert result.output.startswith("seeds/floods-2.txt: 1 confirmed")
    assert "below evidence: of households" in output.read_text("utf-8")
    again = explainer(*arguments, "--output", str(output))
    assert again.exit_code == 1
    assert "proposals.yml exists already" in again.output


def test_an_article_that_the_topic_has_is_no_update(explainer):
    _new(explainer)
    result = explainer("update", "floods", "--from", "FLOODS", "--published", "2024-03-26")
    assert result.exit_code == 2
    assert "the topic has this article already: article-2024-03-22 in sources.yml" in result.output


@pytest.mark.site
def test_from_an_article_to_a_built_site_in_three_commands(explainer, project, tmp_path):
    article = str(tmp_path / "floods.txt")
    for command in (
        ("new", "floods", "--from", article, "--published", "2024-03-22"),
        ("check", TOPIC),
        ("build", "--drafts"),
    ):
        done = run(project, "explainer", *command)
        assert done.returncode == 0, done.stdout
    page = project / "build/site/topics/floods/index.html"
    assert "Floods kill 17 in valley" in page.read_text("utf-8")
