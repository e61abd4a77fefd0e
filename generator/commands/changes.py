"""The command `explainer changes`: what changed in the facts since a revision."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from generator.changes.checks import check_changes
from generator.changes.report import render_changes, render_proposals
from generator.commands.reporting import find_root, format_option, is_stopped, print_problems
from generator.fact_sheets.collection import Collection
from generator.fact_sheets.loading import load_collection
from generator.files import read_project
from generator.problem_reports import ReportFormat, count_problems
from generator.problems import errors_of
from generator.revisions import RevisionError, read_sheets_at


@click.command()
@click.argument("base")
@click.option("--check", is_flag=True, help="Fail when readers are not told of a change.")
@format_option
def changes(base: str, form: ReportFormat, *, check: bool) -> None:
    """Compare the facts with those of a git revision.

    BASE is what was published: a branch, a tag or a commit. Lists each fact that changed since,
    and writes the entries that changes.yml lacks. A later figure that was added below the
    earlier one is its history, and needs no entry.
    """
    root = find_root(Path())
    loaded = load_collection(read_project(root).sheets)
    after, problems = loaded.collection, errors_of(loaded.problems)
    if after is None or problems:
        print_problems(problems, form)
        sys.exit(1)
    before = _read_base(root, base)
    if check:
        problems = check_changes(before, after)
        print_problems(problems, form)
    else:
        click.echo(render_changes(before, after), nl=False)
    if form == "text":
        click.echo(render_proposals(before, after, datetime.now(UTC).date()), nl=False)
    if check and is_stopped(problems, strict=False):
        sys.exit(1)


def _read_base(root: Path, base: str) -> Collection:
    try:
        loaded = load_collection(read_sheets_at(root, base))
    except RevisionError as error:
        raise click.UsageError(str(error)) from None
    if loaded.collection is None:
        raise click.UsageError(f"the sheets of {base} cannot be read")
    if lost := errors_of(loaded.problems):
        counted = count_problems(lost)
        click.echo(f"{base} has {counted}: what cannot be read there is not compared", err=True)
    return loaded.collection
