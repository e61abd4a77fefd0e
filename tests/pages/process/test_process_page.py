"""The page of the process, made of this project's own sheets."""

import re
from dataclasses import replace
from datetime import date
from itertools import chain, product

import lxml.html
import pytest

from generator.council import KINDS, assembly_debate_deadline, council_on, exhaustive_cases, outcome
from generator.fact_sheets.collection import Topic
from generator.files import read_project
from generator.pages.context import SiteContext, TopicContext
from generator.pages.environment import make_environment
from generator.pages.language import Language
from generator.pages.process import AFTER_A_VETO, ON_FORCE, render_process_page
from generator.pages.votes import EXPLAINED_BY, read_ballots
from generator.pages.worked_examples import EXAMPLES, cast_votes
from generator.pipeline import prove_sources
from tests.pages.lake import TEMPLATES, to_html
from tests.projects import REPOSITORY

RESULTS = {"adopted": "Adopted", "vetoed": "Vetoed", "failed": "Failed"}
WORDS = {"yes": "Yes", "no": "No", "abstain": "Abstaining", "not-voting": "Not voting"}


@pytest.fixture(scope="module")
def proven():
    return prove_sources(read_project(REPOSITORY))


@pytest.fixture(scope="module")
def topic(proven):
    return next(topic for topic in proven.collection if topic.process)


@pytest.fixture(scope="module")
def body(proven, topic):
    return proven.collection.bodies[topic.process.body]


def render(proven, topic, rosters=None):
    language = Language()
    site = SiteContext(
        proven.collection,
        proven.articles,
        proven.findings,
        rosters or proven.checked.rosters,
        proven.checked.outcomes,
        make_environment(TEMPLATES, language),
        language,
    )
    return render_process_page(TopicContext(site, topic, ()))


@pytest.fixture(scope="module")
def page(proven, topic):
    return lxml.html.fromstring(f"<main>{to_html(render(proven, topic))}</main>")


def change(topic, **fields):
    """Give the topic another process sheet."""
    sheets = {name: getattr(topic, name) for name in Topic.__dataclass_fields__}
    return Topic(**{**sheets, "process": topic.process.model_copy(update=fields)})


def text(element):
    return " ".join(element.text_content().split())


def by_class(element, name):
    return element.xpath(f".//*[contains(concat(' ', @class, ' '), ' {name} ')]")


def section(page, heading):
    """Everything from a second heading to the next."""
    parts = [heading, *heading.itersiblings()]
    ends = [at for at, part in enumerate(parts[1:], 1) if part.tag == "h2"]
    whole = lxml.html.Element("section")
    for part in parts[: ends[0] if ends else None]:
        whole.append(lxml.html.fromstring(lxml.html.tostring(part)))
    return whole


def part_of(page, vote, draft):
    """The part of the page that tells of a vote."""
    heading = page.get_element_by_id(vote.id)
    assert heading.tag == ("h2" if vote.symbol == draft else "h3")
    return heading.getnext()


def test_every_vote_shows_its_text_its_outcome_and_why(proven, topic, page):
    sheet = topic.process
    assert len(sheet.votes) >= 10
    for vote in sheet.votes:
        decided = proven.checked.outcomes[topic.id, vote.id]
        shown = part_of(page, vote, sheet.draft)
        words = text(shown)
        assert text(by_class(shown, "x-result__word")[0]) == RESULTS[decided.result]
        tally = f"Yes {decided.tally.yes}, No {decided.tally.no}"
        assert tally in text(by_class(shown, "x-result__tally")[0])
        for reason in decided.reasons:
            assert reason.words in words
            assert reason.article in words
        assert vote.symbol in words
        assert all(sponsor in words for sponsor in vote.sponsors)
        assert vote.date.text in shown.xpath(".//time/@datetime")
        assert len(by_class(shown, "x-fact__line")) == 1
        assert len(by_class(shown, "x-evidence")) >= len(vote.evidence)


