"""What the built site adds for readers: filters, marks since the last visit, meanings of words."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.site.pages import open_tab

pytestmark = pytest.mark.site
TIMELINE = "topics/gaza-ceasefire-talks/timeline/"
PHONE = {"width": 360, "height": 740}
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]


class Timeline:
    """The timeline as a reader sees it."""

    def __init__(self, tab, url):
        self.tab, self.url = tab, url + TIMELINE
        self.form = tab.locator("form.x-filter")

    def open(self, rest=""):
        self.tab.goto(self.url + rest)
        self.form.wait_for()
        return self

    @property
    def titles(self):
        return self.tab.locator(".x-event__title:visible").all_inner_texts()

    @property
    def columns(self):
        """What the strip shows of each month: its number, and whether it leads anywhere."""
        links = self.tab.locator(".x-strip__link")
        return links.evaluate_all(
            """all => all.map(one => [
              Number(one.querySelector('.x-strip__count').textContent), one.hasAttribute('href'),
            ])"""
        )


@pytest.fixture
def phone(browser, site_url):
    with open_tab(browser, site_url, viewport=PHONE, has_touch=True) as (tab, wrongs):
        yield tab
        assert wrongs == []


def test_the_timeline_is_filtered_by_keyboard_and_the_choice_stands_in_the_address(phone, site_url):
    timeline = Timeline(phone, site_url).open()
    everything = timeline.titles
    total = len(everything)
    assert total > 20
    status = timeline.form.get_by_role("status")
    assert status.inner_text() == f"Events shown: {total} of {total}."

    timeline.form.get_by_label("Actor").focus()
    phone.keyboard.type("Qatar")
    phone.keyboard.press("Tab")
    of_qatar = timeline.titles
    assert 0 < len(of_qatar) < total
    assert status.inner_text() == f"Events shown: {len(of_qatar)} of {total}."
    assert phone.url == f"{timeline.url}?actor=qatar"
    phone.keyboard.type("dipl")
    phone.keyboard.press("Tab")
    of_both = timeline.titles
    assert "David Barnea is to travel to Qatar" in of_both
    assert len(of_both) < len(of_qatar)
    assert phone.url == f"{timeline.url}?actor=qatar&kind=diplomacy"
    # No date, month or part stands there without an event.
    shown = phone.locator(".x-day:visible, .md-content :is(h2, h3):not(.x-glossary *):visible")
    assert shown.evaluate_all(
        """all => all.every(one => {
          if (one.matches('.x-day')) return one.querySelector('.x-event:not(.x-filtered-out)');
          for (let next = one.nextElementSibling; next; next = next.nextElementSibling) {
            if (/^H[12]$/.test(next.tagName) || next.tagName === one.tagName) return false;
            if (next.querySelector('.x-event:not(.x-filtered-out)')) return true;
          }
        })"""
    )
    assert sum(count for count, _ in timeline.columns) == len(of_both)
    assert all((count > 0) == leads for count, leads in timeline.columns)
    assert phone.evaluate("document.scrollingElement.scrollWidth") <= PHONE["width"]

    phone.go_back()
    assert timeline.titles == of_qatar
    assert timeline.form.get_by_label("Kind of event").input_value() == ""
    phone.go_forward()
    assert timeline.titles == of_both
    assert phone.evaluate("document.activeElement.innerText") == "Show all events"
    phone.keyboard.press("Enter")
    assert timeline.titles == everything
    assert phone.url == timeline.url


def test_an_address_shows_its_choice_and_a_link_to_a_hidden_event_shows_it(phone, site_url):
    timeline = Timeline(phone, site_url).open("?actor=qatar&kind=vote&more=1")
    assert timeline.titles == []
    assert timeline.form.get_by_role("status").inner_text().startswith("Events shown: 0 of ")
    phone.emulate_media(media="print")
    everything = timeline.titles
    assert len(everything) > 20
    assert not timeline.form.is_visible()
    phone.emulate_media(media="screen")
    phone.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert sum(count for count, _ in timeline.columns) == len(everything)
    phone.evaluate("dispatchEvent(new Event('afterprint'))")
    assert sum(count for count, _ in timeline.columns) == 0

    # Twice: the second time the address does not change.
    for _ in range(2):
        phone.evaluate(
            """() => {
              const link = document.createElement('a');
              link.href = '#veto-22-march-2024';
              document.querySelector('h1').append(link);
              link.click();
            }"""
        )
        phone.wait_for_function("!document.querySelector('.x-filtered-out')")
        assert timeline.titles == everything
        assert phone.locator(":target").is_visible()
        assert phone.url == f"{timeline.url}?more=1#veto-22-march-2024"
        timeline.form.get_by_label("Kind of event").select_option("humanitarian")
        assert phone.url == f"{timeline.url}?more=1&kind=humanitarian"
        assert 0 < len(timeline.titles) < len(everything)

    timeline.open("?actor=nobody&kind=%3Cscript%3E")
    assert timeline.titles == everything
    timeline.open("?actor=qatar#fighting-resumes-march-2025")
    assert timeline.titles == everything
    phone.wait_for_function(
        """() => {
          const { top, bottom } = document.querySelector(':target').getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }"""
    )


def test_without_javascript_the_whole_list_and_no_dead_control(browser, site_url):
    with open_tab(browser, site_url, java_script_enabled=False) as (tab, wrongs):
        tab.goto(site_url + TIMELINE + "?actor=qatar")
        assert tab.locator(".x-event:visible").count() > 20
        assert not tab.locator("form.x-filter").is_visible()
        assert wrongs == []


NUMBERS = "topics/gaza-ceasefire-talks/numbers/"
OVERVIEW = "topics/gaza-ceasefire-talks/"
KEEP_AN_OLDER_VISIT = """([path, changed, missing]) => {
  const key = `explainer-seen:/repo/${path}`;
  const record = JSON.parse(localStorage.getItem(key));
  record.at = '2024-03-03T12:00:00.000Z';
  record.facts[changed] = '00000000';
  delete record.facts[missing];
  localStorage.setItem(key, JSON.stringify(record));
}"""


def open_again(tab, url):
    """Come back in a new tab of the same browser."""
    context = tab.context
    tab.close()
    again = context.new_page()
    again.goto(url)
    return again


@pytest.mark.parametrize("path", [NUMBERS, OVERVIEW])
def test_facts_that_changed_since_the_last_visit_are_marked(phone, site_url, path):
    phone.goto(site_url + path)
    kept = phone.locator(".x-kept")
    kept.wait_for()
    assert phone.locator(".x-changed").count() == 0
    assert not phone.locator(".x-since-visit").is_visible()
    changed, missing = phone.locator("[data-told]").evaluate_all(
        "all => [all[0], all[2]].map(one => one.dataset.fact)"
    )
    phone.evaluate(KEEP_AN_OLDER_VISIT, [path, changed, missing])

    tab = open_again(phone, site_url + path)
    notice = tab.locator(".x-since-visit")
    for _ in range(2):  # To load the page again does not end a visit.
        notice.wait_for()
        assert "since your last visit on 3 March 2024:" in notice.inner_text()
        assert tab.locator(".x-changed").all_inner_texts() == [
            "Changed since your last visit", "New since your last visit"
        ]  # fmt: skip
        assert tab.locator(f"[data-fact={changed}] .x-changed").count() == 1
        tab.reload()
    links = notice.locator("li a")
    assert links.count() == 2
    links.first.focus()
    tab.keyboard.press("Enter")
    assert tab.locator(":target").count() == 1
    assert tab.locator(f":target[data-fact={changed}], :target#{changed}").count() == 1
    assert tab.evaluate("document.scrollingElement.scrollWidth") <= PHONE["width"]

    tab.get_by_role("button", name="Forget what I saw").focus()
    tab.keyboard.press("Enter")
    assert tab.locator(".x-kept__done").inner_text().startswith("Forgotten.")
    assert not notice.is_visible()
    assert tab.locator(".x-changed").count() == 0
    names = tab.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    assert [name for name in names if "explainer" in name] == []


NO_VISITS = [
    "no JSON",
    "null",
    '{"scheme": "1", "at": "never", "facts": {}}',
    '{"scheme": "1", "at": "2024-03-03", "facts": {"a": {}}}',
    '{"scheme": "0", "at": "2024-03-03", "facts": {}}',
]


def test_what_the_script_never_wrote_counts_as_no_visit(phone, site_url):
    phone.goto(site_url + NUMBERS)
    kept = phone.locator(".x-kept")
    kept.wait_for()
    for text in NO_VISITS:
        phone.evaluate(
            "kept => localStorage.setItem('explainer-seen:' + location.pathname, kept)", text
        )
        phone.reload()
        kept.wait_for()
        assert phone.locator(".x-changed").count() == 0, text
        assert not phone.locator(".x-since-visit").is_visible(), text


def test_without_storage_nothing_is_kept_and_nothing_breaks(browser, site_url):
    with open_tab(browser, site_url) as (tab, wrongs):
        tab.add_init_script(
            """for (const name of ['getItem', 'setItem']) {
              Storage.prototype[name] = () => { throw new DOMException('not allowed'); };
            }"""
        )
        tab.goto(site_url + NUMBERS, wait_until="networkidle")
        assert tab.locator("[data-told]").count() > 5
        assert not tab.locator(".x-kept").is_visible()
        # The theme's own script, which keeps the colours, is not ours to mend.
        assert [wrong for wrong in wrongs if "not allowed" not in wrong] == []


FOCUSED = "document.activeElement.textContent"


def test_a_word_shows_its_meaning_beside_it_by_keyboard_and_by_touch(phone, site_url):
    phone.goto(site_url + OVERVIEW)
    word = phone.get_by_role("button", name="ceasefire", exact=True)
    word.wait_for()
    box = phone.locator(".x-gloss-box")
    word.focus()
    for key in ("Enter", "Space"):
        phone.keyboard.press(key)
        assert box.inner_text().startswith("An end of the shooting")
        expect(word).to_have_attribute("aria-expanded", "true")
        phone.keyboard.press("Tab")
        assert phone.evaluate(FOCUSED) == "All terms"
        phone.keyboard.press("Escape")
        assert not box.is_visible()
        assert phone.evaluate(FOCUSED) == "ceasefire"
        expect(word).to_have_attribute("aria-expanded", "false")
    assert phone.url == site_url + OVERVIEW

    word.tap()
    place = box.bounding_box()
    assert 0 <= place["x"] < place["x"] + place["width"] <= PHONE["width"]
    results = Axe().run(phone, context=".md-content", options={"runOnly": WCAG})
    assert [violation["id"] for violation in results.response["violations"]] == []
    word.tap()
    assert not box.is_visible()
    word.tap()
    phone.keyboard.press("Tab")
    phone.keyboard.press("Tab")
    assert not box.is_visible()
    word.tap()
    phone.emulate_media(media="print")
    assert not box.is_visible()
    assert phone.locator("#meaning--ceasefire").is_visible()


def test_without_javascript_a_word_leads_to_its_meaning_and_back(browser, site_url):
    with open_tab(browser, site_url, java_script_enabled=False) as (tab, wrongs):
        tab.goto(site_url + OVERVIEW)
        tab.get_by_role("link", name="ceasefire", exact=True).press("Enter")
        meaning = tab.locator(":target")
        assert meaning.inner_text().startswith("ceasefire\nAn end of the shooting")
        tab.keyboard.press("Tab")
        tab.keyboard.press("Enter")
        assert tab.locator(":target").inner_text() == "ceasefire"
        assert wrongs == []
