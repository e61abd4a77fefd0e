"""What the findings tell of each sentence, for the page of the article."""

from bench.evidence.compact_topics import build_topic

TEXT = """Talks go on

TAGS

The council has 15 members. It is a noble body. They met in Oslo on Monday.
"""


def test_what_became_of_each_sentence() -> None:
    made = build_topic(
        TEXT,
        {
            "published": "2024-03-22",
            "set_aside": [
                {"quote": "Talks go on", "reason": "headline"},
                {"quote": "noble body", "reason": "opinion"},
                {"quote": "The council", "reason": "background"},
            ],
            "numbers": [
                {"id": "members", "value": "15", "unit": "members", "quote": "has 15 members"},
                {"id": "again", "value": "15", "unit": "members", "quote": "15 members"},
            ],
        },
    )
    (coverage,) = made.prove().coverage
    assert coverage.source == "article-source"
    assert coverage.share == 0.8
    assert [
        (use.sentence.text, use.state, use.facts, use.reason, use.checkable)
        for use in coverage.sentences
    ] == [
        ("Talks go on", "set aside", (), "headline", ()),
        ("TAGS", "set aside", (), "boilerplate", ()),
        ("The council has 15 members.", "used", ("members", "again"), "background", ()),
        ("It is a noble body.", "set aside", (), "opinion", ()),
        ("They met in Oslo on Monday.", "unused", (), "", ("Oslo", "Monday")),
    ]


def test_passages_of_a_quotation_with_a_gap() -> None:
    made = build_topic(
        TEXT,
        {
            "published": "2024-03-22",
            "statements": [{"quote": "It is […] body"}],
            "set_aside": [{"quote": "noble", "reason": "opinion"}],
        },
    )
    passages = made.prove().passages
    shown = [[TEXT[p.start : p.end] for p in found] for found in passages.values()]
    assert shown == [["It is", "body"], ["noble"]]
