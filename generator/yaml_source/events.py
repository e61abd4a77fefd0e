"""Turns parsed lines into the events of libyaml, and its marks into spans of the lines."""

import re
from collections.abc import Iterator, Sequence
from typing import cast

import yaml

from generator.yaml_source.document import Span

_UNREADABLE = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""What libyaml refuses, and what it takes for the end of a line; all of it was reported."""


def list_events(lines: Sequence[str]) -> Iterator[yaml.Event]:
    """Yield the events; raises yaml.MarkedYAMLError where the lines are not YAML."""
    text = _UNREADABLE.sub("\ufffd", "\n".join(lines))
    return yaml.parse(text, Loader=yaml.CSafeLoader)


def find_reach(lines: Sequence[str]) -> int:
    """Find how many lines can be parsed before libyaml gives up."""
    reach = 0
    try:
        for event in list_events(lines):
            reach = span_of(event).end_line
    except yaml.MarkedYAMLError:
        return reach
    return len(lines)


def span_of(event: yaml.Event) -> Span:
    """Give the place of an event."""
    # libyaml gives each event a beginning and an end; the types leave it open.
    start, end = cast("yaml.Mark", event.start_mark), cast("yaml.Mark", event.end_mark)
    return Span(start.line, start.column, end.line, end.column)
