"""Why a speaker is not named, as articles put it."""

import pytest

from generator.drafting.anonymity import NOT_GIVEN, find_reason
from tests.drafting.articles import items_of, make_proven


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("who asked not to be named because the talks are secret, said", "the talks are secret"),
        ("an aide who declined to be identified said so", NOT_GIVEN),
        (
            "who spoke on condition of anonymity because they were not allowed to talk, said",
            "they were not allowed to talk",
        ),
        ("speaking on the condition of anonymity to discuss the plan.", "discuss the plan"),
        ("one of them requested anonymity for fear of reprisals", "reprisals"),
        ("on condition that she not be named, citing the talks", NOT_GIVEN),
        ("he asked not to be moved because of the rain", None),
        ("she was named because of her aunt", None),
    ],
)
def test_reasons(words, reason):
    assert find_reason(words) == reason


def test_an_anonymous_actor_has_the_reason_and_no_claim_is_made_of_it():
    draft = make_proven(
        "A senior official, who asked not to be named because the talks are secret, said that it"
        " was over. “It is really over now,” the official said."
    ).draft
    (actor, _) = items_of(draft, "actors")
    assert actor["name"] == "Senior official"
    assert actor["reason"] == "the talks are secret"
    assert actor["aliases"] == ["senior official", "official"]
    told = [item.get("text") or item["speech"] for item in items_of(draft, "statements")]
    assert told == ["It is really over now", "The article’s words: “that it was over”."]
