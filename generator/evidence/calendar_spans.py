"""Counts days, months and years: arithmetic of the calendar that knows no words."""

from calendar import monthrange
from datetime import date, timedelta

DAY = timedelta(days=1)


def back_to(day: date, weekday: int) -> date:
    """The nearest such weekday on or before a day."""
    return day - (day.weekday() - weekday) % 7 * DAY


def month_of(year: int, month: int) -> tuple[date, date]:
    """The first and the last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def month_back(day: date, months: int) -> tuple[date, date]:
    """The first and the last day of the month that lies so many months before a day."""
    index = day.year * 12 + day.month - 1 - months
    return month_of(index // 12, index % 12 + 1)


def year_of(year: int) -> tuple[date, date]:
    """The first and the last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)
