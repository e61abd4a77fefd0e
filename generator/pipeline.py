"""Turns sources into pages and problems: the whole program."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.problems import Problem


@dataclass(frozen=True)
class Sources:
    """What the pages are made of.

    `sheets` and `seeds` are files by their path in the project, such as `content/site.yml`;
    `templates` are texts by their name. `problems` are of files that could not be read.
    """

    sheets: Mapping[str, bytes]
    seeds: Mapping[str, bytes]
    templates: Mapping[str, str]
    problems: tuple[Problem, ...] = ()
