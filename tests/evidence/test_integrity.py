"""What changes when the file of a source changes."""

import pytest
import yaml

from bench.evidence.compact_topics import FILE, CompactTopic, build_topic
from generator.article import parse_article
from generator.evidence.integrity import compute_digest, write_digest
from generator.evidence.proof import prove_topic
from generator.fact_sheets.reading import read_sheet
from generator.fact_sheets.sources import SourcesSheet
from generator.problems import Problem
from generator.yaml_source import read_yaml

TEXT = "The army met. The council met in Oslo. A fair was held in Rome."
OLD, NEW = compute_digest(TEXT.encode()), compute_digest(b"new")


def topic_with(recorded: str | None) -> CompactTopic:
    made = build_topic(
        TEXT,
        {
            "published": "2024-03-22",
            "statements": [
                {"quote": "The army met"},
                {"quote": "The council met in Oslo"},
                {"quote": "A fair was held in Rome"},
            ],
        },
    )
    (source, *rest) = made.topic.sources.sources
    source = source.model_copy(update={"sha256": recorded})
    sheet = made.topic.sources.model_copy(update={"sources": (source, *rest)})
    object.__setattr__(made.topic, "sources", sheet)
    return made


def problems_of(made: CompactTopic, text: str, digest: str) -> list[Problem]:
    article = parse_article(FILE, text)
    found = prove_topic(made.topic, {FILE: article}, coverage_floor=0, digests={FILE: digest})
    return [p for p in found.problems if p.code.startswith("source-")]


def test_an_unchanged_source() -> None:
    assert problems_of(topic_with(OLD), TEXT, OLD) == []


def test_no_digests_no_comparison() -> None:
    made = topic_with(OLD)
    found = prove_topic(made.topic, {FILE: parse_article(FILE, TEXT)}, coverage_floor=0)
    assert found.problems == ()


def test_a_changed_source_tells_what_stands_moved_and_broke() -> None:
    changed = "The army met. The army met. The council met in Bergen. A fair was held in Rome."
    (problem,) = problems_of(topic_with(OLD), changed, NEW)
    assert problem.code == "source-changed"
    assert problem.message == (
        "seeds/case.txt changed since its words were recorded: of 3 quotations 1 still stand,"
        " 1 moved, 1 broke"
    )
    assert problem.hint == "look at what moved or broke; then run: explainer accept article-source"
    assert [place.file for place in problem.more] == ["PositionsSheet.yml"] * 2


def test_a_changed_source_in_which_all_stands() -> None:
    (problem,) = problems_of(topic_with(OLD), TEXT + " More.", NEW)
    assert problem.hint == "run: explainer accept article-source"
    assert problem.more == ()


def test_a_source_without_a_record() -> None:
    (problem,) = problems_of(topic_with(None), TEXT, OLD)
    assert problem.code == "source-not-recorded"
    assert problem.hint == "run: explainer accept article-source"


SHEET = """# A comment that stays.
sources:
  - id: one
    title: One
    kind: article
    publisher: A paper
    text: >-
      seeds/one.txt
    published: 2024-03-22
  - id: two
    title: Two
    kind: article
    publisher: A paper
    text: seeds/two.txt
    sha256: old # in words
    published: 2024-03-22
"""


@pytest.mark.parametrize("number", [0, 1])
def test_the_digest_is_written_into_the_sheet(number: int) -> None:
    document, _ = read_yaml("sources.yml", SHEET.encode())
    assert document is not None
    sheet = read_sheet(SourcesSheet, document).sheet
    assert sheet is not None
    written = write_digest(sheet.sources[number], NEW)
    data = yaml.safe_load(written)["sources"]
    assert data[number]["sha256"] == NEW
    before = yaml.safe_load(SHEET)["sources"]
    for row in (*data, *before):
        row.pop("sha256", None)
    assert data == before
    assert written.startswith("# A comment that stays.\n")
