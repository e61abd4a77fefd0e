"""The command `explainer schemas`: what editors' tools need to know about the sheets."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

import click

from generator.commands.reporting import find_root
from generator.fact_sheets.loading import TOPIC_SHEETS, load_collection
from generator.files import read_project, update_files
from generator.schemas.json_schemas import render_schemas
from generator.schemas.pages_cms import FORMS_FILE, EditedTopic, render_forms
from generator.schemas.schema_lines import put_schema_lines
from generator.schemas.vscode import render_vscode_files


@click.command()
def schemas() -> None:
    """Write the schemas, settings and forms for editors.

    From the models of the sheets: JSON Schemas in content/.schemas/, settings of VS Code in
    .vscode/, and the forms of Pages CMS in .pages.yml, which name each topic. The first line of
    each sheet tells editors its schema.
    """
    root = find_root(Path())
    sheets = read_project(root).sheets
    collection = load_collection(sheets).collection
    if collection is None:
        raise click.ClickException("content/site.yml cannot be read: run explainer check")
    topics = [
        EditedTopic(topic.id, topic.topic.title, _list_kinds(topic.id, sheets))
        for topic in collection
    ]
    files = {
        **render_schemas(),
        **render_vscode_files(),
        FORMS_FILE: render_forms(topics, sorted(collection.bodies)),
        **put_schema_lines(sheets),
    }
    changed = update_files(files, root)
    for name in changed:
        click.echo(name)
    click.echo(f"{len(files)} files: {len(changed)} written")


def _list_kinds(topic: str, sheets: Iterable[str]) -> list[str]:
    """List the kinds of sheet that a topic has; the changes are always among them."""
    folder = PurePosixPath("content", "topics", topic)
    present = {PurePosixPath(file).name for file in sheets if PurePosixPath(file).parent == folder}
    return [name.removesuffix(".yml") for name in TOPIC_SHEETS if name in present | {"changes.yml"}]
