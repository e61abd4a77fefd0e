"""Finds links in prose that lead nowhere, and references where no topic gives them a meaning."""

from collections.abc import Iterator, Set

from generator.checks.wording import locate_words
from generator.fact_sheets.collection import Collection
from generator.fact_sheets.fields import SheetModel, TextKind
from generator.fact_sheets.texts import find_references, find_texts
from generator.pages.addresses import ABOUT, HOME, METHOD, TERMS, article_page
from generator.pages.contents import topic_pages
from generator.pages.prose import find_internal_links, find_refused_links
from generator.problems import Problem, did_you_mean


def check_links(sheet: SheetModel, pages: Set[str]) -> Iterator[Problem]:
    """Report links that the page would not make; `pages` are the files of the site's pages."""
    for text in find_texts(sheet):
        if text.kind is not TextKind.PROSE:
            continue
        for words in find_refused_links(text.text):
            message = f'the link "{words}" leads neither to the web nor to a page of this site'
            hint = "write https://…, or the file of a page such as method.md"
            yield Problem("bad-link", message, locate_words(text, words), hint)
        for path in find_internal_links(text.text):
            if path not in pages:
                hint = did_you_mean(path, pages) or f"pages are: {', '.join(sorted(pages))}"
                message = f'this site has no page "{path}"'
                yield Problem("unknown-page", message, locate_words(text, path), hint)


def check_no_references(sheet: SheetModel) -> Iterator[Problem]:
    """Report `[[id]]` in a sheet that belongs to no topic."""
    for text in find_texts(sheet):
        if text.kind is TextKind.PROSE:
            for reference in find_references(text.text):
                message = f'"{reference.id}" means nothing here: facts belong to a topic'
                place = locate_words(text, f"[[{reference.id}")
                yield Problem("reference-outside-topic", message, place, "write the words instead")


def list_pages(collection: Collection) -> frozenset[str]:
    """List the files of all pages that the site has."""
    return frozenset(
        {
            *(address.path for address in (HOME, ABOUT, METHOD, TERMS)),
            *(path for topic in collection for path in topic_pages(topic)),
            *(
                article_page(topic, source.id).path
                for topic in collection
                for source in topic.sources.sources
                if source.text
            ),
        }
    )
