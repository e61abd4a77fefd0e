"""Cuts an article into the sentences to draft from, and quotes them so that each is found once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from generator.drafting.datelines import find_dateline
from generator.drafting.sheets_text import Tree, clean_text
from generator.evidence.clauses import clauses_around
from generator.evidence.quotation_marks import find_direct_speech
from generator.evidence.quotations import find_matches
from generator.evidence.source_text import Block, SourceText, Span
from generator.yaml_source import MAX_FIELD_CHARACTERS

LONGEST_LABEL = 90
"""Of a longer clause a label takes the words around what it is about."""

_BESIDE = (3, 8, 20)
"""How many words beside a quotation are tried to tell two places of it apart."""

_PAGE_WORDS = re.compile(
    r"by [A-Z][\w.'-]+(?: (?:and )?[A-Z][\w.'-]+){0,8}(?:,.*)?"
    r"|(?:first )?(?:published|updated|posted)\b.{0,60}|last (?:updated|modified)\b.*"
    r"|(?:photo|image|picture|credit|video)s?(?: credit)?:.*"
    r"|.{0,60}(?:/ ?(?:AFP|AP|Reuters|Getty)(?: Images)?|Getty Images)"
    r"|(?:read (?:more|also|next)|see also|also read|related|more on this)\b.{0,160}"
    r"|(?:sign up|subscribe|follow us|share (?:this|on)|click here|join our|download our)\b.*"
    r"|https?://\S+|\d+ (?:min(?:ute)?s? read|comments?|shares?)"
    r"|advertisement|sponsored|newsletter",
    re.IGNORECASE,
)
_CREDITS = re.compile(
    r"(?:copyright|©|\(c\)|all rights reserved).*"
    r"|(?:[A-Z][\w.'-]+(?:,| and)? ){1,9}(?:reported|contributed(?: reporting)?) from [A-Z][\w., ]+"
    r"|.{0,80} contributed (?:reporting )?to this (?:report|story|article)\.?"
    r"|\(?(?:additional |further )?(?:reporting|editing|writing|compiled) by [A-Z].*",
    re.IGNORECASE,
)
_ENDS = (".", "!", "?", "…", ":", ";", '."', '!"', '?"', ".'", '"')
_LONGEST_HEADING = 12

SentenceKind = Literal["headline", "boilerplate", "body"]


@dataclass(frozen=True)
class DraftSentence:
    """A sentence of the article, and whether it belongs to the text or to the page around it.

    A dateline is no part of the sentence that it opens.
    """

    span: Span
    block: Block
    kind: SentenceKind


@dataclass(frozen=True)
class Passages:
    """The sentences of an article to draft from."""

    source: SourceText

    @cached_property
    def sentences(self) -> tuple[DraftSentence, ...]:
        """All sentences, in order; labels that are boilerplate by themselves are left out."""
        return tuple(self._classify())

    @property
    def body(self) -> tuple[DraftSentence, ...]:
        """Those from which facts are drafted."""
        return tuple(sentence for sentence in self.sentences if sentence.kind == "body")

    @cached_property
    def speech(self) -> tuple[Span, ...]:
        """What stands inside quotation marks in the text, in order."""
        blocks = dict.fromkeys(sentence.block for sentence in self.body)
        found = {
            span
            for block in blocks
            for span in find_direct_speech(self.source, block)
            if span.end > span.start
        }
        return tuple(sorted(found, key=lambda span: span.start))

    def speech_around(self, span: Span) -> Span | None:
        """The direct speech in which a stretch stands."""
        return next((speech for speech in self.speech if speech.contains(span)), None)

    def quote(self, span: Span) -> dict[str, Tree] | None:
        """Quote a stretch as evidence; None where its words cannot be told from others.

        Where the words stand in several places, those beside them are added as before: and
        after:.
        """
        words = clean_text(self.source.raw_words(span))
        if len(words) > MAX_FIELD_CHARACTERS:
            return None
        tree: dict[str, Tree] = {"source": self.source.source.id, "quote": words}
        if len(find_matches(self.source, words)) == 1:
            return tree
        for size in _BESIDE:
            before, after = self._beside(span, size)
            found = find_matches(self.source, words, before=before, after=after)
            if len(found) == 1 and found[0].span == span:
                beside = {"before": before, "after": after}
                return {**tree, **{key: value for key, value in beside.items() if value}}
        return None

    def label(self, sentence: Span, about: Span) -> str:
        """Take a short sentence as a label, in quotation marks; of a longer one, the clause."""
        if sentence.end - sentence.start <= LONGEST_LABEL:
            return self.quoted(sentence, about)
        clauses = clauses_around(self.source, sentence, about) or (about,)
        clause = next((c for c in clauses if c.contains(about)), None)
        span = clause or Span(clauses[0].start, clauses[-1].end)
        return self.quoted(span, about)

    def quoted(self, span: Span, about: Span | None = None, *, longest: int = LONGEST_LABEL) -> str:
        """Write a stretch in quotation marks, cut down to the words around `about`."""
        words = self.source.words(span)
        shift = (about or span).start - span.start
        begin, end = 0, len(words)
        if len(words) > longest:
            begin = max(0, min(shift - longest // 3, len(words) - longest))
            end = begin + longest
            begin = words.rfind(" ", 0, begin + 1) + 1
            end = words.rfind(" ", begin, end + 1) if end < len(words) else end
        cut = Span(span.start + begin, span.start + max(end, begin + 1))
        raw = clean_text(self.source.raw_words(cut)).strip(' ,;:.-–—"“”«»„')
        raw = re.sub(r"[\"“”„«»]", "", raw)
        left = "… " if begin else ""
        right = " …" if end < len(words) else ""
        return f"“{left}{raw}{right}”"

    def _beside(self, span: Span, size: int) -> tuple[str, str]:
        text = self.source.text
        before = text[: span.start].split()[-size:]
        after = text[span.end :].split()[:size]
        glued = span.end < len(text) and not text[span.end].isspace()
        return " ".join(before), "" if glued else " ".join(after)

    def _classify(self) -> Iterator[DraftSentence]:
        for block in self.source.blocks:
            if block.kind == "boilerplate":
                continue
            dateline = find_dateline(self.source, block)
            begin = dateline.end() if dateline else block.span.start
            for span in block.sentences:
                if span.end > max(span.start, begin):
                    start = max(span.start, begin)
                    yield DraftSentence(Span(start, span.end), block, self._kind_of(block, span))
                elif span.end > span.start:
                    yield DraftSentence(span, block, "boilerplate")

    def _kind_of(self, block: Block, span: Span) -> SentenceKind:
        words = self.source.words(span)
        if block.kind == "title":
            return "headline"
        if not any(character.isalpha() for character in words):
            return "boilerplate"
        paragraph = self.source.words(block.span)
        # A paragraph that ends like a sentence may be one: "By Thursday, 40 had died."
        is_label = not paragraph.endswith(".") and _PAGE_WORDS.fullmatch(paragraph)
        if is_label or _CREDITS.fullmatch(paragraph):
            return "boilerplate"
        alone = len(block.sentences) == 1 and not words.endswith(_ENDS)
        return "headline" if alone and len(words.split()) <= _LONGEST_HEADING else "body"
