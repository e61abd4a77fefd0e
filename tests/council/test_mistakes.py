"""What cannot be decided is refused with the wrong member, count or date and a suggestion."""

from datetime import date, datetime

import pytest

from generator.council import CouncilError, council_on, outcome, outcome_from_tally, presidency_on

ON = date(2024, 3, 22)
YES = dict.fromkeys(council_on(ON).names, "yes")


def refusal(call) -> list[str]:
    with pytest.raises(CouncilError) as caught:
        call()
    assert str(caught.value) == "\n".join(map(str, caught.value.mistakes))
    return [str(mistake) for mistake in caught.value.mistakes]


def renamed(old: str, new: str) -> dict[str, str]:
    return {new if name == old else name: vote for name, vote in YES.items()}


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("Republic of Korea", "Korea"),
        ("Republic of Korea", "South Korea"),
        ("Republic of Korea", "republic of korea"),
        ("United Kingdom", "Britain"),
        ("United Kingdom", "U.K."),
        ("Russian Federation", "Russia"),
        ("United States", "U.S."),
        ("United States", "the United States of America"),
        ("Sierra Leone", "Siera Leone"),
        ("Switzerland", "Swizterland"),
    ],
)
def test_a_name_that_is_not_the_members_is_suggested_and_not_accepted(right, wrong):
    assert refusal(lambda: outcome(renamed(right, wrong), ON)) == [
        f'"{wrong}" was not a member of the Council on 22 March 2024; did you mean "{right}"?'
    ]


def test_every_mistake_of_a_vote_is_told_at_once_with_its_place():
    votes = renamed("Republic of Korea", "Korea") | {"Malta": "maybe", "Brazil": "no"}
    del votes["Guyana"]

    assert refusal(lambda: outcome(votes, ON)) == [
        'Malta: "maybe" is not a vote; a vote is yes, no, abstain or not-voting',
        (
            '"Korea" was not a member of the Council on 22 March 2024; '
            'did you mean "Republic of Korea"?'
        ),
        '"Brazil" was not a member of the Council on 22 March 2024; Brazil sat in 2023',
        (
            'no vote for "Guyana", a member on 22 March 2024; '
            'write "not-voting" for a member that took no part'
        ),
    ]
    with pytest.raises(CouncilError) as caught:
        outcome(votes, ON)
    assert [mistake.path for mistake in caught.value.mistakes] == [
        ("Malta",),
        ("Korea",),
        ("Brazil",),
        (),
    ]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("abstained", 'did you mean "abstain"?'),
        ("against", 'did you mean "no"?'),
        ("In favour", 'did you mean "yes"?'),
        ("not voting", 'did you mean "not-voting"?'),
        ("Absent", 'did you mean "not-voting"?'),
        ("Yes", 'did you mean "yes"?'),
        (False, "a vote is yes, no, abstain or not-voting"),
    ],
)
def test_a_word_that_is_not_a_vote(text, hint):
    assert refusal(lambda: outcome(YES | {"Malta": text}, ON)) == [
        f'Malta: "{text}" is not a vote; {hint}'
    ]


@pytest.mark.parametrize(
    ("kind", "hint"),
    [
        ("proceduralistic", 'did you mean "procedural"?'),
        ("amendment", 'vote on it as "substantive": the same rule decides (V9)'),
        ("membership", 'vote on it as "substantive": the same rule decides (V13)'),
        (
            "consensus",
            "a decision without a vote has no tally: record it as such, not as 15-0-0 (V10)",
        ),
        (
            "election",
            (
                "elections of judges follow the Statute of the Court, without a veto: no rule for "
                "them here (V13, to be confirmed)"
            ),
        ),
        ("gavel", "a vote is substantive, procedural, preliminary"),
    ],
)
def test_a_kind_of_vote_that_these_rules_do_not_cover(kind, hint):
    assert refusal(lambda: outcome(YES, ON, kind)) == [f'"{kind}" is not a kind of vote; {hint}']


