"""What the built site adds for readers with a script: filters of the timeline."""

import pytest

from tests.site.pages import open_tab

pytestmark = pytest.mark.site
TIMELINE = "topics/gaza-ceasefire-talks/timeline/"
PHONE = {"width": 360, "height": 740}


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
    shown = phone.locator(".x-day:visible, .md-content h3:visible, .md-content h2:visible")
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
