"""Turns a ballot and its result into the rules that applied, in plain English."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from generator.council.ballot import Ballot, Reason, Result
from generator.council.majority import ENLARGED
from generator.council.wording import capitalise, join_names, spell_date, spell_number

_PROCEDURE: Final = "Article 27(2)"
_OTHER_MATTERS: Final = "Article 27(3)"
_PRACTICE: Final = "Article 27(3) in practice"
_SAN_FRANCISCO: Final = "Statement of the sponsoring powers, San Francisco, 7 June 1945"
_AMENDMENT_IN_FORCE: Final = date(1965, 8, 31)

_PROVISO_NOTE: Final = (
    "Article 27(3) also says that in decisions under Chapter VI and Article 52(3) a party to a "
    "dispute shall abstain. A record of votes does not show whether that applied, and it has "
    "hardly ever been applied (last raised on 17 April 2000, without effect; to be confirmed). "
    "This note changes nothing in the outcome (V12)."
)


def explain_result(ballot: Ballot, result: Result) -> tuple[Reason, ...]:
    """List the rules that led to a result: the one that decided, the threshold, then the others."""
    return (
        _explain_decision(ballot, result),
        _explain_threshold(ballot),
        *_explain_what_did_not_count(ballot, result),
        *_explain_double_veto(ballot),
    )


def _explain_decision(ballot: Ballot, result: Result) -> Reason:
    if result == "failed":
        return Reason("V2", _article(ballot), _tell_failure(ballot))
    if result == "vetoed":
        return Reason("V4", _OTHER_MATTERS, _tell_veto(ballot))
    if ballot.kind == "procedural":
        return Reason("V3", _PROCEDURE, _tell_procedure(ballot))
    return Reason("V5", _OTHER_MATTERS, _tell_adoption(ballot))


def _tell_failure(ballot: Ballot) -> str:
    needed = spell_number(ballot.threshold)
    words = f"{_count_yes(ballot)}; {needed} are needed. That is too few, whoever voted No."
    if ballot.permanent_no and ballot.kind != "procedural":
        who = capitalise(join_names(ballot.permanent_no))
        words += f" {who} voted No, but with fewer than {needed} Yes that is not counted as a veto."
    return words


def _tell_veto(ballot: Ballot) -> str:
    several = len(ballot.permanent_no) > 1
    rank = "permanent members" if several else "a permanent member"
    words = (
        f"{_count_yes(ballot)}, which is enough, but {join_names(ballot.permanent_no)}, {rank}, "
    )
    words += "voted No: a veto."
    if several:
        words += " One such No is enough; more make no difference."
    if ballot.elected_no:
        words += f" {capitalise(join_names(ballot.elected_no))} voted No too: an elected member's "
        words += "No is never a veto."
    elif ballot.tally.no > len(ballot.permanent_no):
        words += " The other No votes came from elected members, whose No is never a veto."
    return words


def _tell_procedure(ballot: Ballot) -> str:
    needed = spell_number(ballot.threshold)
    words = (
        f"{_count_yes(ballot)}. On a question of procedure {needed} are enough, whoever they are."
    )
    if ballot.permanent_no:
        words += f" There is no veto on procedure: the No of {join_names(ballot.permanent_no)} "
        words += "does not block."
    return words


def _tell_adoption(ballot: Ballot) -> str:
    if ballot.tally.yes == ballot.size:
        return f"All {spell_number(ballot.size)} members voted Yes: unanimous."
    needed = spell_number(ballot.threshold)
    words = f"{_count_yes(ballot)}; {needed} are needed, and no permanent member voted No."
    if not ballot.tally.no:
        words += " It is not unanimous: that takes the Yes of every member."
    return words


def _explain_threshold(ballot: Ballot) -> Reason:
    words = f"On {spell_date(ballot.on)} the Council had {spell_number(ballot.size)} members, and "
    words += f"a decision took {spell_number(ballot.threshold)} Yes votes."
    if _AMENDMENT_IN_FORCE <= ballot.on < ENLARGED:
        words += " The amendment that makes it nine of fifteen was in force, but the Council of "
        words += "eleven sat until the end of 1965."
    return Reason("V1", _article(ballot), words)


def _explain_what_did_not_count(ballot: Ballot, result: Result) -> Iterator[Reason]:
    yes, no = ballot.tally.yes, ballot.tally.no
    if result == "failed" and yes > no:
        words = f"More Yes than No ({yes} to {no}) is not enough: only the number of Yes counts."
        yield Reason("V8", _article(ballot), words)
    if result != "adopted" or ballot.kind == "procedural":
        return
    if ballot.permanent_abstaining:
        words = f"{capitalise(join_names(ballot.permanent_abstaining))} abstained. The abstention "
        words += "of a permanent member does not block a decision (since 1946; confirmed by the "
        words += "International Court of Justice in 1971, Namibia)."
        yield Reason("V6", _PRACTICE, words)
    if ballot.permanent_not_voting:
        words = f"{capitalise(join_names(ballot.permanent_not_voting))} did not vote. The absence "
        words += "of a permanent member does not block a decision (as in 1950 and 1999)."
        yield Reason("V7", _PRACTICE, words)


def _explain_double_veto(ballot: Ballot) -> Iterator[Reason]:
    if ballot.kind == "preliminary":
        words = "The vote on whether a question is one of procedure is itself open to the veto. "
        words += "With a second veto, on the question itself, that is the double veto."
        yield Reason("V11", _SAN_FRANCISCO, words, to_be_confirmed=True)


def note_limits(ballot: Ballot) -> tuple[str, ...]:
    """Tell what the result leaves open; nothing here changes it."""
    return tuple(_note_limits(ballot))


def _note_limits(ballot: Ballot) -> Iterator[str]:
    if ballot.kind == "substantive":
        yield _PROVISO_NOTE
    if ballot.kind == "preliminary":
        yield (
            "The result answers the preliminary question as it was put. A President's ruling on it "
            f"stands unless {spell_number(ballot.threshold)} members overrule it (provisional rule "
            "30; how it was used in 1950 is to be confirmed) (V11)."
        )
    unnamed = ballot.tally.no - len(ballot.permanent_no) - (ballot.size - 5)
    if unnamed > 0:
        yield (
            f"At least {spell_number(unnamed)} of the No votes came from permanent members that "
            "are not named. With so few Yes votes that changes nothing."
        )
    if ballot.members_to_be_confirmed:
        yield f"The elected members of {ballot.on.year} are to be confirmed."


def _article(ballot: Ballot) -> str:
    return _PROCEDURE if ballot.kind == "procedural" else _OTHER_MATTERS


def _count_yes(ballot: Ballot) -> str:
    yes, size = spell_number(ballot.tally.yes), spell_number(ballot.size)
    return f"{capitalise(yes)} of {size} members voted Yes"
