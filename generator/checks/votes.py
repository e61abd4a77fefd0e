"""Recomputes each vote of a topic by the Council's rules."""

from collections.abc import Iterator, Mapping

from generator.council import CouncilError, Outcome, Roster, Vote, outcome, parse_roster
from generator.fact_sheets.bodies import Body
from generator.fact_sheets.process import CouncilVote
from generator.problems import Location, Problem

_BALLOTS = {
    "yes": Vote.YES,
    "no": Vote.NO,
    "abstaining": Vote.ABSTAIN,
    "not_voting": Vote.NOT_VOTING,
}


def read_roster(body: Body) -> tuple[Roster | None, tuple[Problem, ...]]:
    """Read who sits when from a body's sheet; a problem for each mistake in it."""
    data = body.origin.document.data
    try:
        return parse_roster(data if isinstance(data, dict) else {}), ()
    except CouncilError as error:
        return None, tuple(
            Problem("council-roster", mistake.message, body.origin.at(*mistake.path), mistake.hint)
            for mistake in error.mistakes
        )


def decide_vote(vote: CouncilVote, roster: Roster) -> tuple[Outcome | None, tuple[Problem, ...]]:
    """Decide a vote by its ballots; a problem where the sheet says another outcome."""
    places = _locate_ballots(vote)
    problems = list(_find_repetitions(vote))
    votes = {name: _BALLOTS[key].value for key, _, name in _ballots(vote)}
    if problems or vote.date.earliest is None:
        return None, tuple(problems)
    try:
        decided = outcome(votes, vote.date.earliest, vote.kind, roster)
    except CouncilError as error:
        return None, tuple(
            Problem(
                "council-vote",
                mistake.message,
                places.get(str(mistake.path[0]) if mistake.path else "", vote.origin.at("ballots")),
                mistake.hint,
            )
            for mistake in error.mistakes
        )
    if decided.result != vote.outcome:
        message = f"by the ballots, {decided.tally}, the text is {decided.result}"
        why = decided.reasons[0]
        hint = f"{why.rule}, {why.article}: {why.words}"
        return decided, (Problem("council-outcome", message, vote.origin.at("outcome"), hint),)
    return decided, ()


def _ballots(vote: CouncilVote) -> Iterator[tuple[str, int, str]]:
    for key in _BALLOTS:
        for index, name in enumerate(getattr(vote.ballots, key)):
            yield key, index, name


def _locate_ballots(vote: CouncilVote) -> Mapping[str, Location]:
    return {name: vote.ballots.origin.at(key, index) for key, index, name in _ballots(vote)}


def _find_repetitions(vote: CouncilVote) -> Iterator[Problem]:
    seen: dict[str, Location] = {}
    for key, index, name in _ballots(vote):
        place = vote.ballots.origin.at(key, index)
        earlier = seen.setdefault(name, place)
        if earlier is not place:
            message = f"{name} voted twice"
            yield Problem("council-vote", message, place, "keep one of them", more=(earlier,))
