"""Turns the files of content/ into one collection of sheets."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Generic, TypeVar

from generator.fact_sheets.actors import ActorsSheet
from generator.fact_sheets.bodies import Body
from generator.fact_sheets.changes import ChangesSheet
from generator.fact_sheets.collection import Collection, Topic
from generator.fact_sheets.fields import (
    ID_PATTERN,
    MAX_ID_CHARACTERS,
    ORIGIN_KEY,
    Origin,
    SheetModel,
)
from generator.fact_sheets.numbers import NumbersSheet
from generator.fact_sheets.positions import PositionsSheet
from generator.fact_sheets.process import ProcessSheet
from generator.fact_sheets.reading import read_sheet
from generator.fact_sheets.refusals import name_text
from generator.fact_sheets.site import Site
from generator.fact_sheets.sources import SourcesSheet
from generator.fact_sheets.terms import TermsSheet
from generator.fact_sheets.timeline import TimelineSheet
from generator.fact_sheets.topic import TopicSheet
from generator.fact_sheets.translations import TranslationsSheet
from generator.problems import Location, Problem, find_nearest
from generator.yaml_source import Document, read_yaml

Sheet = TypeVar("Sheet", bound=SheetModel)

TOPIC_SHEETS: Mapping[str, type[SheetModel]] = {
    "topic.yml": TopicSheet,
    "sources.yml": SourcesSheet,
    "actors.yml": ActorsSheet,
    "timeline.yml": TimelineSheet,
    "numbers.yml": NumbersSheet,
    "positions.yml": PositionsSheet,
    "process.yml": ProcessSheet,
    "changes.yml": ChangesSheet,
}
TRANSLATIONS = "translations"
"""The folder of a topic with a sheet for each language that it is translated into."""

SITE_SHEETS: Mapping[str, type[SheetModel]] = {"site.yml": Site, "terms.yml": TermsSheet}

_LANGUAGE_FILE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\.yml")
_EMPTY_LISTS: Mapping[type[SheetModel], Mapping[str, tuple[()]]] = {
    ActorsSheet: {"actors": ()},
    TimelineSheet: {"events": ()},
    NumbersSheet: {"numbers": ()},
    PositionsSheet: {"issues": (), "positions": ()},
    ChangesSheet: {"changes": ()},
    SourcesSheet: {"sources": ()},
    TranslationsSheet: {"translations": ()},
    TermsSheet: {"terms": ()},
}


@dataclass(frozen=True)
class Loaded:
    """What content/ holds; `collection` is None where site.yml cannot be read."""

    collection: Collection | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class _Read(Generic[Sheet]):
    """A sheet as it was read: empty where there is none, None where it cannot be empty."""

    sheet: Sheet | None
    lost_ids: frozenset[str] = frozenset()
    is_readable: bool = True


@dataclass
class _Load:
    """The files under way; `misnamed` has those that are read under the name that was meant."""

    files: Mapping[str, bytes]
    misnamed: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def read(self, model: type[Sheet], name: str, required: str = "") -> _Read[Sheet]:
        """Read a sheet; report that a required one is missing, for the reason given."""
        file = self.misnamed.get(name, name)
        if file not in self.files:
            if required:
                message = "this sheet is missing"
                self.problems.append(Problem("missing-sheet", message, Location(file), required))
            return _Read(_make_empty(model, file), is_readable=not required)
        document, problems = read_yaml(file, self.files[file])
        self.problems += problems
        if document is None:
            return _Read(_make_empty(model, file), is_readable=False)
        result = read_sheet(model, document)
        self.problems += result.problems
        if result.sheet is None:
            return _Read(_make_empty(model, file), result.lost_ids, is_readable=False)
        return _Read(result.sheet, result.lost_ids)


def load_collection(files: Mapping[str, bytes]) -> Loaded:
    """Read all sheets; `files` maps paths such as `content/site.yml` to their bytes."""
    load = _Load(files)
    _sort_strays_out(load)
    site = load.read(Site, "content/site.yml", "write it: who publishes the site?").sheet
    terms = load.read(TermsSheet, "content/terms.yml").sheet
    bodies: dict[str, Body] = {}
    lost: set[str] = set()
    for name in _find_bodies(files):
        read = load.read(Body, f"content/bodies/{name}.yml")
        lost |= read.lost_ids
        if read.sheet is None:
            lost.add(name)
        else:
            bodies[name] = read.sheet
    lost_ids = frozenset(lost)
    topics = [_load_topic(load, name, lost_ids) for name in _find_topics(files)]
    problems = tuple(load.problems)
    if site is None or terms is None:
        return Loaded(None, problems)
    readable = tuple(topic for topic in topics if topic is not None)
    return Loaded(Collection(site, terms, bodies, readable, lost_ids), problems)


def _load_topic(load: _Load, name: str, lost_in_bodies: frozenset[str]) -> Topic | None:
    """Read a topic; None where its topic.yml is not readable."""
    lost = set(lost_in_bodies)
    unreadable: set[str] = set()

    def read(model: type[Sheet], file: str, required: str = "") -> Sheet | None:
        result = load.read(model, f"content/topics/{name}/{file}", required)
        lost.update(result.lost_ids)
        if not result.is_readable:
            unreadable.add(file)
        return result.sheet

    head = read(TopicSheet, "topic.yml", "every topic has one")
    sources = read(SourcesSheet, "sources.yml", "every topic has one")
    actors = read(ActorsSheet, "actors.yml")
    timeline = read(TimelineSheet, "timeline.yml")
    numbers = read(NumbersSheet, "numbers.yml")
    positions = read(PositionsSheet, "positions.yml")
    process = read(ProcessSheet, "process.yml")
    changes = read(ChangesSheet, "changes.yml")
    translations = {
        tag: read(TranslationsSheet, f"{TRANSLATIONS}/{tag}.yml")
        for tag in _find_translations(filter(_is_translation, load.files), name)
    }
    if not (head and sources and actors and timeline and numbers and positions and changes):
        return None
    return Topic(
        id=name,
        topic=head,
        sources=sources,
        actors=actors,
        timeline=timeline,
        numbers=numbers,
        positions=positions,
        process=process,
        changes=changes,
        translations={tag: sheet for tag, sheet in translations.items() if sheet},
        lost_ids=frozenset(lost),
        unreadable=frozenset(unreadable),
    )


def _make_empty(model: type[Sheet], file: str) -> Sheet | None:
    if model not in _EMPTY_LISTS:
        return None
    nowhere = Origin(Document(file, (), {}, {}, {}), ())
    return model.model_validate({ORIGIN_KEY: nowhere, **_EMPTY_LISTS[model]})


def _find_bodies(files: Iterable[str]) -> list[str]:
    paths = (PurePosixPath(file) for file in files)
    return sorted(path.stem for path in paths if _is_body(path))


def _find_topics(files: Iterable[str]) -> list[str]:
    parts = (PurePosixPath(file).parts for file in files)
    names = {part[2] for part in parts if len(part) == 4 and part[:2] == ("content", "topics")}
    return sorted(filter(_is_id, names))


def _find_translations(files: Iterable[str], topic: str) -> list[str]:
    folder = PurePosixPath("content", "topics", topic, TRANSLATIONS)
    return sorted(path.stem for path in map(PurePosixPath, files) if path.parent == folder)


def _is_translation(file: str) -> bool:
    match PurePosixPath(file).parts:
        case ("content", "topics", topic, folder, name) if folder == TRANSLATIONS:
            return _is_id(topic) and _LANGUAGE_FILE.fullmatch(name) is not None
        case _:
            return False


def _sort_strays_out(load: _Load) -> None:
    """Report the files that are no sheets; a misspelt name is read as the one that was meant."""
    bad_topics: set[str] = set()
    for file in sorted(load.files.keys() - set(filter(_is_translation, load.files))):
        path = PurePosixPath(file)
        match path.parts:
            case ("content", name):
                _match_name(load, path, name, SITE_SHEETS)
            case ("content", "topics", topic, name) if _is_id(topic):
                _match_name(load, path, name, TOPIC_SHEETS)
            case ("content", "topics", topic, _):
                if topic not in bad_topics:
                    bad_topics.add(topic)
                    hint = "name the folder with small letters, digits and single hyphens"
                    message = f"{name_text(topic)} cannot be the name of a topic"
                    load.problems.append(Problem("bad-id", message, Location(file), hint))
            case ("content", "bodies", _):
                if not _is_body(path):
                    hint = "name it with small letters, digits and single hyphens, and .yml"
                    load.problems.append(_stray(file, hint))
            case ("content", "topics", _):
                load.problems.append(_stray(file, "a topic is a folder that holds topic.yml"))
            case _:
                load.problems.append(_stray(file, "move it out of content/"))


def _match_name(load: _Load, path: PurePosixPath, name: str, known: Iterable[str]) -> None:
    if name in known:
        return
    meant = find_nearest(name, known)
    hint = f'did you mean "{meant}"?' if meant else f"sheets here: {', '.join(known)}"
    load.problems.append(_stray(str(path), hint))
    if meant and str(path.with_name(meant)) not in load.files:
        load.misnamed[str(path.with_name(meant))] = str(path)


def _stray(file: str, hint: str) -> Problem:
    return Problem("unknown-sheet", "this file is not a sheet", Location(file), hint)


def _is_body(path: PurePosixPath) -> bool:
    return path.parts[:-1] == ("content", "bodies") and path.suffix == ".yml" and _is_id(path.stem)


def _is_id(name: str) -> bool:
    return len(name) <= MAX_ID_CHARACTERS and ID_PATTERN.fullmatch(name) is not None
