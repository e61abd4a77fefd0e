"""Finds the names in an article: runs of capitalised words, with what stands around each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.drafting.datelines import find_dateline
from generator.drafting.name_words import (
    ABBREVIATED,
    NO_NAMES,
    OF_HEADS,
    ORGANISATION_WORDS,
    PARTICLES,
    PORTFOLIOS,
    SMALL_PLACE_WORDS,
    STARTERS,
    TITLES,
    is_demonym,
    list_states,
)
from generator.evidence.source_text import Block, SourceText, Span
from generator.fact_sheets.tokens import Token, tokenise

_LINKS = ("of", "for", "on", "and", "the")


@dataclass(frozen=True)
class NameMention:
    """A name where it stands; `words` are normalised, without an article or a title.

    `title` is the rank or office right before a person (`U.S. Secretary of State`), with the
    state or people in front of it; `before` and `after` are the words beside the name in small
    letters, `previous` the three words before it; `is_first` tells that it opens a sentence,
    `is_dateline` that it opens a dateline.
    """

    words: str
    span: Span
    title: str = ""
    previous: tuple[str, ...] = ()
    after: str = ""
    is_first: bool = False
    is_dateline: bool = False

    @property
    def before(self) -> str:
        """The word right before it; empty at the beginning of a sentence."""
        return self.previous[-1] if self.previous else ""


@dataclass
class _Run:
    """Capitalised words that stand together, by the indices of their tokens."""

    indices: list[int] = field(default_factory=list)


def find_name_mentions(source: SourceText, blocks: Iterable[Block]) -> tuple[NameMention, ...]:
    """Find the names in some paragraphs, in order.

    A word that opens a sentence is capitalised anyway: alone, it is a name only if it is one
    elsewhere in these paragraphs, or the name of a state, or written in capitals.
    """
    found = [mention for block in blocks for mention in _find_in_block(source, block)]
    inside = {mention.words for mention in found if not mention.is_first}
    parts = {word for words in inside for word in words.split()}
    return tuple(
        mention
        for mention in found
        if not mention.is_first or mention.words in inside | parts or _is_sure(mention.words)
    )


def _is_sure(words: str) -> bool:
    capitals = words.isupper() and words.isalpha() and len(words) > 1
    return " " in words or capitals or words in list_states()


def _find_in_block(source: SourceText, block: Block) -> Iterator[NameMention]:
    dateline = find_dateline(source, block)
    floor = block.span.start
    if dateline:
        yield NameMention(
            dateline["name"].title(),
            Span(*dateline.span("name")),
            is_dateline=True,
        )
        floor = dateline.end()
    for sentence in block.sentences:
        start = max(floor, sentence.start)
        tokens = tokenise(source.text, start, max(start, sentence.end))
        for run in _find_runs(source, tokens):
            yield from _cut_run(tokens, run)


def _find_runs(source: SourceText, tokens: Sequence[Token]) -> Iterator[_Run]:
    at = 0
    while at < len(tokens):
        if not _is_capital(tokens[at]):
            at += 1
            continue
        run = _Run([at])
        while (following := _find_next(source, tokens, run)) is not None:
            run.indices += range(run.indices[-1] + 1, following + 1)
        at = run.indices[-1] + 1
        yield run


def _is_capital(token: Token) -> bool:
    return token.kind == "word" and token.text[0].isupper()


def _find_next(source: SourceText, tokens: Sequence[Token], run: _Run) -> int | None:
    """The index of the next capitalised word of a run; None where it ends."""
    last = tokens[run.indices[-1]]
    at = run.indices[-1] + 1
    if at >= len(tokens) or last.text.endswith(("'s", "s'")):
        return None
    token = tokens[at]
    if token.text == "." and token.glued and (len(last.text) == 1 or last.text in ABBREVIATED):
        at += 1
    elif token.text == "-" and token.glued and source.is_hyphen(token.start):
        glued = at + 1 < len(tokens) and tokens[at + 1].glued
        return at + 1 if glued and _is_capital(tokens[at + 1]) else None
    elif token.text == "&":
        at += 1
    elif token.kind == "word" and not _is_capital(token):
        return _find_behind_link(tokens, run, at)
    return at if at < len(tokens) and _is_capital(tokens[at]) else None


def _find_behind_link(tokens: Sequence[Token], run: _Run, at: int) -> int | None:
    """Pass over `of the` and `bin`, where they go on with a name."""
    link: list[str] = []
    while at < len(tokens) and tokens[at].lower in (*_LINKS, *PARTICLES) and len(link) < 3:
        link.append(tokens[at].lower)
        at += 1
    # "Dale City on Thursday" ends before the day.
    ends = at >= len(tokens) or not _is_capital(tokens[at]) or tokens[at].text in NO_NAMES
    if ends or not link:
        return None
    first, last = tokens[run.indices[0]].text, tokens[run.indices[-1]].text
    if link[0] in PARTICLES:
        return at if all(word in PARTICLES for word in link) else None
    if link[0] in ("of", "for", "on"):
        return at if last in OF_HEADS and link[1:] in ([], ["the"]) else None
    if link == ["and"]:
        linked = first in OF_HEADS and len(run.indices) > 2 and last not in list_states()
        behind = tokens[at + 1].text if at + 1 < len(tokens) else ""
        telling = [index for index in run.indices if tokens[index].lower != "the"]
        alone = len(telling) == 1 and last not in list_states() and not is_demonym(last)
        if linked and behind[:1].islower():
            return at
        return at if alone and behind in ORGANISATION_WORDS else None
    return None


def _cut_run(tokens: Sequence[Token], run: _Run) -> Iterator[NameMention]:
    """Cut the names out of a run: without titles, adjectives of peoples, words that open."""
    indices = list(run.indices)
    while indices and _opens(tokens, indices):
        indices.pop(0)
    if not indices:
        return
    if tokens[indices[-1]].text.removesuffix("'s") in ORGANISATION_WORDS and len(indices) > 1:
        yield _mention(tokens, indices, "")
        return
    title: list[int] = []
    name: list[int] = []
    at = 0
    while at < len(indices):
        size = _title_size(tokens, indices[at:])
        if size and at + size <= len(indices):
            # What stands before a title is whose it is; a state there is named as well.
            is_state = _text(tokens, name) in list_states()
            if is_state or not _is_adjective(tokens, name):
                yield from _mentions(tokens, name, _text(tokens, title))
            if name:
                title = name if is_state or _is_adjective(tokens, name) else []
            title, name = [*title, *indices[at : at + size]], []
            at += size
        else:
            name.append(indices[at])
            at += 1
    yield from _mentions(tokens, name, _text(tokens, title))


def _is_adjective(tokens: Sequence[Token], indices: list[int]) -> bool:
    return bool(indices) and all(is_demonym(tokens[index].text) for index in indices)


def _mentions(tokens: Sequence[Token], indices: list[int], title: str) -> Iterator[NameMention]:
    while indices and (is_demonym(tokens[indices[0]].text) or tokens[indices[0]].kind == "mark"):
        if len(indices) > 1 and tokens[indices[-1]].text in OF_HEADS:
            break
        indices = indices[1:]
    words = _text(tokens, indices)
    if len(words) > 1 and words not in NO_NAMES:
        yield _mention(tokens, indices, title)


def _opens(tokens: Sequence[Token], indices: list[int]) -> bool:
    """Whether the first word of a run is capitalised only because it opens a sentence."""
    first = indices[0]
    token = tokens[first]
    if token.kind != "word":
        return True
    opens = first == 0 or tokens[first - 1].text in ('"', ":", "-", "'", "(", ";")
    return token.lower in STARTERS and (opens or token.lower in ("the", "a", "an"))


def _title_size(tokens: Sequence[Token], indices: list[int]) -> int:
    """How many tokens at the beginning are a title: `Secretary of State`, `Minister of Health`."""
    words = [tokens[index].text for index in indices]
    for title in TITLES:
        parts = tuple(token.text for token in tokenise(title))
        if tuple(words[: len(parts)]) == parts:
            size = len(parts)
            if words[size : size + 1] == ["."]:
                size += 1
            if words[size : size + 1] == ["of"]:
                behind = size + 1 + (words[size + 1 : size + 2] == ["the"])
                while behind < len(words) and words[behind] in PORTFOLIOS:
                    behind += 1
                size = behind if words[behind - 1] in PORTFOLIOS else size
            return size
    return 0


def _text(tokens: Sequence[Token], indices: Sequence[int]) -> str:
    """The words of some tokens, spaced as in the text, without a possessive ending."""
    if not indices:
        return ""
    parts = [tokens[indices[0]].text]
    parts += [("" if tokens[i].glued else " ") + tokens[i].text for i in indices[1:]]
    return "".join(parts).removesuffix("'s").removesuffix("'")


def _mention(tokens: Sequence[Token], indices: Sequence[int], title: str) -> NameMention:
    """Describe a name; a common noun of places behind it is taken in: Al Shifa hospital."""
    indices = list(indices)
    last = indices[-1]
    if last + 1 < len(tokens) and not tokens[last].text.endswith("'s"):
        noun = tokens[last + 1].lower
        if noun in SMALL_PLACE_WORDS and not title:
            indices.append(last + 1)
    words = _text(tokens, indices)
    start = tokens[indices[0]].start
    after = tokens[indices[-1] + 1].lower if indices[-1] + 1 < len(tokens) else ""
    previous = tuple(token.lower for token in tokens[max(0, indices[0] - 3) : indices[0]])
    is_first = indices[0] == 0 or tokens[indices[0] - 1].text in ('"', ":") or not previous
    return NameMention(words, Span(start, start + len(words)), title, previous, after, is_first)
