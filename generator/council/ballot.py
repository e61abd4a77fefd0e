"""What goes into a decision and what comes out: votes, kinds of vote, tallies, outcomes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, Literal, NamedTuple, get_args

from generator.council.mistakes import CouncilError, Mistake, did_you_mean, suggest_names
from generator.council.sentences import Sentence

Kind = Literal["substantive", "procedural", "preliminary"]
"""Preliminary: the vote on whether the main question is one of procedure (rule V11)."""
Result = Literal["adopted", "vetoed", "failed"]

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)


class Vote(StrEnum):
    """What one member did, in the order in which a tally counts."""

    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"
    NOT_VOTING = "not-voting"


_VOTES: Final[Mapping[str, Vote]] = {
    **{vote.value: vote for vote in Vote},
    "Y": Vote.YES,
    "N": Vote.NO,
    "A": Vote.ABSTAIN,
    "X": Vote.NOT_VOTING,
}
_EVERYDAY_VOTES: Final[Mapping[str, Vote]] = {
    "absent": Vote.NOT_VOTING,
    "against": Vote.NO,
    "did not vote": Vote.NOT_VOTING,
    "favour": Vote.YES,
    "for": Vote.YES,
    "in favour": Vote.YES,
}
_ONE_OF_THE_KINDS = 'vote on it as "substantive": the same rule decides'
_OTHER_KINDS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("amendment", "paragraph", "resolution"), f"{_ONE_OF_THE_KINDS} (V9)"),
    **dict.fromkeys(("membership", "secretary-general"), f"{_ONE_OF_THE_KINDS} (V13)"),
    **dict.fromkeys(
        ("acclamation", "consensus", "without-a-vote"),
        "a decision without a vote has no tally: record it as such, not as 15-0-0 (V10)",
    ),
    "election": "elections of judges follow the Statute of the Court, without a veto: no rule "
    "for them here (V13, to be confirmed)",
    "charter-review": "calling a Charter review conference follows Article 109: no rule for it "
    "here (V13, to be confirmed)",
}


class Tally(NamedTuple):
    """How many members voted how."""

    yes: int
    no: int
    abstaining: int
    not_voting: int

    def __str__(self) -> str:
        told = f"{self.yes}-{self.no}-{self.abstaining}"
        return f"{told}, {self.not_voting} not voting" if self.not_voting else told


@dataclass(frozen=True, slots=True)
class Ballot:
    """A checked vote: everything that the rules look at."""

    on: date
    kind: Kind
    size: int
    threshold: int
    tally: Tally
    permanent_no: tuple[str, ...]
    # A tally alone does not tell these three; they change the words and never the result.
    permanent_abstaining: tuple[str, ...] = ()
    permanent_not_voting: tuple[str, ...] = ()
    elected_no: tuple[str, ...] = ()
    members_to_be_confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule that played a part in an outcome."""

    rule: str
    """V1 to V11, as listed in `generator.council.voting`."""
    article: str
    """The Charter's article, or the practice that the rule comes from."""
    sentences: tuple[Sentence, ...]
    """The rule as it applies to this vote."""
    to_be_confirmed: bool = False

    @property
    def words(self) -> str:
        """The sentences in plain English."""
        return " ".join(map(str, self.sentences))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a vote decided, and why."""

    on: date
    kind: Kind
    result: Result
    tally: Tally
    vetoed_by: tuple[str, ...]
    """The permanent members whose No was a veto; empty unless the result is "vetoed"."""
    unanimous: bool
    """Every member of the Council voted Yes."""
    reasons: tuple[Reason, ...]
    """The rule that decided comes first: V2, V3, V4 or V5."""
    notes: tuple[Sentence, ...]
    """What the rules leave open; a note never changes the result."""


def parse_vote(text: str) -> Vote:
    """Read "yes", "no", "abstain", "not-voting" or Y, N, A, X; raise CouncilError for others."""
    if isinstance(text, str) and text in _VOTES:
        return _VOTES[text]
    everyday = _EVERYDAY_VOTES.get(str(text).casefold())
    meant = (everyday.value,) if everyday else suggest_names(str(text), list(Vote))
    hint = did_you_mean(meant) or "a vote is yes, no, abstain or not-voting"
    raise CouncilError(Mistake(f'"{text}" is not a vote', hint))


def parse_kind(text: str) -> Kind:
    """Read the kind of a vote; raise CouncilError for a kind that these rules do not cover."""
    for kind in KINDS:
        if text == kind:
            return kind
    hint = _OTHER_KINDS.get(str(text)) or did_you_mean(suggest_names(str(text), KINDS))
    hint = hint or f"a vote is {', '.join(KINDS)}"
    raise CouncilError(Mistake(f'"{text}" is not a kind of vote', hint, ("kind",)))
