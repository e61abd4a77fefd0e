"""Finds what cannot be true in a roster that reads well: a seat too many, a term cut short."""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from datetime import date, timedelta

from generator.council.majority import ENLARGED, FIRST_MEETING, majority_on
from generator.council.mistakes import Mistake
from generator.council.roster import ELECTED_SEATS, PERMANENT_SEATS, ElectedYear, Member, Roster


def check_roster(roster: Roster) -> list[Mistake]:
    """Check a roster against the Charter's rules on seats and terms, and against itself."""
    return [
        *_check_repetitions(roster),
        *_check_permanent_seats(roster),
        *(mistake for year in range(len(roster.elected)) for mistake in _check_year(roster, year)),
        *_check_presidents(roster),
        *_check_holidays(roster),
    ]


def _check_repetitions(roster: Roster) -> Iterator[Mistake]:
    lists: tuple[tuple[str, Sequence[Hashable]], ...] = (
        ("members", [entry.year for entry in roster.elected]),
        ("presidency", [f"{entry.month:%Y-%m}" for entry in roster.presidencies]),
        ("holidays", [entry.day.isoformat() for entry in roster.holidays]),
    )
    for key, values in lists:
        for index, value in enumerate(values):
            if value in values[:index]:
                yield Mistake(f"{value} stands twice", path=(key, index))


def _check_permanent_seats(roster: Roster) -> Iterator[Mistake]:
    """Each seat is held from the first meeting until today, without a gap or an overlap."""
    for seat in PERMANENT_SEATS:
        holders = [
            (index, entry)
            for index, entry in enumerate(roster.permanent_seats)
            if entry.seat == seat
        ]
        due: date | None = FIRST_MEETING
        for index, entry in sorted(holders, key=lambda holder: holder[1].first):
            if entry.first != due:
                message = f"{entry.name} begins on {entry.first}, but the seat is "
                message += f"free from {due}" if due else "already held without an end"
                yield Mistake(message, path=("permanent_seats", index, "from"))
            due = entry.last and entry.last + timedelta(days=1)
        if due:
            yield Mistake(f"nobody holds the seat {seat} from {due}", path=("permanent_seats",))


def _check_year(roster: Roster, index: int) -> Iterator[Mistake]:
    entry = roster.elected[index]
    path = ("members", index, "elected")
    names = [member.name for member in entry.members]
    first_day = max(date(entry.year, 1, 1), FIRST_MEETING)
    expected = majority_on(first_day).size - len(PERMANENT_SEATS)
    if len(names) != expected:
        yield Mistake(f"{entry.year} has {len(names)} elected members, not {expected}", path=path)
    permanent = {seat.name for seat in roster.permanent_on(first_day)}
    for place, name in enumerate(names):
        if name in names[:place] or name in permanent:
            yield Mistake(f"{name} sits twice in {entry.year}", path=(*path, place, "name"))
    if first_day >= ENLARGED:
        yield from _check_groups(entry, path)
    following = roster.elected_in(entry.year + 1)
    for place, member in enumerate(entry.members):
        yield from _check_term(member, entry.year, following, (*path, place))


def _check_groups(entry: ElectedYear, path: tuple[str | int, ...]) -> Iterator[Mistake]:
    seats = Counter(member.group for member in entry.members)
    for group, expected in ELECTED_SEATS.items():
        if seats[group] != expected:
            message = f"{group} has {seats[group]} elected seats in {entry.year}, not {expected}"
            yield Mistake(message, path=path)


def _check_term(
    member: Member, year: int, following: ElectedYear | None, path: tuple[str | int, ...]
) -> Iterator[Mistake]:
    """Article 23(2): elected for two years, not eligible for immediate re-election."""
    if member.term is None or not member.term.first <= year <= member.term.last:
        yield Mistake(f"{member.name} sits in {year}, outside its term", path=(*path, "until"))
    elif following and member.term.last > year and member not in following.members:
        message = f"{member.name} sits until {member.term.last}, but is not the same in {year + 1}"
        yield Mistake(message, path=(*path, "until"))
    elif following and member.term.last == year and _holds(following, member.name):
        message = f"{member.name} sits until {year}, but sits in {year + 1} too"
        yield Mistake(message, path=(*path, "until"))


def _holds(entry: ElectedYear, name: str) -> bool:
    return any(member.name == name for member in entry.members)


def _check_presidents(roster: Roster) -> Iterator[Mistake]:
    for index, presidency in enumerate(roster.presidencies):
        elected = roster.elected_in(presidency.month.year)
        if elected is None:
            continue
        seated = {member.name for member in elected.members}
        seated |= {seat.name for seat in roster.permanent_on(presidency.month)}
        if presidency.president not in seated:
            message = f"{presidency.president} is not on the Council in {presidency.month:%Y-%m}"
            yield Mistake(message, path=("presidency", index, "president"))


def _check_holidays(roster: Roster) -> Iterator[Mistake]:
    for index, holiday in enumerate(roster.holidays):
        if holiday.day.weekday() >= 5:
            message = f"{holiday.name}, {holiday.day}, is on a weekend"
            hint = "give the working day on which it was observed"
            yield Mistake(message, hint, ("holidays", index, "date"))
