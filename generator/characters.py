"""Finds the characters in a text that could deceive a reader or break a program."""

from collections.abc import Iterator
from dataclasses import dataclass

_OPENERS = {
    "\u202a": "\u202c",
    "\u202b": "\u202c",
    "\u2066": "\u2069",
    "\u2067": "\u2069",
    "\u2068": "\u2069",
}
_CLOSERS = frozenset(_OPENERS.values())


@dataclass(frozen=True)
class BadCharacter:
    """An unwelcome character at an offset of a text, and why it is unwelcome."""

    offset: int
    why: str


def find_bad_characters(text: str) -> Iterator[BadCharacter]:
    """Yield each character that no field may hold (Unicode TR 36, section 3, and TR 9).

    Control characters, direction overrides, invisible tag characters and bidirectional
    embeddings that are not closed are bad; joiners and direction marks (ZWJ, ZWNJ, LRM,
    RLM) belong to real scripts and stay.
    """
    if text.isascii() and text.isprintable():
        return
    open_embeddings: list[tuple[int, str]] = []
    for offset, character in enumerate(text):
        why = _why_bad(character)
        if why:
            yield BadCharacter(offset, why)
        elif character in _OPENERS:
            open_embeddings.append((offset, _OPENERS[character]))
        elif character in _CLOSERS:
            if open_embeddings and open_embeddings[-1][1] == character:
                open_embeddings.pop()
            else:
                yield BadCharacter(offset, f"{name_character(character)} closes nothing")
        elif character == "\n" and open_embeddings:
            yield from _unclosed(open_embeddings)
            open_embeddings = []
    yield from _unclosed(open_embeddings)


def name_character(character: str) -> str:
    """Name a character that cannot be shown, as U+202E."""
    return f"U+{ord(character):04X}"


def _unclosed(open_embeddings: list[tuple[int, str]]) -> Iterator[BadCharacter]:
    for offset, closer in open_embeddings:
        yield BadCharacter(
            offset, f"a text direction is opened here and not closed by {name_character(closer)}"
        )


def _why_bad(character: str) -> str:
    code = ord(character)
    if character in "\t\n\r":
        return ""
    if code < 0x20 or 0x7F <= code <= 0x9F or code in (0x2028, 0x2029):
        return f"{name_character(character)} is a control character"
    if code in (0x202D, 0x202E):
        return f"{name_character(character)} turns the reading direction of what follows"
    if 0xE0000 <= code <= 0xE007F:
        return f"{name_character(character)} is an invisible tag character"
    if 0xD800 <= code <= 0xDFFF or code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF:
        return f"{name_character(character)} is not a character"
    return ""
