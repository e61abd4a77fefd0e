"""Turns a project's folder into sources, and finished files into a folder: all use of the disk."""

import ctypes
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TextIO

from generator.pages.catalogues import CATALOGUES_FOLDER
from generator.pages.components import SPECIMEN_FOLDER
from generator.pages.guide import GUIDE_FOLDER
from generator.pipeline import Sources
from generator.problems import Location, Problem

if sys.platform != "win32":
    import fcntl

SHEETS_FOLDER = "content"
SEEDS_FOLDER = "seeds"
TEMPLATES_FOLDER = "site_templates/pages"
ASSETS_FOLDER = "site_templates/assets"
WATCHED_FOLDERS = (SHEETS_FOLDER, SEEDS_FOLDER, "site_templates")

_MARK = ".explainer"
_MARK_TEXT = "The files in this folder are generated: explainer writes and removes them.\n"
_UNFINISHED = ".unfinished"

Track = Callable[[Sequence[str]], Iterable[str]]
"""Passes the names through while they are worked on, for a progress bar to count."""


class FolderInUseError(Exception):
    """A folder holds what must not be written over: other files, or another build at work."""


@dataclass(frozen=True)
class Written:
    """What a write changed: names relative to the folder."""

    changed: tuple[str, ...]
    removed: tuple[str, ...]


def find_project(start: Path) -> Path | None:
    """Find the project that a path belongs to: the nearest folder around it with content/."""
    here = start.resolve()
    return next((folder for folder in (here, *here.parents) if _is_project(folder)), None)


def read_project(root: Path) -> Sources:
    """Read what the pages are made of; what cannot be read is a problem among the sources."""
    sheets, sheet_problems = _read_folder(root, SHEETS_FOLDER)
    seeds, seed_problems = _read_folder(root, SEEDS_FOLDER)
    return Sources(
        sheets,
        seeds,
        templates=_read_texts(root / TEMPLATES_FOLDER),
        assets=_read_bytes(root / ASSETS_FOLDER),
        catalogues={
            name.removesuffix(".po"): data
            for name, data in _read_bytes(root / CATALOGUES_FOLDER).items()
            if name.endswith(".po")
        },
        guide=_read_texts(root / GUIDE_FOLDER),
        specimen=_read_bytes(root / SPECIMEN_FOLDER),
        explanations=read_explanation_texts(),
        problems=(*sheet_problems, *seed_problems),
    )


def read_explanation_texts() -> dict[str, str]:
    """Read what the program says of each code of a problem, as YAML by file."""
    folder = resources.files("generator.explanations") / "texts"
    return {file.name: file.read_text("utf-8") for file in folder.iterdir()}


def write_files(files: Mapping[str, bytes], folder: Path, track: Track = iter) -> Written:
    """Make a folder hold exactly these files.

    A file whose bytes are the same is not touched, so that its date still tells when it last
    changed; a changed one is replaced in one step. Hidden files of others stay. Raises
    FolderInUseError where the folder holds files and was never written by this function.
    """
    mark = folder / _MARK
    if not mark.is_file() and any(_walk(folder)):
        raise FolderInUseError(f"{folder} holds other files; name a new or an empty folder")
    folder.mkdir(parents=True, exist_ok=True)
    with mark.open("w", encoding="utf-8") as marked, _lock(marked, wait=True):
        marked.write(_MARK_TEXT)
        present = {name for name, _ in _name(folder)}
        removed = sorted(present - files.keys())
        for name in removed:
            (folder / name).unlink()
        _remove_leftovers(folder)
        changed = [name for name, data in files.items() if not _holds(folder / name, data)]
        for name in track(changed):
            _replace_file(folder / name, files[name])
    return Written(tuple(changed), tuple(removed))


def update_files(files: Mapping[str, bytes], root: Path) -> tuple[str, ...]:
    """Write files into a project, by their path in it; returns those whose bytes changed."""
    changed = tuple(name for name, data in files.items() if not _holds(root / name, data))
    for name in changed:
        _replace_file(root / name, files[name])
    return changed


