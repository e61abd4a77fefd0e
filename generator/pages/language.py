"""Turns the interface's English words into those of a language, with named gaps filled."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from gettext import NullTranslations

from babel import Locale
from babel.numbers import format_decimal
from markupsafe import Markup

from generator.pages.text import encode, join_texts, show

GAP = re.compile(r"%\((\w+)\)s")
"""What a message leaves open, such as `%(speaker)s`."""

_LOCALES = {"en": "en_001"}
"""World English writes 22 March 2024, as the sheets do."""

# One object, so that equal languages are equal.
_UNTRANSLATED = NullTranslations()


@dataclass(frozen=True)
class Language:
    """A language of the interface: its BCP 47 tag and its catalogue of messages.

    Messages are English text with gaps such as `%(speaker)s`. The methods that end in
    `_markup` are for templates: they encode the message and fill each gap with markup, or
    with encoded text. A gap without a value raises KeyError.
    """

    tag: str = "en"
    messages: NullTranslations = _UNTRANSLATED

    @cached_property
    def locale(self) -> Locale:
        """The locale that dates and numbers are written by.

        Digits are Western in every language, as Unicode's data (CLDR) has them for Arabic too:
        so a figure looks the same in the text and in the quotation that proves it.
        """
        return Locale.parse(_LOCALES.get(self.tag, self.tag.replace("-", "_")))

    @property
    def direction(self) -> str:
        """Which way it is written: `ltr` or `rtl`."""
        return self.locale.text_direction

    @cached_property
    def own_name(self) -> str:
        """What the language calls itself: `Français`."""
        name = Locale.parse(self.tag, sep="-").get_display_name() or self.tag
        return name[:1].upper() + name[1:]

    def name_language(self, other: "Language") -> str:
        """Name a language in this one: English is `anglais` in French."""
        return str(self.locale.languages.get(other.tag, other.own_name))

    def gettext(self, message: str, **values: str) -> str:
        """Translate a message to plain text, in which untranslated values stay marked."""
        pieces = GAP.split(self.messages.gettext(message))
        filled = (values[piece] if at % 2 else piece for at, piece in enumerate(pieces))
        return join_texts(*filled)

    def ngettext(self, one: str, many: str, count: int, **values: str) -> str:
        """Translate a message that depends on a count, which the gap `%(count)s` shows."""
        message = self.messages.ngettext(one, many, count)
        counted = {"count": self.format_count(count), **values}
        return GAP.sub(lambda gap: counted[gap[1]], message)

    def gettext_markup(self, message: str, **values: object) -> Markup:
        """Translate a message for a template."""
        return _fill(self.messages.gettext(message), values)

    def ngettext_markup(self, one: str, many: str, count: int, **values: object) -> Markup:
        """Translate a message that depends on a count, for a template."""
        message = self.messages.ngettext(one, many, count)
        return _fill(message, {"count": self.format_count(count), **values})

    def format_count(self, count: int) -> str:
        """Write a whole number as the language does."""
        return format_decimal(count, locale=self.locale)


def _fill(message: str, values: Mapping[str, object]) -> Markup:
    pieces = GAP.split(message)
    shown = (show(values[name]) for name in pieces[1::2])
    words = (encode(words) for words in pieces[::2])
    return Markup("").join(
        part for pair in zip(words, (*shown, Markup("")), strict=True) for part in pair
    )
