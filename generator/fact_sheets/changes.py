"""The sheet changes.yml: what was corrected, updated or clarified since publication."""

from typing import Literal

from pydantic import Field

from generator.fact_sheets.fields import Day, Id, Line, Prose, SheetModel

ChangeKind = Literal["correction", "update", "clarification"]


class Change(SheetModel):
    """One published change."""

    id: Id = Field(description="A short name that is never changed.")
    date: Day = Field(description="The day of the change.")
    kind: ChangeKind = Field(description="Whether something was wrong, is new, or was unclear.")
    fact: Id | None = Field(default=None, description="The fact that changed.")
    removed: Id | None = Field(
        default=None, description="The id of a fact that was published and is gone."
    )
    field: Line | None = Field(
        default=None, description="Which of its keys: value, date, said_by, status."
    )
    before: Line | None = Field(default=None, description="What stood there before.")
    after: Line | None = Field(default=None, description="What stands there now.")
    text: Prose = Field(description="What changed and why, for readers.")


class ChangesSheet(SheetModel):
    """All changes of a topic."""

    changes: tuple[Change, ...] = Field(description="What was changed since publication.")
