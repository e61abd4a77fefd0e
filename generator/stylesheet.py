"""Turns the style sheets, one a component, into the one file that a page asks for."""

from collections.abc import Iterable


def join_stylesheets(sheets: Iterable[tuple[str, str]]) -> str:
    """Join pairs of file name and CSS in the order of the names, each under its name.

    One file, because on a slow connection each sheet more that holds up the first paint costs a
    way there and back. Sheets may not use `@import`, which only works on top of a file.
    """
    parts = []
    for name, css in sorted(sheets):
        if "@import" in css:
            raise ValueError(f"{name}: @import has no effect inside a joined style sheet")
        parts.append(f"/* {name} */\n{css.strip()}\n")
    return "\n".join(parts)
