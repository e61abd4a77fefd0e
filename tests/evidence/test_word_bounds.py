"""Where a quotation may begin and end: a `|` marks the cut."""

import pytest

from generator.article import parse_article
from generator.evidence.source_text import SourceText, Span
from generator.evidence.word_bounds import find_on_bounds, is_inside_word, word_around
from tests.evidence.sources import make_source

INSIDE = [
    *("can|not", "can|'t", "can'|t", "32|,000", "32,|000", "3|.5", "3.|5", "U|.S.", "U.|S."),
    *("de|-escalate", "de-|escalate", "$|5", "5|%", "5|€", "US|$5", "30|–40", "30–|40", "and|/or"),
    *("9|:30", "AT|&T", "−|5", "-|5", "+|5", "(-|5", "a_|b", "x|²", "don’|t", "it’|ll"),
]
OUTSIDE = [
    *("Israel|'s", "Israel|’s chief", "talks|—which", "talks —|which", "end|. Next", "U.S.| ally"),
    *(
        "(|so",
        "so|)",
        "“|so",
        "so|”",
        "a |b",
        "a| b",
        "5 |%",
        "end|.Next",
        "a, |b",
        "members|' votes",
    ),
    *("$| 5", "talks|, and", "3|. 5", "the| 5", "x| -5"),
]


def source_of(text: str) -> SourceText:
    return make_source(text)


@pytest.mark.parametrize("marked", INSIDE)
def test_inside(marked: str) -> None:
    source = source_of(marked.replace("|", ""))
    assert is_inside_word(source, marked.index("|"))


@pytest.mark.parametrize("marked", OUTSIDE)
def test_outside(marked: str) -> None:
    source = source_of(marked.replace("|", ""))
    assert not is_inside_word(source, marked.index("|"))


def test_ends_of_the_text_part_nothing() -> None:
    source = source_of("word")
    assert not is_inside_word(source, 0)
    assert not is_inside_word(source, 4)


def test_the_word_around_a_cut() -> None:
    source = source_of("aimed at de-escalating it")
    assert source.words(word_around(source, 12)) == "de-escalating"


def test_all_places_on_bounds() -> None:
    source = source_of("he said the heron and he")
    found = list(find_on_bounds(source, "he", Span(0, len(source.text))))
    assert [span.start for span in found] == [0, 22]


def test_places_outside_of_the_stretch_are_passed_over() -> None:
    source = source_of("he he he")
    assert [s.start for s in find_on_bounds(source, "he", Span(1, 5))] == [3]


def test_a_source_parses_once() -> None:
    article = parse_article("seeds/a.txt", "One. Two.")
    source = make_source("One. Two.")
    assert source.article == article
