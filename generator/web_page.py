"""Turns an HTML page into the text of its article, and what the page says of itself."""

import re
from dataclasses import dataclass

from trafilatura import bare_extraction

_HTML = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head)\b", re.I | re.S
)
_LANGUAGE = re.compile(
    rb"<html\b[^>]*?\blang\s*=\s*[\"']?([a-z]{2,3}(?:-[a-z0-9]{2,8})*)[\"'\s>]", re.I
)


@dataclass(frozen=True)
class WebPage:
    """The article of a page: its title, then its paragraphs, with a blank line between two.

    `published` is a day as 2024-03-22, and only one that the page gives in this form itself, in
    its head or in a `time` element. What the page does not tell is empty.
    """

    text: str
    title: str = ""
    publisher: str = ""
    author: str = ""
    address: str = ""
    published: str = ""
    language: str = ""


def is_html(data: bytes) -> bool:
    """Whether a file is an HTML page."""
    return bool(_HTML.match(data[:4096]))


def read_web_page(data: bytes) -> WebPage | None:
    """Take the article out of a page; None where it has none."""
    dates = {"extensive_search": False, "original_date": True}
    found = bare_extraction(
        data, with_metadata=True, include_comments=False, date_extraction_params=dates
    )
    if found is None or isinstance(found, dict) or not found.text:
        return None
    title = " ".join((found.title or "").split())
    paragraphs = [" ".join(line.split()) for line in found.text.split("\n")]
    if title and paragraphs[0] != title:
        paragraphs.insert(0, title)
    return WebPage(
        "\n\n".join(filter(None, paragraphs)) + "\n",
        title,
        found.sitename or "",
        found.author or "",
        _read_address(found.url),
        # A day that the page does not write out was guessed.
        found.date if found.date and found.date.encode() in data else "",
        _read_language(data),
    )


def _read_address(url: str | None) -> str:
    return url if url and url.startswith(("https://", "http://")) else ""


def _read_language(data: bytes) -> str:
    found = _LANGUAGE.search(data)
    return found[1].decode("ascii") if found else ""
