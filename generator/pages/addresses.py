"""Turns pages, facts and evidence into addresses, as seen from one page of the site."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from generator.fact_sheets.actors import Relation
from generator.fact_sheets.bodies import Body
from generator.fact_sheets.collection import Topic
from generator.fact_sheets.dates import EdtfDate
from generator.fact_sheets.facts import Evidence, Fact
from generator.fact_sheets.numbers import Figure
from generator.fact_sheets.positions import Position, Statement
from generator.fact_sheets.process import CouncilVote, Reading, Stage, Wording
from generator.fact_sheets.timeline import Event
from generator.pages.inline_markdown import read_words
from generator.pages.text import Untranslated, join_texts, own_words

_EDTF_SIGNS = {"?": "u", "~": "a", "%": "b", "/": "to", ".": "o"}


@dataclass(frozen=True)
class Address:
    """A place on the site: the file of a page and an anchor.

    The file counts from the folder of all pages in one language, inside of which they lie alike.
    Anchors of facts are their ids. All other anchors hold two hyphens in a row, which no id
    does, so that the two never meet.
    """

    path: str
    anchor: str = ""


@dataclass(frozen=True)
class Place:
    """An address and the name of what stands there."""

    address: Address
    name: str


HOME = Address("index.md")
ABOUT = Address("about.md")
METHOD = Address("method.md")
TERMS = Address("terms.md")


def topic_page(topic: Topic, name: str) -> Address:
    """Locate a page of a topic by the name of its file without the ending: `timeline`."""
    return Address(f"topics/{topic.id}/{name}.md")


def article_page(topic: Topic, source_id: str) -> Address:
    """Locate the reader of a source's text."""
    return Address(f"topics/{topic.id}/articles/{source_id}.md")


def fact_address(topic: Topic, fact: Fact) -> Address:
    """Locate a fact on the page of its kind."""
    return Address(topic_page(topic, _page_of(fact)).path, fact_anchor(topic, fact))


def fact_anchor(topic: Topic, fact: Fact) -> str:
    """Name a fact on its page: its id; an older or newer row of a figure has its date too."""
    if isinstance(fact, Figure) and fact is not current_figure(topic, fact.id):
        return f"{fact.id}--{_date_anchor(fact.as_of)}"
    return fact.id


def current_figure(topic: Topic, figure_id: str) -> Figure:
    """Choose the row of a figure that the topic states: the latest that it could know of.

    Where each row is later than the topic's as-of date, the earliest of them.
    """
    history = topic.figure_history(figure_id)
    known_then = [figure for figure in history if not topic.is_known_since(figure)]
    return known_then[-1] if known_then else history[0]


def find_place(topic: Topic, bodies: Mapping[str, Body], reference: str) -> Place | None:
    """Find what an id of the topic names: a fact, an actor, an issue, a source, a rule."""
    fact = topic.fact_by_id.get(reference)
    if isinstance(fact, Figure):
        fact = current_figure(topic, reference)
    if fact is not None:
        return Place(fact_address(topic, fact), fact_name(topic, fact))
    for page, names in _names_of_pages(topic, bodies).items():
        if reference in names:
            return Place(Address(topic_page(topic, page).path, reference), names[reference])
    return None


def fact_name(topic: Topic, fact: Fact) -> str:
    """Name a fact so that it is understood away from its page."""
    match fact:
        case Relation():
            subject, object_ = topic.actor_by_id[fact.subject], topic.actor_by_id[fact.object]
            if isinstance(fact.relation, Untranslated):
                names = own_words(subject.name), own_words(object_.name)
                return Untranslated(f"{names[0]} {fact.relation} {names[1]}")
            return join_texts(subject.name, " ", fact.relation, " ", object_.name)
        case Position():
            return join_texts(topic.actor_by_id[fact.actor].name, ": ", fact.stance)
        case Reading():
            words = read_words(fact.text)
            is_translated = not isinstance(fact.text, Untranslated)
            return join_texts(fact.symbol, ": ", words if is_translated else Untranslated(words))
        case _:
            return fact.name


def _names_of_pages(topic: Topic, bodies: Mapping[str, Body]) -> Mapping[str, Mapping[str, str]]:
    """Map each page of the topic to the names of what has an anchor there but is no fact."""
    body = bodies.get(topic.process.body) if topic.process else None
    return {
        "actors": {actor.id: actor.name for actor in topic.actors.actors},
        "positions": {issue.id: issue.title for issue in topic.positions.issues},
        "sources": {source.id: source.title for source in topic.sources.sources},
        "process": {
            **{rule.id: rule.title for rule in (body.rules if body else ())},
            **{step.id: step.title for step in (body.steps if body else ())},
        },
    }


def evidence_anchor(owner: str, index: int, *, of_note: bool = False) -> str:
    """Name a piece of evidence by the anchor of its owner and its place there, from 0."""
    return f"{owner}--{'note-' if of_note else ''}evidence-{index + 1}"


def relative_url(path: str, to: Address) -> str:
    """Write the address of a place as seen from the page of a file; it works from any sub-path.

    Pages are served as folders: numbers.md is numbers/.
    """
    here, there = folder_of(path), folder_of(to.path)
    anchor = f"#{to.anchor}" if to.anchor else ""
    if here == there and anchor:
        return anchor
    relative = posixpath.relpath(f"/{there}", f"/{here}")
    return ("./" if relative == "." else f"{relative}/") + anchor


def relative_asset_url(path: str, asset: str) -> str:
    """Write the address of a file in assets/ as seen from a page: `../../assets/js/x.js`."""
    return posixpath.relpath(f"/assets/{asset}", f"/{folder_of(path)}")


def folder_of(path: str) -> str:
    """Name the folder that a page is served as, from the root of the site: `topics/x/numbers/`."""
    folder = path.removesuffix(".md")
    folder = "" if folder == "index" else folder.removesuffix("/index")
    return f"{folder}/" if folder else ""


def parse_internal_address(text: str) -> Address:
    """Read the file of a page with its anchor, as prose links name it: `method.md#claimed`."""
    path, _, anchor = text.partition("#")
    return Address(path, anchor)


def text_fragment_url(address: str, evidence: Evidence) -> str | None:
    """Point into a page of the web at the quoted words (WICG Scroll to Text Fragment)."""
    if evidence.quote is None:
        return None
    parts = [part.strip() for part in evidence.quote.split("[…]")]
    # A bracket is the editor's: the page does not hold its words.
    if any("[" in part or not part for part in parts):
        return None
    begin, end = parts[0], parts[-1] if len(parts) > 1 else ""
    fragment = ",".join(_escape_fragment(part) for part in (begin, end) if part)
    prefix = f"{_escape_fragment(evidence.before)}-," if evidence.before else ""
    suffix = f",-{_escape_fragment(evidence.after)}" if evidence.after else ""
    return f"{address.partition('#')[0]}#:~:text={prefix}{fragment}{suffix}"


def _page_of(fact: Fact) -> str:
    match fact:
        case Figure():
            return "numbers"
        case Event():
            return "timeline"
        case Position() | Statement():
            return "positions"
        case Stage() | CouncilVote() | Wording() | Reading():
            return "process"
        case _:
            return "actors"


def _date_anchor(date: EdtfDate) -> str:
    return re.sub(r"[^0-9X-]", lambda sign: _EDTF_SIGNS[sign[0]], date.text)


def _escape_fragment(text: str) -> str:
    # A hyphen and a comma are syntax there.
    return quote(text, safe="").replace("-", "%2D")
