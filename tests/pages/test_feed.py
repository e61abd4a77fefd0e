"""The feed of changes, as a reader's program takes it apart (RFC 4287)."""

from uuid import UUID
from xml.etree import ElementTree as ET

import pytest

from generator.pages.feed import render_feed
from generator.pages.language import Language
from tests.pages.lake import TEMPLATES, make_collection, read_sheets

ATOM = {"a": "http://www.w3.org/2005/Atom"}
SITE = "https://lake.example/repo/"
CHANGES = "content/topics/lake/changes.yml"


def render(sheets=None, site_url=SITE):
    collection = make_collection(sheets or read_sheets())
    return render_feed(collection, templates=TEMPLATES, language=Language(), site_url=site_url)


def parse(feed):
    return ET.fromstring(feed)


def text(element, path):
    found = element.findall(path, ATOM)
    assert len(found) == 1, path
    return found[0].text


def test_a_feed_has_what_the_standard_requires():
    feed = parse(render())
    assert feed.tag == "{http://www.w3.org/2005/Atom}feed"
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    assert text(feed, "a:id") == f"{SITE}feed.xml"
    assert text(feed, "a:title") == "Changes on Lakes"
    assert text(feed, "a:updated") == "2024-03-24T00:00:00Z"
    assert text(feed, "a:author/a:name") == "The lake people"
    links = {link.get("rel"): link.get("href") for link in feed.findall("a:link", ATOM)}
    assert links == {"self": f"{SITE}feed.xml", "alternate": SITE}


def test_entries_are_the_latest_first_and_say_what_kind_they_are():
    rain, depth = parse(render()).findall("a:entry", ATOM)
    assert text(rain, "a:title") == "Update: The lake"
    assert text(depth, "a:title") == "Correction: Depth of the lake (The lake)"
    assert text(depth, "a:updated") == "2024-03-23T00:00:00Z"
    assert [c.attrib for c in depth.findall("a:category", ATOM)] == [
        {"term": "correction", "label": "Correction"},
        {"term": "lake", "label": "The lake"},
    ]
    (link,) = depth.findall("a:link", ATOM)
    assert link.attrib == {
        "rel": "alternate",
        "type": "text/html",
        "href": f"{SITE}topics/lake/changes/#depth-mended",
    }


def test_the_content_is_html_with_whole_addresses():
    sheets = read_sheets()
    sheets[CHANGES]["changes"][0]["text"] = "See [[depth]], [it](method.md#all--policies) & <b>."
    _, depth = parse(render(sheets)).findall("a:entry", ATOM)
    (content,) = depth.findall("a:content", ATOM)
    assert content.get("type") == "html"
    page = ET.fromstring(f"<div>{content.text}</div>")
    words = " ".join("".join(page.itertext()).split())
    assert words.startswith("Depth of the lake Before: almost 4000 Now: almost 3000 See almost")
    assert words.endswith("it & <b>.")
    addresses = [link.get("href") for link in page.iter("a")]
    assert f"{SITE}topics/lake/numbers/#depth" in addresses
    assert f"{SITE}method/#all--policies" in addresses
    assert all(address.startswith(SITE) for address in addresses)


def ids_of(feed):
    return [text(entry, "a:id") for entry in parse(feed).findall("a:entry", ATOM)]


def test_ids_stay_whatever_else_changes():
    before = ids_of(render())
    assert before == [
        "urn:uuid:aa427ad4-f2cd-577c-918e-bb64fd65e76c",
        "urn:uuid:0ae612ce-489f-5309-8b2e-c95b7cd71241",
    ]
    assert [UUID(entry).version for entry in before] == [5, 5]
    sheets = read_sheets()
    for change in sheets[CHANGES]["changes"]:
        change |= {"date": "2025-01-01", "kind": "clarification", "text": "Other words."}
    sheets["content/site.yml"] |= {"name": "Ponds", "publisher": "Others"}
    assert sorted(ids_of(render(sheets, "https://other.example/"))) == sorted(before)


def test_no_address_of_a_site_ends_an_attribute():
    feed = render(site_url='https://lake.example/"><script>&/')
    assert b"<script>" not in feed
    content = parse(feed).findall("a:entry/a:content", ATOM)[1].text
    assert 'href="https://lake.example/%22%3E%3Cscript%3E%26/topics/lake/numbers/' in content


def test_two_feeds_of_the_same_sheets_are_the_same():
    assert render() == render()


@pytest.mark.parametrize("hostile", ["a & b", "<script>", "]]>", 'say "x"', "\u200f\u0627 é 𝄞"])
def test_titles_hold_any_words(hostile):
    sheets = read_sheets()
    sheets["content/topics/lake/topic.yml"]["title"] = hostile
    rain, _ = parse(render(sheets)).findall("a:entry", ATOM)
    assert text(rain, "a:title") == f"Update: {hostile}"


def test_a_feed_without_entries_is_dated_by_its_topics():
    sheets = read_sheets()
    sheets[CHANGES]["changes"] = []
    feed = parse(render(sheets))
    assert feed.findall("a:entry", ATOM) == []
    assert text(feed, "a:updated") == "2024-03-21T00:00:00Z"
