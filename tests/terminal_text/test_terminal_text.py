"""Lines of a file as a terminal shows them, with carets under the right characters."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.terminal_text import EXCERPT_COLUMNS, draw_excerpt, show_text


@pytest.mark.parametrize(
    ("line", "column", "length", "shown", "carets"),
    [
        ("key: value", 6, 5, "key: value", "     ^^^^^"),
        ("key:", 5, 1, "key:", "    ^"),
        ("key", 1, 99, "key", "^^^"),
        ("", 1, 1, "", "^"),
        ("key", 9, 1, "key", "   ^"),
        ("\tkey", 1, 1, "→   key", "^^^^"),
        ("\tkey", 2, 3, "→   key", "    ^^^"),
        ("日本: 値", 5, 1, "日本: 値", "      ^^"),
        ("ｱ: b", 4, 1, "ｱ: b", "   ^"),
        ("cafe\u0301: x", 8, 1, "cafe\u0301: x", "      ^"),
        ("e\u0301x", 2, 1, "e\u0301x", "^"),
        ("e\u0301x", 1, 2, "e\u0301x", "^"),
        ("می\u200cخواهم: x", 11, 1, "می\u200cخواهم: x", "         ^"),
        ("a\u200eb", 3, 1, "a<U+200E>b", "         ^"),
        ("a\u00a0b", 2, 1, "a<U+00A0>b", " ^^^^^^^^"),
        ("a\x00b", 2, 1, "a<U+0000>b", " ^^^^^^^^"),
        ("a\u202eb", 3, 1, "a<U+202E>b", "         ^"),
        ("👍: x", 4, 1, "👍: x", "    ^"),
        ("☎\ufe0f: x", 5, 1, "☎\ufe0f: x", "   ^"),
    ],
)
def test_carets_stand_under_the_characters(line, column, length, shown, carets):
    assert draw_excerpt(line, column, length) == (shown, carets)


LONG = "a" * 60 + "b" * 60 + "c" * 60


@pytest.mark.parametrize(
    ("column", "length", "shown", "carets"),
    [
        (1, 1, "a" * 60 + "b" * 38 + "…", "^"),
        (61, 60, "…" + "a" * 40 + "b" * 58 + "…", " " * 41 + "^" * 58),
        (121, 3, "…" + "b" * 40 + "c" * 58 + "…", " " * 41 + "^^^"),
        (180, 1, "…" + "b" * 38 + "c" * 60, " " * 98 + "^"),
        (181, 1, "…" + "b" * 38 + "c" * 60, " " * 99 + "^"),
    ],
)
def test_a_long_line_is_cut_around_the_carets(column, length, shown, carets):
    assert draw_excerpt(LONG, column, length) == (shown, carets)


def test_a_cut_does_not_part_a_letter_from_its_mark():
    line = "e\u0301" * 200
    shown, carets = draw_excerpt(line, 150, 1)
    assert not unicodedata.combining(shown[1])
    assert columns_of(shown) <= EXCERPT_COLUMNS
    assert shown.startswith("…")
    assert carets.strip() == "^"


def test_a_tower_of_marks_is_no_reason_to_show_a_megabyte():
    line = "a" + "\u0301" * 1_000_000
    shown, carets = draw_excerpt(line, 500_000, 1)
    assert len(shown) < 2_000
    assert carets.strip() == "^"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain – “text”", "plain – “text”"),
        ("two\nlines", "two lines"),
        ("a\tb", "a→   b"),
        ("\x1b]0;title\x07", "<U+001B>]0;title<U+0007>"),
        ("a\u2029b\u0085c", "a<U+2029>b<U+0085>c"),
        ("a\u2066b\u2069", "a<U+2066>b<U+2069>"),
        ("\u061c\u200e\u200f", "<U+061C><U+200E><U+200F>"),
        ("\ud800", "<U+D800>"),
        ("\ufeff\u200b\u00ad", "<U+FEFF><U+200B><U+00AD>"),
        ("ka\u200dla\u200c", "ka\u200dla\u200c"),
    ],
)
def test_what_a_terminal_would_obey_or_hide_is_named(text, shown):
    assert show_text(text) == shown


def columns_of(text: str) -> int:
    return sum(
        0
        if unicodedata.category(character) in ("Mn", "Me") or character in "\u200c\u200d"
        else 2
        if unicodedata.east_asian_width(character) in "WF"
        else 1
        for character in text
    )


ANY_TEXT = st.text(st.characters() | st.sampled_from("\t\u202e\u0301漢a "), max_size=300)


@given(ANY_TEXT, st.integers(1, 310), st.integers(1, 400))
@example("\u0301", 1, 1)
@example("漢" * 200, 100, 3)
def test_an_excerpt_is_harmless_narrow_and_its_carets_stand_under_something(line, column, length):
    line = line.replace("\n", " ")
    shown, carets = draw_excerpt(line, column, length)
    dangerous = {"Cc", "Cs", "Zl", "Zp", "Cf"}
    found = {c for c in shown if unicodedata.category(c) in dangerous} - set("\u200c\u200d")
    assert not found
    assert columns_of(shown) <= EXCERPT_COLUMNS
    assert set(carets.strip()) == {"^"}
    assert len(carets) <= columns_of(shown) + 1
    shown.encode("utf-8")


@given(st.text(st.sampled_from("ab漢e\u0301\t\u00a0"), min_size=1, max_size=12), st.data())
def test_carets_begin_below_the_character_itself(line, data):
    column = data.draw(st.integers(1, len(line)))
    _, carets = draw_excerpt(line, column, 1)
    begin = columns_of(show_text(line[: column - 1]))
    if unicodedata.combining(line[column - 1]):
        begin = max(0, begin - columns_of(show_text(line[: column - 1].rstrip("\u0301")[-1:])))
    assert carets.index("^") == begin
