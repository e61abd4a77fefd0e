"""The vote simulator of the built site, as people use it: by mouse, by keyboard, on a phone."""

import json
from random import Random
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

from generator.council import Vote, council_on, outcome
from generator.fact_sheets.dates import parse_edtf_date
from generator.pages.catalogues import parse_catalogue
from generator.pages.vote_words import tell_sentence, tell_tally
from tests.projects import REPOSITORY
from tests.site.pages import open_tab

pytestmark = pytest.mark.site
PROCESS = "topics/gaza-ceasefire-talks/process/"
REAL = "Draft by the United States of 22 March 2024"
COUNCIL = council_on(parse_edtf_date("2024-03-22").earliest)
LETTERS = dict(zip("YNAX", Vote, strict=True))
START = "NNYYAYYYYNYYYYY"
WORDS = {"adopted": "Adopted", "vetoed": "Vetoed", "failed": "Failed"}
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]


class Simulator:
    """The form as a reader sees it."""

    def __init__(self, tab, url):
        self.tab, self.url = tab, url + PROCESS
        self.form = tab.locator("form.x-simulator")

    def open(self, query=""):
        self.tab.goto(self.url + query)
        self.form.wait_for()
        return self

    def set(self, member, vote):
        self.seat(member).get_by_label(vote, exact=True).check()

    def seat(self, member):
        return self.form.get_by_role("group", name=member)

    def start_from(self, title):
        self.form.get_by_role("button", name=title, exact=True).click()

    @property
    def status(self):
        return self.form.get_by_role("status").inner_text()

    @property
    def word(self):
        return self.form.locator(".x-result__word").inner_text()

    @property
    def letters(self):
        """What is set, a letter for each seat, as the radio buttons have it."""
        checked = self.form.locator(".x-simulator__seat :checked")
        votes = checked.evaluate_all("radios => radios.map(radio => radio.value)")
        return "".join({vote: letter for letter, vote in LETTERS.items()}[v] for v in votes)

    @property
    def drawn(self):
        """What the horseshoe shows, in the order of the seats."""
        return self.tab.evaluate(
            """() => [...document.querySelectorAll('.x-simulator .x-horseshoe [data-seat]')]
            .sort((one, other) => one.dataset.seat - other.dataset.seat)
            .map(use => use.getAttribute('href'))"""
        )


@pytest.fixture
def simulator(browser, site_url):
    with open_tab(browser, site_url) as (tab, wrongs):
        yield Simulator(tab, site_url).open()
        assert wrongs == []


def decide(letters, kind="substantive"):
    votes = {name: LETTERS[letter] for name, letter in zip(COUNCIL.names, letters, strict=True)}
    return outcome(votes, COUNCIL.on, kind)


def test_it_starts_from_the_vote_of_the_draft(simulator):
    assert simulator.letters == START
    assert simulator.status.startswith("Vetoed\nYes 11, No 3, Abstaining 1")
    assert decide(START).reasons[0].words in simulator.status
    current = simulator.form.locator("[aria-current]")
    assert current.inner_text() == REAL
    assert "votes=" not in simulator.tab.url


def test_by_mouse(simulator):
    simulator.set("China", "Abstaining")
    simulator.set("Russian Federation", "Not voting")
    assert simulator.letters == "NAYYAYYYYXYYYYY"
    decided = decide("NAYYAYYYYXYYYYY")
    assert simulator.status.startswith("Adopted\nYes 11, No 1, Abstaining 2, Not voting 1")
    others = simulator.form.locator(".x-simulator__reasons").inner_text()
    assert decided.reasons[0].words in simulator.status
    assert [reason.rule for reason in decided.reasons] == ["V5", "V1", "V6", "V7"]
    assert all(reason.words in others for reason in decided.reasons[1:])
    assert str(decided.notes[0]) in simulator.form.locator(".x-simulator__notes").inner_text()
    assert simulator.form.locator("[aria-current]").count() == 0
    assert simulator.drawn[1] == "#mark--abstain--permanent"
    assert simulator.drawn[9] == "#mark--not-voting--permanent"
    assert simulator.drawn[0] == "#mark--no"
    cells = simulator.tab.evaluate(
        "() => [...document.querySelectorAll('.x-simulator .x-tally use')]"
        ".map(use => use.getAttribute('href').replace('#cell--', ''))"
    )
    assert cells == ["yes"] * 11 + ["abstain"] * 2 + ["not-voting", "no"]


