"""Judges a change of a fact: that something was wrong, that it is new, or that it was unclear."""

from generator.fact_sheets.changes import ChangeKind
from generator.fact_sheets.dates import EdtfDate
from generator.fact_sheets.facts import Fact

_STRENGTH = ("disputed", "claimed", "reported", "established")


def judge_change(field: str, before: Fact, after: Fact, *, is_wording: bool) -> ChangeKind:
    """Propose the kind of a change; the editor has the last word.

    What is stated for a later day than before is news; what is stated anew for the same day was
    wrong. A narrower date, and other words for the same, make clearer.
    """
    if is_wording or _is_narrower(getattr(before, field, None), getattr(after, field, None)):
        return "clarification"
    if after.status == "corrected":
        return "correction"
    if field == "status" and before.as_of == after.as_of:
        return _judge_status(before.status, after.status)
    is_later = after.as_of.sort_key() > before.as_of.sort_key()
    return "update" if is_later else "correction"


def _judge_status(before: str, after: str) -> ChangeKind:
    """Judge a status that changed although the fact is stated for the same day."""
    if before == "planned" or after == "disputed":
        return "update"  # It has come about, or somebody has contradicted it.
    if before in _STRENGTH and after in _STRENGTH:
        claimed_less = _STRENGTH.index(before) < _STRENGTH.index(after)
        return "update" if claimed_less else "correction"
    return "correction"


def _is_narrower(before: object, after: object) -> bool:
    """Whether a date lies within an earlier, wider one: March 2024, then 22 March 2024."""
    if not (isinstance(before, EdtfDate) and isinstance(after, EdtfDate)):
        return False
    if before.earliest is None or before.latest is None:
        return False
    if after.earliest is None or after.latest is None:
        return False
    days = (before.latest - before.earliest, after.latest - after.earliest)
    lies_within = before.earliest <= after.earliest and after.latest <= before.latest
    return lies_within and days[1] < days[0]
