"""Turns dates and lists into the plain English that sentences and errors use."""

from collections.abc import Sequence
from datetime import date

# Not strftime: its month names follow the machine's locale.
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def spell_date(day: date) -> str:
    """Write a day as readers say it: "22 March 2024"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def join_words(words: Sequence[str], last: str = "and") -> str:
    """Join words as a sentence does: "China, France and the United States"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
