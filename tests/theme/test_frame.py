"""The frame that the theme puts around a page: what it prints of front matter, what it asks for."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.security_policy import check_inline_scripts

pytestmark = pytest.mark.site

THEME = Path(__file__, "../../../site_templates/theme").resolve()
HOSTILE = "A & B </title><script>alert(1)</script> \"'"
ESCAPED = "A &amp; B &lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &#34;&#39;"

SETTINGS = f"""
site_name: Explainer <&
theme: {{name: material, custom_dir: {THEME}, font: false, favicon: assets/images/favicon.svg}}
nav: [{{Home: index.md}}, {{Method: method.md}}]
markdown_extensions: [attr_list, {{toc: {{permalink: "#"}}}}]
"""

TOPIC_PAGE = f"""---
title: {ESCAPED.replace(chr(34), "&#34;")}
description: "{ESCAPED}"
kind: timeline
lang: en
edit_file: content/topics/t/timeline.yml
edit_line: 7
edit_url: https://example.org/edit/timeline.yml#L7
content_hash: 0123abcd
sidebar_title: "{ESCAPED}"
sidebar:
  - {{title: Overview, url: topics/t/, current: false}}
  - {{title: "{ESCAPED}", url: topics/t/timeline/, current: true}}
---

# Timeline {{: #timeline--top }}

## One {{: #one }}

## Two &#60;b&#62; {{: #two }}

## Three {{: #three }}
"""


class Tags(HTMLParser):
    """Collects a page's start tags with their attributes, and the text of its title."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.title = ""
        self.in_title = False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.in_title = self.in_title or (tag == "title" and not self.title)

    def handle_endtag(self, tag):
        self.in_title = False

    def handle_data(self, data):
        if self.in_title:
            self.title += data

    def find(self, tag: str, **wanted: str) -> list[dict[str, str]]:
        found = (attrs for name, attrs in self.tags if name == tag)
        return [attrs for attrs in found if wanted.items() <= attrs.items()]


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("frame")
    pages = {
        "index.md": "# Explainer\n",
        "method.md": "---\ntitle: <b>raw</b> title\n---\n# Method\n",
        "topics/t/index.md": "# Overview\n",
        "topics/t/timeline.md": TOPIC_PAGE,
    }
    for name, text in pages.items():
        path = root / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (root / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1711065600")  # 22 March 2024
        build(load_config(str(root / "mkdocs.yml")))
    return root / "site"


@pytest.fixture(scope="module")
def page(site) -> Tags:
    return Tags((site / "topics/t/timeline/index.html").read_text(encoding="utf-8"))


def test_title_and_description_show_as_written(page):
    assert page.title == f"{HOSTILE} – Explainer <&"
    assert page.find("meta", name="description")[0]["content"] == HOSTILE


def test_raw_title_is_not_markup(site):
    page = Tags((site / "method/index.html").read_text(encoding="utf-8"))
    assert page.title == "raw title – Explainer <&"


def test_sidebar_holds_the_pages_of_the_topic_and_marks_this_one(page):
    links = page.find("a", **{"class": "x-nav__link"})
    assert [(link["href"], link.get("aria-current")) for link in links] == [
        ("../", None),
        ("./", "page"),
        ("../../..", None),
        ("../../../method/", None),
    ]


def test_table_of_contents_leads_to_the_headings(page):
    links = page.find("a", **{"class": "md-nav__link"})
    assert [link["href"] for link in links] == ["#one", "#two", "#three"]


def test_edit_link_leads_to_the_sheet(page):
    assert page.find("a", rel="edit") == [
        {"href": "https://example.org/edit/timeline.yml#L7", "rel": "edit"}
    ]


def test_page_says_how_to_cite_it(site):
    html = (site / "topics/t/timeline/index.html").read_text(encoding="utf-8")
    (cited,) = re.findall(r'<details class="x-cite">.*?<p>(.*?)</p>', html, re.DOTALL)
    assert " ".join(cited.split()) == (
        f"Explainer &lt;&amp;, “{ESCAPED}”, version of 2024-03-22, SHA-256 of the text: 0123abcd."
    )


def test_page_tells_its_kind_and_language(page):
    assert page.find("html")[0] == {"lang": "en", "dir": "ltr", "class": "no-js"}
    assert "x-page--timeline" in [
        name for attrs in page.find("div") for name in attrs.get("class", "").split()
    ]


@pytest.mark.parametrize("name", ["index.html", "404.html", "topics/t/timeline/index.html"])
def test_page_asks_no_other_host_and_has_no_inline_style(site, name):
    html = (site / name).read_text(encoding="utf-8")
    page = Tags(html)
    asked = [
        attrs.get("src") or attrs.get("href")
        for tag, attrs in page.tags
        if tag in ("script", "link", "img", "iframe", "source") and {"src", "href"} & attrs.keys()
    ]
    assert asked
    assert not [address for address in asked if "//" in address]
    assert not page.find("style")
    assert not [tag for tag, attrs in page.tags if "style" in attrs]
    assert not [key for _, attrs in page.tags for key in attrs if key.startswith("on")]
    assert len(check_inline_scripts(html)) == 3
