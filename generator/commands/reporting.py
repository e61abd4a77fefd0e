"""Turns problems into what a command prints, and a path into the project around it."""

from collections.abc import Sequence
from pathlib import Path

import click

from generator.files import find_project
from generator.problem_reports import ReportFormat, count_problems, render_report
from generator.problems import Problem, errors_of

strict_option = click.option("--strict", is_flag=True, help="Let warnings stop it as well.")
drafts_option = click.option(
    "--drafts", is_flag=True, help="Take in the topics with state: draft; they are left out else."
)
format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github", "json"]),
    default="text",
    help="For people, for annotations on GitHub, or for programs.",
)


def find_root(path: Path) -> Path:
    """Find the project around a path; a path outside of any is wrong use."""
    root = find_project(path)
    if root is None:
        raise click.UsageError(f"neither {path.resolve()} nor a folder around it has content/")
    return root


def print_problems(problems: Sequence[Problem], form: ReportFormat, *, summary: str = "") -> None:
    """Print all problems and how many there are; the summary, where there is none."""
    click.echo(render_report(problems, form), nl=False)
    if form != "json":
        ending = f": {summary}" if summary and not problems else ""
        click.echo(count_problems(problems) + ending)


def is_stopped(problems: Sequence[Problem], *, strict: bool) -> bool:
    """Whether a command ends with status 1."""
    return bool(problems if strict else errors_of(problems))
