"""Turns the style sheets, one a component, into the one file that a page asks for."""

import re
from collections.abc import Iterable

_STRING_OR_COMMENT = re.compile(r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|/\*.*?\*/""", re.DOTALL)
_LINES = re.compile(r"\s*\n\s*")


def join_stylesheets(sheets: Iterable[tuple[str, str]]) -> str:
    """Join pairs of file name and CSS in the order of the names, each under its name.

    One file, because on a slow connection each sheet more that holds up the first paint costs a
    way there and back; and without comments and indentation, because all of it holds up that
    paint. Sheets may not use `@import`, which only works on top of a file.
    """
    parts = []
    for name, css in sorted(sheets):
        if "@import" in css:
            raise ValueError(f"{name}: @import has no effect inside a joined style sheet")
        parts.append(f"/* {name} */\n{_strip(css)}\n")
    return "".join(parts)


def _strip(css: str) -> str:
    bare = _STRING_OR_COMMENT.sub(lambda match: match[1] or " ", css)
    return _LINES.sub("\n", bare).strip()
