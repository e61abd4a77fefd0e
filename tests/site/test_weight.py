"""What a page costs a phone: bytes over the wire, packed as a static host packs them."""

import gzip

import pytest
from playwright.sync_api import Response

from tests.site.pages import open_tab

pytestmark = pytest.mark.site
OVERVIEW = "topics/gaza-ceasefire-talks/"
PACKED = ("css", "html", "javascript", "json", "svg")


@pytest.mark.parametrize("tree", ["", "ar/"])
def test_the_overview_weighs_less_than_250_kb_without_search(browser, site_url, tree):
    answers: list[Response] = []

    def note(answer: Response) -> None:  # Playwright takes no method of a list.
        answers.append(answer)

    with open_tab(browser, site_url) as (tab, wrongs):
        tab.on("response", note)
        tab.goto(site_url + tree + OVERVIEW, wait_until="networkidle")
        weights = {answer.url.removeprefix(site_url): _weigh(answer) for answer in answers}
        assert wrongs == []
    assert any(url.startswith("assets/fonts/") for url in weights)
    assert any(url.startswith("assets/javascripts/bundle.") for url in weights)
    total = sum(weight for url, weight in weights.items() if "search" not in url)
    assert 50_000 < total < 250_000, weights


def test_no_script_holds_up_the_first_paint(browser, site_url):
    with open_tab(browser, site_url, java_script_enabled=False) as (tab, _):
        tab.goto(site_url + OVERVIEW)
        scripts = tab.locator("script[src]")
        assert scripts.count() >= 2
        assert tab.locator("script[src]:not([defer], [type=module])").count() == 0


def _weigh(answer):
    body = answer.body()
    kind = answer.header_value("content-type") or ""
    return len(gzip.compress(body, 6) if any(part in kind for part in PACKED) else body)
