"""The command that takes a source's text as it is now."""

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.projects import replace

SOURCES = "content/topics/ferry/sources.yml"


@pytest.fixture
def explainer(project, monkeypatch):
    monkeypatch.chdir(project)
    return lambda *arguments: CliRunner().invoke(main, arguments)


def test_a_changed_text_is_a_problem_until_it_is_accepted(explainer, project):
    seed = project / "seeds" / "ferry.txt"
    seed.write_bytes(seed.read_bytes() + b"\nShare This\n")
    before = explainer("check")
    assert before.exit_code == 1
    assert f"{SOURCES}:7:13: source-changed: " in before.output
    assert "run: explainer accept ferry-article" in before.output
    accepted = explainer("accept", "ferry-article")
    assert accepted.exit_code == 0
    assert accepted.output == (
        f"{SOURCES}: recorded seeds/ferry.txt as it is now; run explainer check\n"
    )
    assert explainer("check").exit_code == 0


def test_accepting_hides_no_quotation_that_broke(explainer, project):
    replace(project / "seeds" / "ferry.txt", "Friday", "Sunday")
    explainer("accept", "ferry-article")
    result = explainer("check")
    assert result.exit_code == 1
    assert "source-changed" not in result.output


def test_an_accepted_text_is_left_alone(explainer, project):
    before = (project / SOURCES).read_bytes()
    result = explainer("accept", "ferry-article")
    assert (result.exit_code, result.output) == (0, "seeds/ferry.txt is what is recorded\n")
    assert (project / SOURCES).read_bytes() == before


def test_an_unknown_source_is_wrong_use_with_a_hint(explainer):
    result = explainer("accept", "ferry-artikle")
    assert result.exit_code == 2
    assert 'there is no source ferry-artikle; did you mean "ferry-article"?' in result.output
