"""Turns what a later article means for a topic into what an editor may paste into its sheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.checks.review import TODO
from generator.drafting.comparison import Comparison, Verdict
from generator.drafting.drafted import SHEET_OF, Item, ListKey
from generator.drafting.sheets_text import Tree, render_sheet
from generator.fact_sheets.actors import Actor
from generator.fact_sheets.collection import Topic
from generator.fact_sheets.facts import Fact
from generator.fact_sheets.numbers import Figure
from generator.fact_sheets.positions import Position
from generator.fact_sheets.timeline import Event

_HEADINGS: Mapping[Verdict, str] = {
    "confirms": "Confirmed: new evidence for facts that the topic has",
    "moves": "Moved: figures with a later value, and plans that went on",
    "contradicts": "Contradicted: decide who is right, or mark the fact as disputed",
    "new": "New",
}
_SAME_COUNT = "The words of counts are those of the earlier row: does this one count the same?"
_SPEAKER_KEYS = ("said_by", "actor", "told", "of")
_SPEAKER_LISTS = ("through", "actors")


@dataclass(frozen=True)
class Proposal:
    """An addition to a sheet.

    `target` is the id of the item below whose `key` the tree belongs; empty where it is an item
    of its own. `why` tells in a line what was found; `complaint` what the checks would say.
    """

    verdict: Verdict
    list_key: ListKey
    target: str
    key: str
    tree: Item
    why: str
    complaint: str = ""

    @property
    def id(self) -> str:
        """The id of the item that it changes or adds."""
        return self.target or str(self.tree["id"])

    @property
    def sheet(self) -> str:
        """The sheet that it belongs to."""
        return SHEET_OF[self.list_key]


def propose(
    comparisons: Iterable[Comparison], items: Mapping[str, Item], actors: Mapping[str, str]
) -> Iterator[Proposal]:
    """Make the proposal of each comparison.

    `items` are the drafted items by id, `actors` the topic's own ids of drafted actors.
    """
    for found in comparisons:
        item = rename_actors(items[found.drafted.id], actors)
        known, drafted = found.known, found.drafted
        if known is None:
            yield Proposal("new", _list_of(drafted), "", "", item, _name(drafted))
        elif found.verdict == "confirms":
            yield _add_evidence(known, item)
        elif found.verdict == "contradicts":
            yield _dispute(found, known, item)
        elif isinstance(known, Figure) and isinstance(drafted, Figure):
            yield Proposal(
                "moves", "numbers", "", "", _next_row(known, drafted, item), _change(found)
            )
        else:
            yield Proposal("moves", _list_of(drafted), "", "", item, _change(found))


def propose_actors(
    known: Topic, drafted: Topic, items: Mapping[str, Item], actors: Mapping[str, str]
) -> Iterator[Proposal]:
    """Propose the actors that the topic lacks, and names under which it lacks those that it has."""
    for actor in drafted.actors.actors:
        own = actors.get(actor.id)
        if own is None:
            item = rename_actors(items[actor.id], actors)
            yield Proposal("new", "actors", "", "", item, f"{actor.name}, {actor.kind}")
        elif aliases := _new_names(actor, known.actor_by_id[own]):
            why = f"{known.actor_by_id[own].name} is called so as well"
            yield Proposal("new", "actors", own, "aliases", {"aliases": aliases}, why)


def rename_actors(item: Item, actors: Mapping[str, str]) -> Item:
    """Write the topic's own ids of actors into a drafted item."""
    renamed = dict(item)
    for key in _SPEAKER_KEYS:
        if key in renamed:
            renamed[key] = actors.get(str(renamed[key]), str(renamed[key]))
    for key in _SPEAKER_LISTS:
        ids = renamed.get(key)
        if isinstance(ids, list):
            renamed[key] = [actors.get(str(one), one) for one in ids]
    return renamed


def render_proposals(source: Item, proposals: tuple[Proposal, ...]) -> str:
    """Write all proposals as YAML to paste, with a comment above each."""
    parts = ["# sources.yml: the article, and the sentences that no fact uses", _paste([source])]
    for verdict, heading in _HEADINGS.items():
        chosen = [proposal for proposal in proposals if proposal.verdict == verdict]
        if chosen:
            parts.append(f"# ---- {heading} ({len(chosen)}) ----\n")
        for proposal in chosen:
            parts += [_comment(proposal), _paste_proposal(proposal)]
    return "\n".join(parts)


