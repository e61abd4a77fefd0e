"""Turns the text of a source into a page that shows what each of its passages is used for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.article import Article, Paragraph
from generator.evidence.findings import Findings
from generator.fact_sheets.sources import Source
from generator.pages import labels
from generator.pages.addresses import Address, article_page, topic_page
from generator.pages.article_marks import Mark, collect_marks, stretches_of
from generator.pages.assembly import assemble_topic_page
from generator.pages.context import TopicContext
from generator.pages.page import Page
from generator.pages.segments import Segment, cut_segments
from generator.pages.text import show_name
from generator.pages.viewpoint import NamedLink, TopicViewpoint


@dataclass(frozen=True)
class ReferenceView:
    """The number behind a passage, which leads to the line that says what it is used for."""

    number: int
    url: Markup
    name: str


@dataclass(frozen=True)
class SegmentView:
    """A piece of the text with the marks on it.

    `state` is used, set-aside, unused or plain; `anchors` are those of the passages that
    begin here, `references` and `reasons` belong to what ends here.
    """

    text: str
    state: Markup
    anchors: tuple[Markup, ...]
    references: tuple[ReferenceView, ...]
    reasons: tuple[str, ...]
    overlaps: bool


@dataclass(frozen=True)
class UseView:
    """A line below a paragraph: the fact that its passages are evidence for, or dispute.

    `remark` says what an editor's note on the fact finds wrong with the source's words.
    """

    anchor: Markup
    number: int
    fact: NamedLink
    back: tuple[Markup, ...]
    is_of_note: bool
    disputes: bool
    remark: str


@dataclass(frozen=True)
class AsideView:
    """A line below a paragraph: words that were set aside, and why."""

    words: str
    reason: str
    why: Markup


@dataclass(frozen=True)
class ParagraphView:
    """A paragraph of the article."""

    kind: Markup
    segments: tuple[SegmentView, ...]
    uses: tuple[UseView, ...]
    asides: tuple[AsideView, ...]


def render_article_page(context: TopicContext, source: Source, article: Article) -> Page:
    """Make the page of a source's text."""
    view = TopicViewpoint(context.site, article_page(context.topic, source.id).path, context)
    sources = topic_page(context.topic, "sources").path
    return assemble_topic_page(
        view,
        kind="article",
        title=source.title,
        description=view.language.gettext(
            "The text of the source, with what each passage is used for, and what is left out."
        ),
        sheet=source,
        publisher=source.publisher,
        language=source.language,
        published=view.date(source.published) if source.published else None,
        inferred=view.prose(source.published_inferred_from)
        if source.published_inferred_from
        else None,
        facts_as_of=view.date(source.facts_as_of) if source.facts_as_of else None,
        source_url=view.url(Address(sources, source.id)),
        counts=_count_sentences(context.findings, source),
        paragraphs=view_paragraphs(view, source, article),
    )


def view_paragraphs(
    view: TopicViewpoint, source: Source, article: Article
) -> tuple[ParagraphView, ...]:
    """Describe the text of a source, paragraph by paragraph."""
    marks = collect_marks(view.topic, source, article, view.context.findings)
    return tuple(_Reader(view, article, marks).view_paragraphs())


@dataclass(frozen=True)
class SentenceCounts:
    """How many sentences an article has, and how many of them nothing accounts for."""

    all: int
    unused: int


def _count_sentences(findings: Findings, source: Source) -> SentenceCounts | None:
    for coverage in findings.coverage:
        if coverage.source == source.id:
            unused = sum(use.state == "unused" for use in coverage.sentences)
            return SentenceCounts(len(coverage.sentences), unused)
    return None