def test_the_rule_that_decided_leads_to_where_it_is_explained(simulator):
    link = simulator.form.get_by_role("status").get_by_role("link")
    target = simulator.tab.locator(link.get_attribute("href"))
    assert target.locator("h4").inner_text() == link.inner_text()
    assert "That vote is called a veto" in target.inner_text()


@pytest.mark.parametrize(
    ("title", "result", "rule"),
    [
        (REAL, "vetoed", "V4"),
        ("Resolution 2728 of 25 March 2024", "adopted", "V5"),
        ("Russia’s amendment of 25 March 2024", "failed", "V2"),
        ("All in favour", "adopted", "V5"),
        ("Eight in favour, nobody against", "failed", "V2"),
        ("One permanent member against", "vetoed", "V4"),
    ],
)
def test_starts(simulator, title, result, rule):
    simulator.set("Malta", "Not voting")
    simulator.start_from(title)
    decided = decide(simulator.letters)
    assert (decided.result, decided.reasons[0].rule) == (result, rule)
    assert simulator.word == WORDS[result]
    assert decided.reasons[0].words in simulator.status
    assert simulator.form.locator("[aria-current]").inner_text() == title


def test_the_kind_of_vote_decides_too(simulator):
    simulator.form.get_by_label("A matter of procedure").check()
    assert simulator.word == "Adopted"
    assert decide(START, "procedural").reasons[0].words in simulator.status
    simulator.form.get_by_label("Whether the matter is one of procedure").check()
    assert simulator.word == "Vetoed"
    reasons = simulator.form.locator(".x-simulator__reasons")
    assert "the double veto" in reasons.inner_text()
    assert reasons.locator(".x-unconfirmed").inner_text() == "to be confirmed"


def test_by_keyboard_alone(simulator):
    tab = simulator.tab
    tab.keyboard.press("Tab")
    seen = []
    for _ in range(400):
        focused = tab.evaluate(
            "[document.activeElement.name, document.activeElement.value,"
            " document.activeElement.closest('.x-simulator') !== null]"
        )
        if focused[2]:
            seen.append(focused[:2])
        if focused[0] == "seat-1":
            break
        tab.keyboard.press("Tab")
    # Each group of radio buttons is one stop, at the button that is set.
    assert [name for name, _ in seen if name] == ["kind", "seat-0", "seat-1"]
    assert seen[-1] == ["seat-1", "no"]
    outline = tab.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    tab.keyboard.press("ArrowRight")
    assert simulator.letters == "NA" + START[2:]
    for _ in range(8):
        tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.name") == "seat-9"
    tab.keyboard.press("ArrowLeft")
    assert simulator.letters == "NAYYAYYYYYYYYYY"
    assert simulator.word == "Adopted"
    while tab.evaluate("document.activeElement.innerText") != "All in favour":
        tab.keyboard.press("Shift+Tab")
    tab.keyboard.press("Enter")
    assert simulator.letters == "Y" * 15
    assert "unanimous" in simulator.status


def test_a_screen_reader_gets_names_groups_and_the_result(simulator):
    tree = simulator.form.aria_snapshot()
    assert '- group "China permanent":' in tree
    assert '- group "Algeria":' in tree
    assert '- radio "Not voting"' in tree
    assert '- radio "No" [checked]' in tree
    assert '- group "Start from a real vote"' in tree
    assert "- status:" in tree
    # The pictures repeat what the radio buttons say.
    assert "- img" not in tree
    status = simulator.form.get_by_role("status")
    assert status.get_attribute("aria-atomic") == "true"


def test_an_address_can_be_shared(simulator, browser, site_url):
    tab = simulator.tab
    simulator.set("China", "Yes")
    simulator.set("Russian Federation", "Abstaining")
    simulator.form.get_by_label("A matter of procedure").check()
    tab.wait_for_url("**kind=procedural**")
    asked = parse_qs(urlsplit(tab.url).query)
    assert asked == {
        "council": ["2024-03-22"], "votes": ["NYYYAYYYYAYYYYY"], "kind": ["procedural"]
    }  # fmt: skip
    shared = simulator.form.get_by_role("link", name="Address of this vote, to share")
    address = shared.get_attribute("href")
    assert address == f"{tab.url}#try--it"
    with open_tab(browser, site_url) as (other_tab, wrongs):
        other = Simulator(other_tab, site_url)
        other_tab.goto(address)
        other.form.wait_for()
        assert other.letters == "NYYYAYYYYAYYYYY"
        assert other.form.get_by_label("A matter of procedure").is_checked()
        assert other.status == simulator.status
        # The link keeps its power over :target.
        assert other_tab.locator(":target").get_attribute("id") == "try--it"
        assert other_tab.evaluate(
            "document.querySelector('#try--it').getBoundingClientRect().top < innerHeight"
        )
        assert wrongs == []


