"""The English words that tell who speaks, that something is denied, or that it is not certain."""

import re
from collections.abc import Iterator

from generator.evidence.source_text import Span

CLAIMING = frozenset(
    (
        *("say", "says", "said", "saying", "tell", "tells", "told", "telling", "stated", "stating"),
        *("claim", "claims", "claimed", "claiming", "allege", "alleges", "alleged", "alleging"),
        *("assert", "asserts", "asserted", "asserting", "maintains", "maintained", "contends"),
        *("contended", "argues", "argued", "arguing", "insists", "insisted", "insisting", "insist"),
        *("reported", "reporting", "estimates", "believes", "believed", "suggests", "suggested"),
        *("warns", "warned", "adds", "added", "adding", "noted", "notes", "noting"),
        *("conveyed", "acknowledged", "admitted", "confirmed", "confirms", "denied", "denies"),
        *("denying", "deny", "predicted", "predicts", "explained", "wrote", "tweeted", "testified"),
        *("thinks", "expects", "expect", "forecasts", "stressed", "reiterated", "recalled"),
        *("emphasized", "emphasised", "underlined", "pointed", "cautioned", "criticized"),
        *("criticised", "criticizes", "attributed", "attributing", "accused", "accuses"),
        *("accusing", "blamed", "blames", "blaming", "report", "reports", "estimate", "argue"),
        *("warn", "believe", "suggest", "note", "add", "disputes", "disputed", "contests"),
        *("contested", "disputing", "contesting"),
    )
)
"""Verbs whose speaker answers for what they bring; without a speaker a claim turns into a fact."""

ACTING = frozenset(
    (
        *("announced", "announces", "announcing", "expressed", "expresses", "condemned"),
        *("condemns", "urged", "urges", "demanded", "demands", "vowed", "vows", "pledged"),
        *("promised", "praised", "echoed", "echoes", "welcomed", "welcomes", "remarked"),
        *("remarks", "called", "calls", "seeks", "seek", "sought", "wants", "want", "wanted"),
        *("rejects", "rejected", "proposed", "proposes", "offered", "refuses", "refused"),
        *("supports", "opposes", "opposed", "thanked", "declared", "declares", "warning"),
        *("appealed", "asked", "asks", "hailed"),
    )
)
"""Verbs of speech and of will that are themselves the event."""

DENYING = frozenset(
    (
        *("denied", "denies", "deny", "denying", "rejected", "rejects", "rejecting", "refused"),
        *("refuses", "disputed", "disputes", "disputing", "dismissed", "dismisses", "dismissing"),
        *("refuted", "refutes", "retracted", "retracts", "retracting", "withdrew"),
    )
)
"""Verbs that turn away or take back what they name."""

GAUGING = frozenset(("put", "puts"))
"""Verbs that give a number to something (`put the toll at 97`), of a speaker or of a method."""

AMBIGUOUS = frozenset(
    (
        *("adds", "added", "adding", "notes", "noted", "noting", "maintains", "maintained"),
        *("recalled", "pointed", "underlined", "stressed", "explained", "suggests", "suggested"),
        *("stated", "conveyed", "confirmed", "confirms", "admitted", "wrote", "report", "reports"),
        *("estimate", "estimates", "argue", "warn", "believe", "suggest", "note", "add"),
    )
)
"""Those that report only before `that`, a colon, quotation marks or at the end of a clause."""

DISPUTING = frozenset(("disputes", "disputed", "disputing", "contests", "contested", "contesting"))
"""Those that report only before what is disputed: `disputes the figure`, not `border disputes`."""

FINDING = frozenset(
    ("found", "finds", "concluded", "concludes", "showed", "shows", "revealed", "reveals")
)
"""Verbs of finding out, which report only before `that`: `a study found that …`."""

PRONOUNS = frozenset(("he", "she", "they", "it", "we", "i"))

