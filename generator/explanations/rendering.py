"""Turns explanations into pages for a terminal and for the guide."""

from collections.abc import Iterable, Iterator, Mapping
from textwrap import fill

from generator.explanations.reading import FILES, Explanation
from generator.problems import did_you_mean
from generator.terminal_text import show_text

_WIDTH = 88
_HEAD = """\
# Problems, code by code

What each problem means, why it matters, and how to put it right.

A code never changes. `explainer explain CODE` shows the same words on the command line.
"""


def render_for_terminal(explanation: Explanation) -> str:
    """Write a page for a terminal: what, why, a wrong and a right example."""
    where = "" if explanation.sheet == FILES else f", in {explanation.sheet}"
    return "\n".join(
        (
            explanation.code,
            "",
            fill(explanation.what, _WIDTH),
            "",
            fill(explanation.why, _WIDTH),
            "",
            f"Wrong{where}:",
            "",
            *_show_example(explanation.wrong),
            "",
            "Right:",
            "",
            *_show_example(explanation.right),
            "",
        )
    )


def render_list(explanations: Mapping[str, Explanation]) -> str:
    """List all codes, each with what it means."""
    width = max(map(len, explanations))
    rows = (f"{code:{width}}  {one.what}" for code, one in explanations.items())
    return "".join(f"{row}\n" for row in rows)


def render_for_guide(explanations: Iterable[Explanation]) -> str:
    """Write the page of the guide, as Markdown with a section for each code."""
    return "\n".join((_HEAD, *(_render_section(one) for one in explanations)))


def find_similar(code: str, explanations: Mapping[str, Explanation]) -> str:
    """Name the code that was most likely meant, as a hint; empty where none is near."""
    return did_you_mean(code, explanations)


def _show_example(example: str) -> Iterator[str]:
    """Show an example as a file has it, with what cannot be seen by its name."""
    for line in example.splitlines():
        yield f"    {show_text(line)}".rstrip()


def _render_section(explanation: Explanation) -> str:
    where = "" if explanation.sheet == FILES else f" in `{explanation.sheet}`"
    wrong, right = (
        f"```yaml\n{example}```\n" for example in (explanation.wrong, explanation.right)
    )
    return "\n".join(
        (
            f"## {explanation.code}\n",
            f"{explanation.what} {explanation.why}\n",
            f"Wrong{where}:\n",
            wrong,
            "Right:\n",
            right,
        )
    )