def test_the_anchor_and_the_history_of_the_reader_stay(simulator):
    tab = simulator.tab
    tab.goto(simulator.url + "#veto")
    simulator.form.wait_for()
    before = tab.evaluate("history.length")
    simulator.set("China", "Yes")
    tab.wait_for_url("**votes=**")
    assert tab.url.endswith("#veto")
    assert tab.locator(":target").get_attribute("id") == "veto"
    assert tab.evaluate("history.length") == before


@pytest.mark.parametrize(
    "query",
    [
        "?council=2025-03-22&votes=YYYYYYYYYYYYYYY&kind=substantive",
        "?council=2024-03-22&votes=YYYYYYYYYYYYYY&kind=substantive",
        "?council=2024-03-22&votes=YYYYYYYYYYYYYYZ&kind=substantive",
        "?council=2024-03-22&votes=YYYYYYYYYYYYYYY&kind=solemn",
        "?votes=YYYYYYYYYYYYYYY",
        "?council=2024-03-22&votes=%3Cscript%3E&kind=%22%5D",
    ],
)
def test_an_address_that_fits_no_vote_of_this_council_is_left_aside(browser, site_url, query):
    with open_tab(browser, site_url) as (tab, wrongs):
        simulator = Simulator(tab, site_url).open(query)
        assert simulator.letters == START
        assert simulator.word == "Vetoed"
        assert wrongs == []


def test_results_equal_those_of_python_for_a_thousand_random_votes(simulator):
    random = Random(1)
    asked = [
        (
            random.choice(["substantive", "procedural", "preliminary"]),
            "".join(random.choices("YNAX", weights=[6, 1, 1, 1], k=15)),
        )
        for _ in range(1000)
    ]
    # Set through the radio buttons and read from the page, as a reader would.
    answers = simulator.tab.evaluate(
        """asked => {
          const form = document.querySelector('.x-simulator');
          const votes = {Y: 'yes', N: 'no', A: 'abstain', X: 'not-voting'};
          const seats = [...form.querySelectorAll('.x-simulator__seat')];
          return asked.map(([kind, letters]) => {
            seats.forEach((seat, at) => {
              seat.querySelector(`[value="${votes[letters[at]]}"]`).checked = true;
            });
            const radio = form.querySelector(`[name=kind][value=${kind}]`);
            radio.checked = true;
            radio.dispatchEvent(new Event('change', {bubbles: true}));
            return [
              form.querySelector('.x-result__word').textContent,
              form.querySelector('.x-simulator__why').textContent,
              [...form.querySelectorAll('.x-simulator__reasons li')].map(li => li.textContent),
            ];
          });
        }""",
        asked,
    )
    results = set()
    for (kind, letters), (word, why, others) in zip(asked, answers, strict=True):
        decided = decide(letters, kind)
        results.add((decided.result, kind))
        assert word == WORDS[decided.result]
        for reason, told in zip(decided.reasons, (why, *others), strict=True):
            assert reason.article in told
            assert reason.words in told
            assert ("to be confirmed" in told) == reason.to_be_confirmed
    assert len(results) == 8  # Nothing vetoes a matter of procedure.


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_on_a_phone(browser, site_url, direction):
    screen = {"width": 360, "height": 700}
    with open_tab(browser, site_url, viewport=screen, has_touch=True) as (tab, wrongs):
        simulator = Simulator(tab, site_url).open()
        tab.evaluate("direction => document.body.dir = direction", direction)
        assert tab.evaluate("document.scrollingElement.scrollWidth") <= 360
        targets = simulator.form.locator("label, button")
        boxes = targets.evaluate_all(
            """all => all.map(one => one.getBoundingClientRect())
            .map(box => [box.left, box.right, box.width, box.height])"""
        )
        assert len(boxes) > 60
        for left, right, width, height in boxes:
            assert min(width, height) >= 24
            assert left >= 0
            assert right <= 360
        simulator.seat("China").get_by_text("Yes", exact=True).tap()
        assert simulator.letters == "NY" + START[2:]
        # What is set and what comes out are in sight together.
        assert simulator.form.locator(".x-simulator__in-short").is_visible()
        in_sight = tab.evaluate(
            """() => [...document.querySelectorAll('.x-simulator__in-short, [data-name=China]')]
            .map(one => one.getBoundingClientRect())
            .every(box => box.top >= 0 && box.bottom <= innerHeight)"""
        )
        assert in_sight
        assert wrongs == []


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_names_in_the_pictures_are_legible_and_covered_by_nothing(browser, site_url, direction):
    with open_tab(browser, site_url, viewport={"width": 360, "height": 700}) as (tab, _):
        Simulator(tab, site_url).open()
        tab.evaluate("direction => document.body.dir = direction", direction)
        tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        pictures = tab.evaluate(
            """() => [...document.querySelectorAll('.x-horseshoe, .x-way, .x-tally')].map(svg => {
              const box = svg.getBoundingClientRect();
              const scale = box.width / svg.viewBox.baseVal.width;
              return {
                box: [box.left, box.top, box.right, box.bottom],
                texts: [...svg.querySelectorAll('text')].map(text => {
                  const box = text.getBoundingClientRect();
                  return {
                    words: text.textContent,
                    size: parseFloat(getComputedStyle(text).fontSize) * scale,
                    box: [box.left, box.top, box.right, box.bottom],
                  };
                }),
              };
            })"""
        )
        assert len(pictures) == 23
        for picture in pictures:
            left, top, right, bottom = picture["box"]
            for text in picture["texts"]:
                assert text["size"] >= 12, text
                assert text["box"][0] >= left - 1, text
                assert text["box"][2] <= right + 1, text
                assert text["box"][1] >= top - 4, text
                assert text["box"][3] <= bottom + 4, text


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser, site_url, scheme):
    with open_tab(browser, site_url, color_scheme=scheme) as (tab, _):
        simulator = Simulator(tab, site_url).open()
        simulator.set("China", "Not voting")
        tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        results = Axe().run(tab, context=".md-content", options={"runOnly": WCAG})
        found = [
            f"{violation['id']}: {node['html'][:200]} {node['failureSummary']}"
            for violation in results.response["violations"]
            for node in violation["nodes"]
        ]
        assert not found, "\n".join(found)


