"""The command `explainer new`: a drafted topic from an article."""

import sys
from collections import Counter
from pathlib import Path

import click

from generator.commands.article_input import ArticleInput, article_options, read_article
from generator.commands.reporting import find_root, print_problems
from generator.drafting.drafted import Drafted
from generator.drafting.proving import ProvenDraft, prove_draft
from generator.drafting.topic_draft import TooFewFactsError, draft_topic
from generator.fact_sheets.collection import Collection
from generator.fact_sheets.fields import ID_PATTERN, MAX_ID_CHARACTERS
from generator.fact_sheets.loading import load_collection
from generator.files import FolderInUseError, read_project
from generator.new_files import write_new_files
from generator.problems import errors_of
from generator.schemas.schema_lines import put_schema_lines

SITE_SHEETS = ("content/site.yml", "content/terms.yml")
_NAMES = {
    "numbers": ("figure", "figures"),
    "events": ("event", "events"),
    "speech": ("piece of direct speech", "pieces of direct speech"),
    "statements": ("claim", "claims"),
    "positions": ("position", "positions"),
    "actors": ("actor", "actors"),
}


@click.command()
@click.argument("topic")
@article_options
def new(topic: str, file: Path, **options: str | None) -> None:
    """Draft a topic from an article.

    TOPIC names its folder: small letters, digits and hyphens. Copies the article to seeds/ and
    writes the sheets, each fact with the words that prove it. What a person must decide is
    marked `review: todo`, and the topic is a draft until you publish it. Nothing is overwritten.
    """
    root = find_root(Path())
    folder = f"content/topics/{topic}"
    _check_topic(root, topic)
    sheets = read_project(root).sheets
    site = {name: sheets[name] for name in SITE_SHEETS if name in sheets}
    collection = _read_site(site)
    given = read_article(root, topic, file, (), options)
    try:
        draft = draft_topic(given.article, given.details, collection.terms.terms)
        proven = prove_draft(draft, site)
        texts = proven.draft.write_sheets()
    except TooFewFactsError as error:
        advice = "write the sheets by hand, or take another article"
        raise click.ClickException(f"{error}: {advice}") from None
    files = put_schema_lines({f"{folder}/{name}": text.encode() for name, text in texts.items()})
    try:
        write_new_files(root, {**given.new_files, **files})
    except FolderInUseError as error:
        raise click.ClickException(str(error)) from None
    click.echo(_describe(folder, given, proven))


def _check_topic(root: Path, topic: str) -> None:
    if not ID_PATTERN.fullmatch(topic) or len(topic) > MAX_ID_CHARACTERS:
        raise click.UsageError(
            f"{topic} cannot be the name of a topic: small letters, digits and single hyphens"
        )
    if (root / "content" / "topics" / topic).exists():
        raise click.UsageError(
            f"content/topics/{topic} exists; explainer update {topic} adds an article to it"
        )


def _read_site(site: dict[str, bytes]) -> Collection:
    loaded = load_collection(site)
    if loaded.collection is None or errors_of(loaded.problems):
        print_problems(loaded.problems, "text")
        sys.exit(1)
    return loaded.collection


def _describe(folder: str, given: ArticleInput, proven: ProvenDraft) -> str:
    counts = Counter(map(_name, proven.draft.facts))
    counted = ", ".join(
        f"{counts[key]} {names[counts[key] != 1]}" for key, names in _NAMES.items() if counts[key]
    )
    details = given.details
    lines = [
        f"{folder}: {counted}",
        f"{details.file}: “{details.title}”, {details.publisher}, {details.published}",
    ]
    if not details.language.lower().startswith("en"):
        lines.append("The rules read English; of other languages they find little.")
    lines += ["What waits for a person is marked review: todo or TODO.", "Next:"]
    lines += [f"  explainer check {folder}", "  mkdocs serve"]
    return "\n".join(lines)


def _name(fact: Drafted) -> str:
    return "speech" if "speech" in fact.variants[0] else fact.list_key
