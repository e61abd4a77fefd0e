"""Direct speech and claims, each with its speaker; what is told once is not told twice."""

import pytest

from tests.drafting.articles import items_of, make_proven


def _statements(text):
    items = items_of(make_proven(text).draft, "statements")
    return [(item.get("said_by", "article"), item.get("speech") or item["text"]) for item in items]


def _positions(text):
    items = items_of(make_proven(text).draft, "positions")
    return [(item["actor"], item["stance"]) for item in items]


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("“The gaps are narrowing,” said Ada Berg.", [("ada-berg", "The gaps are narrowing")]),
        (
            "Ada Berg said: “The gaps are narrowing. It is hard.”",
            [
                ("ada-berg", "The gaps are narrowing. It is hard."),
            ],
        ),
        (
            "“The gaps are narrowing,” said Ada Berg. “It is very hard.”",
            [
                ("ada-berg", "The gaps are narrowing"),
                ("ada-berg", "It is very hard."),
            ],
        ),
        (
            "Ada Berg came. “The gaps are narrowing,” she said.",
            [
                ("ada-berg", "The gaps are narrowing"),
            ],
        ),
        (
            '"The gaps are narrowing," Ada Berg told Reuters.',
            [
                ("ada-berg", "The gaps are narrowing"),
            ],
        ),
        (
            "The draft speaks of an “immediate and sustained ceasefire” now.",
            [
                ("article", "immediate and sustained ceasefire"),
            ],
        ),
        # Marks of distance are no speech.
        ("They call it a “terrible mistake” here.", []),
    ],
)
def test_direct_speech(text, statements):
    assert _statements(text) == statements


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "Israel asserted that Hamas hid there.",
            [
                ("israel", "The article’s words: “that Hamas hid there”."),
            ],
        ),
        (
            "Hamas denied that it hid there.",
            [
                ("hamas", "The article’s words: “denied that it hid there”."),
            ],
        ),
        (
            "The dam had held well, Ada Berg said.",
            [
                ("ada-berg", "The article’s words: “The dam had held well”."),
            ],
        ),
        (
            "Ada Berg said it was a [[draft]] of *some* kind.",
            [
                (
                    "ada-berg",
                    "The article’s words: “it was a \\[\\[draft\\]\\] of \\*some\\* kind”.",
                ),
            ],
        ),
        # Told by a figure, an event or direct speech already.
        ("Ada Berg said that 40 people came to it.", []),
        ("Ada Berg said that it began on Thursday.", []),
        (
            "Ada Berg said that it was a “very long and dark night”.",
            [
                ("ada-berg", "very long and dark night"),
            ],
        ),
    ],
)
def test_claims(text, statements):
    assert _statements(text) == statements


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        (
            "Hamas insists on a deal that ends the war.",
            [
                ("hamas", "“insists on a deal that ends the war”"),
            ],
        ),
        (
            "Hamas wants a full deal, whereas Israel seeks a temporary halt.",
            [
                ("hamas", "“wants a full deal”"),
                ("israel", "“seeks a temporary halt”"),
            ],
        ),
    ],
)
def test_positions(text, positions):
    assert _positions(text) == positions


def test_what_passed_an_unnamed_speaker_s_words_on_is_told():
    draft = make_proven("An official told Reuters that Hamas had been very flexible.").draft
    (claim,) = items_of(draft, "statements")
    assert (claim["said_by"], claim["through"]) == ("official", ["reuters"])
    told = {item["id"]: item.get("told") for item in items_of(draft, "actors")}
    assert told["official"] == "reuters"


def test_whom_nobody_is_said_to_have_told_told_the_publisher():
    draft = make_proven("Officials said that Hamas had been very flexible.").draft
    actors = {item["id"]: item for item in items_of(draft, "actors")}
    assert actors["officials"]["told"] == "post"
    assert actors["post"]["kind"] == "outlet"
    assert actors["officials"]["reason"].startswith("TODO:")
