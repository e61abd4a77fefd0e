"""The command `explainer update`: what a later article means for a topic."""

import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import click

from generator.commands.article_input import ArticleInput, article_options, read_article
from generator.commands.reporting import find_root, print_problems
from generator.drafting.comparison import Verdict
from generator.drafting.proposals import render_proposals
from generator.drafting.update import Update, propose_update
from generator.fact_sheets.collection import Collection, Topic
from generator.files import FolderInUseError, read_project
from generator.new_files import write_new_files
from generator.pipeline import prove_sources
from generator.problems import errors_of

_VERDICTS: dict[Verdict, str] = {
    "confirms": "confirmed",
    "moves": "moved",
    "contradicts": "contradicted",
    "new": "new",
}


@click.command()
@click.argument("topic")
@article_options
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the proposals to this new file, and print a summary alone.",
)
def update(topic: str, file: Path, output: Path | None, **options: str | None) -> None:
    """Propose what a later article changes in a topic.

    Tells which facts it confirms, which figures and plans it moves, what it contradicts and
    what is new, as YAML to paste. Copies the article to seeds/; no sheet is changed.
    """
    root = find_root(Path())
    sources = read_project(root)
    proven = prove_sources(sources)
    if errors_of(proven.problems) or proven.collection is None:
        print_problems(errors_of(proven.problems), "text")
        sys.exit(1)
    known = _find_topic(proven.collection, topic)
    taken = {*known.source_by_id, *known.actor_by_id, *known.fact_by_id}
    given = read_article(root, topic, file, taken, options)
    _refuse_known(known, given)
    found = propose_update(known, proven.collection, sources, given.article, given.details)
    _write(root, given, found, output)


def _find_topic(collection: Collection, name: str) -> Topic:
    topics: Mapping[str, Topic] = {topic.id: topic for topic in collection}
    if name not in topics:
        raise click.UsageError(f"there is no topic {name}; explainer new {name} drafts one")
    return topics[name]


def _refuse_known(known: Topic, given: ArticleInput) -> None:
    same = [s.id for s in known.sources.sources if s.sha256 == given.details.sha256]
    if same:
        raise click.UsageError(f"the topic has this article already: {same[0]} in sources.yml")


def _write(root: Path, given: ArticleInput, found: Update, output: Path | None) -> None:
    text = render_proposals(found.source, found.proposals)
    try:
        write_new_files(root, given.new_files)
        if output:
            write_new_files(output.resolve().parent, {output.name: text.encode()})
    except FolderInUseError as error:
        raise click.ClickException(str(error)) from None
    if not output:
        click.echo(text)
    counts = Counter(proposal.verdict for proposal in found.proposals)
    told = ", ".join(f"{counts[verdict]} {word}" for verdict, word in _VERDICTS.items())
    place = f" in {output}" if output else ""
    click.echo(f"{given.details.file}: {told}{place}. No sheet was changed.")
