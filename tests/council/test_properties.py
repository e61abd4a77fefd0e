"""What holds for every vote, beside statements of the rule that share no code with the engine."""

from collections import Counter
from datetime import date
from math import comb

from hypothesis import given
from hypothesis import strategies as st

from generator.council import KINDS, council_on, exhaustive_cases, outcome, outcome_from_tally

ON = date(2024, 3, 22)
COUNCIL = council_on(ON)
FIVE = {"China", "France", "Russian Federation", "United Kingdom", "United States"}

vote = st.sampled_from(["yes", "no", "abstain", "not-voting"])
complete_votes = st.fixed_dictionaries(dict.fromkeys(COUNCIL.names, vote))
# Votes that are drawn evenly hardly ever reach nine Yes; these often do.
near_the_line = st.fixed_dictionaries(
    dict.fromkeys(COUNCIL.names, st.sampled_from(["yes", "yes", "yes", "no", "abstain"]))
)
votes_of_all = complete_votes | near_the_line
kinds = st.sampled_from(KINDS)


def decide_by_hand(votes, kind):
    """Article 27 said again: enough Yes, and no No of the five unless procedure is at stake."""
    if [*votes.values()].count("yes") < 9:
        return "failed"
    vetoed = kind != "procedural" and any(votes[name] == "no" for name in FIVE)
    return "vetoed" if vetoed else "adopted"


@given(votes_of_all, kinds)
def test_every_complete_vote_has_exactly_the_result_of_article_27(votes, kind):
    decided = outcome(votes, ON, kind)
    assert decided.result == decide_by_hand(votes, kind)
    assert bool(decided.vetoed_by) == (decided.result == "vetoed")
    assert decided.unanimous == (set(votes.values()) == {"yes"})
    deciding = {"failed": "V2", "vetoed": "V4"}
    adopted = "V3" if kind == "procedural" else "V5"
    assert decided.reasons[0].rule == deciding.get(decided.result, adopted)
    assert sum(reason.rule in {"V2", "V3", "V4", "V5"} for reason in decided.reasons) == 1


@given(votes_of_all, kinds, st.randoms(use_true_random=False))
def test_the_order_of_votes_changes_nothing(votes, kind, random):
    shuffled = list(votes.items())
    random.shuffle(shuffled)
    assert outcome(dict(shuffled), ON, kind) == outcome(votes, ON, kind)


@given(votes_of_all, kinds, st.sampled_from(COUNCIL.names))
def test_one_more_yes_never_undoes_an_adoption(votes, kind, name):
    before = outcome(votes, ON, kind).result
    after = outcome({**votes, name: "yes"}, ON, kind).result
    if before == "adopted":
        assert after == "adopted"
    # Nor does a Yes ever let a vetoed draft fail for want of votes.
    if before == "vetoed":
        assert after in {"vetoed", "adopted"}


@given(votes_of_all, kinds)
def test_votes_and_their_tally_decide_the_same(votes, kind):
    by_member = outcome(votes, ON, kind)
    count = Counter(votes.values())
    by_tally = outcome_from_tally(
        yes=count["yes"],
        no=count["no"],
        abstaining=count["abstain"],
        not_voting=count["not-voting"],
        permanent_no=[name for name in FIVE if votes[name] == "no"],
        on=ON,
        kind=kind,
    )
    assert by_tally.result == by_member.result
    assert by_tally.tally == by_member.tally
    assert by_tally.vetoed_by == by_member.vetoed_by
    assert by_tally.unanimous == by_member.unanimous


@given(votes_of_all)
def test_the_short_letters_mean_the_same(votes):
    letters = {"yes": "Y", "no": "N", "abstain": "A", "not-voting": "X"}
    short = {name: letters[vote] for name, vote in votes.items()}
    assert outcome(short, ON) == outcome(votes, ON)


def test_the_exhaustive_cases_are_all_cases_and_each_is_decided_as_article_27_says():
    cases = list(exhaustive_cases(COUNCIL))

    # Five permanent and ten elected members, each group split in its own four-way tally.
    patterns = {
        (yes, no, abstaining, 15 - yes - no - abstaining, k): comb(5, k)
        for yes in range(16)
        for no in range(16 - yes)
        for abstaining in range(16 - yes - no)
        for k in range(6)
        if k <= no <= k + 10
    }
    assert len(cases) == 3 * sum(patterns.values()) == len(set(cases)) == 48_576
    assert Counter((*case.tally, len(case.permanent_no)) for case in cases) == {
        pattern: 3 * count for pattern, count in patterns.items()
    }
    for case in cases:
        vetoed = case.kind != "procedural" and bool(case.permanent_no)
        enough = "vetoed" if vetoed else "adopted"
        assert case.result == (enough if case.tally.yes >= 9 else "failed")
        assert set(case.permanent_no) <= FIVE
    assert {case.rule for case in cases} == {"V2", "V3", "V4", "V5"}
