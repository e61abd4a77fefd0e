"""YAML files as plain data with the place of each part; the broken ones are among the sheets."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.problems import format_problem
from generator.yaml_source import (
    MAX_DEPTH,
    MAX_FIELD_CHARACTERS,
    MAX_FILE_BYTES,
    Document,
    read_yaml,
)

SHEET = """\
# A comment first.
title: Gaza — ceasefire talks
"quoted key": 'it''s "here"'
empty:
also empty: ""
folded: >-

  two lines
  of text

  and a paragraph
literal: |
    kept
      as it is
plain text: over
  two lines
items:
- one
-  two: 2
   three: [a, "b, c", {d: e}]
-
"""


def read(text: str) -> Document:
    document, problems = read_yaml("a.yml", text.encode())
    assert problems == ()
    assert document is not None
    return document


def test_data_is_strings_lists_and_mappings():
    assert read(SHEET).data == {
        "title": "Gaza — ceasefire talks",
        "quoted key": 'it\'s "here"',
        "empty": "",
        "also empty": "",
        "folded": "two lines of text\nand a paragraph",
        "literal": "kept\n  as it is",
        "plain text": "over two lines",
        "items": ["one", {"two": "2", "three": ["a", "b, c", {"d": "e"}]}, ""],
    }


@pytest.mark.parametrize(
    "value",
    [
        *("NO", "yes", "on", "~", "null", "true", "12:30", "0123", "0o17", "0x1F", "1e3", ".inf"),
        *(".nan", "1_000", "2024-03-22", "2024-03-22T10:00:00Z", "=", "12:30:45", "-", "1.50"),
    ],
)
def test_a_value_stays_what_was_typed(value):
    assert read(f"a: {value}\n" if value != "-" else 'a: "-"\n').data == {"a": value}


@pytest.mark.parametrize(
    ("path", "line", "column", "underlined"),
    [
        ((), 2, 1, "title: Gaza — ceasefire talks"),
        (("title",), 2, 8, "Gaza — ceasefire talks"),
        (("quoted key",), 3, 15, "'it''s \"here\"'"),
        (("empty",), 4, 1, "empty"),
        (("also empty",), 5, 13, '""'),
        (("folded",), 8, 3, "two lines"),
        (("literal",), 13, 5, "kept"),
        (("plain text",), 15, 13, "over"),
        (("items",), 18, 1, "- one"),
        (("items", 0), 18, 3, "one"),
        (("items", 1), 19, 4, "two: 2"),
        (("items", 1, "two"), 19, 9, "2"),
        (("items", 1, "three"), 20, 11, '[a, "b, c", {d: e}]'),
        (("items", 1, "three", 1), 20, 15, '"b, c"'),
        (("items", 1, "three", 2), 20, 23, "{d: e}]"),
        (("items", 1, "three", 2, "d"), 20, 27, "e"),
        (("items", 2), 21, 1, "-"),
        (("items", 1, "missing"), 19, 4, "two: 2"),
        (("items", 7), 18, 1, "- one"),
        (("missing", 3, "deep"), 2, 1, "title: Gaza — ceasefire talks"),
    ],
)
def test_the_place_of_a_value_is_where_its_words_stand(path, line, column, underlined):
    place = read(SHEET).location(path)
    assert (place.line, place.column) == (line, column)
    assert place.text == SHEET.split("\n")[line - 1]
    assert place.text[column - 1 : column - 1 + place.length] == underlined


@pytest.mark.parametrize(
    ("path", "line", "underlined"),
    [
        (("title",), 2, "title"),
        (("quoted key",), 3, '"quoted key"'),
        (("plain text",), 15, "plain text"),
        (("items", 1, "three"), 20, "three"),
        (("items", 1, "three", 2, "d"), 20, "d"),
        (("items", 0), 18, "one"),
        (("items", 1, "missing"), 19, "two: 2"),
    ],
)
def test_the_place_of_a_key(path, line, underlined):
    place = read(SHEET).key_location(path)
    assert place.line == line
    assert place.text[place.column - 1 : place.column - 1 + place.length] == underlined


def test_an_empty_item_at_the_beginning_of_a_line_has_a_place():
    place = read("-\n- a\n").location((0,))
    assert (place.line, place.column, place.length) == (1, 1, 1)


def test_places_are_right_behind_tabs_wide_characters_and_windows_line_ends():
    document, _ = read_yaml("a.yml", "\ufeffitems:\r\n\t- 漢字: 値\r\n\t  b: c\r\n".encode())
    assert document is not None
    assert document.data == {"items": [{"漢字": "値", "b": "c"}]}
    for path, expected in {
        ("items", 0, "漢字"): (2, 8, "\t- 漢字: 値"),
        ("items", 0, "b"): (3, 7, "\t  b: c"),
    }.items():
        place = document.location(path)
        assert (place.line, place.column, place.text) == expected


def test_a_text_that_is_too_long_is_refused():
    fine, long = "a" * MAX_FIELD_CHARACTERS, "b" * (MAX_FIELD_CHARACTERS + 1)
    _, problems = read_yaml("a.yml", f"a: {fine}\nb: {long}\n".encode())
    assert "\n".join(map(format_problem, problems)) == (
        "a.yml:2:4: field-too-long: this value has 5,001 characters; at most 5,000 are read\n"
        f"    2 | b: {'b' * 95}…\n"
        f"      |    {'^' * 95}\n"
        "  hint: split it"
    )


def test_a_file_that_is_too_large_is_refused():
    fine = b"a: b\n" + b"#" * (MAX_FILE_BYTES - 5)
    assert read_yaml("a.yml", fine)[1] == ()
    document, problems = read_yaml("a.yml", fine + b"#")
    assert document is None
    assert "\n".join(map(format_problem, problems)) == (
        "a.yml:1:1: file-too-large: the file has 1,000,001 bytes; at most 1,000,000 are read\n"
        "  hint: split it"
    )


def test_the_deepest_nesting_is_read_and_one_more_is_refused():
    def nest(depth: int) -> bytes:
        return b"[" * depth + b"]" * depth

    assert read_yaml("a.yml", nest(MAX_DEPTH + 1))[1] == ()
    document, problems = read_yaml("a.yml", nest(MAX_DEPTH + 2))
    assert document is None
    assert [(p.code, p.location.column) for p in problems] == [("too-deep", MAX_DEPTH + 2)]


@pytest.mark.parametrize("opening", [b"[", b"{", b"- ", b"? ", b"{[", b"a: [", b"- ? "])
def test_nesting_without_end_is_soon_refused(opening):
    document, problems = read_yaml("a.yml", opening * 200_000)
    assert document is None
    assert problems


def test_of_a_broken_file_only_some_parts_are_left_out_before_the_rest_is_given_up():
    items = "".join(f"  - id: item-{number}\n    a: b: c\n" for number in range(30))
    document, problems = read_yaml("a.yml", f"items:\n{items}".encode())
    assert document is None
    assert [problem.location.line for problem in problems] == list(range(3, 25, 2))


def test_a_broken_value_of_a_sheet_without_a_list_is_left_out_alone():
    document, problems = read_yaml("a.yml", b"a: b: c\nd: e\nf:\n  g: h: i\n")
    assert document is not None
    assert document.data == {"a": "", "d": "e", "f": ""}
    assert document.faults == {("a",), ("f",)}
    assert [problem.location.line for problem in problems] == [1, 4]


def test_a_list_at_the_top_that_is_broken_is_not_read():
    document, problems = read_yaml("a.yml", b"- a: b: c\n- d\n")
    assert document is None
    assert [problem.code for problem in problems] == ["colon-in-text"]


def test_a_list_behind_a_key_that_has_a_text_as_well_is_left_out_with_it():
    document, problems = read_yaml("a.yml", b"items: a: b\n  - id: c\nd: e\n")
    assert document is not None
    assert (document.data, document.lost_ids) == ({"items": "", "d": "e"}, {"c"})
    assert [problem.code for problem in problems] == ["colon-in-text"]


def test_a_block_of_empty_lines_is_empty():
    document = read("a: |+\n\n\nb: c\n")
    assert document.data == {"a": "", "b": "c"}
    assert document.location(("a",)).line == 1


@pytest.mark.parametrize(
    ("byte", "hint"),
    [
        (b"\x93", "save the file as UTF-8 (this byte is “ in Windows-1252)"),
        (b"\x81", "save the file as UTF-8"),
    ],
)
def test_a_byte_of_another_encoding_is_named(byte, hint):
    _, problems = read_yaml("a.yml", b"a: " + byte + b"b\n")
    assert [(p.code, p.location.column, p.hint) for p in problems] == [("not-utf-8", 4, hint)]


def test_damaged_parts_are_faults():
    text = "a: x\x00y\nb: *z\nc: # cut\nd: cut # here\ne: !t\nf: [1, *g]\nh: fine\n"
    document, problems = read_yaml("a.yml", text.encode())
    assert document is not None
    assert document.faults == {("a",), ("b",), ("c",), ("e",), ("f", 1)}
    assert len(problems) == 6


ALPHABET = st.sampled_from(
    [
        *"\t\n\r :-#\"'[]{}&*!|>%@`,?~<\\=.",
        *("\u00a0", "\u200b", "\u202e", "\ufeff", "\0", "\x85", "\u2028", "é", "漢", "a", "b"),
        *(
            "\n  - ",
            "\n    ",
            ": ",
            "a: ",
            "id: ",
            "- ",
            " #",
            '"',
            "---\n",
            "...\n",
            "<<: ",
            "\r\n",
        ),
        *("<<<<<<< a\n", ">-\n", "|\n", "%YAML 1.1\n", "\\x", "!!str ", "&a ", "*a", "? "),
    ]
)
BROKEN = st.lists(ALPHABET, max_size=40).map("".join)


def check_places(data: bytes) -> None:
    """Only problems come out, and each of them lies inside the file."""
    document, problems = read_yaml("a.yml", data)
    assert document is not None or problems
    text = data.decode("utf-8", "replace").removeprefix("\ufeff")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    places = [place for problem in problems for place in (problem.location, *problem.more)]
    if document is not None:
        assert list(document.lines) == lines
        places += [document.location(path) for path in document.values]
        places += [document.key_location(path) for path in document.keys]
    for place in places:
        assert place.text in (lines[place.line - 1], "")
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1
        assert place.length >= 1
        assert place.column + place.length <= max(len(lines[place.line - 1]), place.column) + 1
    for problem in problems:
        assert problem.hint
        assert format_problem(problem)


@given(st.binary(max_size=200))
@example(b"\xef\xbb\xbf")
@example(b"\xff\xfe")
@example(b"a: \xc3")
def test_any_bytes_are_read_or_refused_inside_the_file(data):
    check_places(data)


@settings(max_examples=500)
@given(BROKEN)
@example("...\n#")
@example("a: &\u2028b")
@example("a:\n\t- b\n \t c: d")
@example(">-\n \x85")
def test_any_text_is_read_or_refused_inside_the_file(text):
    check_places(text.encode("utf-8", "surrogatepass"))


@settings(max_examples=300)
@given(st.integers(0, len(SHEET)), BROKEN, st.integers(0, 8))
def test_a_sheet_with_anything_written_into_it_is_read_or_refused(at, text, left_out):
    check_places((SHEET[:at] + text + SHEET[at + left_out :]).encode("utf-8", "surrogatepass"))


def leaves(node, path=()):
    if isinstance(node, str):
        yield path, node
    else:
        for step, child in node.items() if isinstance(node, dict) else enumerate(node):
            yield from leaves(child, (*path, step))


WORDS = (
    st.text(st.sampled_from("ab é漢1.-_"), min_size=1, max_size=12)
    .map(str.strip)
    .filter(lambda word: word and word[0] not in "-." and not word.endswith(":"))
)
TREES = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=15,
)


def write(node, indent: str = "") -> str:
    """Write a tree as YAML with plain scalars, a level deeper each time."""
    if isinstance(node, str):
        return f" {node}\n"
    if not node:
        return " []\n" if isinstance(node, list) else " {}\n"
    rows = node.items() if isinstance(node, dict) else (("-", child) for child in node)
    return "\n" + "".join(
        f"{indent}{key}{':' if isinstance(node, dict) else ''}{write(child, indent + '  ')}"
        for key, child in rows
    )


@given(st.dictionaries(WORDS, TREES, min_size=1, max_size=4))
def test_what_stands_at_the_place_of_a_plain_value_is_the_value(tree):
    document = read(write(tree))
    assert document.data == tree
    for path, value in leaves(tree):
        place = document.location(path)
        assert place.text[place.column - 1 : place.column - 1 + place.length] == value
    for path in document.keys:
        place = document.key_location(path)
        assert place.text[place.column - 1 : place.column - 1 + place.length] == path[-1]
