"""Turns a process sheet, its body and the outcomes of its votes into the page of the process."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.council import Council, Outcome, Roster, council_on
from generator.fact_sheets.process import CouncilVote, ProcessSheet
from generator.pages.addresses import topic_page
from generator.pages.assembly import assemble_topic_page
from generator.pages.body_view import (
    GroupView,
    SubjectView,
    view_groups,
    view_products,
    view_subjects,
    view_verbs,
)
from generator.pages.context import TopicContext
from generator.pages.council_view import find_presidency, list_marks
from generator.pages.dates import DateView, describe_day
from generator.pages.draft_way import view_way
from generator.pages.fact_view import FactView, view_fact
from generator.pages.page import Page
from generator.pages.simulator import view_simulator
from generator.pages.text import show_name
from generator.pages.viewpoint import TopicViewpoint
from generator.pages.votes import VoteView, day_of, link_rules, view_vote
from generator.pages.worked_examples import view_examples

AFTER_A_VETO = "After a veto"
ON_FORCE = "Chapters VI and VII and Article 25"
"""Subjects whose rules stand where a reader asks for them, and not in the list of rules."""


@dataclass(frozen=True)
class ReadingView:
    """What somebody says about the force of a text."""

    fact: FactView
    text: Markup


@dataclass(frozen=True)
class ReadTextView:
    """A text, and who reads it how."""

    anchor: Markup
    symbol: str
    readings: tuple[ReadingView, ...]


@dataclass(frozen=True)
class SeatingView:
    """Who sat on the Council on the day of the draft's vote."""

    day: DateView
    groups: tuple[GroupView, ...]
    president: str
    is_derived: bool
    to_be_confirmed: bool


def render_process_page(context: TopicContext) -> Page:
    """Make the page; raises ValueError for a topic without a process sheet."""
    sheet, body = context.topic.process, context.body
    if sheet is None or body is None:
        raise ValueError(f"{context.topic.id} has no process to show")
    view = TopicViewpoint(context.site, topic_page(context.topic, "process").path, context)
    subjects = view_subjects(view, body)
    verbs, other_wordings = view_verbs(view, body, sheet)
    roster = view.site.rosters[sheet.body]
    votes = {
        vote.id: view_vote(view, vote, _outcome_of(view, vote), roster) for vote in sheet.votes
    }
    draft = next((vote for vote in sheet.votes if vote.symbol == sheet.draft), None)
    shown_draft = votes[draft.id] if draft else None
    return assemble_topic_page(
        view,
        kind="process",
        title=sheet.title,
        description=view.language.gettext(
            "How the %(body)s decides, every vote, and what the texts say: %(topic)s.",
            body=body.short_name,
            topic=context.topic.topic.title,
        ),
        sheet=sheet,
        summary=view.prose(sheet.summary),
        symbol=sheet.draft,
        draft=shown_draft,
        votes=tuple(votes.values()),
        other_votes=tuple(shown for shown in votes.values() if shown is not shown_draft),
        marks=tuple(list_marks(view.language).values()),
        verbs=verbs,
        other_wordings=other_wordings,
        read_texts=view_readings(view, sheet),
        on_force=_pick(subjects, ON_FORCE),
        after_a_veto=_pick(subjects, AFTER_A_VETO),
        subjects=tuple(s for s in subjects if s.title not in (ON_FORCE, AFTER_A_VETO)),
        way_view=view_way(view, body, sheet, _outcome_of(view, draft) if draft else None),
        products=view_products(view, body),
        **_view_council(view, sheet, draft or max(sheet.votes, key=day_of, default=None), votes),
    )


def _view_council(
    view: TopicViewpoint,
    sheet: ProcessSheet,
    start: CouncilVote | None,
    votes: Mapping[str, VoteView],
) -> dict[str, object]:
    """Describe the Council of a vote, and what can be tried with it; nothing without a vote."""
    if start is None:
        return {"seating": None, "simulator": None, "examples": ()}
    roster = view.site.rosters[sheet.body]
    council = council_on(day_of(start), roster)
    explained = link_rules(view)
    return {
        "seating": _view_seating(view, council, roster),
        "simulator": view_simulator(view, start, votes[start.id].ballot, sheet.votes, council),
        "examples": view_examples(council, roster, explained, view.language),
    }


def _view_seating(view: TopicViewpoint, council: Council, roster: Roster) -> SeatingView:
    presidency = find_presidency(council.on, roster)
    return SeatingView(
        day=describe_day(council.on, view.language),
        groups=view_groups(council, view.language),
        president=presidency.president if presidency else "",
        is_derived=presidency is not None and presidency.basis == "derived",
        to_be_confirmed=council.to_be_confirmed,
    )


def _outcome_of(view: TopicViewpoint, vote: CouncilVote) -> Outcome:
    return view.site.outcomes[view.topic.id, vote.id]


def view_readings(view: TopicViewpoint, sheet: ProcessSheet) -> tuple[ReadTextView, ...]:
    """Describe what is said about the force of texts, text by text."""
    by_symbol: dict[str, list[ReadingView]] = {}
    for reading in sheet.readings:
        shown = ReadingView(view_fact(view, reading), view.prose(reading.text))
        by_symbol.setdefault(reading.symbol, []).append(shown)
    return tuple(
        ReadTextView(show_name(f"readings--{number}"), symbol, tuple(said))
        for number, (symbol, said) in enumerate(by_symbol.items(), start=1)
    )


def _pick(subjects: tuple[SubjectView, ...], title: str) -> SubjectView | None:
    return next((subject for subject in subjects if subject.title == title), None)
