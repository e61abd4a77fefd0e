"""Turns Markdown that a preview converted before into its HTML again, without converting it."""

from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents


@dataclass(frozen=True)
class _Converted:
    """What MkDocs' conversion of a page gives; links are by the file that they lead to."""

    markdown: str
    html: str
    toc: TableOfContents
    anchors: set[str] | None
    links: Mapping[str, dict[str, str]]


class MarkdownMemory:
    """Keeps the HTML of each page from one rebuild of a preview to the next.

    An edit changes few pages, and the conversion is half of a rebuild's time. MkDocs calls
    `begin` for a rebuild, then `leave_out` and `put_back` for each page, from its events
    `on_files`, `on_page_markdown` and `on_page_content`.
    """

    def __init__(self) -> None:
        self._converted: dict[str, _Converted] = {}
        self._awaited: dict[str, str] = {}
        self._rules: object = None

    def begin(self, files: Files, config: MkDocsConfig) -> None:
        """Forget everything, where links or Markdown mean something else than before."""
        uris = {file.src_uri for file in files}
        rules = (uris, list(config.markdown_extensions), dict(config.mdx_configs))
        self._awaited.clear()
        if rules != self._rules:
            self._converted.clear()
        self._rules = rules

    def leave_out(self, markdown: str, page: Page) -> str:
        """Give nothing to convert, where a page's Markdown was converted before."""
        uri = page.file.src_uri
        known = self._converted.get(uri)
        if known and known.markdown == markdown:
            return ""
        self._awaited[uri] = markdown
        return markdown

    def put_back(self, html: str, page: Page, files: Files) -> str:
        """Give a page what its conversion gave before, or keep what it gives now."""
        uri = page.file.src_uri
        markdown = self._awaited.pop(uri, None)
        if markdown is not None:
            links = {to.src_uri: links for to, links in (page.links_to_anchors or {}).items()}
            anchors = page.present_anchor_ids
            self._converted[uri] = _Converted(markdown, html, page.toc, anchors, links)
            return html
        known = self._converted[uri]
        page.toc = known.toc
        page.present_anchor_ids = known.anchors
        found = ((files.get_file_from_path(to), links) for to, links in known.links.items())
        page.links_to_anchors = {to: links for to, links in found if to is not None}
        return known.html