def tally(**changed):
    values = {"yes": 13, "no": 1, "abstaining": 1, "not_voting": 0, "on": ON}
    return outcome_from_tally(**(values | changed))


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (
            {"yes": 12},
            (
                "12 + 1 + 1 + 0 is 14, but the Council had 15 members on 22 March 2024; "
                "a member that took no part counts as not voting"
            ),
        ),
        ({"yes": 14}, "14 + 1 + 1 + 0 is 16, but the Council had 15 members on 22 March 2024"),
        ({"yes": 15, "no": -1}, "no is -1, not a number of members"),
        ({"abstaining": "1"}, "abstaining is '1', not a number of members"),
        ({"no": True}, "no is True, not a number of members"),
        (
            {"permanent_no": ["China", "France"]},
            "2 permanent members against, but only 1 voted No",
        ),
        (
            {"no": 2, "abstaining": 0, "permanent_no": ["China", "China"]},
            '"China" stands twice among the permanent members against',
        ),
        (
            {"permanent_no": ["Algeria"]},
            (
                '"Algeria" was not a permanent member on 22 March 2024; '
                "Algeria was an elected member, whose No is never a veto"
            ),
        ),
        (
            {"permanent_no": ["Albania"]},
            '"Albania" was not a permanent member on 22 March 2024; Albania sat in 2023',
        ),
        (
            {"permanent_no": ["Russia"]},
            (
                '"Russia" was not a permanent member on 22 March 2024; '
                'did you mean "Russian Federation"?'
            ),
        ),
        (
            {"permanent_no": ["Soviet Union"]},
            (
                '"Soviet Union" was not a permanent member on 22 March 2024; '
                'on that day the seat bore the name "Russian Federation"'
            ),
        ),
        (
            {"permanent_no": ["Atlantis"]},
            '"Atlantis" was not a permanent member on 22 March 2024',
        ),
        ({"permanent_no": "China"}, 'permanent_no is "China"; pass a list of names'),
        (
            {"on": date(1946, 1, 16)},
            "there was no Security Council on 16 January 1946; it first met on 17 January 1946",
        ),
        ({"on": "2024-03-22"}, "'2024-03-22' is not a date; pass a datetime.date"),
        (
            {"on": datetime(2024, 3, 22)},
            "datetime.datetime(2024, 3, 22, 0, 0) is not a date; pass a datetime.date",
        ),
    ],
)
def test_a_tally_that_cannot_be(changed, told):
    assert refusal(lambda: tally(**changed)) == [told]


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(1971, 10, 24), "Republic of China"),
        (date(1971, 10, 25), "China"),
        (date(1991, 12, 23), "Soviet Union"),
        (date(1991, 12, 24), "Russian Federation"),
    ],
)
def test_permanent_seats_bear_the_name_of_the_day(day, name):
    decided = tally(on=day, permanent_no=[name])
    assert decided.vetoed_by == (name,)
    others = {"Republic of China": "China", "Soviet Union": "Russian Federation"}
    other = {**others, **{new: old for old, new in others.items()}}[name]
    assert refusal(lambda: tally(on=day, permanent_no=[other]))[0].endswith(
        f'; on that day the seat bore the name "{name}"'
    )


def test_a_year_without_known_members_is_refused_and_not_guessed():
    told = [
        "the elected members of 2022 are not known here; known are 2023, 2024, 2025, 2026 and 2027"
    ]
    assert refusal(lambda: council_on(date(2022, 12, 31))) == told
    assert refusal(lambda: outcome(YES, date(2022, 12, 31))) == told
    assert refusal(lambda: presidency_on(date(2022, 12, 31))) == [
        "the presidency on 31 December 2022 is not known here"
    ]


def test_the_members_of_the_year_before_are_refused():
    assert refusal(lambda: outcome(YES, date(2025, 1, 1)))[0] == (
        '"Ecuador" was not a member of the Council on 1 January 2025; Ecuador sat in 2023 and 2024'
    )
