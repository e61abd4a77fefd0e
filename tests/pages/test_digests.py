"""When the digest of a fact changes, and when it does not."""

import pytest

from generator.fact_sheets.actors import Relation
from generator.fact_sheets.numbers import Figure
from generator.fact_sheets.positions import Position, Statement
from generator.fact_sheets.process import CouncilVote, Reading, Stage, Wording
from generator.fact_sheets.timeline import Event
from generator.pages.digests import FIELDS_TOLD, SCHEME, digest_fact
from tests.pages.lake import make_collection, read_sheets

NOT_TOLD = {
    *("id", "origin", "note", "review", "review_after"),
    *("evidence", "synonyms", "said", "issue", "step"),
}
FACTS = (Relation, Figure, Position, Statement, CouncilVote, Reading, Stage, Wording, Event)


def digest(fact_id, sheet, **changed):
    sheets = read_sheets()
    for facts in sheets[f"content/topics/lake/{sheet}.yml"].values():
        for fact in facts if isinstance(facts, list) else ():
            if fact["id"] == fact_id:
                fact.update(changed)
    (topic,) = make_collection(sheets)
    return digest_fact(next(fact for fact in topic.facts if fact.id == fact_id))


@pytest.mark.parametrize("model", FACTS)
def test_each_key_of_a_fact_is_told_or_knowingly_left_out(model):
    assert set(model.model_fields) - set(FIELDS_TOLD) <= NOT_TOLD


def test_a_digest_is_what_it_was_in_earlier_versions():
    """Where this fails, readers would see every fact as changed: raise SCHEME."""
    assert SCHEME == 1
    assert digest("depth", "numbers") == "9f5a5c4c"
    assert digest("flood", "timeline") == "ece504ed"


@pytest.mark.parametrize(
    "changed",
    [
        {"value": "almost 3001"},
        {"value": "about 3000"},
        {"value": "3000"},
        {"unit": "feet"},
        {"said_by": "lake-board"},
        {"through": []},
        {"as_of": "2024-03-20"},
        {"status": "reported"},
        {"counts": "from the bottom"},
        {"label": "How deep it is"},
        {"context": "Deeper than most."},
        {"editors_note": {"grade": "wrong", "text": "It is not."}},
    ],
    ids=str,
)
def test_what_readers_are_told_changes_it(changed):
    assert digest("depth", "numbers", **changed) != digest("depth", "numbers")


@pytest.mark.parametrize(
    "unchanged",
    [
        {"value": "almost 3,000"},
        {"context": "Deeper  than\nothers."},
        {"note": "ask the keeper"},
        {"review_after": "2024-04-01"},
        {"synonyms": []},
        {"evidence": [{"source": "lake-report", "at": "page 9"}]},
    ],
    ids=str,
)
def test_nothing_else_does(unchanged):
    assert digest("depth", "numbers", **unchanged) == digest("depth", "numbers")


def test_what_the_editor_adds_and_how_a_vote_went_are_told():
    flood = digest("flood", "timeline")
    assert flood != digest(
        "flood", "timeline", editors_note={"grade": "wrong", "text": "It was Wednesday."}
    )
    assert flood != digest("flood", "timeline", date="2024-03-19")
    assert flood != digest("flood", "timeline", actors=["keeper"])
