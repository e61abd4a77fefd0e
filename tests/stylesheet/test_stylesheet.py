"""The one style sheet of a page."""

import pytest

from generator.stylesheet import join_stylesheets


def test_sheets_stand_in_the_order_of_their_names_and_under_them():
    assert join_stylesheets([("20-fact.css", "\nb{}\n\n"), ("10-type.css", "a{}")]) == (
        "/* 10-type.css */\na{}\n/* 20-fact.css */\nb{}\n"
    )


def test_comments_and_indentation_are_left_out():
    css = "/* About\n   all. */\na :hover {\n  b: c;\n\n  /* d */\n  e: f /* g */ h;\n}\n"
    assert join_stylesheets([("a.css", css)]) == "/* a.css */\na :hover {\nb: c;\ne: f   h;\n}\n"


def test_strings_stay_as_they_are():
    css = """a { b: "/* \\"c */"; d: '/* e */' }"""
    assert join_stylesheets([("a.css", css)]) == f"/* a.css */\n{css}\n"


def test_no_sheets_make_an_empty_one():
    assert join_stylesheets([]) == ""


def test_import_is_refused_because_a_browser_would_skip_it():
    with pytest.raises(ValueError, match=r"20-fact\.css: @import has no effect"):
        join_stylesheets([("20-fact.css", "@import url(x.css);")])
