"""Turns the texts that explain problems into explanations by their code."""

from collections.abc import Mapping

import yaml
from pydantic import BaseModel, ConfigDict

FILES = "the files"
"""Stands in place of a sheet where an example shows files and not what is in them."""


class Explanation(BaseModel):
    """What a code means, with an example of the mistake and of how it is right.

    The examples are parts of a sheet, without the indentation that they have there.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    what: str
    why: str
    sheet: str
    wrong: str
    right: str


def read_explanations(texts: Mapping[str, str]) -> Mapping[str, Explanation]:
    """Read all explanations, in the order of their codes; `texts` are YAML, by file.

    The texts are the program's own: a mistake in them is a bug, and raises.
    """
    found: dict[str, Explanation] = {}
    for file, text in texts.items():
        for code, parts in yaml.safe_load(text).items():
            if code in found:
                raise ValueError(f"{code} is explained twice, also in {file}")
            found[code] = Explanation(code=code, **parts)
    return {code: found[code] for code in sorted(found)}
