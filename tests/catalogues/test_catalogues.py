"""The catalogues hold every message, and each translation says it whole and as a language does."""

import io
import re
import runpy
from collections.abc import Iterator, Mapping
from itertools import combinations

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from generator.pages import labels, vote_words
from tests.projects import REPOSITORY

WRITER = runpy.run_path(str(REPOSITORY / "tools" / "write_catalogues.py"))
FOLDER = REPOSITORY / "site_templates" / "catalogues"
FILES = sorted(path.name for path in FOLDER.glob("*.po"))
REFRESH = "run `make catalogues`"
TRANSLATE = "run `make catalogues`, then translate the empty messages"

GAP = re.compile(r"%\(\w+\)s")
# Two words that readers must never take for each other.
STATUS = ("established", "reported", "claimed", "disputed", "planned", "corrected")
# How each language quotes (CLDR); Hebrew opens and closes with the same mark.
QUOTES = {"fr": ("«\u00a0", "\u00a0»"), "ar": ("«", "»"), "he": ("”", "”")}
# The tables of words for the sheets' own terms and for votes, by the name of the table.
TABLES: dict[str, list[str]] = {
    key: list(table.values())
    for module in (labels, vote_words)
    for key, table in vars(module).items()
    if key.isupper() and isinstance(table, Mapping)
}


def read_catalogue(name: str) -> Catalog:
    return read_po(io.BytesIO((FOLDER / name).read_bytes()), locale=name.partition(".")[0])


TEMPLATE = read_po(io.BytesIO((FOLDER / "messages.pot").read_bytes()))
CATALOGUES = {name: read_catalogue(name) for name in FILES}
each_language = pytest.mark.parametrize("name", FILES)


def messages_of(catalog: Catalog) -> list[Message]:
    return [message for message in catalog if message.id]


def forms_of(text: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def translations_of(name: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Give each translated form with the English forms of its message."""
    for message in messages_of(CATALOGUES[name]):
        for form in forms_of(message.string):
            yield forms_of(message.id), form


def test_the_template_lists_every_message_of_the_interface() -> None:
    written = (FOLDER / "messages.pot").read_bytes()
    assert written == WRITER["render_all"]()["messages.pot"], REFRESH


@each_language
def test_a_language_has_every_message(name: str) -> None:
    wanted = {forms_of(message.id) for message in messages_of(TEMPLATE)}
    has = {
        forms_of(message.id)
        for message in messages_of(CATALOGUES[name])
        if all(forms_of(message.string))
    }
    assert not wanted - has, f"{name}: {TRANSLATE}"


@each_language
def test_a_language_s_file_is_as_it_is_written(name: str) -> None:
    assert (FOLDER / name).read_bytes() == WRITER["render_all"]()[name], REFRESH


@each_language
def test_nothing_is_guessed(name: str) -> None:
    assert not [message.id for message in messages_of(CATALOGUES[name]) if message.fuzzy]


@each_language
def test_each_form_has_the_gaps_of_its_message(name: str) -> None:
    """A form for one, or for two, may leave the count out: the word says it."""
    for english, form in translations_of(name):
        wanted = sorted(GAP.findall(english[-1]))
        found = sorted(GAP.findall(form))
        if len(english) > 1 and "%(count)s" not in found:
            wanted = [gap for gap in wanted if gap != "%(count)s"]
        assert found == wanted, form


@each_language
def test_a_form_for_many_shows_the_count(name: str) -> None:
    for message in messages_of(CATALOGUES[name]):
        if message.pluralizable:
            assert "%(count)s" in forms_of(message.string)[-1], message.id


@each_language
def test_a_translation_begins_and_ends_with_blanks_as_its_message_does(name: str) -> None:
    for english, form in translations_of(name):
        assert form.startswith(" ") == english[0].startswith(" "), form
        assert form.endswith(" ") == english[0].endswith(" "), form
        assert "  " not in form, form


@each_language
def test_no_markup_stands_in_a_translation(name: str) -> None:
    for _, form in translations_of(name):
        assert not re.search(r"[<>&*_`\\|]|\n", GAP.sub("", form)), form


@each_language
def test_quotation_marks_are_those_of_the_language(name: str) -> None:
    own = set(QUOTES[name.removesuffix(".po")])
    for english, form in translations_of(name):
        assert sum(form.count(mark) for mark in own) == 2 * english[0].count("“"), form
        assert not set('"“”„«»‟') - set("".join(own)) & set(form), form


@each_language
def test_a_status_is_told_by_words_of_its_own(name: str) -> None:
    shown = {status: CATALOGUES[name][status].string for status in STATUS}
    for one, other in combinations(STATUS, 2):
        assert shown[one] not in shown[other], (one, other)
        assert shown[other] not in shown[one], (one, other)


@each_language
@pytest.mark.parametrize("table", sorted(TABLES))
def test_words_that_differ_in_english_differ_in_each_language(table: str, name: str) -> None:
    english = set(TABLES[table])
    shown = [CATALOGUES[name][message].string for message in english]
    assert len(set(shown)) == len(english), sorted(shown)


def test_french_puts_a_no_break_space_before_tall_punctuation() -> None:
    for _, form in translations_of("fr.po"):
        assert not re.search(r"(?<=[^\u00a0\u202f])[:;!?»]|«(?!\u00a0)", GAP.sub("x", form)), form
        assert "'" not in form, form


def test_arabic_has_its_own_comma_semicolon_and_question_mark() -> None:
    for _, form in translations_of("ar.po"):
        assert not set(",;?'") & set(GAP.sub("", form)), form
