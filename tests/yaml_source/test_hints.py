"""What a hint tells to do, from the lines around a mistake."""

import pytest

from generator.yaml_source.hints import shorten, suggest_indent, suggest_quoting


@pytest.mark.parametrize(
    ("lines", "hint"),
    [
        ("a: b\n  c: d", "begin it without spaces, as line 1"),
        ("- a: b\n    c: d", "indent it by 2 spaces, as line 1"),
        ("a:\n  - b\n    c: d", "begin it without spaces, as line 1"),
        ("a:\n  - b: c\n# no\n   - d", "indent it by 2 spaces, as line 2"),
        ("a: b\nc: d", "begin the line where the others of its kind begin"),
        ("a: b\n- c", "begin the line where the others of its kind begin"),
    ],
)
def test_a_line_is_told_to_stand_as_its_nearest_like(lines, hint):
    rows = lines.split("\n")
    assert suggest_indent(rows, len(rows) - 1) == hint


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        ("a: b", 'write "a: b"'),
        ("'a': b", "write \"'a': b\""),
        ("'it's", "write \"'it's\""),
        ("'it's a'", 'write "it\'s a"'),
        ('"a" b', "write '\"a\" b'"),
        ('say "it\'s"', "write 'say \"it''s\"'"),
        ("C:\\a: b", "write 'C:\\a: b'"),
        ("“a: b”", 'curly quotation marks do not quote: write "a: b"'),
        ("„a: b“", 'curly quotation marks do not quote: write "a: b"'),
        ("“a” : b", 'curly quotation marks do not quote: write "“a” : b"'),
        ('"', "write '\"'"),
        ("x" * 60, f'write "{"x" * 60}"'),
        ("x" * 61, "put the whole value in quotation marks"),
    ],
)
def test_a_value_is_shown_as_it_is_to_be_written(value, hint):
    assert suggest_quoting([f"key: {value}  "], 0, 5) == hint


def test_a_value_of_two_lines_is_not_shown():
    assert suggest_quoting(["key: a: b", "  c"], 0, 5) == "put the whole value in quotation marks"


def test_a_long_text_is_cut():
    assert shorten("x" * 60) == "x" * 60
    assert shorten("x" * 61) == "x" * 60 + "…"
