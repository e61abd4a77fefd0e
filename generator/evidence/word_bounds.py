"""Finds words in normalised text so that no match begins or ends inside a word or a number."""

from collections.abc import Iterator

from generator.evidence.source_text import SourceText, Span

_CURRENCIES = frozenset("$€£¥₪₹₽₩")
_BEHIND_DIGITS = frozenset("%‰°") | _CURRENCIES


def find_on_bounds(source: SourceText, words: str, within: Span) -> Iterator[Span]:
    """Yield each occurrence of normalised words that neither begins nor ends inside a word.

    `words` must not be empty. Goes on at the next word, so the time is linear in the text.
    """
    start = source.text.find(words, within.start, within.end)
    while start >= 0:
        end = start + len(words)
        if not is_inside_word(source, start) and not is_inside_word(source, end):
            yield Span(start, end)
        start += 1
        while start < within.end and is_inside_word(source, start):
            start += 1
        start = source.text.find(words, start, within.end)


def word_around(source: SourceText, offset: int) -> Span:
    """The word or number in whose middle an offset stands."""
    start = end = offset
    while is_inside_word(source, start):
        start -= 1
    while is_inside_word(source, end):
        end += 1
    return Span(start, end)


def is_inside_word(source: SourceText, offset: int) -> bool:
    """Whether a cut at an offset would part a word, a number or a number from its sign.

    `can|'t`, `32|,000`, `3.|5`, `U.|S.`, `de|-escalate`, `$|5` and `5|%` would be parted;
    `Israel|'s` would not.
    """
    text = source.text
    if not 0 < offset < len(text):
        return False
    before, after = text[offset - 1], text[offset]
    if _is_word(before) and _is_word(after):
        return True
    if _is_word(before):
        return (after in _BEHIND_DIGITS and _parts_amount(text, offset)) or (
            _is_joiner(source, offset) and not _is_possessive(text, offset)
        )
    return _is_joiner(source, offset - 1) or _is_sign(source, offset - 1)


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _parts_amount(text: str, offset: int) -> bool:
    """Whether a sign right of the cut belongs to the digits left of it, or to `US` in `US$`."""
    return text[offset - 1].isdigit() or text[offset + 1 : offset + 2].isdigit()


def _is_joiner(source: SourceText, offset: int) -> bool:
    """Whether the mark at an offset stands between the two halves of one word or number."""
    text = source.text
    if not 0 < offset < len(text) - 1:
        return False
    before, mark, after = text[offset - 1], text[offset], text[offset + 1]
    if not (_is_word(before) and _is_word(after)):
        return False
    between_digits = before.isdigit() and after.isdigit()
    if mark in ",:":
        return between_digits
    if mark == ".":
        return between_digits or (before.isupper() and after.isupper())
    if mark == "-":
        return between_digits or source.is_hyphen(offset)
    return mark in "'/&@"


def _is_possessive(text: str, offset: int) -> bool:
    return text[offset : offset + 2].lower() == "'s" and not text[offset + 2 : offset + 3].isalnum()


def _is_sign(source: SourceText, offset: int) -> bool:
    """Whether the mark at an offset is the sign or the currency of the digits behind it."""
    text = source.text
    if not text[offset + 1].isdigit():
        return False
    if text[offset] in _CURRENCIES:
        return True
    alone = offset == 0 or text[offset - 1] in " (\"'"
    return alone and (text[offset] in "+.~" or (text[offset] == "-" and _is_minus(source, offset)))


def _is_minus(source: SourceText, offset: int) -> bool:
    return source.raw_words(Span(offset, offset + 1)) in ("-", "−")
