"""Which words of a text are names, and which are capitalised for another reason."""

import pytest

from generator.drafting.name_mentions import find_name_mentions
from tests.drafting.articles import make_source


def _names(text):
    source = make_source(text)
    mentions = find_name_mentions(source, source.blocks)
    for mention in mentions:
        assert mention.is_dateline or source.words(mention.span) == mention.words
    return [(m.words, m.title) if m.title else m.words for m in mentions]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The talks in Qatar went on.", ["Qatar"]),
        ("Israel’s military and the United States’ move.", ["Israel", "United States"]),
        ("He met Antony Blinken, Ada Berg and Jo.", ["Antony Blinken", "Ada Berg", "Jo"]),
        (
            "They called U.S. Secretary of State Antony Blinken.",
            [
                "U.S.",
                ("Antony Blinken", "U.S. Secretary of State"),
            ],
        ),
        (
            "It was Israeli Prime Minister Benjamin Netanyahu.",
            [
                ("Benjamin Netanyahu", "Israeli Prime Minister"),
            ],
        ),
        ("They told President Joe R. Biden.", [("Joe R. Biden", "President")]),
        ("They told Mr. Berg and Gen. Lee.", [("Berg", "Mr."), ("Lee", "Gen.")]),
        (
            "We asked the University of Lund and the Ministry of Health and Welfare of it.",
            [
                "University of Lund",
                "Ministry of Health and Welfare",
            ],
        ),
        ("The Food and Agriculture Organization of it.", ["Food and Agriculture Organization"]),
        ("Between Qatar and Egypt.", ["Qatar", "Egypt"]),
        (
            "He saw Mohammed bin Salman and Angela van der Berg.",
            [
                "Mohammed bin Salman",
                "Angela van der Berg",
            ],
        ),
        ("It hit Al Shifa hospital and the Karesh valley.", ["Al Shifa hospital", "Karesh valley"]),
        ("He lives in Tel-Aviv near the Asia-Pacific rim.", ["Tel-Aviv", "Asia-Pacific"]),
        ("The U.N. Security Council met.", ["U.N. Security Council"]),
        ("PORT ALBA (June 12) - The floods in Osk rose.", ["Port Alba", "Osk"]),
        ("OSLO, 7 November 2024. The firm grew in Bergen.", ["Oslo", "Bergen"]),
    ],
)
def test_names(text, names):
    assert _names(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Officials said that troops had left.",
        "On Thursday, 7 October, and in May 2024 it rained.",
        "Israeli and Palestinian officials met French and Norwegian ones.",
        "Revenue was NOK 4 billion, the CEO said on TV.",
        "“We waited,” he said. “They came.”",
        "Resolution 2728 and Article 27 of it.",
        "Meanwhile, I saw nothing at 22°C.",
    ],
)
def test_what_is_no_name(text):
    assert _names(text) == []


def test_a_word_that_opens_a_sentence_is_a_name_if_it_is_one_elsewhere():
    assert _names("Rovers won. Nobody beats Rovers.") == ["Rovers", "Rovers"]
    assert _names("Forecasters expect rain. Nobody likes rain.") == []
    assert _names("Hamas denied it.") == []
    assert _names("NATO denied it. Qatar did, too.") == ["NATO", "Qatar"]
