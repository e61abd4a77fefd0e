"""Turns the inline Markdown of a sheet's prose into safe markup with its facts put in."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from markupsafe import Markup

from generator.pages.inline_markdown import Begin, End, Reference, Words, parse_inline_markdown
from generator.pages.text import encode

_EXTERNAL = re.compile(r"https?://[^\s/]+\.[^\s]+")
_INTERNAL = re.compile(r"(?:[a-z0-9-]+/)*[a-z0-9-]+\.md(?:#[a-z0-9-]+)?")


def find_refused_links(prose: str) -> tuple[str, ...]:
    """Find the words of the links that lead where no link may lead.

    A link leads to https:// or http://, or to a page of the site by its file, as in
    `method.md#claimed`. A refused one would show as its words alone.
    """
    refused: list[str] = []
    is_inside = False
    for piece in parse_inline_markdown(prose):
        if isinstance(piece, Begin | End) and piece.what == "link":
            is_inside = isinstance(piece, Begin) and not _may_lead_to(piece.address)
            refused += [""] if is_inside else []
        elif isinstance(piece, Words) and is_inside:
            refused[-1] += piece.text
    return tuple(refused)


def find_internal_links(prose: str) -> tuple[str, ...]:
    """Find the files of the site's pages that a text links to."""
    return tuple(
        piece.address.partition("#")[0]
        for piece in parse_inline_markdown(prose)
        if isinstance(piece, Begin) and _INTERNAL.fullmatch(piece.address)
    )


def render_prose(
    prose: str,
    put_in: Callable[[Reference], Markup],
    internal_url: Callable[[str], str],
    show_words: Callable[[str], Markup] = encode,
) -> Markup:
    """Render a text as markup that Markdown and HTML read as it is meant.

    `put_in` makes the markup of a reference; `internal_url` turns the file of a page, with its
    anchor, into an address as seen from the page that is being made; `show_words` encodes
    the words between them.
    """
    renderer = _Renderer(put_in, internal_url, show_words)
    return Markup("").join(renderer.render(piece) for piece in parse_inline_markdown(prose))


@dataclass(frozen=True)
class _Renderer:
    put_in: Callable[[Reference], Markup]
    internal_url: Callable[[str], str]
    show_words: Callable[[str], Markup]
    open_links: list[bool] = field(default_factory=list)

    def render(self, piece: Words | Begin | End | Reference) -> Markup:
        if isinstance(piece, Words):
            return self.show_words(piece.text)
        if isinstance(piece, Reference):
            return self.put_in(piece)
        if piece.what == "link":
            return self.begin_link(piece.address) if isinstance(piece, Begin) else self.end_link()
        tag = Markup("<{}>") if isinstance(piece, Begin) else Markup("</{}>")
        return tag.format(piece.what)

    def begin_link(self, address: str) -> Markup:
        self.open_links.append(_may_lead_to(address))
        if _EXTERNAL.fullmatch(address):
            return Markup('<a href="{}" rel="external noopener">').format(encode(address))
        if _INTERNAL.fullmatch(address):
            return Markup('<a href="{}">').format(encode(self.internal_url(address)))
        return Markup("")

    def end_link(self) -> Markup:
        return Markup("</a>") if self.open_links.pop() else Markup("")


def _may_lead_to(address: str) -> bool:
    return bool(_EXTERNAL.fullmatch(address) or _INTERNAL.fullmatch(address))
