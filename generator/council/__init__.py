"""The rules of the United Nations Security Council as running code: who sits, and what passes.

Pure and usable by itself:

    >>> from datetime import date
    >>> from generator.council import outcome_from_tally
    >>> decided = outcome_from_tally(
    ...     yes=11, no=3, abstaining=1, not_voting=0,
    ...     permanent_no=["China", "Russian Federation"], on=date(2024, 3, 22),
    ... )
    >>> decided.result, decided.reasons[0].rule
    ('vetoed', 'V4')
"""

from generator.council.assembly import DebateDeadline, assembly_debate_deadline
from generator.council.ballot import KINDS, Kind, Outcome, Reason, Result, Tally, Vote
from generator.council.cases import Case, exhaustive_cases
from generator.council.majority import Majority, majority_on
from generator.council.mistakes import CouncilError, Mistake
from generator.council.roster import Group, Holiday, Member, Presidency, Roster, Term
from generator.council.roster_parsing import parse_roster
from generator.council.seating import ROSTER, Council, council_on, presidency_on
from generator.council.sentences import MESSAGES, Sentence
from generator.council.voting import outcome, outcome_from_tally

__all__ = [
    "KINDS",
    "MESSAGES",
    "ROSTER",
    "Case",
    "Council",
    "CouncilError",
    "DebateDeadline",
    "Group",
    "Holiday",
    "Kind",
    "Majority",
    "Member",
    "Mistake",
    "Outcome",
    "Presidency",
    "Reason",
    "Result",
    "Roster",
    "Sentence",
    "Tally",
    "Term",
    "Vote",
    "assembly_debate_deadline",
    "council_on",
    "exhaustive_cases",
    "majority_on",
    "outcome",
    "outcome_from_tally",
    "parse_roster",
    "presidency_on",
]
