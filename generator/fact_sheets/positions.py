"""The sheet positions.yml: who wants what, issue by issue, and who said what."""

from pydantic import Field

from generator.fact_sheets.facts import Fact
from generator.fact_sheets.fields import Id, Line, Prose, SheetModel


class Issue(SheetModel):
    """A question on which the actors differ."""

    id: Id
    title: Line
    question: Line


class Position(Fact):
    """What one actor wants on one issue, in neutral words."""

    issue: Id
    actor: Id
    stance: Line

    @property
    def name(self) -> str:
        """The stance."""
        return self.stance


class Statement(Fact):
    """What somebody said or the article states: direct speech, or a claim in our words."""

    label: Line
    text: Prose | None = Field(default=None, description="The claim in our own neutral words.")
    speech: Line | None = Field(
        default=None,
        description="Direct speech, verbatim; it stands inside quotation marks in the source.",
    )
    issue: Id | None = None

    @property
    def name(self) -> str:
        """The label."""
        return self.label


class PositionsSheet(SheetModel):
    """All issues, positions and statements of a topic."""

    issues: tuple[Issue, ...]
    positions: tuple[Position, ...]
    statements: tuple[Statement, ...] = ()
