"""Turns changes of facts into a list for a terminal, with the entries to paste."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby

from generator.changes.comparison import (
    ChangeClass,
    FactChange,
    compare_collections,
    find_published_pairs,
)
from generator.changes.entries import ProposedEntry, find_untold, propose_entries, render_entries
from generator.fact_sheets.collection import Collection
from generator.terminal_text import show_text

_PLURALS: Mapping[ChangeClass, tuple[str, str]] = {
    "correction": ("correction", "corrections"),
    "update": ("update", "updates"),
    "clarification": ("clarification", "clarifications"),
    "added": ("new fact", "new facts"),
    "history": ("later or earlier figure", "later or earlier figures"),
    "removed": ("removed", "removed"),
}


def render_changes(before: Collection, after: Collection) -> str:
    """List what changed, a line each, and count it; lines end with a line end."""
    changes = compare_collections(before, after)
    untold = {
        id(change)
        for old, new in find_published_pairs(before, after)
        for change in find_untold(changes, old, new)
    }
    rows = [_describe(change, is_untold=id(change) in untold) for change in changes]
    return "".join(f"{row}\n" for row in (*rows, _count(changes)))


def render_proposals(before: Collection, after: Collection, day: date) -> str:
    """Write the entries that changes.yml lacks, by file, ready to paste; empty when none does."""
    changes = compare_collections(before, after)
    entries: list[ProposedEntry] = []
    for old, new in find_published_pairs(before, after):
        entries += propose_entries(find_untold(changes, old, new), new, day)
    parts = (
        f"\nto paste below changes: in {file}\n\n{render_entries(tuple(group))}"
        for file, group in groupby(entries, key=lambda entry: entry.file)
    )
    return "".join(parts)


def _describe(change: FactChange, *, is_untold: bool) -> str:
    place = f"{change.place.file}:{change.place.line}"
    kind = _PLURALS[change.kind][0]
    if change.field:
        before = f"“{change.before}”" if change.before is not None else "nothing"
        after = f"“{change.after}”" if change.after is not None else "nothing"
        what = f"{change.fact}: {change.field}: {before} → {after}"
    else:
        what = f"{change.fact}: {change.name}"
    told = " (changes.yml does not say so)" if is_untold else ""
    return show_text(f"{place}: {kind}: {what}{told}")


def _count(changes: Sequence[FactChange]) -> str:
    if not changes:
        return "no fact changed"
    counts = Counter(change.kind for change in changes)
    return ", ".join(_count_kinds(counts))


def _count_kinds(counts: Mapping[ChangeClass, int]) -> Iterable[str]:
    for kind, words in _PLURALS.items():
        if number := counts.get(kind):
            yield f"{number} {words[number > 1]}"
