"""Follows a page of the guide in a copy of this project, and writes down what its commands say.

A page is followed as a reader would, block after block:

- in a block `console`, each line that begins with `$ ` is a command, and what it says stands below;
- a block `diff` is an edit: its first line names the file, a line that begins with `-` is taken
  out, one with `+` is put in, one with a space stays. A file that is not there is made.

Other blocks are only read. `make guide` puts what the commands say into the pages.
"""

import re
import shlex
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import chdir
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Self
from unittest.mock import patch

import click
from click.testing import CliRunner

from generator.cli import main
from generator.pages.guide import GUIDE_FOLDER, WRITTEN
from tests.projects import REPOSITORY, commit_all, copy_project

PAGES = {name: REPOSITORY / GUIDE_FOLDER / f"{name}.md" for name in WRITTEN}
"""The pages of the guide that are written by hand, by their name."""

_BLOCK = re.compile(r"^```(console|diff)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HAS_CLOCK = ("generator.commands.changes.datetime", "generator.commands.check.datetime")


class _DayOfTheGuide(datetime):
    """The guide is read on one day, whenever it is followed."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Self:
        return cls(2024, 4, 3, 12, tzinfo=tz)


@dataclass
class _Reader:
    """Somebody who does what a page says, in a project of their own."""

    folder: Path

    def follow(self, page: str) -> str:
        """Do what the blocks of a page say; the page with what its commands really say."""
        return _BLOCK.sub(self._follow_block, page)

    def _follow_block(self, block: re.Match[str]) -> str:
        kind, text = block.groups()
        if kind == "diff":
            self._edit(*text.split("\n", 1))
            return block[0]
        commands = re.findall(r"^\$ (.*)$", text, re.MULTILINE)
        if not commands:
            raise ValueError(f"a console without a command: {text}")
        return f"```console\n{''.join(self._show(command) for command in commands)}```"

    def _show(self, command: str) -> str:
        said = self._run(*shlex.split(command))
        return f"$ {command}\n{said}"

    def _run(self, program: str, *arguments: str) -> str:
        if program == "cd":
            self.folder = (self.folder / arguments[0]).resolve(strict=True)
            return ""
        if program == "cp":
            self._copy(*(argument for argument in arguments if argument != "-r"))
            return ""
        if program == "cat":
            return (self.folder / arguments[0]).read_text("utf-8")
        if program != "explainer":
            raise ValueError(f"the guide cannot be followed: what is {program}?")
        with chdir(self.folder):
            result = CliRunner().invoke(main, arguments, prog_name="explainer")
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        if str(self.folder) in result.output:
            raise ValueError(f"what {arguments} says differs between machines")
        return result.output

    def _copy(self, old: str, new: str) -> None:
        source, target = self.folder / old, self.folder / new
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copy(source, target)

    def _edit(self, name: str, lines: str) -> None:
        file = self.folder / name
        before, after = ("".join(_keep(lines, signs)) for signs in (" -", " +"))
        text = file.read_text("utf-8") if file.exists() else ""
        if text.count(before) != 1 and before:
            raise ValueError(f"{name} does not hold this once:\n{before}")
        file.write_text(text.replace(before, after, 1) if before else text + after, "utf-8")


def _keep(lines: str, signs: str) -> Iterator[str]:
    for line in lines.splitlines(keepends=True):
        if line[0] in signs:
            yield line[1:]


def follow_page(name: str, folder: Path) -> str:
    """Follow a page in a fresh copy of this project; the page as it should be."""
    root = copy_project(folder / name)
    for practice in ("small_project", "guide"):
        shutil.copytree(REPOSITORY / "tests" / practice, root / "tests" / practice)
    commit_all(root)
    with patch(_HAS_CLOCK[0], _DayOfTheGuide), patch(_HAS_CLOCK[1], _DayOfTheGuide):
        return _Reader(root).follow(PAGES[name].read_text("utf-8"))


def write_guide() -> None:
    """Put what the commands say into all pages."""
    with tempfile.TemporaryDirectory() as folder:
        for name, file in PAGES.items():
            page = follow_page(name, Path(folder))
            if page != file.read_text("utf-8"):
                file.write_text(page, "utf-8")
                click.echo(file.relative_to(REPOSITORY))


if __name__ == "__main__":
    write_guide()
