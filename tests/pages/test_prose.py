"""Inline Markdown: what is read, what is not, and where links may lead."""

import pytest
from markupsafe import Markup

from generator.pages.prose import find_internal_links, find_refused_links, render_prose


def render(text):
    return render_prose(
        text,
        lambda reference: Markup("<f>{}|{}</f>").format(reference.id, reference.words),
        lambda address: f"../{address}",
    )


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("plain", "plain"),
        ("*em* **strong** `code`", "<em>em</em> <strong>strong</strong> <code>code</code>"),
        ("_em_ of a_b_c", "<em>em</em> of a&#95;b&#95;c"),
        ("**both *of* them**", "<strong>both <em>of</em> them</strong>"),
        ("`<b> &lt; *x* \\`", "<code>&#60;b&#62; &#38;lt&#59; &#42;x&#42; &#92;</code>"),
        (r"\*not em\*", "&#42;not em&#42;"),
        ("<b>&amp;</b>", "&#60;b&#62;&#38;amp&#59;&#60;&#47;b&#62;"),
        ("[[deaths]]", "<f>deaths|</f>"),
        ("[[deaths|so *many*]]", "<f>deaths|so *many*</f>"),
        ("**[[deaths]]**", "<strong><f>deaths|</f></strong>"),
        ("`[[deaths]]`", "<code>&#91;&#91;deaths&#93;&#93;</code>"),
        ("![x](https://a.example/b.png)", None),
        ("<https://a.example>", "&#60;https&#58;&#47;&#47;a&#46;example&#62;"),
    ],
)
def test_what_prose_is_read_as(text, markup):
    if markup is None:
        assert "<img" not in render(text)
    else:
        assert render(text) == markup


def test_a_link_to_the_web():
    assert render('[x](https://a.example/b?c=1&d="2")').startswith(
        '<a href="https&#58;&#47;&#47;a&#46;example&#47;b&#63;c&#61;1&#38;d&#61;'
    )
    assert 'rel="external noopener">x</a>' in render("[x](https://a.example/)")


def test_a_link_to_a_page_of_the_site():
    assert render("[x](method.md#corrections)") == (
        '<a href="&#46;&#46;&#47;method&#46;md&#35;corrections">x</a>'
    )


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "//a.example",
        "/method/",
        "../x.md",
        "mailto:a@b.example",
        "method.md?x",
        "",
    ],
)
def test_a_link_that_leads_elsewhere_is_named_and_shows_as_its_words(address):
    text = f"see [*this* page]({address})"
    assert render(text) == "see <em>this</em> page"
    assert find_refused_links(text) == ("this page",)


def test_good_links_are_not_refused():
    assert find_refused_links("[a](https://a.example) [b](terms.md) [[c]] `[d](x)`") == ()


def test_the_pages_that_prose_links_to():
    text = "[b](terms.md#x) [a](https://a.example/x.md) [[c]] [d](topics/lake/index.md)"
    assert find_internal_links(text) == ("terms.md", "topics/lake/index.md")
