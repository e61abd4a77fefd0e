"""Every word that a template shows is a message or comes from content."""

import re

import pytest

from tests.projects import REPOSITORY

TEMPLATES = REPOSITORY / "site_templates"
# Pages in English alone, for those who work on the site.
ENGLISH_ALONE = {"pages/components.md.j2"}
NAMES = sorted(
    path.relative_to(TEMPLATES).as_posix()
    for folder, pattern in (("pages", "*.j2"), ("theme", "*.html"))
    for path in (TEMPLATES / folder).rglob(pattern)
)

# What the template computes, Markdown's attributes, and HTML but for the attributes that are read.
COMPUTED = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
ATTRIBUTES = re.compile(r"\{:.*?\}")
READ_OUT = re.compile(r'\b(?:aria-label|title|placeholder|alt)="([^"]*)"')
TAG = re.compile(r"<[^<>]*>")
# Not the name of a class or of an attribute, of which some macros consist.
WORD = re.compile(r"(?<![\w-])[A-Za-z]{2,}(?![\w-]|=)")


def find_words(template: str) -> list[str]:
    text = ATTRIBUTES.sub("", COMPUTED.sub("\ufffc", template))
    return WORD.findall(" ".join((*READ_OUT.findall(text), TAG.sub(" ", text))))


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ENGLISH_ALONE])
def test_no_word_of_a_template_is_left_out_of_the_catalogues(name: str) -> None:
    words = find_words((TEMPLATES / name).read_text("utf-8"))
    assert not words, 'write {{ _("…") }} around the words'


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ('<p class="x-a">{{ _("Read on") }}: {{ date }}</p>', []),
        ('## {{ _("Why") }} {: #why--now }', []),
        ("<p>Read on {{ date }}</p>", ["Read", "on"]),
        ('<nav aria-label="Site">', ["Site"]),
        ("## Why now {: #why--now }", ["Why", "now"]),
    ],
)
def test_words_are_found(template: str, words: list[str]) -> None:
    assert find_words(template) == words
