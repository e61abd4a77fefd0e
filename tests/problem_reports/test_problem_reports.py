"""Problems as a report for people, for GitHub and for programs."""

import json

import pytest

from generator.problem_reports import count_problems, render_report
from generator.problems import Location, Problem

DIGIT = Problem(
    "number-not-in-quote",
    "254 does not stand in the quotation",
    Location("content/numbers.yml", 14, 12, "    value: 254", 3),
    'the quotation says "253"',
)
TWICE = Problem(
    "duplicate-id",
    'the id "a, b: 100 %" stands here twice',
    Location("content/odd, name: 100 %.yml", 2, 1, "id: a", 5),
    more=(Location("content/numbers.yml", 1, 1, "id: a", 5),),
)
WORDING = Problem(
    "avoid", "avoid this word", Location("content/numbers.yml", 3), severity="warning"
)


def test_text_is_for_people():
    assert render_report([DIGIT, WORDING], "text") == (
        "content/numbers.yml:14:12: number-not-in-quote: 254 does not stand in the quotation\n"
        "   14 |     value: 254\n"
        "      |            ^^^\n"
        '  hint: the quotation says "253"\n'
        "content/numbers.yml:3:1: warning: avoid: avoid this word\n"
    )


def test_github_annotates_the_lines_and_its_signs_are_escaped():
    assert render_report([DIGIT, TWICE, WORDING], "github") == (
        "::error file=content/numbers.yml,line=14,col=12,endColumn=15,title=number-not-in-quote"
        '::254 does not stand in the quotation%0Ahint: the quotation says "253"\n'
        "::error file=content/odd%2C name%3A 100 %25.yml,line=2,col=1,endColumn=6,"
        'title=duplicate-id::the id "a, b: 100 %25" stands here twice\n'
        "::warning file=content/numbers.yml,line=3,col=1,endColumn=2,title=avoid::avoid this word\n"
    )


def test_a_message_cannot_start_a_workflow_command_of_its_own():
    hostile = Problem("x", "a\r\n::set-output name=b::c\n", Location("content/a\n::b.yml"))
    report = render_report([hostile], "github")
    assert report.count("\n") == 1
    assert "\r" not in report


def test_json_is_a_list_of_problems():
    assert json.loads(render_report([DIGIT, TWICE], "json")) == [
        {
            "code": "number-not-in-quote",
            "severity": "error",
            "message": "254 does not stand in the quotation",
            "hint": 'the quotation says "253"',
            "file": "content/numbers.yml",
            "line": 14,
            "column": 12,
            "length": 3,
            "text": "    value: 254",
            "more": [],
        },
        {
            "code": "duplicate-id",
            "severity": "error",
            "message": 'the id "a, b: 100 %" stands here twice',
            "hint": "",
            "file": "content/odd, name: 100 %.yml",
            "line": 2,
            "column": 1,
            "length": 5,
            "text": "id: a",
            "more": [
                {
                    "file": "content/numbers.yml",
                    "line": 1,
                    "column": 1,
                    "length": 5,
                    "text": "id: a",
                }
            ],
        },
    ]


@pytest.mark.parametrize(("form", "nothing"), [("text", ""), ("github", ""), ("json", "[]\n")])
def test_no_problem_renders_nothing(form, nothing):
    assert render_report([], form) == nothing


@pytest.mark.parametrize(
    ("problems", "count"),
    [
        ([], "no problems"),
        ([DIGIT], "1 problem in 1 file"),
        ([DIGIT, TWICE], "2 problems in 2 files"),
        ([DIGIT, DIGIT, WORDING], "2 problems and 1 warning in 1 file"),
        ([WORDING, WORDING], "2 warnings in 1 file"),
    ],
)
def test_problems_are_counted(problems, count):
    assert count_problems(problems) == count
