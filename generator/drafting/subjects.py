"""Cuts out of the subject of a reporting verb the words that name who speaks."""

import re

from generator.evidence.lexicon import PRONOUNS
from generator.evidence.source_text import SourceText, Span

_PASSED_OVER = re.compile(
    r"(?:in|on|at|by|for|from|after|before|during|since|as|with|despite|under|late|early|earlier"
    r"|later"
    r"|meanwhile|however|but|and|also|still|then|asked|speaking|who|which|that|when|while|if|to"
    r"|adding|according|yesterday|today)\b",
    re.IGNORECASE,
)
_CARRIER = re.compile(
    r"(?:the |a |an |its |his |their )?(?:[\w-]+ ){0,2}"
    r"(?:figures|figure|data|reports?|statements?|tally|tallies|counts?|numbers|estimates?|surveys?"
    r"|study|studies|spokes(?:man|woman|person|people)|representative|delegate|envoy)"
    r" (?:(?:\w+ed )?(?:(?:in|on|last|this) \w+ )?(?:from|by)|of|for) (?=\S)",
    re.IGNORECASE,
)
_WHEN = re.compile(r" (?:in|on|at|during|before|after|since) [^,]*\d[^,]*$")
_RELATIVE = re.compile(r" (?:who|which|that|whose|where|when|-)(?= )|[,:;(]")
_AUXILIARIES = re.compile(
    r"(?: (?:has|have|had|is|are|was|were|been|will|would|could|also|then|later|again|already|first"
    r"|now|today|yesterday|tomorrow|still|not|\w+ly|both|all|each|himself"
    r"|herself|itself|themselves))+ ?$"
)
_FINITE = re.compile(r"\b(?:has|have|had|is|are|was|were|will|would|could|can|may|might)\b")
_BROUGHT_BY = re.compile(r"\b(?:that|which|whom?|what|how|why|as) (\w+)$")
_ROLE = re.compile(r"(?:[\w.' -]+'s |its |his |her |their |the |an? )[a-z][a-z -]*$", re.IGNORECASE)
_NAME = re.compile(r"(?:(?:[A-Z][\w.'-]*|al|bin|ibn|de|da|van|von|der|la|el)(?: |$)){2,5}")
_BEHIND_ROLE = re.compile(r", ((?:[A-Z][\w.'-]*[^\W.]|al|bin|de|van|von)(?: [A-Z][\w'-]+)+)[,.;\"]")
_SECOND_VERB = re.compile(
    r" [a-z]+s (?:the|a|an|this|that|these|those|its|his|her|their|any|it|them)\b"
)


def find_core(source: SourceText, subject: Span) -> Span | None:
    """Find the stretch of a subject that names: without adverbials, clauses and carriers.

    Of a role before a name in commas (`Its lead author, Ada Berg, says`) it is the name.
    """
    words = source.words(subject)
    pronoun = _find_pronoun(words)
    if pronoun:
        return Span(subject.end - len(pronoun), subject.end)
    parts: list[Span] = []
    for words_of in words.split(","):
        start = parts[-1].end + 1 if parts else subject.start
        parts.append(Span(start, start + len(words_of)))
    for number, part in enumerate(parts):
        core = _trim(source, part)
        told = source.words(core) if core else ""
        if core and not _PASSED_OVER.match(told) and not _FINITE.search(told):
            return _find_name_behind(source, core, parts[number + 1 :]) or core
    return None


def find_name_behind(source: SourceText, role: Span) -> Span | None:
    """The name that follows a role at the end of a subject: `said Ambler's lawyer, Pete Surrey.`"""
    if not _ROLE.fullmatch(source.words(role)):
        return None
    found = _BEHIND_ROLE.match(source.text, role.end)
    return Span(*found.span(1)) if found else None


def is_relative(words: str) -> bool:
    """Whether a subject ends as the one of a relative clause does: `a drought that it`."""
    brought = _BROUGHT_BY.search(words.rstrip())
    return brought is not None and brought[1].lower() in PRONOUNS


def _find_pronoun(words: str) -> str:
    """The pronoun that speaks: `The cost of it, he said`; `a drought that it calls …`."""
    last = words.rpartition(",")[2].strip()
    if last.lower() in PRONOUNS:
        return last
    brought = _BROUGHT_BY.search(words.rstrip())
    return brought[1] if brought and brought[1].lower() in PRONOUNS else ""


def _find_name_behind(source: SourceText, core: Span, parts: list[Span]) -> Span | None:
    """The name in commas behind a role: `Kolm's chief negotiator, Idris Vane,`."""
    if not parts or not _ROLE.fullmatch(source.words(core)):
        return None
    name = source.words(parts[0])
    start = parts[0].start + len(name) - len(name.lstrip())
    return Span(start, start + len(name.strip())) if _NAME.fullmatch(name.strip()) else None


def _trim(source: SourceText, span: Span) -> Span | None:
    """Cut a stretch at its first relative clause, and a carrier such as `figures from`."""
    words = source.words(span)
    carrier = _CARRIER.match(words.lstrip(' "'))
    begin = len(words) - len(words.lstrip(' "')) + (carrier.end() if carrier else 0)
    relative = _RELATIVE.search(words, begin)
    end = relative.start() if relative else len(words)
    second = _SECOND_VERB.search(words, begin, end)
    end = second.start() if second else end
    end = begin + len(_WHEN.sub("", words[begin:end]))
    end = begin + len(_AUXILIARIES.sub("", words[begin:end]))
    while end > begin and words[end - 1] in " \".'-":
        end -= 1
    return Span(span.start + begin, span.start + end) if end > begin else None
