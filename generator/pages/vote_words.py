"""The words and letters under which votes, their kinds, results and groups show on pages."""

from collections.abc import Mapping, Sequence
from datetime import date

from generator.council import MESSAGES, Group, Kind, Result, Sentence, Tally, Vote
from generator.messages import mark_message as _
from generator.pages.dates import describe_day
from generator.pages.language import Language

VOTES: Mapping[Vote, str] = {
    Vote.YES: _("Yes"),
    Vote.NO: _("No"),
    Vote.ABSTAIN: _("Abstaining"),
    Vote.NOT_VOTING: _("Not voting"),
}
LETTERS: Mapping[Vote, str] = {
    Vote.YES: _("Y"),
    Vote.NO: _("N"),
    Vote.ABSTAIN: _("A"),
    Vote.NOT_VOTING: _("–"),
}
RESULTS: Mapping[Result, str] = {
    "adopted": _("Adopted"),
    "vetoed": _("Vetoed"),
    "failed": _("Failed"),
}
KINDS: Mapping[Kind, str] = {
    "substantive": _("A draft, an amendment or another matter of substance"),
    "procedural": _("A matter of procedure"),
    "preliminary": _("Whether the matter is one of procedure"),
}
GROUPS: Mapping[Group, str] = {
    Group.AFRICA: _("African Group"),
    Group.ASIA_PACIFIC: _("Asia-Pacific Group"),
    Group.EASTERN_EUROPE: _("Eastern European Group"),
    Group.LATIN_AMERICA: _("Latin American and Caribbean Group"),
    Group.WESTERN_EUROPE: _("Western European and Others Group"),
}


def tell_tally(tally: Tally, language: Language) -> str:
    """Tell a tally in words: `Yes 11, No 3, Abstaining 1`; Not voting only where it occurs."""
    counts = zip(Vote, tally, strict=True)
    parts = [
        language.gettext(
            "%(vote)s %(count)s",
            vote=language.gettext(VOTES[vote]),
            count=language.format_count(count),
        )
        for vote, count in counts
        if count or vote != Vote.NOT_VOTING
    ]
    return join_list(parts, language)


def tell_sentence(sentence: Sentence, language: Language) -> str:
    """Tell a sentence of the rules in a language."""
    values: dict[str, str] = {}
    for gap, value in sentence.values:
        if isinstance(value, date):
            values[gap] = describe_day(value, language).text
        elif isinstance(value, tuple):
            values[gap] = join_list(value, language)
        else:
            values[gap] = str(value)
    return language.gettext(MESSAGES[sentence.name], **values)


def join_list(parts: Sequence[str], language: Language) -> str:
    """Join the parts of a list with the language's comma."""
    return language.gettext(", ").join(parts)
