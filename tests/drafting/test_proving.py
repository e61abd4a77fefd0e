"""A draft keeps what the checks accept, in the best way that they accept."""

from dataclasses import replace

from generator.drafting.proving import prove_draft
from tests.drafting.articles import SITE, make_draft

TEXT = "It hit 40 houses. It hit 50 trees. It hit 60 cars."


def _with_variants(variants):
    draft = make_draft(TEXT)
    first, *others = draft.facts
    made = tuple({**first.variants[0], **variant} for variant in variants)
    return replace(draft, facts=(replace(first, variants=made), *others))


def test_the_first_variant_that_passes_is_kept():
    draft = _with_variants([{"value": "41"}, {"unit": "roofs"}, {"value": "40"}, {"value": "40 "}])
    proven = prove_draft(draft, SITE)
    assert proven.draft.facts[0].variants[0]["value"] == "40"
    assert proven.given_up == ()
    assert len(proven.draft.facts) == 3


def test_a_fact_without_a_variant_that_passes_is_given_up_with_the_reason():
    proven = prove_draft(_with_variants([{"value": "41"}, {"unit": "roofs"}]), SITE)
    ((fact, problem),) = proven.given_up
    assert (fact.id, problem.code) == ("hit-houses", "unit-not-in-quote")
    assert [fact.id for fact in proven.draft.facts] == ["hit-trees", "hit-cars"]


def test_the_sentence_of_a_fact_that_was_given_up_is_listed_for_a_person():
    source = prove_draft(_with_variants([{"value": "41"}]), SITE).draft.make_source()
    assert [item["quote"] for item in source["set_aside"]] == ["It hit 40 houses."]


def test_facts_of_a_speaker_whose_actor_is_refused_go_with_it():
    text = "Ada Berg said that 40 houses and 50 trees and 60 cars were hit."
    draft = make_draft(text)
    actor, *others = draft.facts
    broken = replace(actor, variants=({**actor.variants[0], "kind": "nobody"},))
    proven = prove_draft(replace(draft, facts=(broken, *others)), SITE)
    assert proven.draft.facts == ()
    assert {problem.code for _, problem in proven.given_up} == {"unknown-word", "speech-by-another"}