def test_every_vote_says_who_voted_how_in_a_table_and_in_a_picture(topic, page):
    tables = {
        text(table.find("caption")).removeprefix("Who voted how: "): table
        for table in by_class(page, "x-ballot__table")
    }
    assert len(tables) == len(topic.process.votes)
    for vote in topic.process.votes:
        council = council_on(vote.date.earliest)
        expected = {name: WORDS[cast] for name, cast in read_ballots(vote).items()}
        rows = [[text(cell) for cell in row] for row in tables[vote.title].iter("tr")][1:]
        names = [row[0].removesuffix(" presides") for row in rows]
        assert names == list(council.names)
        letters = {"Yes": "Y", "No": "N", "Abstaining": "A", "Not voting": "–"}
        assert [row[2] for row in rows] == [expected[name] for name in names]
        assert [row[1] == "permanent" for row in rows] == [
            name in council.permanent for name in names
        ]
        told = page.get_element_by_id(f"{vote.id}--seats-told")
        picture = told.getparent()
        assert picture.get("role") == "img"
        marks = {int(use.get("data-seat")): use.get("href") for use in picture.iter("use")}
        for number, name in enumerate(council.names):
            word = expected[name]
            mark = {"Yes": "yes", "No": "no", "Abstaining": "abstain", "Not voting": "not-voting"}
            permanent = name in council.permanent
            assert marks[number] == f"#mark--{mark[word]}{'--permanent' if permanent else ''}"
            drawn = page.get_element_by_id(f"mark--{mark[word]}")
            assert text(drawn) == letters[word]
            sentence = next(s for s in text(told).split(". ") if s.startswith(f"{word}: "))
            assert f"{name} (permanent)" in sentence if permanent else name in sentence
        cells = [use.get("href") for use in by_class(page, "x-tally")[0].iter("use")]
        assert len(cells) == 15


def test_outcomes_come_from_the_rules_and_not_from_the_sheet(proven, topic):
    vote = next(vote for vote in topic.process.votes if vote.symbol == topic.process.draft)
    lie = vote.model_copy(update={"outcome": "adopted"})
    page = lxml.html.fromstring(to_html(render(proven, change(topic, votes=(lie,)))))
    assert {text(shown) for shown in by_class(page, "x-result__word")[:1]} == {"Vetoed"}


def test_readers_find_the_answers_in_the_order_in_which_they_ask(page):
    headings = [text(heading).removesuffix("#") for heading in page.iter("h2")]
    assert headings == [
        "Did it pass, and why?",
        "Who voted how?",
        "What do the texts say?",
        "Is it binding, and according to whom?",
        "What happens next?",
        "The votes shown here",
        "The way of this draft",
        "The rules",
        "Who sat on the Council",
        "Other texts of the Council",
        "Try it yourself",
        "Worked examples",
        "Words on this page",
    ]


def test_what_became_known_later_is_marked(topic, page):
    for fact in (*topic.process.votes, *topic.process.wordings, *topic.process.readings):
        block = page.get_element_by_id(fact.id)
        block = block.getnext() if block.tag in ("h2", "h3") else block
        assert bool(by_class(block, "x-known-since")) == topic.is_known_since(fact), fact.id


def test_whether_a_text_binds_is_said_by_somebody(topic, page):
    readings = topic.process.readings
    assert len(readings) >= 5
    for reading in readings:
        shown = page.get_element_by_id(reading.id)
        speaker = topic.actor_by_id[reading.said_by].name
        assert text(by_class(shown, "x-fact__label")[0]) == speaker
        assert f"said by {speaker}" in text(by_class(shown, "x-fact__line")[0])
    # What the page says itself takes no side.
    template = TEMPLATES["process.md.j2"] + TEMPLATES["macros/votes.j2"]
    own = [line for line in template.splitlines() if re.search(r"\bbind", line)]
    assert len(own) == 2
    assert "Is it binding, and according to whom?" in own[0]
    assert "This site does not say whether a text binds. It says who says so." in own[1]


