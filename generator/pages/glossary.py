"""Turns the glossary's words in prose into links to their meanings, at their first use on a page.

Prose marks each of them with an element that no browser knows, `<x-term ceasefire>`. Once the page
is whole, the first one of each word that does not stand in a heading, a link, a quotation or a
closed disclosure becomes a link, and the other marks go.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from generator.fact_sheets.terms import Term
from generator.pages.text import encode, show_name

_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>x-term|a|blockquote|button|code|details|form|h[1-6]|th)\b"
    r"(?P<rest>[^>]*)>"
)
_QUOTED = re.compile("“[^”]*”|«[^»]*»")


@dataclass(frozen=True)
class Glossary:
    """The terms that have a meaning."""

    terms: tuple[Term, ...]

    @cached_property
    def _id_of_form(self) -> dict[str, str]:
        return {form: term.id for term in self.terms for form in _forms_of(term)}

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        # Longer ones first: a draft resolution is not a resolution.
        forms = sorted(self._id_of_form, key=lambda form: (-len(form), form))
        alternatives = "|".join(r"\s+".join(map(re.escape, form.split())) for form in forms)
        return re.compile(rf"(?<![\w-])(?:{alternatives})(?![\w-])") if forms else None

    def mark_terms(self, text: str) -> Markup:
        """Encode plain text, with a mark around each term outside of quotation marks."""
        marked = []
        end = 0
        for match in self._find_terms(text):
            term = show_name(self._id_of_form[" ".join(match[0].split())])
            marked.append(encode(text[end : match.start()]))
            marked.append(Markup("<x-term {}>{}</x-term>").format(term, encode(match[0])))
            end = match.end()
        return Markup("").join((*marked, encode(text[end:])))

    def choose_terms(self, ids: Iterable[str]) -> Iterator[Term]:
        """Choose the terms that a page explains, in the glossary's order."""
        wanted = frozenset(ids)
        return (term for term in self.terms if term.id in wanted)

    def _find_terms(self, text: str) -> Iterator[re.Match[str]]:
        if self._pattern is None:
            return
        quoted = [match.span() for match in _QUOTED.finditer(text)]
        for match in self._pattern.finditer(text):
            if not any(begin < match.start() < end for begin, end in quoted):
                yield match


def link_first_uses(markdown: str) -> tuple[str, tuple[str, ...]]:
    """Link the first use of each marked term; the page, and the ids in the order of their use.

    The link of the term `ceasefire` is `word--ceasefire`; it leads to `meaning--ceasefire`.
    """
    closed_in: list[str] = []
    used: dict[str, None] = {}
    is_linked = False

    def replace(tag: re.Match[str]) -> str:
        nonlocal is_linked
        name, is_end = tag["name"], bool(tag["end"])
        if name == "x-term":
            if is_end:
                return "</a>" if is_linked else ""
            term = tag["rest"].strip()
            is_linked = not closed_in and term not in used
            if not is_linked:
                return ""
            used[term] = None
            return f'<a class="x-gloss" id="word--{term}" href="#meaning--{term}">'
        if not is_end:
            closed_in.append(name)
        elif name in closed_in:
            closed_in.remove(name)
        return tag[0]

    return _TAG.sub(replace, markdown), tuple(used)


def _forms_of(term: Term) -> Iterator[str]:
    """List the spellings of a term: a small first letter may be a capital."""
    for form in (term.use, *term.forms):
        yield form
        if form[0].islower():
            yield form[0].upper() + form[1:]
