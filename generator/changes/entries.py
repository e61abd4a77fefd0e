"""Turns changes of facts into the entries of changes.yml that tell readers of them."""

from collections.abc import Collection as Ids
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import indent

import yaml

from generator.changes.comparison import FactChange
from generator.checks.identity import list_identified
from generator.fact_sheets.changes import Change, ChangeKind
from generator.fact_sheets.collection import Topic
from generator.fact_sheets.fields import MAX_ID_CHARACTERS

_TEXT_WIDTH = 96
_WHY = "# Say why, in words for readers."


@dataclass(frozen=True)
class ProposedEntry:
    """An entry to paste into a topic's changes.yml; the keys in the order of the sheet."""

    topic: str
    keys: Mapping[str, str]

    @property
    def file(self) -> str:
        """The sheet that it belongs into."""
        return f"content/topics/{self.topic}/changes.yml"


def find_untold(
    changes: Sequence[FactChange], before: Topic, after: Topic
) -> tuple[FactChange, ...]:
    """Find the changes of a topic that readers must be told of, and are not.

    Only an entry that is new counts. Two entries may tell of one change in two steps, from 30
    to 31 and from 31 to 32.
    """
    known = {entry.id for entry in before.changes.changes}
    fresh = [entry for entry in after.changes.changes if entry.id not in known]
    return tuple(
        change
        for change in changes
        if change.topic == after.id and change.needs_entry and not _is_told(change, fresh)
    )


def propose_entries(
    untold: Sequence[FactChange], after: Topic, day: date
) -> Iterator[ProposedEntry]:
    """Propose an entry for each untold change of a topic, dated as told."""
    taken = {item.id for item in list_identified(after)}
    for change in untold:
        kind: ChangeKind = "update" if change.kind == "update" else "correction"
        if change.kind == "clarification":
            kind = "clarification"
        name = _choose_id(f"{change.fact}-{kind}", taken)
        taken.add(name)
        subject = {"fact": change.fact, "field": change.field} if change.field else {}
        keys = {
            "id": name,
            "date": day.isoformat(),
            "kind": kind,
            **(subject or {"removed": change.fact}),
            "before": change.before,
            "after": change.after,
            "text": _tell(change),
        }
        yield ProposedEntry(after.id, {key: value for key, value in keys.items() if value})


def render_entries(entries: Sequence[ProposedEntry]) -> str:
    """Write entries as they stand below `changes:` in a sheet."""
    return "".join(indent(_render_entry(entry), "  ") for entry in entries)


def _render_entry(entry: ProposedEntry) -> str:
    text = yaml.safe_dump(
        [dict(entry.keys)], sort_keys=False, allow_unicode=True, width=_TEXT_WIDTH
    )
    head, key, tail = text.rpartition("  text:")
    return f"{head}  {_WHY}\n{key}{tail}"


def _is_told(change: FactChange, entries: Sequence[Change]) -> bool:
    if not change.field:
        return any(entry.removed == change.fact for entry in entries)
    steps = [
        (_squeeze(entry.before), _squeeze(entry.after))
        for entry in entries
        if entry.fact == change.fact and entry.field in (change.field, None)
    ]
    reached = {_squeeze(change.before)}
    for _ in steps:
        reached |= {after for before, after in steps if before in reached}
    return bool(steps) and _squeeze(change.after) in reached


def _squeeze(text: str | None) -> str | None:
    return text and " ".join(text.split())


def _choose_id(wanted: str, taken: Ids[str]) -> str:
    """Choose an id that is free: with a number behind it, where it is not."""
    number = 1
    name = _fit(wanted, "")
    while name in taken:
        number += 1
        name = _fit(wanted, f"-{number}")
    return name


def _fit(name: str, ending: str) -> str:
    return name[: MAX_ID_CHARACTERS - len(ending)].rstrip("-") + ending


def _tell(change: FactChange) -> str:
    """Say in a sentence what changed."""
    name = f"“{change.name}”"
    if not change.field:
        return f"We no longer state {name}."
    what = _NAMES.get(change.field, change.field)
    if change.after is None:
        return f"{name}: {what} “{change.before}” was removed."
    if change.before is None:
        return f"{name}: {what} is now given as “{change.after}”."
    return f"{name}: {what} was given as “{change.before}”. It is “{change.after}”."


_NAMES: Mapping[str, str] = {
    "value": "the figure",
    "unit": "what is counted",
    "as_of": "the day for which it is stated",
    "said_by": "who says so",
    "ballots": "how the members voted",
}
"""What the keys are called in the text of an entry, where they are no words for readers."""
