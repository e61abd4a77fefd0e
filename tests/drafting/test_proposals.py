"""What an editor may paste: trees for the sheets, and the comments above them."""

from generator.drafting.proposals import (
    Proposal,
    apply_proposals,
    complain,
    rename_actors,
    render_proposals,
)
from generator.yaml_source import read_yaml

PIECE = {"source": "later", "quote": "40 boats came"}
BOATS = {"id": "boats", "value": "40", "evidence": [PIECE]}
NEW = Proposal("new", "numbers", "", "", BOATS, "boats, Boats")
CONFIRMS = Proposal("confirms", "events", "storm", "evidence", {"evidence": [PIECE]}, "storm")
SOURCE = {"id": "later", "title": "Later"}


def test_a_proposal_has_the_id_of_what_it_changes_or_adds():
    assert (NEW.id, NEW.sheet) == ("boats", "numbers.yml")
    assert (CONFIRMS.id, CONFIRMS.sheet) == ("storm", "timeline.yml")


def test_speakers_get_the_ids_of_the_topic_wherever_they_stand():
    item = {
        "id": "it",
        "said_by": "board",
        "told": "post",
        "actors": ["board", "crew"],
        "through": ["post"],
        "label": "board",
    }
    assert rename_actors(item, {"board": "harbour-board", "post": "the-post"}) == {
        "id": "it",
        "said_by": "harbour-board",
        "told": "the-post",
        "actors": ["harbour-board", "crew"],
        "through": ["the-post"],
        "label": "board",
    }
    assert item["said_by"] == "board"


def test_taken_over_they_stand_below_what_is_there():
    sheets = {
        "timeline.yml": {"events": [{"id": "storm", "evidence": [{"source": "first"}]}]},
    }
    made = apply_proposals(sheets, (NEW, CONFIRMS))
    assert made == {
        "timeline.yml": {"events": [{"id": "storm", "evidence": [{"source": "first"}, PIECE]}]},
        "numbers.yml": {"numbers": [BOATS]},
    }
    assert sheets["timeline.yml"]["events"][0]["evidence"] == [{"source": "first"}]


def test_what_the_checks_say_stands_above_the_proposal():
    (told, other) = complain((NEW, CONFIRMS), {"boats": "unit-not-in-quote: no boats"})
    assert (told.complaint, other.complaint) == ("unit-not-in-quote: no boats", "")
    text = render_proposals(SOURCE, (told, other))
    assert "# explainer check would say: unit-not-in-quote: no boats\n" in text
    assert text.count("explainer check") == 1


def test_they_are_written_by_what_they_mean_each_below_its_place():
    text = render_proposals(SOURCE, (NEW, CONFIRMS))
    headings = [line for line in text.splitlines() if line.startswith("# ----")]
    assert headings == [
        "# ---- Confirmed: new evidence for facts that the topic has (1) ----",
        "# ---- New (1) ----",
    ]
    confirmed, new = text.split("# ---- New (1) ----\n")
    assert "# timeline.yml, below evidence: of storm\n# storm\n" in confirmed
    assert "# numbers.yml, below numbers:\n# boats, Boats\n" in new
    document, problems = read_yaml("items.yml", b"items:\n" + new.encode())
    assert not problems
    assert document.data == {"items": [BOATS]}
    pasted = f"evidence:\n      - source: first\n{confirmed.split('# storm')[1]}"
    document, problems = read_yaml("items.yml", pasted.encode())
    assert not problems
    assert document.data == {"evidence": [{"source": "first"}, PIECE]}
