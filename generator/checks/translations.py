"""Checks that a translation stands for a text that is there, with its numbers and references."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from generator.checks.references import list_sheets
from generator.fact_sheets.collection import Topic
from generator.fact_sheets.texts import find_references, find_texts
from generator.fact_sheets.translations import Translation, TranslationsSheet
from generator.pages.prose import find_internal_links, find_refused_links
from generator.pages.translation import is_translatable
from generator.problems import Problem, did_you_mean

_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f\u2009\u066b\u066c'’]\d+)*")
"""Digits of any script; between them, what languages put between thousands or decimals."""


def check_translations(topic: Topic, languages: tuple[str, ...]) -> Iterator[Problem]:
    """Check the translations of a topic into each language; `languages` are the site's."""
    texts = {
        " ".join(text.text.split())
        for sheet in list_sheets(topic)
        for text in find_texts(sheet)
        if is_translatable(text.model, str(text.keys[0]))
    }
    for tag, sheet in topic.translations.items():
        if tag not in languages[1:]:
            message = f'the site is not translated into "{tag}"'
            hint = "add it to languages: in content/site.yml"
            yield Problem("unused-translation", message, sheet.origin.at(), hint, "warning")
        yield from _check_sheet(sheet, texts)


def _check_sheet(sheet: TranslationsSheet, texts: set[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for item in sheet.translations:
        original = " ".join(item.original.split())
        place = item.origin.at("original")
        if original in seen:
            message, hint = "this text is translated twice", "remove one of the two"
            yield Problem("repeated-translation", message, place, hint)
        elif original not in texts:
            message = "no text of the topic says this; its translation is not shown"
            hint = did_you_mean(original, texts) or "remove it"
            yield Problem("stale-translation", message, place, hint, "warning")
        seen.add(original)
        yield from _check_item(item)


def _check_item(item: Translation) -> Iterator[Problem]:
    place = item.origin.at("translation")
    here, there = count_numbers(item.original), count_numbers(item.translation)
    if here != there:
        message = "the numbers are not those of the original"
        hint = _name_differences(here, there)
        yield Problem("translated-number", message, place, hint)
    if _count_targets(item.original) != _count_targets(item.translation):
        message = "the references and links are not those of the original"
        targets = ", ".join(sorted(_count_targets(item.original))) or "none"
        yield Problem("translated-reference", message, place, f"the original has: {targets}")


def count_numbers(text: str) -> Counter[str]:
    """Count the numbers that are written in digits, outside of references, as Western digits."""
    for reference in reversed(find_references(text)):
        words = f" {reference.words or ''} "
        text = text[: reference.start] + words + text[reference.end :]
    return Counter(
        "".join(str(unicodedata.decimal(sign)) for sign in number if sign.isdecimal())
        for number in _NUMBER.findall(text)
    )


def _count_targets(text: str) -> Counter[str]:
    references = (f"[[{reference.id}]]" for reference in find_references(text))
    return Counter((*references, *find_internal_links(text), *find_refused_links(text)))


def _name_differences(here: Counter[str], there: Counter[str]) -> str:
    missing, added = ", ".join(here - there), ", ".join(there - here)
    parts = (f"missing: {missing}" if missing else "", f"added: {added}" if added else "")
    return "; ".join(filter(None, parts))
