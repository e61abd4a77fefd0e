"""How the text of a seed is divided; no character of it is lost."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.article import Article, parse_article

SEED = Path(__file__).parents[2] / "seeds" / "000_97fdaf1ed95d78bf.txt"


def parse(text: str) -> Article:
    return parse_article("seeds/a.txt", text)


def sentences(text: str) -> list[str]:
    return [s.text for p in parse(text).paragraphs for s in p.sentences]


def test_seed_keeps_its_body_below_the_first_label() -> None:
    article = parse(SEED.read_text("utf-8"))
    assert article.title == "Intensified diplomatic efforts in Qatar and UN for Gaza ceasefire"
    assert [p.kind for p in article.paragraphs] == [
        "title",
        "boilerplate",
        *["body"] * 8,
        "boilerplate",
        "boilerplate",
    ]
    assert len(article.body) == 8
    assert [s.text for p in article.paragraphs if p.kind == "boilerplate" for s in p.sentences] == [
        "TAGS",
        "Related Posts",
        "CATEGORIES",
        "TAGS",
        "Share This",
    ]
    assert sum(len(p.sentences) for p in article.body) == 25


def test_a_text_without_title_has_none() -> None:
    assert parse("One sentence only").title == ""
    assert parse("A first paragraph with a full stop.\n\nA second one.").title == ""
    assert parse("").paragraphs == ()
    assert parse(" \n\n ").paragraphs == ()


def test_a_label_is_a_whole_line() -> None:
    article = parse("Title\n\nTags are short.\nTAGS\nMore text.\n  Share   this  \n")
    assert [(p.kind, article.text[p.start : p.end]) for p in article.paragraphs] == [
        ("title", "Title"),
        ("body", "Tags are short."),
        ("boilerplate", "TAGS"),
        ("body", "More text."),
        ("boilerplate", "Share   this"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U.S. Secretary Blinken came. He left.", ["U.S. Secretary Blinken came.", "He left."]),
        ("He met Lt. Gen. Halevi. He left.", ["He met Lt. Gen. Halevi.", "He left."]),
        ("One thing remains; Hamas insists.", ["One thing remains; Hamas insists."]),
        ("“Is it so?” he asked. No.", ["“Is it so?” he asked.", "No."]),
        ("He said: “Go. Now.” She left.", ["He said: “Go.", "Now.”", "She left."]),
        ("Prices rose 3.5 points. Good.", ["Prices rose 3.5 points.", "Good."]),
        ("No stop at the end", ["No stop at the end"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_location_points_at_the_words() -> None:
    article = parse("Title\n\nThe army detained 358 militants.\nMore.")
    start = article.text.index("358")
    place = article.location(start, start + 3)
    assert (place.file, place.line, place.column, place.length) == ("seeds/a.txt", 3, 19, 3)
    assert place.text == "The army detained 358 militants."
    assert article.location(start, len(article.text)).length == len("358 militants.")


@given(st.text(alphabet=st.sampled_from("ab.;?!“” \n\t’U.S1,TAGS")) | st.text())
def test_every_character_belongs_to_one_sentence(text: str) -> None:
    article = parse(text)
    owners = [0] * len(text)
    for paragraph in article.paragraphs:
        assert paragraph.sentences
        for sentence in paragraph.sentences:
            assert sentence.text == text[sentence.start : sentence.end] == sentence.text.strip()
            assert paragraph.start <= sentence.start <= sentence.end <= paragraph.end
            for offset in range(sentence.start, sentence.end):
                owners[offset] += 1
    for character, count in zip(text, owners, strict=True):
        assert count == 1 if not character.isspace() else count <= 1
