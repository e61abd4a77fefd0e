"""Turns a command line into a folder of Markdown or a whole site, or hands it to its command."""

import logging
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click
from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config

from generator.build_day import find_build_day
from generator.commands.accept import accept
from generator.commands.changes import changes
from generator.commands.check import check
from generator.commands.explain import explain
from generator.commands.new import new
from generator.commands.reporting import (
    drafts_option,
    find_root,
    is_stopped,
    print_problems,
    strict_option,
)
from generator.commands.schemas import schemas
from generator.commands.update import update
from generator.files import (
    FolderInUseError,
    read_project,
    swapped_folder,
    write_files,
)
from generator.pipeline import Proven, prove_sources, render_files

MARKDOWN_FOLDER = "build/markdown"
PROGRESS_FROM = 200
"""From how many files on a progress bar is worth its line."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mkdocs-explainer")
def main() -> None:
    """Explainer pages in which every fact shows who says so, as of when, and the proof.

    Ends with status 0 when all is well, 1 when there are problems, 2 when it was called wrongly.
    """


@main.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), required=False)
@drafts_option
@strict_option
def write(folder: Path | None, *, drafts: bool, strict: bool) -> None:
    """Write the pages as Markdown, with the files that they ask for.

    FOLDER is build/markdown unless it is named. Only what changed is written, and what is no
    longer made is removed.
    """
    root = find_root(Path())
    folder = folder or root / MARKDOWN_FOLDER
    files = render_files(
        _prove_or_stop(root, drafts=drafts, strict=strict), today=find_build_day(root)
    )
    try:
        written = write_files(files, folder, _show_progress)
    except FolderInUseError as error:
        raise click.UsageError(str(error)) from None
    changed, removed = len(written.changed), len(written.removed)
    click.echo(f"{len(files)} files in {folder}: {changed} written, {removed} removed")


@main.command()
@drafts_option
@strict_option
def build(*, drafts: bool, strict: bool) -> None:
    """Build the site where mkdocs.yml says.

    It is built beside the old one and takes its place in one step, so that the old site stays
    whole whatever happens.
    """
    root = find_root(Path())
    _prove_or_stop(root, drafts=drafts, strict=strict)
    config = load_config(str(root / "mkdocs.yml"), strict=strict or None)
    if drafts:
        config.plugins["explainer"].config["drafts"] = True
    site = Path(config.site_dir)
    _show_warnings_of_mkdocs()
    try:
        with swapped_folder(site) as fresh:
            config.site_dir = str(fresh)
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build_with_mkdocs(config)
            finally:
                config.plugins.on_shutdown()
    except FolderInUseError as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"the site is in {site}")


main.add_command(accept)
main.add_command(changes)
main.add_command(check)
main.add_command(explain)
main.add_command(new)
main.add_command(update)
main.add_command(schemas)


def _prove_or_stop(root: Path, *, drafts: bool, strict: bool) -> Proven:
    proven = prove_sources(read_project(root), with_drafts=drafts)
    print_problems(proven.problems, "text", summary=proven.summary)
    if is_stopped(proven.problems, strict=strict):
        sys.exit(1)
    return proven


def _show_progress(names: Sequence[str]) -> Iterable[str]:
    if len(names) < PROGRESS_FROM or not sys.stderr.isatty():
        yield from names
        return
    with click.progressbar(names, label="writing", file=sys.stderr) as counted:
        yield from counted


def _show_warnings_of_mkdocs() -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    log = logging.getLogger("mkdocs")
    log.setLevel(logging.WARNING)
    log.addHandler(handler)
