"""Turns the votes of the members, or a tally, into the outcome and the rules that led to it.

The rules, with the numbers that reasons carry:

V0   the voters are exactly that day's Council; anything else is refused
V1   nine Yes of fifteen from 1966, seven of eleven before
V2   too few Yes: failed, whoever voted No; a permanent No is then not counted as a veto
V3   a question of procedure with enough Yes: adopted, whoever voted No
V4   any other with enough Yes and a permanent No: vetoed
V5   otherwise adopted; unanimous only when every member voted Yes
V6   a permanent member's abstention does not block
V7   nor does its absence
V8   more Yes than No is not enough
V9   amendments and parts of a text follow the same rules: vote on them as on a text
V10  a decision without a vote has no tally: refused here
V11  whether a question is procedural is itself open to the veto (kind "preliminary")
V12  a party to a dispute shall abstain (Article 27(3)): a note, never another outcome
V13  elections of judges and the Charter review conference have rules of their own: refused here
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from generator.council.ballot import (
    Ballot,
    Outcome,
    Result,
    Tally,
    Vote,
    parse_kind,
    parse_vote,
)
from generator.council.majority import majority_on
from generator.council.mistakes import CouncilError, Mistake
from generator.council.reasons import explain_result, note_limits
from generator.council.roster import Roster
from generator.council.seating import ROSTER, Council, council_on, find_meant
from generator.council.wording import spell_date


def outcome(
    votes: Mapping[str, str],
    on: date,
    kind: str = "substantive",
    roster: Roster = ROSTER,
) -> Outcome:
    """Decide a vote from the vote of every member: "yes", "no", "abstain" or "not-voting".

    The letters Y, N, A and X stand for the same. Raises CouncilError with every voter that was
    not a member that day, every member without a vote and every word that is not a vote.
    """
    kind_of_vote = parse_kind(kind)
    council = council_on(on, roster)
    cast = _parse_votes(votes, council, roster)

    def who(vote: Vote, names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(name for name in names if cast[name] == vote)

    elected = tuple(member.name for member in council.members if member.seat == "elected")
    ballot = Ballot(
        on=on,
        kind=kind_of_vote,
        size=council.size,
        threshold=council.threshold,
        tally=Tally(*(len(who(vote, council.names)) for vote in Vote)),
        permanent_no=who(Vote.NO, council.permanent),
        permanent_abstaining=who(Vote.ABSTAIN, council.permanent),
        permanent_not_voting=who(Vote.NOT_VOTING, council.permanent),
        elected_no=who(Vote.NO, elected),
        members_to_be_confirmed=council.to_be_confirmed,
    )
    return _decide(ballot)


def outcome_from_tally(
    *,
    yes: int,
    no: int,
    abstaining: int,
    not_voting: int = 0,
    permanent_no: Collection[str] = (),
    on: date,
    kind: str = "substantive",
    roster: Roster = ROSTER,
) -> Outcome:
    """Decide a vote from its tally and the permanent members that voted No, since 1946.

    `permanent_no` holds their names as seated that day: "Republic of China" until 24 October 1971
    and "China" after it, "Soviet Union" until 23 December 1991 and "Russian Federation" after it,
    "France", "United Kingdom", "United States". Raises CouncilError when the tally does not add up
    to the Council's size or a name is wrong.
    """
    kind_of_vote = parse_kind(kind)
    majority = majority_on(on)
    tally = Tally(yes, no, abstaining, not_voting)
    mistakes = [
        *_check_tally(tally, majority.size, on),
        *_check_permanent_no(permanent_no, no, on, roster),
    ]
    if mistakes:
        raise CouncilError(*mistakes)
    ballot = Ballot(
        on=on,
        kind=kind_of_vote,
        size=majority.size,
        threshold=majority.threshold,
        tally=tally,
        permanent_no=tuple(sorted(permanent_no)),
    )
    return _decide(ballot)


def _decide(ballot: Ballot) -> Outcome:
    result = _find_result(ballot)
    return Outcome(
        on=ballot.on,
        kind=ballot.kind,
        result=result,
        tally=ballot.tally,
        vetoed_by=ballot.permanent_no if result == "vetoed" else (),
        unanimous=ballot.tally.yes == ballot.size,
        reasons=explain_result(ballot, result),
        notes=note_limits(ballot),
    )


def _find_result(ballot: Ballot) -> Result:
    if ballot.tally.yes < ballot.threshold:
        return "failed"
    if ballot.permanent_no and ballot.kind != "procedural":
        return "vetoed"
    return "adopted"


def _parse_votes(votes: Mapping[str, str], council: Council, roster: Roster) -> dict[str, Vote]:
    cast: dict[str, Vote] = {}
    mistakes: list[Mistake] = []
    meant: set[str] = set()
    for name, text in votes.items():
        try:
            cast[name] = parse_vote(text)
        except CouncilError as error:
            mistakes += [Mistake(f"{name}: {m.message}", m.hint, (name,)) for m in error.mistakes]
        if name not in council.names:
            names, hint = find_meant(str(name), council.names, council.on, roster)
            meant.update(names[:1])
            message = f'"{name}" was not a member of the Council on {spell_date(council.on)}'
            mistakes.append(Mistake(message, hint, (name,)))
    for name in council.names:
        # A member that a wrong name probably stands for is not reported a second time.
        if name not in votes and name not in meant:
            message = f'no vote for "{name}", a member on {spell_date(council.on)}'
            hint = 'write "not-voting" for a member that took no part'
            mistakes.append(Mistake(message, hint))
    if mistakes:
        raise CouncilError(*mistakes)
    return cast


def _check_tally(tally: Tally, size: int, on: date) -> Iterator[Mistake]:
    wrong = False
    for name, count in tally._asdict().items():
        # True is an int to Python and a slip in a tally.
        if not isinstance(count, int) or isinstance(count, bool) or count < 0:
            wrong = True
            yield Mistake(f"{name} is {count!r}, not a number of members", path=(name,))
    if not wrong and sum(tally) != size:
        total = " + ".join(str(count) for count in tally)
        message = f"{total} is {sum(tally)}, but the Council had {size} members on {spell_date(on)}"
        hint = "a member that took no part counts as not voting" if sum(tally) < size else ""
        yield Mistake(message, hint)


def _check_permanent_no(
    names: Collection[str], no: int, on: date, roster: Roster
) -> Iterator[Mistake]:
    if isinstance(names, str):
        yield Mistake(f'permanent_no is "{names}"', "pass a list of names", ("permanent_no",))
        return
    seated = [seat.name for seat in roster.permanent_on(on)]
    for index, name in enumerate(names):
        path = ("permanent_no", index)
        if name not in seated:
            message = f'"{name}" was not a permanent member on {spell_date(on)}'
            yield Mistake(message, find_meant(str(name), seated, on, roster)[1], path)
        elif name in list(names)[:index]:
            yield Mistake(f'"{name}" stands twice among the permanent members against', path=path)
    if isinstance(no, int) and 0 <= no < len(names):
        message = f"{len(names)} permanent members against, but only {no} voted No"
        yield Mistake(message, path=("permanent_no",))
