"""Turns the files of content/ into one collection of sheets."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TypeVar

from generator.fact_sheets.actors import ActorsSheet
from generator.fact_sheets.bodies import Body
from generator.fact_sheets.changes import ChangesSheet
from generator.fact_sheets.collection import Collection, Topic
from generator.fact_sheets.fields import ID_PATTERN, ORIGIN_KEY, Origin, SheetModel
from generator.fact_sheets.numbers import NumbersSheet
from generator.fact_sheets.positions import PositionsSheet
from generator.fact_sheets.process import ProcessSheet
from generator.fact_sheets.reading import read_sheet
from generator.fact_sheets.site import Site
from generator.fact_sheets.sources import SourcesSheet
from generator.fact_sheets.terms import TermsSheet
from generator.fact_sheets.timeline import TimelineSheet
from generator.fact_sheets.topic import TopicSheet
from generator.problems import Location, Problem, did_you_mean
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
SITE_SHEETS: Mapping[str, type[SheetModel]] = {"site.yml": Site, "terms.yml": TermsSheet}

_EMPTY_LISTS: Mapping[type[SheetModel], Mapping[str, tuple[()]]] = {
    ActorsSheet: {"actors": ()},
    TimelineSheet: {"events": ()},
    NumbersSheet: {"numbers": ()},
    PositionsSheet: {"issues": (), "positions": ()},
    ChangesSheet: {"changes": ()},
    SourcesSheet: {"sources": ()},
    TermsSheet: {"terms": ()},
}


@dataclass(frozen=True)
class Loaded:
    """What content/ holds; `collection` is None where site.yml cannot be read."""

    collection: Collection | None
    problems: tuple[Problem, ...]


@dataclass
class _Load:
    files: Mapping[str, bytes]
    problems: list[Problem] = field(default_factory=list)

    def read(self, model: type[Sheet], file: str) -> tuple[Sheet | None, frozenset[str], bool]:
        """Read a sheet; the last value tells whether the file could be read as a whole."""
        if file not in self.files:
            return self._empty(model, file), frozenset(), True
        document, problems = read_yaml(file, self.files[file])
        self.problems += problems
        if document is None:
            return self._empty(model, file), frozenset(), False
        result = read_sheet(model, document)
        self.problems += result.problems
        sheet = result.sheet or self._empty(model, file)
        return sheet, result.lost_ids, result.sheet is not None

    @staticmethod
    def _empty(model: type[Sheet], file: str) -> Sheet | None:
        if model not in _EMPTY_LISTS:
            return None
        nowhere = Origin(Document(file, (), {}, {}, {}), ())
        return model.model_validate({ORIGIN_KEY: nowhere, **_EMPTY_LISTS[model]})

    def require(self, file: str, hint: str) -> None:
        """Report a sheet that must be there and is not."""
        if file not in self.files:
            self.problems.append(
                Problem("missing-sheet", "this sheet is missing", Location(file), hint)
            )


def load_collection(files: Mapping[str, bytes]) -> Loaded:
    """Read all sheets; `files` maps paths such as `content/site.yml` to their bytes."""
    load = _Load(files)
    _report_strays(load)
    load.require("content/site.yml", "write it: who publishes the site?")
    site, _, _ = load.read(Site, "content/site.yml")
    terms, _, _ = load.read(TermsSheet, "content/terms.yml")
    bodies = {}
    for file in sorted(files):
        path = PurePosixPath(file)
        if path.parent.as_posix() == "content/bodies":
            body, _, _ = load.read(Body, file)
            if body is not None:
                bodies[path.stem] = body
    topics = [_load_topic(load, name) for name in _topic_names(files)]
    problems = tuple(load.problems)
    if site is None or terms is None:
        return Loaded(None, problems)
    readable = tuple(topic for topic in topics if topic is not None)
    return Loaded(Collection(site, terms, bodies, readable), problems)


def _topic_names(files: Mapping[str, bytes]) -> list[str]:
    parts = (PurePosixPath(file).parts for file in files)
    return sorted(
        {part[2] for part in parts if len(part) == 4 and part[:2] == ("content", "topics")}
    )


def _load_topic(load: _Load, name: str) -> Topic | None:
    folder = f"content/topics/{name}"
    for required in ("topic.yml", "sources.yml"):
        load.require(f"{folder}/{required}", "every topic has one")
    head, _, _ = load.read(TopicSheet, f"{folder}/topic.yml")
    lost: set[str] = set()
    unreadable: set[str] = set()

    def read(model: type[Sheet], file: str) -> Sheet | None:
        sheet, lost_here, whole = load.read(model, f"{folder}/{file}")
        lost.update(lost_here)
        if not whole:
            unreadable.add(file)
        return sheet

    sources = read(SourcesSheet, "sources.yml")
    actors = read(ActorsSheet, "actors.yml")
    timeline = read(TimelineSheet, "timeline.yml")
    numbers = read(NumbersSheet, "numbers.yml")
    positions = read(PositionsSheet, "positions.yml")
    process = read(ProcessSheet, "process.yml")
    changes = read(ChangesSheet, "changes.yml")
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
        lost_ids=frozenset(lost),
        unreadable=frozenset(unreadable),
    )


def _report_strays(load: _Load) -> None:
    for file in sorted(load.files):
        match PurePosixPath(file).parts:
            case ("content", name) if name in SITE_SHEETS:
                continue
            case ("content", "bodies", name) if _is_sheet_of_id(name):
                continue
            case ("content", "topics", topic, name) if name in TOPIC_SHEETS:
                if not ID_PATTERN.fullmatch(topic):
                    hint = "name the folder with small letters, digits and hyphens"
                    load.problems.append(
                        Problem("bad-id", f'"{topic}" cannot be a topic', Location(file), hint)
                    )
                continue
            case parts:
                known = TOPIC_SHEETS if parts[1:2] == ("topics",) else SITE_SHEETS
                hint = did_you_mean(parts[-1], known) or f"sheets here: {', '.join(known)}"
                message = "this file is not a sheet"
                load.problems.append(Problem("unknown-sheet", message, Location(file), hint))


def _is_sheet_of_id(name: str) -> bool:
    return name.endswith(".yml") and bool(ID_PATTERN.fullmatch(name.removesuffix(".yml")))
