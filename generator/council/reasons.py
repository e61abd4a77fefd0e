"""Turns a ballot and its result into the rules that applied, in plain English."""

from collections.abc import Iterator

from generator.council.ballot import Ballot, Reason, Result
from generator.council.wording import (
    capitalise,
    join_names,
    name_in_sentence,
    spell_date,
    spell_number,
)

_PROCEDURE = "Article 27(2)"
_OTHER_MATTERS = "Article 27(3)"
_PRACTICE = "Article 27(3) in practice"
_SAN_FRANCISCO = "Statement of the sponsoring powers, San Francisco, 7 June 1945"

_PROVISO_NOTE = (
    "Article 27(3) also says that in decisions under Chapter VI and Article 52(3) a party to a "
    "dispute shall abstain. Whether that applied is not in the record of a vote, and it has hardly "
    "ever been applied (last raised on 17 April 2000, without effect; to be confirmed): this note "
    "changes nothing in the outcome (V12)."
)


def explain_result(ballot: Ballot, result: Result) -> tuple[Reason, ...]:
    """List the rules that led to a result: the one that decided, then the threshold, then others."""
    return (
        _explain_decision(ballot, result),
        _explain_threshold(ballot),
        *_explain_what_was_not_a_veto(ballot, result),
        *_explain_double_veto(ballot),
    )


def note_limits(ballot: Ballot) -> tuple[str, ...]:
    """Tell what the result leaves open; nothing here changes it."""
    return tuple(_note_limits(ballot))


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
    who = capitalise(join_names(ballot.permanent_no))
    several = len(ballot.permanent_no) > 1
    what = "permanent members" if several else "a permanent member"
    words = f"{_count_yes(ballot)}, which is enough, but {who}, {what}, voted No: a veto."
    words = words.replace(f"but {who}", f"but {join_names(ballot.permanent_no)}")
    if several:
        words += " One such No is enough; more of them do not change the outcome."
    return words + _tell_elected_no(ballot)
