"""A drafted fact keeps its id in each variant, and its words are no markup."""

from generator.drafting.drafted import SHEET_OF, Drafted, escape_prose
from generator.evidence.source_text import Span
from tests.drafting.articles import make_proven

TEXT = "Ada Berg said that 40 boats came on Thursday. “It is very hard,” she said. She wants peace."


def test_each_variant_of_a_fact_has_its_id_and_a_sheet():
    facts = make_proven(TEXT).draft.facts
    assert {fact.list_key for fact in facts} >= {"actors", "numbers", "events", "statements"}
    for fact in facts:
        assert {variant["id"] for variant in fact.variants} == {fact.id}
        assert fact.list_key in SHEET_OF


def test_the_id_is_the_first_variants():
    assert Drafted("numbers", Span(0, 1), ({"id": "boats"}, {"id": "boats"})).id == "boats"


def test_marks_of_markdown_are_kept_from_being_read():
    assert escape_prose("*a* _b_ `c` [[d]] \\e") == r"\*a\* \_b\_ \`c\` \[\[d\]\] \\e"
    assert escape_prose("32,000 – “plain”") == "32,000 – “plain”"
