"""Whom the subject of a reporting verb means."""

import pytest

from generator.evidence.attributions import find_attributions
from tests.drafting.articles import make_sketch


def _speakers(text):
    sketch = make_sketch(text)
    found = []
    for sentence in sketch.passages.body:
        for attribution in find_attributions(sketch.source, sentence.span):
            speaker = sketch.cast.find_speaker(attribution.subject)
            found.append((speaker.actor, speaker.refers_to) if speaker else None)
    return [one[0] if one and not one[1] else one for one in found]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Antony Blinken said that it rained.", ["antony-blinken"]),
        (
            "U.S. Secretary of State Antony Blinken, in Cairo, said that it rained.",
            [
                "antony-blinken",
            ],
        ),
        (
            "“It rained,” said Mayor Alun Hughes at a press conference in Castle Square.",
            [
                "alun-hughes",
            ],
        ),
        ("Sofia Brandt of the University of Lund said that it rained.", ["sofia-brandt"]),
        ("It rained, according to the grid operator Nordvolt.", ["nordvolt"]),
        (
            "It rained, according to figures from Gaza health authorities.",
            [
                "gaza-health-authorities",
            ],
        ),
        ("It rained, with Israel claiming that it did not.", ["israel"]),
        ("Israel’s military claims that it rained.", ["israels-military"]),
        ("However, the interior ministry said that it rained.", ["interior-ministry"]),
        (
            "In response, the office of Prime Minister Hanna Brisk said that it rained.",
            [
                "office-prime-minister-hanna-brisk",
            ],
        ),
        ("A spokesman for the European Union said that it rained.", ["european-union"]),
        ("The representative of France, which drafted it, said that it rained.", ["france"]),
        ("Halden today said that it rained in Norway near Halden.", ["halden"]),
        # Pronouns.
        ("Hanna Brisk came. She said that it rained.", [("hanna-brisk", "Hanna Brisk")]),
        (
            "An official told Reuters that it rained. He said that it snowed.",
            [
                "official",
                ("official", "An official"),
            ],
        ),
        (
            "The health ministry counts less: it said that it rained.",
            [
                ("health-ministry", "The health ministry"),
            ],
        ),
        ("The cost, she said, grew.", [None]),
        (
            "Hanna Brisk said so. Qatar came. It said that it rained.",
            ["hanna-brisk", ("qatar", "Qatar")],
        ),
        # Nobody in particular.
        ("That the rain that fell on the hills all night long would stop claims nobody.", [None]),
    ],
)
def test_speakers(text, speakers):
    assert _speakers(text) == speakers


def test_an_owner_does_not_speak_for_what_it_owns():
    sketch = make_sketch("Israel’s spy chief said that it rained. Israel said that it snowed.")
    actors = []
    for sentence in sketch.passages.body:
        (attribution,) = find_attributions(sketch.source, sentence.span)
        actors.append(sketch.cast.find_speaker(attribution.subject).actor)
    assert actors == ["israels-spy-chief", "israel"]


@pytest.mark.parametrize(
    ("subject", "kind"),
    [
        ("An official", "anonymous"),
        ("Two diplomats", "anonymous"),
        ("The interior ministry", "office"),
        ("The police", "organisation"),
        ("Residents", "group"),
    ],
)
def test_common_nouns_tell_what_a_speaker_is(subject, kind):
    sketch = make_sketch(f"{subject} said that it rained.")
    (attribution,) = find_attributions(sketch.source, sketch.passages.body[0].span)
    speaker = sketch.cast.find_speaker(attribution.subject)
    assert sketch.cast.member(speaker.actor).kind == kind


def test_the_outlet_that_somebody_told_is_found():
    sketch = make_sketch("An official told Reuters that it rained. Reuters called.")
    first, second = (sentence.span for sentence in sketch.passages.body)
    assert sketch.cast.find_outlet(first).id == "reuters"
    assert sketch.cast.find_outlet(second) is None
