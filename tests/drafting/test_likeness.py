"""Texts are as like as the share of telling words that they have in common."""

import pytest

from generator.drafting.likeness import find_telling_words, measure_likeness


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The 253 hostages were taken to Gaza", {"hostag", "tak", "gaza"}),
        ("People killed; the death toll; casualties", {"death"}),
        ("Israel’s military said that it claimed", {"israel", "military"}),
        ("of in to 40", set()),
    ],
)
def test_telling_words(text, words):
    assert find_telling_words([text]) == words


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("deaths in Gaza", "people killed in Gaza", 1.0),
        ("deaths in Gaza", "deaths in Rafah", 1 / 3),
        ("deaths in Gaza", "rain in Rafah", 0.0),
        ("", "", 0.0),
    ],
)
def test_likeness(one, other, likeness):
    words = (find_telling_words([text]) for text in (one, other))
    assert measure_likeness(*words) == likeness
