"""Finds the dateline of a paragraph: `OSLO, 7 November 2024.`, `PORT ALBA (June 12) - `."""

import re

from generator.evidence.source_text import Block, SourceText

_DATELINE = re.compile(
    r"(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ'.-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ'.-]+)*)"
    r"(?:(?:, [A-Z][\w. ]{0,25})?(?: ?\([\w ./,]{1,25}\))?(?: - |, \d{1,2} \w+(?: \d{4})?[.:] )"
    r"|(?<=[A-ZÀ-Þ]{3}), [A-Z][a-z]+\. (?=[A-Z\"]))"
)


def find_dateline(source: SourceText, block: Block) -> re.Match[str] | None:
    """Find the dateline at the beginning of a paragraph; its group `name` is the place."""
    return _DATELINE.match(source.text, block.span.start, block.span.end)
