"""Turns a real vote into the start of the vote simulator: seats, kinds, starts, words for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.council import KINDS as ALL_KINDS
from generator.council import MESSAGES, Council, Vote
from generator.fact_sheets.process import CouncilVote
from generator.pages.council_view import BallotView, MarkView, list_marks
from generator.pages.dates import describe_day
from generator.pages.text import show_name
from generator.pages.viewpoint import TopicViewpoint
from generator.pages.vote_words import KINDS, RESULTS
from generator.pages.votes import ARTICLES, RuleLink, link_rules, read_ballots
from generator.pages.worked_examples import EXAMPLES, cast_votes

_LETTERS = {Vote.YES: "Y", Vote.NO: "N", Vote.ABSTAIN: "A", Vote.NOT_VOTING: "X"}
"""The engine's letters, which also stand in a shared address: they are in no language."""


@dataclass(frozen=True)
class SimulatedSeat:
    """A seat to set."""

    field: Markup
    name: str
    is_permanent: bool
    vote: Vote


@dataclass(frozen=True)
class Start:
    """A vote to start from: a letter for each seat, and the kind of vote."""

    title: str
    letters: Markup
    kind: Markup


@dataclass(frozen=True)
class Choice:
    """Something to choose, with its word."""

    value: Markup
    word: str


@dataclass(frozen=True)
class Message:
    """A text that the script shows, by the name that the rules give it."""

    name: str
    words: str


@dataclass(frozen=True)
class SimulatorView:
    """What the script of the simulator works with; a page without it shows none of this.

    `day` is of the Council that votes, `day_told` the same in words. `messages` are those of
    the rules, whose gaps the script fills, and `articles` are what the rules come from.
    """

    script_url: Markup
    day: Markup
    day_told: str
    unconfirmed_year: str
    threshold: int
    kind: Markup
    kinds: tuple[Choice, ...]
    marks: tuple[MarkView, ...]
    results: tuple[Choice, ...]
    seats: tuple[SimulatedSeat, ...]
    real: tuple[Start, ...]
    made_up: tuple[Start, ...]
    rules: tuple[RuleLink, ...]
    messages: tuple[Message, ...]
    articles: tuple[Message, ...]
    ballot: BallotView


def view_simulator(
    view: TopicViewpoint,
    start: CouncilVote,
    ballot: BallotView,
    votes: Sequence[CouncilVote],
    council: Council,
) -> SimulatorView:
    """Describe the simulator that starts from a vote; others of the same members are offered."""
    language = view.language
    cast = read_ballots(start)
    alike = [vote for vote in votes if read_ballots(vote).keys() == cast.keys()]
    return SimulatorView(
        script_url=view.asset_url("js/simulator.js"),
        day=show_name(council.on.isoformat()),
        day_told=describe_day(council.on, language).text,
        unconfirmed_year=str(council.on.year) if council.to_be_confirmed else "",
        threshold=council.threshold,
        kind=show_name(start.kind),
        kinds=tuple(Choice(show_name(k), language.gettext(KINDS[k])) for k in ALL_KINDS),
        marks=tuple(list_marks(language).values()),
        results=tuple(Choice(show_name(r), language.gettext(w)) for r, w in RESULTS.items()),
        seats=_list_seats(council, cast),
        real=tuple(_start(vote.title, read_ballots(vote), council, vote.kind) for vote in alike),
        made_up=tuple(
            _start(
                language.gettext(example.title), cast_votes(example, council), council, example.kind
            )
            for example in EXAMPLES
            if example.is_offered
        ),
        rules=tuple(link_rules(view).values()),
        messages=tuple(
            Message(name, language.messages.gettext(text)) for name, text in MESSAGES.items()
        ),
        articles=tuple(Message(article, language.gettext(article)) for article in ARTICLES),
        ballot=ballot,
    )


def _list_seats(council: Council, cast: Mapping[str, Vote]) -> tuple[SimulatedSeat, ...]:
    return tuple(
        SimulatedSeat(
            field=show_name(f"seat-{number}"),
            name=member.name,
            is_permanent=member.seat == "permanent",
            vote=cast[member.name],
        )
        for number, member in enumerate(council.members)
    )


def _start(title: str, cast: Mapping[str, Vote], council: Council, kind: str) -> Start:
    letters = "".join(_LETTERS[cast[name]] for name in council.names)
    return Start(title, show_name(letters), show_name(kind))
