"""English facts on a page in Arabic keep their order."""

import pytest

from tests.site.pages import open_tab

pytestmark = pytest.mark.site


def test_a_relation_reads_from_its_subject_to_its_object(browser, site_url):
    """Turned around, "United States is an ally of Israel" would say who is whose ally wrongly."""
    with open_tab(browser, site_url, viewport={"width": 1280, "height": 800}) as (tab, wrongs):
        tab.goto(f"{site_url}ar/topics/gaza-ceasefire-talks/actors/")
        cells = tab.locator(".x-relations__what")
        begins = cells.evaluate_all(
            """cells => cells.map(cell => {
                const links = [...cell.querySelectorAll("a")];
                return [links[0], links.at(-1)].map(link => link.getClientRects()[0]);
            })"""
        )
        assert begins
        for subject, last in begins:
            assert subject["y"] < last["y"] or subject["x"] < last["x"]
        assert wrongs == []


def test_a_sentence_ends_with_its_full_stop(browser, site_url):
    """The last letter of an English paragraph stands left of its full stop."""
    with open_tab(browser, site_url) as (tab, _):
        tab.goto(f"{site_url}ar/about/")
        last, stop = tab.locator('article p[lang="en"]').first.evaluate(
            """paragraph => [2, 1].map(fromEnd => {
                const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
                let text = walker.nextNode();
                for (let next; (next = walker.nextNode()); ) text = next;
                const end = text.data.trimEnd().length;
                const range = document.createRange();
                range.setStart(text, end - fromEnd);
                range.setEnd(text, end - fromEnd + 1);
                return range.getBoundingClientRect().left;
            })"""
        )
        assert last < stop
