"""Turns the text of a seed into an article: title, paragraphs and sentences with offsets."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from generator.problems import Location

ParagraphKind = Literal["title", "body", "boilerplate"]


@dataclass(frozen=True)
class Sentence:
    """A sentence; `start` and `end` are offsets in the article's raw text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """A run of lines between blank lines; offsets are of the article's raw text."""

    kind: ParagraphKind
    start: int
    end: int
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True)
class Article:
    """The text of a source, exactly as it came, and how it is divided."""

    file: str
    text: str
    paragraphs: tuple[Paragraph, ...]

    @cached_property
    def title(self) -> str:
        """The title's words; empty where the text has none."""
        titles = (p for p in self.paragraphs if p.kind == "title")
        return next((self.text[p.start : p.end] for p in titles), "")

    @property
    def body(self) -> tuple[Paragraph, ...]:
        """The paragraphs that a reader came for."""
        return tuple(p for p in self.paragraphs if p.kind == "body")

    def location(self, start: int, end: int) -> Location:
        """Locate a stretch of the text: its first line."""
        line = self.text.count("\n", 0, start)
        begin = self.text.rfind("\n", 0, start) + 1
        stop = self.text.find("\n", start)
        stop = len(self.text) if stop < 0 else stop
        text = self.text[begin:stop]
        return Location(self.file, line + 1, start - begin + 1, text, max(1, min(end, stop) - start))


def parse_article(file: str, text: str) -> Article:
    """Divide the text of a seed; nothing of it is dropped."""
    raise NotImplementedError
