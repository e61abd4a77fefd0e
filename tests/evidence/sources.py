"""A source with a text, for tests that need no fact."""

from bench.evidence.compact_topics import build_topic
from generator.article import parse_article
from generator.evidence.source_text import SourceText


def make_source(text: str, published: str = "2024-03-22") -> SourceText:
    """Make a source of a text."""
    topic = build_topic("Some text.", {"published": published}).topic
    return SourceText(topic.source_by_id["article-source"], parse_article("seeds/a.txt", text))
