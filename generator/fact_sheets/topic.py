"""The sheet topic.yml: what the explainer asks and answers, and its story."""

from typing import Literal

from pydantic import Field

from generator.fact_sheets.fields import Day, Id, Line, Prose, SheetModel


class StoryPart(SheetModel):
    """A part of the story, told in order of time."""

    heading: Line = Field(description="The heading of the part.")
    text: tuple[Prose, ...] = Field(description="Its paragraphs.")


class Question(SheetModel):
    """What a reader asks, and the answer."""

    question: Line = Field(description="The question, as a reader would ask it.")
    answer: Prose = Field(description="The answer, in a few sentences.")


class TopicSheet(SheetModel):
    """The head of a topic and its overview."""

    title: Line = Field(description="The name of the topic, as the page is headed.")
    question: Line = Field(description="The question that the page answers.")
    answer: Prose = Field(description="The answer in one sentence.")
    summary: Line = Field(description="One plain sentence for lists and search engines.")
    as_of: Day = Field(
        description="The day that the page speaks from; facts of later days are set apart."
    )
    state: Literal["draft", "published"] = Field(
        default="published", description="A draft is not published."
    )
    key_facts: tuple[Id, ...] = Field(
        min_length=3,
        max_length=5,
        description="The ids of the three to five facts that the page opens with.",
    )
    why_now: tuple[Prose, ...] = Field(description="Why readers ask now, in paragraphs.")
    story: tuple[StoryPart, ...] = Field(description="What happened, part by part.")
    disputed: tuple[Prose, ...] = Field(
        description="What the parties say differently, in paragraphs."
    )
    unknown: tuple[Prose, ...] = Field(description="What nobody has said or shown, in paragraphs.")
    next: tuple[Prose, ...] = Field(description="What is planned or expected, in paragraphs.")
    since: tuple[Prose, ...] = Field(
        default=(), description="What followed, for readers who come later."
    )
    questions: tuple[Question, ...] = Field(description="What readers ask, with answers.")
