"""Finds who is said to say what in a sentence: `X claims that …`, `…, according to X`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.evidence.lexicon import (
    ACTING,
    AMBIGUOUS,
    CLAIMING,
    DENYING,
    DISPUTING,
    FINDING,
    GAUGING,
    PRONOUNS,
)
from generator.evidence.source_openings import SOURCE_OPENERS, gives_number, opens_source
from generator.evidence.source_text import SourceText, Span
from generator.fact_sheets.number_words import word_at
from generator.fact_sheets.tokens import Token, tokenise

_CLAUSE_WORDS = frozenset(
    ("whereas", "while", "but", "although", "though", "because", "with", "as", "after", "when")
)
_ENDS = frozenset((";", ":"))
_RELATIVE = frozenset(("who", "which", "whose", "whom", "where"))
_NOUN_MARKERS = frozenset(
    (
        *("the", "a", "an", "of", "his", "her", "its", "their", "our", "these", "those", "any"),
        *("such", "this", "no", "for", "by", "in", "into", "on", "with", "recent", "new", "-"),
        *("some", "many", "several", "other", "false", "to", "or"),
    )
)
_OBJECT_MARKERS = frozenset(
    ("the", "a", "this", "that", "these", "those", "it", "its", "his", "her", "their", "any")
)
_INVERTIBLE = frozenset(("said", "says", "wrote", "added", "warned", "explained"))
_FINITE = frozenset(
    (
        *("is", "are", "was", "were", "be", "has", "have", "had", "will", "would", "could", "can"),
        *("may", "might", "must", "should", "did", "does", "do", "that", "to", "it", "he", "she"),
        *("they", "we", "i", "there", "not", "no"),
    )
)
"""Words that show that what follows `said` is a clause and no speaker."""

_PREPOSITIONS = frozenset(("on", "in", "at", "to", "late", "early", "yesterday", "during", "after"))
_SPEECH_ENDS = frozenset((",", ".", "!", "?"))
_TELLING = frozenset(("told", "tells"))
_POINTING = frozenset(("for", "of", "by", "with", "from", "about", "behind", "on", "to"))
_MAX_SPEAKER_WORDS = 8
_PASSIVE = frozenset(("is", "are", "was", "were", "been", "being", "be"))


@dataclass(frozen=True)
class Attribution:
    """Words that give something to a speaker.

    `subject` is where the speaker stands, `verb` the reporting verb, `scope` what it brings.
    `is_claim` tells that the speaker answers for what is brought.
    """

    subject: Span
    verb: Span
    scope: Span
    is_claim: bool

    def covers(self, span: Span) -> bool:
        """Whether a stretch shares a character with any part of the attribution."""
        return any(span.overlaps(part) for part in (self.subject, self.verb, self.scope))


def find_attributions(source: SourceText, sentence: Span) -> tuple[Attribution, ...]:
    """Find the attributions of a sentence, in order."""
    tokens = tokenise(source.text, sentence.start, sentence.end)
    return tuple(_find(tokens, sentence))


def _find(tokens: tuple[Token, ...], sentence: Span) -> Iterator[Attribution]:
    starts = [at for at in range(len(tokens)) if _is_reporting(tokens, at)]
    last: Attribution | None = None
    for number, at in enumerate(starts):
        following = starts[number + 1] if number + 1 < len(starts) else len(tokens)
        previous = starts[number - 1] if number else -1
        if previous == at - 1 >= 0:
            continue  # "echoed calls": the second is a noun
        if tokens[at].lower in SOURCE_OPENERS:
            last = _according(tokens, at, sentence)
        elif _is_inverted(tokens, at):
            last = _inverted(tokens, at, sentence)
        else:
            found = _regular(tokens, at, previous, following, sentence)
            if last and _shares_subject(tokens, at, previous):
                found = replace(found, subject=last.subject)
            last = found
        yield last


def _shares_subject(tokens: Sequence[Token], at: int, previous: int) -> bool:
    """Whether a verb goes on with the subject of the one before it.

    `criticized …, attributing`; `remarked … and said`; `X, which denied it, said`.
    """
    before = word_at(tokens, at - 1)
    if before in ("and", "but"):
        return True
    relative = any(
        token.lower in ("which", "who") for token in tokens[max(0, previous - 3) : previous]
    )
    return before == "," and (tokens[at].lower.endswith("ing") or relative)


def _is_reporting(tokens: Sequence[Token], at: int) -> bool:
    word, before = tokens[at].lower, word_at(tokens, at - 1)
    if word in SOURCE_OPENERS or word in GAUGING:
        return opens_source(tokens, at) or gives_number(tokens, at)
    following = word_at(tokens, at + 1)
    if word not in CLAIMING | ACTING | FINDING or not _brings_object(word, following):
        return False
    pointed_at = before == "that" and word_at(tokens, at - 2) in _POINTING  # "for that estimate"
    if at == 0 or pointed_at or before in (";", ":") or tokens[at].text[0].isupper():
        return False  # no subject stands before it: an imperative, a noun, a name
    if before in _PASSIVE:
        return following == "by"
    if word in AMBIGUOUS and not _brings_clause(tokens, at):
        return False
    return before not in _NOUN_MARKERS


def _brings_object(word: str, following: str) -> bool:
    """Whether a verb that may as well be another word is followed by what it reports."""
    if word in FINDING:
        return following == "that"
    return word not in DISPUTING or following in _OBJECT_MARKERS


def _brings_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb brings words: `added that`, `"…," he wrote in May`; not `added a second`."""
    if _follows_speech(tokens, at):
        return True
    following = word_at(tokens, at + 1)
    return following in ("that", "to", "in", "how", "why", "out", "") or not following[0].isalnum()


