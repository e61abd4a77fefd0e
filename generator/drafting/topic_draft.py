"""Turns an article and its metadata into the drafted sheets of a topic: the whole drafting."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.article import Article
from generator.checks.review import TODO
from generator.drafting.actors import draft_actors
from generator.drafting.cast import DraftCast
from generator.drafting.claims import ISSUE, draft_claims
from generator.drafting.details import ArticleDetails
from generator.drafting.drafted import SHEET_OF, Drafted, Item
from generator.drafting.events import draft_events
from generator.drafting.figures import draft_figures
from generator.drafting.ids import Ids
from generator.drafting.name_mentions import find_name_mentions
from generator.drafting.names import group_names
from generator.drafting.overview import FEWEST_KEY_FACTS, draft_overview
from generator.drafting.passages import Passages
from generator.drafting.set_aside import draft_set_aside
from generator.drafting.sheets_text import Tree, render_sheet
from generator.drafting.sketch import Sketch
from generator.drafting.speech import draft_speech
from generator.evidence.attributions import find_attributions
from generator.evidence.source_text import SourceText, Span
from generator.fact_sheets.terms import Term

_HEADINGS = {
    "": (
        "Drafted from {file}. What says review: todo, and each TODO, waits for a person:\n"
        "read it against its quotation, put it right, then remove the mark."
    ),
    "topic.yml": "When nothing waits any more, write state: published.",
    "sources.yml": "Below set_aside: are the sentences that no fact uses.",
    "actors.yml": "Decide on kind and roles, and say in summary: who or what it is.",
    "timeline.yml": "Say in title: what happened; a note: tells how the date was found.",
    "numbers.yml": "Say in label: what the number is. Without said_by: it is the article’s own.",
    "positions.yml": "Put what is claimed and wanted into neutral words; name the issues.",
}
_ISSUE: Item = {
    "id": ISSUE,
    "title": f"{TODO} the issue",
    "question": f"{TODO} on which question the actors differ.",
}


class TooFewFactsError(Exception):
    """An article yields fewer facts than a topic must have."""


@dataclass(frozen=True)
class TopicDraft:
    """The facts that were drafted from an article; each has one variant or more."""

    sketch: Sketch
    facts: tuple[Drafted, ...]

    def write_sheets(self) -> Mapping[str, str]:
        """Write the sheets, by name, with the first variant of each fact.

        Raises TooFewFactsError where there are not enough facts for a topic.
        """
        count = sum(fact.list_key != "actors" for fact in self.facts)
        if count < FEWEST_KEY_FACTS:
            raise TooFewFactsError(
                f"the article yields {count} facts, and a topic needs {FEWEST_KEY_FACTS}"
            )
        heading = _HEADINGS[""].format(file=self.sketch.details.file)
        return {
            name: render_sheet(tree, f"{heading}\n{_HEADINGS[name]}")
            for name, tree in self.make_sheets().items()
        }

    def make_sheets(self) -> Mapping[str, dict[str, Tree]]:
        """Make the sheets as trees."""
        sheets: dict[str, dict[str, Tree]] = {
            "topic.yml": draft_overview(self.sketch.details, self.facts),
            "sources.yml": {"sources": [self.make_source()]},
        }
        for list_key, sheet in SHEET_OF.items():
            items: list[Tree] = [
                fact.variants[0] for fact in self.facts if fact.list_key == list_key
            ]
            sheets.setdefault(sheet, {})[list_key] = items
        if sheets["positions.yml"]["positions"]:
            sheets["positions.yml"]["issues"] = [_ISSUE]
        return sheets

    def make_source(self) -> Item:
        """Make the item of sources.yml, with the sentences that no fact uses."""
        used = (_span_of(self.sketch, fact) for fact in self.facts if fact.list_key != "actors")
        aside: list[Tree] = [*draft_set_aside(self.sketch.passages, filter(None, used))]
        source = self.sketch.details.to_tree()
        return {**source, "set_aside": aside} if aside else source


def draft_topic(
    article: Article, details: ArticleDetails, terms: Sequence[Term], taken: Iterable[str] = ()
) -> TopicDraft:
    """Draft every fact that an article yields; `taken` are ids that others have already."""
    source = SourceText(details.to_source(), article)
    passages = Passages(source)
    ids = Ids((details.source, ISSUE, *taken))
    cast = DraftCast(source, ids)
    blocks = dict.fromkeys(sentence.block for sentence in passages.body)
    cast.add_names(group_names(find_name_mentions(source, blocks), source.text))
    sketch = Sketch(details, passages, cast, ids)
    for sentence in passages.body:  # A pronoun means whoever spoke last.
        for attribution in find_attributions(source, sentence.span):
            if not passages.speech_around(attribution.verb):
                cast.find_speaker(attribution.subject)
    facts = [*draft_figures(sketch, terms), *draft_events(sketch), *draft_speech(sketch)]
    facts += draft_claims(sketch, facts)
    return TopicDraft(sketch, (*draft_actors(sketch), *facts))


def _span_of(sketch: Sketch, fact: Drafted) -> Span | None:
    """The sentences that a fact quotes."""
    touched = [s.span for s in sketch.passages.sentences if s.span.overlaps(fact.about)]
    return Span(touched[0].start, touched[-1].end) if touched else None
