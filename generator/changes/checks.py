"""Turns changes that readers are not told of into problems."""

from collections.abc import Iterator

from generator.changes.comparison import (
    FactChange,
    compare_collections,
    find_published_pairs,
    is_published,
)
from generator.changes.entries import find_untold
from generator.fact_sheets.changes import Change
from generator.fact_sheets.collection import Collection, Topic
from generator.problems import Location, Problem, sort_problems


def check_changes(before: Collection, after: Collection) -> tuple[Problem, ...]:
    """Report what was published, changed or went since, without a word to readers.

    `before` is what was published last. A change needs a new entry in changes.yml that names
    the fact, its key, and what stood there before and after. An entry that was published stays.
    """
    changes = compare_collections(before, after)
    problems: list[Problem] = []
    for old, new in find_published_pairs(before, after):
        problems += map(_report, find_untold(changes, old, new))
        problems += _check_entries(old, new)
    problems += _check_topics(before, after)
    return sort_problems(problems)


def _report(change: FactChange) -> Problem:
    code = "change-without-entry"
    if not change.field:
        message = f'"{change.fact}" was published and is gone, and changes.yml does not say so'
        hint = f"add an entry with removed: {change.fact}; if it was renamed, keep its old id"
        return Problem(code, message, change.place, hint)
    was, now = change.before or "nothing", change.after or "nothing"
    message = (
        f"{change.field} of {change.fact} was “{was}” and is “{now}”, "
        f"and changes.yml does not say so"
    )
    if change.field == "value" and change.kind == "update":
        hint = "keep the earlier row, and add the later figure below it; or add an entry"
    else:
        hint = f"add an entry with fact: {change.fact}, field: {change.field}, before: and after:"
    return Problem(code, message, change.place, hint)


def _check_entries(before: Topic, after: Topic) -> Iterator[Problem]:
    """Report entries that were published and no longer say what they said."""
    entries = {entry.id: entry for entry in after.changes.changes}
    for old in before.changes.changes:
        new = entries.get(old.id)
        if new is None and old.id not in after.lost_ids:
            place = after.changes.origin.key("changes")
            message = f'the entry "{old.id}" was published and is gone'
            yield Problem("entry-altered", message, place, "put it back: readers were told")
        elif new is not None and _substance(new) != _substance(old):
            message = f'the entry "{old.id}" was published, and says something else now'
            hint = "put it back as it was, and add a new entry"
            yield Problem("entry-altered", message, new.origin.at("id"), hint)


def _substance(entry: Change) -> tuple[object, ...]:
    """What an entry says; its text may be worded better."""
    told = (entry.fact, entry.removed, entry.field, entry.before, entry.after)
    return (entry.date.text, entry.kind, *told)


def _check_topics(before: Collection, after: Collection) -> Iterator[Problem]:
    """Warn of topics that were published and are not any more."""
    published = {topic.id for topic in after if is_published(topic)}
    for topic in before:
        if is_published(topic) and topic.id not in published:
            message = f'the topic "{topic.id}" was published and is not any more'
            hint = "tell readers why on a page that stays, such as About"
            place = Location(topic.topic.origin.document.file)
            yield Problem("topic-withdrawn", message, place, hint, "warning")