def test_each_text_stands_under_its_verb(topic, body, page):
    placed = 0
    for verb in body.verbs:
        block = page.get_element_by_id(verb.id).getparent()
        shown = {element.get("id") for element in by_class(block, "x-wording")}
        names = verb.verb.split(", ")
        assert shown == {w.id for w in topic.process.wordings if w.verb in names}
        placed += len(shown)
    assert placed == len(topic.process.wordings)


def test_a_text_whose_verb_nobody_explains_is_shown_all_the_same(proven, topic):
    wordings = tuple(w.model_copy(update={"verb": "recalls"}) for w in topic.process.wordings[:1])
    page = lxml.html.fromstring(to_html(render(proven, change(topic, wordings=wordings))))
    assert "recalls" in text(page.get_element_by_id(wordings[0].id))


def test_the_ten_working_days_are_counted_out(topic, page):
    clock = by_class(page, "x-clock")[0]
    days = clock.xpath(".//ol//time/@datetime")
    assert days == [
        day.isoformat() for day in assembly_debate_deadline(date(2024, 3, 22)).working_days
    ]
    assert len(days) == 10
    assert days[-1] == "2024-04-08"
    assert "The tenth working day after it was 8 April 2024." in text(clock)
    assert "Not counted: Saturdays and Sundays; Good Friday, 29 March 2024." in text(clock)
    assert text(by_class(clock, "x-unconfirmed")[0]) == "to be confirmed"


def test_a_veto_elsewhere_names_the_day_by_which_the_assembly_debates_it(proven, topic, page):
    for vote in topic.process.votes:
        vetoed = proven.checked.outcomes[topic.id, vote.id].result == "vetoed"
        if vote.symbol == topic.process.draft:
            continue
        due = by_class(part_of(page, vote, topic.process.draft), "x-vote__debate")
        assert bool(due) == vetoed
        if vetoed:
            deadline = assembly_debate_deadline(vote.date.earliest).last_day
            assert due[0].xpath(".//time/@datetime") == [deadline.isoformat()]


def test_every_rule_and_step_is_explained_once_with_its_article_and_its_evidence(body, page):
    for rule in body.rules:
        block = page.get_element_by_id(rule.id)
        assert text(block.find("h4")) == rule.title
        assert (rule.article or "") in text(block)
        assert len(by_class(block, "x-evidence")) == len(rule.evidence)
        assert bool(by_class(block, "x-unconfirmed")) == rule.to_be_confirmed
    for item in (*body.steps, *body.verbs):
        block = page.get_element_by_id(item.id).getparent()
        explained = block.xpath("./*[not(contains(@class, 'x-fact'))]")
        assert any("to be confirmed" in text(p) for p in explained) == item.to_be_confirmed
    for kind in body.products:
        row = page.get_element_by_id(kind.id)
        assert kind.adopted_by in text(row)
        assert bool(by_class(row, "x-unconfirmed")) == kind.to_be_confirmed


def test_subjects_that_readers_ask_for_stand_where_they_ask(body, page):
    assert {AFTER_A_VETO, ON_FORCE} <= {rule.subject for rule in body.rules}
    by_subject = {
        AFTER_A_VETO: "what--happens-next",
        ON_FORCE: "who--says-it-binds",
    }
    for rule in body.rules:
        heading = page.get_element_by_id(by_subject.get(rule.subject, "the--rules"))
        assert section(page, heading).xpath(f".//*[@id='{rule.id}']"), rule.id


def test_every_rule_of_the_engine_is_explained_on_the_page(body, page):
    council = council_on(date(2024, 3, 22))
    used = {
        (reason.rule, reason.article)
        for example, kind in product(EXAMPLES, KINDS)
        for reason in outcome(cast_votes(example, council), council.on, kind).reasons
    }
    assert used == set(EXPLAINED_BY)
    assert {case.rule for case in exhaustive_cases(council)} <= {rule for rule, _ in used}
    assert set(EXPLAINED_BY.values()) <= {rule.id for rule in body.rules}


