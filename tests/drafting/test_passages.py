"""Sentences to draft from, quoted so that each is found at one place."""

import pytest

from generator.drafting.passages import Passages
from generator.evidence.quotations import find_matches
from generator.evidence.source_text import Span
from tests.drafting.articles import make_source


def _passages(text):
    return Passages(make_source(text))


@pytest.mark.parametrize(
    ("paragraph", "kinds"),
    [
        ("The dam broke. It rained.", ["body", "body"]),
        ("A long wait", ["headline"]),
        ("By Ida Holm", ["boilerplate"]),
        ("By Ida Holm, in Oslo", ["boilerplate"]),
        ("By Thursday, 40 people had died.", ["body"]),
        ("Read more: Dam breaks again", ["boilerplate"]),
        ("Related deaths rose to 40.", ["body"]),
        ("Updated 12 June 2024", ["boilerplate"]),
        ("(Reporting by Ida Holm; editing by Bo Lee)", ["boilerplate"]),
        ("Additional reporting by Tom Bright.", ["boilerplate"]),
        ("© 2024 The Post. All rights reserved.", ["boilerplate", "boilerplate"]),
        ("https://example.org/news", ["boilerplate"]),
        ("* * *", ["boilerplate"]),
        ("OSLO, 7 November 2024. The firm grew.", ["boilerplate", "body"]),
    ],
)
def test_kinds_of_sentences(paragraph, kinds):
    passages = _passages(f"A title\n\n{paragraph}\n\nThe end came.")
    assert [sentence.kind for sentence in passages.sentences] == ["headline", *kinds, "body"]


def test_a_dateline_is_no_part_of_its_sentence():
    passages = _passages("PORT ALBA (June 12) - The dam broke.")
    (sentence,) = passages.body
    assert passages.source.words(sentence.span) == "The dam broke."


def _quote_each(passages):
    for sentence in passages.sentences:
        yield sentence.span, passages.quote(sentence.span)


def test_a_quotation_is_found_at_its_place_alone():
    passages = _passages("The dam\nbroke. It rained “a lot”. Then it rained again. Nobody came.")
    for span, quote in _quote_each(passages):
        (match,) = find_matches(passages.source, quote["quote"])
        assert match.span == span
        assert set(quote) == {"source", "quote"}
        assert "\n" not in quote["quote"]


def test_of_words_in_several_places_those_beside_them_tell_which_are_meant():
    passages = _passages("It rained. The dam broke. It rained. Nobody came. It rained. We left.")
    quotes = list(_quote_each(passages))
    assert sum("before" in quote for _, quote in quotes) == 2
    for span, quote in quotes:
        beside = {key: quote.get(key, "") for key in ("before", "after")}
        (match,) = find_matches(passages.source, quote["quote"], **beside)
        assert match.span == span


def test_words_that_nothing_tells_apart_are_not_quoted():
    passages = _passages(" ".join(["It rained all day and night."] * 30))
    assert passages.quote(passages.body[15].span) is None


def test_words_that_are_too_long_for_a_field_are_not_quoted():
    passages = _passages("It rained " + "and rained " * 500 + "again.")
    assert passages.quote(passages.body[0].span) is None


@pytest.mark.parametrize(
    ("sentence", "about", "label"),
    [
        ("The dam broke.", "dam", "“The dam broke”"),
        ("He called it “a lot” of rain.", "lot", "“He called it a lot of rain”"),
        (
            (
                "After a night of heavy rain over the whole valley, 40 people were missing, and the"
                " mayor asked for help."
            ),
            "40",
            "“40 people were missing”",
        ),
        (
            (
                "The rain that had fallen for many days on the hills and in the valleys of the"
                " north swept away 40 houses and the two bridges that led to the coast and to the"
                " town"
            ),
            "40",
            (
                "“… valleys of the north swept away 40 houses and the two bridges that led"
                " to the coast and to …”"
            ),
        ),
    ],
)
def test_labels_are_the_words_around_what_they_are_about(sentence, about, label):
    passages = _passages(sentence)
    start = passages.source.text.index(about)
    span = Span(start, start + len(about))
    assert passages.label(passages.source.blocks[0].sentences[0], span) == label
