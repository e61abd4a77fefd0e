"""A later article: what it confirms, moves, contradicts, and what is new."""

import pytest

from generator.article import parse_article
from generator.drafting.proposals import render_proposals
from generator.drafting.update import propose_update
from generator.fact_sheets.loading import load_collection
from generator.pipeline import Sources
from generator.problems import errors_of
from generator.yaml_source import read_yaml
from tests.drafting.articles import SITE, make_details, make_proven

EARLIER = """Floods kill 17 in valley

Flash floods in the Karesh valley killed at least 17 people, the interior ministry said on \
Thursday. About 12,000 households are without power, according to the grid operator Nordvolt.

Prime Minister Hanna Brisk is due to visit the valley on Saturday. “We search house by house,” \
said Lena Marwick. The energy ministry denied that the old dam above the valley had failed.

The valley was hit by floods on 3 August 2010. Ada Berg wants a new dam above the valley."""


@pytest.fixture(scope="module")
def sources():
    proven = make_proven(EARLIER, source="earlier", file="seeds/earlier.txt")
    sheets = proven.draft.write_sheets()
    paths = {f"content/topics/floods/{name}": text.encode() for name, text in sheets.items()}
    return Sources({**SITE, **paths}, {"seeds/earlier.txt": EARLIER.encode()})


@pytest.fixture(scope="module")
def update(sources):
    def run(text, published="2024-03-26"):
        collection = load_collection(sources.sheets).collection
        details = make_details(text, source="later", file="seeds/later.txt", published=published)
        article = parse_article("seeds/later.txt", text)
        return propose_update(collection.topics[0], collection, sources, article, details)

    return run


def _proposals(update):
    return [(one.verdict, one.id) for one in update.proposals if one.list_key != "actors"]


@pytest.mark.parametrize(
    ("text", "proposals"),
    [
        (
            (
                "The number of people killed by floods in the Karesh valley has risen to 24,"
                " the interior ministry said."
            ),
            [("moves", "valley-killed-people")],
        ),
        (
            "About 12,000 households are still without power, according to Nordvolt.",
            [("confirms", "households")],
        ),
        (
            "Prime Minister Hanna Brisk visited the valley on Saturday.",
            [
                ("moves", "prime-minister-hanna-brisk-visited"),
            ],
        ),
        (
            "Prime Minister Hanna Brisk is now due to visit the valley on Wednesday.",
            [
                ("moves", "prime-minister-hanna-brisk-now"),
            ],
        ),
        (
            "“We search house by house,” Marwick told Reuters.",
            [
                ("confirms", "marwick-we-search-house-house"),
            ],
        ),
        (
            "The energy ministry said that the old dam above the valley had failed.",
            [
                ("contradicts", "energy-ministry-denied-old-dam"),
            ],
        ),
        (
            "The valley was hit by floods on 3 August 2010.",
            [
                ("confirms", "valley-hit-floods-3-august"),
            ],
        ),
        (
            "The valley was hit by floods on 5 August 2010.",
            [
                ("new", "valley-hit-floods-5-august"),
            ],
        ),
        (
            "Ada Berg wants a new dam above the valley.",
            [
                ("confirms", "ada-berg-wants-new-dam"),
            ],
        ),
        (
            "The European Union gave 5 million euros to the town of Osk.",
            [("new", "union-gave-euros")],
        ),
    ],
)
def test_what_a_later_article_means(update, text, proposals):
    assert _proposals(update(text)) == proposals


def test_a_figure_of_another_speaker_contradicts(update):
    text = "Floods in the Karesh valley killed at least 30 people, the health ministry said."
    assert _proposals(update(text)) == [("contradicts", "valley-killed-people")]


def test_a_figure_of_the_same_day_contradicts(update):
    text = "Floods in the Karesh valley killed at least 30 people, the interior ministry said."
    assert _proposals(update(text, "2024-03-22")) == [("contradicts", "valley-killed-people")]


def test_a_later_figure_is_a_row_of_the_same_history(update):
    text = "Floods in the Karesh valley have killed 24 people, the interior ministry said."
    (proposal,) = update(text).proposals
    assert proposal.tree == {
        "id": "valley-killed-people",
        "label": "“Flash floods in the Karesh valley killed at least 17 people”",
        "value": "24",
        "unit": "people",
        "counts": "TODO: what is counted, over which time, and what is left out",
        "said_by": "interior-ministry",
        "as_of": "2024-03-26",
        "status": "claimed",
        "review": "todo",
        "evidence": [{"source": "later", "quote": text}],
    }


def test_actors_keep_the_ids_that_the_topic_has(update):
    found = update("Lena Marwick said that 9 dogs were saved. Ann Lee said that 8 cats were.")
    new = [one for one in found.proposals if one.list_key == "actors"]
    assert [one.id for one in new] == ["ann-lee"]
    speakers = [one.tree["said_by"] for one in found.proposals if one.list_key == "numbers"]
    assert speakers == ["lena-marwick", "ann-lee"]


def test_another_name_of_an_actor_is_proposed_as_an_alias(update):
    found = update("In the U.S., 9 dogs were saved. Berg came. So Ada Berg said.")
    assert [one.tree for one in found.proposals if one.key == "aliases"] == [{"aliases": ["Berg"]}]


def test_all_proposals_together_pass_the_checks(update):
    text = (
        "Floods have killed 24 people in the Karesh valley, the interior ministry said. About"
        " 12,000 households are without power, according to Nordvolt. Ann Lee said that 8 cats"
        " were saved on Monday."
    )
    found = update(text)
    assert len(found.proposals) >= 5
    assert [one.complaint for one in found.proposals] == [""] * len(found.proposals)


def test_proposals_are_yaml_to_paste(update):
    found = update("Floods in the Karesh valley have killed 24 people, the interior ministry said.")
    text = render_proposals(found.source, found.proposals)
    document, problems = read_yaml("items.yml", f"items:\n{text}".encode())
    assert not problems
    assert document.data["items"] == [found.source, found.proposals[0].tree]
    assert "# numbers.yml, below numbers:\n" in text
    assert "at least 17 as of 2024-03-22, now 24\n" in text


def test_no_sheet_is_needed_for_a_short_article(update):
    found = update("Nothing new was said about it all.")
    assert found.proposals == ()
    assert [item["reason"] for item in found.source["set_aside"]] == ["background"]


def test_the_topic_to_compare_with_holds_no_error(sources):
    assert errors_of(load_collection(sources.sheets).problems) == ()
