"""Turns an article into the form in which its words are checked: normalised, with bounds."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.article import Article, Paragraph, ParagraphKind, Sentence
from generator.evidence.findings import Passage
from generator.fact_sheets.sources import Source
from generator.normalisation import Normalised, normalise
from generator.problems import Location

HYPHENS = frozenset("-‐‑")


@dataclass(frozen=True)
class Span:
    """A stretch of normalised text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether the other lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True)
class Block:
    """A paragraph by normalised offsets, with the bounds of its sentences."""

    kind: ParagraphKind
    span: Span
    sentences: tuple[Span, ...]


@dataclass(frozen=True)
class SourceText:
    """A source with its article; every `Span` of it counts in `text`."""

    source: Source
    article: Article

    @cached_property
    def normalised(self) -> Normalised:
        """The article's whole text, normalised."""
        return normalise(self.article.text)

    @cached_property
    def text(self) -> str:
        """The normalised text."""
        return self.normalised.text

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The paragraphs, in their order, that have a character to be seen."""
        return tuple(
            Block(
                paragraph.kind,
                self._span(paragraph.start, paragraph.end),
                tuple(span for _, span in self._visible(paragraph)),
            )
            for paragraph in self.article.paragraphs
            if any(self._visible(paragraph))
        )

    @cached_property
    def sentences(self) -> tuple[tuple[Sentence, Span], ...]:
        """Every sentence that has a character to be seen, with its normalised bounds."""
        return tuple(pair for p in self.article.paragraphs for pair in self._visible(p))

    def words(self, span: Span) -> str:
        """The normalised words of a stretch."""
        return self.text[span.start : span.end]

    def raw_words(self, span: Span) -> str:
        """The words of a stretch as they stand in the source."""
        start, end = self.normalised.to_raw(span.start, span.end)
        return self.article.text[start:end]

    def passage(self, span: Span) -> Passage:
        """The stretch by raw offsets."""
        return Passage(self.source.id, *self.normalised.to_raw(span.start, span.end))

    def location(self, span: Span) -> Location:
        """The stretch as a problem prints it."""
        return self.article.location(*self.normalised.to_raw(span.start, span.end))

    def block_at(self, offset: int) -> Block:
        """The paragraph that holds a character of it."""
        return self.blocks[bisect_right(self._block_starts, offset) - 1]

    def paragraph_of(self, span: Span) -> Span:
        """The paragraph in which a stretch begins."""
        return self.block_at(span.start).span

    def paragraph_before(self, span: Span) -> Span:
        """The paragraph before that of a stretch; of the first one, that itself."""
        index = bisect_right(self._block_starts, span.start) - 1
        return self.blocks[max(0, index - 1)].span

    def sentences_of(self, span: Span) -> tuple[Span, ...]:
        """The sentences that a stretch touches."""
        return tuple(s for s in self.block_at(span.start).sentences if s.overlaps(span))

    def is_hyphen(self, offset: int) -> bool:
        """Whether the `-` at an offset joins two words, as a dash does not."""
        start, end = self.normalised.to_raw(offset, offset + 1)
        return self.article.text[start:end] in HYPHENS

    @cached_property
    def _block_starts(self) -> tuple[int, ...]:
        return tuple(block.span.start for block in self.blocks)

    def _visible(self, paragraph: Paragraph) -> Iterator[tuple[Sentence, Span]]:
        for sentence in paragraph.sentences:
            span = self._span(sentence.start, sentence.end)
            if span.end > span.start:
                yield sentence, span

    def _span(self, start: int, end: int) -> Span:
        """Map raw bounds; characters that were dropped at the ends are left out."""
        first = bisect_left(self.normalised.starts, start)
        return Span(first, max(first, bisect_right(self.normalised.ends, end)))
