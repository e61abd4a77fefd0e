"""A page that is being made: how addresses, dates and prose look from there."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.fact_sheets.collection import Topic
from generator.fact_sheets.dates import EdtfDate
from generator.fact_sheets.fields import ARTICLE
from generator.fact_sheets.numbers import Figure
from generator.pages import labels
from generator.pages.addresses import (
    Address,
    current_figure,
    fact_address,
    find_place,
    parse_internal_address,
    relative_asset_url,
    relative_url,
    topic_page,
)
from generator.pages.context import SiteContext, TopicContext
from generator.pages.dates import DateView, describe_date
from generator.pages.environment import render_markup
from generator.pages.inline_markdown import Reference
from generator.pages.language import Language
from generator.pages.prose import render_prose
from generator.pages.quantities import (
    QuantityView,
    describe_quantity,
    describe_quantity_abroad,
)
from generator.pages.text import Untranslated, encode, mark_untranslated, own_words, show_name


@dataclass(frozen=True)
class Viewpoint:
    """A page of the site, by its path in the tree of its language."""

    site: SiteContext
    path: str

    @property
    def language(self) -> Language:
        """The language of the page."""
        return self.site.language

    def url(self, address: Address) -> Markup:
        """Write an address as seen from the page."""
        return show_name(relative_url(self.path, address))

    def asset_url(self, asset: str) -> Markup:
        """Write the address of a file in assets/, which all languages share."""
        return show_name(relative_asset_url(self.site.folder + self.path, asset))

    def date(self, date: EdtfDate) -> DateView:
        """Describe a date."""
        return describe_date(date, self.language)

    @property
    def own(self) -> "Viewpoint | None":
        """The same page in the site's own language, where this one is in another."""
        return Viewpoint(self.site.own, self.path) if self.site.own else None

    def prose(self, text: str) -> Markup:
        """Render prose; raises KeyError for a reference to nothing, which checks refuse.

        What is not translated is in the site's own language with all that it puts in.
        """
        if self.own and isinstance(text, Untranslated):
            return mark_untranslated(self.own.prose(own_words(text)))
        return render_prose(
            text,
            self._put_in,
            lambda to: self.url(parse_internal_address(to)),
            self._show_words,
        )

    def _show_words(self, text: str) -> Markup:
        return encode(text)

    def _put_in(self, reference: Reference) -> Markup:
        raise KeyError(reference.id)


@dataclass(frozen=True)
class NamedLink:
    """A link by the name of what it leads to."""

    name: str
    url: Markup


@dataclass(frozen=True)
class TopicViewpoint(Viewpoint):
    """A page of a topic: its prose can name the topic's facts, and terms are marked in it."""

    context: TopicContext

    @property
    def topic(self) -> Topic:
        """The topic."""
        return self.context.topic

    @property
    def own(self) -> "TopicViewpoint | None":
        """The same page in the site's own language, where this one is in another."""
        if self.site.own is None or self.context.own is None:
            return None
        return TopicViewpoint(self.site.own, self.path, self.context.own)

    def quantity(self, figure: Figure) -> QuantityView:
        """Describe the value of a figure."""
        if self.site.own is None:
            return describe_quantity(figure.value, figure.unit, self.language)
        own = self.site.own.language
        return describe_quantity_abroad(figure.value, figure.unit, self.language, own)

    def actor(self, actor_id: str) -> NamedLink:
        """Name an actor."""
        actor = self.topic.actor_by_id[actor_id]
        return NamedLink(
            actor.name, self.url(Address(topic_page(self.topic, "actors").path, actor_id))
        )

    def _show_words(self, text: str) -> Markup:
        return self.site.glossary.mark_terms(text)

    def _put_in(self, reference: Reference) -> Markup:
        fact = self.topic.fact_by_id.get(reference.id)
        if isinstance(fact, Figure) and not reference.words:
            return self._put_in_figure(current_figure(self.topic, fact.id))
        place = find_place(self.topic, self.site.collection.bodies, reference.id)
        if place is None:
            raise KeyError(reference.id)
        return render_markup(
            self.site.environment,
            "inline/link.j2",
            url=self.url(place.address),
            words=reference.words or place.name,
        )

    def _put_in_figure(self, figure: Figure) -> Markup:
        speaker = "" if figure.said_by == ARTICLE else self.topic.actor_by_id[figure.said_by].name
        return render_markup(
            self.site.environment,
            "inline/figure.j2",
            url=self.url(fact_address(self.topic, figure)),
            value=self.quantity(figure),
            status=figure.status,
            status_word=self.language.gettext(labels.STATUS[figure.status]),
            speaker=speaker,
            as_of=self.date(figure.as_of),
        )
