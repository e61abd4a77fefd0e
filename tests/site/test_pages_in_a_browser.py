"""Each page of the built site, in Chromium, at the sub-path of a published repository."""

import pytest

from tests.site.pages import open_tab

pytestmark = pytest.mark.site


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


def test_the_scheme_of_the_device_is_followed(browser, site_url):
    backgrounds = []
    for scheme in ("light", "dark"):
        with open_tab(browser, site_url, color_scheme=scheme) as (tab, _):
            tab.goto(site_url)
            backgrounds.append(tab.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert backgrounds[0] != backgrounds[1]


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


@pytest.mark.parametrize(("words", "page"), [("Barnea", "actors"), ("resolution 2728", "process")])
def test_search_finds(browser, site_url, words, page):
    with open_tab(browser, site_url) as (tab, wrongs):
        tab.goto(site_url, wait_until="networkidle")
        tab.keyboard.press("/")
        tab.keyboard.type(words)
        results = tab.locator(".md-search-result__item")
        results.first.wait_for(timeout=15_000)
        addresses = [link.get_attribute("href") for link in results.locator("a").all()]
        assert any(f"/repo/topics/gaza-ceasefire-talks/{page}/" in to for to in addresses)
        assert words.casefold() in results.first.inner_text().casefold()
        assert page in addresses[0]
        results.first.locator("a").first.click()
        tab.locator("h1").wait_for()
        assert words.casefold() in tab.locator(".md-content").inner_text().casefold()
        assert wrongs == []
