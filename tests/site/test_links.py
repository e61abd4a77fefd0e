"""Every address inside the built site leads to a file that is there, and to an anchor in it."""

import posixpath
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

import pytest

pytestmark = pytest.mark.site
ROOT = "https://site.example/repo/"
ADDRESSES = {"href", "src", "action", "poster", "data", "cite"}


class _Page(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.anchors, self.addresses, self.duplicates = set(), [], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                if value in self.anchors:
                    self.duplicates.append(value)
                self.anchors.add(value)
            elif name in ADDRESSES and value:
                self.addresses.append((tag, value))


@pytest.fixture(scope="module")
def html_pages(built_site):
    files = sorted(built_site.rglob("*.html"))
    return {file.relative_to(built_site).as_posix(): _Page(file.read_text()) for file in files}


def _target(file, address):
    """Find the file and the anchor that an address leads to; None where it leads elsewhere."""
    base = ROOT + file.removesuffix("index.html")
    url = urlsplit(urljoin(base, address))
    if f"{url.scheme}://{url.netloc}/repo/" != ROOT and url.netloc != "site.example":
        return None
    path = unquote(url.path)
    assert path.startswith("/repo/"), f"{file}: {address} leaves the site's own path"
    path = posixpath.normpath(path.removeprefix("/repo/") or ".")
    return path, unquote(url.fragment)


def test_internal_addresses_and_anchors_resolve(built_site, html_pages):
    broken, checked = [], 0
    for file, page in html_pages.items():
        if file == "404.html":
            continue
        for tag, address in page.addresses:
            target = _target(file, address)
            if target is None:
                assert tag in ("a", "link", "blockquote", "q"), f"{file} asks for {address}"
                continue
            path, anchor = target
            if (built_site / path).is_dir():
                path = posixpath.normpath(f"{path}/index.html")
            checked += 1
            if not (built_site / path).is_file():
                broken.append(f"{file}: {address}: no such file")
            elif anchor and anchor not in html_pages[path].anchors:
                broken.append(f"{file}: {address}: no such anchor")
    assert checked > 100
    assert not broken, "\n".join(sorted(set(broken)))


def test_no_two_elements_of_a_page_have_one_id(html_pages):
    assert {file: page.duplicates for file, page in html_pages.items() if page.duplicates} == {}


def test_addresses_in_style_sheets_resolve(built_site):
    import re

    for sheet in built_site.rglob("assets/css/*.css"):
        for address in re.findall(r"url\(\s*['\"]?([^'\")]+)", sheet.read_text()):
            assert (sheet.parent / address).resolve().is_file(), address


def test_only_the_made_up_page_asks_search_engines_to_pass_it_by(built_site):
    passed_by = {
        file.relative_to(built_site).as_posix()
        for file in built_site.rglob("*.html")
        if '<meta name="robots" content="noindex">' in file.read_text("utf-8")
    }
    assert passed_by == {"method/components/index.html"}