def test_the_way_of_the_draft_has_its_dates_and_its_end(topic, body, page):
    picture = by_class(page, "x-way")[0]
    drawn = text(picture)
    for step in body.steps:
        assert step.title in drawn
        stages = [stage for stage in topic.process.stages if stage.step == step.id]
        block = page.get_element_by_id(step.id).getparent()
        assert [e.get("id") for e in by_class(block, "x-stage")] == [s.id for s in stages]
    assert "22 March 2024: The Council votes" in drawn
    ends = by_class(picture, "x-way__end")
    assert [text(end) for end in ends] == ["Adopted", "Vetoed", "Failed"]
    assert [text(end) for end in by_class(picture, "x-way__end--came-about")] == ["Vetoed"]
    open_steps = len(by_class(picture, "x-way__dot--open"))
    taken = {stage.step for stage in topic.process.stages}
    assert open_steps == sum(step.id not in taken for step in body.steps)


def test_the_members_of_the_day_by_group(page):
    table = by_class(page, "x-seating")[0]
    rows = {text(row[0]): text(row[1]) for row in list(table.iter("tr"))[1:]}
    assert list(rows) == [
        "African Group",
        "Asia-Pacific Group",
        "Eastern European Group",
        "Latin American and Caribbean Group",
        "Western European and Others Group",
    ]
    assert rows["African Group"] == (
        "Algeria (2024–2025), Mozambique (2023–2024), Sierra Leone (2024–2025)"
    )
    assert rows["Eastern European Group"] == "Russian Federation (permanent), Slovenia (2024–2025)"
    names = [name.split(" (")[0] for cell in rows.values() for name in cell.split(", ")]
    assert sorted(names) == list(council_on(date(2024, 3, 22)).names)
    presidency = text(by_class(page, "x-seating__presidency")[0])
    assert presidency == "Japan presided that month. This was checked against a published page."


def test_a_presidency_that_was_derived_says_so(proven, topic):
    vote = next(vote for vote in topic.process.votes if vote.date.text == "2024-06-10")
    changed = change(topic, votes=(vote,), draft=vote.symbol)
    page = lxml.html.fromstring(to_html(render(proven, changed)))
    presidency = text(by_class(page, "x-seating__presidency")[0])
    assert presidency.startswith("Republic of Korea presided that month. No page was found")
    caption = text(page.find_class("x-ballot__picture")[0].find("figcaption"))
    assert "is at the head. No page was found" in caption


@pytest.mark.parametrize(
    ("title", "result", "rule"),
    [
        ("All in favour", "adopted", "V5"),
        ("Nine in favour, six abstaining", "adopted", "V5"),
        ("Eight in favour, nobody against", "failed", "V2"),
        ("One permanent member against", "vetoed", "V4"),
        ("Two permanent members against", "vetoed", "V4"),
        ("A permanent member against, with eight in favour", "failed", "V2"),
        ("Six elected members against", "adopted", "V5"),
        ("A permanent member abstaining", "adopted", "V5"),
        ("A permanent member absent", "adopted", "V5"),
        ("All permanent members abstaining", "adopted", "V5"),
        ("A permanent member against, on procedure", "adopted", "V3"),
        ("Eight in favour, on procedure", "failed", "V2"),
        ("A permanent member against treating it as procedure", "vetoed", "V4"),
    ],
)
def test_worked_examples(page, title, result, rule):
    council = council_on(date(2024, 3, 22))
    (example,) = [example for example in EXAMPLES if example.title == title]
    assert len(example.permanent) == 5
    assert len(example.elected) == 10
    decided = outcome(cast_votes(example, council), council.on, example.kind)
    assert (decided.result, decided.reasons[0].rule) == (result, rule)
    rows = by_class(page, "x-examples")[0].iter("tr")
    (row,) = [row for row in rows if text(row[0]) == title]
    assert text(by_class(row, "x-result__word")[0]) == RESULTS[result]
    assert decided.reasons[0].words in text(row[3])


