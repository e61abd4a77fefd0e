"""Turns the files of the specimen, a made-up topic, into what the page of components shows."""

from collections.abc import Mapping
from functools import lru_cache

from generator.article import parse_article
from generator.checks import check_collection
from generator.evidence.integrity import compute_digest
from generator.evidence.proof import prove_topic
from generator.fact_sheets.loading import SITE_SHEETS, TOPIC_SHEETS, load_collection
from generator.pages.components import Specimen
from generator.problems import errors_of

_BODIES = "content/bodies/"
_TOPIC = "content/topics/specimen/"
_VOTE = f"{_TOPIC}process.yml"

Files = tuple[tuple[str, bytes], ...]


def prove_specimen(files: Mapping[str, bytes], sheets: Mapping[str, bytes]) -> Specimen | None:
    """Prove the specimen; None where there are no files.

    `files` are by their name in the specimen's folder, `sheets` those of the site: the specimen
    votes in their bodies, as only a real Council can. Where none of them can cast its vote, it
    has none. Raises ValueError where it holds an error of its own, which is a bug.
    """
    if not files:
        return None
    bodies = {file: data for file, data in sheets.items() if file.startswith(_BODIES)}
    placed = {_place(name): data for name, data in files.items()}
    without_vote = {file: data for file, data in placed.items() if file != _VOTE}
    specimen = _prove(_freeze({**placed, **bodies})) or _prove(_freeze(without_vote))
    if specimen is None:
        raise ValueError("the specimen holds errors: see tests/specimen")
    return specimen


def _place(name: str) -> str:
    """Say where a file of the specimen would stand in a project."""
    if name in SITE_SHEETS:
        return f"content/{name}"
    return f"{_TOPIC}{name}" if name in TOPIC_SHEETS else f"seeds/{name}"


def _freeze(files: Mapping[str, bytes]) -> Files:
    return tuple(sorted(files.items()))


# A preview makes the pages again and again, and the specimen hardly ever changes.
@lru_cache(maxsize=2)
def _prove(files: Files) -> Specimen | None:
    """Prove the specimen; None where there is an error."""
    sheets = {file: data for file, data in files if file.startswith("content/")}
    seeds = {file: data for file, data in files if file.startswith("seeds/")}
    loaded = load_collection(sheets)
    if loaded.collection is None or errors_of(loaded.problems):
        return None
    (topic,) = loaded.collection.topics
    articles = {file: parse_article(file, data.decode()) for file, data in seeds.items()}
    digests = {file: compute_digest(data) for file, data in seeds.items()}
    checked = check_collection(loaded.collection, seeds.keys())
    floor = loaded.collection.site.coverage_floor
    found = prove_topic(topic, articles, coverage_floor=floor, digests=digests)
    if errors_of((*checked.problems, *found.problems)):
        return None
    return Specimen(
        loaded.collection, articles, {topic.id: found}, checked.rosters, checked.outcomes
    )
