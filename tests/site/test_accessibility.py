"""WCAG 2.2 A and AA by axe: each kind of page, both directions, light and dark, phone and desk."""

from pathlib import Path

import axe_playwright_python
import pytest

from tests.site.pages import open_tab

pytestmark = pytest.mark.site
AXE = Path(axe_playwright_python.__file__, "../axe.min.js").resolve().read_text("utf-8")
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
WIDTHS = {"phone": 360, "desk": 1280}
OPEN_ALL = "for (const one of document.querySelectorAll('.md-content details')) one.open = true"
FIND = """
async rules => {
  await new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)));
  const options = { runOnly: rules, resultTypes: ["violations"], preload: false, selectors: false };
  const { violations } = await axe.run(document, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`));
}
"""
ALL = {"type": "tag", "values": WCAG}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""What the scheme can change; the rest is the same in light and dark."""
STILL = {"reduced_motion": "reduce"}
"""Colours change at once, not in a quarter of a second in which they are measured."""


def _find_violations(tab, schemes):
    tab.evaluate(AXE)
    found = []
    for scheme, rules in schemes.items():
        tab.emulate_media(color_scheme=scheme)
        found += [f"{scheme} {violation}" for violation in tab.evaluate(FIND, rules)]
    return found


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_axe_finds_nothing(page_of_each_kind, browser, site_url, width):
    found = []
    size = {"width": width, "height": 800}
    with open_tab(browser, site_url, viewport=size, **STILL) as (tab, _):
        for page in page_of_each_kind:
            tab.goto(site_url + page.url)
            if width == WIDTHS["desk"]:  # What is folded away on a phone is looked at here.
                tab.evaluate(OPEN_ALL)
            violations = _find_violations(tab, {"light": ALL, "dark": COLOURS})
            found += [f"{page.url} {violation}" for violation in violations]
    assert not found, "\n".join(found)


def test_axe_would_find_something(browser, site_url):
    with open_tab(browser, site_url, **STILL) as (tab, _):
        tab.goto(site_url)
        tab.evaluate(
            """() => {
              document.querySelector("h1").style.color = "light-dark(#222, #333)";
              const foot = document.querySelector(".x-footer");
              foot.innerHTML = "<a href=#a>a</a><br><a href=#b>b</a><img src=x>";
              foot.style.font = "10px/1 sans-serif";
            }"""
        )
        found = _find_violations(tab, {"light": ALL, "dark": COLOURS})
    assert {violation.partition(":")[0] for violation in found} == {
        "light target-size",
        "light image-alt",
        "dark color-contrast",
    }
