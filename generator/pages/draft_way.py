"""Turns a body's steps and a draft's stages into the draft's way: a picture, and its text."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.council import Outcome, Result
from generator.council_pictures import Way, WayStep, lay_out_way
from generator.fact_sheets.bodies import Body
from generator.fact_sheets.process import ProcessSheet, Stage
from generator.pages.body_view import ExplainedView, view_rule
from generator.pages.dates import DateView
from generator.pages.fact_view import FactView, view_fact
from generator.pages.viewpoint import TopicViewpoint
from generator.pages.vote_words import RESULTS

RESULT_STEP = "result"
"""The id of the step from which the ways of adopted, vetoed and failed drafts part."""


@dataclass(frozen=True)
class StageView:
    """What the draft did at a step."""

    fact: FactView
    title: str
    date: DateView
    text: Markup


@dataclass(frozen=True)
class StepView:
    """A step of every draft, and what is recorded of this one."""

    step: ExplainedView
    stages: tuple[StageView, ...]


@dataclass(frozen=True)
class WayView:
    """The way of a draft; `told` says what the picture shows."""

    picture: Way
    told: str
    steps: tuple[StepView, ...]


def view_way(
    view: TopicViewpoint, body: Body, sheet: ProcessSheet, outcome: Outcome | None
) -> WayView:
    """Describe the way of the sheet's draft; its outcome is None before the vote."""
    steps = tuple(
        StepView(
            view_rule(view, step),
            tuple(_view_stage(view, stage) for stage in sheet.stages if stage.step == step.id),
        )
        for step in body.steps
    )
    ends = _name_ends(view, outcome)
    drawn = [_draw(view, step, ends if step.step.anchor == RESULT_STEP else ()) for step in steps]
    told = (
        view.language.gettext(
            "%(step)s: %(what)s.",
            step=step.title,
            what=view.language.gettext("; ").join(step.remarks),
        )
        for step in drawn
    )
    return WayView(lay_out_way(drawn), " ".join(told), steps)


def _view_stage(view: TopicViewpoint, stage: Stage) -> StageView:
    return StageView(
        view_fact(view, stage), stage.title, view.date(stage.date), view.prose(stage.text)
    )


def _draw(view: TopicViewpoint, step: StepView, ends: tuple[tuple[str, bool], ...]) -> WayStep:
    remarks = tuple(
        view.language.gettext("%(date)s: %(what)s", date=stage.date.text, what=stage.title)
        for stage in step.stages
    )
    nothing = view.language.gettext("nothing recorded of this draft")
    return WayStep(step.step.title, remarks or (nothing,), bool(remarks), ends)


def _name_ends(view: TopicViewpoint, outcome: Outcome | None) -> tuple[tuple[str, bool], ...]:
    words: Mapping[Result, str] = RESULTS
    return tuple(
        (view.language.gettext(word), outcome is not None and outcome.result == result)
        for result, word in words.items()
    )