@contextmanager
def swapped_folder(target: Path) -> Iterator[Path]:
    """Give an empty folder to build in; at the end it stands in the target's place, in one step.

    Whatever happens before, the target stays as it was; what a killed build left behind is
    cleared by the next. Raises FolderInUseError while another build of the target runs.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(f"{target.name}.next")
    retired = target.with_name(f"{target.name}.old")
    lock = target.with_name(f".{target.name}.lock")
    with lock.open("w") as locked, _lock(locked, wait=False):
        if retired.exists() and not target.exists():
            retired.rename(target)
        _remove_folder(fresh)
        _remove_folder(retired)
        try:
            fresh.mkdir()
            yield fresh
            _swap(fresh, target, retired)
        finally:
            _remove_folder(fresh)
            _remove_folder(retired)


def read_commit_time(root: Path) -> int | None:
    """Read when the last commit was made, in seconds since 1970; None outside of git."""
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    except (FileNotFoundError, subprocess.CalledProcessError):
        return None
    return int(answer.stdout)


def is_passed_over(path: Path) -> bool:
    """Tell hidden files and backups: they are the editors' and the system's, and come and go."""
    return path.name.startswith((".", "#")) or path.name.endswith("~")


def _is_project(folder: Path) -> bool:
    return (folder / SHEETS_FOLDER).is_dir()


def _read_folder(root: Path, name: str) -> tuple[dict[str, bytes], list[Problem]]:
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    top = root / name
    for path in (top,) if top.is_symlink() else _walk(top):
        file = _readable_name(path.relative_to(root))
        try:
            refusal = _refuse(path, file)
            if refusal is None:
                files[file] = path.read_bytes()
            else:
                problems.append(refusal)
        except FileNotFoundError:  # An editor has just put it elsewhere, and will tell.
            continue
        except PermissionError:
            message, hint = "this file may not be read", "change its permissions"
            problems.append(Problem("unreadable-file", message, Location(file), hint))
    return files, problems


def _refuse(path: Path, file: str) -> Problem | None:
    """Refuse what is not a plain file: a link may lead anywhere, a pipe may never end."""
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        message, hint = "this is a symbolic link", "put the file itself here"
        return Problem("symbolic-link", message, Location(file), hint)
    if not stat.S_ISREG(mode):
        message, hint = "this is neither a file nor a folder", "remove it"
        return Problem("not-a-file", message, Location(file), hint)
    return None


def _name(folder: Path) -> Iterator[tuple[str, Path]]:
    """Pair each file below a folder with its name, relative to the folder."""
    for path in _walk(folder):
        yield path.relative_to(folder).as_posix(), path


def _walk(folder: Path) -> Iterator[Path]:
    """Yield the files below a folder, in order; links are yielded, never followed."""
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        if is_passed_over(path):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _walk(path)
        else:
            yield path


def _read_bytes(folder: Path) -> dict[str, bytes]:
    return {name: path.read_bytes() for name, path in _name(folder)}


def _read_texts(folder: Path) -> dict[str, str]:
    return {name: path.read_text("utf-8") for name, path in _name(folder)}


def _readable_name(path: Path) -> str:
    """Name a file in messages even where its name is not UTF-8."""
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except FileNotFoundError:
        return False


def _replace_file(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}{_UNFINISHED}")
    unfinished.write_bytes(data)
    unfinished.replace(path)


def _remove_leftovers(folder: Path) -> None:
    """Remove what a killed write left, and folders that became empty."""
    for place, _, names in os.walk(folder, topdown=False):
        for name in names:
            if name.startswith(".") and name.endswith(_UNFINISHED):
                Path(place, name).unlink(missing_ok=True)
        if Path(place) != folder and not any(Path(place).iterdir()):
            Path(place).rmdir()


def _remove_folder(folder: Path) -> None:
    if folder.is_symlink():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)


@contextmanager
def _lock(file: TextIO, *, wait: bool) -> Iterator[None]:
    """Hold a lock that the system lets go of when the process ends, however it ends."""
    if sys.platform == "win32":  # There, two builds at once are not noticed.
        yield
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        raise FolderInUseError("another build is running; wait until it has ended") from None
    try:
        yield
    finally:
        file.flush()
        fcntl.flock(file, fcntl.LOCK_UN)


def _swap(fresh: Path, target: Path, retired: Path) -> None:
    """Put the fresh folder in the target's place.

    Linux and macOS exchange two folders in one step. Elsewhere there is a moment between two
    renames without a target; a build that is killed there leaves the old one aside, and the next
    puts it back.
    """
    if not target.exists():
        fresh.rename(target)
    elif not _exchange(fresh, target):
        target.rename(retired)
        fresh.rename(target)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where the system or the disk cannot."""
    at_working_folder, exchange = -100, 2  # AT_FDCWD, and RENAME_EXCHANGE or RENAME_SWAP
    if sys.platform == "win32":
        return False
    names = os.fsencode(one.absolute()), os.fsencode(other.absolute())
    libc = ctypes.CDLL(None, use_errno=True)
    try:
        if sys.platform == "darwin":
            return bool(libc.renamex_np(*names, exchange) == 0)
        here = at_working_folder
        return bool(libc.renameat2(here, names[0], here, names[1], exchange) == 0)
    except AttributeError:
        return False
