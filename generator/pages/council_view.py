"""Turns a Council's votes into what a page shows of them: a table, the horseshoe, the tally."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator.council import (
    Council,
    CouncilError,
    Presidency,
    Roster,
    Vote,
    council_on,
    presidency_on,
)
from generator.council_pictures import (
    SHAPES,
    WIDTH,
    Seat,
    TallyBar,
    lay_out_horseshoe,
    lay_out_tally,
    order_around_head,
)
from generator.pages.language import Language
from generator.pages.text import show_name
from generator.pages.vote_words import LETTERS, VOTES, join_list


@dataclass(frozen=True)
class MarkView:
    """How a vote is shown: the name of its class, a word, a letter and the path of a shape."""

    vote: Markup
    word: str
    letter: str
    path: Markup


@dataclass(frozen=True)
class MemberView:
    """A member and its vote; `number` counts in alphabetical order, from 0."""

    number: int
    name: str
    is_permanent: bool
    presides: bool
    mark: MarkView


@dataclass(frozen=True)
class SeatView:
    """A seat of the horseshoe and who sits there."""

    seat: Seat
    member: MemberView


@dataclass(frozen=True)
class HorseshoeView:
    """The seats as a picture; `told` says the same in words."""

    width: int
    height: int
    table: Markup
    seats: tuple[SeatView, ...]
    told: str


@dataclass(frozen=True)
class TallyView:
    """The tally as a picture; `told` says the same in words."""

    bar: TallyBar
    threshold: int
    told: str


@dataclass(frozen=True)
class BallotView:
    """Who voted how, as a list and as two pictures; `president` may not be known.

    `is_derived` says that no page was found that names the president: rule 18 gives it.
    """

    president: str
    is_derived: bool
    members: tuple[MemberView, ...]
    horseshoe: HorseshoeView
    tally: TallyView


def find_presidency(day: date, roster: Roster) -> Presidency | None:
    """Find who presided; None where the roster does not say."""
    try:
        return presidency_on(day, roster)
    except CouncilError:
        return None


def list_marks(language: Language) -> Mapping[Vote, MarkView]:
    """List how each vote is shown."""
    return {
        vote: MarkView(
            vote=show_name(vote.value),
            word=language.gettext(VOTES[vote]),
            letter=language.gettext(LETTERS[vote]),
            path=Markup(SHAPES[vote.value]),  # noqa: S704 (a path of our own)
        )
        for vote in Vote
    }


def view_ballot(
    votes: Mapping[str, Vote], day: date, roster: Roster, tally_told: str, language: Language
) -> BallotView:
    """Describe the vote of every member of a day's Council."""
    council = council_on(day, roster)
    presidency = find_presidency(day, roster)
    head = presidency.president if presidency else council.names[0]
    marks = list_marks(language)
    members = tuple(
        MemberView(
            number=number,
            name=member.name,
            is_permanent=member.seat == "permanent",
            presides=presidency is not None and member.name == head,
            mark=marks[votes[member.name]],
        )
        for number, member in enumerate(council.members)
    )
    return BallotView(
        president=presidency.president if presidency else "",
        is_derived=presidency is not None and presidency.basis == "derived",
        members=members,
        horseshoe=_view_horseshoe(members, head, language),
        tally=_view_tally(votes, council, tally_told),
    )


def _view_horseshoe(
    members: tuple[MemberView, ...], head: str, language: Language
) -> HorseshoeView:
    by_name = {member.name: member for member in members}
    names = order_around_head(tuple(by_name), head)
    layout = lay_out_horseshoe(names)
    seats = (SeatView(seat, by_name[name]) for name, seat in zip(names, layout.seats, strict=True))
    table = Markup(layout.table)  # noqa: S704 (a path of our own)
    return HorseshoeView(WIDTH, layout.height, table, tuple(seats), _tell_votes(members, language))


def _tell_votes(members: tuple[MemberView, ...], language: Language) -> str:
    """Say who voted how: `Yes: Ecuador, France (permanent). No: Algeria.`"""
    names: dict[str, list[str]] = {language.gettext(VOTES[vote]): [] for vote in Vote}
    for member in members:
        name = member.name
        if member.is_permanent:
            name = language.gettext("%(name)s (permanent)", name=name)
        names[member.mark.word].append(name)
    return " ".join(
        language.gettext("%(vote)s: %(names)s.", vote=word, names=join_list(voters, language))
        for word, voters in names.items()
        if voters
    )


def _view_tally(votes: Mapping[str, Vote], council: Council, told: str) -> TallyView:
    bar = lay_out_tally([votes[name].value for name in council.names], council.threshold)
    return TallyView(bar, council.threshold, told)