def test_without_javascript_there_are_the_votes_and_the_examples_and_no_dead_control(
    browser, site_url
):
    with open_tab(browser, site_url, java_script_enabled=False) as (tab, wrongs):
        tab.goto(site_url + PROCESS)
        form = tab.locator("form.x-simulator")
        assert form.count() == 1
        assert not form.is_visible()
        content = tab.locator(".md-content")
        assert content.locator("input:visible, button:visible, select:visible").count() == 0
        assert tab.locator(".x-examples tbody tr").count() == 13
        assert tab.get_by_role("heading", name="Resolution 2728 of 25 March 2024").is_visible()
        assert wrongs == []


def test_the_search_does_not_find_the_words_of_the_form(built_site):
    index = json.loads((built_site / "search/search_index.json").read_text("utf-8"))
    texts = [doc["text"] for doc in index["docs"] if doc["location"].startswith(PROCESS)]
    assert len(texts) > 20
    assert not [text for text in texts if "Start from a made-up vote" in text]
    assert any("These votes are made up" in text for text in texts)


@pytest.mark.parametrize("tag", ["fr", "ar", "he"])
def test_it_tells_the_rules_in_the_language_of_the_page(browser, site_url, tag):
    catalogue = REPOSITORY / f"site_templates/catalogues/{tag}.po"
    language, _ = parse_catalogue(tag, catalogue.read_bytes())
    with open_tab(browser, site_url) as (tab, wrongs):
        simulator = Simulator(tab, f"{site_url}{tag}/").open()
        told = simulator.form.evaluate("form => form.textContent")
        decided = decide(START)
        assert language.gettext("Vetoed") in simulator.status
        assert tell_tally(decided.tally, language) in simulator.status
        sentences = [*decided.notes, *(s for why in decided.reasons for s in why.sentences)]
        for sentence in sentences:
            assert tell_sentence(sentence, language) in told
        assert language.gettext(decided.reasons[0].article) in simulator.status
        assert wrongs == []
