"""The sheet positions.yml: who wants what, issue by issue, and who said what."""

from pydantic import Field

from generator.fact_sheets.facts import Fact
from generator.fact_sheets.fields import Id, Line, Prose, SheetModel


class Issue(SheetModel):
    """A question on which the actors differ."""

    id: Id = Field(description="A short name that is never changed: positions refer to it.")
    title: Line = Field(description="The issue in a few words.")
    question: Line = Field(description="The issue as a neutral question.")


class Position(Fact):
    """What one actor wants on one issue, in neutral words."""

    issue: Id = Field(description="The id of the issue.")
    actor: Id = Field(description="The id of the actor.")
    stance: Line = Field(description="What the actor wants, in neutral words.")

    @property
    def name(self) -> str:
        """The stance."""
        return self.stance


class Statement(Fact):
    """What somebody said or the article states: direct speech, or a claim in our words."""

    label: Line = Field(description="What was said, in a few words.")
    issue: Id | None = Field(default=None, description="The id of the issue that it is about.")
    text: Prose | None = Field(default=None, description="The claim in our own neutral words.")
    speech: Line | None = Field(
        default=None,
        description="Direct speech, verbatim; it stands inside quotation marks in the source.",
    )

    @property
    def name(self) -> str:
        """The label."""
        return self.label


class PositionsSheet(SheetModel):
    """All issues, positions and statements of a topic."""

    issues: tuple[Issue, ...] = Field(description="The questions on which the actors differ.")
    positions: tuple[Position, ...] = Field(description="What each actor wants on each issue.")
    statements: tuple[Statement, ...] = Field(default=(), description="What was said.")
