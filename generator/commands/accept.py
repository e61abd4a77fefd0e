"""The command `explainer accept`: takes a source's text as it is now."""

from pathlib import Path

import click

from generator.commands.reporting import find_root
from generator.evidence.integrity import compute_digest, write_digest
from generator.fact_sheets.loading import load_collection
from generator.fact_sheets.sources import Source
from generator.files import read_project, update_files
from generator.pipeline import Sources
from generator.problems import did_you_mean


@click.command()
@click.argument("source")
@click.option("--topic", help="The source's topic, where several have a source of this id.")
def accept(source: str, topic: str | None) -> None:
    """Record the SHA-256 of a source's text as it is now.

    SOURCE is an id in sources.yml. Look first at what `explainer check` lists: the quotations
    that moved or broke. They stay problems until they stand in the text again.
    """
    root = find_root(Path())
    sources = read_project(root)
    found = _find_source(sources, source, topic)
    seed = sources.seeds.get(found.text or "")
    if seed is None:
        raise click.UsageError(f"{source} has no text in seeds/: it is only cited")
    digest = compute_digest(seed)
    if digest == found.sha256:
        click.echo(f"{found.text} is what is recorded")
        return
    sheet = found.origin.document.file
    update_files({sheet: write_digest(found, digest).encode()}, root)
    click.echo(f"{sheet}: recorded {found.text} as it is now; run explainer check")


def _find_source(sources: Sources, name: str, topic: str | None) -> Source:
    topics = load_collection(sources.sheets).collection or ()
    asked = [one for one in topics if topic in (None, one.id)]
    found = [one.source_by_id[name] for one in asked if name in one.source_by_id]
    if len(found) > 1:
        raise click.UsageError(f"several topics have a source {name}: name one with --topic")
    if not found:
        known = {known for one in asked for known in one.source_by_id}
        hint = did_you_mean(name, known)
        raise click.UsageError(f"there is no source {name}{f'; {hint}' if hint else ''}")
    return found[0]
