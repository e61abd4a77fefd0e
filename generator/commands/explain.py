"""The command `explainer explain`: what a code means."""

import click

from generator.explanations.reading import read_explanations
from generator.explanations.rendering import find_similar, render_for_terminal, render_list
from generator.files import read_explanation_texts


@click.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Explain a problem by its code: what, why, a wrong and a right example.

    Without CODE, list all codes.
    """
    explanations = read_explanations(read_explanation_texts())
    if code is None:
        click.echo(render_list(explanations), nl=False)
    elif code in explanations:
        click.echo(render_for_terminal(explanations[code]), nl=False)
    else:
        hint = find_similar(code, explanations) or "explainer explain lists all codes"
        raise click.UsageError(f'no problem has the code "{code}"; {hint}')
