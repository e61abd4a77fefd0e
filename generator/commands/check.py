"""The command `explainer check`: every fact against its source, once or after each edit."""

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import click

from generator.checks.rechecks import check_rechecks
from generator.commands.reporting import (
    find_root,
    format_option,
    is_stopped,
    print_problems,
    strict_option,
)
from generator.commands.watching import watch_edits
from generator.files import read_project, update_files
from generator.fixes.mending import mend_sources
from generator.pipeline import Proven, prove_sources
from generator.problem_reports import ReportFormat
from generator.problems import Problem, sort_problems


@click.command()
@click.argument("path", type=click.Path(exists=True, path_type=Path), default=".")
@click.option("--fix", is_flag=True, help="Put right what is mechanical, such as spelling.")
@click.option("--watch", is_flag=True, help="Check again after each edit, until Ctrl-C.")
@format_option
@strict_option
def check(path: Path, form: ReportFormat, *, fix: bool, watch: bool, strict: bool) -> None:
    """Check every fact against its source.

    PATH is a project, or a file or folder inside one, to see the problems of that part alone.
    Facts that are overdue for a recheck are listed and stop nothing: a day that passes is no
    reason for a site not to be published.

    With --fix, tabs, misspelt keys and ids, quotation marks around a value and the order of keys
    are put right in the files, comments and layout stay, and no fact says anything else.
    """
    if fix and watch:
        raise click.UsageError("--fix and --watch do not go together")
    root = find_root(path)
    part = _Part(root, path.resolve().relative_to(root).as_posix())
    if watch:
        watch_edits(root, lambda: part.check(form, strict=strict))
    elif not part.check(form, strict=strict, prove=part.mend if fix else part.prove):
        sys.exit(1)


@dataclass(frozen=True)
class _Part:
    """A project and the path of the part of it that is looked at; `.` is all of it."""

    root: Path
    path: str

    def check(
        self, form: ReportFormat, *, strict: bool, prove: Callable[[], Proven] | None = None
    ) -> bool:
        """Print the problems of the part; whether nothing stops it."""
        proven = (prove or self.prove)()
        problems = self._choose(proven, proven.problems)
        overdue = self._choose(proven, _find_overdue(proven))
        print_problems(sort_problems((*problems, *overdue)), form, summary=self._summarise(proven))
        return not is_stopped(problems, strict=strict)

    def prove(self) -> Proven:
        """Prove the project as it is."""
        return prove_sources(read_project(self.root))

    def mend(self) -> Proven:
        """Put right what is mechanical in the part, tell of it, and prove what came of it."""
        mended = mend_sources(read_project(self.root), self._holds)
        for change in mended.changes:
            click.echo(f"fixed: {change}", err=True)
        update_files(mended.sheets, self.root)
        return mended.proven

    def _summarise(self, proven: Proven) -> str:
        """Say what was proven of the topics that the part holds, or that hold it."""
        folders = {f"content/topics/{topic.id}": topic for topic in proven.collection or ()}
        chosen = [
            topic
            for folder, topic in folders.items()
            if self._holds(folder) or self.path.startswith(f"{folder}/")
        ]
        return proven.summarise(chosen) if chosen else proven.summary

    def _choose(self, proven: Proven, problems: Iterable[Problem]) -> list[Problem]:
        """The problems of the part, and of the articles whose sources.yml it holds."""
        articles = {
            source.text
            for topic in proven.collection or ()
            if self._holds(f"content/topics/{topic.id}/sources.yml")
            for source in topic.sources.sources
        }
        files = ((problem, problem.location.file) for problem in problems)
        return [problem for problem, file in files if self._holds(file) or file in articles]

    def _holds(self, file: str) -> bool:
        return self.path in (".", file) or file.startswith(f"{self.path}/")


def _find_overdue(proven: Proven) -> Iterable[Problem]:
    if proven.collection is None:
        return ()
    return check_rechecks(proven.collection, datetime.now(UTC).date())
