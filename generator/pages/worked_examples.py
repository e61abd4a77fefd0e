"""Made-up votes of a Council, each with the result that the rules give: one for every rule."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.council import Council, Kind, Roster, Vote, outcome
from generator.messages import mark_message as _
from generator.pages.language import Language
from generator.pages.vote_words import KINDS
from generator.pages.votes import OutcomeView, RuleLink, view_outcome

_VOTES = {"Y": Vote.YES, "N": Vote.NO, "A": Vote.ABSTAIN, "X": Vote.NOT_VOTING}


@dataclass(frozen=True)
class Example:
    """A pattern of votes: a letter for each permanent, then for each elected member.

    Members are in English alphabetical order. Which of the permanent members votes differently
    makes no difference, so it is always the same one.
    """

    title: str
    permanent: str
    elected: str
    kind: Kind = "substantive"
    is_offered: bool = False
    """Whether the vote simulator offers it as a start."""


EXAMPLES = (
    Example(_("All in favour"), "YYYYY", "YYYYYYYYYY", is_offered=True),
    Example(_("Nine in favour, six abstaining"), "YYYYY", "YYYYAAAAAA"),
    Example(_("Eight in favour, nobody against"), "YYYYY", "YYYAAAAAAA", is_offered=True),
    Example(_("One permanent member against"), "YNYYY", "YYYYYYYYYY", is_offered=True),
    Example(_("Two permanent members against"), "YNYYN", "YYYYYYYYYY"),
    Example(_("A permanent member against, with eight in favour"), "YNYYY", "YYYYAAAAAA"),
    Example(_("Six elected members against"), "YYYYY", "YYYYNNNNNN"),
    Example(_("A permanent member abstaining"), "YAYYY", "YYYYYYYYYY"),
    Example(_("A permanent member absent"), "YXYYY", "YYYYYYYYYY"),
    Example(_("All permanent members abstaining"), "AAAAA", "YYYYYYYYYA"),
    Example(_("A permanent member against, on procedure"), "YNYYY", "YYYYYYYYYY", "procedural"),
    Example(_("Eight in favour, on procedure"), "YYYYY", "YYYAAAAAAA", "procedural"),
    Example(_("A permanent member against treating it as procedure"),
            "YNYYY", "YYYYYYYYYY", "preliminary"),
)  # fmt: skip


@dataclass(frozen=True)
class ExampleView:
    """A worked example: what is voted on, and what comes out."""

    title: str
    kind: str
    outcome: OutcomeView


def cast_votes(example: Example, council: Council) -> Mapping[str, Vote]:
    """Give each member of a Council its vote in an example."""
    permanent, elected = iter(example.permanent), iter(example.elected)
    return {
        member.name: _VOTES[next(permanent if member.seat == "permanent" else elected)]
        for member in council.members
    }


def view_examples(
    council: Council,
    roster: Roster,
    explained: Mapping[tuple[str, str], RuleLink],
    language: Language,
) -> tuple[ExampleView, ...]:
    """Work every example out for a Council of fifteen."""
    return tuple(
        ExampleView(
            title=language.gettext(example.title),
            kind=language.gettext(KINDS[example.kind]),
            outcome=view_outcome(
                outcome(cast_votes(example, council), council.on, example.kind, roster),
                explained,
                language,
            ),
        )
        for example in EXAMPLES
    )
