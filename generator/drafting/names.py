"""Groups the names of an article by whom they mean, and guesses what kind of thing each is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.drafting.name_mentions import NameMention
from generator.drafting.name_words import (
    COMPANY_ENDINGS,
    LONG_OUTLETS,
    ORGANISATION_WORDS,
    OUTLETS,
    PLACE_WORDS,
    ROLES,
    SAME,
    SMALL_PLACE_WORDS,
    is_demonym,
    list_cities,
    list_states,
)
from generator.fact_sheets.actors import ActorKind

_BODIES = frozenset(("Council", "Assembly", "Parliament", "Congress", "Senate", "Court", "Cabinet"))
_LOCATIVES = frozenset(
    ("in", "at", "near", "from", "to", "into", "outside", "around", "across", "off", "above", "of")
)
_SPEAKING = frozenset(
    (
        "said",
        "says",
        "told",
        "added",
        "adds",
        "asked",
        "who",
        "claimed",
        "wrote",
        "warned",
        "argued",
    )
)
_VOWELS = ("", "a", "e", "i", "o")
_ENDINGS = ("ish", "an", "n", "ian", "ese", "er", "ic")
_FULL_NAMES: Mapping[str, str] = {name: same[0] for same in SAME for name in same}


@dataclass
class NameGroup:
    """All mentions of what is likely one person, organisation or place.

    `aliases` are the other words under which the article mentions it, `candidates` those that
    stand in apposition to the name: `Israel’s spy chief` before `, David Barnea`.
    """

    name: str
    mentions: list[NameMention] = field(default_factory=list)
    candidates: list[str] = field(default_factory=list)

    @property
    def words(self) -> tuple[str, ...]:
        """The different words of the mentions, in the order of the article."""
        return tuple(dict.fromkeys(mention.words for mention in self.mentions))

    @property
    def aliases(self) -> tuple[str, ...]:
        """Every name but the first one."""
        names = dict.fromkeys((*self.words, *self.candidates))
        return tuple(name for name in names if name != self.name)

    @property
    def titles(self) -> tuple[str, ...]:
        """The ranks and offices that stand before the name."""
        return tuple(dict.fromkeys(mention.title for mention in self.mentions if mention.title))

    @property
    def kind(self) -> ActorKind:
        """What it likely is."""
        return _guess_kind(self)


def group_names(mentions: Sequence[NameMention], text: str) -> tuple[NameGroup, ...]:
    """Group mentions by likely alias, in the order of their first one.

    `Blinken` goes with `Antony Blinken`, `U.N.` with `United Nations`, `WHO` with the name whose
    initials it is or before whose brackets it stands, `Security Council` with the one longer
    name that ends so. `text` is the normalised text that the mentions count in.
    """
    groups: dict[str, NameGroup] = {}
    for mention in mentions:
        full = _spell_out(mention.words)
        groups.setdefault(full, NameGroup(full)).mentions.append(mention)
    brackets = _find_bracketed(groups, text)
    for name in sorted(groups, key=lambda name: len(name.split())):
        host = brackets.get(name) or _find_host(name, groups)
        if host and host != name:
            groups[host].mentions += groups.pop(name).mentions
            groups[host].mentions.sort(key=lambda mention: mention.span.start)
    found = [
        group
        for group in groups.values()
        if len(group.name) > 1 and not _is_adjective_of(group, groups)
    ]
    for group in found:
        group.candidates += _find_appositions(group, text)
    return tuple(sorted(found, key=lambda group: group.mentions[0].span.start))


def _is_adjective_of(group: NameGroup, groups: Mapping[str, NameGroup]) -> bool:
    """Whether a name is the adjective of another: `a Kolmish official`, where Kolm is named."""
    if " " in group.name or not all(mention.after.isalpha() for mention in group.mentions):
        return False
    stems = (other.rstrip("aeiouy") for other in groups if other != group.name)
    return any(
        len(stem) > 2
        and group.name in {stem + vowel + end for vowel in _VOWELS for end in _ENDINGS}
        for stem in stems
    )


def _spell_out(words: str) -> str:
    """Write a name with its known abbreviations in full: `U.N. Security Council`."""
    if words in _FULL_NAMES:
        return _FULL_NAMES[words]
    first, _, rest = words.partition(" ")
    known = _FULL_NAMES.get(first)
    return f"{known} {rest}" if known and rest and "." in first else words


def _find_bracketed(groups: Mapping[str, NameGroup], text: str) -> dict[str, str]:
    """Find the abbreviations that stand in brackets right behind a name."""
    found: dict[str, str] = {}
    for name, group in groups.items():
        for mention in group.mentions:
            bracket = re.match(r" \((?:the )?([A-Z][\w.&-]{1,9})\)", text[mention.span.end :][:20])
            if bracket and bracket[1] in groups:
                found[bracket[1]] = name
    return found


def _find_host(name: str, groups: Mapping[str, NameGroup]) -> str | None:
    """Find the one other group that a name is a shorter form of."""
    hosts = [other for other in groups if other != name and _is_short_for(name, other, groups)]
    longest = max(hosts, key=len, default=None)
    nested = all(host == longest or (longest and host in longest) for host in hosts)
    return longest if nested else None


def _is_short_for(name: str, other: str, groups: Mapping[str, NameGroup]) -> bool:
    short, long = name.split(), other.split()
    if len(short) >= len(long):
        return _is_same_person(short, long)
    if name in list_states() or name in list_cities():
        return False
    if len(short) == 1 and name.isupper() and len(name) > 1:
        return name.replace(".", "") == "".join(word[0] for word in long if word[0].isupper())
    if short == long[-len(short) :]:
        single = len(short) == 1
        is_person = groups[other].kind == "person" and not _is_placed(groups[name])
        # Of a person the last name alone is enough, of a body its noun: the Council.
        return not single or is_person or (name in ORGANISATION_WORDS and len(long) > 1)
    trimmed = [word for word in long if word not in COMPANY_ENDINGS]
    is_company = len(trimmed) < len(long)
    small = long[len(short) :] and all(word in SMALL_PLACE_WORDS for word in long[len(short) :])
    return (
        short == trimmed[: len(short)]
        if is_company
        else bool(small and short == long[: len(short)])
    )


def _is_placed(group: NameGroup) -> bool:
    """Whether a name stands behind an article or a preposition of place, as no last name does."""
    return any(m.before == "the" or m.before in _LOCATIVES - {"from", "to"} for m in group.mentions)


def _is_same_person(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether two full names differ only in what stands between first and last name."""
    same_ends = short[0] == long[0] and short[-1] == long[-1]
    return len(long) == 2 and len(short) > 2 and same_ends


