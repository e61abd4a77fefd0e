"""The pictures of a vote: nothing overlaps or sticks out, and everything is where it is told."""

from itertools import combinations, pairwise

import pytest

from generator.council import ROSTER, council_on
from generator.council_pictures import (
    SHAPES,
    WIDTH,
    WayStep,
    lay_out_horseshoe,
    lay_out_tally,
    lay_out_way,
    order_around_head,
)

# The widest a letter of the site's font is on average, measured on the names of members in bold.
LETTER_WIDTH, LETTER_HEIGHT = 6.9, 11
RING = 17

MONTHS = [
    presidency for presidency in ROSTER.presidencies if ROSTER.elected_in(presidency.month.year)
]


def boxes_of(seat):
    yield (seat.x - RING, seat.y - RING, seat.x + RING, seat.y + RING)
    for line in seat.name:
        width = len(line.text) * LETTER_WIDTH
        left = {"start": 0, "middle": width / 2, "end": width}[seat.text_anchor]
        x = seat.name_x - left
        yield (x, line.y - LETTER_HEIGHT + 1, x + width, line.y + 1)


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize("presidency", MONTHS, ids=lambda one: one.month.isoformat())
def test_no_seat_and_no_name_covers_another_in_any_month(presidency):
    names = order_around_head(council_on(presidency.month).names, presidency.president)
    picture = lay_out_horseshoe(names)
    assert [" ".join(line.text for line in seat.name) for seat in picture.seats] == list(names)
    boxes = [box for seat in picture.seats for box in boxes_of(seat)]
    assert not [pair for pair in combinations(boxes, 2) if overlap(*pair)]
    for left, top, right, bottom in boxes:
        assert left >= 0
        assert right <= WIDTH
        assert top >= 0
        assert bottom <= picture.height


@pytest.mark.parametrize("size", [7, 11, 15])
def test_a_horseshoe_is_the_same_from_both_sides(size):
    seats = lay_out_horseshoe([str(number) for number in range(size)]).seats
    for seat, opposite in zip(seats, reversed(seats), strict=True):
        assert (opposite.x, opposite.y) == (WIDTH - seat.x, seat.y)
    assert (seats[size // 2].x, seats[size // 2].y) == (WIDTH // 2, min(s.y for s in seats))


@pytest.mark.parametrize("size", [0, 1, 5, 6, 14])
def test_a_council_that_is_too_small_or_even_has_no_horseshoe(size):
    with pytest.raises(ValueError, match=f"a horseshoe of {size} seats cannot be drawn"):
        lay_out_horseshoe([str(number) for number in range(size)])


@pytest.mark.parametrize(("head", "around"), [
    ("a", ("d", "e", "a", "b", "c")),
    ("c", ("a", "b", "c", "d", "e")),
    ("e", ("c", "d", "e", "a", "b")),
])  # fmt: skip
def test_the_head_stands_in_the_middle_and_the_order_stays(head, around):
    assert order_around_head(("a", "b", "c", "d", "e"), head) == around


def test_marks_differ_in_shape():
    assert len(set(SHAPES.values())) == len(SHAPES) == 4


@pytest.mark.parametrize("threshold", [7, 9])
def test_the_line_of_a_tally_stands_behind_the_last_yes_that_is_needed(threshold):
    bar = lay_out_tally(["no"] * 3 + ["yes"] * 10 + ["not-voting", "abstain"], threshold)
    assert [cell.vote for cell in bar.cells] == (
        ["yes"] * 10 + ["abstain", "not-voting"] + ["no"] * 3
    )
    assert bar.cells[threshold - 1].x + 20 < bar.line_x < bar.cells[threshold].x
    assert bar.cells[0].x >= 0
    assert bar.cells[-1].x + 20 <= WIDTH
    assert all(one.x + 20 < other.x for one, other in pairwise(bar.cells))


def test_a_way_leads_down_step_by_step():
    ends = (("Adopted", False), ("Vetoed", True), ("Failed", False))
    way = lay_out_way(
        [
            WayStep("First draft", ("19 February 2024: A text " + "goes round " * 8,), True),
            WayStep("Silence procedure", ("nothing",), False),
            WayStep("Result", ("22 March 2024: Vetoed", "and once more"), True, ends),
            WayStep("Afterwards", ("nothing",), False),
        ]
    )
    assert [node.is_recorded for node in way.nodes] == [True, False, True, False]
    heights = [line.y for node in way.nodes for line in (*node.title, *node.remarks)]
    assert all(below - above >= 14 for above, below in pairwise(heights))
    assert heights[0] >= 11
    assert heights[-1] < way.height
    assert max(len(line.text) for node in way.nodes for line in node.remarks) <= 44
    assert [len(node.remarks) for node in way.nodes] == [3, 1, 2, 1]
    fork, after = way.nodes[2], way.nodes[3]
    assert [(end.name, end.came_about) for end in fork.ends] == list(ends)
    assert fork.remarks[-1].y < fork.fork_y
    assert fork.fork_y + way.end_height < after.title[0].y - 11
    assert all(one.x + one.width < other.x for one, other in pairwise(fork.ends))
    assert fork.ends[-1].x + fork.ends[-1].width <= WIDTH
    assert not any(node.ends for node in way.nodes if node is not fork)


def test_a_long_word_keeps_its_line():
    way = lay_out_way([WayStep("x" * 60, ("short " + "y" * 50,), True)])
    assert [line.text for line in way.nodes[0].title] == ["x" * 60]
    assert [line.text for line in way.nodes[0].remarks] == ["short", "y" * 50]
