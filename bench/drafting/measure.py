"""Compares the draft of an article with its fact table: what was found, missed, and made up."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from bench.drafting.fact_tables import ROOT, FactTable
from generator.article import parse_article
from generator.drafting.details import NO_PUBLISHER, ArticleDetails
from generator.drafting.drafted import Item
from generator.drafting.proving import ProvenDraft, prove_draft
from generator.drafting.topic_draft import draft_topic
from generator.fact_sheets.dates import parse_edtf_date
from generator.fact_sheets.figures import Quantity, parse_quantity
from generator.fact_sheets.loading import load_collection
from generator.normalisation import fold

Row = dict[str, Any]
KINDS = ("numbers", "dates", "plans", "speech", "claims", "set aside", "names")
_SITE = ("content/site.yml", "content/terms.yml")


@dataclass(frozen=True)
class Score:
    """How many facts of a kind a table has, how many of them were found, and what else was.

    `agreeing` counts the found ones whose speaker and status, where the table has them, are the
    table's.
    """

    wanted: int
    found: int
    drafted: int
    right: int
    agreeing: int
    missed: tuple[str, ...]
    made_up: tuple[str, ...]

    @property
    def recall(self) -> float:
        """The share of the table's facts that were found."""
        return self.found / self.wanted if self.wanted else 1.0

    @property
    def precision(self) -> float:
        """The share of the drafted facts that are in the table."""
        return self.right / self.drafted if self.drafted else 1.0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.wanted + other.wanted,
            self.found + other.found,
            self.drafted + other.drafted,
            self.right + other.right,
            self.agreeing + other.agreeing,
            self.missed + other.missed,
            self.made_up + other.made_up,
        )


def draft_article(table: FactTable) -> ProvenDraft:
    """Draft the article of a table as `explainer new` does."""
    site = {name: (ROOT / name).read_bytes() for name in _SITE}
    collection = load_collection(site).collection
    terms = collection.terms.terms if collection else ()
    article = parse_article("seeds/article.txt", table.text)
    details = ArticleDetails(
        "the-article",
        "seeds/article.txt",
        hashlib.sha256(table.text.encode()).hexdigest(),
        article.title or "Untitled",
        table.published,
        facts_as_of=table.facts_as_of,
    )
    return prove_draft(draft_topic(article, details, terms), site)


def measure(table: FactTable, proven: ProvenDraft) -> dict[str, Score]:
    """Score a draft by kind."""
    sheets = proven.draft.make_sheets()
    items: dict[str, list[Item]] = {
        key: list(rows)  # type: ignore[arg-type]
        for sheet in sheets.values()
        for key, rows in sheet.items()
        if isinstance(rows, list)
    }
    source: Any = items["sources"][0]
    statements = items["statements"]
    # Who published it is known from the page, not from the article.
    actors = [actor for actor in items["actors"] if actor["name"] != NO_PUBLISHER]
    names = {str(actor["id"]): _names_of(actor) for actor in actors}
    claims = [*(s for s in statements if "speech" not in s), *items["positions"]]
    telling = [*items["numbers"], *items["events"]]
    aside = [row for row in source.get("set_aside", ()) if row["reason"] != "background"]
    speakers = _Speakers(names)
    named = [{"names": group} for group in table.names]
    return {
        "numbers": _score(table.numbers, items["numbers"], _same_number, speakers),
        "dates": _score(
            table.dates, [e for e in items["events"] if "said" in e], _same_date, speakers
        ),
        "plans": _score(
            table.plans, [e for e in items["events"] if "said" not in e], _same_words, speakers
        ),
        "speech": _score(
            table.speech, [s for s in statements if "speech" in s], _same_speech, speakers
        ),
        "claims": _score(
            [row for row in table.claims if not _is_told(row, telling, speakers)],
            claims,
            _same_claim,
            speakers,
        ),
        "set aside": _score(table.set_aside, aside, _same_words, speakers),
        "names": _score(named, actors, _same_names, speakers),
    }


