"""Drafts the figures of an article: each number with its hedge, its unit and its speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.checks.review import TODO
from generator.drafting.drafted import Drafted, Item
from generator.drafting.passages import DraftSentence
from generator.drafting.sheets_text import clean_text
from generator.drafting.sketch import Sketch, each
from generator.evidence.date_words import DateWords, find_date_words
from generator.evidence.number_phrases import NumberPhrase, find_number_phrases
from generator.evidence.source_text import Span
from generator.fact_sheets.terms import Term
from generator.fact_sheets.tokens import Token

_TOO_VAGUE = frozenset(
    (
        *("several", "a few", "few", "a handful", "handful", "a couple", "couple", "many"),
        *("numerous", "countless", "multiple", "tens", "scores"),
    )
)
_TOLLS = frozenset(
    (
        *("casualties", "deaths", "fatalities", "dead", "wounded", "injured", "injuries", "killed"),
        *("victims", "lives", "others", "bodies"),
    )
)
_NO_COUNT = frozenset(
    (
        *("day", "side", "thing", "way", "point", "time", "reason", "another", "hand", "end", "of"),
        *(
            "man's",
            "year's",
            "off",
            "up",
            "such",
            "more",
            "that",
            "who",
            "which",
            "or",
            "and",
            "where",
            "last",
            "back",
        ),
    )
)
_MEASURING = frozenset(("cubic", "square", "nautical", "metric", "short", "light"))
"""Adjectives without which the noun measures something else."""

_POINTERS = frozenset(("that", "this", "it", "them", "these", "those", "what", "which"))
_OF_WHOLE = re.compile(r"\b[Oo]f (?:the |these |those |its |their |his |her |all )?$")
_AGE = re.compile(r"(?:-| )years?(?:-| )old\b|-month-old\b")
_BEHIND_UNITS = frozenset(
    (
        *("next", "last", "this", "each", "per", "later", "ago", "earlier", "today", "yesterday"),
        *(
            "tomorrow",
            "more",
            "less",
            "fewer",
            "up",
            "down",
            "higher",
            "lower",
            "annually",
            "daily",
        ),
        *(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "respectively",
        ),
    )
)
_VERB = re.compile(r"\w+ed|fell|rose|left|came|went|took|won|lost|met|got|made|said")
_NUMBER_OF = re.compile(r"\b(?:number|toll|count|total|tally) of (?:the |all )?(\w+)")
_CURRENCY_CODE = re.compile(r"[A-Z]{3}")
_BALLOT = re.compile(r" (in favou?r|against|abstaining|abstentions?)\b")
_FIGURE_NOUNS = frozenset(("toll", "number", "figure", "count", "total", "tally", "rate", "share"))
_COUNTS = f"{TODO} what is counted, over which time, and what is left out"


def draft_figures(sketch: Sketch, terms: Sequence[Term]) -> Iterator[Drafted]:
    """Draft a figure of each number that counts or measures something.

    Dates, ages, ordinals, and words as vague as "several" are no figures. `terms` tell which
    nouns may not stand as a unit in our own voice.
    """
    avoided = {word.casefold() for term in terms for word in term.avoid}
    seen: set[str] = set()
    for sentence in sketch.passages.body:
        dates = [words.span for words in _find_dates(sketch, sentence)]
        whole: list[Token] = []
        for phrase in find_number_phrases(sketch.source.text, sentence.span, dates):
            if _is_figure(sketch, phrase):
                units = _find_units(sketch, phrase, avoided, whole)
                yield from _draft(sketch, sentence, phrase, units, seen)
            if _OF_WHOLE.search(sketch.source.words(Span(sentence.span.start, phrase.span.start))):
                whole = [noun for noun in phrase.nouns if noun.kind == "word"]


def _find_dates(sketch: Sketch, sentence: DraftSentence) -> Iterator[DateWords]:
    for words in find_date_words(sketch.source.text, sentence.span):
        if words.kind != "duration" or not sketch.measures(sentence, words.span):
            yield words


def _is_figure(sketch: Sketch, phrase: NumberPhrase) -> bool:
    amount = phrase.amount
    if amount.is_ordinal or amount.vague in _TOO_VAGUE or _is_none(phrase):
        return False
    text = sketch.source.text
    if _AGE.match(text, phrase.core.end) or _is_age(text, phrase):
        return False
    if sketch.source.words(phrase.core).lower() == "one":
        return _is_count_of_one(phrase)
    return True


def _is_none(phrase: NumberPhrase) -> bool:
    return phrase.amount.low == phrase.amount.high == 0


def _is_age(text: str, phrase: NumberPhrase) -> bool:
    """Whether a bare number stands between commas behind a name: `Ada Berg, 45, said`."""
    before, after = text[: phrase.core.start][-2:], text[phrase.core.end :][:1]
    bare = not phrase.nouns and not phrase.amount.percent and not phrase.amount.currency
    return bare and before == ", " and after in (",", ".") and bool(phrase.before)


def _is_count_of_one(phrase: NumberPhrase) -> bool:
    """`one person`, but neither `one of them` nor `one day`, `no one` or `this one`."""
    before = phrase.before[-1].lower if phrase.before else ""
    if before in ("no", "the", "this", "that", "any", "every", "each", "another", "some", "only"):
        return False
    noun = phrase.nouns[0].lower if phrase.nouns else ""
    return noun.isalpha() and noun not in _NO_COUNT


def _draft(
    sketch: Sketch,
    sentence: DraftSentence,
    phrase: NumberPhrase,
    units: Sequence[Item],
    seen: set[str],
) -> Iterator[Drafted]:
    voice = sketch.find_voice(sentence, phrase.core)
    evidence = sketch.evidence(sentence.span, voice)
    if evidence is None or not units:
        return
    ahead = sketch.lies_ahead(sentence, phrase.core)
    status = "planned" if ahead else "claimed" if voice else "reported"
    words = _words(sketch, phrase)
    label = sketch.passages.label(sentence.span, phrase.span)
    if label in seen:
        label = f"{sketch.passages.quoted(phrase.span)}, in {label}"
    seen.add(label)
    item: Item = {
        "id": sketch.ids.take(_describe(sketch, phrase), "figure"),
        "label": label,
        "counts": _COUNTS,
        "as_of": sketch.details.known,
        "status": status,
        "review": "todo",
        "evidence": evidence,
    }
    if ahead:
        item["note"] = "The words leave it open or put it ahead: is it planned?"
    if voice:
        sketch.cast.member(voice.speaker.actor).gives_figures = True
    item = sketch.attributed(item, voice, sentence.span)
    variants = ({**item, "value": value, **unit} for unit in units for value in words)
    yield Drafted("numbers", phrase.core, each(variants))


def _words(sketch: Sketch, phrase: NumberPhrase) -> tuple[str, ...]:
    """The ways to write a value: as the article does, with its hedge."""
    core = clean_text(sketch.source.raw_words(phrase.core))
    if sketch.source.text[: phrase.core.start].lower().endswith("between "):
        return (f"between {core}", core)
    hedge = phrase.hedge_span
    if hedge is None:
        return (core,)
    if hedge.start < phrase.core.start:
        whole = clean_text(sketch.source.raw_words(Span(hedge.start, phrase.core.end)))
        return (whole, f"{phrase.hedge_words} {core}")
    return (f"{core} {phrase.hedge_words}", f"{phrase.hedge} {core}")


def _find_units(
    sketch: Sketch, phrase: NumberPhrase, avoided: set[str], whole: Sequence[Token]
) -> tuple[Item, ...]:
    """The ways to name what is counted, the likeliest first.

    `whole` are the nouns of the number of which this one may be a part: `of 36 recounts, three`.
    """
    amount = phrase.amount
    if amount.percent:
        return ({"unit": "%" if amount.percent == "%" else "percentage points"},)
    if amount.currency:
        return ({"unit": amount.currency},)
    ballot = _BALLOT.match(sketch.source.text, phrase.core.end)
    if ballot:
        return ({"unit": "votes", "synonyms": [ballot[1]]}, {"unit": "votes"})
    if amount.score:
        words = [*phrase.before[-1:], *phrase.nouns[:1]]
        named = [token.text for token in words if token.kind == "word" and len(token.text) > 2]
        return ({"unit": "score", "synonyms": [*named[-1:]]},) if named else ()
    nouns = [noun for noun in phrase.nouns if noun.kind == "word"]
    # "60 million kroner next year", but "seven of their last eight matches".
    ends = (i for i, noun in enumerate(nouns) if i and noun.lower in _BEHIND_UNITS)
    nouns = nouns[: next(ends, len(nouns))]
    while len(nouns) > 1 and _VERB.fullmatch(nouns[-1].lower):  # "one person died"
        nouns.pop()
    if whole and (not nouns or (len(nouns) == 1 and _VERB.fullmatch(nouns[0].lower))):
        nouns = list(whole)
    found = _name_nouns(nouns)
    if phrase.is_compound and nouns:  # an 8.4-kilometre line
        found = [f"{nouns[0].text}s"]
    if len(nouns) == 1 and nouns[0].lower in _BEHIND_UNITS:
        return ()
    if not nouns and not phrase.nouns:
        found = _find_pointed_at(phrase) or _find_before(phrase.before)
    return tuple(_name_unit(word.removesuffix("'s").removesuffix("'"), avoided) for word in found)


def _name_unit(word: str, avoided: set[str]) -> Item:
    """Name a unit; a toll, or a word that the site avoids, counts people."""
    if word.lower() in _TOLLS or word.lower() in avoided:
        return {"unit": "people", "synonyms": [word]}
    return {"unit": word}


def _name_nouns(nouns: Sequence[Token]) -> list[str]:
    """The last noun, with the adjective that belongs to the measure; else the first one."""
    if not nouns:
        return []
    found = [nouns[-1].text, nouns[0].text]
    if len(nouns) > 1 and nouns[-2].lower in _MEASURING:  # cubic metres
        found.insert(0, f"{nouns[-2].text} {nouns[-1].text}")
    return found


def _find_pointed_at(phrase: NumberPhrase) -> list[str]:
    """The word that points at what a share is of: `two-thirds of that`."""
    behind = [token.lower for token in phrase.behind[:2] if token.kind == "word"]
    return behind[1:] if behind[:1] == ["of"] and behind[-1] in _POINTERS else []


def _find_before(before: Sequence[Token]) -> list[str]:
    """Find what a number behind its noun counts: `the toll rose to 385`."""
    words = [token for token in before if token.kind == "word"]
    if words and _CURRENCY_CODE.fullmatch(words[-1].text):  # NOK 4.86 billion
        return [words[-1].text]
    plural = [token.text for token in words if _is_plural(token)]
    named = [token.text for token in words if token.lower in _FIGURE_NOUNS]
    # "The number of people killed by floods has risen to 24" counts people.
    counted = _NUMBER_OF.findall(" ".join(token.lower for token in words))
    return [*counted[-1:], *named[-1:], *plural[::-1]][:3]


def _describe(sketch: Sketch, phrase: NumberPhrase) -> str:
    """The words of an id: what is counted, with what stands before: `killed fighters`."""
    before = [token.text for token in phrase.before if token.kind == "word"][-2:]
    nouns = [noun.text for noun in phrase.nouns if noun.kind == "word"]
    return " ".join((*before, *nouns)) or sketch.source.words(phrase.core)


def _is_plural(token: Token) -> bool:
    word = token.text
    plain = (
        word.islower()
        and len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is"))
    )
    return plain or word == "people"
