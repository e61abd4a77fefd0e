"""Turns the plain strings of a body's fact sheet into a checked Roster."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TypeAlias, TypeVar

from generator.council.mistakes import CouncilError, Mistake, did_you_mean, suggest_names
from generator.council.roster import (
    PERMANENT_SEATS,
    ElectedYear,
    Group,
    Holiday,
    Member,
    PermanentSeat,
    Presidency,
    Roster,
    Term,
)
from generator.council.roster_checks import check_roster

Path: TypeAlias = tuple[str | int, ...]
T = TypeVar("T")


def parse_roster(sheet: Mapping[str, object]) -> Roster:
    """Parse the `members`, `permanent_seats`, `presidency` and `holidays` of a body's sheet.

    Takes the sheet as plain strings, lists and mappings and looks at no other key. Raises
    CouncilError with every mistake, each with its path in the sheet, such as
    ("members", 1, "elected", 3, "until").
    """
    reader = _Reader()
    roster = Roster(
        elected=reader.read_list(sheet, "members", (), _parse_year),
        permanent_seats=reader.read_list(sheet, "permanent_seats", (), _parse_seat),
        presidencies=reader.read_list(sheet, "presidency", (), _parse_presidency),
        holidays=reader.read_list(sheet, "holidays", (), _parse_holiday),
    )
    # Rules across entries would only repeat what is wrong inside one of them.
    mistakes = reader.mistakes or check_roster(roster)
    if mistakes:
        raise CouncilError(*mistakes)
    return roster


class _EntryError(Exception):
    """One entry cannot be read; its mistake is noted and the next entry is tried."""

    def __init__(self, mistake: Mistake) -> None:
        self.mistake = mistake
        super().__init__(str(mistake))


class _Reader:
    def __init__(self) -> None:
        self.mistakes: list[Mistake] = []

    def read_list(
        self,
        parent: Mapping[str, object],
        key: str,
        path: Path,
        parse: "Callable[[_Entry], T]",
    ) -> tuple[T, ...]:
        path = (*path, key)
        entries = parent.get(key)
        if isinstance(entries, str) or not isinstance(entries, Sequence):
            self.mistakes.append(Mistake(f"`{key}` has to be a list", path=path))
            return ()
        read = []
        for index, entry in enumerate(entries):
            try:
                read.append(parse(_Entry(self, entry, (*path, index))))
            except _EntryError as unreadable:
                self.mistakes.append(unreadable.mistake)
        return tuple(read)


class _Entry:
    """One mapping of the sheet, read key by key."""

    def __init__(self, reader: _Reader, data: object, path: Path) -> None:
        if not isinstance(data, Mapping):
            raise _EntryError(Mistake(f"{data!r} has to be a mapping", path=path))
        self._reader, self._data, self._path = reader, data, path

    def allow(self, *keys: str) -> None:
        for key in self._data:
            if key not in keys and key != "note":
                hint = did_you_mean(suggest_names(str(key), keys))
                raise _EntryError(Mistake(f'unknown key "{key}"', hint, (*self._path, key)))

    def text(self, key: str) -> str:
        value = self._data.get(key)
        if not isinstance(value, str) or not value.strip():
            raise _EntryError(Mistake(f"`{key}` is missing or empty", path=self._path))
        return value

    def one_of(self, key: str, known: Sequence[str]) -> str:
        value = self.text(key)
        if value not in known:
            hint = did_you_mean(suggest_names(value, known)) or f"write one of {', '.join(known)}"
            raise self._wrong(key, f'"{value}" is not a known `{key}`', hint)
        return value

    def matching(self, key: str, pattern: str, example: str) -> str:
        value = self.text(key)
        if not re.fullmatch(pattern, value, re.ASCII):
            raise self._wrong(key, f'`{key}` cannot be "{value}"', f"write it like {example}")
        return value

    def year(self, key: str) -> int:
        return int(self.matching(key, r"(19|20)\d\d", "2024"))

    def day(self, key: str) -> date:
        return self._date(key, self.matching(key, r"\d{4}-\d\d-\d\d", "2024-03-29"))

    def month(self, key: str) -> date:
        return self._date(key, self.matching(key, r"\d{4}-\d\d", "2024-03") + "-01")

    def group(self) -> Group:
        return Group(self.one_of("group", [group.value for group in Group]))

    def to_be_confirmed(self) -> bool:
        return "to_be_confirmed" in self._data and (
            self.one_of("to_be_confirmed", ("yes", "no")) == "yes"
        )

    def has(self, key: str) -> bool:
        return key in self._data

    def entries(self, key: str, parse: "Callable[[_Entry], T]") -> tuple[T, ...]:
        return self._reader.read_list(self._data, key, self._path, parse)

    def _date(self, key: str, text: str) -> date:
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise self._wrong(key, f'"{text}" is not a day of the calendar', "") from None

    def _wrong(self, key: str, message: str, hint: str) -> _EntryError:
        return _EntryError(Mistake(message, hint, (*self._path, key)))


def _parse_year(entry: _Entry) -> ElectedYear:
    entry.allow("year", "elected", "to_be_confirmed")
    return ElectedYear(
        entry.year("year"), entry.entries("elected", _parse_elected), entry.to_be_confirmed()
    )


def _parse_elected(entry: _Entry) -> Member:
    entry.allow("name", "group", "until")
    last = entry.year("until")
    return Member(entry.text("name"), "elected", entry.group(), Term(last - 1, last))


def _parse_seat(entry: _Entry) -> PermanentSeat:
    entry.allow("name", "from", "until", "seat", "group", "to_be_confirmed")
    return PermanentSeat(
        name=entry.text("name"),
        seat=entry.one_of("seat", PERMANENT_SEATS),
        group=entry.group(),
        first=entry.day("from"),
        last=entry.day("until") if entry.has("until") else None,
        to_be_confirmed=entry.to_be_confirmed(),
    )


def _parse_presidency(entry: _Entry) -> Presidency:
    entry.allow("month", "president", "checked")
    checked = entry.one_of("checked", ("yes", "derived")) == "yes"
    return Presidency(
        entry.month("month"), entry.text("president"), "checked" if checked else "derived"
    )


def _parse_holiday(entry: _Entry) -> Holiday:
    entry.allow("date", "name", "to_be_confirmed")
    return Holiday(entry.day("date"), entry.text("name"), entry.to_be_confirmed())
