"""The sheet timeline.yml: what happened, or was to happen, when."""

from typing import Literal

from pydantic import Field

from generator.fact_sheets.facts import Fact
from generator.fact_sheets.fields import Id, Line, Prose, SheetModel, When

EventKind = Literal[
    "attack", "military", "diplomacy", "statement", "vote", "humanitarian", "agreement", "meeting"
]


class Event(Fact):
    """Something that happened, or is planned, on a date."""

    title: Line = Field(description="What happened, in a few neutral words.")
    kind: EventKind = Field(description="What kind of event it was.")
    date: When = Field(description="When it happened, or is to happen (EDTF).")
    said: Line | None = Field(
        default=None, description="The date in the source's words: `this Friday`, `for four days`."
    )
    place: Line | None = Field(default=None, description="Where it happened.")
    actors: tuple[Id, ...] = Field(default=(), description="The ids of those who took part.")
    summary: Prose | None = Field(
        default=None, description="What happened, in one or two sentences."
    )

    @property
    def name(self) -> str:
        """The title."""
        return self.title


class TimelineSheet(SheetModel):
    """All events of a topic."""

    events: tuple[Event, ...] = Field(description="What happened or was planned, in any order.")
