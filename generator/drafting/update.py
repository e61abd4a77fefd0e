"""Turns a topic and a later article into proposals, and tells what the checks would say of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.article import Article
from generator.drafting.comparison import compare_topics, match_actors
from generator.drafting.details import ArticleDetails
from generator.drafting.drafted import Item
from generator.drafting.proposals import (
    Proposal,
    apply_proposals,
    complain,
    propose,
    propose_actors,
)
from generator.drafting.proving import find_first_errors, prove_draft
from generator.drafting.sheets_text import Tree, render_sheet
from generator.drafting.topic_draft import TopicDraft, draft_topic
from generator.fact_sheets.collection import Collection, Topic
from generator.fact_sheets.loading import load_collection
from generator.pipeline import Sources
from generator.yaml_source import read_yaml

_TOPICS = "content/topics/"


@dataclass(frozen=True)
class Update:
    """What a later article means for a topic; `source` is its item of sources.yml."""

    source: Item
    proposals: tuple[Proposal, ...]


def propose_update(
    known: Topic,
    collection: Collection,
    sources: Sources,
    article: Article,
    details: ArticleDetails,
) -> Update:
    """Compare a later article with a topic.

    `sources` hold no error; `collection` is read from them. Each proposal is tried in the sheets:
    where a check would refuse it, it says so.
    """
    site = {name: data for name, data in sources.sheets.items() if not name.startswith(_TOPICS)}
    taken = (*known.source_by_id, *known.actor_by_id, *known.fact_by_id)
    draft = draft_topic(article, details, collection.terms.terms, taken)
    draft = prove_draft(draft, site).draft
    drafted = _read_topic(draft, site)
    items = {fact.id: fact.variants[0] for fact in draft.facts}
    actors = match_actors(known, drafted)
    proposals = (
        *propose_actors(known, drafted, items, actors),
        *propose(compare_topics(known, drafted, actors), items, actors),
    )
    source = draft.make_source()
    folder = f"{_TOPICS}{known.id}/"
    sheets = _try_out(sources.sheets, folder, source, proposals)
    seeds = {**sources.seeds, details.file: article.text.encode()}
    errors = find_first_errors({**site, **sheets}, seeds, folder)
    complaints = {name: f"{error.code}: {error.message}" for name, error in errors.items()}
    return Update(source, complain(proposals, complaints))


def _read_topic(draft: TopicDraft, site: Mapping[str, bytes]) -> Topic:
    sheets = {
        f"{_TOPICS}draft/{name}": render_sheet(tree).encode()
        for name, tree in draft.make_sheets().items()
    }
    collection = load_collection({**site, **sheets}).collection
    if collection is None:
        raise ValueError("the sheets of the site cannot be read")
    return collection.topics[0]


def _try_out(
    sheets: Mapping[str, bytes], folder: str, source: Item, proposals: tuple[Proposal, ...]
) -> dict[str, bytes]:
    """Write the sheets of a topic with every proposal in them."""
    trees: dict[str, dict[str, Tree]] = {}
    for name, data in sheets.items():
        document, _ = read_yaml(name, data) if name.startswith(folder) else (None, ())
        if document and isinstance(document.data, dict):
            trees[name.removeprefix(folder)] = dict(document.data)
    known = trees["sources.yml"]["sources"]
    trees["sources.yml"]["sources"] = [*(known if isinstance(known, list) else ()), source]
    made = apply_proposals(trees, proposals)
    return {f"{folder}{name}": render_sheet(tree).encode() for name, tree in made.items()}
