"""Turns what readers are told by a fact into a short digest, which tells whether it changed."""

import hashlib
import json

from generator.fact_sheets.facts import EditorsNote, Fact
from generator.fact_sheets.figures import Quantity
from generator.fact_sheets.process import Ballots

SCHEME = 1
"""Raised when what goes into a digest changes: browsers then compare with nothing older."""

FIELDS_TOLD = (
    *("label", "title", "stance", "speech", "text", "summary", "context", "verb", "symbol"),
    *("value", "unit", "counts", "date", "place", "actors", "kind", "sponsors", "ballots"),
    *("outcome", "actor", "subject", "relation", "object"),
    *("said_by", "through", "as_of", "status", "editors_note"),
)
"""The keys of which readers are told: what is so, when, who says it, what the editor adds."""

_LENGTH = 8


def digest_fact(fact: Fact) -> str:
    """Compute eight hexadecimal digits that change when what readers are told does.

    Layout, evidence, notes to colleagues and the way in which a number or a text is typed
    (`32000`, `32,000`, line breaks) make no difference.
    """
    told = [[field, _show(getattr(fact, field, None))] for field in FIELDS_TOLD]
    text = json.dumps(told, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:_LENGTH]


def _show(value: object) -> object:
    match value:
        case None:
            return None
        case Quantity():
            bounds = [value.low, value.high, value.hedge, value.vague, value.unit, value.score]
            return [str(part) for part in bounds]
        case EditorsNote():
            return [value.grade, _show(value.text)]
        case Ballots():
            votes = (value.yes, value.no, value.abstaining, value.not_voting)
            return [sorted(names) for names in votes]
        case tuple():
            return [_show(part) for part in value]
        case _:
            return " ".join(str(value).split())
