"""How problems print, are sorted, and what a typist most likely meant."""

import pytest

from generator.problems import (
    ContentError,
    Location,
    Problem,
    did_you_mean,
    errors_of,
    find_nearest,
    format_problem,
    sort_problems,
)

LINE = "    value: almost 35000"
PLACE = Location("content/numbers.yml", 14, 12, LINE, 12)


def test_a_problem_prints_as_compilers_do():
    problem = Problem(
        "number-not-in-quote",
        "35000 does not stand in the quotation",
        PLACE,
        'the quotation says "almost 32,000"',
    )
    assert format_problem(problem) == (
        "content/numbers.yml:14:12: number-not-in-quote: 35000 does not stand in the quotation\n"
        "   14 |     value: almost 35000\n"
        "      |            ^^^^^^^^^^^^\n"
        '  hint: the quotation says "almost 32,000"'
    )


def test_a_warning_says_so_and_other_places_are_shown():
    other = Location("content/terms.yml", 2, 3, "- id: a", 2)
    problem = Problem("twice", "stands there twice", PLACE, severity="warning", more=(other,))
    assert format_problem(problem) == (
        "content/numbers.yml:14:12: warning: twice: stands there twice\n"
        "   14 |     value: almost 35000\n"
        "      |            ^^^^^^^^^^^^\n"
        "  also content/terms.yml:2:3\n"
        "    2 | - id: a\n"
        "      |   ^^"
    )


def test_a_problem_of_a_whole_file_has_no_excerpt():
    problem = Problem("missing-sheet", "this sheet is missing", Location("a.yml"), "write it")
    assert format_problem(problem) == (
        "a.yml:1:1: missing-sheet: this sheet is missing\n  hint: write it"
    )


def test_a_long_line_number_moves_the_carets_along():
    place = Location("a.yml", 1234567, 3, "ab", 1)
    assert format_problem(Problem("c", "m", place)).splitlines()[1:] == [
        "1234567 | ab",
        "        |   ^",
    ]


def test_nothing_that_steers_a_terminal_is_printed():
    nasty = "\x1b[31m\u202eevil\r\n\x9b\u2066\udc80\U000e0041"
    place = Location(f"{nasty}.yml", 1, 3, f"a {nasty}", 4)
    printed = format_problem(Problem("c", nasty, place, nasty, more=(place,)))
    assert not set(nasty) - set("[31mevil\n") & set(printed)
    assert printed.splitlines()[0] == (
        "<U+001B>[31m<U+202E>evil<U+000D> <U+009B><U+2066><U+DC80><U+E0041>.yml:1:3: "
        "c: <U+001B>[31m<U+202E>evil<U+000D> <U+009B><U+2066><U+DC80><U+E0041>"
    )
    printed.encode("utf-8")


def test_problems_stand_in_the_order_of_files_lines_and_columns_once_each():
    def at(file, line, column, message="m"):
        return Problem("c", message, Location(file, line, column))

    problems = [at("b", 1, 1), at("a", 10, 1), at("a", 9, 2), at("a", 9, 1), at("b", 1, 1)]
    same_place = at("a", 9, 1, "second")
    assert sort_problems([*problems, same_place]) == (
        at("a", 9, 1),
        same_place,
        at("a", 9, 2),
        at("a", 10, 1),
        at("b", 1, 1),
    )


def test_only_errors_stop_a_build():
    error, warning = Problem("e", "m", PLACE), Problem("w", "m", PLACE, severity="warning")
    assert errors_of([warning, error]) == (error,)


def test_the_exception_of_the_shells_prints_every_problem():
    first, second = Problem("a", "m", Location("f")), Problem("b", "n", Location("f"))
    error = ContentError(iter([first, second]))
    assert error.problems == (first, second)
    assert str(error) == "f:1:1: a: m\nf:1:1: b: n"


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("lable", "label"),
        ("LABEL", "label"),
        ("Label:", "label"),
        ("“label”", "label"),
        ("'label'", "label"),
        (" label ", "label"),
        ("said-by", "said_by"),
        ("saidby", "said_by"),
        ("asof", "as_of"),
        ("vlaue", "value"),
        ("label", "label"),
        ("colour", None),
        ("", None),
        ("…", None),
    ],
)
def test_the_word_that_a_typist_meant(word, meant):
    assert find_nearest(word, ["value", "said_by", "as_of", "label"]) == meant


def test_of_two_words_that_are_as_near_the_first_of_the_alphabet_is_meant():
    assert find_nearest("cat", {"bat", "rat", "hat"}) is None
    assert find_nearest("cats", ["rats", "bats"]) == "bats"


def test_a_hint_is_a_question_or_nothing():
    assert did_you_mean("lable", ["label"]) == 'did you mean "label"?'
    assert did_you_mean("lable", []) == ""