@dataclass(frozen=True)
class _Speakers:
    names: dict[str, tuple[str, ...]]

    def agree(self, row: Row, item: Item) -> bool:
        """Whether speaker and status are the table's; a table may leave both open."""
        if "status" in row and row["status"] != item.get("status"):
            return False
        if "said_by" not in row:
            return True
        actor = item.get("said_by") or item.get("actor")
        known = self.names.get(str(actor), ()) if actor else ("",)
        return fold(row["said_by"]).casefold() in {fold(name).casefold() for name in known}


def _score(
    rows: Sequence[Row],
    items: Iterable[Item],
    is_same: Callable[[Row, Item], bool],
    speakers: _Speakers,
) -> Score:
    """Match each drafted item to at most one row."""
    left = list(rows)
    made_up: list[str] = []
    matched: list[tuple[Row, Item]] = []
    for item in items:
        same = [row for row in left if is_same(row, item)]
        row = next((row for row in same if speakers.agree(row, item)), same[0] if same else None)
        if row is None:
            made_up.append(_show(item))
        else:
            left.remove(row)
            matched.append((row, item))
    missed = [row for row in left if row.get("optional") != "yes"]
    found = [pair for pair in matched if pair[0].get("optional") != "yes"]
    return Score(
        len(found) + len(missed),
        len(found),
        len(matched) + len(made_up),
        len(matched),
        sum(speakers.agree(row, item) for row, item in found),
        tuple(map(_show, missed)),
        tuple(made_up),
    )


def _show(row: Row | Item) -> str:
    keys = ("value", "unit", "units", "said", "date", "names", "name", "speech", "words", "quote")
    shown = [f"{row[key]}" for key in (*keys, "label", "stance", "title") if key in row]
    return " · ".join(shown)[:150]


def _same_number(row: Row, item: Item) -> bool:
    wanted, drafted = parse_quantity(row["value"]), parse_quantity(str(item["value"]))
    synonyms = item.get("synonyms", [])
    units = {str(item["unit"]), *map(str, synonyms if isinstance(synonyms, list) else ())}
    return _bounds(wanted) == _bounds(drafted) and bool(units & set(row["units"]))


def _bounds(quantity: Quantity) -> tuple[object, ...]:
    return (quantity.low, quantity.high, quantity.hedge, quantity.vague, quantity.score)


def _same_date(row: Row, item: Item) -> bool:
    said = str(item["said"])
    shared = row["said"] in said or said in row["said"]
    wanted, drafted = parse_edtf_date(row["date"]), parse_edtf_date(str(item["date"]))
    return shared and (wanted.earliest, wanted.latest) == (drafted.earliest, drafted.latest)


def _same_speech(row: Row, item: Item) -> bool:
    return _letters(row["words"]) == _letters(str(item["speech"]))


def _same_claim(row: Row, item: Item) -> bool:
    told = f"{item.get('text', '')} {item.get('label', '')} {item.get('stance', '')}"
    return _letters(row["words"]) in _letters(told)


def _is_told(row: Row, telling: Iterable[Item], speakers: _Speakers) -> bool:
    """Whether a figure or an event tells a claim: then it need not be drafted a second time."""
    return any(
        "said_by" in item
        and speakers.agree(row, item)
        and _letters(row["words"]) in _letters(str(item.get("label") or item.get("title")))
        for item in telling
    )


def _same_words(row: Row, item: Item) -> bool:
    words = item.get("quote") or item.get("title")
    return _letters(row["words"]) in _letters(str(words))


def _same_names(row: Row, item: Item) -> bool:
    wanted = {_letters(name) for name in row["names"]}
    return bool(wanted & {_letters(name) for name in _names_of(item)})


def _names_of(actor: Item) -> tuple[str, ...]:
    aliases = actor.get("aliases", [])
    return (str(actor["name"]), *map(str, aliases if isinstance(aliases, list) else ()))


def _letters(words: str) -> str:
    return " ".join(re.findall(r"\w+", fold(words).casefold()))
