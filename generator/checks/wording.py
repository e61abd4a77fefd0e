"""Finds words in the editor's own voice that terms.yml asks to avoid."""

from collections.abc import Iterator

from generator.fact_sheets.facts import Evidence
from generator.fact_sheets.fields import SheetModel
from generator.fact_sheets.numbers import Figure
from generator.fact_sheets.positions import Statement
from generator.fact_sheets.sources import SetAside
from generator.fact_sheets.terms import Term
from generator.fact_sheets.texts import SheetText, find_texts
from generator.fact_sheets.timeline import Event
from generator.problems import Location, Problem

_WORDS_OF_SOURCES = frozenset(
    {
        *((Evidence, key) for key in ("quote", "before", "after", "refers_to")),
        (SetAside, "quote"),
        (Statement, "speech"),
        (Event, "said"),
        (Figure, "synonyms"),
    }
)
"""Fields that repeat a source; what stands there is not ours to choose."""


def check_wording(sheet: SheetModel, terms: tuple[Term, ...]) -> Iterator[Problem]:
    """Warn of each avoided word that stands outside quotation marks in a sheet's own texts."""
    avoided = [(word, term) for term in terms for word in term.avoid]
    for text, own in find_own_texts(sheet):
        folded = own.casefold()
        for word, term in avoided:
            if _stands_in(folded, word.casefold()):
                message = f'"{word}" is a word to avoid'
                hint = f'write "{term.use}", or quote it inside “ ” with its speaker'
                place = locate_words(text, word)
                yield Problem("avoided-word", message, place, hint, "warning")


def find_own_texts(sheet: SheetModel) -> Iterator[tuple[SheetText, str]]:
    """Yield the texts that are ours, each with its words; what it quotes is blanked."""
    for text in find_texts(sheet):
        if (text.model, text.keys[0]) not in _WORDS_OF_SOURCES and text.keys[0] != "aliases":
            yield text, _blank_quotations(text.text)


def locate_words(text: SheetText, words: str) -> Location:
    """Point at words of a text, when they stand on its first line; else at the whole text."""
    place = text.origin.at(*text.keys)
    column = place.text.casefold().find(words.casefold(), place.column - 1)
    if column < 0:
        return place
    return Location(place.file, place.line, column + 1, place.text, len(words))


def _blank_quotations(text: str) -> str:
    """Replace what stands inside “ ” by spaces; a quotation that is not closed stays."""
    parts: list[str] = []
    position = 0
    while (start := text.find("“", position)) >= 0 and (end := text.find("”", start)) >= 0:
        parts += [text[position:start], " " * (end + 1 - start)]
        position = end + 1
    return "".join((*parts, text[position:]))


def _stands_in(text: str, word: str) -> bool:
    start = text.find(word)
    while start >= 0:
        before, after = text[start - 1 : start], text[start + len(word) :][:1]
        if not before.isalnum() and not after.isalnum():
            return True
        start = text.find(word, start + 1)
    return False
