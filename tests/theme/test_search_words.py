"""Into which words search cuts a text, by the separator in mkdocs.yml."""

import re
from pathlib import Path

import pytest

SETTINGS = Path(__file__, "../../../mkdocs.yml").resolve().read_text(encoding="utf-8")
(QUOTED,) = re.findall(r"^ +separator: '(.*)'$", SETTINGS, re.MULTILINE)
# A browser's \w knows only ASCII letters, as Python's does with this flag.
SEPARATOR = re.compile(QUOTED.replace("''", "'"), re.ASCII)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The U.S. vetoed it.", ["The", "U.S", "vetoed", "it"]),
        (
            "almost 32,000 people, or 1.5 million",
            ["almost", "32,000", "people", "or", "1.5", "million"],
        ),
        ("draft S/2024/239 and/ or", ["draft", "S/2024/239", "and", "or"]),
        ("Israel’s spy chief; Israel's", ["Israel", "spy", "chief", "Israel"]),
        ("mid-March – “a pause” (reported)", ["mid", "March", "a", "pause", "reported"]),
        ("the Council… 5 &lt; 9 &amp; more", ["the", "Council", "5", "9", "more"]),
        ("القاهرة", ["قاهر"]),
        ("قاهرة", ["قاهر"]),
        ("القاهره", ["قاهر"]),
        ("مدينة القاهرة، مصر", ["مدين", "قاهر", "مصر"]),
        ("الله", ["ل"]),
    ],
)
def test_words(text, words):
    assert [word for word in SEPARATOR.split(text) if word] == words
