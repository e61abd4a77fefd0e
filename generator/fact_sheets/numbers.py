"""The sheet numbers.yml: the figures of a topic."""

from pydantic import Field

from generator.fact_sheets.facts import Fact
from generator.fact_sheets.fields import Amount, Line, Prose, SheetModel


class Figure(Fact):
    """A number with its unit, what it counts and what it leaves out.

    Figures are appended, never overwritten: one with the same id and a later `as_of` is its
    history.
    """

    label: Line = Field(description="What the figure is called on the page.")
    value: Amount = Field(description="The number with its hedge, as the source has it.")
    unit: Line = Field(description="What is counted, in the plural: people, weeks, %.")
    synonyms: tuple[Line, ...] = Field(
        default=(), description="Other words of the sources for the unit: `hostages` for people."
    )
    counts: Line = Field(description="What the figure counts, and what it leaves out.")
    context: Prose | None = Field(default=None, description="What helps to understand the figure.")

    @property
    def name(self) -> str:
        """The label."""
        return self.label


class NumbersSheet(SheetModel):
    """All figures of a topic."""

    numbers: tuple[Figure, ...] = Field(
        description="The figures; a later one of the same id is added below the earlier."
    )
