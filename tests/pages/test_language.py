"""Words, dates and amounts in the language of a page."""

from gettext import NullTranslations

import pytest
from markupsafe import Markup

from generator.fact_sheets.dates import parse_edtf_date
from generator.fact_sheets.figures import parse_quantity
from generator.pages.dates import describe_date
from generator.pages.language import Language
from generator.pages.quantities import describe_quantity

ENGLISH = Language()
FRENCH = Language("fr")


class _Reversed(NullTranslations):
    def gettext(self, message):
        return {"a %(one)s b %(two)s": "%(two)s % then %(one)s."}[message]


def test_gaps_are_filled_with_plain_text():
    assert ENGLISH.gettext("as of %(date)s, 50 % of it", date="today") == "as of today, 50 % of it"


def test_markup_passes_into_gaps_and_text_is_encoded():
    shown = ENGLISH.gettext_markup(
        "*said* by %(who)s, %(what)s", who="<b>", what=Markup("<i>x</i>")
    )
    assert shown == "&#42;said&#42; by &#60;b&#62;, <i>x</i>"
    assert isinstance(shown, Markup)


def test_a_translation_may_turn_the_gaps_around():
    language = Language("en", _Reversed())
    assert language.gettext_markup("a %(one)s b %(two)s", one="1", two="2") == "2 &#37; then 1&#46;"


def test_a_missing_value_is_an_error():
    with pytest.raises(KeyError):
        ENGLISH.gettext("by %(who)s")
    with pytest.raises(KeyError):
        ENGLISH.gettext_markup("by %(who)s")


@pytest.mark.parametrize(
    ("count", "text"), [(1, "1 event"), (2, "2 events"), (1200, "1,200 events")]
)
def test_counts_choose_their_form_and_are_written_as_the_language_does(count, text):
    assert ENGLISH.ngettext("%(count)s event", "%(count)s events", count) == text
    assert ENGLISH.ngettext_markup("%(count)s event", "%(count)s events", count) == text


@pytest.mark.parametrize(
    ("edtf", "text", "machine"),
    [
        ("2024-03-22", "22 March 2024", "2024-03-22"),
        ("2024-03", "March 2024", "2024-03"),
        ("2024", "2024", "2024"),
        ("2024-21", "spring 2024", None),
        ("2024-03-22~", "around 22 March 2024", None),
        ("2024-03-22?", "22 March 2024 (uncertain)", None),
        ("2024-03%", "around March 2024 (uncertain)", None),
        ("2024-03-18/2024-03-21", "18–21 Mar 2024", None),
        ("2024-03-18/2024-04-02", "18 Mar – 2 Apr 2024", None),
        ("2024-03-18/..", "since 18 March 2024", None),
        ("2024-03-18/", "from 18 March 2024, end unknown", None),
        ("../2024-03-18", "until 18 March 2024", None),
        ("2024-03~/2024-05-01", "from around March 2024 to 1 May 2024", None),
        ("202X", "between 2020 and 2029", None),
        ("2024-XX", "a day in 2024", None),
        ("2024-03-XX", "a day in March 2024", None),
    ],
)
def test_dates_say_their_precision_and_their_doubt(edtf, text, machine):
    shown = describe_date(parse_edtf_date(edtf), ENGLISH)
    assert (shown.text.replace("\u2009", " "), shown.machine) == (text, machine)


def test_dates_follow_the_language():
    assert describe_date(parse_edtf_date("2024-03-22"), FRENCH).text == "22 mars 2024"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("253", ("", "253", "people")),
        ("almost 32000", ("almost", "32,000", "people")),
        ("almost 32,000", ("almost", "32,000", "people")),
        ("no fewer than 12500.50", ("no fewer than", "12,500.50", "people")),
        ("10 or more", ("", "10 or more", "people")),
        ("30 to 40", ("", "30 to 40", "people")),
        ("hundreds", ("", "hundreds", "people")),
        ("about 6 weeks", ("about", "6 weeks", "")),
        ("12.5%", ("", "12.5%", "")),
        ("$1.50 million", ("", "$1.50 million", "")),
    ],
)
def test_a_figure_keeps_the_words_of_its_value(value, shown):
    view = describe_quantity(parse_quantity(value), "people", ENGLISH)
    assert (view.hedge, view.amount, view.unit) == shown


def test_figures_follow_the_language():
    view = describe_quantity(parse_quantity("almost 32000"), "people", FRENCH)
    assert view.text == "almost 32\u202f000 people"
