"""Turns the published changes of all topics into one Atom feed (RFC 4287)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote
from uuid import UUID, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from markupsafe import Markup

from generator.fact_sheets.changes import Change
from generator.fact_sheets.collection import Collection, Topic
from generator.pages.addresses import HOME, Address, folder_of, topic_page
from generator.pages.changes import ChangeView, view_change
from generator.pages.context import SiteContext, TopicContext
from generator.pages.environment import make_environment, render_template
from generator.pages.language import Language
from generator.pages.text import encode
from generator.pages.viewpoint import TopicViewpoint

FEED_FILE = "feed.xml"

_ATOM = "http://www.w3.org/2005/Atom"
# A constant of this program. With the ids of a topic and of a change, which never change, it makes
# ids that stay when the site moves (RFC 4287, 4.2.6.1).
_ENTRIES = UUID("5b0c7a5e-2f64-5d0b-9a36-6f3d1f0a7c11")


@dataclass(frozen=True)
class _FeedViewpoint(TopicViewpoint):
    """A feed is read away from the site: its addresses are whole, and its words are plain.

    In `site_url`, what could end an attribute is percent-encoded.
    """

    site_url: str

    def url(self, address: Address) -> Markup:
        absolute = _absolute_url(self.site_url, address)
        return Markup(absolute)  # noqa: S704 (nothing is left in it that ends an attribute)

    def _show_words(self, text: str) -> Markup:
        return encode(text)


def render_feed(
    collection: Collection, *, templates: Mapping[str, str], language: Language, site_url: str
) -> bytes:
    """Write the feed as XML in UTF-8, the latest change first.

    `site_url` is the address of the site with a slash at its end.
    """
    site_url = quote(site_url, safe="/:%~")
    environment = make_environment(templates, language)
    site = SiteContext(collection, {}, {}, {}, {}, environment, language)
    changes = [(topic, change) for topic in collection for change in topic.changes.changes]
    changes.sort(key=lambda pair: _day_of(pair[1]), reverse=True)
    feed = _begin_feed(site, site_url, _last_update(collection, changes))
    for topic, change in changes:
        view = _FeedViewpoint(site, "", TopicContext(site, topic, ()), site_url)
        _add_entry(feed, view, change)
    indent(feed)
    written: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _begin_feed(site: SiteContext, site_url: str, updated: date) -> Element:
    sheet = site.collection.site
    address = site_url + FEED_FILE
    feed = Element("feed", {"xmlns": _ATOM, "xml:lang": site.language.tag})
    _add_text(feed, "id", address)
    _add_text(feed, "title", site.language.gettext("Changes on %(site)s", site=sheet.name))
    _add_text(feed, "subtitle", sheet.description)
    _add_text(feed, "updated", _write_moment(updated))
    SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": address})
    home = _absolute_url(site_url, HOME)
    SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": home})
    _add_text(SubElement(feed, "author"), "name", sheet.publisher)
    return feed


def _add_entry(feed: Element, view: _FeedViewpoint, change: Change) -> None:
    shown = view_change(view, change)
    page = Address(topic_page(view.topic, "changes").path, change.id)
    entry = SubElement(feed, "entry")
    _add_text(entry, "id", uuid5(_ENTRIES, f"{view.topic.id}/{change.id}").urn)
    _add_text(entry, "title", _title(view, shown))
    _add_text(entry, "updated", _write_moment(_day_of(change)))
    address = _absolute_url(view.site_url, page)
    SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": address})
    SubElement(entry, "category", {"term": change.kind, "label": shown.kind_word})
    SubElement(entry, "category", {"term": view.topic.id, "label": view.topic.topic.title})
    content = render_template(view.site.environment, "inline/feed_entry.j2", item=shown)
    _add_text(entry, "content", content, type="html")


def _title(view: TopicViewpoint, shown: ChangeView) -> str:
    topic = view.topic.topic.title
    if shown.fact is None:
        return view.language.gettext("%(kind)s: %(topic)s", kind=shown.kind_word, topic=topic)
    return view.language.gettext(
        "%(kind)s: %(fact)s (%(topic)s)", kind=shown.kind_word, fact=shown.fact.name, topic=topic
    )


def _add_text(parent: Element, name: str, text: str, **attributes: str) -> None:
    SubElement(parent, name, attributes).text = text


def _absolute_url(site_url: str, address: Address) -> str:
    anchor = f"#{address.anchor}" if address.anchor else ""
    return f"{site_url}{folder_of(address.path)}{anchor}"


def _last_update(collection: Collection, changes: list[tuple[Topic, Change]]) -> date:
    """Date the feed by its latest entry; an empty one by what its topics are as of."""
    days = [_day_of(change) for _, change in changes]
    days = days or [topic.topic.as_of.latest or date.min for topic in collection]
    return max(days, default=date.min)


def _day_of(change: Change) -> date:
    return change.date.earliest or date.min


def _write_moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
