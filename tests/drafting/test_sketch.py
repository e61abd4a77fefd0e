"""Who answers for a stretch of an article, and whether it lies ahead."""

import pytest

from generator.drafting.sketch import arrange, each
from generator.evidence.source_text import Span
from tests.drafting.articles import make_sketch


def _place(sketch, words):
    start = sketch.source.text.index(words)
    span = Span(start, start + len(words))
    (sentence,) = (s for s in sketch.passages.body if s.span.contains(span))
    return sentence, span


@pytest.mark.parametrize(
    ("text", "about", "speaker"),
    [
        ("Ada Berg said that 40 boats came.", "40", "ada-berg"),
        ("40 boats came, Ada Berg said.", "40", "ada-berg"),
        ("“All 40 boats came,” said Ada Berg.", "40", "ada-berg"),
        # Who speaks, not whom the speaker speaks of.
        ("“They told us that 40 boats came,” Ada Berg said.", "40", "ada-berg"),
        ("“Nora Ek told us all,” she sang, and 40 boats came.", "40", None),
        ("Ada Berg came, and 40 boats left.", "40", None),
        # A verb of will brings no claim.
        ("Ada Berg demanded 40 boats.", "40", None),
    ],
)
def test_the_voice_of_a_stretch(text, about, speaker):
    sketch = make_sketch(text)
    voice = sketch.find_voice(*_place(sketch, about))
    assert (voice.speaker.actor if voice else None) == speaker


@pytest.mark.parametrize(
    ("text", "about", "ahead"),
    [
        ("40 boats will come.", "40", True),
        ("40 boats could come.", "40", True),
        ("40 boats came, and more will follow.", "40", False),
        ("On Monday, 40 boats are due to come.", "Monday", True),
    ],
)
def test_what_lies_ahead(text, about, ahead):
    sketch = make_sketch(text)
    assert sketch.lies_ahead(*_place(sketch, about)) is ahead


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("The hospital has been under attack for four days.", False),
        ("The truce would hold for four days.", True),
        ("The card was left in a machine for four days.", True),
    ],
)
def test_a_duration_dates_or_measures(text, measures):
    sketch = make_sketch(text)
    assert sketch.measures(*_place(sketch, "for four days")) is measures


def test_the_outlet_that_passed_the_words_on_is_told():
    sketch = make_sketch("“It is really over,” Ada Berg told Reuters.")
    sentence, span = _place(sketch, "It is really over")
    voice = sketch.find_voice(sentence, span)
    item = sketch.attributed({"id": "it"}, voice, sentence.span)
    assert item == {"id": "it", "said_by": "ada-berg", "through": ["reuters"]}
    assert sketch.attributed({"id": "it"}, None, sentence.span) == {"id": "it"}


def test_evidence_names_whom_a_pronoun_means():
    sketch = make_sketch("Ada Berg came. She said that 40 boats left.")
    sentence, span = _place(sketch, "40")
    (piece,) = sketch.evidence(sentence.span, sketch.find_voice(sentence, span))
    assert piece["refers_to"] == "Ada Berg"
    assert piece["quote"] == "She said that 40 boats left."


def test_keys_come_in_the_order_in_which_people_read_them_and_no_variant_twice():
    assert list(arrange({"evidence": [], "value": "40", "id": "it"})) == ["id", "value", "evidence"]
    same = ({"value": "40", "id": "it"}, {"id": "it", "value": "40"}, {"id": "it", "value": "41"})
    assert [item["value"] for item in each(iter(same))] == ["40", "41"]
