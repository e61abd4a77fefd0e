"""A site that knows its address, at a sub-path: links, the page for wrong ones, search."""

import re

import pytest

from tests.projects import SMALL_PROJECT, commit_all, copy_project, run, serve_folder
from tests.site.pages import open_tab

pytestmark = pytest.mark.site
ADDRESS = "https://news.example/repo/"
_OWN = re.compile(r'(?:href|src|content|data)="(https://news\.example[^"]*|/[^"]*)"')


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """The small project's site, built for an address."""
    root = copy_project(tmp_path_factory.mktemp("published") / "project", SMALL_PROJECT)
    commit_all(root)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", ADDRESS)
        built = run(root, "explainer", "build", "--strict")
    assert built.returncode == 0, built.stdout
    return root / "build" / "site"


def _find_file(site, address):
    path = address.removeprefix("https://news.example").partition("#")[0]
    assert path.startswith("/repo/"), f"{address} leaves the site's own path"
    file = site / path.removeprefix("/repo/")
    return file / "index.html" if file.is_dir() else file


def test_each_page_tells_its_own_address(published):
    pages = [file for file in published.rglob("*.html") if file.name != "404.html"]
    assert len(pages) > 5
    for file in pages:
        path = file.relative_to(published).as_posix().removesuffix("index.html")
        found = re.findall(r'<link rel="canonical" href="([^"]+)"', file.read_text("utf-8"))
        assert found == [ADDRESS + path]


def test_whole_addresses_stay_below_the_sub_path(published):
    checked = 0
    for file in published.rglob("*.html"):
        for address in _OWN.findall(file.read_text("utf-8")):
            assert _find_file(published, address).is_file(), f"{file}: {address}"
            checked += 1
    assert checked > 20


def test_the_sitemap_names_the_pages_below_the_sub_path(published):
    sitemap = (published / "sitemap.xml").read_text("utf-8")
    addresses = re.findall("<loc>(.+?)</loc>", sitemap)
    assert ADDRESS in addresses
    assert all(_find_file(published, address).is_file() for address in addresses)


def test_the_page_for_a_wrong_address_works_at_any_depth(browser, published):
    """GitHub Pages shows it in place of `/repo/no/such/page`, however deep that is."""
    page = (published / "404.html").read_text("utf-8")
    with serve_folder(published, "/repo/") as url, open_tab(browser, url) as (tab, wrongs):
        wrong = f"{url}no/such/page"
        tab.route(wrong, lambda route: route.fulfill(body=page, content_type="text/html"))
        tab.goto(wrong, wait_until="networkidle")
        assert tab.locator(".md-content h1").is_visible()
        assert wrongs == []
        home = tab.locator("a.md-logo, .md-header a").first.get_attribute("href")
        assert tab.goto(url.removesuffix("/repo/") + home).ok


def test_search_leads_to_a_page_below_the_sub_path(browser, published):
    with serve_folder(published, "/repo/") as url, open_tab(browser, url) as (tab, wrongs):
        tab.goto(f"{url}topics/ferry/numbers/", wait_until="networkidle")
        tab.keyboard.press("/")
        tab.keyboard.type("harbour")
        result = tab.locator(".md-search-result__item a").first
        result.wait_for(timeout=15_000)
        result.click()
        tab.locator("h1").wait_for()
        assert tab.url.startswith(f"{url}topics/ferry/")
        assert wrongs == []