def test_every_worked_example_is_tested():
    (cases,) = [mark.args[1] for mark in test_worked_examples.pytestmark]
    assert [title for title, _, _ in cases] == [example.title for example in EXAMPLES]


def test_what_the_roster_does_not_know_is_not_made_up(proven, topic):
    rosters = {
        name: replace(roster, presidencies=(), holidays=())
        for name, roster in proven.checked.rosters.items()
    }
    page = lxml.html.fromstring(to_html(render(proven, topic, rosters)))
    for name in ("x-clock", "x-vote__debate", "x-seating__presidency", "x-ballot__presides"):
        assert not by_class(page, name)
    assert text(by_class(page, "x-ballot__picture")[0]).endswith("Drawn in alphabetical order.")


def test_a_draft_that_has_not_been_voted_on_yet(proven, topic):
    page = lxml.html.fromstring(to_html(render(proven, change(topic, draft="S/2026/1"))))
    headings = [text(heading).removesuffix("#") for heading in page.iter("h2")]
    assert headings[0] == "What do the texts say?"
    assert "The ten working days after this veto" not in text(page)
    assert not by_class(page, "x-way__end--came-about")
    # What can be tried starts from the last vote.
    (form,) = by_class(page, "x-simulator")
    assert form.get("data-day") == "2025-11-17"


def test_a_process_without_any_vote(proven, topic):
    page = lxml.html.fromstring(to_html(render(proven, change(topic, votes=()))))
    assert not by_class(page, "x-simulator")
    assert not by_class(page, "x-votes")
    headings = [text(heading).removesuffix("#") for heading in page.iter("h2")]
    assert "The votes shown here" not in headings
    assert "The rules" in headings


def test_a_topic_without_a_process_has_no_page(proven, topic):
    sheets = {name: getattr(topic, name) for name in Topic.__dataclass_fields__}
    with pytest.raises(ValueError, match=f"{topic.id} has no process to show"):
        render(proven, Topic(**{**sheets, "process": None}))


HOSTILE = (
    """<script>alert(1)</script> "x" onload='y' `a` *b* [c](javascript:d) {{ e }} &amp; | </svg>"""
)


def test_words_of_the_sheets_cannot_become_markup(proven, topic):
    sheet = topic.process
    votes = tuple(
        vote.model_copy(update={"title": HOSTILE, "symbol": HOSTILE, "sponsors": (HOSTILE,)})
        for vote in sheet.votes
    )
    stages = tuple(stage.model_copy(update={"title": HOSTILE}) for stage in sheet.stages)
    wordings = tuple(
        w.model_copy(update={"title": HOSTILE, "symbol": HOSTILE, "verb": HOSTILE})
        for w in sheet.wordings
    )
    readings = tuple(r.model_copy(update={"symbol": HOSTILE}) for r in sheet.readings)
    changed = change(
        topic,
        title=HOSTILE,
        votes=votes,
        stages=stages,
        wordings=wordings,
        readings=readings,
        draft=HOSTILE,
    )
    page = lxml.html.fromstring(f"<main>{to_html(render(proven, changed))}</main>")
    assert {script.get("src") for script in page.iter("script")} == {
        "../../../assets/js/simulator.js"
    }
    attributes = {name for element in page.iter() for name in element.attrib}
    assert not [name for name in attributes if name.startswith("on")]
    assert not [a for a in page.iter("a") if "javascript" in (a.get("href") or "")]
    assert text(next(page.iter("h1"))).removesuffix("#") == HOSTILE
    captions = {text(caption) for caption in page.iter("caption")}
    assert captions == {f"Who voted how: {HOSTILE}"}
    cells = set(chain(*([text(cell) for cell in row] for row in page.iter("tr"))))
    assert HOSTILE in cells
