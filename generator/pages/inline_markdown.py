"""Turns inline Markdown into pieces: words, emphasis, code, links and references to facts."""

import re
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from html.parser import HTMLParser
from typing import Literal, TypeAlias
from xml.etree.ElementTree import Element, SubElement

import nh3
from markdown import Markdown
from markdown.inlinepatterns import BACKTICK_RE, BacktickInlineProcessor, InlineProcessor
from markdown.treeprocessors import InlineProcessor as InlineReader
from markdown.util import AtomicString, Registry

Style = Literal["em", "strong", "code"]

_STYLES: frozenset[Style] = frozenset({"em", "strong", "code"})
# The grammar of fact_sheets.texts.find_references.
_REFERENCE = r"\[\[(?P<id>[^\[\]|]*)(?:\|(?P<words>[^\[\]]*))?\]\]"
# A scheme of our own carries a reference through Markdown and the sanitiser.
_FACT_SCHEME = "fact:"
# Python-Markdown keeps its placeholders between U+0002 and U+0003.
_PLACEHOLDER_MARKS = str.maketrans({"\u0002": "\ufffd", "\u0003": "\ufffd"})


@dataclass(frozen=True)
class Words:
    """Plain text, not encoded yet."""

    text: str


@dataclass(frozen=True)
class Begin:
    """Where emphasis, code or a link begins; `address` is a link's, as it was written."""

    what: Style | Literal["link"]
    address: str = ""


@dataclass(frozen=True)
class End:
    """Where it ends."""

    what: Style | Literal["link"]


@dataclass(frozen=True)
class Reference:
    """A fact put in by its id, `[[id]]`, or linked by other words, `[[id|words]]`."""

    id: str
    words: str = ""


Piece: TypeAlias = "Words | Begin | End | Reference"


@lru_cache(maxsize=4096)
def parse_inline_markdown(text: str) -> tuple[Piece, ...]:
    """Read emphasis, strong, code, links and references; all else is words, raw HTML too.

    What comes back is flat: each `Begin` has its `End`, and they nest. A link keeps its
    address only if the sanitiser lets it pass; whether it may lead there is for others to say.
    """
    root = Element("div")
    # Escaped beforehand, markup of HTML cannot be read by any later step.
    SubElement(root, "p").text = escape(text.translate(_PLACEHOLDER_MARKS), quote=False)
    markdown = _INLINE.reset()
    markdown.treeprocessors["inline"].run(root)
    markdown.treeprocessors["unescape"].run(root)
    sanitised = nh3.clean(
        markdown.serializer(root),
        tags={"a", *_STYLES},
        attributes={"a": {"href"}},
        url_schemes={"https", "http", _FACT_SCHEME.removesuffix(":")},
        link_rel=None,
    )
    collector = _PieceCollector()
    collector.feed(sanitised)
    collector.close()
    return tuple(collector.pieces)


class _PieceCollector(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self._reference: Reference | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        address = dict(attrs).get("href") or ""
        if address.startswith(_FACT_SCHEME):
            self._reference = Reference(address.removeprefix(_FACT_SCHEME))
        elif self._reference is None:
            self.pieces.append(Begin("link", address) if tag == "a" else Begin(_style(tag)))

    def handle_endtag(self, tag: str) -> None:
        if self._reference is None:
            self.pieces.append(End("link") if tag == "a" else End(_style(tag)))
        elif tag == "a":
            self.pieces.append(self._reference)
            self._reference = None

    def handle_data(self, data: str) -> None:
        if self._reference:
            self._reference = Reference(self._reference.id, self._reference.words + data)
        else:
            self.pieces.append(Words(data))


def _style(tag: str) -> Style:
    for style in ("em", "strong", "code"):
        if tag == style:
            return style
    raise ValueError(tag)


class _CodeProcessor(BacktickInlineProcessor):
    """Reads code as Markdown does, of text that is escaped already."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Markdown's name and wrong stub)
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str | None, int | None, int | None]:
        found, start, end = super().handleMatch(m, data)
        if isinstance(found, Element):
            found.text = AtomicString((found.text or "").replace("&amp;", "&"))
        return found, start, end


class _ReferenceProcessor(InlineProcessor):
    """Reads `[[id]]` and `[[id|words]]`."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Markdown's name and wrong stub)
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 (given by Markdown)
    ) -> tuple[Element, int, int]:
        element = Element("a", {"href": f"{_FACT_SCHEME}{m['id'].strip()}"})
        element.text = AtomicString(m["words"] or "")
        return element, m.start(), m.end()


def read_words(text: str) -> str:
    """Read the bare words of a text; a reference gives its own words, or else its id."""
    return "".join(
        piece.text if isinstance(piece, Words) else piece.words or piece.id
        for piece in parse_inline_markdown(text)
        if isinstance(piece, Words | Reference)
    )


def _make_inline_markdown() -> Markdown:
    markdown = Markdown()
    all_patterns = markdown.inlinePatterns
    patterns = markdown.inlinePatterns = Registry()
    patterns.register(_CodeProcessor(BACKTICK_RE), "backtick", 190)
    patterns.register(all_patterns["escape"], "escape", 180)
    patterns.register(_ReferenceProcessor(_REFERENCE, markdown), "fact", 175)
    patterns.register(all_patterns["link"], "link", 160)
    # Their number depends on the version of Markdown.
    for priority, name in ((70, "not_strong"), (60, "em_strong"), (50, "em_strong2")):
        if name in all_patterns:
            patterns.register(all_patterns[name], name, priority)
    markdown.treeprocessors.register(InlineReader(markdown), "inline", 20)
    return markdown


_INLINE = _make_inline_markdown()