class _Reader:
    """Walks through an article from its first paragraph to its last."""

    def __init__(self, view: TopicViewpoint, article: Article, marks: tuple[Mark, ...]) -> None:
        self.view = view
        self.article = article
        self.marks = marks
        self.stretches = stretches_of(marks)
        owners = dict.fromkeys(mark.use.owner for mark in marks if mark.use)
        self.numbers = {owner: number for number, owner in enumerate(owners, start=1)}
        self.anchored: set[str] = set()

    def view_paragraphs(self) -> Iterator[ParagraphView]:
        for place, paragraph in enumerate(self.article.paragraphs):
            yield self._view_paragraph(place, paragraph)

    def _view_paragraph(self, place: int, paragraph: Paragraph) -> ParagraphView:
        segments = cut_segments(paragraph.start, paragraph.end, self.stretches)
        ended = [self.marks[mark] for segment in segments for mark in segment.ends]
        return ParagraphView(
            kind=show_name(paragraph.kind),
            segments=tuple(self._view_segment(place, segment) for segment in segments),
            uses=tuple(self._view_uses(place, ended)),
            asides=tuple(self._view_asides(ended)),
        )

    def _view_segment(self, place: int, segment: Segment) -> SegmentView:
        marks = [self.marks[mark] for mark in segment.marks]
        ended = [self.marks[mark] for mark in segment.ends]
        return SegmentView(
            text=self.article.text[segment.start : segment.end],
            state=show_name(_state(marks)),
            anchors=tuple(self._new_anchors(self.marks[mark] for mark in segment.begins)),
            references=tuple(self._view_references(place, ended)),
            reasons=tuple(self._reason(mark) for mark in ended if mark.kind == "set aside"),
            overlaps=len({mark.use.owner for mark in marks if mark.use}) > 1,
        )

    def _new_anchors(self, marks: Iterable[Mark]) -> Iterator[Markup]:
        for mark in marks:
            if mark.use and mark.use.anchor not in self.anchored:
                self.anchored.add(mark.use.anchor)
                yield show_name(mark.use.anchor)

    def _view_references(self, place: int, ended: list[Mark]) -> Iterator[ReferenceView]:
        names = {mark.use.owner: mark.use.name for mark in ended if mark.use}
        for owner, name in sorted(names.items(), key=lambda item: self.numbers[item[0]]):
            number = self.numbers[owner]
            yield ReferenceView(number, show_name(f"#{_line_anchor(place, number)}"), name)

    def _view_uses(self, place: int, ended: list[Mark]) -> Iterator[UseView]:
        uses = [mark.use for mark in ended if mark.use]
        for owner, name in sorted(
            {use.owner: use.name for use in uses}.items(), key=lambda item: self.numbers[item[0]]
        ):
            own = [use for use in uses if use.owner == owner]
            number = self.numbers[owner]
            yield UseView(
                anchor=show_name(_line_anchor(place, number)),
                number=number,
                fact=NamedLink(name, self.view.url(owner)),
                back=tuple(dict.fromkeys(show_name(f"#{use.anchor}") for use in own)),
                is_of_note=all(use.of_note for use in own),
                disputes=all(use.evidence.role == "disputes" for use in own),
                remark=self._remark(own[0].grade),
            )

    def _remark(self, grade: str) -> str:
        return self.view.language.gettext(labels.GRADES[grade]) if grade else ""

    def _view_asides(self, ended: list[Mark]) -> Iterator[AsideView]:
        for mark in ended:
            if mark.why:
                words = " […] ".join(self.article.text[start:end] for start, end in mark.stretches)
                yield AsideView(words, self._reason(mark), self.view.prose(mark.why))

    def _reason(self, mark: Mark) -> str:
        message = labels.SET_ASIDE_REASONS.get(mark.reason, mark.reason)
        return self.view.language.gettext(message)


def _state(marks: list[Mark]) -> str:
    """Name what shows of a piece: that it is used goes before that it is set aside."""
    kinds = {mark.kind for mark in marks}
    shown = next((kind for kind in ("used", "set aside", "unused") if kind in kinds), "plain")
    return shown.replace(" ", "-")


def _line_anchor(paragraph: int, number: int) -> str:
    return f"use--{paragraph + 1}-{number}"
