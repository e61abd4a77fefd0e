"""Turns a body's sheet into what a page explains of it: rules by subject, verbs, texts, members."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from generator.council import Council, Group, Member
from generator.fact_sheets.bodies import Body, Product, Rule, Step, Verb
from generator.fact_sheets.process import ProcessSheet, Wording
from generator.pages.evidence_view import EvidenceView, view_evidence
from generator.pages.fact_view import FactView, view_fact
from generator.pages.language import Language
from generator.pages.text import show_name
from generator.pages.viewpoint import TopicViewpoint
from generator.pages.vote_words import GROUPS


@dataclass(frozen=True)
class ExplainedView:
    """A rule, a step, a verb or a kind of text, with its proof."""

    anchor: Markup
    title: str
    text: Markup
    article: str
    to_be_confirmed: bool
    evidence: tuple[EvidenceView, ...]


@dataclass(frozen=True)
class SubjectView:
    """The rules of one subject."""

    title: str
    anchor: Markup
    rules: tuple[ExplainedView, ...]


@dataclass(frozen=True)
class WordingView:
    """What a text says with a verb."""

    fact: FactView
    symbol: str
    title: str
    verb: str
    text: Markup


@dataclass(frozen=True)
class VerbView:
    """A verb, and the topic's texts that use it."""

    verb: ExplainedView
    wordings: tuple[WordingView, ...]


@dataclass(frozen=True)
class ProductView:
    """A kind of text that the body issues."""

    kind: ExplainedView
    adopted_by: str
    symbol: str
    decision: str


@dataclass(frozen=True)
class GroupView:
    """The members of a regional group; those with a permanent seat have no term."""

    name: str
    members: tuple[tuple[str, str], ...]


def view_subjects(view: TopicViewpoint, body: Body) -> tuple[SubjectView, ...]:
    """Describe the rules by subject, both in the order of the sheet."""
    subjects: dict[str, list[Rule]] = {}
    for rule in body.rules:
        subjects.setdefault(rule.subject, []).append(rule)
    return tuple(
        SubjectView(
            title=subject,
            anchor=show_name(f"rules--{number}"),
            rules=tuple(view_rule(view, rule) for rule in rules),
        )
        for number, (subject, rules) in enumerate(subjects.items(), start=1)
    )


def view_rule(view: TopicViewpoint, rule: Rule | Step) -> ExplainedView:
    """Describe a rule or a step."""
    article = (rule.article if isinstance(rule, Rule) else None) or ""
    return _explain(view, rule, rule.title, rule.text, article)


def view_verbs(
    view: TopicViewpoint, body: Body, sheet: ProcessSheet
) -> tuple[tuple[VerbView, ...], tuple[WordingView, ...]]:
    """Describe each verb with the texts that use it, and the texts whose verb is not explained."""
    left = list(sheet.wordings)
    verbs: list[VerbView] = []
    for verb in body.verbs:
        names = {name.strip() for name in verb.verb.split(",")}
        using = [wording for wording in left if wording.verb in names]
        left = [wording for wording in left if wording not in using]
        explained = _explain(view, verb, verb.verb, verb.text)
        verbs.append(VerbView(explained, tuple(_view_wordings(view, using))))
    return tuple(verbs), tuple(_view_wordings(view, left))


def view_products(view: TopicViewpoint, body: Body) -> tuple[ProductView, ...]:
    """Describe the kinds of text that the body issues."""
    return tuple(
        ProductView(
            _explain(view, product, product.title, ""),
            product.adopted_by,
            product.symbol,
            product.decision,
        )
        for product in body.products
    )


def view_groups(council: Council, language: Language) -> tuple[GroupView, ...]:
    """List the members of a Council by regional group."""
    order = list(Group)
    members = sorted(council.members, key=lambda member: order.index(member.group))
    return tuple(
        GroupView(
            language.gettext(GROUPS[group]),
            tuple((member.name, _tell_term(member)) for member in seated),
        )
        for group, seated in groupby(members, key=lambda member: member.group)
    )


def _tell_term(member: Member) -> str:
    return str(member.term) if member.term else ""


def _view_wordings(view: TopicViewpoint, wordings: Iterable[Wording]) -> Iterable[WordingView]:
    for wording in wordings:
        yield WordingView(
            view_fact(view, wording),
            wording.symbol,
            wording.title,
            wording.verb,
            view.prose(wording.text),
        )


def _explain(
    view: TopicViewpoint,
    what: Rule | Step | Verb | Product,
    title: str,
    text: str,
    article: str = "",
) -> ExplainedView:
    return ExplainedView(
        anchor=show_name(what.id),
        title=title,
        text=view.prose(text),
        article=article,
        to_be_confirmed=what.to_be_confirmed,
        evidence=view_evidence(view, what.id, what.evidence),
    )
