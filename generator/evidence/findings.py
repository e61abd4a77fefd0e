"""What the proof of a topic's facts found: problems, passages, readings of dates, coverage."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from generator.article import Sentence
from generator.fact_sheets.dates import EdtfDate
from generator.problems import Problem
from generator.yaml_source import Path

EvidenceKey: TypeAlias = tuple[str, Path]
"""The file and the path of a piece of evidence, or of words set aside: `Origin.key_of`."""


@dataclass(frozen=True)
class Passage:
    """A stretch of a source's raw text, by offsets; a quotation with gaps has several."""

    source: str
    start: int
    end: int


@dataclass(frozen=True)
class DateReading:
    """How words such as `this Friday` were read as a date, for the page to show."""

    words: str
    resolved: EdtfDate
    because: str
    """The rule in plain words: `the article was published on that day`."""


@dataclass(frozen=True)
class SentenceUse:
    """What became of a sentence of an article."""

    sentence: Sentence
    state: Literal["used", "set aside", "unused"]
    facts: tuple[str, ...] = ()
    """The ids of the facts (or actors) that use it."""
    reason: str = ""
    """Why it was set aside."""
    checkable: tuple[str, ...] = ()
    """Of an unused sentence: the numbers, dates and names that it holds."""


@dataclass(frozen=True)
class Coverage:
    """The sentences of one article with what became of each."""

    source: str
    sentences: tuple[SentenceUse, ...]

    @property
    def share(self) -> float:
        """The share of sentences that are used or set aside, from 0 to 1."""
        covered = sum(use.state != "unused" for use in self.sentences)
        return covered / len(self.sentences) if self.sentences else 1.0


@dataclass(frozen=True)
class Findings:
    """All that the proof of one topic yields."""

    problems: tuple[Problem, ...] = ()
    passages: Mapping[EvidenceKey, tuple[Passage, ...]] = field(default_factory=dict)
    """By the piece of evidence; of words that are set aside, by their entry in the source."""
    dates: Mapping[str, DateReading] = field(default_factory=dict)
    """By the id of an event."""
    coverage: tuple[Coverage, ...] = ()
