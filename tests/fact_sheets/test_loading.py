"""The sheets of a whole site: what is missing, misnamed or unreadable, and what follows from it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks import check_collection
from generator.fact_sheets.loading import SITE_SHEETS, TOPIC_SHEETS, Loaded, load_collection
from generator.problems import format_problem, sort_problems

PROJECT = Path(__file__).parent.parent / "small_project"
NOT_A_FIGURE = "write 253, 1.5 million, 30 to 40, hundreds, almost 32000 or about 6 weeks"
FERRY = "content/topics/ferry"
BODY = """\
name: Board of the harbour
short_name: Board
summary: It decides.
sources:
  - id: rules
    title: Rules
    kind: document
    publisher: Board
    address: https://example.org/rules
rules: []
steps:
  - id: tabled
    title: Tabled
    text: A draft is put forward.
    evidence: [{source: rules, at: rule 1}]
permanent_seats: []
members: []
"""
PROCESS = """\
body: board
title: The Board
summary: It decides.
draft: B/1
stages:
  - id: draft-tabled
    step: tabled
    title: Tabled
    date: 2024-03-21
    text: The draft was put forward.
    as_of: 2024-03-21
    status: reported
    evidence:
      - source: ferry-article
        quote: 40 people work on it
votes: []
"""


@pytest.fixture
def sheets() -> dict[str, str]:
    files = sorted((PROJECT / "content").rglob("*.yml"))
    return {file.relative_to(PROJECT).as_posix(): file.read_text("utf-8") for file in files}


def load(sheets: dict[str, str]) -> Loaded:
    return load_collection({name: text.encode() for name, text in sheets.items()})


def tell(sheets: dict[str, str]) -> list[str]:
    """Load the sheets and check them; tell the problems in short.

    That the board is not the Security Council, whose members the program knows, is not told.
    """
    loaded = load(sheets)
    problems = loaded.problems
    if loaded.collection is not None:
        problems += check_collection(loaded.collection, {"seeds/ferry.txt"}).problems
    return [
        f"{p.location.file.removeprefix(f'{FERRY}/')}:{p.location.line}: {p.code}: {p.hint}"
        for p in sort_problems(problems)
        if p.code != "council-roster"
    ]


def test_sound_sheets_are_loaded(sheets):
    assert tell(sheets) == []
    collection = load(sheets).collection
    assert collection is not None
    (topic,) = collection
    assert (topic.id, topic.lost_ids, topic.unreadable) == ("ferry", frozenset(), frozenset())
    assert [figure.id for figure in topic.numbers.numbers] == ["ferry-cost", "ferry-staff"]
    assert topic.changes.changes == ()
    assert topic.process is None


def test_bodies_are_loaded_by_their_file_name(sheets):
    sheets["content/bodies/board.yml"] = BODY
    sheets[f"{FERRY}/process.yml"] = PROCESS
    collection = load(sheets).collection
    assert collection is not None
    assert collection.bodies["board"].name == "Board of the harbour"
    assert tell(sheets) == ["process.yml:4: unknown-id: add its vote under votes:"]


def test_without_sheets_only_the_site_is_missing():
    loaded = load({})
    assert loaded.collection is None
    assert "\n".join(map(format_problem, loaded.problems)) == (
        "content/site.yml:1:1: missing-sheet: this sheet is missing\n"
        "  hint: write it: who publishes the site?"
    )


def test_a_site_without_topics_and_terms_is_a_site(sheets):
    collection = load({"content/site.yml": sheets["content/site.yml"]}).collection
    assert collection is not None
    assert (collection.topics, collection.terms.terms, collection.bodies) == ((), (), {})


def test_a_missing_sheet_is_one_problem_and_not_one_for_each_reference_into_it(sheets):
    del sheets[f"{FERRY}/sources.yml"]
    assert tell(sheets) == ["sources.yml:1: missing-sheet: every topic has one"]


def test_a_topic_without_its_head_is_no_topic(sheets):
    del sheets[f"{FERRY}/topic.yml"]
    assert tell(sheets) == ["topic.yml:1: missing-sheet: every topic has one"]
    collection = load(sheets).collection
    assert collection is not None
    assert collection.topics == ()


def test_an_unreadable_sheet_is_one_problem(sheets):
    for name in ("actors", "sources", "numbers", "timeline", "positions"):
        broken = {**sheets, f"{FERRY}/{name}.yml": "nothing of it\n"}
        (problem,) = tell(broken)
        assert problem.startswith(f"{name}.yml:1: wrong-shape: begin with a key such as")
        loaded = load(broken)
        assert loaded.collection is not None
        assert loaded.collection.topics[0].unreadable == {f"{name}.yml"}


def test_an_item_that_was_left_out_is_not_missed_by_those_who_name_it(sheets):
    for name, item, key in (
        ("actors", "- id: harbour-board", "kind: organisation"),
        ("sources", "- id: ferry-article", "kind: article"),
        ("numbers", "- id: ferry-cost", "status: claimed"),
        ("positions", "- id: the-line", "question: Is the line wanted?"),
    ):
        text = sheets[f"{FERRY}/{name}.yml"]
        assert item in text
        for wrong in (f"{key.partition(':')[0]}: [no]", f"{key}: no"):
            broken = {**sheets, f"{FERRY}/{name}.yml": text.replace(key, wrong, 1)}
            assert [problem.split(":")[0] for problem in tell(broken)] == [f"{name}.yml"], wrong
            loaded = load(broken)
            assert loaded.collection is not None
            assert loaded.collection.topics[0].lost_ids == {item.removeprefix("- id: ")}


def test_what_is_lost_of_a_body_is_not_missed_by_a_topic(sheets):
    sheets[f"{FERRY}/process.yml"] = PROCESS
    for text in (BODY.replace("title: Tabled", "title: {}"), "nothing of it\n"):
        sheets["content/bodies/board.yml"] = text
        (problem,) = tell(sheets)
        assert problem.startswith("content/bodies/board.yml:")


def test_what_is_lost_of_a_body_is_not_missed_by_the_body_itself(sheets):
    sheets["content/bodies/board.yml"] = BODY.replace("kind: document", "kind: papyrus")
    (problem,) = tell(sheets)
    assert problem.startswith("content/bodies/board.yml:7: unknown-word:")


def test_misnamed_sheets_are_read_as_the_ones_that_were_meant(sheets):
    sheets[f"{FERRY}/source.yml"] = sheets.pop(f"{FERRY}/sources.yml")
    sheets[f"{FERRY}/numbers.yaml"] = sheets.pop(f"{FERRY}/numbers.yml").replace("40", "x", 1)
    sheets["content/Site.yml"] = sheets.pop("content/site.yml")
    assert tell(sheets) == [
        'content/Site.yml:1: unknown-sheet: did you mean "site.yml"?',
        'numbers.yaml:1: unknown-sheet: did you mean "numbers.yml"?',
        f"numbers.yaml:15: not-a-figure: {NOT_A_FIGURE}",
        'source.yml:1: unknown-sheet: did you mean "sources.yml"?',
    ]


def test_a_misnamed_sheet_beside_the_right_one_is_not_read(sheets):
    sheets[f"{FERRY}/number.yml"] = "nothing of it\n"
    assert tell(sheets) == ['number.yml:1: unknown-sheet: did you mean "numbers.yml"?']


@pytest.mark.parametrize(
    ("file", "code", "hint"),
    [
        ("content/README.md", "unknown-sheet", "sheets here: site.yml, terms.yml"),
        (f"{FERRY}/photo.jpg", "unknown-sheet", f"sheets here: {', '.join(TOPIC_SHEETS)}"),
        (f"{FERRY}/more/numbers.yml", "unknown-sheet", "move it out of content/"),
        ("content/topics/ferry.yml", "unknown-sheet", "a topic is a folder that holds topic.yml"),
        (
            "content/bodies/Board.yml",
            "unknown-sheet",
            "name it with small letters, digits and single hyphens, and .yml",
        ),
        (
            "content/bodies/board.yaml",
            "unknown-sheet",
            "name it with small letters, digits and single hyphens, and .yml",
        ),
        (
            "content/topics/The Ferry/topic.yml",
            "bad-id",
            "name the folder with small letters, digits and single hyphens",
        ),
        ("seeds/ferry.yml", "unknown-sheet", "move it out of content/"),
    ],
)
def test_what_is_no_sheet_is_reported_and_not_read(sheets, file, code, hint):
    sheets[file] = "nothing of it\n"
    loaded = load(sheets)
    assert [(p.location.file, p.code, p.hint) for p in loaded.problems] == [(file, code, hint)]
    assert loaded.collection is not None
    assert [topic.id for topic in loaded.collection] == ["ferry"]
    assert loaded.collection.bodies == {}


def test_a_topic_with_a_wrong_name_is_reported_once(sheets):
    wrong = {f"content/topics/The Ferry/{name}": "x" for name in TOPIC_SHEETS}
    assert [problem.code for problem in load({**sheets, **wrong}).problems] == ["bad-id"]


def test_all_problems_of_all_files_are_told_in_one_run(sheets):
    numbers, timeline = f"{FERRY}/numbers.yml", f"{FERRY}/timeline.yml"
    sheets[numbers] = sheets[numbers].replace("label: Cost", "lable: Cost")
    sheets[numbers] = sheets[numbers].replace("said_by: harbour-board", "said_by: harbor-board")
    sheets[numbers] = sheets[numbers].replace("    value: 40", "\tvalue: 40")
    sheets[timeline] = sheets[timeline].replace("date: 2024-03-22", "date: 2024-03-32")
    sheets["content/terms.yml"] += "  - id: quay\n    use: quay: harbour\n"
    assert tell(sheets) == [
        'content/terms.yml:8: colon-in-text: write "quay: harbour"',
        'numbers.yml:3: unknown-key: did you mean "label"?',
        'numbers.yml:7: unknown-id: did you mean "harbour-board"?',
        "numbers.yml:15: tab-indent: indent with spaces",
        "timeline.yml:5: not-a-date: 2024-03 has 31 days",
    ]


NAMES = st.sampled_from(
    [
        *(f"content/{name}" for name in SITE_SHEETS),
        *(f"{FERRY}/{name}" for name in TOPIC_SHEETS),
        *("content/bodies/board.yml", "content/topics/x.yml", "content/topics/É/topic.yml"),
        *("", "/", ".", "..", "content", "content/", "content//site.yml", "content/./terms.yml"),
        *("content/bodies//board.yml", "content/bodies/../site.yml", "\0", "content/topics//a/b"),
    ]
) | st.text(max_size=20).map("content/".__add__)


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(NAMES, st.binary(max_size=60), max_size=8))
def test_any_tree_of_files_is_loaded_or_has_problems(files):
    loaded = load_collection(files)
    assert loaded.collection is not None or loaded.problems
    for problem in loaded.problems:
        assert problem.hint
        assert format_problem(problem)


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_a_site_with_anything_in_one_of_its_sheets_is_loaded_or_has_problems(data):
    files = {
        file.relative_to(PROJECT).as_posix(): file.read_bytes()
        for file in sorted((PROJECT / "content").rglob("*.yml"))
    }
    name = data.draw(st.sampled_from(sorted(files)))
    at = data.draw(st.integers(0, len(files[name])))
    length = data.draw(st.integers(0, 12))
    put_in = data.draw(st.binary(max_size=6) | st.text("\t\n :-#'\"", max_size=6).map(str.encode))
    files[name] = files[name][:at] + put_in + files[name][at + length :]
    loaded = load_collection(files)
    assert loaded.collection is not None or loaded.problems
    if loaded.collection is not None:
        check_collection(loaded.collection, {"seeds/ferry.txt"})
