"""Marked stretches of a text may overlap in any way; the text stays whole."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.pages.segments import Segment, Stretch, cut_segments

STRETCHES = st.lists(
    st.builds(
        lambda start, length, mark: Stretch(start, start + length, mark),
        st.integers(0, 30),
        st.integers(1, 12),
        st.integers(0, 5),
    ),
    max_size=12,
)


@given(STRETCHES)
def test_the_segments_are_the_text_and_each_has_the_marks_that_lie_on_it(stretches):
    segments = cut_segments(5, 25, stretches)
    assert segments[0].start == 5
    assert segments[-1].end == 25
    for one, following in pairwise(segments):
        assert one.end == following.start
    for segment in segments:
        for place in range(segment.start, segment.end):
            marks = {s.mark for s in stretches if s.start <= place < s.end}
            assert set(segment.marks) == marks
    seen = [mark for segment in segments for mark in segment.marks]
    assert sorted(mark for s in segments for mark in s.begins) == sorted(set(seen))
    assert sorted(mark for s in segments for mark in s.ends) == sorted(set(seen))


def test_overlapping_stretches():
    assert cut_segments(0, 9, [Stretch(1, 5, 0), Stretch(3, 7, 1)]) == (
        Segment(0, 1, (), (), ()),
        Segment(1, 3, (0,), (0,), ()),
        Segment(3, 5, (0, 1), (1,), (0,)),
        Segment(5, 7, (1,), (), (1,)),
        Segment(7, 9, (), (), ()),
    )


def test_a_stretch_with_a_gap_begins_and_ends_once():
    segments = cut_segments(0, 9, [Stretch(0, 2, 0), Stretch(6, 9, 0)])
    assert [(s.begins, s.ends) for s in segments] == [((0,), ()), ((), ()), ((), (0,))]
