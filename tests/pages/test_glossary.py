"""Which words of a page's prose are explained, and where."""

import re

import pytest

from generator.pages.glossary import Glossary, link_first_uses
from tests.pages.lake import make_collection, read_sheets, render_lake

LINK = re.compile(r'<a class="x-gloss" id="word--([a-z-]+)" href="#meaning--([a-z-]+)">(.*?)</a>')
MARK = re.compile(r"<x-term ([a-z-]+)>(.*?)</x-term>")


def make_glossary(*terms):
    sheets = read_sheets()
    sheets["content/terms.yml"] = {
        "terms": [{"id": key, "use": use, "forms": forms, "meaning": "x"}
                  for key, use, forms in terms]
    }  # fmt: skip
    return Glossary(make_collection(sheets).terms.terms)


GLOSSARY = make_glossary(
    ("resolution", "resolution", ["resolutions"]),
    ("draft-resolution", "draft resolution", []),
    ("ipc", "IPC", []),
    ("assembly", "General Assembly", []),
    ("binding", "binding", []),
)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("A resolution.", ["resolution"]),
        ("Resolution 2728", ["resolution"]),
        ("RESOLUTION", []),
        ("two resolutions", ["resolution"]),
        ("a draft resolution and a resolution", ["draft-resolution", "resolution"]),
        ("a draft\n resolution", ["draft-resolution"]),
        ("the IPC’s scale", ["ipc"]),
        ("the ipc", []),
        ("the general assembly of shareholders", []),
        ("the General Assembly", ["assembly"]),
        ("non-binding, unbinding, bindings", []),
        ("“a binding resolution”, it says", []),
        ("«binding» is not binding", ["binding"]),
        ("nothing", []),
    ],
)
def test_whole_words_outside_of_quotation_marks_are_terms(text, terms):
    assert [term for term, _ in MARK.findall(GLOSSARY.mark_terms(text))] == terms


def test_marking_loses_and_adds_no_letter():
    text = "A <binding> resolution & «binding» IPC"
    assert MARK.sub(r"\2", GLOSSARY.mark_terms(text)) == (
        "A &#60;binding&#62; resolution &#38; «binding» IPC"
    )


def test_a_glossary_without_words_marks_nothing():
    assert Glossary(()).mark_terms("a resolution") == "a resolution"


def test_the_first_use_is_linked_and_the_others_are_plain():
    linked, used = link_first_uses(
        "<p><x-term veto>veto</x-term>, <x-term b>b</x-term></p><x-term veto>vetoes</x-term>"
    )
    assert linked == (
        '<p><a class="x-gloss" id="word--veto" href="#meaning--veto">veto</a>, '
        '<a class="x-gloss" id="word--b" href="#meaning--b">b</a></p>vetoes'
    )
    assert used == ("veto", "b")


@pytest.mark.parametrize(
    "around",
    [
        '<a href="x">{}</a>',
        "<blockquote><p>{}</p></blockquote>",
        "<details><summary>x</summary><p>{}</p></details>",
        "<details><details></details>{}</details>",
        '<h3 id="x">{}</h3>',
        "<code>{}</code>",
        '<th scope="row">{}</th>',
    ],
)
def test_a_use_inside_a_link_a_quotation_a_heading_or_what_is_closed_is_not_the_first(around):
    inside = around.format("<x-term veto>veto</x-term>")
    linked, used = link_first_uses(f"{inside}<article><p><x-term veto>Veto</x-term></p></article>")
    assert linked.startswith(around.format("veto"))
    assert LINK.findall(linked) == [("veto", "veto", "Veto")]
    assert used == ("veto",)


@pytest.fixture(scope="module")
def pages():
    sheets = read_sheets()
    sheets["content/terms.yml"]["terms"] += [
        {"id": "wall", "use": "wall", "meaning": "What holds the *water*."},
        {"id": "unused", "use": "zebra", "meaning": "An animal."},
        {"id": "choice", "use": "Water", "why": "Without a meaning."},
    ]
    return render_lake(make_collection(sheets))


def test_a_page_explains_its_words_at_its_end_and_leads_back(pages):
    markdown = pages["topics/lake/timeline.md"].markdown
    assert LINK.findall(markdown) == [("wall", "wall", "wall")]
    assert "Water came over the <a" in markdown
    _, _, explained = markdown.partition('<h2 id="words--here">')
    assert '<div class="x-glossary__entry" id="meaning--wall"><dt><bdi>wall</bdi></dt>' in explained
    assert "<dd><bdi>What holds the <em>water</em>&#46;</bdi> <a" in explained
    assert 'href="#word--wall"' in explained
    assert '<p><a href="../../../terms/">All terms</a></p>' in explained
    assert "zebra" not in markdown


def test_no_mark_is_left_on_any_page_and_no_list_without_words(pages):
    for page in pages.values():
        assert "x-term " not in page.markdown.replace('class="x-term ', ""), page.path
        assert ("words--here" in page.markdown) == bool(LINK.search(page.markdown)), page.path
    assert "words--here" not in pages["terms.md"].markdown
