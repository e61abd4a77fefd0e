"""Words that are not translated say their language, in the right place for each."""

import pytest
from markupsafe import Markup

from generator.pages.language_marks import mark_language
from generator.pages.text import (
    Mixed,
    Translated,
    Untranslated,
    join_texts,
    mark_untranslated,
    own_words,
    show,
)

SAID = 'lang="en" dir="ltr"'
SHOWN = f'{SAID} data-in="EN"'
WORDS = show(Untranslated("a & b"))
TEXT = "a &#38; b"


@pytest.mark.parametrize(
    ("page", "marked"),
    [
        (f"# {WORDS} {{: #top }}", f"# {TEXT} {{: #top {SHOWN} }}"),
        (f"x\n\n{WORDS}\n\ny", f"x\n\n{TEXT}\n{{: {SHOWN} }}\n\ny"),
        (f'<p class="c">{WORDS}</p>', f'<p class="c" {SHOWN}>{TEXT}</p>'),
        (f"<bdi>{WORDS}</bdi>", f"<bdi {SAID}>{TEXT}</bdi>"),
        (f"<p>of {WORDS}.</p>", f"<p>of <span {SAID}>{TEXT}</span>.</p>"),
        (f"<li>{WORDS}</li>", f"<li><span {SAID}>{TEXT}</span></li>"),
        (f'<p lang="ar">{WORDS}</p>', f'<p lang="ar"><span {SAID}>{TEXT}</span></p>'),
        (f'<a title="{WORDS}">x</a>', f'<a title="{TEXT}">x</a>'),
        (f"<title>{WORDS}, y</title>", f"<title>{TEXT}, y</title>"),
        (f"<option>{WORDS} (3)</option>", f"<option>{TEXT} (3)</option>"),
        (f"<text>{WORDS}</text>", f'<text><tspan lang="en">{TEXT}</tspan></text>'),
    ],
)
def test_the_nearest_element_tells_the_language(page, marked):
    assert mark_language(page, "en", "ltr").markdown == marked


def test_marks_inside_of_marks_go():
    inner = Markup("<p>{}</p>").format(mark_untranslated(Markup("x {} y").format(WORDS)))
    assert mark_language(inner, "en", "ltr").markdown == f"<p {SHOWN}>x {TEXT} y</p>"


def test_headings_that_are_not_translated_are_listed():
    page = mark_language(f"# Titre {{: #a }}\n\n## {WORDS} {{: #b--c }}\n", "en", "ltr")
    assert (page.headings, page.has_untranslated) == (("b--c",), True)


def test_a_page_without_marks_stays():
    page = mark_language("# Titre {: #a }\n", "en", "ltr")
    assert (page.markdown, page.headings, page.has_untranslated) == ("# Titre {: #a }\n", (), False)


def test_nobody_can_write_a_mark():
    assert show("\x0ehidden\x0f") == "\ufffdhidden\ufffd"


def test_joined_texts_keep_what_is_not_translated():
    english = Untranslated("Hamas")
    assert type(join_texts("a", ": ", "b")) is str
    assert isinstance(join_texts(english, ": ", Untranslated("x")), Untranslated)
    mixed = join_texts("حركة", ": ", english)
    assert isinstance(mixed, Mixed)
    assert mixed == "حركة: Hamas"
    assert show(mixed) == Markup("حركة&#58; \x0eHamas\x0f")


def test_a_translation_knows_its_original():
    assert own_words(Translated("حماس", "Hamas")) == "Hamas"
    assert own_words(Untranslated("Hamas")) == "Hamas"
    assert type(own_words(Untranslated("Hamas"))) is str
