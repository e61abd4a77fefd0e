"""Each sentence that no fact uses is set aside with a reason, or a person is asked for it."""

from tests.drafting.articles import make_proven

ASKED = "TODO: no fact was drafted from this sentence. Write one, or say why it is set aside."


def _set_aside(text):
    source = make_proven(text).draft.make_source()
    return [
        (item["quote"], item["reason"], item.get("why")) for item in source.get("set_aside", [])
    ]


def test_headlines_and_the_words_of_the_page():
    text = "Dam breaks\n\nBy Ida Holm\n\nIt hit 40 houses.\n\nMore rain\n\nRead more: rain\n\nTAGS"
    assert _set_aside(text) == [
        ("Dam breaks", "headline", None),
        ("By Ida Holm", "boilerplate", None),
        ("More rain", "headline", None),
        ("Read more: rain", "boilerplate", None),
    ]


def test_opinions_are_told_by_their_words_and_shown_to_a_person():
    text = "It hit 40 houses. This underscores the urgent need for more dams."
    why = "TODO: is it opinion?"
    assert _set_aside(text) == [("This underscores the urgent need for more dams.", "opinion", why)]


def test_a_clause_that_only_judges_is_set_aside_in_a_sentence_that_is_used():
    text = "It hit 40 houses, highlighting the urgent need for a dam."
    assert _set_aside(text) == [
        ("highlighting the urgent need for a dam", "opinion", "TODO: is it opinion?")
    ]


def test_whatever_else_is_left_is_listed_for_a_person():
    text = "It hit 40 houses. The valley is green."
    assert _set_aside(text) == [("The valley is green.", "background", ASKED)]


def test_a_line_of_asterisks_is_passed_over():
    assert _set_aside("It hit 40 houses.\n\n* * *\n\nIt hit 50 trees.") == []
