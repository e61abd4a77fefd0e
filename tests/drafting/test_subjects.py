"""Which words of a subject name who speaks."""

import pytest

from generator.drafting.subjects import find_core, is_relative
from generator.evidence.attributions import find_attributions
from generator.evidence.source_text import Span
from tests.drafting.articles import items_of, make_proven, make_source


@pytest.mark.parametrize(
    ("subject", "core"),
    [
        ("Ada Berg", "Ada Berg"),
        ("Its lead author, Ada Berg,", "Ada Berg"),
        ("Norland's chief negotiator, Idris Vane,", "Idris Vane"),
        ("The minister, a lawyer,", "The minister"),
        ("On Thursday, the ministry", "the ministry"),
        ("figures from Gaza health authorities", "Gaza health authorities"),
        ("A study published in May by the Hydrological Institute", "the Hydrological Institute"),
        ("Norland's water ministry disputes the figure", "Norland's water ministry"),
        ("The cost of the mission, he", "he"),
        ("blames a drought that it", "it"),
        ("the army, which has denied it,", "the army"),
        ("The army has repeatedly", "The army"),
        ("", None),
        ("while", None),
    ],
)
def test_the_core_of_a_subject(subject, core):
    source = make_source(f"{subject} said it rains.")
    found = find_core(source, Span(0, len(subject)))
    assert (source.words(found) if found else None) == core


def test_a_relative_clause_has_a_subject_of_its_own():
    assert is_relative("a drought that it")
    assert not is_relative("The cost of the mission, he")
    assert not is_relative("Ada Berg, who left,")


def test_a_name_behind_the_role_speaks():
    text = "“It is really over,” said Norland's lawyer, Pete Surrey."
    (speech,) = items_of(make_proven(text).draft, "statements")
    assert speech["said_by"] == "pete-surrey"
    source = make_source(text)
    (attribution,) = find_attributions(source, source.blocks[0].sentences[0])
    assert source.words(attribution.subject) == "Norland's lawyer"
