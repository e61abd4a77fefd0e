"""What a fact of a later article means for a topic: two drafts are compared."""

from dataclasses import replace

import pytest

from generator.drafting.comparison import compare_topics, match_actors
from generator.fact_sheets.loading import load_collection
from tests.drafting.articles import SITE, make_proven


def _load(text, published):
    sheets = make_proven(text, published=published).draft.write_sheets()
    paths = {f"content/topics/it/{name}": sheet.encode() for name, sheet in sheets.items()}
    collection = load_collection({**SITE, **paths}).collection
    return collection.topics[0]


FILLER = (
    " Ada Berg said that 9 dogs ate. Ada Berg said that 8 cats slept. Nora Ek sang in May 2019."
)
"""What both articles tell: a topic must have three facts."""


def _compare(known, later, published="2024-03-26"):
    """The verdict on each fact that the later article tells beside the filler."""
    topic, drafted = _load(known + FILLER, "2024-03-22"), _load(later + FILLER, published)
    found = compare_topics(topic, drafted, match_actors(topic, drafted))
    return [one.verdict for one in found if one.drafted.evidence[0].quote not in FILLER]


DEATHS = "Floods in the valley killed 1,200 people, the ministry said."


@pytest.mark.parametrize(
    ("later", "verdict"),
    [
        ("Floods in the valley have killed 1,300 people, the ministry said.", "moves"),
        ("The floods killed 1,200 people in the valley.", "confirms"),
        ("Floods in the valley killed 1,300 people, the police said.", "contradicts"),
        ("The ministry said that 1,300 boats came to the harbour.", "new"),
    ],
)
def test_a_figure(later, verdict):
    assert _compare(DEATHS, later) == [verdict]


def test_a_figure_of_the_same_day_cannot_have_moved():
    later = "Floods in the valley have killed 1,300 people, the ministry said."
    assert _compare(DEATHS, later, "2024-03-22") == ["contradicts"]


def test_the_number_of_a_date_does_not_cut_off_what_a_figure_counts():
    known = "The attack of 7 October led to 1,200 deaths in the valley."
    later = "Armed men on 7 October killed 1,200 people, and 253 others were taken away."
    assert _compare(known, later)[0] == "confirms"


def test_what_is_established_does_not_move():
    """A rule is no count: nine votes are needed, whatever a draft gets."""
    known = "A draft resolution needs 9 votes in favour in the Security Council."
    later = "The draft resolution had 14 votes in favour in the Security Council."
    assert _compare(known, later) == ["moves"]
    topic, drafted = _load(known + FILLER, "2024-03-22"), _load(later + FILLER, "2024-03-26")
    rules = [
        figure.model_copy(update={"status": "established"}) for figure in topic.numbers.numbers
    ]
    sheet = topic.numbers.model_copy(update={"numbers": tuple(rules)})
    topic = replace(topic, numbers=sheet)
    found = compare_topics(topic, drafted, match_actors(topic, drafted))
    assert found[0].verdict == "new"


PLAN = "Envoy Ida Holm is due to fly to Norport this Friday."


@pytest.mark.parametrize(
    ("later", "verdict"),
    [
        ("Ida Holm, who dined with the ministers of trade and of war last Friday", "moves"),
        ("Jon Aas, who dined with the ministers of trade and of war last Friday", "new"),
        ("Ida Holm, who dined with the ministers of trade and of war last Monday", "new"),
    ],
)
def test_a_plan_went_on_if_one_of_its_people_acted_on_its_day(later, verdict):
    home = "has gone home to write a long report about all of it to her own government"
    assert _compare(PLAN, f"{later}, {home}.") == [verdict]


CLAIM = "Norland claims that the old dam above the town has failed."


@pytest.mark.parametrize(
    ("later", "verdict"),
    [
        ("Norland claims that the old dam above the town has failed now.", "confirms"),
        ("Sudria denied that the old dam above the town has failed.", "contradicts"),
        ("Sudria claims that its ships sail on.", "new"),
    ],
)
def test_a_claim(later, verdict):
    assert _compare(CLAIM, later) == [verdict]


def test_direct_speech_is_confirmed_by_a_part_of_it():
    known = "“We will search house by house,” said Lena Marwick."
    assert _compare(known, "“We will search house,” said Lena Marwick.") == ["confirms"]
    assert _compare(known, "“We will go home now,” said Lena Marwick.") == ["new"]


def test_actors_are_the_same_who_share_a_name_with_or_without_its_article():
    known = _load("The EU gave 5 boats, the health ministry said." + FILLER, "2024-03-22")
    later = _load("The European Union (EU) gave 7 boats, Nora Ek said." + FILLER, "2024-03-26")
    own = match_actors(known, later)
    assert own["ada-berg"] == "ada-berg"
    assert own["european-union"] == "european-union"
    assert not {"health-ministry"} & set(own.values())
