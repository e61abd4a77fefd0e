"""Finds out whom the subject of a reporting verb means: a name, a pronoun, or a common noun."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.drafting.ids import Ids
from generator.drafting.name_mentions import NameMention
from generator.drafting.names import NameGroup
from generator.drafting.sheets_text import clean_text
from generator.drafting.subjects import find_core, find_name_behind
from generator.evidence.lexicon import PRONOUNS
from generator.evidence.source_text import SourceText, Span
from generator.fact_sheets.actors import ActorKind
from generator.fact_sheets.tokens import Token, tokenise

MAX_NOUN_WORDS = 8
"""A common noun with more words than this is a whole clause and names nobody."""

_OFFICE = re.compile(r"(?:the )?(?:office|bureau|cabinet|ministry|government) of ", re.IGNORECASE)
_INNER = re.compile(r" (?:in|at|on|from|during|outside|after|before|with|by|near|under)\b")
_NOUN_END = re.compile(r"[^\W\d_][\w.'-]*")
_NOT_NOUNS = PRONOUNS | frozenset(
    (
        *("there", "this", "that", "these", "those", "which", "who", "what", "others", "some"),
        *("many", "not", "also", "and", "or", "but", "has", "have", "had", "is", "are", "was"),
        *("were", "will", "would", "could", "been", "reportedly", "one"),
    )
)

_ANONYMOUS = frozenset(
    (
        *("official", "officials", "source", "sources", "diplomat", "diplomats", "person", "aide"),
        *("aides", "insider", "insiders", "witness", "witnesses", "spokesman", "spokeswoman"),
        *("spokesperson", "negotiator", "negotiators", "officer", "officers", "man", "woman"),
    )
)
_BEHIND_HEAD = frozenset(("of", "in", "at", "from", "for"))
_INFORMED = frozenset(("briefed", "familiar", "close", "involved"))
_OFFICES = frozenset(("office", "ministry", "government", "presidency", "secretariat"))
_ORGANISATIONS = frozenset(
    (
        *("military", "army", "police", "authorities", "authority", "agency", "service", "company"),
        *("board", "committee", "commission", "court", "council", "panel", "department", "forces"),
        *("navy", "union", "party", "group", "operator", "regulator", "bank", "club", "auditor"),
        *("movement", "parliament", "report", "study", "federation", "association", "delegation"),
    )
)
_NOUN_PHRASE = re.compile(
    r"\b(?:[Tt]he|[Aa]n?) (?:[a-z][\w'-]* ){0,2}?(?:"
    + "|".join(sorted(_ANONYMOUS | _OFFICES | _ORGANISATIONS))
    + r")\b"
)


@dataclass(frozen=True)
class Speaker:
    """Who says something: an actor's id, and where the subject names it.

    Of a pronoun, `refers_to` are the words that name whom it means.
    """

    actor: str
    place: Span
    refers_to: str = ""


@dataclass
class CastMember:
    """An actor of the draft; `places` are where the article names it, the first one first."""

    id: str
    name: str
    kind: ActorKind
    places: list[Span]
    aliases: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    speaks: bool = False
    gives_figures: bool = False
    told: str = ""


@dataclass
class DraftCast:
    """The actors of a draft; those that only a common noun names join when they speak."""

    source: SourceText
    ids: Ids
    members: list[CastMember] = field(default_factory=list)
    _mentions: list[tuple[NameMention, CastMember]] = field(default_factory=list)
    _by_words: dict[str, CastMember] = field(default_factory=dict)
    _spoken: list[tuple[Span, CastMember]] = field(default_factory=list)

    def add_names(self, groups: Sequence[NameGroup]) -> None:
        """Take in the names of the article."""
        for group in groups:
            capitals = (self.source.words(m.span) for m in group.mentions if m.is_dateline)
            member = CastMember(
                self.ids.take(group.name, "name"),
                group.name,
                group.kind,
                [mention.span for mention in group.mentions],
                tuple(dict.fromkeys((*group.aliases, *capitals))),
                group.titles,
                tuple(group.candidates),
            )
            self.members.append(member)
            self._mentions += [(mention, member) for mention in group.mentions]
        self._mentions.sort(key=lambda item: item[0].span.start)

    def named_in(self, span: Span) -> Iterator[tuple[NameMention, CastMember]]:
        """The names in a stretch, in order."""
        for mention, member in self._mentions:
            if span.contains(mention.span):
                yield mention, member

    def member(self, actor: str) -> CastMember:
        """The actor with an id."""
        return next(member for member in self.members if member.id == actor)

    def find_speaker(self, subject: Span) -> Speaker | None:
        """Find whom the subject of a reporting verb means; None where that is not clear."""
        core = find_core(self.source, subject)
        if core is None:
            return None
        core = find_name_behind(self.source, core) or core
        words = self.source.words(core)
        tokens = tokenise(words)
        if tokens[-1].lower in PRONOUNS and len(tokens) <= 3:
            return self._find_antecedent(core, tokens[-1].lower)
        member = self._find_named(core) or self._find_common(core)
        if member is None:
            return None
        member.speaks = True
        if (core, member) not in self._spoken:
            self._spoken.append((core, member))
        return Speaker(member.id, core)

    def find_outlet(self, sentence: Span) -> CastMember | None:
        """Find the outlet to which somebody spoke: `conveyed to Reuters`, `told Reuters`."""
        for mention, member in self.named_in(sentence):
            if member.kind == "outlet" and mention.before in ("to", "told", "with"):
                return member
        return None

    def _find_named(self, core: Span) -> CastMember | None:
        """The actor whose name ends or begins a noun phrase; none of `Israel's military`."""
        if _OFFICE.match(self.source.words(core)):
            return None
        inner = _INNER.search(self.source.words(core))
        head = Span(core.start, core.start + inner.start()) if inner else core
        named = list(self.named_in(head))
        for mention, member in named:  # "Sofia Brandt of the University of Lund"
            before = self.source.words(Span(head.start, mention.span.start))
            owns = self.source.text.startswith("'s", mention.span.end)
            if member.kind == "person" and " of " not in before and not owns:
                return member
        ends = [member for mention, member in named if mention.span.end == head.end]
        return ends[0] if ends else None

    def _find_common(self, core: Span) -> CastMember | None:
        """The actor whom a common noun names: `the interior ministry`, `Israel's military`."""
        words = clean_text(self.source.raw_words(core))
        tokens = tokenise(self.source.words(core))
        last = tokens[-1]
        if len(tokens) > MAX_NOUN_WORDS or not _NOUN_END.fullmatch(last.text):
            return None
        if last.lower in _NOT_NOUNS or tokens[0].lower in _NOT_NOUNS:
            return None
        name = re.sub(r"^(?:the|an?) ", "", words, flags=re.IGNORECASE)
        known = self._by_words.get(name.casefold()) or self._find_longer(words)
        if known is None:
            known = CastMember(
                self.ids.take(name, "speaker"),
                name[:1].upper() + name[1:],
                _guess_kind(tokens),
                [],
                () if name[:1].isupper() else (name,),
            )
            self.members.append(known)
            self._by_words[name.casefold()] = known
        known.places.append(core)
        return known

    def _find_longer(self, words: str) -> CastMember | None:
        """The last speaker whose name ends in the noun: `the official` of a senior official."""
        article, _, noun = words.partition(" ")
        if article.lower() != "the" or not noun or " " in noun:
            return None
        spoken = [member for _, member in self._spoken if member.kind != "person"]
        found = (m for m in spoken[::-1] if m.name.casefold().endswith(f" {noun.casefold()}"))
        member = next(found, None)
        if member and noun not in member.aliases:
            member.aliases = (*member.aliases, noun)
        return member

    def _find_noun_before(self, pronoun: Span, block: Span) -> tuple[Span, CastMember] | None:
        """Find the last `the health ministry` before a pronoun, in its paragraph."""
        text = self.source.text
        places = [Span(*m.span()) for m in _NOUN_PHRASE.finditer(text, block.start, pronoun.start)]
        member = self._find_common(places[-1]) if places else None
        return (places[-1], member) if member else None

    def _find_antecedent(self, pronoun: Span, word: str) -> Speaker | None:
        """Find the last speaker before a pronoun, else the last person named in its paragraph."""
        if word in ("i", "we"):
            return None
        block = self.source.block_at(pronoun.start).span
        # The checks look for the name in the paragraph, and in the one before.
        reach = self.source.paragraph_before(block)
        spoken = [
            (span, m)
            for span, m in sorted(self._spoken, key=lambda item: item[0].start)
            if span.end <= pronoun.start and span.start >= reach.start
        ]
        near = [item for item in spoken if item[0].start >= block.start]
        named = [
            (mention.span, member)
            for mention, member in self.named_in(Span(block.start, pronoun.start))
            if member.kind == "person" or (word == "it" and member.kind not in ("place", "person"))
        ]
        near = [item for item in near if _fits(word, item[1])]
        found = max(near, key=lambda item: item[0].end, default=None)
        common = self._find_noun_before(pronoun, block) if word in ("it", "they") else None
        if common and (found is None or found[0].end < common[0].start):
            found = common
        if found is None and named:
            found = named[-1]
        if found is None and spoken and word != "it" and _fits(word, spoken[-1][1]):
            found = spoken[-1]
        if found is None:
            return None
        span, member = found
        member.speaks = True
        return Speaker(member.id, pronoun, clean_text(self.source.raw_words(span)))


def _fits(pronoun: str, member: CastMember) -> bool:
    """Whether a pronoun may mean somebody: `it` no person, `she` nobody else."""
    if pronoun == "it":
        return member.kind not in ("person", "anonymous")
    return pronoun == "they" or member.kind in ("person", "anonymous", "state")


def _guess_kind(tokens: Sequence[Token]) -> ActorKind:
    head = next((t for t in tokens if t.lower in _BEHIND_HEAD | _INFORMED), None)
    noun = tokens[tokens.index(head) - 1] if head and tokens.index(head) else tokens[-1]
    word = noun.lower
    informed = head is not None and head.lower in _INFORMED and word == "people"
    if word in _ANONYMOUS or informed:
        return "anonymous"
    if word in _OFFICES:
        return "office"
    return "organisation" if word in _ORGANISATIONS else "group"
