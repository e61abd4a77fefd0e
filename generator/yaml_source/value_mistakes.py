"""Explains values that are not YAML: what is quoted wrongly, or begins with a special mark."""

import re

from generator.yaml_source.failure import Complaint, Failure, Place
from generator.yaml_source.hints import suggest_quoting

_SPECIAL = tuple("[]{}*&!|>%@`?,")
_OPENER = re.compile(rf"\s*(?:- +)*(?:[\w-]+:\s+)?(?P<opener>[{re.escape(''.join(_SPECIAL))}])")
_CLOSING = {"[": "]", "{": "}"}


def explain_colon_in_text(failure: Failure) -> Complaint:
    """A colon that makes a key of the text before it."""
    start = failure.begin_of_last
    hint = "put the whole value in quotation marks"
    if start.line == failure.mark.line:
        hint = suggest_quoting(failure.lines, start.line, start.column)
    message = "a colon with a space behind it cannot stand in an unquoted text"
    return failure.complain("colon-in-text", message, hint, failure.mark, 1)


def explain_text_after_quote(failure: Failure) -> Complaint | None:
    """Text behind a closing quotation mark, which may have closed one opened lines above."""
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


def explain_open_quote(failure: Failure) -> Complaint:
    """A quotation mark that nothing closes."""
    place = failure.begin
    message = "this quotation mark is never closed"
    return failure.complain("quote-not-closed", message, _closing_hint(failure, place), place, 1)


def _closing_hint(failure: Failure, place: Place) -> str:
    if failure.rest(place).startswith("'"):
        return "end the value with '; inside it, write '' for an apostrophe"
    return 'end the value with "; inside it, write \\" for a quotation mark'


def explain_escape(failure: Failure) -> Complaint:
    """A backslash between double quotation marks, before what it cannot stand before."""
    line, column = failure.mark.line, failure.mark.column
    place = Place(line, max(failure.line.rfind("\\", 0, column + 1), 0))
    shown = failure.rest(place)[:2]
    message = f"{shown} means nothing here, between double quotation marks"
    hint = "write \\\\ for a backslash, or use single quotation marks"
    return failure.complain("bad-escape", message, hint, place, len(shown))


def explain_opener(failure: Failure) -> Complaint | None:
    """A value that begins with a special mark, in a line in which libyaml got stuck later."""
    opener = _OPENER.match(failure.line)
    if not opener or opener.start("opener") > failure.mark.column:
        return None
    return _complain_of_beginning(failure, Place(failure.mark.line, opener.start("opener")))


def explain_special_mark(failure: Failure) -> Complaint | None:
    """A special mark where a text begins, be it in a list in brackets."""
    for place in (failure.begin, failure.mark):
        if failure.rest(place)[:1] in _SPECIAL:
            return _complain_of_beginning(failure, place)
    return None


def explain_colon_in_brackets(failure: Failure) -> Complaint:
    """A colon in a list in brackets."""
    hint = "put the text in quotation marks, or a space behind the colon of a key"
    message = "a colon cannot stand in an unquoted text in brackets"
    return failure.complain("colon-in-text", message, hint, failure.mark, 1)


def _complain_of_beginning(failure: Failure, place: Place) -> Complaint:
    hint = "put the whole text in quotation marks"
    opener = _OPENER.match(failure.lines[place.line])
    if opener and opener.start("opener") == place.column:
        hint = suggest_quoting(failure.lines, place.line, place.column)
    message = f"a text cannot begin with {failure.rest(place)[:1]} unless it is quoted"
    return failure.complain("reserved-character", message, hint, place)


def explain_open_bracket(failure: Failure) -> Complaint:
    """A list or mapping in brackets that something breaks off."""
    bracket = failure.rest(failure.begin)[:1]
    closing = _CLOSING.get(bracket, "a bracket")
    if failure.mark.line == failure.begin.line:
        message = f"a comma or {closing} is expected here"
        hint = (
            f"quote a text that begins with {bracket}, or an item that holds : or a quotation mark"
        )
        return failure.complain("list-not-closed", message, hint, failure.mark)
    hint = f"close it with {closing}; quote a text that begins with {bracket}"
    message = f"this {bracket} is not closed"
    return failure.complain("list-not-closed", message, hint, failure.begin)


def explain_open_end(failure: Failure) -> Complaint | None:
    """A list in brackets that the end of the file cuts off."""
    opener = _OPENER.match(failure.line)
    if not opener or failure.rest(failure.mark) or opener["opener"] not in _CLOSING:
        return None
    place = Place(failure.mark.line, opener.start("opener"))
    message = f"this {opener['opener']} is not closed, and here the file ends"
    hint = f"close it with {_CLOSING[opener['opener']]}"
    return failure.complain("list-not-closed", message, hint, place)


def explain_inline_item(failure: Failure) -> Complaint:
    """A hyphen behind a key."""
    hint = "begin a list on the line below its key; quote a text that begins with a hyphen"
    return failure.complain("reserved-character", "a list cannot begin here", hint, failure.mark)
