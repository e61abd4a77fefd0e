"""Turns the marks around untranslated words of a whole page into `lang` and `dir` attributes.

Words in another language than their page's say so (WCAG 2.2, 3.1.2), so that a screen reader
changes its voice and each runs its own way. Where an element holds nothing else, the element
itself gets the attributes, and a block shows the language by `data-in`; words amid others get an
element of their own. In an attribute and in a picture's title no markup can stand: there the
marks go.
"""

import re
from dataclasses import dataclass

from generator.pages.text import BEGIN, END

_MARKS = re.compile(f"[{BEGIN}{END}]")
_WORDS = rf"{BEGIN}([^{BEGIN}{END}]*){END}"
_TAG = re.compile(r"<[^<>]*>")
_PLAIN = re.compile(r"<(title|desc|option)\b[^<>]*>.*?</\1>", re.DOTALL)
_PICTURE_TEXT = re.compile(r"<text\b[^<>]*>.*?</text>", re.DOTALL)
_HEADING = re.compile(rf"^(#+ ){_WORDS}( \{{: #([\w-]+) )\}}$", re.MULTILINE)
_PARAGRAPH = re.compile(rf"(?<=\n\n){_WORDS}(?=\n\n|\n*\Z)")
_ONLY_CHILD = re.compile(
    rf"<(a|b|bdi|caption|cite|dd|del|dt|figcaption|h[1-6]|ins|p|span|summary|td|th)\b"
    rf"((?:(?! lang=)[^<>])*)>{_WORDS}</\1>"
)
_AMID_OTHERS = re.compile(_WORDS)
_BLOCKS = frozenset({"dd", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "p"})


@dataclass(frozen=True)
class MarkedPage:
    """A page's Markdown with its attributes; `headings` are the anchors of untranslated ones."""

    markdown: str
    headings: tuple[str, ...] = ()
    has_untranslated: bool = False


def mark_language(markdown: str, tag: str, direction: str) -> MarkedPage:
    """Mark the untranslated words of a page, which are in the language of the tag."""
    if BEGIN not in markdown:
        return MarkedPage(markdown)
    said = f'lang="{tag}" dir="{direction}"'
    shown = f'{said} data-in="{tag.upper()}"'
    headings: list[str] = []

    def set_on_heading(found: re.Match[str]) -> str:
        headings.append(found[4])
        return f"{found[1]}{found[2]}{found[3]}{shown} }}"

    def set_on_element(found: re.Match[str]) -> str:
        name, attributes, words = found.groups()
        added = shown if name in _BLOCKS else said
        return f"<{name}{attributes} {added}>{words}</{name}>"

    text = _drop_inner_marks(markdown)
    text = _TAG.sub(_unmark, text)
    text = _PLAIN.sub(_unmark, text)
    text = _PICTURE_TEXT.sub(
        lambda found: _AMID_OTHERS.sub(rf'<tspan lang="{tag}">\1</tspan>', found[0]), text
    )
    text = _HEADING.sub(set_on_heading, text)
    text = _PARAGRAPH.sub(rf"\1\n{{: {shown} }}", text)
    text = _ONLY_CHILD.sub(set_on_element, text)
    text = _AMID_OTHERS.sub(rf"<span {said}>\1</span>", text)
    return MarkedPage(text, tuple(headings), has_untranslated=True)


def _unmark(found: re.Match[str]) -> str:
    return _MARKS.sub("", found[0])


def _drop_inner_marks(text: str) -> str:
    depth = 0

    def keep_outer(mark: re.Match[str]) -> str:
        nonlocal depth
        depth += 1 if mark[0] == BEGIN else -1
        return mark[0] if depth == (1 if mark[0] == BEGIN else 0) else ""

    return _MARKS.sub(keep_outer, text)
