"""Turns what libyaml says of broken YAML into a complaint in the words of an editor."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

import yaml

from generator.yaml_source.failure import Complaint, Failure
from generator.yaml_source.line_mistakes import (
    explain_comment_above,
    explain_deeper_key,
    explain_directive,
    explain_end_above,
    explain_glued_key,
    explain_glued_key_above,
    explain_indented_start,
    explain_missing_colon,
    explain_missing_hyphen,
    explain_missing_key,
    explain_outside_block,
    explain_stray_item,
    explain_tab_in_block,
    explain_wrong_indent,
)
from generator.yaml_source.value_mistakes import (
    explain_colon_in_brackets,
    explain_colon_in_text,
    explain_escape,
    explain_inline_item,
    explain_open_bracket,
    explain_open_end,
    explain_open_quote,
    explain_opener,
    explain_special_mark,
    explain_text_after_quote,
)

Explain: TypeAlias = Callable[[Failure], Complaint | None]


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


_FITS_NOWHERE = (
    explain_text_after_quote,
    explain_opener,
    explain_outside_block,
    explain_comment_above,
    explain_missing_hyphen,
    explain_stray_item,
    explain_missing_key,
    explain_end_above,
    explain_wrong_indent,
)
_EXPLANATIONS: Sequence[tuple[str, Sequence[Explain]]] = (
    (
        "mapping values are not allowed",
        (explain_glued_key_above, explain_deeper_key, explain_opener, explain_colon_in_text),
    ),
    (
        "could not find expected ':'",
        (explain_outside_block, explain_glued_key, explain_missing_colon),
    ),
    ("did not find expected key", _FITS_NOWHERE),
    ("did not find expected '-' indicator", _FITS_NOWHERE),
    ("did not find expected <document start>", (explain_indented_start, *_FITS_NOWHERE)),
    ("block sequence entries", (explain_inline_item,)),
    ("scanning a quoted scalar", (explain_open_quote,)),
    ("parsing a quoted scalar", (explain_escape,)),
    ("a tab character", (explain_tab_in_block,)),
    ("unexpected ':'", (explain_colon_in_brackets,)),
    ("parsing a flow node", (explain_open_end, explain_special_mark)),
    ("parsing a flow sequence", (explain_open_bracket,)),
    ("parsing a flow mapping", (explain_open_bracket,)),
    ("directive", (explain_directive,)),
    ("incompatible YAML document", (explain_directive,)),
    *(
        (said, (explain_special_mark,))
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
