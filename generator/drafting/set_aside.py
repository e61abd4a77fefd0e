"""Drafts what no fact uses: sentences set aside with a reason, and those that a person must see."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checks.review import TODO
from generator.drafting.drafted import Item
from generator.drafting.passages import Passages
from generator.drafting.sheets_text import clean_text
from generator.evidence.source_text import Span

_JUDGING = re.compile(
    r"\b(?:significant|crucial|critical|vital|urgent(?:ly)?|dire|tragic|shocking|historic"
    r"|remarkable|unprecedented|alarming|worrying|devastating|escalating|notable|landmark|stark"
    r"|sobering|underscor\w+|underlin\w+|highlight\w+|reflects?|reflecting|signals?|signall?ing"
    r"|remains to be"
    r"|raises questions|sends a (?:clear )?message|arguably|clearly|undoubtedly|of course"
    r"|it is (?:clear|time|high time)|must(?: now)?|ought to|should|perhaps|hopes? are|a testament"
    r"|the stakes|turning point|game.?changer|good news|bad news"
    r"|sadly|unfortunately|importantly)\b",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r", ((?:underscor|highlight|underlin|reflect|signall?|emphasi[sz]|illustrat)ing [^.;\"]+)[.;]?$"
)
_ASKS = f"{TODO} no fact was drafted from this sentence. Write one, or say why it is set aside."


def draft_set_aside(passages: Passages, used: Iterable[Span]) -> Iterator[Item]:
    """Give each sentence that no fact uses a reason, or ask a person for it.

    `used` are the stretches that facts quote. Of a sentence that is used, a clause at its end
    that only judges is set aside.
    """
    stretches = tuple(used)
    for sentence in passages.sentences:
        words = clean_text(passages.source.raw_words(sentence.span))
        if not any(character.isalnum() for character in words):
            continue  # A line of asterisks holds nothing to quote.
        if sentence.kind == "headline":
            yield {"quote": words, "reason": "headline"}
        elif sentence.kind == "boilerplate":
            yield {"quote": words, "reason": "boilerplate"}
        elif any(span.overlaps(sentence.span) for span in stretches):
            yield from _find_judgement(passages, sentence.span)
        elif _JUDGING.search(passages.source.words(sentence.span)):
            yield {"quote": words, "reason": "opinion", "why": f"{TODO} is it opinion?"}
        else:
            yield {"quote": words, "reason": "background", "why": _ASKS}


def _find_judgement(passages: Passages, sentence: Span) -> Iterator[Item]:
    found = _TRAILING.search(passages.source.words(sentence))
    if found:
        start = sentence.start + found.start(1)
        words = passages.source.raw_words(Span(start, start + len(found[1])))
        yield {"quote": clean_text(words), "reason": "opinion", "why": f"{TODO} is it opinion?"}
