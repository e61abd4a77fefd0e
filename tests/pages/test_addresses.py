"""Addresses are relative, so that the site works below any path."""

import pytest

from generator.fact_sheets.facts import Evidence
from generator.fact_sheets.fields import ORIGIN_KEY, Origin
from generator.pages.addresses import (
    Address,
    current_figure,
    evidence_anchor,
    fact_address,
    find_place,
    relative_url,
    text_fragment_url,
)
from generator.pages.text import show_name
from generator.yaml_source import Document
from tests.pages.lake import make_collection, read_sheets


@pytest.mark.parametrize(
    ("page", "path", "anchor", "url"),
    [
        ("index.md", "index.md", "", "./"),
        ("index.md", "about.md", "x", "about/#x"),
        ("about.md", "index.md", "", "../"),
        ("topics/x/index.md", "topics/x/numbers.md", "depth", "numbers/#depth"),
        ("topics/x/numbers.md", "topics/x/index.md", "", "../"),
        ("topics/x/numbers.md", "topics/x/numbers.md", "depth", "#depth"),
        ("topics/x/articles/a.md", "topics/x/index.md", "", "../../"),
        ("topics/x/articles/a.md", "terms.md", "t", "../../../../terms/#t"),
    ],
)
def test_relative_urls(page, path, anchor, url):
    assert relative_url(page, Address(path, anchor)) == url


@pytest.fixture(scope="module")
def topic():
    (topic,) = make_collection(read_sheets()).topics
    return topic


@pytest.mark.parametrize(
    ("reference", "page", "name"),
    [
        ("depth", "numbers", "Depth of the lake"),
        ("flood", "timeline", "The lake floods"),
        ("keeper", "actors", "The keeper"),
        ("keeper-works", "actors", "The keeper works for The lake board"),
        ("deep", "positions", "The keeper: Open the dam"),
        ("saying", "positions", "The keeper on the dam"),
        ("dam", "positions", "The dam"),
        ("lake-report", "sources", "The report"),
    ],
)
def test_every_id_has_its_place(topic, reference, page, name):
    place = find_place(topic, {}, reference)
    assert place.address == Address(f"topics/lake/{page}.md", reference)
    assert place.name == name


def test_an_unknown_id_has_none(topic):
    assert find_place(topic, {}, "nowhere") is None


def test_the_figure_that_the_topic_states_is_the_latest_that_it_could_know(topic):
    assert str(current_figure(topic, "depth").value) == "almost 3000"
    assert str(current_figure(topic, "fish").value) == "hundreds"


def test_other_rows_of_a_figure_have_their_date_in_the_anchor(topic):
    anchors = [fact_address(topic, row).anchor for row in topic.figure_history("depth")]
    assert anchors == ["depth--2020", "depth", "depth--2025-03-25"]


def test_anchors_of_evidence():
    assert evidence_anchor("depth", 0) == "depth--evidence-1"
    assert evidence_anchor("depth", 1, of_note=True) == "depth--note-evidence-2"


def make_evidence(**keys):
    origin = Origin(Document("x.yml", (), {}, {}, {}), ())
    return Evidence.model_validate({ORIGIN_KEY: origin, "source": "s", **keys})


@pytest.mark.parametrize(
    ("keys", "url"),
    [
        ({"quote": "two words"}, "https://a.example/#:~:text=two%20words"),
        ({"quote": "so-called, then"}, "https://a.example/#:~:text=so%2Dcalled%2C%20then"),
        ({"quote": "begin […] middle […] end"}, "https://a.example/#:~:text=begin,end"),
        ({"quote": "it [the lake] rose"}, None),
        (
            {"quote": "it", "before": "as", "after": "rose"},
            "https://a.example/#:~:text=as-,it,-rose",
        ),
        ({"at": "page 2"}, None),
    ],
)
def test_text_fragments(keys, url):
    assert text_fragment_url("https://a.example/#part", make_evidence(**keys)) == url


@pytest.mark.parametrize("name", ['a"b', "a b", "a<b", "a&b", "a'b", "ä"])
def test_nothing_but_a_name_of_our_own_goes_unencoded(name):
    with pytest.raises(ValueError, match="not a name"):
        show_name(name)
