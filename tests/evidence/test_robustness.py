"""Whatever a text and a sheet hold, a proof ends with findings and not with an exception."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bench.evidence.compact_topics import build_topic
from generator.evidence.findings import Findings
from generator.problems import format_problem

WORDS = st.sampled_from(
    [
        *("Hamas", "said", "“Yes”", "almost", "32,000", "people", "could", "not", "[…]"),
        *("[x]", "on", "Thursday", "7 October", "1.5 million", "according to", "Israel’s"),
        *("military", ".", ",", "they", "half", "a", "two-thirds", "3-1", "$5m"),
        *("31 February", "\n\n", "TAGS", "—", "’", "between", "5", "and", "10", "percent"),
        *("of the", "9999", "for four days", "since", "Mr.", "e\u0301", "\u200b", "״", "的"),
        *("ﬁ", "½", "(", ")", ":", ";", '"', "-", "…", "U.S.", "said:"),
    ]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=30).map(" ".join) | st.text(min_size=1)
VALUES = st.sampled_from(["almost 32000", "hundreds", "two-thirds", "3-1", "$5 million", "5 to 10"])
ACTORS = {"hamas": ["Hamas"], "army": ["Israel’s military", "the army"]}


def is_usable(text: str) -> bool:
    return bool(text.strip()) and text.isprintable()


def prove(text: str, quote: str, value: str) -> Findings:
    evidence = {"quote": quote}
    description = {
        "published": "2024-03-22",
        "actors": ACTORS,
        "numbers": [{"value": value, "unit": "people", "said_by": "hamas", **evidence}],
        "events": [{"date": "2024-03-21", "said": "on Thursday", **evidence}],
        "statements": [
            {"speech": quote, "said_by": "army", **evidence, "refers_to": "they"},
            {"text": "A claim.", "said_by": "article", "status": "claimed", **evidence},
        ],
        "positions": [{"actor": "hamas", "status": "established", **evidence}],
        "relations": [{"subject": "hamas", "object": "army", **evidence}],
        "set_aside": [{"quote": quote, "reason": "opinion"}],
    }
    return build_topic(text, description).prove(100)


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS.filter(is_usable), VALUES)
def test_any_quotation_of_any_text(text: str, quote: str, value: str) -> None:
    found = prove(text, " ".join(quote.split()), value)
    assert all(format_problem(problem) for problem in found.problems)


@settings(max_examples=60, deadline=None)
@given(TEXTS.filter(is_usable), VALUES, st.data())
def test_any_part_of_a_text_is_found_or_explained(
    text: str, value: str, data: st.DataObject
) -> None:
    text = " ".join(text.split())
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = text[start:end].strip() or "x"
    found = prove(text, quote, value)
    places = [p for passages in found.passages.values() for p in passages]
    assert all(0 <= p.start < p.end <= len(text) for p in places)
    codes = {problem.code for problem in found.problems}
    if any(c.isalnum() for c in quote) and "[" not in quote and not places:
        assert codes & {
            "quote-mid-word",
            "quote-ambiguous",
            "quote-not-found",
            "quote-crosses-paragraph",
        }
