"""Turns YAML text into plain strings, lists and mappings with the position of each part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from generator.characters import find_bad_characters
from generator.problems import Location, Problem

MAX_FILE_BYTES = 1_000_000
MAX_FIELD_CHARACTERS = 5_000
MAX_DEPTH = 20

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"
Path: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True)
class Span:
    """Where a key or a value stands; lines and columns count from 0."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True)
class Document:
    """A YAML file as data, and the way back from each part of the data to the file."""

    file: str
    lines: tuple[str, ...]
    data: Plain
    values: Mapping[Path, Span]
    keys: Mapping[Path, Span]

    def location(self, path: Path) -> Location:
        """Locate the value at a path; of a missing one, the nearest part around it."""
        while path and path not in self.values:
            path = path[:-1]
        return locate(self.file, self.lines, self.values.get(path, Span(0, 0, 0, 1)))

    def key_location(self, path: Path) -> Location:
        """Locate the key of the value at a path; of a list item, the item."""
        span = self.keys.get(path)
        return locate(self.file, self.lines, span) if span else self.location(path)


@dataclass
class _Parse:
    file: str
    lines: tuple[str, ...]
    problems: list[Problem] = field(default_factory=list)
    values: dict[Path, Span] = field(default_factory=dict)
    keys: dict[Path, Span] = field(default_factory=dict)

    def add(self, code: str, message: str, span: Span, hint: str = "") -> None:
        self.problems.append(Problem(code, message, locate(self.file, self.lines, span), hint))


class _TooDeepError(Exception):
    pass


