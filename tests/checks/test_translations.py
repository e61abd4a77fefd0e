"""A translation stands for a text that is there, with its numbers, its references and its links."""

from collections import Counter

import pytest

from generator.checks.translations import count_numbers
from generator.files import read_project
from generator.pipeline import prove_sources, render_files
from tests.languages.conftest import speak_three_languages
from tests.projects import replace

FOLDER = "content/topics/ferry/translations"
NAME = "Cost of the line"


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("no number", {}),
        ("32,000 of 1.5", {"32000": 1, "15": 1}),
        ("32\u202f000 sur 1,5", {"32000": 1, "15": 1}),
        ("٣٢٬٠٠٠ و١٫٥", {"32000": 1, "15": 1}),
        ("7 and 7", {"7": 2}),
        ("[[fact-7]] and [[fact-7|about 12]]", {"12": 1}),
        ("7 October 2023", {"7": 1, "2023": 1}),
    ],
)
def test_numbers_are_counted_in_any_script(text, numbers):
    assert count_numbers(text) == Counter(numbers)


def translate(root, *pairs, tag="fr"):
    speak_three_languages(root)
    items = "".join(f"  - original: {one}\n    translation: {other}\n" for one, other in pairs)
    file = root / FOLDER / f"{tag}.yml"
    file.parent.mkdir()
    file.write_text(f"translations:\n{items}", "utf-8")
    return prove_sources(read_project(root))


@pytest.mark.parametrize(
    ("original", "translation", "code", "line", "hint"),
    [
        ("Cost of the lines", "Coût", "stale-translation", 2, f'did you mean "{NAME}"?'),
        (NAME, "Coût en 2024", "translated-number", 3, "added: 2024"),
        ("It cost [[ferry-cost]].", "Cher.", "translated-reference", 3, "has: [[ferry-cost]]"),
        (NAME, "Coût [x](about.md)", "translated-reference", 3, "the original has: none"),
    ],
)
def test_a_translation_that_says_something_else_is_reported(
    project, original, translation, code, line, hint
):
    (problem,) = translate(project, (f'"{original}"', f'"{translation}"')).problems
    assert (problem.code, problem.location.line) == (code, line)
    assert problem.hint.endswith(hint)


def test_words_of_a_source_are_not_translated(project):
    quote = "40 people work on it"
    (problem,) = translate(project, (quote, "40 personnes y travaillent")).problems
    assert problem.code == "stale-translation"


def test_a_text_is_translated_once(project):
    codes = [p.code for p in translate(project, (NAME, "Coût"), (NAME, "Prix")).problems]
    assert codes == ["repeated-translation"]


def test_a_language_that_the_site_does_not_have_is_a_warning(project):
    (problem,) = translate(project, (NAME, "Kosten"), tag="de").problems
    assert (problem.code, problem.severity) == ("unused-translation", "warning")


def test_what_is_translated_stands_on_the_page_in_its_language_alone(project):
    proven = translate(
        project,
        (NAME, "Coût de la ligne"),
        ("Harbour board", "Conseil du port"),
        ("It cost [[ferry-cost]].", "Elle a coûté [[ferry-cost]]."),
    )
    assert proven.problems == ()
    pages = {name: data.decode() for name, data in render_files(proven).items() if name[-1] == "d"}
    numbers = pages["fr/topics/ferry/numbers.md"]
    assert "## Coût de la ligne {: #ferry-cost }" in numbers
    assert "<bdi>Conseil du port</bdi>" in numbers
    assert '<bdi lang="en" dir="ltr">Harbour board</bdi>' in pages["ar/topics/ferry/numbers.md"]
    overview = pages["fr/topics/ferry/index.md"]
    assert "\nElle a coûté <span" in overview
    assert ' lang="en" dir="ltr">almost 12 million euros</a>' in overview
    assert "Coût" not in pages["topics/ferry/numbers.md"]


def test_an_edited_text_loses_its_translation(project):
    translate(project, (NAME, "Coût de la ligne"))
    replace(project / "content/topics/ferry/numbers.yml", f"label: {NAME}", "label: Price of it")
    proven = prove_sources(read_project(project))
    assert [problem.code for problem in proven.problems] == ["stale-translation"]
    page = render_files(proven)["fr/topics/ferry/numbers.md"].decode()
    assert '## Price of it {: #ferry-cost lang="en" dir="ltr" data-in="EN" }' in page
