"""Finds the words of a quotation in its source: whole words, in order, at one place.

A quotation is searched for as it stands first, so that brackets of the source are found.
Otherwise `[…]` (or `[...]`) leaves words out: the parts must stand in this order in one
paragraph, at most `MAX_GAP` characters apart. Other square brackets are the editor's
insertions, which add words and replace none; `[t]he` stands for `The`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, islice

from generator.evidence.source_text import Block, SourceText, Span
from generator.evidence.word_bounds import find_on_bounds
from generator.normalisation import fold

MAX_GAP = 300
"""How many characters a gap may leave out: about two sentences."""

MAX_MATCHES = 10
"""After so many occurrences of one quotation the search stops: it is ambiguous anyway."""

_BRACKET = re.compile(r"\[[^\[\]]*\]")
_GAP_WORDS = frozenset(("[…]", "[...]", "[. . .]", "[....]"))
_LETTER = re.compile(r"\[([^\W\d_])\](?=\w)")


@dataclass(frozen=True)
class Match:
    """The places of a quotation's parts in a source, in their order."""

    parts: tuple[Span, ...]

    @property
    def span(self) -> Span:
        """From the first part's beginning to the last one's end."""
        return Span(self.parts[0].start, self.parts[-1].end)

    @property
    def gaps(self) -> tuple[Span, ...]:
        """What was left out between the parts."""
        pairs = zip(self.parts, self.parts[1:], strict=False)
        return tuple(Span(left.end, right.start) for left, right in pairs)

    def holds(self, span: Span) -> bool:
        """Whether a stretch lies wholly inside one part."""
        return any(part.contains(span) for part in self.parts)


def find_matches(
    source: SourceText, quote: str, *, before: str = "", after: str = ""
) -> tuple[Match, ...]:
    """Find the places of a quotation; at most `MAX_MATCHES`.

    `before` and `after` are the words that must stand right before and behind it.
    """
    for parts in read_parts(source, quote):
        matches = (
            match
            for block in source.blocks
            for match in match_in_block(source, block, parts, MAX_GAP)
            if _fits(source, match, fold(before), fold(after))
        )
        found = tuple(islice(matches, MAX_MATCHES))
        if found:
            return found
    return ()


def read_parts(source: SourceText, quote: str) -> tuple[tuple[str, ...], ...]:
    """Read a quotation in each way that it may be meant, as parts between gaps.

    The ways, in the order in which they are tried: every bracket belongs to the source; those
    belong to it that it has; each is the editor's. No part is empty; a quotation without
    words of a source yields no way.
    """
    words = fold(quote)
    ways: list[tuple[str, ...]] = [(words,)]
    if "[" in words:
        brackets = set(_BRACKET.findall(words))
        ways.append(_split(words, {b for b in brackets if b in source.text}))
        ways.append(_split(words, set()))
    unique = dict.fromkeys(tuple(part for part in way if part) for way in ways)
    return tuple(way for way in unique if any(c.isalnum() for part in way for c in part))


def _split(words: str, literal: set[str]) -> tuple[str, ...]:
    """Split words at gaps and take the editor's insertions out of them."""
    words = _LETTER.sub(lambda m: m[0] if m[0] in literal else m[1].swapcase(), words)
    parts = [""]
    done = 0
    for bracket in _BRACKET.finditer(words):
        if bracket[0] in literal and bracket[0] not in _GAP_WORDS:
            continue
        parts[-1] = _join(parts[-1], words[done : bracket.start()])
        done = bracket.end()
        if bracket[0] in _GAP_WORDS:
            parts.append("")
    parts[-1] = _join(parts[-1], words[done:])
    return tuple(part.strip() for part in parts)


def _join(left: str, right: str) -> str:
    """Join what stood left and right of an insertion, with one space where words meet."""
    if not left or not right:
        return left or right
    spaced = right.startswith(" ") or (left.endswith(" ") and right[0].isalnum())
    return left.rstrip() + (" " if spaced else "") + right.lstrip()


def match_in_block(
    source: SourceText, block: Block, parts: tuple[str, ...], max_gap: int
) -> Iterator[Match]:
    """Find the places of parts within one paragraph.

    No match with gaps is longer than a window, and each begins in the first half of one: so the
    search can stop early however often the parts occur.
    """
    if len(parts) == 1:
        for span in find_on_bounds(source, parts[0], block.span):
            yield Match((span,))
    else:
        size = sum(map(len, parts)) + max_gap * (len(parts) - 1)
        for start in range(block.span.start, block.span.end, size):
            window = Span(start, min(start + 2 * size, block.span.end))
            if not _stand_in_order(source.text, window, parts):
                continue
            for match in _match_chains(source, window, parts, max_gap):
                if match.span.start < start + size:
                    yield match


def _stand_in_order(text: str, within: Span, parts: Iterable[str]) -> bool:
    """Whether the parts occur one behind the other at all: a quick way to pass over a window."""
    offset = within.start
    for part in parts:
        found = text.find(part, offset, within.end)
        if found < 0:
            return False
        offset = found + len(part)
    return True


@dataclass(frozen=True)
class _Chain:
    """A part's place behind the places of the parts before it."""

    place: Span
    behind: "_Chain | None" = None

    @cached_property
    def first(self) -> Span:
        return self.behind.first if self.behind else self.place

    def to_match(self) -> Match:
        places, chain = [], self
        while chain.behind:
            places.append(chain.place)
            chain = chain.behind
        return Match((chain.place, *reversed(places)))


def _match_chains(
    source: SourceText, window: Span, parts: tuple[str, ...], max_gap: int
) -> Iterator[Match]:
    """Find the matches that hold no shorter one: the nearest parts are meant.

    For each place of a part only the nearest reachable place of the part before it counts, so
    the time is linear in the number of places.
    """
    places = {part: tuple(find_on_bounds(source, part, window)) for part in set(parts)}
    chains = [_Chain(place) for place in places[parts[0]]]
    for part in parts[1:]:
        ends = [chain.place.end for chain in chains]
        reached = []
        for place in places[part]:
            nearest = bisect_right(ends, place.start) - 1
            if nearest >= 0 and place.start - ends[nearest] <= max_gap:
                reached.append(_Chain(place, chains[nearest]))
        chains = reached
    # Of chains with one beginning the first is the shortest.
    for _, same in groupby(chains, key=lambda chain: chain.first):
        yield next(same).to_match()


def _fits(source: SourceText, match: Match, before: str, after: str) -> bool:
    span = match.span
    left = source.text[max(0, span.start - len(before) - 1) : span.start].rstrip()
    right = source.text[span.end : span.end + len(after) + 1].lstrip()
    return left.endswith(before) and right.startswith(after)
