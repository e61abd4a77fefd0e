"""Collects what each stretch of an article is marked with: used, set aside, or unused."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.article import Article
from generator.evidence.findings import Coverage, Findings, Passage
from generator.fact_sheets.collection import Topic
from generator.fact_sheets.sources import Source
from generator.pages.segments import Stretch
from generator.pages.uses import Use, list_uses

MarkKind = Literal["used", "set aside", "unused"]
Stretches = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Mark:
    """Stretches of an article, by offsets, with one thing to say about them.

    A used one has its `use`; one that is set aside has its `reason`, and `why` if the editor
    tells it.
    """

    kind: MarkKind
    stretches: Stretches
    use: Use | None = None
    reason: str = ""
    why: str | None = None

    @property
    def start(self) -> int:
        """Where the first stretch begins."""
        return min(start for start, _ in self.stretches)


def collect_marks(
    topic: Topic, source: Source, article: Article, findings: Findings
) -> tuple[Mark, ...]:
    """Collect the marks of an article in the order in which they begin."""
    coverage = next((c for c in findings.coverage if c.source == source.id), None)
    left_out: list[Mark] = []
    for mark in (
        *_set_aside_marks(source, findings),
        *_sentence_marks(coverage),
        *_boilerplate_marks(article),
    ):
        if not _is_within(mark, left_out):
            left_out.append(mark)
    marks = (*_used_marks(topic, source, article, findings), *left_out)
    return tuple(sorted(marks, key=lambda mark: mark.start))


def stretches_of(marks: tuple[Mark, ...]) -> tuple[Stretch, ...]:
    """List the stretches of all marks; each names its mark by its place."""
    return tuple(
        Stretch(start, end, place)
        for place, mark in enumerate(marks)
        for start, end in mark.stretches
    )


def _used_marks(
    topic: Topic, source: Source, article: Article, findings: Findings
) -> Iterator[Mark]:
    for use in list_uses(topic):
        passages = findings.passages.get(use.evidence.origin.key_of, ())
        if use.evidence.source == source.id and passages:
            yield Mark("used", tuple(_without_last_stop(article, p) for p in passages), use)


def _without_last_stop(article: Article, passage: Passage) -> tuple[int, int]:
    """Bound a passage without the full stop behind it, so that passages end together."""
    words = article.text[passage.start : passage.end].rstrip(".,;:")
    return passage.start, passage.start + (len(words) or passage.end - passage.start)


def _set_aside_marks(source: Source, findings: Findings) -> Iterator[Mark]:
    for item in source.set_aside:
        passages = findings.passages.get(item.origin.key_of, ())
        if passages:
            stretches = tuple((p.start, p.end) for p in passages)
            yield Mark("set aside", stretches, reason=item.reason, why=item.why)


def _sentence_marks(coverage: Coverage | None) -> Iterator[Mark]:
    for use in coverage.sentences if coverage else ():
        stretches = ((use.sentence.start, use.sentence.end),)
        if use.state == "unused":
            yield Mark("unused", stretches)
        elif use.state == "set aside":
            yield Mark("set aside", stretches, reason=use.reason)


def _boilerplate_marks(article: Article) -> Iterator[Mark]:
    for paragraph in article.paragraphs:
        if paragraph.kind == "boilerplate":
            stretches = ((paragraph.start, paragraph.end),)
            yield Mark("set aside", stretches, reason="boilerplate")


def _is_within(mark: Mark, others: list[Mark]) -> bool:
    """Tell whether marks that go before it speak of the same words already."""
    return any(
        start < mark.stretches[0][1] and end > mark.stretches[0][0]
        for other in others
        for start, end in other.stretches
    )
