"""The sheets of a small topic with every text filled, its article, and the pages made of them."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import markdown
import yaml

from generator.article import Article, parse_article
from generator.checks import check_collection
from generator.evidence.findings import (
    Coverage,
    DateReading,
    EvidenceKey,
    Findings,
    Passage,
    SentenceUse,
)
from generator.fact_sheets.bodies import Body
from generator.fact_sheets.collection import Collection, Topic
from generator.fact_sheets.dates import parse_edtf_date
from generator.fact_sheets.loading import SITE_SHEETS, TOPIC_SHEETS
from generator.fact_sheets.reading import read_sheet
from generator.pages.page import Page
from generator.pages.site import render_site
from generator.pages.uses import list_uses
from generator.yaml_source import Document

REPOSITORY = Path(__file__).parents[2]
CASE = REPOSITORY / "tests/cases/pages/lake.yml"
REAL_BODY = REPOSITORY / "content/bodies/un-security-council.yml"
BODY = "content/bodies/council.yml"
MEMBERS = ("members", "permanent_seats", "presidency", "holidays")
SEED = "seeds/lake.txt"
ARTICLE = """The lake floods

The lake flooded on Monday, said the keeper of the lake. It is almost 3,000 metres deep.

Nobody swam. They will open this Friday. Share this
"""


def read_sheets() -> dict[str, Any]:
    """Read the sheets as plain data, by the file that they would stand in.

    Only the real Council can vote, so the body of this topic has the members of the real one.
    """
    sheets = yaml.load(CASE.read_text("utf-8"), Loader=yaml.BaseLoader)
    real = yaml.load(REAL_BODY.read_text("utf-8"), Loader=yaml.CBaseLoader)
    sheets[BODY] |= {key: real[key] for key in MEMBERS}
    return {n if "/" in n else f"content/topics/lake/{n}": data for n, data in sheets.items()}


def make_collection(sheets: Mapping[str, Any]) -> Collection:
    """Make the models of plain data; there must be no problem."""
    models = {**SITE_SHEETS, **TOPIC_SHEETS, "council.yml": Body}
    read = {}
    for file, data in sheets.items():
        name = file.rpartition("/")[2]
        result = read_sheet(models[name], Document(file, (), data, {}, {}))
        assert not result.problems, result.problems
        read[name] = result.sheet
    topic = {name.removesuffix(".yml"): read[name] for name in TOPIC_SHEETS}
    bodies = {"council": read["council.yml"]}
    return Collection(read["site.yml"], read["terms.yml"], bodies, (Topic("lake", **topic),))


def read_templates() -> dict[str, str]:
    folder = REPOSITORY / "site_templates/pages"
    return {p.relative_to(folder).as_posix(): p.read_text() for p in folder.rglob("*.j2")}


TEMPLATES = read_templates()


def make_findings(topic: Topic, article: Article) -> Findings:
    """Find what stands in the article, in the simplest way; the first sentence counts as used."""
    passages: dict[EvidenceKey, tuple[Passage, ...]] = {}
    quotes = [(use.evidence.origin, use.evidence.quote or "") for use in list_uses(topic)]
    quotes += [(item.origin, item.quote) for s in topic.sources.sources for item in s.set_aside]
    for origin, quote in quotes:
        start = article.text.find(quote) if quote else -1
        if start >= 0:
            passages[origin.key_of] = (Passage("lake-article", start, start + len(quote)),)
    sentences = [sentence for paragraph in article.body for sentence in paragraph.sentences]
    uses = tuple(
        SentenceUse(sentence, "unused" if "swam" in sentence.text else "used")
        for sentence in sentences
    )
    readings = {
        event.id: DateReading(event.said, parse_edtf_date("2024-03-18"), "it was the Monday before")
        for event in topic.timeline.events
        if event.said
    }
    return Findings((), passages, readings, (Coverage("lake-article", uses),))


def render_lake(
    collection: Collection, article: Article | None = None, today: date | None = None
) -> dict[str, Page]:
    """Make all pages, by their path, as of a day."""
    (topic,) = collection.topics
    article = article or parse_article(SEED, ARTICLE)
    checked = check_collection(collection, {SEED})
    seeds = {source.text: article for source in topic.sources.sources if source.text}
    pages = render_site(
        collection,
        seeds,
        {topic.id: make_findings(topic, article)},
        rosters=checked.rosters,
        outcomes=checked.outcomes,
        templates=TEMPLATES,
        today=today,
    )
    return {page.path: page for page in pages}


MARKDOWN = markdown.Markdown(
    extensions=["toc", "tables", "fenced_code", "attr_list"],
    extension_configs={"toc": {"permalink": "#", "toc_depth": "2-3"}},
)


def to_html(page: Page) -> str:
    """Render the Markdown with the extensions of MkDocs and of this site."""
    return MARKDOWN.reset().convert(page.markdown)
