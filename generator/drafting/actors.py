"""Drafts the actors of an article: who is named or speaks, under which names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.review import TODO
from generator.drafting.anonymity import NOT_GIVEN, find_reason
from generator.drafting.cast import CastMember
from generator.drafting.drafted import Drafted, Item, escape_prose
from generator.drafting.name_words import HONORIFICS
from generator.drafting.sheets_text import Tree, clean_text
from generator.drafting.sketch import Sketch
from generator.evidence.source_text import Span

_APPOSITION = re.compile(
    r", ((?:an?|the|its|their|his|her) [^,;.()]{3,80}|who [^,;.()]{3,80})[,.;)]"
)
_ORDER = (
    *("id", "name", "kind", "roles", "aliases", "offices", "summary", "position", "reason", "told"),
    *("review", "note", "evidence"),
)
_ROLE_OF_KIND = {"outlet": "outlet", "place": "place", "body": "body", "anonymous": "voice"}


def draft_actors(sketch: Sketch) -> Iterator[Drafted]:
    """Draft every member of the cast, with the sentence that names it first as evidence.

    Whom only a common noun names, and who is not named at all, has told it to the outlet that
    the sentence names, else to the publisher of the article, which then is an actor too.
    """
    publisher = None
    for member in sketch.cast.members:
        if member.kind == "anonymous" and not member.told:
            publisher = publisher or sketch.ids.take(sketch.details.publisher, "publisher")
            member.told = publisher
        sentence = sketch.source.sentences_of(member.places[0])[0]
        evidence = sketch.passages.quote(sentence)
        if evidence:
            yield Drafted("actors", member.places[0], (_make_item(sketch, member, evidence),))
    if publisher:
        yield _draft_publisher(sketch, publisher)


def _make_item(sketch: Sketch, member: CastMember, evidence: Item) -> Item:
    described = _find_description(sketch, member)
    called = f"Called “{described}” in the article." if described else f"{TODO} who or what it is."
    pieces: list[Tree] = [evidence]
    item: Item = {
        "id": member.id,
        "name": _curl(member.name),
        "kind": member.kind,
        "roles": list(_find_roles(member)),
        "aliases": [_curl(alias) for alias in member.aliases],
        "offices": _find_offices(sketch, member),
        "summary": escape_prose(called),
        "review": "todo",
        "note": _note(member),
        "evidence": pieces,
    }
    if member.kind == "anonymous":
        item |= {
            "position": _curl(member.name),
            "reason": _find_reason(sketch, member),
            "told": member.told,
        }
    return {key: item[key] for key in _ORDER if item.get(key)}


def _find_description(sketch: Sketch, member: CastMember) -> str:
    """What the article says that somebody is: the title, else what stands behind the name."""
    titles = [title for title in member.titles if title.rstrip(".") not in HONORIFICS]
    if titles:
        return _curl(titles[0])
    if member.kind in ("place", "state", "outlet"):
        return ""
    for place in member.places:
        behind = sketch.source.text[place.end : place.end + 90]
        found = _APPOSITION.match(behind)
        if found and find_reason(found[1]) is None:
            start = place.end + found.start(1)
            return clean_text(sketch.source.raw_words(Span(start, start + len(found[1]))))
    return ""


def _find_reason(sketch: Sketch, member: CastMember) -> str:
    """Why the name is withheld, as a sentence that names the speaker tells it."""
    for place in member.places:
        words = sketch.source.words(sketch.source.sentences_of(place)[0])
        reason = find_reason(words)
        if reason:
            return _curl(reason)
    return f"{TODO} why the name is withheld, or: {NOT_GIVEN}"


def _find_offices(sketch: Sketch, member: CastMember) -> list[Tree]:
    if member.kind != "person":
        return []
    titles = (title for title in member.titles if title.rstrip(".") not in HONORIFICS)
    return [{"title": _curl(title), "held": sketch.details.known} for title in titles]


def _find_roles(member: CastMember) -> Iterator[str]:
    role = _ROLE_OF_KIND.get(member.kind)
    if role:
        yield role
    if member.gives_figures and member.kind not in ("person", "anonymous"):
        yield "source of figures"
    if role is None:
        yield "voice" if member.speaks or member.kind == "person" else "party"


def _note(member: CastMember) -> str:
    names = ", ".join(f"“{_curl(name)}”" for name in member.candidates)
    return f"Is {names} the same one?" if names else ""


def _draft_publisher(sketch: Sketch, publisher: str) -> Drafted:
    source = sketch.details.source
    item: Item = {
        "id": publisher,
        "name": sketch.details.publisher,
        "kind": "outlet",
        "roles": ["outlet"],
        "summary": "The publisher of the article.",
        "review": "todo",
        "note": "It stands here because the article does not say to whom unnamed people spoke.",
        "evidence": [{"source": source, "at": "the name of the publisher"}],
    }
    return Drafted("actors", Span(0, 0), (item,))


def _curl(words: str) -> str:
    """Write the apostrophes of normalised words as print does."""
    return words.replace("'", "’")
