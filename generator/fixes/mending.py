"""Turns sources into sources without what could be put right mechanically."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from generator.fact_sheets.bodies import Body
from generator.fact_sheets.fields import SheetModel
from generator.fact_sheets.loading import SITE_SHEETS, TOPIC_SHEETS, TRANSLATIONS
from generator.fact_sheets.translations import TranslationsSheet
from generator.fixes.key_order import order_sheet
from generator.fixes.lines import SheetLines
from generator.fixes.spaces import straighten_spaces
from generator.fixes.spelling import Correction, find_corrections
from generator.pipeline import Proven, Sources, prove_sources
from generator.problems import Problem
from generator.yaml_source import read_yaml

_MAX_ROUNDS = 4


@dataclass(frozen=True)
class Mended:
    """What came of it: the sheets that changed, and a line for people on each change."""

    proven: Proven
    sheets: Mapping[str, bytes]
    changes: tuple[str, ...]


def mend_sources(sources: Sources, may_edit: Callable[[str], bool] = lambda _: True) -> Mended:
    """Put right what is mechanical: spaces, spelling, quotation marks, the order of keys.

    A correction of spelling is kept where it solves its problem and brings no further one.
    `may_edit` tells by its path whether a sheet is to be touched.
    """
    straight = _edit_sheets(sources, straighten_spaces, may_edit)
    changes = [f"{name}: plain spaces" for name in _find_changed(sources, straight)]
    proven = prove_sources(straight)
    for _ in range(_MAX_ROUNDS):
        kept = _choose_corrections(proven, may_edit)
        if not kept:
            break
        proven = prove_sources(_apply(proven.sources, kept))
        changes += map(_tell, kept)
    ordered = _edit_sheets(proven.sources, _order, may_edit)
    disordered = _find_changed(proven.sources, ordered)
    if disordered:
        changes += (f"{name}: keys in order" for name in disordered)
        proven = prove_sources(ordered)
    new = {name: ordered.sheets[name] for name in _find_changed(sources, ordered)}
    return Mended(proven, new, tuple(changes))


def _choose_corrections(proven: Proven, may_edit: Callable[[str], bool]) -> tuple[Correction, ...]:
    """Keep all corrections; where one of them is no good, each that is good by itself."""
    documents = [
        document
        for name, data in proven.sources.sheets.items()
        for document in (read_yaml(name, data)[0],)
        if document is not None
    ]
    corrections = find_corrections(proven.problems, documents)
    found = tuple(one for one in corrections if may_edit(one.edit.place.file))
    if not found or _is_better(proven, (), found):
        return found
    kept: tuple[Correction, ...] = ()
    for correction in found:
        if _is_better(proven, kept, (correction,)):
            kept = (*kept, correction)
    return kept


def _is_better(
    proven: Proven, kept: tuple[Correction, ...], further: tuple[Correction, ...]
) -> bool:
    """Whether further corrections solve their problems, and bring no others.

    An id that is right at last may show what else is wrong with its fact, one for one.
    """
    before = Counter(map(_key, _prove(proven, kept)))
    after = Counter(map(_key, _prove(proven, (*kept, *further))))
    solved = Counter(_key(correction.problem) for correction in further)
    gone = all(after[key] <= before[key] - count for key, count in solved.items())
    are_ids = all(correction.problem.code == "unknown-id" for correction in further)
    brings_none = after.total() <= before.total() if are_ids else after <= before
    return gone and brings_none


def _prove(proven: Proven, corrections: Sequence[Correction]) -> Sequence[Problem]:
    return prove_sources(_apply(proven.sources, corrections)).problems


def _key(problem: Problem) -> tuple[str, str, str]:
    return problem.location.file, problem.code, problem.message


def _apply(sources: Sources, corrections: Sequence[Correction]) -> Sources:
    sheets = dict(sources.sheets)
    for name in {correction.edit.place.file for correction in corrections}:
        sheet = SheetLines.of(sheets[name])
        edits = (one.edit for one in corrections if one.edit.place.file == name)
        if sheet is not None:
            sheets[name] = sheet.edit(edits)
    return replace(sources, sheets=sheets)


def _edit_sheets(
    sources: Sources, edit: Callable[[str, bytes], bytes], may_edit: Callable[[str], bool]
) -> Sources:
    edited = {
        name: edit(name, data) if may_edit(name) else data for name, data in sources.sheets.items()
    }
    return replace(sources, sheets=edited)


def _order(name: str, data: bytes) -> bytes:
    model = _find_model(name)
    return data if model is None else order_sheet(model, name, data)


def _find_model(name: str) -> type[SheetModel] | None:
    match PurePosixPath(name).parts:
        case ("content", sheet):
            return SITE_SHEETS.get(sheet)
        case ("content", "topics", _, sheet):
            return TOPIC_SHEETS.get(sheet)
        case ("content", "bodies", _):
            return Body
        case ("content", "topics", _, folder, _) if folder == TRANSLATIONS:
            return TranslationsSheet
        case _:
            return None


def _find_changed(before: Sources, after: Sources) -> list[str]:
    return [name for name, data in before.sheets.items() if after.sheets[name] != data]


def _tell(correction: Correction) -> str:
    place, edit = correction.edit.place, correction.edit
    return f"{place.file}:{place.line}:{place.column}: {edit.old} → {edit.new}".rstrip()
