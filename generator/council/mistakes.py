"""What is wrong with a vote, a date or a roster, and which name was probably meant."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from generator.council.wording import join_words


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that is wrong in what was passed in."""

    message: str
    """Names the member, the count or the date that is wrong."""
    hint: str = ""
    path: tuple[str | int, ...] = ()
    """Keys and indices that lead to it: ("Korea",) in a mapping of votes, ("yes",) in a tally."""

    def __str__(self) -> str:
        return f"{self.message}; {self.hint}" if self.hint else self.message


class CouncilError(ValueError):
    """A question that the Council's rules cannot answer as it was put; holds every mistake."""

    def __init__(self, *mistakes: Mistake) -> None:
        self.mistakes = mistakes
        super().__init__("\n".join(str(mistake) for mistake in mistakes))


# Everyday names are suggested and never accepted: in a record of votes a name is one of fifteen.
_EVERYDAY_NAMES: dict[str, tuple[str, ...]] = {
    "america": ("United States",),
    "britain": ("United Kingdom",),
    "chn": ("China",),
    "congo": ("Democratic Republic of the Congo",),
    "drc": ("Democratic Republic of the Congo",),
    "dr congo": ("Democratic Republic of the Congo",),
    "emirates": ("United Arab Emirates",),
    "england": ("United Kingdom",),
    "fra": ("France",),
    "gbr": ("United Kingdom",),
    "great britain": ("United Kingdom",),
    "korea": ("Republic of Korea",),
    "peoples republic of china": ("China",),
    "prc": ("China",),
    "roc": ("Republic of China",),
    "rok": ("Republic of Korea",),
    "rus": ("Russian Federation", "Soviet Union"),
    "russia": ("Russian Federation", "Soviet Union"),
    "south korea": ("Republic of Korea",),
    "trinidad": ("Trinidad and Tobago",),
    "uae": ("United Arab Emirates",),
    "uk": ("United Kingdom",),
    "union of soviet socialist republics": ("Soviet Union", "Russian Federation"),
    "united kingdom of great britain and northern ireland": ("United Kingdom",),
    "united states of america": ("United States",),
    "us": ("United States",),
    "usa": ("United States",),
    "ussr": ("Soviet Union", "Russian Federation"),
}


def suggest_names(wrong: str, known: Iterable[str]) -> tuple[str, ...]:
    """Find the known names that a wrong one probably stands for: at most three, best first."""
    folded = {_fold(name): name for name in known}
    key = _fold(wrong)
    everyday = [name for name in _EVERYDAY_NAMES.get(key, ()) if name in folded.values()]
    if everyday:
        return tuple(everyday)
    words = set(key.split())
    parts = [name for fold, name in folded.items() if words and words <= set(fold.split())]
    near = [folded[fold] for fold in get_close_matches(key, folded, n=3, cutoff=0.75)]
    return tuple(parts or near)[:3]


def did_you_mean(names: Iterable[str]) -> str:
    """Phrase suggestions as a hint; empty when there are none."""
    quoted = [f'"{name}"' for name in names]
    return f"did you mean {join_words(quoted, last='or')}?" if quoted else ""


def _fold(name: str) -> str:
    kept = "".join(c for c in name.casefold() if c not in ".'’")
    return " ".join(kept.replace("-", " ").split()).removeprefix("the ")
