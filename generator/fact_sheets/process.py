"""The sheet process.yml: this draft's way through a body, the votes, what the texts say."""

from typing import Literal

from pydantic import Field

from generator.fact_sheets.facts import Fact
from generator.fact_sheets.fields import Day, Id, Line, Prose, SheetModel, When

VoteKind = Literal["substantive", "procedural", "preliminary"]
Result = Literal["adopted", "vetoed", "failed"]


class Stage(Fact):
    """A step of the body's way that this draft took, with its date."""

    step: Id = Field(description="The id of a step of the body.")
    title: Line
    date: When
    text: Prose

    @property
    def name(self) -> str:
        """The title."""
        return self.title


class Ballots(SheetModel):
    """How each member voted, by name as in the list of the body's members."""

    yes: tuple[Line, ...] = ()
    no: tuple[Line, ...] = ()
    abstaining: tuple[Line, ...] = ()
    not_voting: tuple[Line, ...] = ()


class CouncilVote(Fact):
    """A vote of the body; the build recomputes its outcome from the ballots."""

    title: Line
    symbol: Line = Field(
        description="The symbol of the draft or the resolution, such as S/2024/239."
    )
    date: Day
    kind: VoteKind = "substantive"
    sponsors: tuple[Line, ...]
    ballots: Ballots
    outcome: Result
    text: Prose = Field(description="What was voted on, in our own words.")

    @property
    def name(self) -> str:
        """The title."""
        return self.title


class Wording(Fact):
    """The operative verb of a text, set beside those of others."""

    symbol: Line
    title: Line
    verb: Line = Field(description="The verb, as the text has it: demands, calls for.")
    text: Prose = Field(description="What the text asks for, in our own words.")

    @property
    def name(self) -> str:
        """The symbol and the verb."""
        return f"{self.symbol}: {self.verb}"


class Reading(Fact):
    """What somebody says about the force of a text, such as whether it binds."""

    symbol: Line
    text: Prose

    @property
    def name(self) -> str:
        """The symbol that is read."""
        return self.symbol


class ProcessSheet(SheetModel):
    """The process page of a topic."""

    body: Id
    title: Line
    summary: Prose
    draft: Line = Field(description="The symbol of the draft whose way is shown.")
    stages: tuple[Stage, ...]
    votes: tuple[CouncilVote, ...]
    wordings: tuple[Wording, ...] = ()
    readings: tuple[Reading, ...] = ()
