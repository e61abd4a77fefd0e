"""Turns a collection into the problems that only a look across its sheets can find."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from generator.checks.chronology import check_chronology
from generator.checks.identity import check_ids
from generator.checks.links import check_links, check_no_references, list_pages
from generator.checks.references import check_body_references, check_references, list_sheets
from generator.checks.review import check_review
from generator.checks.sourcing import check_sourcing
from generator.checks.translations import check_translations
from generator.checks.votes import decide_vote, read_roster
from generator.checks.wording import check_wording
from generator.council import Outcome, Roster
from generator.fact_sheets.collection import Collection, Topic
from generator.problems import Problem, did_you_mean


@dataclass(frozen=True)
class CheckedContent:
    """What the checks found and worked out.

    `rosters` are by the id of a body; `outcomes` by topic and by the id of a vote, for the
    votes that could be decided.
    """

    problems: tuple[Problem, ...]
    rosters: Mapping[str, Roster]
    outcomes: Mapping[tuple[str, str], Outcome]


def check_collection(collection: Collection, seed_files: Set[str]) -> CheckedContent:
    """Check everything across sheets; `seed_files` are paths such as `seeds/article.txt`."""
    problems: list[Problem] = []
    rosters: dict[str, Roster] = {}
    for name, body in collection.bodies.items():
        problems += check_body_references(body, collection.lost_ids)
        roster, mistakes = read_roster(body)
        problems += mistakes
        if roster:
            rosters[name] = roster
    outcomes: dict[tuple[str, str], Outcome] = {}
    problems += _check_prose(collection)
    for topic in collection.topics:
        problems += check_ids(topic)
        problems += check_references(topic, collection)
        problems += check_chronology(topic)
        problems += check_review(topic)
        problems += check_sourcing(topic)
        problems += check_translations(topic, collection.site.languages)
        for sheet in list_sheets(topic):
            problems += check_wording(sheet, collection.terms.terms)
        problems += _check_seeds(topic, seed_files)
        decided, mistakes = _decide_votes(topic, rosters)
        problems += mistakes
        outcomes.update({(topic.id, vote_id): result for vote_id, result in decided.items()})
    return CheckedContent(tuple(problems), rosters, outcomes)


def _check_prose(collection: Collection) -> Iterator[Problem]:
    """Check the prose of all sheets, those of the whole site too."""
    of_no_topic = (collection.site, collection.terms, *collection.bodies.values())
    of_topics = (sheet for topic in collection.topics for sheet in list_sheets(topic))
    pages = list_pages(collection)
    for sheet in of_no_topic:
        yield from check_no_references(sheet)
    for sheet in (*of_no_topic, *of_topics):
        yield from check_links(sheet, pages)


def _decide_votes(
    topic: Topic, rosters: Mapping[str, Roster]
) -> tuple[Mapping[str, Outcome], tuple[Problem, ...]]:
    roster = rosters.get(topic.process.body) if topic.process else None
    if topic.process is None or roster is None:
        return {}, ()
    outcomes: dict[str, Outcome] = {}
    problems: list[Problem] = []
    for vote in topic.process.votes:
        decided, mistakes = decide_vote(vote, roster)
        problems += mistakes
        if decided:
            outcomes[vote.id] = decided
    return outcomes, tuple(problems)


def _check_seeds(topic: Topic, seed_files: Set[str]) -> tuple[Problem, ...]:
    return tuple(
        Problem(
            "missing-seed",
            f"{source.text} does not exist",
            source.origin.at("text"),
            did_you_mean(source.text, seed_files) or "put the article into seeds/",
        )
        for source in topic.sources.sources
        if source.text is not None and source.text not in seed_files
    )
