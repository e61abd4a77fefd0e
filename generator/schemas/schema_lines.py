"""Turns the path of a sheet into its first line, by which editors find the schema of its kind."""

import posixpath
from collections.abc import Mapping
from pathlib import PurePosixPath

from generator.schemas.json_schemas import SCHEMAS_FOLDER, SHEET_FILES

_MARK = b"# yaml-language-server:"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def put_schema_lines(sheets: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Begin each sheet with the line that names its schema, in place of one that names another.

    Sheets are by their path in the project; a file that is no sheet is left out.
    """
    kinds = {file: _find_kind(file) for file in sheets}
    return {file: _put_line(file, kind, sheets[file]) for file, kind in kinds.items() if kind}


def _find_kind(file: str) -> str | None:
    path = PurePosixPath(file)
    return next((kind for kind, pattern in SHEET_FILES.items() if path.match(pattern)), None)


def _put_line(file: str, kind: str, data: bytes) -> bytes:
    # Editors count the path from the folder of the sheet.
    schema = posixpath.relpath(f"{SCHEMAS_FOLDER}/{kind}.json", posixpath.dirname(file))
    line = b"%s $schema=%s\n" % (_MARK, schema.encode())
    # A byte order mark only stands at the beginning of a file.
    if data.startswith((line, _BYTE_ORDER_MARK)):
        return data
    return line + (data.partition(b"\n")[2] if data.startswith(_MARK) else data)
