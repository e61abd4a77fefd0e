"""Cuts a sentence into clauses, as far as its marks and conjunctions show them."""

import re
from itertools import pairwise

from generator.evidence.source_text import SourceText, Span

_BREAK = re.compile(
    r"(?:[;:()]|,(?!\d)|(?<= )-(?= ))\s*"
    r"|(?<= )(?:whereas|while|although|though|because|unless|but|and then)(?= )"
    r"|(?<= )and(?= (?:will|would|could|might|may|should|shall) )",
    re.IGNORECASE,
)
_ADVERBIAL = re.compile(
    r"(?:on|in|at|by|since|until|after|before|during|for|from|early|late|last|next|this|earlier"
    r"|yesterday|today|tomorrow|mon|tues|wednes|thurs|fri|satur|sun)",
    re.IGNORECASE,
)


def find_clauses(source: SourceText, sentence: Span) -> tuple[Span, ...]:
    """Cut a sentence at commas, colons, brackets, dashes and contrasting conjunctions."""
    breaks = [m.span() for m in _BREAK.finditer(source.text, sentence.start, sentence.end)]
    edges = [(sentence.start, sentence.start), *breaks, (sentence.end, sentence.end)]
    spans = (Span(left[1], right[0]) for left, right in pairwise(edges))
    return tuple(span for span in spans if source.words(span).strip())


def clauses_around(source: SourceText, sentence: Span, part: Span) -> tuple[Span, ...]:
    """The clauses that a stretch touches; of an adverbial (`On Thursday,`) the next one too."""
    clauses = find_clauses(source, sentence)
    touched = [i for i, clause in enumerate(clauses) if clause.overlaps(part)]
    indices = set(touched)
    for index in touched:
        if _ADVERBIAL.match(source.words(clauses[index])) and index + 1 < len(clauses):
            indices.add(index + 1)
    return tuple(clauses[i] for i in sorted(indices))
