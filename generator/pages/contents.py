"""The pages of a topic, in the order of its contents."""

from collections.abc import Collection as AnyOf
from collections.abc import Iterator, Mapping

from generator.fact_sheets.collection import Topic
from generator.messages import mark_message
from generator.pages.addresses import article_page, topic_page
from generator.pages.context import Entry
from generator.pages.language import Language

_BEFORE_ARTICLES = {
    "overview": mark_message("Overview"),
    "actors": mark_message("Who is who"),
    "timeline": mark_message("Timeline"),
    "numbers": mark_message("Key numbers"),
    "positions": mark_message("Positions"),
    "process": mark_message("Process"),
}
_AFTER_ARTICLES = {
    "sources": mark_message("Sources and evidence"),
    "changes": mark_message("Changes"),
}


def list_contents(
    topic: Topic, language: Language, made: AnyOf[str], articles: AnyOf[str]
) -> tuple[Entry, ...]:
    """List a topic's pages: those of the kinds that are made, and one for each article.

    `articles` are the ids of the sources whose text can be read on a page.
    """
    return (
        *_entries(topic, language, _BEFORE_ARTICLES, made),
        *_article_entries(topic, language, articles),
        *_entries(topic, language, _AFTER_ARTICLES, made),
    )


def topic_pages(topic: Topic) -> Iterator[str]:
    """List the files of a topic's pages, without its articles."""
    for kind in (*_BEFORE_ARTICLES, *_AFTER_ARTICLES):
        if kind != "process" or topic.process is not None:
            yield topic_page(topic, _file_of(kind)).path


def _file_of(kind: str) -> str:
    return "index" if kind == "overview" else kind


def _entries(
    topic: Topic, language: Language, titles: Mapping[str, str], made: AnyOf[str]
) -> Iterator[Entry]:
    for kind, title in titles.items():
        if kind in made:
            yield Entry(kind, language.gettext(title), topic_page(topic, _file_of(kind)))


def _article_entries(topic: Topic, language: Language, articles: AnyOf[str]) -> Iterator[Entry]:
    for source in topic.sources.sources:
        if source.id in articles:
            title = language.gettext("The article")
            if len(articles) > 1:
                title = language.gettext("Article: %(title)s", title=source.title)
            yield Entry("article", title, article_page(topic, source.id))