_NEGATIONS = re.compile(
    r"\b(?:not|no|never|none|nor|neither|nobody|nothing|nowhere|without|cannot|hardly|barely"
    r"|scarcely|deny|denie[sd]|denying|refus(?:e|es|ed|ing)|reject(?:s|ed|ing)?|retract(?:s|ed|ing)?|withdrew"
    r"|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing)|lacks?|lacked"
    r"|fail(?:s|ed|ing)? to|unless|except|excluding|instead of|rather than|whereas)\b|\w+n't\b",
    re.IGNORECASE,
)
# These begin with a negation but bound a number instead of denying anything.
_BOUNDS = re.compile(
    r"\b(?:no|not) (?:fewer|less|more|later|earlier) than\b|\bnot only\b|\bno longer than\b"
    r"|\bno doubt\b|\bnot least\b|\bNo\. ?\d",
    re.IGNORECASE,
)
_POSSIBLE = re.compile(
    r"\b(?:could|might|would|should|may(?= (?:not |also |well |still |yet |soon |have |be |\w+))"
    r"|potentially|possibly|perhaps|probably|likely|unlikely|expect(?:s|ed)?|projected|planned"
    r"|propos(?:e|es|ed)|forecast"
    r"|hypothetical|hypothetically|if|in case|risks?|threatens?|hopes? to|hoping to|hoped to)\b"
)
_AHEAD = re.compile(
    r"\b(?:(?:slated|scheduled|set|planned|poised|about|going|intends?|intended|plans|planning"
    r"|aims|aiming|prepared|preparing|expects?|expected|ready|hopes?|hoping|likely) to"
    r"|(?:is|are|was|were|been) due to|(?:was|were) to have"
    r"|will|shall|won't|'ll|would|could|might|should|may"
    r"|to be (?:held|put|voted)|upcoming|scheduled for|planned for|slated for|due on)\b"
)
_DROPPED = re.compile(
    r"\b(?:(?:was|were|been) (?:to have|due|planned|scheduled|set|slated|supposed)|planned for"
    r"|scheduled for|slated for|postponed|cancell?ed|called off|put off)\b"
)
_CLAIMED = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|alleg(?:e|es|ed|edly|ing|ation|ations)|assert(?:s|ed|ing)?|reportedly"
    r"|purported(?:ly)?|supposed(?:ly)?|apparently|rumou?red|feared|presumed"
    r"|(?:said|believed|thought|understood|reported|considered) to"
    r"|(?:reports?|suggestions?|speculation|accounts?|statements?|rumou?rs?) that"
    r"|suspected|accus(?:e|es|ed|ing|ation|ations)|according to|unconfirmed|unverified)\b"
)


_DONE = re.compile(
    r"\b(?:\w+ed|held|born|built|made|met|won|lost|left|sent|shot|taken|given|struck|written|begun)"
    r"(?: (?:early |late |back |again )?(?:in|on|at|by|since|during|early|late))?(?: the)? $"
)


def find_negations(text: str, within: Span) -> Iterator[Span]:
    """Yield the words that deny, in a stretch of normalised text."""
    bounds = [Span(*m.span()) for m in _BOUNDS.finditer(text, within.start, within.end)]
    for found in _spans(_NEGATIONS, text, within):
        if not any(bound.overlaps(found) for bound in bounds):
            yield found


def find_possible(text: str, within: Span) -> Iterator[Span]:
    """Yield the words that make something a possibility: `could`, `likely`."""
    return _spans(_POSSIBLE, text, within)


def find_ahead(text: str, within: Span) -> Iterator[Span]:
    """Yield the words that put something ahead of the source: `slated to`, `will`, `could`."""
    return _spans(_AHEAD, text, within)


def is_told_as_done(text: str, clause: Span, date: Span) -> bool:
    """Whether the words before a date in its clause tell of something done: `published in May`.

    What stands behind the date then puts something else ahead: `and could drop by 2050`.
    """
    before = Span(clause.start, max(clause.start, date.start))
    done = _DONE.search(text[before.start : before.end])
    return done is not None and next(find_ahead(text, before), None) is None


def find_dropped(text: str, within: Span) -> Iterator[Span]:
    """Yield the words that tell of a plan as it once was: `was to have begun`, `postponed`."""
    return _spans(_DROPPED, text, within)


def find_claimed(text: str, within: Span) -> Iterator[Span]:
    """Yield the words that leave something to whoever says it: `claims`, `reportedly`."""
    return _spans(_CLAIMED, text, within)


def _spans(pattern: re.Pattern[str], text: str, within: Span) -> Iterator[Span]:
    for match in pattern.finditer(text, within.start, within.end):
        yield Span(*match.span())
