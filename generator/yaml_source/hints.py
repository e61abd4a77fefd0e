"""Words hints from the lines around a mistake: how deep to indent, how to quote."""

import re
from collections.abc import Sequence

LONGEST_HINT = 60
KEY_LINE = re.compile(r"(?P<before> *(?:- +)*)[a-z_]+:(?:\s|$)")
"""A line that begins with a key as the sheets have them, small and in one word."""

_CURLY = tuple("‘’“”„«»")


def suggest_indent(lines: Sequence[str], number: int) -> str:
    """Say how deep a line should stand: as the nearest one above that begins as it does."""
    line = lines[number]
    hyphen = line.lstrip().startswith("-")
    for above in range(number - 1, -1, -1):
        neighbour = lines[above]
        if neighbour.lstrip().startswith("- ") if hyphen else KEY_LINE.match(neighbour):
            wanted = indent_of(neighbour) if hyphen else key_column(neighbour)
            if wanted == indent_of(line):
                break
            spaces = f"indent it by {wanted} spaces" if wanted else "begin it without spaces"
            return f"{spaces}, as line {above + 1}"
    return "begin the line where the others of its kind begin"


def suggest_quoting(lines: Sequence[str], number: int, column: int) -> str:
    """Write the value that begins here so that YAML takes it as one text."""
    value = lines[number][column:].rstrip()
    if len(value) > LONGEST_HINT or goes_on(lines, number):
        return "put the whole value in quotation marks"
    first, last = value[:1], value[-1:]
    curly = first in _CURLY
    quoted = len(value) > 1 and (last in _CURLY if curly else first == last and first in "'\"")
    text = value[1:-1] if quoted else value
    straight = _quote_singly(text) if '"' in text or "\\" in text else f'"{text}"'
    return f"{'curly quotation marks do not quote: ' if curly else ''}write {straight}"


def shorten(text: str) -> str:
    """Cut a text to the length of a hint."""
    return text if len(text) <= LONGEST_HINT else f"{text[:LONGEST_HINT]}…"


def key_column(line: str) -> int:
    """Find where the key of a line begins, behind the hyphens."""
    key_line = KEY_LINE.match(line)
    return key_line.end("before") if key_line else indent_of(line)


def indent_of(line: str) -> int:
    """Count the spaces at the beginning of a line."""
    return len(line) - len(line.lstrip())


def is_content(line: str) -> bool:
    """Tell whether a line holds more than a comment or the mark of a document."""
    return bool(line.strip()) and not line.lstrip().startswith("#") and line.rstrip() != "---"


def goes_on(lines: Sequence[str], number: int) -> bool:
    """Tell whether the value of a line goes on in the next one."""
    below = lines[number + 1] if number + 1 < len(lines) else ""
    return bool(below.strip()) and indent_of(below) > key_column(lines[number])


def _quote_singly(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
