"""What a draft leaves to a person is a warning until it is published, then an error."""

import pytest

from generator.files import read_project
from generator.pipeline import prove_sources
from tests.projects import replace

TOPIC = "content/topics/ferry"


@pytest.fixture
def found(project):
    def check():
        problems = prove_sources(read_project(project)).problems
        return [
            (p.severity, p.location.file.rpartition("/")[2], p.location.text.strip(), p.hint)
            for p in problems
            if p.code == "review-todo"
        ]

    return check


@pytest.mark.parametrize(("state", "severity"), [("draft", "warning"), ("published", "error")])
def test_marks_and_texts_to_be_written(project, found, state, severity):
    sheets = project / TOPIC
    replace(sheets / "topic.yml", "as_of: ", f"state: {state}\nas_of: ")
    replace(sheets / "topic.yml", "summary: A ferry", "summary: 'TODO: say it.' #")
    replace(sheets / "numbers.yml", "    value: 40\n", "    review: todo\n    value: 40\n")
    replace(sheets / "actors.yml", "    kind: person\n", "    kind: person\n    review: todo\n")
    replace(
        sheets / "timeline.yml",
        "    kind: meeting\n",
        "    kind: meeting\n    review: todo\n    note: Why?\n",
    )
    plain = "compare it with the quotation, then remove review: todo"
    assert found() == [
        (severity, "actors.yml", "review: todo", plain),
        (severity, "numbers.yml", "review: todo", plain),
        (severity, "timeline.yml", "review: todo", "Why?"),
        (
            severity,
            "topic.yml",
            "summary: 'TODO: say it.' # line across the harbour of Norport.",
            "say it.",
        ),
    ]


def test_a_text_of_something_marked_is_reported_once(project, found):
    numbers = project / TOPIC / "numbers.yml"
    replace(numbers, "    counts: everyone who works on the line\n", "    counts: 'TODO: what?'\n")
    assert [hint for *_, hint in found()] == ["what?"]
    replace(numbers, "    value: 40\n", "    review: todo\n    value: 40\n")
    assert len(found()) == 1


def test_todo_inside_a_text_is_a_word_like_any_other(project, found):
    replace(project / TOPIC / "topic.yml", "unknown:\n  - The fare", "unknown:\n  - The TODO: fare")
    assert found() == []
