"""Catalogues of messages, and the list of languages in site.yml."""

import pytest

from generator.fact_sheets.fields import ORIGIN_KEY, Origin
from generator.fact_sheets.site import Site
from generator.pages.catalogues import parse_catalogue, read_languages
from generator.yaml_source import Document

ARABIC = r"""
msgid ""
msgstr ""
"Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
"n%100>=11 && n%100<=99 ? 4 : 5);\n"

msgid "Timeline"
msgstr "الخط الزمني"

#, fuzzy
msgid "Positions"
msgstr "?"

msgid "Sources"
msgstr ""

msgid "%(count)s event"
msgid_plural "%(count)s events"
msgstr[0] "لا أحداث"
msgstr[1] "حدث واحد"
msgstr[2] "حدثان"
msgstr[3] "%(count)s أحداث"
msgstr[4] "%(count)s حدثا"
msgstr[5] "%(count)s حدث"

msgid "%(count)s vote"
msgid_plural "%(count)s votes"
msgstr[0] ""
msgstr[1] "صوت"
msgstr[2] ""
msgstr[3] ""
msgstr[4] ""
msgstr[5] ""
""".encode()


@pytest.fixture(scope="module")
def arabic():
    language, problems = parse_catalogue("ar", ARABIC)
    assert problems == ()
    return language


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ("Timeline", "الخط الزمني"),
        ("Positions", "Positions"),
        ("Sources", "Sources"),
        ("not there", "not there"),
        ("", ""),
    ],
)
def test_messages_are_translated_unless_they_are_fuzzy_or_empty(arabic, message, text):
    assert arabic.gettext(message) == text


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "لا أحداث"),
        (1, "حدث واحد"),
        (2, "حدثان"),
        (7, "7 أحداث"),
        (32, "32 حدثا"),
        (100, "100 حدث"),
        (1200, "1,200 حدث"),
    ],
)
def test_counts_follow_the_plural_rule_of_the_language(arabic, count, text):
    assert arabic.ngettext("%(count)s event", "%(count)s events", count) == text


def test_a_plural_that_is_not_whole_stays_english(arabic):
    assert arabic.ngettext("%(count)s vote", "%(count)s votes", 3) == "3 votes"


def test_equal_catalogues_are_parsed_once(arabic):
    again, _ = parse_catalogue("ar", bytes(bytearray(ARABIC)))
    assert again is arabic


def test_a_language_knows_its_name_and_its_direction(arabic):
    french, _ = parse_catalogue("fr", b"")
    assert (arabic.own_name, arabic.direction) == ("العربية", "rtl")
    assert (french.own_name, french.direction) == ("Français", "ltr")


GAPS = "do not have the same gaps"
PLURAL = b"""
msgid "%(count)s event of %(kind)s"
msgid_plural "%(count)s events of %(kind)s"
msgstr[0] "%(kind)s"
msgstr[1] "%(count)s"
"""
RULE = b'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural='


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        (b'msgid "a"\nmsg "b"\n', 2, "Unknown or misformatted keyword"),
        (b'msgid "a"\nmsgstr "\xff"\n', 1, "'utf-8' codec can't decode"),
        (b'msgid "by %(who)s"\nmsgstr "par"\n', 1, f'"by %(who)s" and its translation {GAPS}'),
        (b'msgid "by"\nmsgstr "par %(qui)s"\n', 1, f'"by" and its translation {GAPS}'),
        (PLURAL, 1, f'"%(count)s event of %(kind)s" and its translation {GAPS}'),
        (RULE + b'(n;\\n"\n', 1, "unbalanced parenthesis"),
        (RULE + b'n;\\n"\n', 1, "its plural rule names more than 2 forms"),
    ],
)
def test_a_broken_catalogue_is_a_problem(data, line, message):
    language, (problem,) = parse_catalogue("fr", data)
    assert language is None
    assert problem.code == "broken-catalogue"
    assert (problem.location.file, problem.location.line) == (
        "site_templates/catalogues/fr.po",
        line,
    )
    assert problem.message.startswith(f"this catalogue cannot be read: {message}")


def make_site(*languages):
    nowhere = Origin(Document("content/site.yml", (), {}, {}, {}), ())
    words = dict.fromkeys(("name", "description", "publisher", "editor", "contact"), "x")
    lists = {"about": (), "method": (), "languages": languages}
    return Site.model_validate({ORIGIN_KEY: nowhere, **words, **lists})


def test_english_needs_no_catalogue_and_the_order_stays():
    languages, problems = read_languages(make_site("ar", "en"), {"ar": ARABIC, "fr": b"broken"})
    assert [language.tag for language in languages] == ["ar", "en"]
    assert problems == ()


@pytest.mark.parametrize(
    ("tag", "code", "message", "hint"),
    [
        ("en", "repeated-language", "en stands here twice", "remove one of them"),
        (
            "de",
            "unknown-language",
            'there are no messages in "de"',
            "there are ar, en; a new one needs site_templates/catalogues/de.po",
        ),
        (
            "arabic",
            "unknown-language",
            '"arabic" is not the code of a language',
            "there are ar, en",
        ),
        ("../x", "unknown-language", '"../x" is not the code of a language', "there are ar, en"),
        ("EN", "unknown-language", '"EN" is not the code of a language', 'did you mean "en"?'),
    ],
)
def test_a_language_that_cannot_be_read_is_reported_and_left_out(tag, code, message, hint):
    languages, (problem,) = read_languages(make_site("en", tag), {"ar": ARABIC})
    assert [language.tag for language in languages] == ["en"]
    assert (problem.code, problem.message, problem.hint) == (code, message, hint)
