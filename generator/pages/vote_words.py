"""The words and letters under which votes, kinds of vote and results show on pages."""

from collections.abc import Mapping, Sequence

from generator.council import Kind, Result, Tally, Vote
from generator.pages.language import Language
from generator.pages.language import mark_message as _

VOTES: Mapping[Vote, str] = {
    Vote.YES: _("Yes"),
    Vote.NO: _("No"),
    Vote.ABSTAIN: _("Abstains"),
    Vote.NOT_VOTING: _("Does not vote"),
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


def tell_tally(tally: Tally, language: Language) -> str:
    """Tell a tally in words: `11 Yes, 3 No, 1 abstaining`."""
    parts = [
        language.ngettext("%(count)s Yes", "%(count)s Yes", tally.yes),
        language.ngettext("%(count)s No", "%(count)s No", tally.no),
        language.ngettext("%(count)s abstaining", "%(count)s abstaining", tally.abstaining),
    ]
    if tally.not_voting:
        parts.append(
            language.ngettext("%(count)s not voting", "%(count)s not voting", tally.not_voting)
        )
    return join_list(parts, language)


def join_list(parts: Sequence[str], language: Language) -> str:
    """Join the parts of a list with the language's comma."""
    return language.gettext(", ").join(parts)
