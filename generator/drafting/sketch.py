"""What the drafting of each kind of fact shares: the passages, the cast, the days, the ids."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.drafting.cast import DraftCast, Speaker
from generator.drafting.details import ArticleDetails
from generator.drafting.drafted import Item
from generator.drafting.ids import Ids
from generator.drafting.passages import DraftSentence, Passages
from generator.drafting.sheets_text import Tree
from generator.evidence.attributions import Attribution, find_attributions
from generator.evidence.clauses import clauses_around
from generator.evidence.lexicon import find_ahead, find_possible
from generator.evidence.source_text import SourceText, Span
from generator.evidence.speech import find_speech_attribution

_OVER = re.compile(r"\b(?:was|were) (?:\w+ly )?\w+(?:ed|en|t|ld|wn)\b")
_STILL = re.compile(r"\b(?:has|have|had) been\b|\bsince\b|\b(?:is|are|remains?) \w+")


@dataclass(frozen=True)
class Voice:
    """Who says a stretch, and the attribution that tells so."""

    speaker: Speaker
    attribution: Attribution


@dataclass(frozen=True)
class Sketch:
    """An article that is being drafted from."""

    details: ArticleDetails
    passages: Passages
    cast: DraftCast
    ids: Ids

    @property
    def source(self) -> SourceText:
        """The article in the form in which its words are checked."""
        return self.passages.source

    def find_voice(self, sentence: DraftSentence, about: Span) -> Voice | None:
        """Find who answers for a stretch: the speaker around it, or of the claim that it is in."""
        speech = self.passages.speech_around(about)
        attribution = find_speech_attribution(self.source, speech) if speech else None
        if attribution is None:
            attribution = next(
                (
                    found
                    for found in find_attributions(self.source, sentence.span)
                    if found.is_claim
                    and found.scope.overlaps(about)
                    and not self.passages.speech_around(found.verb)
                ),
                None,
            )
        speaker = self.cast.find_speaker(attribution.subject) if attribution else None
        return Voice(speaker, attribution) if speaker and attribution else None

    def lies_ahead(self, sentence: DraftSentence, about: Span) -> bool:
        """Whether the clause of a stretch leaves it open, or puts it ahead of the article."""
        clauses = clauses_around(self.source, sentence.span, about)
        return any(
            next(find(self.source.text, clause), None)
            for clause in clauses
            for find in (find_ahead, find_possible)
        )

    def measures(self, sentence: DraftSentence, duration: Span) -> bool:
        """Whether `for four days` tells how long, and not since when.

        So it is of what lies ahead (`a ceasefire for six weeks`), and of what is over
        (`was left there for two days`).
        """
        clauses = clauses_around(self.source, sentence.span, duration) or (duration,)
        before = self.source.words(Span(clauses[0].start, max(clauses[0].start, duration.start)))
        over = _OVER.search(before) and not _STILL.search(before)
        return bool(over) or self.lies_ahead(sentence, duration)

    def evidence(self, span: Span, voice: Voice | None) -> list[Tree] | None:
        """Quote the sentence of a fact; with the words that name whom a pronoun means."""
        quote = self.passages.quote(span)
        if quote is None:
            return None
        if voice and voice.speaker.refers_to:
            quote["refers_to"] = voice.speaker.refers_to
        return [quote]

    def attributed(self, item: Item, voice: Voice | None, sentence: Span) -> Item:
        """Put the speaker into a fact, and the outlet that passed the words on."""
        if voice is None:
            return item
        made: Item = {**item, "said_by": voice.speaker.actor}
        outlet = self.cast.find_outlet(sentence)
        if outlet and outlet.id != voice.speaker.actor:
            made["through"] = [outlet.id]
            self.cast.member(voice.speaker.actor).told = outlet.id
        return made


def arrange(item: Item) -> Item:
    """Put the keys of a fact in the order in which people read them."""
    order = (
        *("id", "title", "label", "issue", "actor", "stance", "kind", "date", "said", "place"),
        *("actors", "value", "unit", "synonyms", "counts", "speech", "text", "said_by", "through"),
        *("as_of", "status", "review", "note", "evidence"),
    )
    return {key: item[key] for key in sorted(item, key=order.index)}


def each(items: Iterator[Item]) -> tuple[Item, ...]:
    """Arrange some variants; equal ones are kept once."""
    kept: list[Item] = []
    for item in map(arrange, items):
        if item not in kept:
            kept.append(item)
    return tuple(kept)
