"""Names of one person, organisation or place are grouped, and their kind is guessed."""

import pytest

from tests.drafting.articles import find_groups


def _group(text):
    return [(group.name, *group.aliases) for group in find_groups(text)]


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("He met Antony Blinken. Later, Blinken left.", [("Antony Blinken", "Blinken")]),
        ("It asked President Joe R. Biden. He met Joe Biden.", [("Joe Biden", "Joe R. Biden")]),
        ("In the U.N. and at the United Nations, in the UN.", [("United Nations", "U.N.", "UN")]),
        ("Near Britain and in the UK.", [("United Kingdom", "Britain", "UK")]),
        (
            "The World Food Forum (WFF) met. So the WFF said.",
            [("World Food Forum", "WFF")],
        ),
        (
            "The United Nations Security Council, the U.N. Security Council, the Security Council.",
            [("United Nations Security Council", "U.N. Security Council", "Security Council")],
        ),
        (
            "Shares of Halden Marine ASA rose. In a note, Halden Marine said so, as Halden did.",
            [("Halden Marine ASA", "Halden Marine", "Halden")],
        ),
        ("At Al Shifa hospital. Near Al Shifa.", [("Al Shifa hospital", "Al Shifa")]),
        (
            "They sent Israel’s spy chief, David Barnea, away.",
            [("Israel",), ("David Barnea", "Israel's spy chief")],
        ),
        # What only looks alike stays apart.
        ("In Gaza. Near Gaza City.", [("Gaza",), ("Gaza City",)]),
        ("At United. For the United Nations.", [("United",), ("United Nations",)]),
        ("He met Ann Berg and Bo Berg. Then Berg left.", [("Ann Berg",), ("Bo Berg",), ("Berg",)]),
        (
            "The board of Transport Northgate met. The Northgate line opened.",
            [("Transport Northgate",), ("Northgate",)],
        ),
    ],
)
def test_grouping(text, groups):
    assert _group(text) == groups


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It hit Qatar.", "state"),
        ("It hit the U.S. hard.", "state"),
        ("He went to Cairo.", "place"),
        ("He lives in the town of Osk.", "place"),
        ("In the capital, Lume, it rained.", "place"),
        ("At Al Shifa hospital.", "place"),
        ("They asked President Joe Biden.", "person"),
        ("said chief executive Ingrid Solheim.", "person"),
        ("So says Ada Berg.", "person"),
        ("They told Reuters.", "outlet"),
        ("At the Security Council.", "body"),
        ("At the European Union.", "organisation"),
        ("Shares of Halden Marine ASA rose.", "organisation"),
        ("It hit the militant group Hamas.", "armed group"),
    ],
)
def test_kinds(text, kind):
    assert [group.kind for group in find_groups(text)] == [kind]


def test_titles_are_kept_with_the_person():
    (group,) = find_groups("They called Prime Minister Hanna Brisk. President Hanna Brisk left.")
    assert group.titles == ("Prime Minister", "President")
