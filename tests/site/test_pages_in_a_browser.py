"""Each page of the built site, in Chromium, at the sub-path of a published repository."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.site.pages import open_tab

pytestmark = pytest.mark.site
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
WIDTHS = {"phone": 360, "desk": 1280}


def test_no_page_has_an_error_or_asks_another_host(pages, browser, site_url):
    with open_tab(browser, site_url) as (tab, wrongs):
        for page in pages:
            tab.goto(site_url + page.url, wait_until="networkidle")
            assert tab.locator("h1").count() == 1, page.url
            assert wrongs == [], page.url


def test_the_browser_would_say_if_something_were_wrong(browser, site_url):
    with open_tab(browser, site_url) as (tab, wrongs):
        tab.goto(f"{site_url}missing/", wait_until="networkidle")
        tab.evaluate("fetch('https://example.org/').catch(() => {})")
        tab.wait_for_timeout(200)
        assert any(wrong.startswith("status 404") for wrong in wrongs)
        assert any("example.org" in wrong for wrong in wrongs)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_axe_finds_nothing(page_of_each_kind, browser, site_url, scheme, width):
    found = []
    size = {"width": width, "height": 800}
    with open_tab(browser, site_url, color_scheme=scheme, viewport=size) as (tab, _):
        for page in page_of_each_kind:
            tab.goto(site_url + page.url, wait_until="load")
            results = Axe().run(tab, options={"runOnly": WCAG, "resultTypes": ["violations"]})
            found += [
                f"{page.url} {violation['id']}: {node['html'][:200]} {node['failureSummary']}"
                for violation in results.response["violations"]
                for node in violation["nodes"]
            ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_would_find_something(browser, site_url, scheme):
    with open_tab(browser, site_url, color_scheme=scheme) as (tab, _):
        tab.goto(site_url)
        tab.evaluate("document.querySelector('h1').innerHTML = '<img src=x>'")
        results = Axe().run(tab, options={"runOnly": WCAG})
        assert "image-alt" in {violation["id"] for violation in results.response["violations"]}


def test_the_scheme_of_the_device_is_followed(browser, site_url):
    backgrounds = []
    for scheme in ("light", "dark"):
        with open_tab(browser, site_url, color_scheme=scheme) as (tab, _):
            tab.goto(site_url)
            backgrounds.append(tab.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert backgrounds[0] != backgrounds[1]


@pytest.mark.parametrize("width", [320, 360, 768])
def test_no_page_is_wider_than_the_screen(page_of_each_kind, browser, site_url, width):
    with open_tab(browser, site_url, viewport={"width": width, "height": 700}) as (tab, _):
        for page in page_of_each_kind:
            tab.goto(site_url + page.url)
            assert tab.evaluate("document.scrollingElement.scrollWidth") <= width, page.url


def test_the_text_is_complete_without_javascript(pages, browser, site_url):
    texts: list[list[str]] = []
    for javascript in (True, False):
        with open_tab(browser, site_url, java_script_enabled=javascript) as (tab, _):
            texts.append([_read_text(tab, site_url + page.url) for page in pages])
    for page, scripted, plain in zip(pages, *texts, strict=True):
        assert len(plain) > 100, page.url
        assert plain == scripted, page.url


def _read_text(tab, url):
    """Read a page without the simulator, which is no text of the page but a tool."""
    tab.goto(url, wait_until="networkidle")
    tab.evaluate("for (const tool of document.querySelectorAll('form')) tool.remove()")
    return tab.locator(".md-content").inner_text()


@pytest.mark.parametrize(("words", "page"), [("Barnea", "actors"), ("veto", "process")])
def test_search_finds(browser, site_url, words, page):
    with open_tab(browser, site_url) as (tab, wrongs):
        tab.goto(site_url)
        tab.keyboard.press("/")
        tab.keyboard.type(words)
        results = tab.locator(".md-search-result__item")
        results.first.wait_for(timeout=15_000)
        addresses = [link.get_attribute("href") for link in results.locator("a").all()]
        assert any(f"/repo/topics/gaza-ceasefire-talks/{page}/" in to for to in addresses)
        assert words.casefold() in results.first.inner_text().casefold()
        results.first.locator("a").first.click()
        tab.locator("h1").wait_for()
        assert words.casefold() in tab.locator(".md-content").inner_text().casefold()
        assert wrongs == []