def apply_proposals(
    sheets: Mapping[str, dict[str, Tree]], proposals: tuple[Proposal, ...]
) -> dict[str, dict[str, Tree]]:
    """Put the proposals into the trees of the sheets, as an editor would who took them all."""
    made = {name: dict(sheet) for name, sheet in sheets.items()}
    for proposal in proposals:
        sheet = made.setdefault(proposal.sheet, {})
        known = sheet.get(proposal.list_key, [])
        items: list[Tree] = list(known) if isinstance(known, list) else []
        if proposal.target:
            items = [_extend(item, proposal) for item in items]
        else:
            items.append(proposal.tree)
        sheet[proposal.list_key] = items
    return made


def _extend(item: Tree, proposal: Proposal) -> Tree:
    if not isinstance(item, dict) or item.get("id") != proposal.target:
        return item
    known, added = item.get(proposal.key, []), proposal.tree[proposal.key]
    both = [
        *(known if isinstance(known, list) else ()),
        *(added if isinstance(added, list) else ()),
    ]
    return {**item, proposal.key: both}


def _add_evidence(known: Fact, item: Item) -> Proposal:
    tree: Item = {"evidence": item["evidence"]}
    return Proposal("confirms", _list_of(known), known.id, "evidence", tree, _name(known))


def _dispute(found: Comparison, known: Fact, item: Item) -> Proposal:
    pieces = item["evidence"]
    disputing: list[Tree] = [
        {**piece, "role": "disputes"}
        for piece in (pieces if isinstance(pieces, list) else ())
        if isinstance(piece, dict)
    ]
    why = f"{_change(found)}; if so, write status: disputed"
    tree: Item = {"evidence": disputing}
    return Proposal("contradicts", _list_of(known), known.id, "evidence", tree, why)


def _next_row(known: Figure, drafted: Figure, item: Item) -> Item:
    """Write a later row of a figure's history: it counts the same, in the topic's words."""
    words = [word for word in (drafted.unit, *drafted.synonyms) if word != known.unit]
    synonyms: list[Tree] = [*dict.fromkeys((*known.synonyms, *words))]
    row: Item = {
        **item,
        "id": known.id,
        "label": known.label,
        "unit": known.unit,
        "synonyms": synonyms,
        "counts": known.counts,
        "note": item.get("note", "") if TODO in known.counts else _SAME_COUNT,
    }
    return {key: row[key] for key in dict.fromkeys((*item, "synonyms", "note")) if row.get(key)}


def _change(found: Comparison) -> str:
    known, drafted = found.known, found.drafted
    if isinstance(known, Figure) and isinstance(drafted, Figure):
        return f"{_name(known)}: {known.value} as of {known.as_of}, now {drafted.value}"
    if isinstance(known, Event) and isinstance(drafted, Event):
        was = f"{known.status}, {known.date}"
        return f"{_name(known)}: {was}; now {drafted.status}, {drafted.date}"
    return f"{_name(known or drafted)}; now {_name(drafted)}"


def _name(fact: Fact) -> str:
    return f"{fact.id}, {fact.name}"


def _list_of(fact: Fact) -> ListKey:
    if isinstance(fact, Figure):
        return "numbers"
    if isinstance(fact, Event):
        return "events"
    return "positions" if isinstance(fact, Position) else "statements"


def _new_names(drafted: Actor, known: Actor) -> list[Tree]:
    return [name for name in drafted.names if name not in known.names]


def _comment(proposal: Proposal) -> str:
    where = f"{proposal.key}: of {proposal.target}" if proposal.target else f"{proposal.list_key}:"
    lines = [f"# {proposal.sheet}, below {where}", f"# {proposal.why}"]
    if proposal.complaint:
        lines.append(f"# explainer check would say: {proposal.complaint}")
    return "\n".join(lines)


def _paste_proposal(proposal: Proposal) -> str:
    if not proposal.target:
        return _paste([proposal.tree])
    text = render_sheet(proposal.tree).split("\n", 1)[1]
    return "".join(f"    {line}\n" for line in text.splitlines())


def _paste(items: list[Tree]) -> str:
    return render_sheet({"items": items}).split("\n", 1)[1]


def complain(
    proposals: tuple[Proposal, ...], complaints: Mapping[str, str]
) -> tuple[Proposal, ...]:
    """Put what the checks say into the proposals that they say it of, by their id."""
    return tuple(replace(one, complaint=complaints.get(one.id, "")) for one in proposals)
