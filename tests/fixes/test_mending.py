"""What is mechanical is put right, to the byte; what a fact says never is."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.fixes.lines import SheetLines
from generator.fixes.mending import mend_sources
from generator.fixes.spelling import is_misspelling
from generator.pipeline import prove_sources
from tests.explanations.specimen import TOPIC, put_in, read_specimen
from tests.projects import REPOSITORY

CASES = yaml.safe_load((Path(__file__).parent.parent / "cases/fixes/sheets.yml").read_text("utf-8"))
SPECIMEN = read_specimen()


def mend(sources):
    """Mend the topic alone: the body is the real one."""
    return mend_sources(sources, lambda name: name.startswith(TOPIC))


def write(sheets, case, state):
    """Write a sheet of the specimen as a case has it in one state: broken or fixed."""
    name = f"{TOPIC}/{case['sheet']}"
    text = sheets[name].decode()
    example = case.get(state, case["sound"])
    edited = put_in(example, case["sound"], text)
    if case.get("at") == 0 and state == "broken":
        edited = text.replace(indented(case["sound"], 4), example, 1)
    assert edited != text or example == case["sound"], "the sound part stands in the specimen"
    return {**sheets, name: edited.encode()}


def indented(text, spaces):
    return "".join(f"{' ' * spaces}{line}\n" for line in text.splitlines())


def states(case):
    broken, fixed = SPECIMEN.sheets, SPECIMEN.sheets
    for part in (case, case["also"]) if "also" in case else (case,):
        broken = write(broken, part, "broken")
        fixed = write(fixed, part, "fixed" if "fixed" in part or part is case else "broken")
    return replace(SPECIMEN, sheets=broken), fixed


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_sheet_is_mended(case):
    broken, fixed = states(case)
    mended = mend(broken)
    assert [change.removeprefix(f"{TOPIC}/") for change in mended.changes] == case["changes"]
    after = {**broken.sheets, **mended.sheets}
    for name, data in fixed.items():
        assert after[name].decode() == data.decode()
    assert mended.proven.problems == prove_sources(replace(broken, sheets=after)).problems


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_mending_twice_changes_nothing_more(case):
    broken, _ = states(case)
    once = mend(broken)
    again = mend(replace(broken, sheets={**broken.sheets, **once.sheets}))
    assert (again.sheets, again.changes) == ({}, ())


def test_what_is_sound_stays():
    assert mend(SPECIMEN).sheets == {}


def test_only_what_may_be_touched_is():
    broken, _ = states(next(case for case in CASES if "several sheets" in case["name"]))
    mended = mend_sources(broken, lambda name: name.endswith("timeline.yml"))
    assert mended.changes == (f"{TOPIC}/timeline.yml:9:9: norprt → norport",)
    assert mended.sheets.keys() == {f"{TOPIC}/timeline.yml"}


@pytest.mark.parametrize(
    ("written", "read"),
    [("\n", "\r\n"), ("numbers:", "\ufeffnumbers:"), ("\n", "\n")],
    ids=["line ends of Windows", "a byte order mark", "plain"],
)
def test_the_kind_of_a_file_stays(written, read):
    name = f"{TOPIC}/numbers.yml"
    text = SPECIMEN.sheets[name].decode().replace(written, read)
    broken = text.replace("    unit: people", "    units: people").encode()
    mended = mend(replace(SPECIMEN, sheets={**SPECIMEN.sheets, name: broken}))
    assert mended.sheets == {name: text.encode()}


@pytest.mark.parametrize("data", [b"a\r\nb\nc", b"a\rb", b"\xff\xfe"])
def test_a_file_of_mixed_kinds_is_left_alone(data):
    assert SheetLines.of(data) is None
    sheets = {**SPECIMEN.sheets, f"{TOPIC}/changes.yml": data}
    assert f"{TOPIC}/changes.yml" not in mend(replace(SPECIMEN, sheets=sheets)).sheets


@pytest.mark.parametrize(
    ("word", "meant", "expected"),
    [
        ("harbor-bord", "harbour-board", True),
        ("Norport", "norport", True),
        ("norprot", "norport", True),
        ("nroprot", "norport", True),
        ("norway", "norport", False),
        ("veto-8-may", "veto-18-may", False),
        ("s-2024-293", "s-2024-239", False),
        ("dame", "dam", True),
        ("lamb", "dam", False),
        ("yes", "no", False),
    ],
)
def test_what_a_typist_may_have_meant(word, meant, expected):
    assert is_misspelling(word, meant) is expected


def test_what_is_not_yaml_is_left_alone():
    name = f"{TOPIC}/numbers.yml"
    broken = SPECIMEN.sheets[name] + b"numbers: [\n"
    sheets = {**SPECIMEN.sheets, name: broken, "content/stray.txt": b"?", "content/a/b/c/d": b"?"}
    everything = mend_sources(replace(SPECIMEN, sheets=sheets)).sheets
    assert not {name for name in everything if "bodies" not in name}


def test_the_sheets_of_this_project_say_the_same_in_order():
    """Orders real sheets, and compares them as data and as lines."""
    from generator.files import read_project

    sources = read_project(REPOSITORY)
    mended = mend_sources(sources)
    for name, data in mended.sheets.items():
        old, new = (text.decode() for text in (sources.sheets[name], data))
        assert yaml.safe_load(old) == yaml.safe_load(new)
        bare = re.compile(r"^[ -]+", re.MULTILINE)
        assert sorted(bare.sub("", old).split("\n")) == sorted(bare.sub("", new).split("\n"))
