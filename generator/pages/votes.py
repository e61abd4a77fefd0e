"""Turns the votes of a process sheet into what the page shows: result, reasons, who voted how."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast

from markupsafe import Markup

from generator.council import CouncilError, Outcome, Reason, Roster, Vote, assembly_debate_deadline
from generator.fact_sheets.process import CouncilVote
from generator.messages import mark_message as _
from generator.pages.council_view import BallotView, view_ballot
from generator.pages.dates import DateView, describe_day
from generator.pages.fact_view import FactView, view_fact
from generator.pages.language import Language
from generator.pages.text import show_name
from generator.pages.viewpoint import TopicViewpoint
from generator.pages.vote_words import KINDS, RESULTS, join_list, tell_sentence, tell_tally

_PROCEDURE = _("Article 27(2)")
_OTHER_MATTERS = _("Article 27(3)")
_PRACTICE = _("Article 27(3) in practice")
_SAN_FRANCISCO = _("Statement of the sponsoring powers, San Francisco, 7 June 1945")

EXPLAINED_BY: Mapping[tuple[str, str], str] = {
    ("V1", _PROCEDURE): "procedural-nine-votes",
    ("V1", _OTHER_MATTERS): "nine-votes",
    ("V2", _PROCEDURE): "procedural-nine-votes",
    ("V2", _OTHER_MATTERS): "nine-votes",
    ("V3", _PROCEDURE): "procedural-nine-votes",
    ("V4", _OTHER_MATTERS): "veto",
    ("V5", _OTHER_MATTERS): "nine-votes",
    ("V6", _PRACTICE): "permanent-member-abstains",
    ("V7", _PRACTICE): "permanent-member-absent",
    ("V8", _PROCEDURE): "only-nine-counts",
    ("V8", _OTHER_MATTERS): "only-nine-counts",
    ("V11", _SAN_FRANCISCO): "double-veto",
}
"""The engine's rules with their articles, and the rule of the body's sheet that explains each."""

ARTICLES = (_PROCEDURE, _OTHER_MATTERS, _PRACTICE, _SAN_FRANCISCO)


@dataclass(frozen=True)
class RuleLink:
    """A rule of the engine by its id and its article, and where the page explains it."""

    rule: str
    article: str
    title: str
    url: Markup


@dataclass(frozen=True)
class ReasonView:
    """A rule that played a part in an outcome."""

    article: str
    explained: RuleLink | None
    words: str
    to_be_confirmed: bool


@dataclass(frozen=True)
class OutcomeView:
    """What a vote decided, and why; the reason that decided comes first."""

    result: Markup
    word: str
    tally: str
    reasons: tuple[ReasonView, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class DebateView:
    """The ten working days within which the General Assembly meets after a veto."""

    veto_day: DateView
    last_day: DateView
    working_days: tuple[DateView, ...]
    days_off: tuple[tuple[DateView, str], ...]
    to_be_confirmed: bool


@dataclass(frozen=True)
class VoteView:
    """A vote with its outcome as the rules give it."""

    fact: FactView
    title: str
    symbol: str
    date: DateView
    kind: str
    sponsors: str
    text: Markup
    outcome: OutcomeView
    ballot: BallotView
    debate: DebateView | None


def read_ballots(vote: CouncilVote) -> Mapping[str, Vote]:
    """Read who voted how."""
    ballots = vote.ballots
    lists = {
        Vote.YES: ballots.yes,
        Vote.NO: ballots.no,
        Vote.ABSTAIN: ballots.abstaining,
        Vote.NOT_VOTING: ballots.not_voting,
    }
    return {name: cast for cast, names in lists.items() for name in names}


def day_of(vote: CouncilVote) -> date:
    """Tell the day of a vote."""
    # The sheet's field takes single days only, and those have a beginning.
    return cast("date", vote.date.earliest)


def link_rules(view: TopicViewpoint) -> Mapping[tuple[str, str], RuleLink]:
    """Find where the page explains each of the engine's rules."""
    titles = {rule.id: rule.title for rule in view.context.body.rules} if view.context.body else {}
    return {
        (rule, article): RuleLink(rule, article, titles[explained], show_name(f"#{explained}"))
        for (rule, article), explained in EXPLAINED_BY.items()
        if explained in titles
    }


def view_vote(
    view: TopicViewpoint, vote: CouncilVote, outcome: Outcome, roster: Roster
) -> VoteView:
    """Describe a vote."""
    shown = view_outcome(outcome, link_rules(view), view.language)
    day = day_of(vote)
    return VoteView(
        fact=view_fact(view, vote),
        title=vote.title,
        symbol=vote.symbol,
        date=view.date(vote.date),
        kind=view.language.gettext(KINDS[outcome.kind]),
        sponsors=join_list(vote.sponsors, view.language),
        text=view.prose(vote.text),
        outcome=shown,
        ballot=view_ballot(read_ballots(vote), day, roster, shown.tally, view.language),
        debate=_view_debate(day, roster, view.language) if outcome.result == "vetoed" else None,
    )


def view_outcome(
    outcome: Outcome, explained: Mapping[tuple[str, str], RuleLink], language: Language
) -> OutcomeView:
    """Describe what a vote decided."""
    return OutcomeView(
        result=show_name(outcome.result),
        word=language.gettext(RESULTS[outcome.result]),
        tally=tell_tally(outcome.tally, language),
        reasons=tuple(_view_reason(reason, explained, language) for reason in outcome.reasons),
        notes=tuple(tell_sentence(note, language) for note in outcome.notes),
    )


def _view_reason(
    reason: Reason, explained: Mapping[tuple[str, str], RuleLink], language: Language
) -> ReasonView:
    link = explained.get((reason.rule, reason.article))
    words = " ".join(tell_sentence(sentence, language) for sentence in reason.sentences)
    return ReasonView(language.gettext(reason.article), link, words, reason.to_be_confirmed)


def _view_debate(veto_day: date, roster: Roster, language: Language) -> DebateView | None:
    """Count the working days; None before the rule, and where the list of holidays ends."""
    try:
        deadline = assembly_debate_deadline(veto_day, roster.holidays)
    except CouncilError:
        return None
    return DebateView(
        veto_day=describe_day(deadline.veto_day, language),
        last_day=describe_day(deadline.last_day, language),
        working_days=tuple(describe_day(day, language) for day in deadline.working_days),
        days_off=tuple((describe_day(off.day, language), off.name) for off in deadline.days_off),
        to_be_confirmed=deadline.to_be_confirmed,
    )
