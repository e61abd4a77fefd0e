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
    title: Line = Field(description="What happened at this step.")
    date: When = Field(description="When it happened, or is to happen (EDTF).")
    text: Prose = Field(description="The step in one or two sentences.")

    @property
    def name(self) -> str:
        """The title."""
        return self.title


class Ballots(SheetModel):
    """How each member voted, by name as in the list of the body's members."""

    yes: tuple[Line, ...] = Field(default=(), description="The members in favour.")
    no: tuple[Line, ...] = Field(default=(), description="The members against.")
    abstaining: tuple[Line, ...] = Field(default=(), description="The members that abstained.")
    not_voting: tuple[Line, ...] = Field(
        default=(), description="The members that were present and did not take part."
    )


class CouncilVote(Fact):
    """A vote of the body; the build recomputes its outcome from the ballots."""

    title: Line = Field(description="What was voted on, in a few words.")
    symbol: Line = Field(
        description="The symbol of the draft or the resolution, such as S/2024/239."
    )
    date: Day = Field(description="The day of the vote.")
    kind: VoteKind = Field(
        default="substantive", description="By which rule the votes are counted."
    )
    sponsors: tuple[Line, ...] = Field(description="The states that put the draft forward.")
    ballots: Ballots = Field(description="How each member voted.")
    outcome: Result = Field(description="What came of it; the build recomputes it.")
    text: Prose = Field(description="What was voted on, in our own words.")

    @property
    def name(self) -> str:
        """The title."""
        return self.title


class Wording(Fact):
    """The operative verb of a text, set beside those of others."""

    symbol: Line = Field(description="The symbol of the text, such as S/2024/239.")
    title: Line = Field(description="The text in a few words.")
    verb: Line = Field(description="The verb, as the text has it: demands, calls for.")
    text: Prose = Field(description="What the text asks for, in our own words.")

    @property
    def name(self) -> str:
        """The symbol and the verb."""
        return f"{self.symbol}: {self.verb}"


class Reading(Fact):
    """What somebody says about the force of a text, such as whether it binds."""

    symbol: Line = Field(description="The symbol of the text that is read.")
    text: Prose = Field(description="What is said about its force, in our own words.")

    @property
    def name(self) -> str:
        """The symbol that is read."""
        return self.symbol


class ProcessSheet(SheetModel):
    """The process page of a topic."""

    body: Id = Field(description="The name of the body's sheet in bodies/.")
    title: Line = Field(description="The title of the page.")
    summary: Prose = Field(description="How the body decides on this, in a few sentences.")
    draft: Line = Field(description="The symbol of the draft whose way is shown.")
    stages: tuple[Stage, ...] = Field(description="The steps that this draft took.")
    votes: tuple[CouncilVote, ...] = Field(
        description="The votes of the body, on this draft and on others."
    )
    wordings: tuple[Wording, ...] = Field(
        default=(), description="What the texts ask for, verb by verb."
    )
    readings: tuple[Reading, ...] = Field(
        default=(), description="What was said about the force of the texts."
    )
