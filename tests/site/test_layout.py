"""How each kind of page lies on the screen: width, text spacing, focus, motion, first screens."""

from itertools import pairwise

import pytest

from tests.site.pages import open_tab

pytestmark = pytest.mark.site
OVERVIEW = "topics/gaza-ceasefire-talks/"
PHONE = {"width": 360, "height": 740}

CUT_TEXT = """
() => [...document.querySelectorAll(".md-header *, .md-main *, .x-footer *")].filter(element => {
  if (element.namespaceURI !== "http://www.w3.org/1999/xhtml") return false;
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  const style = getComputedStyle(element);
  if (style.clipPath !== "none" || style.position === "fixed") return false;
  const cut = (overflow, inner, outer) => /hidden|clip/.test(overflow) && inner > outer + 1;
  return element.innerText?.trim() && (
    cut(style.overflowX, element.scrollWidth, element.clientWidth) ||
    cut(style.overflowY, element.scrollHeight, element.clientHeight));
}).map(element => element.outerHTML.slice(0, 160))
"""

TEXT_SPACING = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-block-end: 2em !important; }
"""
"""WCAG 2.2, 1.4.12: what a reader may set without losing a word."""

MOVING = """
() => [...document.querySelectorAll("*")].filter(element => {
  const style = getComputedStyle(element);
  const seconds = value => Math.max(...value.split(",").map(parseFloat));
  return seconds(style.transitionDuration) > .01 || seconds(style.animationDuration) > .01 ||
    style.scrollBehavior === "smooth";
}).map(element => element.outerHTML.slice(0, 120))
"""

FOCUSED = """
() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const shown = element.matches(".md-option")
    ? element.nextElementSibling
    : document.querySelector(`.md-header label[for="${element.id}"]`) ?? element;
  const box = shown.getClientRects()[0] ?? shown.getBoundingClientRect();
  const style = getComputedStyle(shown);
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const svg = element.closest("svg");
  return {
    html: element.outerHTML.slice(0, 160),
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    seen: Boolean(top && (shown.contains(top) || top.contains(shown))),
    top: svg || !element.closest(".md-content") ? null : Math.round(box.top + scrollY),
    seat: [...document.querySelectorAll("*")].indexOf(element),
  };
}
"""


@pytest.mark.parametrize("width", [320, 360, 768])
def test_no_page_is_wider_than_the_screen(page_of_each_kind, browser, site_url, width):
    with open_tab(browser, site_url, viewport={"width": width, "height": 700}) as (tab, _):
        for page in page_of_each_kind:
            tab.goto(site_url + page.url)
            tab.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
            assert tab.evaluate("document.scrollingElement.scrollWidth") <= width, page.url


def test_wider_spaced_text_is_not_cut(page_of_each_kind, browser, site_url):
    found = []
    with open_tab(browser, site_url, viewport=PHONE, bypass_csp=True) as (tab, _):
        for page in page_of_each_kind:
            tab.goto(site_url + page.url)
            tab.add_style_tag(content=TEXT_SPACING)
            found += [f"{page.url} {element}" for element in tab.evaluate(CUT_TEXT)]
            assert tab.evaluate("document.scrollingElement.scrollWidth") <= 360, page.url
    assert not found, "\n".join(found)


def test_nothing_moves_for_readers_who_asked_for_that(page_of_each_kind, browser, site_url):
    with open_tab(browser, site_url, reduced_motion="reduce") as (tab, _):
        for page in page_of_each_kind:
            tab.goto(site_url + page.url)
            assert tab.evaluate(MOVING) == [], page.url


def test_something_moves_for_the_others(browser, site_url):
    with open_tab(browser, site_url) as (tab, _):
        tab.goto(site_url)
        assert tab.evaluate(MOVING)


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
@pytest.mark.parametrize("tree", ["", "ar/"])
def test_focus_follows_the_text_and_can_be_seen(browser, site_url, tree, key):
    with open_tab(browser, site_url, viewport=PHONE, reduced_motion="reduce") as (tab, _):
        # The theme's script starts after the page, and sets up the bar once more.
        tab.goto(site_url + tree + OVERVIEW, wait_until="networkidle")
        stops = []
        while True:
            tab.keyboard.press(key)
            stop = tab.evaluate(FOCUSED)
            if stop is None or len(stops) > 300:
                break
            # The search comes into view when it gets the focus.
            if not (stop["seen"] and stop["outlined"]):
                tab.wait_for_timeout(500)
                stop = tab.evaluate(FOCUSED)
            stops.append(stop)
        assert 40 < len(stops) < 300
        assert [stop["html"] for stop in stops if not stop["outlined"]] == []
        assert [stop["html"] for stop in stops if not stop["seen"]] == []
        if key == "Shift+Tab":
            stops.reverse()
        seats = [stop["seat"] for stop in stops]
        assert seats == sorted(seats)
        tops = [stop["top"] for stop in stops if stop["top"] is not None]
        # Two links of one line may differ by the height of their type.
        assert all(later >= earlier - 12 for earlier, later in pairwise(tops))


@pytest.mark.parametrize("tree", ["", "ar/"])
def test_the_first_two_screens_of_a_phone_hold_the_date_and_the_key_facts(browser, site_url, tree):
    with open_tab(browser, site_url, viewport=PHONE) as (tab, _):
        tab.goto(site_url + tree + OVERVIEW)
        tab.evaluate("document.fonts.ready")
        date = tab.locator(".x-asof").bounding_box()
        values = tab.locator(".x-facts--key .x-figure__value")
        assert values.count() >= 4
        last = values.last.bounding_box()
        assert date["y"] + date["height"] < 740
        assert last["y"] + last["height"] < 2 * 740


def test_marks_that_are_colours_stay_in_forced_colours(browser, site_url):
    with open_tab(browser, site_url, forced_colors="active") as (tab, _):
        tab.goto(f"{site_url}{OVERVIEW}articles/seed-article/")
        paper = tab.evaluate("getComputedStyle(document.body).backgroundColor")
        marked = tab.locator("mark").first.evaluate("it => getComputedStyle(it).backgroundColor")
        assert marked != paper
        here = tab.locator(".x-nav__link[aria-current=page]").first
        other = tab.locator(".x-nav__link:not([aria-current])").first
        look = (
            "it => ['borderInlineStartWidth', 'fontWeight'].map(key => getComputedStyle(it)[key])"
        )
        assert here.evaluate(look) != other.evaluate(look)
