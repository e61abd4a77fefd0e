"""Turns a page's front matter and Markdown into the bytes of its file."""

import hashlib
from dataclasses import dataclass

import yaml
from markupsafe import escape

from generator.pages.text import Untranslated

_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


@dataclass(frozen=True)
class SidebarLink:
    """A line of a topic's own navigation; `url` counts from the root of the site."""

    title: str
    url: str
    current: bool


@dataclass(frozen=True)
class LanguageLink:
    """The same page in a language of the site; `url` counts from the root of the site."""

    tag: str
    name: str
    direction: str
    url: str
    current: bool


@dataclass(frozen=True)
class OwnLanguage:
    """The site's own language, in which parts of a page in another stand.

    `name` is its name in the language of the page, empty where nothing stands in it; `headings`
    are the anchors of headings that are not translated.
    """

    tag: str
    direction: str
    name: str
    headings: tuple[str, ...]


@dataclass(frozen=True)
class EditPlace:
    """Where the words of a page are edited: the sheet, the line, and its address if it has one."""

    file: str
    line: int
    url: str | None = None


_LISTS_OF_PROOF = frozenset({"sources", "article"})
"""Kinds of page that name every fact again: in a search they stand behind the facts' own pages."""


@dataclass(frozen=True)
class FrontMatter:
    """What a page tells the theme; the keys of the file are fixed, whatever the sheets hold.

    Values are plain text. In the file, `title`, `description` and the sidebar's titles are
    HTML-escaped, because MkDocs and Material print them as they stand. `folder` is that of all
    pages in the language, such as `fr/`; `languages` is empty where the site has only one.
    """

    title: str
    description: str
    kind: str
    lang: str
    edit: EditPlace | None
    topic: str | None = None
    sidebar_title: str = ""
    sidebar: tuple[SidebarLink, ...] = ()
    is_searched: bool = True
    folder: str = ""
    languages: tuple[LanguageLink, ...] = ()
    own: OwnLanguage | None = None


@dataclass(frozen=True)
class Page:
    """A Markdown page; `path` is relative to the folder of all pages, as topics/x/index.md."""

    path: str
    front_matter: FrontMatter
    markdown: str

    @property
    def content_hash(self) -> str:
        """The SHA-256 of the Markdown, in hexadecimal: what a citation of the page names."""
        return hashlib.sha256(self.markdown.encode()).hexdigest()

    def render_text(self) -> bytes:
        """Write the file: front matter as YAML, then the Markdown; UTF-8."""
        head = self.front_matter
        data: dict[str, object] = {
            "title": _escape(head.title),
            "description": _escape(head.description),
            "kind": head.kind,
            "topic": head.topic,
            "lang": head.lang,
            "edit_url": head.edit and head.edit.url,
            "edit_file": head.edit and head.edit.file,
            "edit_line": head.edit and head.edit.line,
            "content_hash": self.content_hash,
            "sidebar_title": _escape(head.sidebar_title),
            "sidebar": [
                {"title": _escape(link.title), "url": link.url, "current": link.current}
                for link in head.sidebar
            ],
            "folder": head.folder,
            "languages": [
                {
                    "lang": link.tag,
                    "name": _escape(link.name),
                    "dir": link.direction,
                    "url": link.url,
                    "current": link.current,
                }
                for link in head.languages
            ],
        }
        if head.own:
            data["own"] = {
                "lang": head.own.tag,
                "dir": head.own.direction,
                "name": _escape(head.own.name),
                "headings": list(head.own.headings),
                "topic": isinstance(head.sidebar_title, Untranslated),
            }
        if head.kind in _LISTS_OF_PROOF:
            data["search"] = {"boost": 0.2}
        if not head.is_searched:
            data["search"] = {"exclude": True}
        dumped = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)
        return f"---\n{dumped}---\n\n{self.markdown}".encode()


def _escape(text: str) -> str:
    return str(escape(" ".join(text.split())))
