"""Characters that deceive a reader or break a program, and those that belong to real scripts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.characters import BadCharacter, find_bad_characters, name_character


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain text, 100 %",
        "tabs\tand\r\nline ends",
        "“quotes” – dashes … and a no-break\u00a0space",
        "می\u200cخواهم",  # Persian needs the non-joiner
        "क्\u200dष",  # Hindi needs the joiner
        "\u200eleft\u200f right \u061c",
        "an isolate \u2067مستشفى\u2069 that is closed",
        "an embedding \u202bمستشفى\u202c that is closed",
        "\u2067one \u2066inside\u2069 another\u2069",
        "👩\u200d👩\u200d👧 ☎\ufe0f 🇺🇳",
        "\ufffd stands for what was lost",
        "\ufeff at the beginning",
    ],
)
def test_real_text_is_fine(text):
    assert list(find_bad_characters(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x00", [(1, "U+0000 is a control character")]),
        ("\x07\x1b", [(0, "U+0007 is a control character"), (1, "U+001B is a control character")]),
        ("\x7f", [(0, "U+007F is a control character")]),
        ("a\x85b", [(1, "U+0085 is a control character")]),
        ("\u2028", [(0, "U+2028 is a control character")]),
        ("\u2029", [(0, "U+2029 is a control character")]),
        ("a\u202eb", [(1, "U+202E turns the reading direction of what follows")]),
        ("\u202d", [(0, "U+202D turns the reading direction of what follows")]),
        ("x\U000e0041", [(1, "U+E0041 is an invisible tag character")]),
        ("\U000e0000", [(0, "U+E0000 is an invisible tag character")]),
        ("\ufffe", [(0, "U+FFFE is not a character")]),
        ("\U0010ffff", [(0, "U+10FFFF is not a character")]),
        ("\ufdd0", [(0, "U+FDD0 is not a character")]),
        ("\udc80", [(0, "U+DC80 is not a character")]),
        ("\u2067a", [(0, "a text direction is opened here and not closed by U+2069")]),
        ("\u202aa\u2069", [
            (2, "U+2069 closes nothing"),
            (0, "a text direction is opened here and not closed by U+202C"),
        ]),
        ("a\u202c", [(1, "U+202C closes nothing")]),
        ("\u2066a\nb\u2069", [
            (0, "a text direction is opened here and not closed by U+2069"),
            (4, "U+2069 closes nothing"),
        ]),
    ],
)  # fmt: skip
def test_each_bad_character_is_named_where_it_stands(text, expected):
    assert list(find_bad_characters(text)) == [BadCharacter(*each) for each in expected]


@given(st.text())
def test_every_bad_character_stands_in_the_text(text):
    for bad in find_bad_characters(text):
        assert 0 <= bad.offset < len(text)
        assert bad.why


@given(st.text(st.characters(codec="ascii", exclude_categories=["Cc"])))
def test_printable_ascii_is_never_bad(text):
    assert list(find_bad_characters(text)) == []


@pytest.mark.parametrize(("character", "name"), [("\n", "U+000A"), ("\U000e0041", "U+E0041")])
def test_a_character_is_named_by_its_number(character, name):
    assert name_character(character) == name