def _follows_speech(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing but its subject stands between a verb and direct speech that ends there."""
    marks = (i for i in range(at - 1, 0, -1) if tokens[i].kind == "mark")
    mark = next((i for i in marks if tokens[i].text not in ("-", ".")), 0)
    closes = mark and _is_speech_mark(tokens, mark) and tokens[mark].glued
    return bool(closes) and mark < at - 1 and tokens[mark - 1].text in _SPEECH_ENDS


def _is_speech_mark(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is a quotation mark; a single one counts where it closes: `…,' said X`."""
    mark = word_at(tokens, at)
    closes = mark == "'" and at > 0 and tokens[at].glued
    return mark == '"' or (closes and tokens[at - 1].text in _SPEECH_ENDS)


def _according(tokens: Sequence[Token], at: int, sentence: Span) -> Attribution:
    """`according to X`: X runs to the next comma; all of the clause is what X says."""
    size = 2 if tokens[at].lower == "according" else 4
    end = _find_end(tokens, at + size, stops=(",", ";", '"', ".", ")"))
    begin = _clause_start(tokens, at, floor=0)
    scope = Span(tokens[begin].start, sentence.end)
    if at > begin:
        # Behind a comma the words before it are meant; what follows goes its own way.
        scope = Span(tokens[begin].start, tokens[at].start)
    return Attribution(
        _span(tokens, at + size, end),
        Span(tokens[at].start, tokens[at + size - 1].end),
        scope,
        is_claim=True,
    )


def _is_inverted(tokens: Sequence[Token], at: int) -> bool:
    """`"…," said X`, `…, said X.` and `was announced by X`."""
    if _is_speech_mark(tokens, at - 1) or word_at(tokens, at + 1) == "by":
        return True
    end = _find_end(tokens, at + 1, stops=(",", ";", '"', ".", ":"))
    speaker = [token.lower for token in tokens[at + 1 : end]]
    named = 0 < len(speaker) <= _MAX_SPEAKER_WORDS and not _FINITE.intersection(speaker)
    return word_at(tokens, at - 1) == "," and tokens[at].lower in _INVERTIBLE and named


def _inverted(tokens: Sequence[Token], at: int, sentence: Span) -> Attribution:
    begin = at + 2 if word_at(tokens, at + 1) == "by" else at + 1
    end = _find_end(tokens, begin, stops=(",", ";", '"', ".", ":"))
    scope = Span(sentence.start, tokens[at].start)
    if not scope.end > scope.start:
        scope = sentence
    claim = tokens[at].lower in CLAIMING
    return Attribution(
        _span(tokens, begin, end), Span(tokens[at].start, tokens[at].end), scope, is_claim=claim
    )


def _regular(
    tokens: Sequence[Token], at: int, previous: int, following: int, sentence: Span
) -> Attribution:
    behind = _pass_over_relative(tokens, at, floor=previous + 1)
    begin = _subject_start(tokens, behind, previous)
    verb = Span(tokens[at].start, tokens[at].end)
    end = _scope_end(tokens, at, following)
    if _closes_sentence(tokens, at) and tokens[at].lower in DENYING:
        # "…, which the army denied." brings nothing: it turns away what stands before it.
        scope = Span(verb.end, sentence.end)
    elif _closes_sentence(tokens, at) or _is_parenthesis(tokens, begin, at):
        # "…, officials said." brings what stands before it, and the rest of the sentence.
        scope = sentence
        begin = max(begin, _last_comma(tokens, begin, at))
    elif _is_speech_mark(tokens, begin - 1):
        scope = Span(sentence.start, sentence.end)
    else:
        scope = Span(verb.end, tokens[end - 1].end if end > at + 1 else sentence.end)
    word = tokens[at].lower
    on = word in ("insists", "insisted", "insist", "insisting") and word_at(tokens, at + 1) == "on"
    brings = word in CLAIMING or word in GAUGING or word_at(tokens, at + 1) == "that"
    claim = brings and not on
    return Attribution(_span(tokens, begin, behind), verb, scope, is_claim=claim)


def _pass_over_relative(tokens: Sequence[Token], at: int, *, floor: int) -> int:
    """The index behind the subject of a verb: `two people, who spoke because they must, | said`."""
    if word_at(tokens, at - 1) != ",":
        return at
    opening = (
        index
        for index in range(at - 2, floor, -1)
        if tokens[index].lower in _RELATIVE and tokens[index - 1].text == ","
    )
    return next((index - 1 for index in opening if index - 1 > floor), at)


def _subject_start(tokens: Sequence[Token], at: int, previous: int) -> int:
    """The index at which the subject of a verb begins; a pronoun behind a comma is all of it."""
    if word_at(tokens, at - 1) in PRONOUNS and word_at(tokens, at - 2) == ",":
        return at - 1
    return _clause_start(tokens, at, floor=previous + 1)


def _is_parenthesis(tokens: Sequence[Token], begin: int, at: int) -> bool:
    """Whether a speaker stands between two commas: `40 died, the army says, and 9 are missing`."""
    return word_at(tokens, at + 1) == "," and _last_comma(tokens, begin, at) > begin


def _clause_start(tokens: Sequence[Token], at: int, *, floor: int) -> int:
    """The index at which the clause of a verb begins."""
    begin = at
    while begin > floor:
        word = tokens[begin - 1].lower
        if word in _ENDS or word in _CLAUSE_WORDS or _is_speech_mark(tokens, begin - 1):
            break
        begin -= 1
    while begin < at and tokens[begin].text in (",", "-"):
        begin += 1
    return begin


def _scope_end(tokens: Sequence[Token], at: int, following: int) -> int:
    """The index behind what a verb brings: up to the next clause with a speaker of its own."""
    for index in range(at + 1, following):
        if tokens[index].text in _ENDS and index > at + 1:
            return index
        if tokens[index].lower in ("whereas", "while", "but"):
            return index
    return following if following < len(tokens) else len(tokens)


def _closes_sentence(tokens: Sequence[Token], at: int) -> bool:
    """Whether only a time or a place follows: `…, the army said on Monday.`"""
    rest = [token.lower for token in tokens[at + 1 :] if token.kind == "word"]
    told = tokens[at].lower in _TELLING and len(rest) <= _MAX_SPEAKER_WORDS
    if not rest or not (told or rest[0] in _PREPOSITIONS) or _FINITE.intersection(rest):
        return not rest
    if told:  # "…, an official told the agency."
        return any(token.text == "," for token in tokens[:at])
    return len(rest) <= 2 or any(token.text == "," for token in tokens[:at])


def _last_comma(tokens: Sequence[Token], begin: int, at: int) -> int:
    commas = [index for index in range(begin, at) if tokens[index].text == ","]
    return commas[-1] + 1 if commas and commas[-1] + 1 < at else begin


def _find_end(tokens: Sequence[Token], at: int, *, stops: Sequence[str]) -> int:
    """The index of the next stop, or of a dash that stands alone."""
    while at < len(tokens) and tokens[at].text not in stops:
        if tokens[at].text == "-" and not tokens[at].glued:
            break
        at += 1
    return at


def _span(tokens: Sequence[Token], begin: int, end: int) -> Span:
    """The stretch of some tokens; of none, the empty one where they would stand."""
    if begin < end:
        return Span(tokens[begin].start, tokens[end - 1].end)
    place = tokens[min(begin, len(tokens) - 1)].start
    return Span(place, place)
