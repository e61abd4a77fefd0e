"""The search index of the whole site, and those of its languages."""

import json

from generator.search_index import split_search_index

CONFIG = {"lang": ["en"], "separator": "[\\s]+"}


def test_each_language_gets_its_own_pages_with_places_from_its_folder():
    docs = [
        {"location": "", "title": "Home", "text": "a"},
        {"location": "frogs/#green", "title": "Frogs", "text": "b"},
        {"location": "fr/", "title": "Accueil", "text": "c"},
        {"location": "fr/frogs/#green", "title": "Grenouilles", "text": "قاهرة", "boost": 2},
    ]
    parts = split_search_index(json.dumps({"config": CONFIG, "docs": docs}), ["fr/", "ar/"])
    read = {file: json.loads(text) for file, text in parts.items()}
    assert list(read) == [
        "search/search_index.json",
        "fr/search/search_index.json",
        "ar/search/search_index.json",
    ]
    assert all(index["config"] == CONFIG for index in read.values())
    assert [index["docs"] for index in read.values()] == [
        docs[:2],
        [
            {"location": "", "title": "Accueil", "text": "c"},
            {"location": "frogs/#green", "title": "Grenouilles", "text": "قاهرة", "boost": 2},
        ],
        [],
    ]
