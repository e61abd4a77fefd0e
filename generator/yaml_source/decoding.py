"""Turns the bytes of a file into text with `\\n` line ends, and reports deceiving characters."""

import codecs

from generator.characters import find_bad_characters
from generator.problems import Location, Problem
from generator.yaml_source.document import Span, locate

MAX_FILE_BYTES = 1_000_000

_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode_text(file: str, data: bytes) -> tuple[str | None, tuple[Problem, ...]]:
    """Decode a file as UTF-8 text with `\\n` line ends.

    A byte order mark is dropped; `\\r\\n` and a lone `\\r` become `\\n`. Returns None with a
    problem where the file is too large or is not UTF-8, and one problem for each line that
    holds characters which `find_bad_characters` refuses.
    """
    if len(data) > MAX_FILE_BYTES:
        message = f"the file has {len(data):,} bytes; at most {MAX_FILE_BYTES:,} are read"
        return None, (Problem("file-too-large", message, Location(file), "split it"),)
    if _looks_like_utf_16(data):
        message, hint = "the file is saved as UTF-16", "save it as UTF-8"
        return None, (Problem("not-utf-8", message, Location(file), hint),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, (_undecodable(file, data, error),)
    text = _fold_line_ends(text)
    return text, _report_bad_characters(file, text)


def _fold_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _looks_like_utf_16(data: bytes) -> bool:
    """Look for its mark, or for a zero in every other byte, which no text in UTF-8 has."""
    every_other = max(data[::2].count(0), data[1::2].count(0))
    return data.startswith(_UTF_16_MARKS) or (
        len(data) > 3 and every_other * 3 > len(data) and data.count(0) * 3 < len(data) * 2
    )


def _undecodable(file: str, data: bytes, error: UnicodeDecodeError) -> Problem:
    before = _fold_line_ends(data[: error.start].decode("utf-8-sig"))
    rest = _fold_line_ends(data[error.start :].decode("utf-8", "replace"))
    line = before.rpartition("\n")[2]
    text = line + rest.partition("\n")[0]
    place = Location(file, before.count("\n") + 1, len(line) + 1, text)
    if error.reason == "unexpected end of data":
        message = "the file ends in the middle of a character"
        return Problem("not-utf-8", message, place, "it was cut off: save it again")
    byte = data[error.start : error.start + 1]
    message = f"the byte {byte.hex().upper()} is not UTF-8 text"
    hint = "save the file as UTF-8"
    meant = byte.decode("cp1252", "ignore")
    if meant:
        hint += f" (this byte is {meant} in Windows-1252)"
    return Problem("not-utf-8", message, place, hint)


def _report_bad_characters(file: str, text: str) -> tuple[Problem, ...]:
    """Report the first of each line: a file that was damaged may hold thousands."""
    lines = tuple(text.split("\n"))
    problems = []
    for number, line in enumerate(lines):
        bad = list(find_bad_characters(line))
        if bad:
            first = bad[0].offset
            place = locate(file, lines, Span(number, first, number, first + 1))
            more = f", and {len(bad) - 1:,} more in this line" if len(bad) > 1 else ""
            problems.append(Problem("bad-character", bad[0].why + more, place, "remove it"))
    return tuple(problems)
