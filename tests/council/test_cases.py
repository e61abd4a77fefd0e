"""Real votes of 1950 to 2025: the outcome, the rule that decided, and that rule in words."""

import csv
from datetime import date
from pathlib import Path

import pytest

from generator.council import council_on, majority_on, outcome, outcome_from_tally

ROWS = (Path(__file__).parent / "cases.csv").read_text(encoding="utf-8").splitlines()
CASES = list(csv.DictReader(ROWS))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case_id"])
def test_outcome_of_a_real_vote(case):
    on = date.fromisoformat(case["date"])
    permanent_no = [name for name in case["permanent_no"].split(";") if name]

    decided = outcome_from_tally(
        yes=int(case["yes"]),
        no=int(case["no"]),
        abstaining=int(case["abstaining"]),
        not_voting=int(case["not_voting"]),
        permanent_no=permanent_no,
        on=on,
        kind=case["kind"],
    )

    assert decided.result == case["expected"]
    assert decided.reasons[0].rule == case["rule"]
    assert decided.reasons[0].words == case["words"]
    assert decided.vetoed_by == (tuple(permanent_no) if decided.result == "vetoed" else ())
    assert not decided.unanimous
    assert majority_on(on).size == int(case["size"])
    assert sum(decided.tally) == int(case["size"])


def votes_of(on: date, **votes: tuple[str, ...]) -> dict[str, str]:
    told = {name: vote for vote, names in votes.items() for name in names}
    return {name: told.get(name, "yes") for name in council_on(on).names}


def test_the_draft_of_22_march_2024_by_member():
    on = date(2024, 3, 22)
    votes = votes_of(on, no=("China", "Russian Federation", "Algeria"), abstain=("Guyana",))

    decided = outcome(votes, on=on)

    assert decided.result == "vetoed"
    assert str(decided.tally) == "11-3-1"
    assert decided.vetoed_by == ("China", "Russian Federation")
    assert [(r.rule, r.article, r.words) for r in decided.reasons] == [
        (
            "V4",
            "Article 27(3)",
            (
                "11 of 15 members voted Yes, which is enough. But permanent members voted No, and "
                "that is a veto: China, Russian Federation. One such No is enough; more make no "
                "difference. No of elected members, which is never a veto: Algeria."
            ),
        ),
        (
            "V1",
            "Article 27(3)",
            "On 22 March 2024 the Council had 15 members, and a decision took 9 Yes votes.",
        ),
    ]


def test_resolution_2728_the_abstention_of_a_permanent_member_does_not_block():
    on = date(2024, 3, 25)

    decided = outcome(votes_of(on, abstain=("United States",)), on)

    assert decided.result == "adopted"
    assert [reason.rule for reason in decided.reasons] == ["V5", "V1", "V6"]
    assert decided.reasons[2].words.startswith(
        "Permanent members that abstained: United States. The"
    )


def test_a_permanent_member_that_does_not_vote_does_not_block():
    on = date(2024, 3, 25)
    votes = votes_of(on) | {"France": "not-voting", "China": "X"}

    decided = outcome(votes, on)

    assert decided.result == "adopted"
    assert [reason.rule for reason in decided.reasons] == ["V5", "V1", "V7"]
    assert decided.reasons[2].words.startswith(
        "Permanent members that did not vote: China, France."
    )
    assert str(decided.tally) == "13-0-0, 2 not voting"


def test_the_russian_amendment_of_25_march_2024_failed_and_was_not_vetoed():
    on = date(2024, 3, 25)
    votes = dict.fromkeys(council_on(on).names, "A")
    votes |= dict.fromkeys(("Algeria", "China", "Russian Federation"), "Y") | {"United States": "N"}

    decided = outcome(votes, on)

    assert decided.result == "failed"
    assert decided.vetoed_by == ()
    # More Yes than No, and still too few: V8 says so.
    assert [reason.rule for reason in decided.reasons] == ["V2", "V1", "V8"]
    assert decided.reasons[2].words == (
        "More Yes than No (3 to 1) is not enough: only the number of Yes counts."
    )


def test_only_fifteen_yes_are_unanimous():
    on = date(2024, 3, 25)

    assert outcome(votes_of(on), on).unanimous
    assert outcome(votes_of(on), on).reasons[0].words == "All 15 members voted Yes: unanimous."
    assert not outcome(votes_of(on) | {"Malta": "X"}, on).unanimous


def test_an_adopted_question_of_procedure_names_no_veto():
    on = date(2024, 3, 25)
    votes = votes_of(on, no=("France", "United States"))

    assert outcome(votes, on, "procedural").result == "adopted"
    assert outcome(votes, on, "procedural").vetoed_by == ()
    assert outcome(votes, on, "procedural").notes == ()
    assert outcome(votes, on).result == "vetoed"


def test_whether_a_question_is_procedural_is_itself_open_to_the_veto():
    on = date(2024, 3, 25)

    decided = outcome(votes_of(on, no=("France",)), on, "preliminary")

    assert decided.result == "vetoed"
    assert decided.vetoed_by == ("France",)
    double_veto = decided.reasons[-1]
    assert (double_veto.rule, double_veto.to_be_confirmed) == ("V11", True)
    assert "stands unless 9 members overrule it" in str(decided.notes[0])


def test_the_proviso_for_parties_to_a_dispute_is_a_note_and_changes_nothing():
    on = date(2024, 3, 25)

    decided = outcome(votes_of(on), on)

    assert decided.result == "adopted"
    assert len(decided.notes) == 1
    assert "Article 27(3) also says" in str(decided.notes[0])
    assert "a party to a dispute shall abstain" in str(decided.notes[0])


def test_late_1965_the_amendment_was_in_force_and_the_council_of_eleven_sat():
    def decide(day: date):
        return outcome_from_tally(yes=7, no=0, abstaining=4, not_voting=0, on=day)

    assert "in force" not in decide(date(1965, 8, 30)).reasons[1].words
    assert (
        "was in force, but the Council of eleven sat" in decide(date(1965, 8, 31)).reasons[1].words
    )
    assert decide(date(1965, 12, 31)).result == "adopted"
    with pytest.raises(ValueError, match="the Council had 15 members on 1 January 1966"):
        decide(date(1966, 1, 1))


def test_as_many_yes_as_no_is_not_more_yes_than_no():
    decided = outcome_from_tally(yes=7, no=7, abstaining=1, not_voting=0, on=date(2024, 3, 25))
    assert [reason.rule for reason in decided.reasons] == ["V2", "V1"]


def test_a_note_says_that_permanent_members_against_are_not_named():
    decided = outcome_from_tally(yes=2, no=13, abstaining=0, not_voting=0, on=date(2024, 3, 25))

    assert decided.result == "failed"
    assert str(decided.notes[-1]) == (
        "No votes that came from permanent members that are not named: at least 3. "
        "With so few Yes votes that changes nothing."
    )
    fewer = outcome_from_tally(yes=2, no=11, abstaining=2, not_voting=0, on=date(2024, 3, 25))
    assert dict(fewer.notes[-1].values) == {"count": 1}
    ten_elected = outcome_from_tally(yes=2, no=10, abstaining=3, not_voting=0, on=date(2024, 3, 25))
    assert len(ten_elected.notes) == 1
