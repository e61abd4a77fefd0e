"""The sentences in which the rules are told: messages with gaps, and what fills the gaps."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from generator.council.wording import spell_date
from generator.messages import mark_message as _

Value: TypeAlias = int | str | date | tuple[str, ...]
"""What fills a gap: a count, a year, a day, or the names of States."""

MESSAGES: Final[Mapping[str, str]] = {
    "too-few": _(
        "%(yes)s of %(size)s members voted Yes; %(needed)s are needed. That is too few, whoever "
        "voted No."
    ),
    "no-veto": _(
        "No of permanent members, which with fewer than %(needed)s Yes is not counted as a veto: "
        "%(names)s."
    ),
    "one-veto": _(
        "%(yes)s of %(size)s members voted Yes, which is enough. But a permanent member voted No, "
        "and that is a veto: %(names)s."
    ),
    "vetoes": _(
        "%(yes)s of %(size)s members voted Yes, which is enough. But permanent members voted No, "
        "and that is a veto: %(names)s. One such No is enough; more make no difference."
    ),
    "elected-no": _("No of elected members, which is never a veto: %(names)s."),
    "other-no": _("The other No votes came from elected members, whose No is never a veto."),
    "procedure": _(
        "%(yes)s of %(size)s members voted Yes. On a question of procedure %(needed)s are enough, "
        "whoever they are."
    ),
    "no-veto-on-procedure": _(
        "There is no veto on procedure. A No of permanent members that does not block: %(names)s."
    ),
    "unanimous": _("All %(size)s members voted Yes: unanimous."),
    "adopted": _(
        "%(yes)s of %(size)s members voted Yes; %(needed)s are needed, and no permanent member "
        "voted No."
    ),
    "not-unanimous": _("It is not unanimous: that takes the Yes of every member."),
    "threshold": _(
        "On %(day)s the Council had %(size)s members, and a decision took %(needed)s Yes votes."
    ),
    "late-1965": _(
        "The amendment that makes it nine of fifteen was in force, but the Council of eleven sat "
        "until the end of 1965."
    ),
    "only-yes-counts": _(
        "More Yes than No (%(yes)s to %(no)s) is not enough: only the number of Yes counts."
    ),
    "abstention": _(
        "Permanent members that abstained: %(names)s. The abstention of a permanent member does "
        "not block a decision (since 1946; confirmed by the International Court of Justice in "
        "1971, Namibia)."
    ),
    "absence": _(
        "Permanent members that did not vote: %(names)s. The absence of a permanent member does "
        "not block a decision (as in 1950 and 1999)."
    ),
    "double-veto": _(
        "The vote on whether a question is one of procedure is itself open to the veto. With a "
        "second veto, on the question itself, that is the double veto."
    ),
    "proviso": _(
        "Article 27(3) also says that in decisions under Chapter VI and Article 52(3) a party to a "
        "dispute shall abstain. A record of votes does not show whether that applied, and it has "
        "hardly ever been applied (last raised on 17 April 2000, without effect; to be confirmed). "
        "This note changes nothing in the outcome (V12)."
    ),
    "preliminary": _(
        "The result answers the preliminary question as it was put. A ruling of the President on "
        "it stands unless %(needed)s members overrule it (provisional rule 30; how it was used in "
        "1950 is to be confirmed) (V11)."
    ),
    "unnamed": _(
        "No votes that came from permanent members that are not named: at least %(count)s. With so "
        "few Yes votes that changes nothing."
    ),
    "members": _("The elected members of %(year)s are to be confirmed."),
}
"""Each sentence by its name; the vote simulator's script uses the same names."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by its name in MESSAGES, with what fills each of its gaps.

    As a string it is plain English.
    """

    name: str
    values: tuple[tuple[str, Value], ...] = ()

    def __str__(self) -> str:
        return MESSAGES[self.name] % {gap: _write(value) for gap, value in self.values}


def say(name: str, **values: Value) -> Sentence:
    """Make a sentence."""
    return Sentence(name, tuple(values.items()))


def _write(value: Value) -> str:
    if isinstance(value, date):
        return spell_date(value)
    return ", ".join(value) if isinstance(value, tuple) else str(value)
