"""Turns the marks of libyaml into spans of the parsed lines."""

import yaml

from generator.yaml_source.document import Span


def span_of(event: yaml.Event) -> Span:
    """Give the place of an event; libyaml gives each one a beginning and an end."""
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        raise AssertionError(f"{event} stands nowhere")
    return Span(start.line, start.column, end.line, end.column)
