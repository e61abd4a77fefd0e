"""What a page under `mkdocs serve` shows of the problems."""

import json

import pytest

from generator.problems import Location, Problem
from generator.serve_report import DATA_NAME, SCRIPT_NAME, add_report_script, render_report_files

ERROR = Problem("unknown-key", '"x" is not a key', Location("content/a.yml", 2, 1, "x: <b>", 1))
WARNING = Problem("avoided-word", "avoid it", Location("content/b.yml"), severity="warning")


@pytest.mark.parametrize(
    ("problems", "headline"),
    [
        ([], "no problems"),
        ([ERROR], "1 problem in 1 file. You see the last good version of this page."),
        (
            [ERROR, WARNING],
            "1 problem and 1 warning in 2 files. You see the last good version of this page.",
        ),
        ([WARNING], "1 warning in 1 file"),
    ],
)
def test_the_report_says_what_is_shown(problems, headline):
    files = render_report_files(problems)
    report = json.loads(files[DATA_NAME])
    assert report["headline"] == headline
    assert len(report["problems"]) == len(problems)
    assert b"explainer-problems" in files[SCRIPT_NAME]


def test_problems_are_the_same_text_as_in_the_terminal():
    (text,) = json.loads(render_report_files([ERROR])[DATA_NAME])["problems"]
    assert text == ('content/a.yml:2:1: unknown-key: "x" is not a key\n    2 | x: <b>\n      | ^')


def test_the_script_is_put_into_the_head_under_the_path_of_the_site():
    html = "<html><head><title>A</title></head><body></head></body></html>"
    assert add_report_script(html, "http://127.0.0.1:8000/repo/") == html.replace(
        "</head>", '<script src="/repo/explainer-problems.js"></script></head>', 1
    )
