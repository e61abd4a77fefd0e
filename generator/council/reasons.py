"""Turns a ballot and its result into the rules that applied, each told in sentences."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from generator.council.ballot import Ballot, Reason, Result
from generator.council.majority import ENLARGED
from generator.council.sentences import Sentence, say

_PROCEDURE: Final = "Article 27(2)"
_OTHER_MATTERS: Final = "Article 27(3)"
_PRACTICE: Final = "Article 27(3) in practice"
_SAN_FRANCISCO: Final = "Statement of the sponsoring powers, San Francisco, 7 June 1945"
_AMENDMENT_IN_FORCE: Final = date(1965, 8, 31)


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
        return Reason("V2", _article(ballot), tuple(_tell_failure(ballot)))
    if result == "vetoed":
        return Reason("V4", _OTHER_MATTERS, tuple(_tell_veto(ballot)))
    if ballot.kind == "procedural":
        return Reason("V3", _PROCEDURE, tuple(_tell_procedure(ballot)))
    return Reason("V5", _OTHER_MATTERS, tuple(_tell_adoption(ballot)))


def _tell_failure(ballot: Ballot) -> Iterator[Sentence]:
    needed = ballot.threshold
    yield say("too-few", yes=ballot.tally.yes, size=ballot.size, needed=needed)
    if ballot.permanent_no and ballot.kind != "procedural":
        yield say("no-veto", needed=needed, names=ballot.permanent_no)


def _tell_veto(ballot: Ballot) -> Iterator[Sentence]:
    name = "vetoes" if len(ballot.permanent_no) > 1 else "one-veto"
    yield say(name, yes=ballot.tally.yes, size=ballot.size, names=ballot.permanent_no)
    if ballot.elected_no:
        yield say("elected-no", names=ballot.elected_no)
    elif ballot.tally.no > len(ballot.permanent_no):
        yield say("other-no")


def _tell_procedure(ballot: Ballot) -> Iterator[Sentence]:
    yield say("procedure", yes=ballot.tally.yes, size=ballot.size, needed=ballot.threshold)
    if ballot.permanent_no:
        yield say("no-veto-on-procedure", names=ballot.permanent_no)


def _tell_adoption(ballot: Ballot) -> Iterator[Sentence]:
    if ballot.tally.yes == ballot.size:
        yield say("unanimous", size=ballot.size)
        return
    yield say("adopted", yes=ballot.tally.yes, size=ballot.size, needed=ballot.threshold)
    if not ballot.tally.no:
        yield say("not-unanimous")


def _explain_threshold(ballot: Ballot) -> Reason:
    sentences = [say("threshold", day=ballot.on, size=ballot.size, needed=ballot.threshold)]
    if _AMENDMENT_IN_FORCE <= ballot.on < ENLARGED:
        sentences.append(say("late-1965"))
    return Reason("V1", _article(ballot), tuple(sentences))


def _explain_what_did_not_count(ballot: Ballot, result: Result) -> Iterator[Reason]:
    yes, no = ballot.tally.yes, ballot.tally.no
    if result == "failed" and yes > no:
        yield Reason("V8", _article(ballot), (say("only-yes-counts", yes=yes, no=no),))
    if result != "adopted" or ballot.kind == "procedural":
        return
    if ballot.permanent_abstaining:
        yield Reason("V6", _PRACTICE, (say("abstention", names=ballot.permanent_abstaining),))
    if ballot.permanent_not_voting:
        yield Reason("V7", _PRACTICE, (say("absence", names=ballot.permanent_not_voting),))


def _explain_double_veto(ballot: Ballot) -> Iterator[Reason]:
    if ballot.kind == "preliminary":
        yield Reason("V11", _SAN_FRANCISCO, (say("double-veto"),), to_be_confirmed=True)


def note_limits(ballot: Ballot) -> tuple[Sentence, ...]:
    """Tell what the result leaves open; nothing here changes it."""
    return tuple(_note_limits(ballot))


def _note_limits(ballot: Ballot) -> Iterator[Sentence]:
    if ballot.kind == "substantive":
        yield say("proviso")
    if ballot.kind == "preliminary":
        yield say("preliminary", needed=ballot.threshold)
    unnamed = ballot.tally.no - len(ballot.permanent_no) - (ballot.size - 5)
    if unnamed > 0:
        yield say("unnamed", count=unnamed)
    if ballot.members_to_be_confirmed:
        yield say("members", year=str(ballot.on.year))


def _article(ballot: Ballot) -> str:
    return _PROCEDURE if ballot.kind == "procedural" else _OTHER_MATTERS
