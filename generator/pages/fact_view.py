"""Turns a fact into what a page shows of it: lead, speaker, date, sources, words, note."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.fact_sheets.facts import Fact
from generator.fact_sheets.fields import ARTICLE
from generator.fact_sheets.numbers import Figure
from generator.fact_sheets.positions import Position, Statement
from generator.fact_sheets.process import CouncilVote, Reading, Stage, Wording
from generator.fact_sheets.timeline import Event
from generator.pages import labels
from generator.pages.addresses import fact_address, fact_anchor, fact_name
from generator.pages.dates import DateView
from generator.pages.digests import digest_fact
from generator.pages.evidence_view import (
    EvidenceView,
    NoteView,
    SourceLink,
    view_evidence,
    view_note,
    view_source_link,
)
from generator.pages.quantities import QuantityView
from generator.pages.text import join_texts, show_name
from generator.pages.viewpoint import NamedLink, TopicViewpoint


@dataclass(frozen=True)
class FactView:
    """A fact as every page shows it.

    `label` says what it is about, `lead` states it; a figure has `value` in its place. Where
    the source speaks in its own voice, `speaker` is None and `source_voice` says so. `digest`
    changes when what is told does; `recheck_due` is set where a recheck is overdue.
    """

    kind: str
    anchor: Markup
    digest: Markup
    url: Markup
    name: str
    label: str
    lead: str | Markup
    is_speech: bool
    speech_language: str
    value: QuantityView | None
    status: str
    status_word: str
    speaker: NamedLink | None
    source_voice: str
    through: tuple[NamedLink, ...]
    as_of: DateView
    sources: tuple[SourceLink, ...]
    evidence: tuple[EvidenceView, ...]
    note: NoteView | None
    is_planned: bool
    is_known_since: bool
    recheck_due: DateView | None
    topic_as_of: DateView


def view_fact(view: TopicViewpoint, fact: Fact) -> FactView:
    """Describe a fact as seen from a page."""
    anchor = fact_anchor(view.topic, fact)
    label, lead = _state(view, fact)
    sources = [view.context.source_by_id[item.source] for item in fact.evidence]
    by_id = {source.id: source for source in sources}
    return FactView(
        kind=type(fact).__name__.lower().removeprefix("council"),
        anchor=show_name(anchor),
        digest=show_name(digest_fact(fact)),
        url=view.url(fact_address(view.topic, fact)),
        name=fact_name(view.topic, fact),
        label=label,
        lead=lead,
        is_speech=isinstance(fact, Statement) and fact.speech is not None,
        speech_language=sources[0].language,
        value=_value(view, fact),
        status=fact.status,
        status_word=view.language.gettext(labels.STATUS[fact.status]),
        speaker=None if fact.said_by == ARTICLE else view.actor(fact.said_by),
        source_voice=view.language.gettext(labels.SOURCE_VOICES[sources[0].kind]),
        through=tuple(view.actor(actor) for actor in fact.through),
        as_of=view.date(fact.as_of),
        sources=tuple(view_source_link(view, source) for source in by_id.values()),
        evidence=view_evidence(view, anchor, fact.evidence),
        note=view_note(view, anchor, fact.editors_note),
        is_planned=fact.status == "planned",
        is_known_since=view.topic.is_known_since(fact),
        recheck_due=_recheck_due(view, fact),
        topic_as_of=view.date(view.topic.topic.as_of),
    )


def _recheck_due(view: TopicViewpoint, fact: Fact) -> DateView | None:
    """Give the day by which the fact was to be checked again, if it has passed."""
    today, due = view.site.today, fact.review_after
    return view.date(due) if due and today and fact.is_overdue(today) else None


def _value(view: TopicViewpoint, fact: Fact) -> QuantityView | None:
    if not isinstance(fact, Figure):
        return None
    return view.quantity(fact)


def _state(view: TopicViewpoint, fact: Fact) -> tuple[str, str | Markup]:
    """Say what a fact is about, and state it."""
    stated: tuple[str, str | Markup]
    match fact:
        case Figure():
            stated = fact.label, ""
        case Event() | Stage() | CouncilVote():
            stated = view.date(fact.date).text, fact.title
        case Position():
            stated = view.topic.actor_by_id[fact.actor].name, fact.stance
        case Statement():
            stated = fact.label, fact.speech or view.prose(fact.text or fact.label)
        case Wording():
            stated = join_texts(fact.symbol, ", ", fact.title), fact.verb
        case Reading():
            stated = fact.symbol, view.prose(fact.text)
        case _:
            stated = view.language.gettext("Relation"), fact_name(view.topic, fact)
    return stated