def _find_appositions(group: NameGroup, text: str) -> Iterable[str]:
    """Find `Israel's spy chief` before `, David Barnea,`; the apposition has no verb."""
    if group.kind != "person":
        return
    for mention in group.mentions:
        before = text[max(0, mention.span.start - 80) : mention.span.start]
        found = re.search(r"((?:[A-Z][\w.-]* )?[A-Z][\w.-]*'s(?: [a-z][a-z-]+){1,4}), $", before)
        if found and text[mention.span.end : mention.span.end + 1] in (",", ".", ";"):
            yield found[1]


def _guess_kind(group: NameGroup) -> ActorKind:
    known = _guess_known(group)
    if known is None and _is_person(group):
        return "person"
    return known or _guess_from_nouns(group) or _guess_from_neighbours(group)


def _guess_known(group: NameGroup) -> ActorKind | None:
    names = {group.name, *group.words}
    if names & OUTLETS or names & LONG_OUTLETS:
        return "outlet"
    if names & list_states():
        return "state"
    if group.name in _FULL_NAMES:
        return "organisation"
    if names & list_cities() or any(mention.is_dateline for mention in group.mentions):
        return "place"
    return None


def _is_called_a_place(mention: NameMention) -> bool:
    """`the capital, Lume`; `the border with Sendia`; `the town of Osk`."""
    nouns = ("capital", "city", "town", "village", "port", "island", "border", "region", "district")
    return mention.before in (",", "of", "with") and any(n in mention.previous for n in nouns)


def _guess_from_nouns(group: NameGroup) -> ActorKind | None:
    tokens = group.name.split()
    first, last = tokens[0], tokens[-1]
    for mention in group.mentions:
        is_armed = {"militant", "armed", "rebel", "militia"} & set(mention.previous)
        if is_armed and mention.before in ("group", "faction", "movement", "militia"):
            return "armed group"
    if last in _BODIES:
        return "body"
    if last in COMPANY_ENDINGS | ORGANISATION_WORDS or first in ORGANISATION_WORDS:
        return "organisation"
    if last in PLACE_WORDS | SMALL_PLACE_WORDS or first in ("Lake", "Mount", "Port"):
        return "place"
    return None


def _is_person(group: NameGroup) -> bool:
    tokens = group.name.split()
    ends = tokens[-1] in ORGANISATION_WORDS | PLACE_WORDS | SMALL_PLACE_WORDS | COMPANY_ENDINGS
    if ends or tokens[0] in ORGANISATION_WORDS:
        return False
    if any(mention.title for mention in group.mentions):
        return True
    if any(_has_role(mention) for mention in group.mentions):
        return True
    if len(tokens) == 1 or any(mention.before == "the" for mention in group.mentions):
        return False
    speaks = any(m.after in _SPEAKING or m.before in _SPEAKING for m in group.mentions)
    return speaks or any(mention.words == tokens[-1] for mention in group.mentions)


def _has_role(mention: NameMention) -> bool:
    """Whether what a person is stands right before the name: `chief executive Ingrid Solheim`."""
    return mention.before in ROLES or (
        mention.before == ","
        and len(mention.previous) > 1
        and mention.previous[-2] in ROLES
        and " " in mention.words
    )


def _guess_from_neighbours(group: NameGroup) -> ActorKind:
    if any(_is_called_a_place(mention) for mention in group.mentions):
        return "place"
    before = Counter(mention.before for mention in group.mentions)
    articles = before["the"]
    told = sum(mention.previous[-2:] == ("according", "to") for mention in group.mentions)
    places = sum(before[word] for word in _LOCATIVES) - told
    if len(group.name.split()) > 1 and not articles:
        return "place" if places == len(group.mentions) else "person"
    if articles and not is_demonym(group.name):
        return "organisation"
    return "place" if 2 * places >= len(group.mentions) and places else "organisation"
