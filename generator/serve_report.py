"""Turns problems into what a page under `mkdocs serve` shows of them: a script and its data."""

import json
from collections.abc import Mapping, Sequence
from importlib.resources import files
from urllib.parse import urlsplit

from generator.pages.addresses import folder_of
from generator.pages.guide import PROBLEMS, guide_page
from generator.problem_reports import count_problems
from generator.problems import Problem, errors_of, format_problem

SCRIPT_NAME = "explainer-problems.js"
DATA_NAME = "explainer-problems.json"

_CODES_PAGE = folder_of(guide_page(PROBLEMS))
"""The page of the guide that explains each code, seen from the root of the site."""

FIRST_PAGE = b"""\
---
title: No pages yet
---

# No pages yet

The fact sheets hold problems, and there are no older pages to show. The problems stand above and
in the terminal. Mend them, and the pages appear here.
"""
"""The start page of a site whose very first build has problems."""


def render_report_files(problems: Sequence[Problem]) -> Mapping[str, bytes]:
    """Render the files that stand at the root of the served site, by name.

    The data is fetched by every page that loads, because under `mkdocs serve --dirty` a page that
    did not change is not rendered again.
    """
    report = {
        "headline": _headline(problems),
        "problems": [format_problem(problem) for problem in problems],
        "pages": [f"{_CODES_PAGE}#{problem.code}" for problem in problems],
    }
    script = files("generator").joinpath("serve_report.js").read_bytes()
    return {SCRIPT_NAME: script, DATA_NAME: json.dumps(report).encode()}


def add_report_script(html: str, site_url: str) -> str:
    """Put the script into a page; `site_url` is where the server shows the site."""
    script = f'<script src="{urlsplit(site_url).path}{SCRIPT_NAME}"></script>'
    return html.replace("</head>", f"{script}</head>", 1)


def _headline(problems: Sequence[Problem]) -> str:
    if not errors_of(problems):
        return count_problems(problems)
    return f"{count_problems(problems)}. You see the last good version of this page."
