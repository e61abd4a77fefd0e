"""Turns a git revision into the fact sheets that it holds."""

import io
import subprocess
import tarfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from generator.files import SHEETS_FOLDER, is_passed_over


class RevisionError(Exception):
    """The revision cannot be read; the text says why, in words for people."""


def read_sheets_at(root: Path, revision: str) -> Mapping[str, bytes]:
    """Read the sheets of a project as a revision has them, by their path in the project.

    `revision` is what git takes for one: a branch, a tag, `HEAD~1`. Raises RevisionError.
    """
    commit = _find_commit(root, revision)
    if _run_git(root, "cat-file", "-e", f"{commit}:./{SHEETS_FOLDER}").returncode != 0:
        return {}
    archive = _run_git(root, "archive", "--format=tar", commit, SHEETS_FOLDER)
    if archive.returncode != 0:
        raise RevisionError(archive.stderr.decode("utf-8", "replace").strip())
    with tarfile.open(fileobj=io.BytesIO(archive.stdout)) as tar:
        opened = ((member.name, tar.extractfile(member)) for member in tar if member.isreg())
        return {name: file.read() for name, file in opened if file and not _is_hidden(name)}


def _find_commit(root: Path, revision: str) -> str:
    named = f"{revision}^{{commit}}"
    try:
        answer = _run_git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", named)
    except FileNotFoundError:
        raise RevisionError("git is not installed") from None
    if answer.returncode != 0:
        message = f"git knows no revision {revision}; it may have to be fetched first"
        raise RevisionError(message)
    return answer.stdout.decode().strip()


def _run_git(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    command = ["git", "-C", str(root), *arguments]
    return subprocess.run(command, capture_output=True, check=False)  # noqa: S603


def _is_hidden(name: str) -> bool:
    path = PurePosixPath(name)
    return any(is_passed_over(Path(part)) for part in path.parts)
