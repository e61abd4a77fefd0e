"""Pictures: nothing lies on anything else, axes begin at zero, and equal data look equal."""

from decimal import Decimal
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.charts import WIDTH, lay_out_bars, lay_out_relations, lay_out_strip

NAMES = st.lists(st.text("ab ", min_size=1, max_size=60), min_size=2, max_size=8)
COUNTS = st.tuples(*[st.integers(0, 40)] * 3)


@st.composite
def relations(draw):
    names = draw(NAMES)
    place = st.integers(0, len(names) - 1)
    edge = st.tuples(place, place).filter(lambda pair: pair[0] != pair[1])
    return names, draw(st.lists(edge, max_size=12))


@given(relations())
def test_no_two_lines_of_a_map_lie_on_each_other(given_relations):
    names, edges = given_relations
    layout = lay_out_relations(names, edges)
    for one, other in combinations(layout.edges, 2):
        ends = {one.start, one.end} & {other.start, other.end}
        assert not ends, "two lines leave a name at one height"
        if one.x == other.x:
            low, high = sorted((one.start, one.end))
            assert not any(low <= y <= high for y in (other.start, other.end))


@given(relations())
def test_names_of_a_map_stand_below_each_other_with_their_ports(given_relations):
    names, edges = given_relations
    layout = lay_out_relations(names, edges)
    for above, below in pairwise(layout.nodes):
        assert above.bottom < below.top
    for edge, (begin, end) in zip(layout.edges, edges, strict=True):
        assert layout.nodes[begin].top <= edge.start <= layout.nodes[begin].bottom
        assert layout.nodes[end].top <= edge.end <= layout.nodes[end].bottom
    assert all(edge.x < layout.width for edge in layout.edges)
    for node, name in zip(layout.nodes, names, strict=True):
        assert "".join("".join(text for _, text in node.lines).split()) == "".join(name.split())
        assert all(len(text) <= 21 for _, text in node.lines)


def test_a_map_of_three():
    layout = lay_out_relations(["A", "B", "C"], [(0, 1), (0, 2)])
    assert [edge.number for edge in layout.edges] == [1, 2]
    # The shorter line runs nearer to the names.
    assert layout.edges[0].x < layout.edges[1].x
    assert [edge.bend for edge in lay_out_relations(["A", "B"], [(1, 0)]).edges] == [-6]


@given(st.lists(COUNTS.filter(any), min_size=1, max_size=40))
def test_columns_of_a_strip_are_wide_enough_to_touch_and_as_high_as_their_counts(counts):
    layout = lay_out_strip(list(enumerate(counts)))
    for column, count in zip(layout.columns, counts, strict=True):
        assert column.right - column.left >= 24
        assert 0 <= column.left < column.right <= WIDTH
        assert column.floor - column.top == sum(column.heights)
        assert column.ceiling < column.top - 10
        assert column.floor < layout.height
        assert [height > 0 for height in column.heights] == [part > 0 for part in count]


def test_a_strip_marks_where_periods_are_left_out():
    layout = lay_out_strip([(1, (1, 0, 0)), (2, (1, 0, 0)), (5, (1, 0, 0))])
    assert [column.is_after_gap for column in layout.columns] == [False, False, True]


def test_bars_begin_at_zero_and_are_as_long_as_their_values():
    layout = lay_out_bars([(Decimal(50), Decimal(50)), (Decimal(75), Decimal(100))])
    assert [(bar.low, bar.high) for bar in layout.bars] == [(170, 170), (255, 340)]
    assert lay_out_bars([(Decimal(0), Decimal(0))]).bars[0].high == 0
