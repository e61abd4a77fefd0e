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

    title: Line
    kind: EventKind
    date: When
    said: Line | None = Field(
        default=None, description="The date in the source's words: `this Friday`, `for four days`."
    )
    place: Line | None = None
    actors: tuple[Id, ...] = ()
    summary: Prose | None = None

    @property
    def name(self) -> str:
        """The title."""
        return self.title


class TimelineSheet(SheetModel):
    """All events of a topic."""

    events: tuple[Event, ...]
