"""Turns YAML text into plain data, refusing what a sheet has no use for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import yaml

from generator.characters import find_bad_characters
from generator.problems import Location, Problem
from generator.yaml_source.document import Path, Plain, Span, locate
from generator.yaml_source.events import list_events, span_of
from generator.yaml_source.indentation import Layout

MAX_FIELD_CHARACTERS = 5_000
MAX_DEPTH = 20

_COMMENT = re.compile(r"\s*(?P<comment>#)")


@dataclass
class Parse:
    """What the parsing of a file has yielded so far.

    `given_up` are the lines whose values were reported and stand empty, `damaged` those with
    characters that were reported; `last` is the scalar that was read last.
    """

    file: str
    lines: tuple[str, ...]
    layout: Layout
    given_up: frozenset[int] = frozenset()
    damaged: frozenset[int] = frozenset()
    data: Plain | None = None
    problems: list[Problem] = field(default_factory=list)
    values: dict[Path, Span] = field(default_factory=dict)
    keys: dict[Path, Span] = field(default_factory=dict)
    faults: set[Path] = field(default_factory=set)
    lost_ids: set[str] = field(default_factory=set)
    last: yaml.ScalarEvent | None = None

    def add(self, code: str, message: str, span: Span, hint: str) -> None:
        """Report a problem at a place of the file."""
        self.problems.append(Problem(code, message, self.locate(span), hint))

    def locate(self, span: Span) -> Location:
        """Locate a place of the file."""
        return locate(self.file, self.lines, span)

    def span_in_file(self, span: Span) -> Span:
        """Translate a place of the parsed lines into that of the file."""
        column = self.layout.column_in_file
        return Span(
            span.line,
            column(span.line, span.column),
            span.end_line,
            column(span.end_line, span.end_column),
        )


class _TooDeepError(Exception):
    pass


def parse_yaml(parse: Parse) -> None:
    """Parse the layout into `parse`; raises yaml.MarkedYAMLError where it is not YAML."""
    events = list_events(parse.layout.lines)
    next(events)  # the stream's start
    start = next(events)
    if isinstance(start, yaml.StreamEndEvent):
        _refuse_empty(parse)
        return
    if isinstance(start, yaml.DocumentStartEvent) and (start.version or start.tags):
        span = _span(parse, start)
        parse.add("yaml-feature", "a sheet has no % directives", span, "remove the line")
    try:
        data = _parse_node(parse, events, next(events), ())
    except _TooDeepError:
        return
    if data == "" and () not in parse.faults:
        _refuse_empty(parse)
    else:
        parse.data = data
    next(events)  # the document's end
    after = next(events)
    if not isinstance(after, yaml.StreamEndEvent):
        message, hint = "a second document starts here", "make it a file of its own"
        parse.add("yaml-feature", message, _span(parse, after), hint)


def _refuse_empty(parse: Parse) -> None:
    parse.add("empty-file", "the file is empty", Span(0, 0, 0, 1), "remove it, or fill it in")


def _parse_node(parse: Parse, events: Iterator[yaml.Event], event: yaml.Event, path: Path) -> Plain:
    span = _span(parse, event)
    _refuse_depth(parse, event, len(path))
    parse.values[path] = span
    if isinstance(event, yaml.AliasEvent):
        hint = "write the value out; quote a text that begins with *"
        parse.add("yaml-feature", f"*{event.anchor} is an alias", span, hint)
        parse.faults.add(path)
        return ""
    if isinstance(event, yaml.NodeEvent) and _refuse_features(parse, event):
        parse.faults.add(path)
    if isinstance(event, yaml.ScalarEvent):
        return _parse_scalar(parse, event, path)
    parse.values[path] = _whole_line(parse, span)
    if isinstance(event, yaml.SequenceStartEvent):
        return _parse_sequence(parse, events, path)
    return _parse_mapping(parse, events, path)


def _refuse_depth(parse: Parse, event: yaml.Event, depth: int) -> None:
    if depth > MAX_DEPTH:
        message = f"lists and mappings stand more than {MAX_DEPTH} deep"
        hint = "check the indentation and the brackets"
        parse.add("too-deep", message, _span(parse, event), hint)
        raise _TooDeepError


def _refuse_features(parse: Parse, event: yaml.NodeEvent) -> bool:
    """Report an anchor and a tag; tell whether there was one."""
    if event.anchor:
        message = f"&{event.anchor} is an anchor"
        hint = "write the value out where it is needed; quote a text that begins with &"
        parse.add("yaml-feature", message, _span(parse, event), hint)
    tag = getattr(event, "tag", None)
    if tag:
        hint = "remove it; quote a text that begins with !"
        parse.add("yaml-feature", f"{tag} is a tag", _span(parse, event), hint)
    return bool(event.anchor or tag)


def _parse_scalar(parse: Parse, event: yaml.ScalarEvent, path: Path) -> str:
    parse.last = event
    span = parse.values[path] = _scalar_span(parse, event, path)
    value: str = event.value
    if event.style in ("|", ">"):
        value = value.strip("\n")  # empty lines around the block are not part of its text
    if len(value) > MAX_FIELD_CHARACTERS:
        message = (
            f"this value has {len(value):,} characters; at most {MAX_FIELD_CHARACTERS:,} are read"
        )
        parse.add("field-too-long", message, span, "split it")
    if event.style == '"':
        # Only here can an escape bring in a character that the file itself does not show.
        for bad in find_bad_characters(value):
            parse.add("bad-character", bad.why, span, "remove the escape")
            parse.faults.add(path)
    if not event.style:
        _refuse_cut_values(parse, event, path)
    stands = span_of(event)
    touched = range(stands.line, stands.end_line + 1)
    if stands.line in parse.given_up or not parse.damaged.isdisjoint(touched):
        parse.faults.add(path)
    return value


def _refuse_cut_values(parse: Parse, event: yaml.ScalarEvent, path: Path) -> None:
    """Refuse what YAML does to an unquoted text in silence: cut it short, or run on."""
    stands = span_of(event)
    end = stands.end_line
    line = parse.layout.lines[end] if end < len(parse.layout.lines) else ""
    behind = _COMMENT.match(line, stands.end_column)
    if behind:
        message = "the text behind # is a comment and does not belong to the value"
        hint = "quote the value if the # belongs to it; a note to colleagues stands under note:"
        span = parse.span_in_file(Span(end, behind.start("comment"), end, len(line.rstrip())))
        parse.add("comment-cuts-value", message, span, hint)
        if not event.value:
            parse.faults.add(path)
    for number in range(stands.line + 1, end + 1):
        line = parse.layout.lines[number]
        column = len(line) - len(line.lstrip())
        if line.startswith("- ", column):
            message = "this line is read as a part of the text above it"
            hint = "indent it as the other items; quote the text if the hyphen belongs to it"
            span = parse.span_in_file(Span(number, column, number, len(line.rstrip())))
            parse.add("wrong-indent", message, span, hint)
            parse.faults.add(path)


def _parse_sequence(parse: Parse, events: Iterator[yaml.Event], path: Path) -> list[Plain]:
    items: list[Plain] = []
    while not isinstance(event := next(events), yaml.SequenceEndEvent):
        items.append(_parse_node(parse, events, event, (*path, len(items))))
    return items


def _parse_mapping(parse: Parse, events: Iterator[yaml.Event], path: Path) -> dict[str, Plain]:
    mapping: dict[str, Plain] = {}
    first_came_again = False
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        key = _parse_key(parse, events, event)
        if key is None:
            parse.faults.add(path)
            _skip_node(parse, events, next(events))
        elif key in mapping:
            # With the first key begins what was to be the next item: all is there twice.
            is_first = key == next(iter(mapping))
            if is_first or not first_came_again:
                _report_duplicate(parse, event, (*path, key), new_item=is_first and bool(path))
            first_came_again |= is_first
            _skip_node(parse, events, next(events), key)
        else:
            here = (*path, key)
            parse.keys[here] = _span(parse, event)
            mapping[key] = _parse_node(parse, events, next(events), here)
    return mapping


def _parse_key(parse: Parse, events: Iterator[yaml.Event], event: yaml.Event) -> str | None:
    """Read a key; None for one whose value has no place in the mapping."""
    if not isinstance(event, yaml.ScalarEvent):
        hint = "quote a text that begins with {, [ or *"
        parse.add("yaml-feature", "a key must be a plain word", _span(parse, event), hint)
        _skip_node(parse, events, event)
        return None
    _refuse_features(parse, event)
    if event.value == "<<":
        hint = "write the keys out"
        parse.add("yaml-feature", "<< is a merge key", _span(parse, event), hint)
        return None
    return str(event.value)


def _skip_node(
    parse: Parse, events: Iterator[yaml.Event], event: yaml.Event, key: str = ""
) -> None:
    """Pass over a value that has no place in the data; the ids in it are lost."""
    depth = 0
    while True:
        if isinstance(event, yaml.ScalarEvent):
            if key == "id":
                parse.lost_ids.add(event.value)
            key = event.value
        _refuse_depth(parse, event, depth)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth == 0:
            return
        event = next(events)


def _report_duplicate(parse: Parse, event: yaml.Event, path: Path, *, new_item: bool) -> None:
    hint = "keep one of them"
    if new_item:
        hint += "; a new list item begins with a hyphen"
    message = f'the key "{path[-1]}" stands here twice'
    place, first = parse.locate(_span(parse, event)), parse.locate(parse.keys[path])
    parse.problems.append(Problem("duplicate-key", message, place, hint, more=(first,)))


def _span(parse: Parse, event: yaml.Event) -> Span:
    return parse.span_in_file(span_of(event))


def _whole_line(parse: Parse, span: Span) -> Span:
    """Underline a list or a mapping to the end of its first line."""
    end = max(span.column + 1, len(parse.lines[span.line].rstrip()))
    return Span(span.line, span.column, span.line, end)


def _scalar_span(parse: Parse, event: yaml.ScalarEvent, path: Path) -> Span:
    """Find the words of a scalar: not the head of a block, and the key where there are none."""
    stands = span_of(event)
    lines = parse.layout.lines
    # Of a block that holds nothing but a bad character, no line may be left.
    filled = (n for n in range(stands.line + 1, len(lines)) if lines[n].strip())
    number = next(filled, None) if event.style in ("|", ">") and event.value.strip() else None
    if number is not None:
        line = lines[number].rstrip()
        column = len(line) - len(line.lstrip())
        return parse.span_in_file(Span(number, column, number, len(line)))
    if (stands.line, stands.column) == (stands.end_line, stands.end_column):
        hyphen = replace(stands, column=max(0, stands.column - 1))
        return parse.keys.get(path) or parse.span_in_file(hyphen)
    return parse.span_in_file(stands)
