"""Ids are short, speaking, and used once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.drafting.ids import Ids, make_slug
from generator.fact_sheets.fields import ID_PATTERN, MAX_ID_CHARACTERS


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Israel’s spy chief, David Barnea", "israels-spy-chief-david-barnea"),
        ("the U.S. Secretary of State", "us-secretary-state"),
        ("of the", "of-the"),
        ("Türkiye", "turkiye"),
        ("العربية", ""),
        ("one two three four five six seven", "one-two-three-four-five"),
        ("x" * 100, ""),
    ],
)
def test_slugs(words, slug):
    assert make_slug(words) == slug


def test_each_id_is_taken_once():
    ids = Ids(["gaza"])
    taken = [ids.take(words, "fact") for words in ("Gaza", "gaza", "…", "…", "article")]
    assert taken == ["gaza-2", "gaza-3", "fact", "fact-2", "article-2"]


@given(st.lists(st.text(max_size=40), max_size=20))
def test_any_words_make_ids_that_sheets_accept(words):
    ids = Ids()
    taken = [ids.take(each, "fact") for each in words]
    assert len(set(taken)) == len(taken)
    assert all(ID_PATTERN.fullmatch(one) and len(one) <= MAX_ID_CHARACTERS for one in taken)
