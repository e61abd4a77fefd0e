"""All pages together: they are there, their addresses and anchors lead somewhere."""

import posixpath
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

import pytest

from tests.pages.lake import make_collection, read_sheets, render_lake, to_html

ROOT = "https://site.example/repo/"


class _Links(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.anchors: list[str] = []
        self.links: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.anchors += [value for name, value in attrs if name == "id"]
        self.links += [value for name, value in attrs if name == "href"]


@pytest.fixture(scope="module")
def pages():
    return render_lake(make_collection(read_sheets()))


@pytest.fixture(scope="module")
def links(pages):
    return {url_of(path): _Links(to_html(page)) for path, page in pages.items()}


def url_of(path):
    folder = posixpath.dirname(path) if path.endswith("index.md") else path.removesuffix(".md")
    return urljoin(ROOT, f"{folder}/") if folder else ROOT


def test_the_pages_of_a_topic_and_of_the_site(pages):
    topic = "topics/lake"
    assert sorted(pages) == [
        "about.md",
        "index.md",
        "method.md",
        "terms.md",
        f"{topic}/actors.md",
        f"{topic}/articles/lake-article.md",
        f"{topic}/changes.md",
        f"{topic}/index.md",
        f"{topic}/numbers.md",
        f"{topic}/positions.md",
        f"{topic}/process.md",
        f"{topic}/sources.md",
        f"{topic}/timeline.md",
    ]


def test_every_internal_link_leads_to_a_page_and_an_anchor(links):
    broken, checked = [], 0
    for page, found in links.items():
        for link in found.links:
            target = urlsplit(urljoin(page, link))
            url = target._replace(fragment="").geturl()
            if target.netloc == "site.example":
                checked += 1
                assert not link.startswith("/"), link
                if url not in links or target.fragment not in (*links[url].anchors, ""):
                    broken.append(f"{page}: {link}")
    assert checked > 100
    assert broken == []


def test_no_anchor_stands_twice_on_a_page(links):
    for page, found in links.items():
        assert len(found.anchors) == len(set(found.anchors)), page


def test_other_links_lead_to_the_web_only(links):
    schemes = {urlsplit(urljoin(ROOT, link)).scheme for f in links.values() for link in f.links}
    assert schemes == {"https"}


def test_the_sidebar_lists_the_pages_of_the_topic(pages):
    sidebar = pages["topics/lake/numbers.md"].front_matter.sidebar
    assert [(link.title, link.url, link.current) for link in sidebar] == [
        ("Overview", "topics/lake/", False),
        ("Who is who", "topics/lake/actors/", False),
        ("Timeline", "topics/lake/timeline/", False),
        ("Key numbers", "topics/lake/numbers/", True),
        ("Positions", "topics/lake/positions/", False),
        ("Process", "topics/lake/process/", False),
        ("The article", "topics/lake/articles/lake-article/", False),
        ("Sources and evidence", "topics/lake/sources/", False),
        ("Changes", "topics/lake/changes/", False),
    ]
    assert pages["index.md"].front_matter.sidebar == ()


def test_no_block_of_html_has_a_blank_line_inside(pages):
    """At a blank line other readers of Markdown end the block and read what follows."""
    for path, page in pages.items():
        depth = 0
        for line in page.markdown.split("\n"):
            assert line.strip() or depth == 0, f"{path}: a blank line inside a block"
            if depth or line.startswith(("<div", "<figure", "<ul", "<ol", "<dl", "<p", "<table")):
                depth += _open_tags(line)


def _open_tags(line):
    class Depth(HTMLParser):
        depth = 0

        def handle_starttag(self, tag, attrs):
            self.depth += tag not in ("br", "hr", "img", "input", "wbr")

        def handle_startendtag(self, tag, attrs):
            pass

        def handle_endtag(self, tag):
            self.depth -= 1

    parser = Depth()
    parser.feed(line)
    return parser.depth


def test_equal_sheets_give_equal_bytes(pages):
    again = render_lake(make_collection(read_sheets()))
    assert {p: page.render_text() for p, page in again.items()} == {
        p: page.render_text() for p, page in pages.items()
    }
