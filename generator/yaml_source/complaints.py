"""Turns what libyaml says of broken YAML into a complaint in the words of an editor."""

import re
from collections.abc import Callable, Sequence
from typing import TypeAlias

import yaml

from generator.yaml_source.failure import Complaint, Failure, Place
from generator.yaml_source.hints import (
    KEY_LINE,
    indent_of,
    is_content,
    key_column,
    shorten,
    suggest_indent,
    suggest_quoting,
)

Explain: TypeAlias = Callable[[Failure], Complaint | None]

_KEY = re.compile(r"[\w-]+")
_GLUED = re.compile(r"(?P<key>[A-Za-z_][\w-]*):(?!//)(?P<value>\S.*)")
_OPENER = re.compile(r"\s*(?:- +)*(?:[\w-]+:\s+)?(?P<opener>[\[{*&!|>%@`?,\]}])")


def explain_failure(
    error: yaml.MarkedYAMLError, lines: Sequence[str], last: yaml.ScalarEvent | None
) -> Complaint:
    """Find out what an editor did that made libyaml give up; `last` is the last scalar read."""
    failure = Failure.of(error, lines, last)
    for said, explanations in _EXPLANATIONS:
        if said in failure.words:
            complaints = (explain(failure) for explain in explanations)
            found = next(filter(None, complaints), None)
            if found:
                return found
    hint = "check the indentation, the quotation marks and the brackets around this place"
    message = f"this is not YAML: {failure.words}"
    return failure.complain("yaml-syntax", message, hint, failure.mark, 1)


def _explain_colon_in_text(failure: Failure) -> Complaint:
    start = failure.begin_of_last
    hint = "put the whole value in quotation marks"
    if start.line == failure.mark.line:
        hint = suggest_quoting(failure.lines, start.line, start.column)
    message = "a colon with a space behind it cannot stand in an unquoted text"
    return failure.complain("colon-in-text", message, hint, failure.mark, 1)


def _explain_deeper_key(failure: Failure) -> Complaint | None:
    if failure.begin_of_last.line < failure.mark.line and KEY_LINE.match(failure.line):
        return _explain_wrong_indent(failure)
    return None


def _explain_glued_key_above(failure: Failure) -> Complaint | None:
    start = failure.begin_of_last
    return _missing_space(failure, start) if start.line < failure.mark.line else None


def _explain_glued_key(failure: Failure) -> Complaint | None:
    return _missing_space(failure, failure.begin)


def _missing_space(failure: Failure, place: Place) -> Complaint | None:
    glued = _GLUED.match(failure.rest(place))
    if not glued:
        return None
    hint = f"write {shorten(glued['key'] + ': ' + glued['value'])}"
    message = "a space is missing behind the colon"
    return failure.complain("missing-space", message, hint, place, glued.start("value"))


def _explain_missing_colon(failure: Failure) -> Complaint:
    rest = failure.rest(failure.begin)
    if _KEY.fullmatch(rest):
        message = "this key has no colon and no value"
        hint = f'write "{rest}: " and the value, or was the file cut off here?'
    else:
        message = "this line has no key"
        hint = "if it belongs to the text above, indent it deeper than the key of that text"
    return failure.complain("missing-colon", message, hint, failure.begin)


def _explain_outside_block(failure: Failure) -> Complaint | None:
    """A line that was meant for the text below `key: >-` and stands too far to the left."""
    place = failure.begin if "simple key" in failure.words else failure.mark
    if not failure.last_ends_at(place, "|>"):
        return None
    head = failure.begin_of_last.line
    texts = [line for line in failure.lines[head + 1 : place.line] if line.strip()]
    wanted = indent_of(texts[0]) if texts else key_column(failure.lines[head]) + 2
    message = f"this line is too far to the left to belong to the text of line {head + 1}"
    return failure.complain("wrong-indent", message, f"indent it by {wanted} spaces", place)


