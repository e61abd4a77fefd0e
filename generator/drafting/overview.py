"""Drafts the overview of a topic: sentences made of facts, and marks where a person must write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from generator.checks.review import TODO
from generator.drafting.details import ArticleDetails
from generator.drafting.drafted import Drafted, Item
from generator.drafting.sheets_text import Tree, clean_text
from generator.fact_sheets.dates import parse_edtf_date

FEWEST_KEY_FACTS, MOST_KEY_FACTS = 3, 5
_KINDS = ("numbers", "events", "statements", "positions")


def draft_overview(details: ArticleDetails, facts: Sequence[Drafted]) -> dict[str, Tree]:
    """Draft topic.yml; where there are too few facts to begin with, it names some that lack."""
    chosen = _choose_key_facts(facts)
    chosen += ["a-fact-that-lacks"] * (FEWEST_KEY_FACTS - len(chosen))
    items = [fact.variants[0] for fact in facts if fact.list_key == "events"]
    events = sorted(items, key=_day)
    past = [item for item in events if item["status"] != "planned"]
    ahead = [item for item in events if item["status"] == "planned"]
    title = clean_text(details.title)
    return {
        "title": title,
        "question": f"{TODO} what a reader asks first.",
        "answer": f"{TODO} the answer in one sentence.",
        "summary": f"{TODO} one plain sentence for lists and search engines.",
        "as_of": details.known,
        "state": "draft",
        "key_facts": chosen,
        "why_now": [f"{TODO} why it matters now."],
        "story": [{"heading": "What happened", "text": _tell(past)}],
        "disputed": [f"{TODO} what somebody contradicts."],
        "unknown": [f"{TODO} what is not known."],
        "next": _tell(ahead),
        "questions": [{"question": f"{TODO} a question.", "answer": f"{TODO} its answer."}],
    }


def _choose_key_facts(facts: Sequence[Drafted]) -> list[Tree]:
    """Choose figures and events in turn, then others; those first whose sentence is a new one."""
    by_kind = {key: [fact for fact in facts if fact.list_key == key] for key in _KINDS}
    in_turn = zip_longest(by_kind["numbers"], by_kind["events"])
    ordered = [fact for pair in in_turn for fact in pair if fact]
    ordered += [*by_kind["statements"], *by_kind["positions"]]
    first = {str(fact.variants[0]["evidence"]): fact.id for fact in reversed(ordered)}
    new = [fact.id for fact in ordered if fact.id in first.values()]
    return [*dict.fromkeys((*new, *(fact.id for fact in ordered)))][:MOST_KEY_FACTS]


def _tell(events: Sequence[Item]) -> list[Tree]:
    """Tell events in order, in the article's words, each with the way to its proof."""
    return [*_sentences(events), f"{TODO} put it into sentences of your own."]


def _sentences(events: Sequence[Item]) -> Iterator[str]:
    for event in events:
        yield f"{event['date']}: [[{event['id']}]]"


def _day(event: Item) -> tuple[object, ...]:
    return parse_edtf_date(str(event["date"])).sort_key()
