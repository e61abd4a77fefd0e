"""The kinds of field: what they take, and the words in which they refuse the rest."""

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.fact_sheets import fields
from generator.fact_sheets.dates import parse_edtf_date
from generator.fact_sheets.fields import MAX_ID_CHARACTERS, Origin
from generator.fact_sheets.figures import parse_quantity
from generator.fact_sheets.refusals import name_text, refuse
from generator.yaml_source import read_yaml


def read(kind: object, value: object) -> object:
    return TypeAdapter(kind).validate_python(value)


def refusal(kind: object, value: object) -> tuple[str, str, str]:
    with pytest.raises(ValidationError) as caught:
        read(kind, value)
    (error,) = caught.value.errors()
    context = error.get("ctx", {})
    return error["type"], context.get("message", ""), context.get("hint", "")


@pytest.mark.parametrize("text", ["a", "1", "hostages-taken", "a-1-b", "x" * MAX_ID_CHARACTERS])
def test_ids(text):
    assert read(fields.Id, text) == text


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Hostages", 'write "hostages"'),
        ("hostages taken", 'write "hostages-taken"'),
        ("-a--b-", 'write "a-b"'),
        ("a_b.c", 'write "a-b-c"'),
        ("café", 'write "caf"'),
        ("أسرى", "write a word such as hostages-taken"),
        ("a\n", 'write "a"'),
        ("../x", 'write "x"'),
    ],
)
def test_what_is_no_id(text, hint):
    message = f"{name_text(text)} is not an id: small letters and digits, and single hyphens"
    assert refusal(fields.Id, text) == ("bad-id", message, hint)


def test_an_id_is_short():
    expected = ("bad-id", "an id has at most 64 characters", "shorten it")
    assert refusal(fields.Id, "x" * (MAX_ID_CHARACTERS + 1)) == expected


@pytest.mark.parametrize(("text", "value"), [("yes", True), ("true", True), ("no", False)])
def test_yes_and_no(text, value):
    assert read(fields.YesNo, text) is value
    assert read(fields.YesNo, value) is value


@pytest.mark.parametrize("text", ["Yes", "NO", "on", "1", "y", "maybe"])
def test_other_words_are_neither_yes_nor_no(text):
    expected = ("not-yes-or-no", f'"{text}" is neither yes nor no', "write yes or no")
    assert refusal(fields.YesNo, text) == expected


@pytest.mark.parametrize(("text", "value"), [("0", 0), ("7", 7), ("95", 95), ("100", 100), (5, 5)])
def test_percents(text, value):
    assert read(fields.Percent, text) == value


@pytest.mark.parametrize("text", ["101", "-1", "095", "95 %", "95.5", "1e1", "٩٥", "all"])
def test_what_is_no_percent(text):
    message = f'"{text}" is not a whole number from 0 to 100'
    expected = ("not-a-percentage", message, "write a number such as 95")
    assert refusal(fields.Percent, text) == expected


@pytest.mark.parametrize(
    "text", ["https://example.org", "http://example.org/a?b=c#d", "https://xn--e1afmkfd.xn--p1ai/ü"]
)
def test_addresses(text):
    assert read(fields.Address, text) == text


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("www.example.org", "write https://www.example.org"),
        ("example.org/a-b/c", "write https://example.org/a-b/c"),
        ("javascript:alert(1)", "write one that begins with https://"),
        ("ftp://example.org", "write one that begins with https://"),
        ("https://example", "write one that begins with https://"),
        ("https://exam ple.org", "write one that begins with https://"),
        ("page 5", "write one that begins with https://"),
        ("https://example.org\nb", "write one that begins with https://"),
    ],
)
def test_what_is_no_address(text, hint):
    expected = ("bad-address", f"{name_text(text)} is not a web address", hint)
    assert refusal(fields.Address, text) == expected


@pytest.mark.parametrize("kind", [fields.Line, fields.Prose])
def test_texts_are_filled(kind):
    assert read(kind, " a text ") == " a text "
    expected = ("empty-value", "this key has no value", "fill it in, or remove the key")
    assert refusal(kind, " \n") == expected


@pytest.mark.parametrize(
    ("kind", "text", "parsed"),
    [
        (fields.When, "2024-03~", parse_edtf_date("2024-03~")),
        (fields.When, " 2024-03\n", parse_edtf_date("2024-03")),
        (fields.Day, "2024-03-22?", parse_edtf_date("2024-03-22?")),
        (fields.Amount, "almost 32000", parse_quantity("almost 32000")),
    ],
)
def test_dates_and_figures_are_parsed_and_written_back(kind, text, parsed):
    assert read(kind, text) == parsed
    assert read(kind, parsed) == parsed
    assert TypeAdapter(kind).dump_python(parsed) == parsed.text


@pytest.mark.parametrize("text", ["2024-03", "2024", "2024-03-XX", "2024-03-22/2024-03-22"])
def test_a_period_is_not_a_day(text):
    expected = ("not-a-day", f'"{text}" is not a single day', "write it as 2024-03-22")
    assert refusal(fields.Day, text) == expected


@pytest.mark.parametrize("kind", [fields.When, fields.Day, fields.Amount, fields.YesNo])
@pytest.mark.parametrize("value", [["2024-03-22"], {"a": "b"}, None, 5.5])
def test_a_value_of_another_shape_is_no_text(kind, value):
    assert refusal(kind, value)[0] == "string_type"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("a", '"a"'),
        ("two\n lines\t", '"two lines"'),
        ("x" * 60, f'"{"x" * 60}"'),
        ("x" * 61, f'"{"x" * 60}…"'),
        ("{braces}", '"{braces}"'),
    ],
)
def test_a_text_is_named_on_one_line(text, named):
    assert name_text(text) == named


def test_braces_in_a_message_stay_what_they_are():
    assert str(refuse("code", "{message} {hint} {}", "{}")) == "{message} {hint} {}"


def test_an_origin_leads_to_keys_and_values():
    document, _ = read_yaml("a.yml", b"items:\n  - id: a\n    from: b\n")
    assert document is not None
    origin = Origin(document, ("items", 0))
    assert origin.key_of == ("a.yml", ("items", 0))
    assert (origin.at("from").line, origin.at("from").column) == (3, 11)
    assert (origin.key("from").line, origin.key("from").column) == (3, 5)
    assert (origin.at("missing").line, origin.at("missing").column) == (2, 5)
