"""Turns the facts of a topic at two times into pairs of what is the same fact."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.fact_sheets.collection import Topic
from generator.fact_sheets.facts import Fact
from generator.fact_sheets.numbers import Figure

_FACT_SHEETS = frozenset(
    ("actors.yml", "timeline.yml", "numbers.yml", "positions.yml", "process.yml")
)


@dataclass(frozen=True)
class Pair:
    """A fact before and after, one of which may be missing.

    `is_row` marks a row of a figure's history: the figure itself is there on both sides.
    """

    before: Fact | None
    after: Fact | None
    is_row: bool = False


def pair_facts(before: Topic, after: Topic) -> Iterator[Pair]:
    """Pair the facts by id, and the rows of a figure by their dates; what is gone comes last.

    What is missing because it could not be read is left out.
    """
    old, new = _group(before.facts), _group(after.facts)
    for name, facts in new.items():
        if name in old:
            yield from _pair_rows(old[name], facts)
        elif _is_whole(before, name):
            yield from (Pair(None, fact) for fact in facts[:1])
            yield from (Pair(None, fact, is_row=True) for fact in facts[1:])
    for name, facts in old.items():
        if name not in new and _is_whole(after, name):
            yield Pair(facts[-1], None)


def _group(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    """Group facts by id, each group in the order of its dates."""
    groups: dict[str, list[Fact]] = {}
    for fact in facts:
        groups.setdefault(fact.id, []).append(fact)
    for group in groups.values():
        group.sort(key=lambda fact: fact.as_of.sort_key())
    return groups


def _is_whole(topic: Topic, name: str) -> bool:
    """Whether a fact that a topic does not have was really not written there."""
    return name not in topic.lost_ids and not topic.unreadable & _FACT_SHEETS


def _pair_rows(before: Sequence[Fact], after: Sequence[Fact]) -> Iterator[Pair]:
    """Pair rows of one date, then rows of one value, then what is left in order."""
    if len(before) == len(after) == 1:
        yield Pair(before[0], after[0])
        return
    old, new = list(before), list(after)
    pairs = [*_take_equal(old, new, by="as_of"), *_take_equal(old, new, by="value")]
    pairs += zip(old, new, strict=False)
    common = min(len(old), len(new))
    yield from (Pair(one, other) for one, other in pairs)
    yield from (Pair(None, row, is_row=True) for row in new[common:])
    yield from (Pair(row, None, is_row=True) for row in old[common:])


def _take_equal(old: list[Fact], new: list[Fact], *, by: str) -> list[tuple[Fact, Fact]]:
    """Take the rows that are equal in one key out of both lists."""
    taken: list[tuple[Fact, Fact]] = []
    for row in tuple(old):
        equal = (other for other in new if _text(other, by) == _text(row, by))
        match = next(equal, None)
        if match is not None:
            taken.append((row, match))
            old.remove(row)
            new.remove(match)
    return taken


def _text(fact: Fact, key: str) -> str:
    return str(getattr(fact, key)) if isinstance(fact, Figure) else fact.id
