"""Explains lines that are not YAML: wrongly indented, or without key, colon, hyphen or space."""

import re

from generator.yaml_source.failure import Complaint, Failure, Place
from generator.yaml_source.hints import (
    KEY_LINE,
    indent_of,
    is_content,
    key_column,
    shorten,
    suggest_indent,
)

_KEY = re.compile(r"[\w-]+")
_GLUED = re.compile(r"(?P<key>[A-Za-z_][\w-]*):(?!//)(?P<value>\S.*)")


def explain_deeper_key(failure: Failure) -> Complaint | None:
    """A key that stands deeper than the text before it, and so seems to go on with it."""
    if failure.begin_of_last.line < failure.mark.line and KEY_LINE.match(failure.line):
        return explain_wrong_indent(failure)
    return None


def explain_glued_key_above(failure: Failure) -> Complaint | None:
    """`id:hostages` at the beginning of an item, of which the next line then is a part."""
    start = failure.begin_of_last
    return _missing_space(failure, start) if start.line < failure.mark.line else None


def explain_glued_key(failure: Failure) -> Complaint | None:
    """`use:hostages` in place of a key."""
    return _missing_space(failure, failure.begin)


def _missing_space(failure: Failure, place: Place) -> Complaint | None:
    glued = _GLUED.match(failure.rest(place))
    if not glued:
        return None
    hint = f"write {shorten(glued['key'] + ': ' + glued['value'])}"
    message = "a space is missing behind the colon"
    return failure.complain("missing-space", message, hint, place, glued.start("value"))


def explain_missing_colon(failure: Failure) -> Complaint:
    """A line that ought to begin with a key and has no colon."""
    rest = failure.rest(failure.begin)
    if _KEY.fullmatch(rest):
        message = "this key has no colon and no value"
        hint = f'write "{rest}: " and the value, or was the file cut off here?'
    else:
        message = "this line has no key"
        hint = "if it belongs to the text above, indent it deeper than the key of that text"
    return failure.complain("missing-colon", message, hint, failure.begin)


def explain_outside_block(failure: Failure) -> Complaint | None:
    """A line that was meant for the text below `key: >-` and stands too far to the left."""
    place = failure.begin if "simple key" in failure.words else failure.mark
    if not failure.last_ends_at(place, "|>"):
        return None
    head = failure.begin_of_last.line
    texts = [line for line in failure.lines[head + 1 : place.line] if line.strip()]
    wanted = indent_of(texts[0]) if texts else key_column(failure.lines[head]) + 2
    message = f"this line is too far to the left to belong to the text of line {head + 1}"
    return failure.complain("wrong-indent", message, f"indent it by {wanted} spaces", place)


def explain_comment_above(failure: Failure) -> Complaint | None:
    """A text that a comment in its midst cuts in two."""
    above = failure.mark.line - 1
    if above < 0 or not failure.lines[above].lstrip().startswith("#"):
        return None
    if KEY_LINE.match(failure.line) or failure.rest(failure.mark).startswith("-"):
        return None
    place = Place(above, failure.lines[above].index("#"))
    message = "the text behind # is a comment and does not belong to the value"
    return failure.complain("comment-cuts-value", message, "quote the whole value", place)


def explain_missing_hyphen(failure: Failure) -> Complaint | None:
    """An item without its hyphen, or without the space behind it."""
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


def explain_stray_item(failure: Failure) -> Complaint | None:
    """A list item among the keys of a mapping."""
    is_item = re.match(r"-(?:\s|$)", failure.rest(failure.mark))
    if not is_item or failure.mark.column != failure.begin.column:
        return None
    message, hint = "a list item stands where a key is due", "move it below the key of its list"
    return failure.complain("wrong-indent", message, hint, failure.mark)


def explain_missing_key(failure: Failure) -> Complaint | None:
    """A colon at the beginning of a line."""
    if not failure.rest(failure.mark).startswith(":"):
        return None
    message, hint = "a key is missing before the colon", "write the key, or remove the line"
    return failure.complain("missing-key", message, hint, failure.mark)


def explain_indented_start(failure: Failure) -> Complaint | None:
    """A sheet whose first line is indented, and a later one is not."""
    content = (number for number, line in enumerate(failure.lines) if is_content(line))
    first = next(content, failure.mark.line)
    if indent_of(failure.lines[first]) <= failure.mark.column:
        return None
    message = f"the first key is indented, and line {failure.mark.line + 1} is not"
    hint = "begin it without spaces"
    place = Place(first, indent_of(failure.lines[first]))
    return failure.complain("wrong-indent", message, hint, place)


def explain_end_above(failure: Failure) -> Complaint | None:
    """A line behind the end of the document, or before its beginning."""
    above = failure.mark.line - 1
    if above >= 0 and failure.lines[above].startswith("..."):
        message = "three dots end the sheet, and here it goes on"
        return failure.complain("yaml-feature", message, "remove the dots", Place(above, 0))
    if above >= 0 and failure.lines[above].startswith("%"):
        return _complain_of_directive(failure, Place(above, 0))
    return None


def explain_directive(failure: Failure) -> Complaint:
    """A line that begins with %."""
    return _complain_of_directive(failure, Place(failure.mark.line, 0))


def _complain_of_directive(failure: Failure, place: Place) -> Complaint:
    message, hint = (
        "a sheet has no % directives",
        "remove the line, or quote a text that begins with %",
    )
    return failure.complain("yaml-feature", message, hint, place)


def explain_wrong_indent(failure: Failure) -> Complaint:
    """Any other line that begins in a column of its own."""
    place = Place(failure.mark.line, indent_of(failure.line))
    message = "the indentation of this line does not fit the lines around it"
    hint = suggest_indent(failure.lines, place.line)
    return failure.complain("wrong-indent", message, hint, place)


def explain_tab_in_block(failure: Failure) -> Complaint:
    """A tab that is to indent the first line of a block's text, behind spaces."""
    column = failure.line.find("\t", 0, failure.mark.column + 1)
    place = Place(failure.mark.line, max(column, 0))
    message = "a tab stands in the indentation"
    return failure.complain("tab-indent", message, "indent with spaces", place, 1)
