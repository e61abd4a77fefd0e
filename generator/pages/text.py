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
BEGIN, END = "\x0e", "\x0f"
"""Shift Out and Shift In: around words that are not in the language of the page, until the page is
whole. Encoded text holds no such characters."""

_NAME = re.compile(r"[A-Za-z0-9/#._-]*")
_LETTER = re.compile(r"[^\W\d_]")
_WHITE_SPACE = re.compile("[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029 ]+")


class Untranslated(str):
    """A text in the site's own language that is to stand on a page in another."""

    __slots__ = ()


class Translated(str):
    """A text in the language of the page, which knows the words that it stands for."""

    original: str

    def __new__(cls, text: str, original: str) -> "Translated":
        """Make one of a translation and its original."""
        made = super().__new__(cls, text)
        made.original = original
        return made


class Mixed(str):
    """A text of which parts are in the language of the page and parts are not translated."""

    parts: tuple[str, ...]

    def __new__(cls, parts: tuple[str, ...]) -> "Mixed":
        """Make one of its parts, in order."""
        made = super().__new__(cls, "".join(parts))
        made.parts = parts
        return made


def own_words(text: str) -> str:
    """Give a text in the site's own language, whatever was made of it."""
    return text.original if isinstance(text, Translated) else str(text)


def join_texts(*parts: str) -> str:
    """Join texts so that what is not translated stays marked."""
    if not any(isinstance(part, Untranslated | Mixed) for part in parts):
        return "".join(parts)
    if all(isinstance(part, Untranslated) or not _LETTER.search(part) for part in parts):
        return Untranslated("".join(parts))
    return Mixed(parts)


def mark_untranslated(markup: Markup) -> Markup:
    """Mark a piece of a page as being in the site's own language."""
    return Markup("{}{}{}").format(BEGIN, markup, END)


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
    if isinstance(value, Untranslated):
        return mark_untranslated(encode(value))
    if isinstance(value, Mixed):
        return Markup("").join(show(part) for part in value.parts)
    if isinstance(value, str):
        return encode(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return encode(str(value))
    raise TypeError(f"a template cannot show {value!r}")