def read_yaml(file: str, data: bytes) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read a YAML file of strings, lists and mappings.

    `file` is the name to report. Returns the document, or None where nothing can be made of
    it, and every problem that was found. Types come from the models, so `NO`, `12:30` and
    `0123` stay the strings that were typed.
    """
    text, problems = decode_text(file, data)
    if text is None:
        return None, problems
    lines = tuple(text.split("\n"))
    parse = _Parse(file, lines, list(problems))
    parse.problems += [_tab_problem(file, lines, number) for number in _tab_lines(lines)]
    untabbed = "\n".join(_expand_tabs(lines))
    try:
        plain = _parse_document(parse, untabbed)
    except yaml.MarkedYAMLError as error:
        if untabbed == text:
            parse.problems.append(_syntax_problem(parse, error))
        return None, tuple(parse.problems)
    except _TooDeepError:
        parse.add(
            "too-deep", f"lists and mappings stand more than {MAX_DEPTH} deep", Span(0, 0, 0, 1)
        )
        return None, tuple(parse.problems)
    if plain is None:
        return None, tuple(parse.problems)
    return Document(file, lines, plain, parse.values, parse.keys), tuple(parse.problems)


def decode_text(file: str, data: bytes) -> tuple[str | None, tuple[Problem, ...]]:
    """Decode a file as UTF-8 text with `\\n` line ends, without deceiving characters.

    A byte order mark is dropped. Returns None with a problem where the file is too large or
    is not UTF-8.
    """
    if len(data) > MAX_FILE_BYTES:
        message = f"the file has {len(data):,} bytes; at most {MAX_FILE_BYTES:,} are read"
        return None, (Problem("file-too-large", message, Location(file), "split it"),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        line = data.split(b"\n")[before.count("\n")].decode("utf-8", "replace").rstrip("\r")
        column = len(before) - before.rfind("\n")
        place = Location(file, before.count("\n") + 1, column, line)
        hint = "save the file as UTF-8"
        return None, (Problem("not-utf-8", "this byte is not UTF-8 text", place, hint),)
    text = text.replace("\r\n", "\n")
    lines = tuple(text.split("\n"))
    problems = tuple(
        Problem(
            "bad-character", bad.why, _offset_location(file, lines, text, bad.offset), "remove it"
        )
        for bad in find_bad_characters(text)
    )
    return text, problems


def locate(file: str, lines: tuple[str, ...], span: Span) -> Location:
    """Turn a span into the location that a problem prints: its first line."""
    text = lines[span.line] if span.line < len(lines) else ""
    end = span.end_column if span.end_line == span.line else len(text)
    return Location(file, span.line + 1, span.column + 1, text, max(1, end - span.column))


def _offset_location(file: str, lines: tuple[str, ...], text: str, offset: int) -> Location:
    line = text.count("\n", 0, offset)
    column = offset - (text.rfind("\n", 0, offset) + 1)
    return locate(file, lines, Span(line, column, line, column + 1))


def _tab_lines(lines: tuple[str, ...]) -> Iterator[int]:
    for number, line in enumerate(lines):
        if "\t" in line[: len(line) - len(line.lstrip())] and line.strip():
            yield number


def _tab_problem(file: str, lines: tuple[str, ...], number: int) -> Problem:
    column = lines[number].index("\t")
    place = locate(file, lines, Span(number, column, number, column + 1))
    return Problem("tab-indent", "a tab stands in the indentation", place, "indent with spaces")


def _expand_tabs(lines: tuple[str, ...]) -> Iterator[str]:
    """Read on behind a tab as if its line stood under the one before: more may be wrong."""
    column = 0
    for line in lines:
        body = line.lstrip()
        indent = line[: len(line) - len(body)]
        if "\t" in indent and body:
            yield " " * column + body
            continue
        if body:
            column = len(indent) + (len(body) - len(body.removeprefix("-").lstrip()))
        yield line


def _parse_document(parse: _Parse, text: str) -> Plain | None:
    events = yaml.parse(text, Loader=yaml.CSafeLoader)
    next(events)  # the stream's start
    start = next(events)
    if isinstance(start, yaml.StreamEndEvent):
        parse.add("empty-file", "the file is empty", Span(0, 0, 0, 1), "remove it, or fill it in")
        return None
    if isinstance(start, yaml.DocumentStartEvent) and (start.version or start.tags):
        parse.add(
            "yaml-feature", "a sheet has no % directives", Span(0, 0, 0, 1), "remove the line"
        )
    plain = _parse_node(parse, events, next(events), ())
    next(events)  # the document's end
    after = next(events)
    if not isinstance(after, yaml.StreamEndEvent):
        parse.add(
            "yaml-feature",
            "a second document starts here",
            _span(after),
            "make it a file of its own",
        )
    return plain


def _parse_node(
    parse: _Parse, events: Iterator[yaml.Event], event: yaml.Event, path: Path
) -> Plain:
    if len(path) > MAX_DEPTH:
        raise _TooDeepError
    parse.values[path] = _span(event)
    if isinstance(event, yaml.AliasEvent):
        parse.add(
            "yaml-feature", f"*{event.anchor} is an alias", _span(event), "write the value out"
        )
        return ""
    if isinstance(event, yaml.NodeEvent):
        _refuse_features(parse, event)
    if isinstance(event, yaml.ScalarEvent):
        return _parse_scalar(parse, event)
    if isinstance(event, yaml.SequenceStartEvent):
        return _parse_sequence(parse, events, path)
    return _parse_mapping(parse, events, path)


def _refuse_features(parse: _Parse, event: yaml.NodeEvent) -> None:
    if event.anchor:
        message = f"&{event.anchor} is an anchor"
        hint = "write the value out where it is needed; quote a text that begins with &"
        parse.add("yaml-feature", message, _span(event), hint)
    tag = getattr(event, "tag", None)
    if tag and tag != "!":
        hint = "remove it; quote a text that begins with !"
        parse.add("yaml-feature", f"{tag} is a tag", _span(event), hint)


def _parse_scalar(parse: _Parse, event: yaml.ScalarEvent) -> str:
    value: str = event.value
    if len(value) > MAX_FIELD_CHARACTERS:
        message = (
            f"this value has {len(value):,} characters; at most {MAX_FIELD_CHARACTERS:,} are read"
        )
        parse.add("field-too-long", message, _span(event), "split it")
    if event.style == '"':
        # Only here can an escape bring in a character that the file itself does not show.
        for bad in find_bad_characters(value):
            parse.add("bad-character", bad.why, _span(event), "remove the escape")
    return value


def _parse_sequence(parse: _Parse, events: Iterator[yaml.Event], path: Path) -> list[Plain]:
    items: list[Plain] = []
    for event in events:
        if isinstance(event, yaml.SequenceEndEvent):
            break
        items.append(_parse_node(parse, events, event, (*path, len(items))))
    return items


def _parse_mapping(parse: _Parse, events: Iterator[yaml.Event], path: Path) -> dict[str, Plain]:
    mapping: dict[str, Plain] = {}
    for event in events:
        if isinstance(event, yaml.MappingEndEvent):
            break
        key = _parse_key(parse, events, event, path)
        value = _parse_node(parse, events, next(events), (*path, key or "?"))
        if key is not None:
            mapping[key] = value
    return mapping


def _parse_key(
    parse: _Parse, events: Iterator[yaml.Event], event: yaml.Event, path: Path
) -> str | None:
    """Read a key; None for one whose value has no place in the mapping."""
    if not isinstance(event, yaml.ScalarEvent):
        hint = "quote a text that begins with { or ["
        parse.add("yaml-feature", "a key must be a plain word", _span(event), hint)
        _parse_node(parse, events, event, (*path, "?"))
        return None
    _refuse_features(parse, event)
    key: str = event.value
    here = (*path, key)
    if key == "<<":
        parse.add("yaml-feature", "<< is a merge key", _span(event), "write the keys out")
        return None
    if here in parse.keys:
        first = locate(parse.file, parse.lines, parse.keys[here])
        place = locate(parse.file, parse.lines, _span(event))
        message, hint = f'the key "{key}" stands here twice', "keep one of them"
        parse.problems.append(Problem("duplicate-key", message, place, hint, more=(first,)))
        return None
    parse.keys[here] = _span(event)
    return key


def _span(event: yaml.Event) -> Span:
    start, end = event.start_mark, event.end_mark
    return Span(start.line, start.column, end.line, end.column)


def _syntax_problem(parse: _Parse, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    # The reader may point behind the last line when the file ends too soon.
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    if line >= len(parse.lines):
        line, column = len(parse.lines) - 1, 0
    span = Span(line, column, line, column + 1)
    message = error.problem or error.context or "this is not YAML"
    hint = "check the indentation, and quote a text that holds a colon followed by a space"
    return Problem("yaml-syntax", message, locate(parse.file, parse.lines, span), hint)