def _explain_text_after_quote(failure: Failure) -> Complaint | None:
    if not failure.last_ends_at(failure.mark, "\"'"):
        return None
    start = failure.begin_of_last
    if start.line < failure.mark.line:
        line = failure.mark.line + 1
        message = f"the text that is quoted from here on ends in the middle of line {line}"
        return failure.complain(
            "quote-not-closed", message, _closing_hint(failure, start), start, 1
        )
    hint = suggest_quoting(failure.lines, start.line, start.column)
    message = "the value ends at the quotation mark, and here text follows"
    return failure.complain("text-after-quote", message, hint, failure.mark)


def _explain_open_quote(failure: Failure) -> Complaint:
    place = failure.begin
    message = "this quotation mark is never closed"
    return failure.complain("quote-not-closed", message, _closing_hint(failure, place), place, 1)


def _closing_hint(failure: Failure, place: Place) -> str:
    if failure.rest(place).startswith("'"):
        return "end the value with '; inside it, write '' for an apostrophe"
    return 'end the value with "; inside it, write \\" for a quotation mark'


def _explain_escape(failure: Failure) -> Complaint:
    line, column = failure.mark.line, failure.mark.column
    place = Place(line, max(failure.line.rfind("\\", 0, column + 1), 0))
    shown = failure.rest(place)[:2]
    message = f"{shown} means nothing here, between double quotation marks"
    hint = "write \\\\ for a backslash, or use single quotation marks"
    return failure.complain("bad-escape", message, hint, place, len(shown))


def _explain_opener(failure: Failure) -> Complaint | None:
    """A text that begins with a character which means something in YAML."""
    opener = _OPENER.match(failure.line)
    if not opener or opener.start("opener") > failure.mark.column:
        return None
    place = Place(failure.mark.line, opener.start("opener"))
    hint = suggest_quoting(failure.lines, place.line, place.column)
    message = f"a text cannot begin with {opener['opener']} unless it is quoted"
    return failure.complain("reserved-character", message, hint, place)


def _explain_open_bracket(failure: Failure) -> Complaint:
    bracket = failure.rest(failure.begin)[:1]
    closing = {"[": "]", "{": "}"}.get(bracket, "a bracket")
    if failure.mark.line == failure.begin.line:
        message = f"a comma or {closing} is expected here"
        hint = (
            f"quote a text that begins with {bracket}, or an item that holds : or a quotation mark"
        )
        return failure.complain("list-not-closed", message, hint, failure.mark)
    hint = f"close it with {closing}; quote a text that begins with {bracket}"
    message = f"this {bracket} is not closed"
    return failure.complain("list-not-closed", message, hint, failure.begin)


def _explain_open_end(failure: Failure) -> Complaint | None:
    """A list in brackets that the end of the file cuts off."""
    opener = _OPENER.match(failure.line)
    if not opener or failure.rest(failure.mark) or opener["opener"] not in "[{":
        return None
    place = Place(failure.mark.line, opener.start("opener"))
    closing = "]" if opener["opener"] == "[" else "}"
    message = f"this {opener['opener']} is not closed, and here the file ends"
    return failure.complain("list-not-closed", message, f"close it with {closing}", place)


def _explain_inline_item(failure: Failure) -> Complaint:
    hint = "begin a list on the line below its key; quote a text that begins with a hyphen"
    return failure.complain("reserved-character", "a list cannot begin here", hint, failure.mark)


def _explain_comment_above(failure: Failure) -> Complaint | None:
    above = failure.mark.line - 1
    if above < 0 or not failure.lines[above].lstrip().startswith("#"):
        return None
    if KEY_LINE.match(failure.line) or failure.rest(failure.mark).startswith("-"):
        return None
    place = Place(above, failure.lines[above].index("#"))
    message = "the text behind # is a comment and does not belong to the value"
    return failure.complain("comment-cuts-value", message, "quote the whole value", place)


