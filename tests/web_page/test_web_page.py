"""The article of an HTML page, and what the page says of itself."""

import pytest

from generator.web_page import is_html, read_web_page

PAGE = """<!doctype html>
<html lang="en-GB">
<head>
<title>Ferry to open on Friday | The Norport Post</title>
<meta property="og:site_name" content="The Norport Post">
<meta property="og:title" content="Harbour ferry to open on Friday">
<meta name="author" content="Ida Holm">
<meta property="article:published_time" content="2024-03-21T08:15:00+01:00">
<link rel="canonical" href="https://norport.example/news/ferry">
</head>
<body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article>
<h1>Harbour ferry to open on Friday</h1>
<p>Norport will open a ferry line across the harbour this Friday, the mayor&rsquo;s office said on
Thursday. The line has cost almost 12&nbsp;million euros, according to the harbour board.</p>
<h2>A long wait</h2>
<p>&ldquo;We have waited long for this,&rdquo; said Ada Berg, the mayor of <b>Norport</b>. The
first boat carries up to 250 passengers, more than any ferry that the town has had before.</p>
</article>
<aside><h3>Related posts</h3><ul><li><a href="/x">Bridge closed</a></li></ul></aside>
<footer>&copy; 2024 The Norport Post. All rights reserved.</footer>
</body></html>"""


def test_the_article_is_its_title_and_paragraphs():
    page = read_web_page(PAGE.encode())
    assert page.text == (
        "Harbour ferry to open on Friday\n\n"
        "Norport will open a ferry line across the harbour this Friday, the mayor’s office said on"
        " Thursday. The line has cost almost 12 million euros, according to the harbour board.\n\n"
        "A long wait\n\n"
        "“We have waited long for this,” said Ada Berg, the mayor of Norport. The first boat"
        " carries up to 250 passengers, more than any ferry that the town has had before.\n"
    )


def test_what_the_page_says_of_itself():
    page = read_web_page(PAGE.encode())
    assert (page.title, page.publisher) == ("Harbour ferry to open on Friday", "The Norport Post")
    assert (page.author, page.published) == ("Ida Holm", "2024-03-21")
    assert (page.address, page.language) == ("https://norport.example/news/ferry", "en-GB")


def test_a_day_that_the_page_does_not_write_out_is_not_guessed():
    page = read_web_page(PAGE.replace("2024-03-21T08:15:00+01:00", "21 March 2024").encode())
    assert page.published == ""


def test_an_address_that_is_none_is_left_out():
    assert read_web_page(PAGE.replace("https://norport.example", "x:").encode()).address == ""


def test_a_page_without_an_article():
    assert read_web_page(b"<html></html>") is None


@pytest.mark.parametrize(
    ("data", "answer"),
    [
        (PAGE.encode(), True),
        (b"\xef\xbb\xbf\n<HTML>", True),
        (b"<!-- saved -->\n<!DOCTYPE html>", True),
        (b"<head><title>x", True),
        (b"Dam breaks\n\nIt rained.", False),
        (b"a < b and <html> is a tag", False),
        (b"", False),
    ],
)
def test_html_is_told_from_text(data, answer):
    assert is_html(data) is answer
