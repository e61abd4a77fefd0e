"""Finds what stands inside quotation marks in a source: the direct speech."""

from collections.abc import Iterator

from generator.evidence.source_text import Block, SourceText, Span

_OPENING = frozenset("“„‟«〝")
_CLOSING = frozenset("”»〞")


def find_direct_speech(source: SourceText, block: Block) -> tuple[Span, ...]:
    """Find the stretches inside double quotation marks, and inside `‘…’`, of a paragraph.

    A mark that is not closed runs to the end of the paragraph if it is an opening one, as a
    speech of several paragraphs does.
    """
    return (*_find_double(source, block), *_find_single(source, block))


def _find_double(source: SourceText, block: Block) -> Iterator[Span]:
    opened: int | None = None
    curly = False
    for offset in range(block.span.start, block.span.end):
        if source.text[offset] != '"':
            continue
        raw = source.raw_words(Span(offset, offset + 1))
        if opened is None:
            opened, curly = offset + 1, raw in _OPENING
        elif not (curly and raw in _OPENING - {"“"}):
            yield Span(opened, offset)
            opened = None
    if opened is not None and curly:
        yield Span(opened, block.span.end)


def _find_single(source: SourceText, block: Block) -> Iterator[Span]:
    opened: int | None = None
    for offset in range(block.span.start, block.span.end):
        if source.text[offset] != "'":
            continue
        raw = source.raw_words(Span(offset, offset + 1))
        following = source.text[offset + 1 : offset + 2]
        if raw == "‘" and opened is None:
            opened = offset + 1
        elif raw == "’" and opened is not None and not following.isalnum():
            yield Span(opened, offset)
            opened = None
