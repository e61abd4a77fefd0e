"""The rules in the browser against the rules in Python: the same result, in the same sentences."""

import json
from datetime import date
from pathlib import Path
from random import Random

import pytest

from generator.council import KINDS, Vote, council_on, exhaustive_cases, outcome
from generator.council.wording import spell_date
from tests.projects import serve_folder

SCRIPTS = Path(__file__).parents[2] / "site_templates/assets/js"
LETTERS = dict(zip("YNAX", Vote, strict=True))
BATCH = 2000

DECIDE = """
async ({council, asked}) => {
  const { decide } = await import("/council_rules.js");
  const votes = {Y: "yes", N: "no", A: "abstain", X: "not-voting"};
  return asked.map(([kind, letters]) => JSON.stringify(decide({
    ...council,
    kind,
    seats: council.seats.map((seat, at) => ({...seat, vote: votes[letters[at]]})),
  }))).join("\\n");
}
"""


@pytest.fixture(scope="module")
def tab(browser):
    with serve_folder(SCRIPTS, "/") as url:
        page = browser.new_page()
        page.goto(f"{url}council_rules.js")
        yield page
        page.close()


def ask_browser(tab, council, asked):
    """Let the script decide votes, each a kind and a letter for each member; answers as JSON."""
    seats = [{"name": m.name, "isPermanent": m.seat == "permanent"} for m in council.members]
    described = {
        "day": spell_date(council.on),
        "threshold": council.threshold,
        "unconfirmedYear": str(council.on.year) if council.to_be_confirmed else "",
        "seats": seats,
    }
    for start in range(0, len(asked), BATCH):
        batch = asked[start : start + BATCH]
        yield from tab.evaluate(DECIDE, {"council": described, "asked": batch}).split("\n")


def describe(sentence):
    """Give a sentence as the script has it: a day is told in words there."""
    values = {
        gap: spell_date(value) if isinstance(value, date) else value
        for gap, value in sentence.values
    }
    return {"name": sentence.name, "values": values}


def ask_python(council, kind, letters):
    votes = {name: LETTERS[letter] for name, letter in zip(council.names, letters, strict=True)}
    decided = outcome(votes, council.on, kind)
    reasons = [
        {
            "rule": reason.rule,
            "article": reason.article,
            "sentences": [describe(sentence) for sentence in reason.sentences],
            "toBeConfirmed": reason.to_be_confirmed,
        }
        for reason in decided.reasons
    ]
    answer = {
        "result": decided.result,
        "tally": list(decided.tally),
        "reasons": reasons,
        "notes": [describe(note) for note in decided.notes],
    }
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":"))


def cast_votes(case, council):
    """Give each member a letter, so that tally and permanent members against are the case's."""
    elected = [name for name in council.names if name not in council.permanent]
    others = [name for name in council.permanent if name not in case.permanent_no]
    tally = case.tally
    left = "N" * (tally.no - len(case.permanent_no))
    left += "Y" * tally.yes + "A" * tally.abstaining + "X" * tally.not_voting
    letters = dict.fromkeys(case.permanent_no, "N")
    letters |= dict(zip((*elected, *others), left, strict=True))
    return "".join(letters[name] for name in council.names)


def test_every_tally_with_every_set_of_permanent_members_against(tab):
    council = council_on(date(2024, 3, 22))
    cases = list(exhaustive_cases(council))
    assert len(cases) == 48_576
    asked = [(case.kind, cast_votes(case, council)) for case in cases]
    answers = ask_browser(tab, council, asked)
    for case, (kind, letters), answer in zip(cases, asked, answers, strict=True):
        assert answer.startswith(f'{{"result":"{case.result}",')
        assert f'"reasons":[{{"rule":"{case.rule}",' in answer
        assert answer == ask_python(council, kind, letters)


@pytest.mark.parametrize("year", [2023, 2024, 2025, 2026, 2027])
def test_random_votes_of_every_council_that_is_known(tab, year):
    council = council_on(date(year, 3, 22))
    random = Random(year)
    asked = [(random.choice(KINDS), "".join(random.choices("YNAX", k=15))) for _ in range(1000)]
    # Nine Yes are rare among them, and there the rules differ most.
    asked += [(kind, letters.translate(str.maketrans("AX", "YY"))) for kind, letters in asked]
    answers = ask_browser(tab, council, asked)
    for (kind, letters), answer in zip(asked, answers, strict=True):
        assert answer == ask_python(council, kind, letters)
