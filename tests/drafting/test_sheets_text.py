"""Drafted sheets are YAML that reads back exactly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.drafting.sheets_text import clean_text, render_sheet
from generator.yaml_source import read_yaml


def _read(text):
    document, problems = read_yaml("numbers.yml", text.encode())
    assert problems == ()
    return document.data


def test_a_sheet_is_written_as_an_editor_would():
    quote = (
        "Israel’s military claims to have neutralized 150 fighters and detained 358 militants in"
        " the vicinity of the hospital."
    )
    sheet = {
        "numbers": [
            {
                "id": "fighters",
                "value": "253",
                "as_of": "2024-03-22",
                "counts": "NO",
                "evidence": [{"source": "a", "quote": quote}, {"source": "a", "quote": "Short"}],
            }
        ]
    }
    text = render_sheet(sheet, "Drafted.\nTwo lines.")
    assert text == (
        "# Drafted.\n"
        "# Two lines.\n"
        "numbers:\n"
        "  - id: fighters\n"
        "    value: 253\n"
        "    as_of: 2024-03-22\n"
        "    counts: NO\n"
        "    evidence:\n"
        "      - source: a\n"
        "        quote: >-\n"
        "          Israel’s military claims to have neutralized 150 fighters and detained 358"
        " militants in the\n"
        "          vicinity of the hospital.\n"
        "      - source: a\n"
        "        quote: >-\n"
        "          Short\n"
    )
    assert _read(text) == sheet


@pytest.mark.parametrize(
    "words",
    [
        "it: #was - so [… ] {x} * & %",
        "- a dash first",
        "# a hash first",
        "'single' and \"double\"",
        "a backslash \\ and \\n",
        ">- |",
        "@at `tick` !tag &anchor *alias",
        "null",
        "~",
        "تجري المحادثات في قطر 🦀",
        "x" * 300,
        " ".join(["word"] * 400),
    ],
)
@pytest.mark.parametrize("key", ["quote", "label"])
def test_any_words_read_back_exactly(words, key):
    assert _read(render_sheet({key: words, "list": [words]})) == {key: words, "list": [words]}


@given(st.text(max_size=300).map(clean_text).filter(bool))
def test_cleaned_text_reads_back_exactly(words):
    sheet = {"quote": words, "label": words, "evidence": [{"quote": words}]}
    assert _read(render_sheet(sheet)) == sheet


@pytest.mark.parametrize(
    ("words", "cleaned"),
    [
        ("two\nlines and  spaces ", "two lines and spaces"),
        ("no\u00a0break", "no break"),
        ("a\u202eturn", "a turn"),
        ("bell\x07", "bell"),
        ("zero\u200dwidth", "zero\u200dwidth"),
    ],
)
def test_what_a_sheet_refuses_is_taken_out(words, cleaned):
    assert clean_text(words) == cleaned


def test_empty_lists_are_written():
    assert render_sheet({"issues": [], "id": "x"}) == "issues: []\nid: x\n"
    assert _read("issues: []\nid: x\n") == {"issues": [], "id": "x"}
