"""The sheet topic.yml: what the explainer asks and answers, and its story."""

from typing import Literal

from pydantic import Field

from generator.fact_sheets.fields import Day, Id, Line, Prose, SheetModel


class StoryPart(SheetModel):
    """A part of the story, told in order of time."""

    heading: Line
    text: tuple[Prose, ...]


class Question(SheetModel):
    """What a reader asks, and the answer."""

    question: Line
    answer: Prose


class TopicSheet(SheetModel):
    """The head of a topic and its overview."""

    title: Line
    question: Line
    answer: Prose = Field(description="The answer in one sentence.")
    summary: Line = Field(description="One plain sentence for lists and search engines.")
    as_of: Day = Field(
        description="The day that the page speaks from; facts of later days are set apart."
    )
    state: Literal["draft", "published"] = "published"
    key_facts: tuple[Id, ...] = Field(min_length=3, max_length=5)
    why_now: tuple[Prose, ...]
    story: tuple[StoryPart, ...]
    disputed: tuple[Prose, ...]
    unknown: tuple[Prose, ...]
    next: tuple[Prose, ...]
    since: tuple[Prose, ...] = Field(
        default=(), description="What followed, for readers who come later."
    )
    questions: tuple[Question, ...]
