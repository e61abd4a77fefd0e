"""What the theme's script and style sheets add around a page: drawer, disclosures, printing."""

import pytest

from tests.site.pages import open_tab

pytestmark = pytest.mark.site
TOPIC = "topics/gaza-ceasefire-talks/"
PHONE = {"width": 360, "height": 740}
OPEN = "document.querySelectorAll('.md-content details[open]').length"
CLOSED = "document.querySelectorAll('.md-content details:not([open])').length"


@pytest.mark.parametrize("javascript", [True, False])
def test_drawer_opens_by_keyboard_and_is_out_of_reach_while_closed(browser, site_url, javascript):
    with open_tab(browser, site_url, viewport=PHONE, java_script_enabled=javascript) as (tab, _):
        tab.goto(site_url + TOPIC)
        link = tab.locator(".x-nav__link").first
        assert not link.is_visible()
        tab.keyboard.press("Tab")
        assert tab.locator("#__drawer").evaluate("box => box === document.activeElement")
        tab.keyboard.press("Space")
        link.wait_for(state="visible")
        assert tab.locator(".x-nav__link[aria-current=page]").inner_text() == "Overview"


def test_escape_closes_the_drawer(browser, site_url):
    with open_tab(browser, site_url, viewport=PHONE) as (tab, _):
        tab.goto(site_url + TOPIC, wait_until="networkidle")
        tab.locator(".x-header__menu").click()
        tab.locator(".x-nav__link").first.wait_for(state="visible")
        tab.keyboard.press("Escape")
        tab.locator(".x-nav__link").first.wait_for(state="hidden")


def test_drawer_has_a_name(browser, site_url):
    with open_tab(browser, site_url, viewport=PHONE) as (tab, _):
        tab.goto(site_url + TOPIC)
        assert tab.get_by_role("checkbox", name="Menu").count() == 1


def test_link_into_a_closed_disclosure_opens_it(browser, site_url):
    with open_tab(browser, site_url) as (tab, _):
        tab.goto(f"{site_url}{TOPIC}sources/", wait_until="networkidle")
        hidden = tab.locator("details:not([open]) [id]").first
        anchor = hidden.get_attribute("id")
        assert not hidden.is_visible()
        tab.goto(f"{site_url}{TOPIC}sources/#{anchor}")
        tab.locator(f"[id='{anchor}']").wait_for(state="visible")


def test_printing_opens_every_disclosure_and_closes_them_again(browser, site_url):
    with open_tab(browser, site_url) as (tab, _):
        tab.goto(f"{site_url}{TOPIC}numbers/", wait_until="networkidle")
        closed = tab.evaluate(CLOSED)
        assert closed > 10
        tab.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert (tab.evaluate(OPEN), tab.evaluate(CLOSED)) == (closed, 0)
        tab.evaluate("dispatchEvent(new Event('afterprint'))")
        assert (tab.evaluate(OPEN), tab.evaluate(CLOSED)) == (0, closed)


def test_paper_has_the_words_and_no_navigation(browser, site_url):
    with open_tab(browser, site_url, java_script_enabled=False) as (tab, _):
        tab.goto(f"{site_url}{TOPIC}numbers/")
        quote = tab.locator(".x-words .x-quote__words").first
        assert not quote.is_visible()
        tab.emulate_media(media="print")
        assert quote.is_visible()
        assert not tab.locator(".md-header").is_visible()
        assert not tab.locator(".md-sidebar").first.is_visible()


def test_colours_can_be_chosen_and_stay(browser, site_url):
    with open_tab(browser, site_url, color_scheme="light") as (tab, _):
        tab.goto(site_url, wait_until="networkidle")
        schemes = []
        for _step in range(2):
            tab.locator(".md-header__option label:visible").click()
            schemes.append(tab.locator("body").get_attribute("data-md-color-scheme"))
        assert schemes == ["default", "slate"]
        tab.goto(site_url + TOPIC)
        assert tab.locator("body").get_attribute("data-md-color-scheme") == "slate"
