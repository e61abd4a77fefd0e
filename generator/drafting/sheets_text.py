"""Turns a drafted sheet, a plain tree, into the text of its YAML file."""

from collections.abc import Mapping
from typing import TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import FoldedScalarString

from generator.characters import find_bad_characters

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"
"""A sheet or a part of one: strings, lists and mappings alone, as `read_yaml` gives it."""

WIDTH = 100
"""At most so many columns a line; longer texts are folded."""

_ONE_LINE = 70
"""A text of up to so many characters stays on the line of its key."""

_BYTE_ORDER_MARK = "\ufeff"


def render_sheet(sheet: Mapping[str, Tree], heading: str = "") -> str:
    """Write a sheet; `heading` becomes a comment on top of it.

    Quotations and long texts become folded blocks. They read back exactly, for nothing in a
    tree has line ends or two spaces in a row: `clean_text` takes them out.
    """
    yaml = YAML()
    yaml.Resolver = _StringsOnly
    yaml.width = WIDTH
    yaml.allow_unicode = True
    yaml.encoding = ""  # text, not bytes
    yaml.indent(mapping=2, sequence=4, offset=2)
    written = _Written()
    yaml.dump(_fold(dict(sheet)), written)
    comment = "".join(f"# {line}\n" for line in heading.splitlines())
    return comment + written.text


def clean_text(words: str) -> str:
    """Make words fit for a sheet: one line, single spaces, no character that a sheet refuses."""
    bad = {found.offset for found in find_bad_characters(words)}
    kept = "".join(
        " " if at in bad or character == _BYTE_ORDER_MARK else character
        for at, character in enumerate(words)
    )
    return " ".join(kept.split())


class _Written:
    """What ruamel.yaml writes to in place of a file."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, part: str) -> None:
        """Take the next part of the text."""
        self.text += part


class _StringsOnly(VersionedResolver):
    """Sheets hold strings alone, so that neither 253 nor 2024-03-22 nor NO is put in marks."""

    @property
    def versioned_resolver(self) -> dict[str, object]:
        """No string looks like anything else."""
        return {}


def _fold(node: Tree, key: str = "") -> Tree:
    if isinstance(node, dict):
        return {name: _fold(value, name) for name, value in node.items()}
    if isinstance(node, list):
        return [_fold(value, key) for value in node]
    return FoldedScalarString(node) if key == "quote" or len(node) > _ONE_LINE else node
