"""Turns the text of a seed into an article: title, paragraphs and sentences with offsets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from syntok import segmenter

from generator.problems import Location

ParagraphKind = Literal["title", "body", "boilerplate"]

_BOILERPLATE = frozenset(
    ("tags", "categories", "related posts", "share this", "advertisement", "leave a comment")
)
_RANKS = frozenset(
    (
        *("Adm.", "Brig.", "Capt.", "Cmdr.", "Col.", "Cpl.", "Gen.", "Lt.", "Maj.", "Sgt."),
        *("Dr.", "Gov.", "Hon.", "Mr.", "Mrs.", "Ms.", "Prof.", "Rep.", "Rev.", "Sen.", "St."),
    )
)
_TAIL = 20
"""How many characters before a break are looked at: more than any rank or closing mark has."""
_SENTENCE_END = re.compile(r"[.!?…。؟।][\"'”’»)\]]*$")


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
        return Location(
            self.file, line + 1, start - begin + 1, text, max(1, min(end, stop) - start)
        )


def parse_article(file: str, text: str) -> Article:
    """Divide the text of a seed into paragraphs and sentences; nothing of it is dropped.

    A paragraph is a run of lines between blank lines. A line that is nothing but a label of
    the web page (`TAGS`, `Related Posts`) makes a paragraph of the kind boilerplate, wherever
    it stands. The first other paragraph is the title if it is one line without a full stop at
    its end and more text follows. Every character that is not white space belongs to exactly
    one paragraph and one sentence; the time is linear in the length of the text.
    """
    runs = tuple(_find_runs(text))
    words = [run for run in runs if not run.boilerplate]
    title = words[0] if len(words) > 1 and _is_title(text[words[0].start : words[0].end]) else None
    return Article(file, text, tuple(_make_paragraph(text, run, title) for run in runs))


@dataclass(frozen=True)
class _Run:
    """Lines that stand together; neither end is white space."""

    start: int
    end: int
    boilerplate: bool


def _find_runs(text: str) -> Iterator[_Run]:
    """Yield runs of lines; a blank line, or a change to or from boilerplate, ends one."""
    current: _Run | None = None
    offset = 0
    for line in text.split("\n"):
        words = line.strip()
        start = offset + line.find(words)
        offset += len(line) + 1
        boilerplate = " ".join(words.split()).casefold() in _BOILERPLATE
        if current and (not words or boilerplate != current.boilerplate):
            yield current
            current = None
        if words:
            begin = current.start if current else start
            current = _Run(begin, start + len(words), boilerplate)
    if current:
        yield current


def _is_title(words: str) -> bool:
    return "\n" not in words and not words.endswith(".")


def _make_paragraph(text: str, run: _Run, title: _Run | None) -> Paragraph:
    kind: ParagraphKind = "boilerplate" if run.boilerplate else "title" if run is title else "body"
    if kind == "title":
        bounds = [(run.start, run.end)]
    elif kind == "boilerplate":
        lines = re.finditer(r"\S[^\n]*", text[run.start : run.end])
        bounds = [
            (run.start + m.start(), run.start + len(m[0].rstrip()) + m.start()) for m in lines
        ]
    else:
        bounds = _split_sentences(text, run.start, run.end)
    sentences = tuple(Sentence(start, end, text[start:end]) for start, end in bounds)
    return Paragraph(kind, run.start, run.end, sentences)


def _split_sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Find the bounds of the sentences of a paragraph.

    syntok also splits at a semicolon, and behind a rank such as `Lt.`; those are joined again.
    """
    words = text[start:end]
    starts = [
        tokens[0].offset
        for part in segmenter.analyze(words)
        for tokens in map(list, part)
        if tokens
    ]
    bounds: list[tuple[int, int]] = []
    begin = 0
    for stop in [*starts[1:], len(words)]:
        before = words[max(begin, stop - _TAIL) : stop].rstrip()
        if stop == len(words) or _ends_sentence(before, words[stop]):
            bounds.append((start + begin, start + begin + len(words[begin:stop].rstrip())))
            begin = stop
    return bounds


def _ends_sentence(before: str, following: str) -> bool:
    if following.islower() or not _SENTENCE_END.search(before):
        return False
    return before.rpartition(" ")[2] not in _RANKS
