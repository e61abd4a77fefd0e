"""The item of sources.yml that the metadata of an article make."""

import pytest
from pydantic import ValidationError

from generator.drafting.details import NO_PUBLISHER, ArticleDetails
from tests.drafting.articles import make_details


def test_what_is_not_known_is_left_out():
    tree = ArticleDetails("it", "seeds/it.txt", "00", "A title", "2024-03-22").to_tree()
    assert list(tree) == [
        *("id", "title", "kind", "publisher", "text", "sha256", "language", "published"),
        "facts_as_of",
    ]
    assert tree["publisher"] == NO_PUBLISHER


def test_an_article_knows_of_its_day_unless_an_earlier_one_is_given():
    assert make_details("").known == "2024-03-22"
    earlier = make_details("", facts_as_of="2024-03-21")
    assert earlier.known == "2024-03-21"
    assert earlier.to_tree()["facts_as_of"] == "2024-03-21"
    assert earlier.to_tree()["published"] == "2024-03-22"


def test_words_of_the_page_become_one_clean_line():
    details = make_details(
        "", title="Two\n lines\u202e", publisher=" The\tPost ", author="A\u00a0B"
    )
    tree = details.to_tree()
    assert (tree["title"], tree["publisher"], tree["author"]) == ("Two lines", "The Post", "A B")


def test_the_checks_read_it_as_a_source():
    source = make_details("words", address="https://news.example/it").to_source()
    assert (source.id, source.text, source.address) == (
        *("the-article", "seeds/article.txt", "https://news.example/it"),
    )
    with pytest.raises(ValidationError):
        make_details("words", published="the other day").to_source()
