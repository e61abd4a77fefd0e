"""Writes files that a project does not have yet, and never over one that it has."""

from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

from generator.files import SEEDS_FOLDER, FolderInUseError


def find_free_seed(root: Path, name: str, data: bytes) -> tuple[str, bool]:
    """Find the path in seeds/ for a text: the one that holds it already, else one that is free.

    Tells with it whether the text is still to be written there.
    """
    number = 1
    while True:
        file = f"{SEEDS_FOLDER}/{name}{f'-{number}' if number > 1 else ''}.txt"
        path = root / file
        if not path.exists() and not path.is_symlink():
            return file, True
        if path.is_file() and path.read_bytes() == data:
            return file, False
        number += 1


def write_new_files(root: Path, files: Mapping[str, bytes]) -> None:
    """Write files by their paths in the project, all of them or none.

    Raises FolderInUseError where one of them exists.
    """
    written: list[Path] = []
    try:
        for name, data in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with _create(path, name) as file:
                written.append(path)
                file.write(data)
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
            _remove_empty(path.parent, root)
        raise


def _create(path: Path, name: str) -> BinaryIO:
    try:
        return path.open("xb")
    except FileExistsError:
        raise FolderInUseError(f"{name} exists already; nothing was written") from None


def _remove_empty(folder: Path, root: Path) -> None:
    """Remove a folder that holds nothing; the ones around it, up to the project, too."""
    while folder != root and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
