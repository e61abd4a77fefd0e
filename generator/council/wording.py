"""Turns counts, dates and lists of names into the plain English that reasons and errors use."""

from collections.abc import Sequence
from datetime import date

_NUMBERS = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
)
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
_NAMES_WITH_ARTICLE = ("Democratic ", "Republic ", "Russian ", "Soviet ", "United ")


def spell_number(number: int) -> str:
    """Spell a count of Council members, 0 to 15: "no", "one" … "fifteen"."""
    return _NUMBERS[number]


def spell_date(day: date) -> str:
    """Write a day as readers say it: "22 March 2024"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def name_in_sentence(name: str) -> str:
    """Put "the" before the names of states that take it: "the Russian Federation"."""
    return f"the {name}" if name.startswith(_NAMES_WITH_ARTICLE) else name


def join_words(words: Sequence[str], last: str = "and") -> str:
    """Join words as a sentence does: "China, France and the United States"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def join_names(names: Sequence[str]) -> str:
    """Join the names of states as a sentence does, each with its article."""
    return join_words([name_in_sentence(name) for name in names])


def capitalise(sentence: str) -> str:
    """Begin a sentence with a capital letter and leave the rest as it is."""
    return sentence[:1].upper() + sentence[1:]
