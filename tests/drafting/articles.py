"""Small articles for the tests of drafting: a sketch or a draft of a text in one call."""

import hashlib
from typing import Any

from generator.article import parse_article
from generator.drafting.cast import DraftCast
from generator.drafting.details import ArticleDetails
from generator.drafting.ids import Ids
from generator.drafting.name_mentions import find_name_mentions
from generator.drafting.names import NameGroup, group_names
from generator.drafting.passages import Passages
from generator.drafting.proving import ProvenDraft, prove_draft
from generator.drafting.sketch import Sketch
from generator.drafting.topic_draft import TopicDraft, draft_topic
from generator.evidence.source_text import SourceText
from generator.fact_sheets.terms import Term
from tests.projects import REPOSITORY

PUBLISHED = "2024-03-22"
"""A Friday."""

SITE = {
    name: (REPOSITORY / name).read_bytes() for name in ("content/site.yml", "content/terms.yml")
}


CATALOGUES = {
    path.stem: path.read_bytes() for path in (REPOSITORY / "site_templates/catalogues").glob("*.po")
}
"""The messages in the languages of the site."""


def make_details(text: str, **given: str) -> ArticleDetails:
    """The metadata of a text; what is given takes the place of made-up values."""
    known: dict[str, Any] = {
        "source": "the-article",
        "file": "seeds/article.txt",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "title": "A title",
        "published": PUBLISHED,
        "publisher": "The Post",
    }
    return ArticleDetails(**{**known, **given})


def make_source(text: str, **given: str) -> SourceText:
    """The text in the form in which its words are checked."""
    return SourceText(
        make_details(text, **given).to_source(), parse_article("seeds/article.txt", text)
    )


def find_groups(text: str) -> tuple[NameGroup, ...]:
    """The names of a text."""
    source = make_source(text)
    return group_names(find_name_mentions(source, source.blocks), source.text)


def make_sketch(text: str, **given: str) -> Sketch:
    """A sketch of a text with its names."""
    source = make_source(text, **given)
    ids = Ids(("the-article",))
    cast = DraftCast(source, ids)
    cast.add_names(find_groups(text))
    return Sketch(make_details(text, **given), Passages(source), cast, ids)


def make_draft(text: str, terms: tuple[Term, ...] = (), **given: str) -> TopicDraft:
    """A draft of a text, not proven."""
    article = parse_article("seeds/article.txt", text)
    return draft_topic(article, make_details(text, **given), terms)


def make_proven(text: str, **given: str) -> ProvenDraft:
    """A draft of a text, with what the checks accept."""
    return prove_draft(make_draft(text, **given), SITE)


def items_of(draft: TopicDraft, list_key: str) -> list[dict[str, Any]]:
    """The first variants of the facts of one list."""
    return [dict(fact.variants[0]) for fact in draft.facts if fact.list_key == list_key]
