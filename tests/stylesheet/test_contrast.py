"""Each colour that carries words can be read on each paper (WCAG 2.2, 1.4.3 and 1.4.11)."""

import re
from itertools import product
from pathlib import Path

import pytest

TOKENS = Path(__file__, "../../../site_templates/assets/css/10-tokens.css").resolve()
PAIR = re.compile(r"--x-([\w-]+): light-dark\((#\w+), (#\w+)\);")
COLOURS = {
    name: {"light": light, "dark": dark}
    for name, light, dark in PAIR.findall(TOKENS.read_text(encoding="utf-8"))
}
PAPERS = ("paper", "paper-2", "paper-3", "quoted", "target", "note-paper")
INKS = ("ink", "ink-2", "link", "link-hover")
STATUSES = ("established", "reported", "claimed", "disputed", "planned", "corrected", "note")
LINES = ("line-strong", "focus", "quoted-line")


def luminance(colour: str) -> float:
    """Measure the relative luminance of #rgb or #rrggbb, as WCAG 2.2 defines it."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_measured_as_wcag_does():
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


def test_every_colour_is_given_for_light_and_for_dark():
    declared = re.findall(r"--x-([\w-]+): light-dark", TOKENS.read_text(encoding="utf-8"))
    assert sorted(declared) == sorted(COLOURS)
    assert set(COLOURS) == {*PAPERS, *INKS, *STATUSES, *LINES, "line"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "paper"), [*product(INKS, PAPERS)])
def test_words_can_be_read(ink, paper, scheme):
    assert contrast(COLOURS[ink][scheme], COLOURS[paper][scheme]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("status", "paper"), [*product(STATUSES, ("paper", "paper-2", "target", "note-paper"))]
)
def test_status_words_can_be_read_where_they_stand(status, paper, scheme):
    assert contrast(COLOURS[status][scheme], COLOURS[paper][scheme]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("line", ["line-strong", "focus"])
@pytest.mark.parametrize("paper", ["paper", "paper-2"])
def test_edges_that_mean_something_can_be_seen(line, paper, scheme):
    assert contrast(COLOURS[line][scheme], COLOURS[paper][scheme]) >= 3


def test_old_browsers_get_the_light_colours():
    text = TOKENS.read_text(encoding="utf-8")
    fallback = dict(re.findall(r"--x-([\w-]+): (#\w+);", text.partition("@supports not")[2]))
    assert fallback == {name: pair["light"] for name, pair in COLOURS.items()}
