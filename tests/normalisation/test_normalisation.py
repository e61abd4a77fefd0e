"""What is folded, what is kept, and the way back to the raw text."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.normalisation import fold, normalise


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("“gaps” «and» „more‟", '"gaps" "and" "more"'),
        ("it’s ‘so’ ‹it› ´is`", "it's 'so' 'it' 'is'"),
        ("a – b — c ‐ d − e -- f", "a - b - c - d - e - f"),
        ("a \u00a0\t\n\u2009b", "a b"),
        ("cease\u00adfire \u200bnow\ufeff", "ceasefire now"),
        ("cafe\u0301", "café"),
        ("\u1112\u1161\u11ab", "한"),
        ("\u212b", "Å"),
        ("Case 385, kept! (x) 1.5%", "Case 385, kept! (x) 1.5%"),
        ("‱ … ½", "‱ … ½"),
    ],
)
def test_folding(raw: str, expected: str) -> None:
    assert fold(raw) == expected


def test_the_way_back() -> None:
    raw = "A cafe\u0301  “x”"
    found = normalise(raw)
    assert found.text == 'A café "x"'
    assert raw[slice(*found.to_raw(2, 6))] == "cafe\u0301"
    assert raw[slice(*found.to_raw(6, 7))] == "  "
    assert raw[slice(*found.to_raw(7, 10))] == "“x”"


def test_a_tower_of_marks_takes_no_time_and_stays() -> None:
    raw = "e" + "\u0301\u0323" * 100_000
    assert len(normalise(raw).text) == len(raw)


def test_what_composes_with_the_character_before_is_found() -> None:
    from generator.normalisation import _is_trailing

    missed = []
    for code in range(sys.maxunicode + 1):
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) == 2 and not parts[0].startswith("<"):
            second = chr(int(parts[1], 16))
            pair = chr(int(parts[0], 16)) + second
            if unicodedata.normalize("NFC", pair) == chr(code) and not _is_trailing(second):
                missed.append(code)
    assert missed == []


TEXTS = st.text() | st.text(
    alphabet=st.sampled_from("ae \u0301\u0323\u200b\u00ad“’—-\n\u00a0\u1112\u1161\u11ab\u212b́")
)


@given(TEXTS)
def test_every_character_comes_from_its_place(raw: str) -> None:
    found = normalise(raw)
    assert len(found.text) == len(found.starts) == len(found.ends)
    previous = 0
    for i in range(len(found.text)):
        start, end = found.to_raw(i, i + 1)
        assert 0 <= start < end <= len(raw)
        assert start >= previous
        previous = start
        # The raw characters of one place alone say the same, as far as a place ends at a cluster.
        if i + 1 == len(found.text) or found.starts[i + 1] >= end:
            group = i
            while group and found.starts[group - 1] == start:
                group -= 1
            assert normalise(raw[start:end]).text == found.text[group : i + 1]


@given(TEXTS)
def test_folding_twice_changes_nothing(raw: str) -> None:
    assert fold(fold(raw)) == fold(raw)
