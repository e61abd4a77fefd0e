"""Edits between two revisions: how each is judged, and what is reported when nobody is told."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.changes.checks import check_changes
from generator.changes.comparison import FactChange, compare_collections
from generator.changes.entries import find_untold, propose_entries, render_entries
from generator.checks.references import check_references
from generator.fact_sheets.collection import Collection, Topic
from generator.fact_sheets.loading import load_collection
from generator.problems import Problem

CASES = Path(__file__).parent.parent / "cases" / "changes"
FOLDER = "content/topics/lake"
BEFORE = yaml.safe_load((CASES / "before.yml").read_text("utf-8"))
EDITS = yaml.safe_load((CASES / "edits.yml").read_text("utf-8"))
DAY = date(2024, 3, 27)

each_edit = pytest.mark.parametrize("case", EDITS, ids=lambda case: case["name"])


def edit(sheets: dict[str, str], edits: dict[str, list[str]]) -> dict[str, str]:
    """Replace a text in each sheet; a sheet in capitals is edited once more."""
    edited = dict(sheets)
    for name, (old, new) in edits.items():
        assert old in edited[name.lower()], f"{old!r} does not stand in {name}"
        edited[name.lower()] = edited[name.lower()].replace(old, new, 1)
    return edited


def name_files(sheets: dict[str, str]) -> dict[str, bytes]:
    files = {name if "/" in name else f"{FOLDER}/{name}": text for name, text in sheets.items()}
    return {name: text.encode() for name, text in files.items()}


def load(sheets: dict[str, str], *, readable: bool = True) -> Collection:
    loaded = load_collection(name_files(sheets))
    assert bool(loaded.problems) != readable
    assert loaded.collection is not None
    return loaded.collection


def load_both(case: dict) -> tuple[Collection, Collection]:
    before = edit(BEFORE, case.get("before", {}))
    return load(before), load(edit(before, case["edit"]), readable=case.get("readable", True))


def tell_change(change: FactChange) -> str:
    mark = "! " if change.needs_entry else ""
    name = f"{change.fact}.{change.field}" if change.field else change.fact
    return f"{mark}{change.kind} {name}: {change.before} > {change.after}"


def tell_problem(problem: Problem) -> str:
    place = problem.location
    file = place.file.removeprefix(f"{FOLDER}/")
    return f"{file}:{place.line}:{place.column}: {problem.code}: {problem.message}; {problem.hint}"


def only_topic(collection: Collection) -> Topic:
    (topic,) = collection
    return topic


@each_edit
def test_an_edit_is_judged(case: dict) -> None:
    changes = compare_collections(*load_both(case))
    assert [tell_change(change) for change in changes] == case["changes"]


@each_edit
def test_what_readers_are_not_told_is_a_problem(case: dict) -> None:
    problems = check_changes(*load_both(case))
    if "problems" in case:
        assert [tell_problem(problem) for problem in problems] == case["problems"]
    else:
        must = sum(change.startswith("!") for change in case["changes"])
        assert [problem.code for problem in problems] == ["change-without-entry"] * must


@each_edit
def test_the_proposed_entries_tell_of_everything(case: dict) -> None:
    before, after = load_both(case)
    old, new = only_topic(before), only_topic(after)
    untold = find_untold(compare_collections(before, after), old, new)
    entries = tuple(propose_entries(untold, new, DAY))
    sheets = edit(edit(BEFORE, case.get("before", {})), case["edit"])
    sheets["changes.yml"] += render_entries(entries)
    told = load(sheets, readable=case.get("readable", True))
    assert len(only_topic(told).changes.changes) == len(new.changes.changes) + len(entries)
    left = {problem.code for problem in check_changes(before, told)}
    assert "change-without-entry" not in left


def test_an_entry_is_ready_to_paste() -> None:
    edits = {"numbers.yml": ["value: 12", "value: about 21"]}
    before, after = load(BEFORE), load(edit(BEFORE, edits))
    old, new = only_topic(before), only_topic(after)
    untold = find_untold(compare_collections(before, after), old, new)
    (entry,) = propose_entries(untold, new, DAY)
    assert entry.file == f"{FOLDER}/changes.yml"
    assert render_entries([entry]) == (
        "  - id: boats-correction\n"
        "    date: '2024-03-27'\n"
        "    kind: correction\n"
        "    fact: boats\n"
        "    field: value\n"
        "    before: '12'\n"
        "    after: about 21\n"
        "    # Say why, in words for readers.\n"
        "    text: '“Boats on the lake”: the figure was given as “12”. It is “about 21”.'\n"
    )


def test_the_id_of_an_entry_is_free() -> None:
    taken = (
        "changes:\n  - id: boats-correction\n    date: 2024-03-01\n    kind: update\n    text: A.\n"
    )
    before = load(edit(BEFORE, {"changes.yml": ["changes:\n", taken]}))
    edits = {"changes.yml": ["changes:\n", taken], "numbers.yml": ["value: 12", "value: 21"]}
    after = load(edit(BEFORE, edits))
    untold = find_untold(compare_collections(before, after), only_topic(before), only_topic(after))
    (entry,) = propose_entries(untold, only_topic(after), DAY)
    assert entry.keys["id"] == "boats-correction-2"


def test_the_id_of_an_entry_is_not_too_long() -> None:
    long = {"numbers.yml": ["id: boats", f"id: {'b' * 64}"]}
    before = load(edit(BEFORE, long))
    after = load(edit(BEFORE, {**long, "NUMBERS.yml": ["value: 12", "value: 21"]}))
    untold = find_untold(compare_collections(before, after), only_topic(before), only_topic(after))
    (entry,) = propose_entries(untold, only_topic(after), DAY)
    assert entry.keys["id"] == f"{'b' * 62}-2"


def test_earlier_entries_may_name_a_fact_that_was_removed_later() -> None:
    entries = (
        "changes:\n"
        "  - id: one\n    date: 2024-03-22\n    kind: update\n    fact: pike\n    text: A pike.\n"
        "  - id: two\n    date: 2024-03-23\n    kind: correction\n    removed: pike\n    text: A.\n"
    )
    collection = load(edit(BEFORE, {"changes.yml": ["changes:\n", entries]}))
    problems = check_references(only_topic(collection), collection)
    assert not [problem for problem in problems if problem.location.file.endswith("changes.yml")]


def test_a_new_topic_has_no_past() -> None:
    after = load(BEFORE)
    before = load({"content/site.yml": BEFORE["content/site.yml"]})
    assert compare_collections(before, after) == ()
    assert check_changes(before, after) == ()


def test_a_topic_that_is_gone_is_a_warning() -> None:
    after = load({"content/site.yml": BEFORE["content/site.yml"]})
    (problem,) = check_changes(load(BEFORE), after)
    assert (problem.code, problem.severity) == ("topic-withdrawn", "warning")
