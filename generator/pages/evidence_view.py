"""Turns evidence and editor's notes into what a page shows of them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.fact_sheets.facts import EditorsNote, Evidence
from generator.fact_sheets.sources import Source
from generator.pages import labels
from generator.pages.addresses import (
    Address,
    article_page,
    evidence_anchor,
    text_fragment_url,
    topic_page,
)
from generator.pages.text import show_name
from generator.pages.viewpoint import TopicViewpoint

_WEB_ADDRESS = re.compile(r"https?://\S+")


@dataclass(frozen=True)
class SourceLink:
    """A source as a fact names it; `url` leads to its entry on the sources page.

    `short_name` is for the line of a fact: `the article` where only one text can be read here,
    its title where there are more, the publisher of a source that is only cited.
    """

    title: str
    short_name: str
    publisher: str
    url: Markup


@dataclass(frozen=True)
class EvidenceView:
    """A piece of evidence.

    A quotation has `quote` and, where its words were found, `words_url` into the article. A
    citation has `place`, the spot in the source, and `place_url` out to the web; it has its
    own place where that is not simply the address of the source.
    """

    anchor: Markup
    disputes: bool
    source: SourceLink
    language: str
    quote: str | None
    words_url: Markup | None
    fragment_url: str | None
    place: str | None
    place_url: str | None
    has_own_place: bool
    says: Markup | None
    refers_to: str | None


@dataclass(frozen=True)
class NoteView:
    """What the editor tells beside a fact."""

    grade: Markup
    title: str
    text: Markup
    evidence: tuple[EvidenceView, ...]


def view_source_link(view: TopicViewpoint, source: Source) -> SourceLink:
    """Describe a source for a fact that rests on it."""
    return SourceLink(
        title=source.title,
        short_name=_short_name(view, source),
        publisher=source.publisher,
        url=view.url(Address(topic_page(view.topic, "sources").path, source.id)),
    )


def _short_name(view: TopicViewpoint, source: Source) -> str:
    if not source.text:
        return source.publisher
    readable = [other for other in view.topic.sources.sources if other.text]
    if len(readable) > 1:
        return source.title
    return view.language.gettext(labels.THE_ONLY_SOURCE[source.kind])


def view_evidence(
    view: TopicViewpoint, owner: str, evidence: Iterable[Evidence], *, of_note: bool = False
) -> tuple[EvidenceView, ...]:
    """Describe the evidence of a fact or an actor; `owner` is its anchor."""
    return tuple(
        view_evidence_item(view, item, evidence_anchor(owner, index, of_note=of_note))
        for index, item in enumerate(evidence)
    )


def view_note(view: TopicViewpoint, owner: str, note: EditorsNote | None) -> NoteView | None:
    """Describe an editor's note."""
    if note is None:
        return None
    return NoteView(
        grade=show_name(note.grade.replace(" ", "-")),
        title=view.language.gettext(labels.GRADES[note.grade]),
        text=view.prose(note.text),
        evidence=view_evidence(view, owner, note.evidence, of_note=True),
    )


def view_evidence_item(view: TopicViewpoint, evidence: Evidence, anchor: str) -> EvidenceView:
    """Describe one piece of evidence by its anchor."""
    source = view.context.source_by_id[evidence.source]
    found = evidence.origin.key_of in view.context.findings.passages
    article = Address(article_page(view.topic, source.id).path, anchor)
    has_own_place = bool(evidence.at and _WEB_ADDRESS.fullmatch(evidence.at))
    return EvidenceView(
        anchor=show_name(anchor),
        disputes=evidence.role == "disputes",
        source=view_source_link(view, source),
        language=source.language,
        quote=evidence.quote,
        words_url=view.url(article) if found else None,
        fragment_url=text_fragment_url(source.address, evidence) if source.address else None,
        place=evidence.at,
        place_url=evidence.at if has_own_place else source.address,
        has_own_place=has_own_place,
        says=view.prose(evidence.says) if evidence.says else None,
        refers_to=evidence.refers_to,
    )