def _explain_missing_hyphen(failure: Failure) -> Complaint | None:
    rest = failure.rest(failure.mark)
    if re.match(r"-[^\s-]", rest):
        hint = f"write {shorten('- ' + rest[1:])}"
        message = "a space is missing behind the hyphen"
        return failure.complain("missing-space", message, hint, failure.mark, 1)
    if "'-' indicator" in failure.words and failure.mark.column == failure.begin.column:
        hint = f"write {shorten('- ' + rest)}"
        message = "a list item begins with a hyphen"
        return failure.complain("missing-hyphen", message, hint, failure.mark)
    return None


def _explain_missing_key(failure: Failure) -> Complaint | None:
    if not failure.rest(failure.mark).startswith(":"):
        return None
    message, hint = "a key is missing before the colon", "write the key, or remove the line"
    return failure.complain("missing-key", message, hint, failure.mark)


def _explain_indented_start(failure: Failure) -> Complaint | None:
    """A sheet whose first line is indented, and a later one is not."""
    first = next(number for number, line in enumerate(failure.lines) if is_content(line))
    if indent_of(failure.lines[first]) <= failure.mark.column:
        return None
    message = f"the first key is indented, and line {failure.mark.line + 1} is not"
    hint = "begin it without spaces"
    place = Place(first, indent_of(failure.lines[first]))
    return failure.complain("wrong-indent", message, hint, place)


def _explain_end_above(failure: Failure) -> Complaint | None:
    above = failure.mark.line - 1
    if above >= 0 and failure.lines[above].startswith("..."):
        message = "three dots end the sheet, and here it goes on"
        return failure.complain("yaml-feature", message, "remove the dots", Place(above, 0))
    if above >= 0 and failure.lines[above].startswith("%"):
        return _complain_of_directive(failure, Place(above, 0))
    return None


def _explain_directive(failure: Failure) -> Complaint:
    return _complain_of_directive(failure, Place(failure.mark.line, 0))


def _complain_of_directive(failure: Failure, place: Place) -> Complaint:
    message, hint = (
        "a sheet has no % directives",
        "remove the line, or quote a text that begins with %",
    )
    return failure.complain("yaml-feature", message, hint, place)


def _explain_wrong_indent(failure: Failure) -> Complaint:
    place = Place(failure.mark.line, indent_of(failure.line))
    message = "the indentation of this line does not fit the lines around it"
    hint = suggest_indent(failure.lines, place.line)
    return failure.complain("wrong-indent", message, hint, place)


_FITS_NOWHERE = (
    _explain_text_after_quote,
    _explain_opener,
    _explain_outside_block,
    _explain_comment_above,
    _explain_missing_hyphen,
    _explain_missing_key,
    _explain_end_above,
    _explain_wrong_indent,
)
_EXPLANATIONS: Sequence[tuple[str, Sequence[Explain]]] = (
    (
        "mapping values are not allowed",
        (_explain_glued_key_above, _explain_deeper_key, _explain_opener, _explain_colon_in_text),
    ),
    (
        "could not find expected ':'",
        (_explain_outside_block, _explain_glued_key, _explain_missing_colon),
    ),
    ("did not find expected key", _FITS_NOWHERE),
    ("did not find expected '-' indicator", _FITS_NOWHERE),
    ("did not find expected <document start>", (_explain_indented_start, *_FITS_NOWHERE)),
    ("block sequence entries", (_explain_inline_item,)),
    ("scanning a quoted scalar", (_explain_open_quote,)),
    ("parsing a quoted scalar", (_explain_escape,)),
    ("parsing a flow node", (_explain_open_end,)),
    ("parsing a flow sequence", (_explain_open_bracket,)),
    ("parsing a flow mapping", (_explain_open_bracket,)),
    ("directive", (_explain_directive,)),
    ("incompatible YAML document", (_explain_directive,)),
    *(
        (said, (_explain_opener,))
        for said in (
            "cannot start any token",
            "scanning an alias",
            "scanning an anchor",
            "a tag",
            "undefined tag handle",
            "scanning a block scalar",
            "mapping keys are not allowed",
            "expected node content",
        )
    ),
)
"""What libyaml says, and what an editor may have done; the first that explains it counts."""
