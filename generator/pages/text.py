"""Turns plain text into text that neither Markdown nor HTML can read as markup."""

import re
import string

from markupsafe import Markup

# No dialect of Markdown reads a comma. Everything else is read by one or the other: `/` opens
# blocks of PyMdown, `?` its details, `;` ends an entity.
_READ_AS_MARKUP = frozenset(string.punctuation) - {","}
# Python-Markdown keeps its placeholders between U+0002 and U+0003.
_CONTROLS = (chr(code) for code in range(0x20))
_ENCODED = str.maketrans(
    dict.fromkeys(_CONTROLS, "\ufffd")
    | {character: f"&#{ord(character)};" for character in _READ_AS_MARKUP}
)
_NAME = re.compile(r"[A-Za-z0-9/#._-]*")
_WHITE_SPACE = re.compile("[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029 ]+")


def encode(text: str) -> Markup:
    """Make text that shows as itself, in Markdown and in HTML, in attributes too.

    Each ASCII punctuation character that could be read as markup becomes a numeric entity;
    each run of white space becomes one space, so that no line and no block can begin inside.
    Control characters, which the loader refuses, become U+FFFD.
    """
    collapsed = _WHITE_SPACE.sub(" ", text)
    return Markup(collapsed.translate(_ENCODED))  # noqa: S704 (this is the escaping itself)


def show_name(name: str) -> Markup:
    """Show an anchor, a class or an address of the site as it stands, in an attribute.

    Such names are made of checked ids; anything else raises ValueError.
    """
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name!r} is not a name of the site's own")
    return Markup(name)  # noqa: S704 (none of these characters ends an attribute)


def show(value: object) -> Markup:
    """Make a value of a template showable: markup passes, text and whole numbers are encoded.

    Anything else is a mistake of the template and raises TypeError.
    """
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return encode(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return encode(str(value))
    raise TypeError(f"a template cannot show {value!r}")
