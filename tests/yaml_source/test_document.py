"""Documents that are edited keep the place of every part."""

import pytest

from generator.yaml_source import Document, read_yaml

TEXT = (
    b"items: # all\n  - id: a\n    tags: [x, y, z]\n  - id: b\n  - id: c\n    lable: C\nnote: n\n"
)


@pytest.fixture
def document() -> Document:
    found, problems = read_yaml("a.yml", TEXT)
    assert found is not None
    assert problems == ()
    return found


def words_at(document: Document, *path: str | int) -> str:
    place = document.location(path)
    return place.text[place.column - 1 : place.column - 1 + place.length]


def test_values_are_found_by_their_paths(document):
    assert document.value(()) == document.data
    assert document.value(("items", 0, "tags", 1)) == "y"
    for path in (("items", 9), ("nothing",), ("note", "deeper")):
        with pytest.raises((KeyError, IndexError)):
            document.value(path)


def test_items_move_up_where_one_is_left_out(document):
    edited = document.edited(dropped={("items", 1), ("items", 0, "tags", 0), ("note",)})
    assert edited.data == {"items": [{"id": "a", "tags": ["y", "z"]}, {"id": "c", "lable": "C"}]}
    assert words_at(edited, "items", 1, "id") == "c"
    assert edited.location(("items", 1, "id")).line == 5
    assert words_at(edited, "items", 0, "tags", 0) == "y"
    assert edited.faults == {("items",), ("items", 0, "tags")}
    assert ("note",) not in edited.keys
    assert words_at(document, "items", 1, "id") == "b"


def test_keys_are_renamed_and_stay_where_they_were(document):
    edited = document.edited(renamed={("items", 2, "lable"): "label"}, dropped={("items", 0)})
    assert edited.value(("items", 1, "label")) == "C"
    place = edited.key_location(("items", 1, "label"))
    assert (place.line, place.column, place.length) == (6, 5, 5)
    assert words_at(edited, "items", 1, "label") == "C"


def test_faults_move_with_their_values():
    document, _ = read_yaml("a.yml", b"items:\n  - a\n  - *b\n  - {id: *c}\n")
    assert document is not None
    edited = document.edited(dropped={("items", 0)}, renamed={("items", 2, "id"): "name"})
    assert edited.faults == {("items",), ("items", 0), ("items", 1, "name")}


def test_nothing_to_edit_changes_nothing(document):
    assert document.edited() == document


def test_a_document_without_places_can_be_edited():
    bare = Document("a.yml", (), {"a": ["b", "c"]}, {}, {})
    assert bare.edited(dropped={("a", 0)}).data == {"a": ["c"]}
    assert bare.location(("a",)).line == 1
