"""Turns a quotation that its source does not have, or has twice, into a problem that helps."""

from dataclasses import dataclass

from generator.evidence.near_matches import describe_difference, find_near_match, shorten
from generator.evidence.quotations import (
    MAX_GAP,
    MAX_MATCHES,
    Match,
    find_matches,
    match_in_block,
    read_parts,
)
from generator.evidence.source_text import Block, SourceText, Span
from generator.evidence.word_bounds import is_inside_word, word_around
from generator.fact_sheets.facts import Evidence
from generator.problems import Location, Problem


@dataclass(frozen=True)
class Quoted:
    """Words of a fact sheet that claim to be a source's, and where the sheet has them."""

    words: str
    place: Location
    before: str = ""
    after: str = ""


def quoted_in(evidence: Evidence) -> Quoted | None:
    """The quotation of a piece of evidence; None where it is a citation."""
    if evidence.quote is None:
        return None
    place = evidence.origin.at("quote")
    return Quoted(evidence.quote, place, evidence.before or "", evidence.after or "")


def locate_quotation(source: SourceText, quoted: Quoted) -> Match | Problem:
    """Find the one place of a quotation; otherwise say what is wrong with it."""
    matches = find_matches(source, quoted.words, before=quoted.before, after=quoted.after)
    if len(matches) == 1:
        return matches[0]
    if matches:
        return _ambiguous(source, quoted, matches)
    if quoted.before or quoted.after:
        elsewhere = find_matches(source, quoted.words)
        if elsewhere:
            return _wrong_context(source, quoted, elsewhere)
    return _explain_absence(source, quoted)


def _ambiguous(source: SourceText, quoted: Quoted, matches: tuple[Match, ...]) -> Problem:
    many = (
        f"{MAX_MATCHES} times or more" if len(matches) == MAX_MATCHES else f"{len(matches)} times"
    )
    return Problem(
        "quote-ambiguous",
        f"the quotation stands {many} in {source.article.file}",
        quoted.place,
        "quote more words, or add before: or after: with the words beside it",
        more=tuple(source.location(match.span) for match in matches),
    )


def _wrong_context(source: SourceText, quoted: Quoted, matches: tuple[Match, ...]) -> Problem:
    keys = [key for key in ("before", "after") if getattr(quoted, key)]
    return Problem(
        "quote-not-found",
        f"the quotation stands in the source, but not with the words of {' and '.join(keys)}:",
        quoted.place,
        "copy the words right beside the quotation",
        more=tuple(source.location(match.span) for match in matches),
    )


def _explain_absence(source: SourceText, quoted: Quoted) -> Problem:
    ways = read_parts(source, quoted.words)
    if not ways:
        message = "the quotation holds no words of the source"
        return Problem("quote-not-found", message, quoted.place, "copy the words that prove it")
    for parts in ways:
        problem = (
            _explain_single(source, quoted, parts[0])
            if len(parts) == 1
            else _explain_gaps(source, quoted, parts)
        )
        if problem:
            return problem
    return _not_found(source, quoted, ways[-1])


def _explain_single(source: SourceText, quoted: Quoted, part: str) -> Problem | None:
    start = source.text.find(part)
    if start < 0:
        return None
    span = Span(start, start + len(part))
    place = source.location(span)
    cut = next((at for at in (span.start, span.end) if is_inside_word(source, at)), None)
    if cut is not None:
        word = source.words(word_around(source, cut))
        end = "begins" if cut == span.start else "ends"
        message = f'the quotation {end} in the middle of "{word}"'
        return Problem(
            "quote-mid-word", message, quoted.place, f'quote "{word}" whole', more=(place,)
        )
    message = "the quotation runs from one paragraph into the next"
    hint = "make it two pieces of evidence, one for each paragraph"
    return Problem("quote-crosses-paragraph", message, quoted.place, hint, more=(place,))


def _explain_gaps(source: SourceText, quoted: Quoted, parts: tuple[str, ...]) -> Problem | None:
    for block in source.blocks:
        far = next(match_in_block(source, block, parts, len(source.text)), None)
        if far:
            widest = max(gap.end - gap.start for gap in far.gaps)
            message = f"a gap leaves out {widest} characters; at most {MAX_GAP} may be left out"
            hint = "make it two pieces of evidence, or quote more words between"
            place = (source.location(far.span),)
            return Problem("quote-gap-too-long", message, quoted.place, hint, more=place)
    everywhere = Block("body", Span(0, len(source.text)), ())
    places = [next(match_in_block(source, everywhere, (part,), 0), None) for part in parts]
    if None in places:
        return None
    found = tuple(source.location(place.span) for place in places if place)
    if next(match_in_block(source, everywhere, parts, len(source.text)), None):
        message = "a gap joins words of different paragraphs"
        hint = "make it two pieces of evidence, one for each paragraph"
        return Problem("gap-crosses-paragraph", message, quoted.place, hint, more=found)
    message = "the parts of the quotation stand in another order in the source"
    return Problem("quote-not-found", message, quoted.place, "keep the source's order", more=found)


def _not_found(source: SourceText, quoted: Quoted, parts: tuple[str, ...]) -> Problem:
    """Point at the part that is missing, and at the passage nearest to it."""
    missing = next((part for part in parts if part not in source.text), parts[0])
    message = f"these words do not stand in {source.article.file}"
    if len(parts) > 1:
        message = f'"{shorten(missing)}" does not stand in {source.article.file}'
    near = find_near_match(source, missing)
    if near is None:
        hint = "copy the words from the source; […] leaves words out"
        return Problem("quote-not-found", message, quoted.place, hint)
    passage = source.words(near.span)
    difference = describe_difference(missing, passage)
    hint = f'closest is "{shorten(source.raw_words(near.span))}": {difference}'
    return Problem(
        "quote-not-found", message, quoted.place, hint, more=(source.location(near.span),)
    )
