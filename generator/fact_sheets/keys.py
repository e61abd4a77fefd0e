"""Turns the keys of a document into those of its model: misspelt ones are put right."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.fact_sheets.fields import SheetModel
from generator.fact_sheets.model_fields import ModelField, list_fields
from generator.fact_sheets.refusals import name_text
from generator.problems import Problem, find_nearest
from generator.yaml_source import Document, Path, Plain


def match_keys(model: type[SheetModel], document: Document) -> tuple[Document, tuple[Problem, ...]]:
    """Report each key that the model does not know, and read it as the one that was meant.

    A key that cannot have been meant for another is left out of the document.
    """
    matching = _Matching(document)
    matching.match(model, document.data, ())
    edited = document.edited(dropped=matching.dropped, renamed=matching.renamed)
    return edited, tuple(matching.problems)


@dataclass
class _Matching:
    document: Document
    dropped: set[Path] = field(default_factory=set)
    renamed: dict[Path, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def match(self, model: type[SheetModel], node: Plain, path: Path) -> None:
        """Match the keys of a mapping and of all that it holds."""
        if not isinstance(node, dict):
            return
        known = list_fields(model)
        taken = set(node)
        for key, value in node.items():
            here = (*path, key)
            name = key if key in known else self._match_unknown(known, taken, here)
            if name is not None:
                self._match_below(known[name], value, here)

    def _match_below(self, field_: ModelField, value: Plain, path: Path) -> None:
        if field_.model is None:
            return
        if field_.is_list and isinstance(value, list):
            for index, item in enumerate(value):
                self.match(field_.model, item, (*path, index))
        elif not field_.is_list:
            self.match(field_.model, value, path)

    def _match_unknown(
        self, known: Mapping[str, ModelField], taken: set[str], path: Path
    ) -> str | None:
        """Find the key that was meant, and rename it to that where there is none such yet."""
        word = str(path[-1])
        meant = find_nearest(word, known)
        hint = f'did you mean "{meant}"?' if meant else _suggest_place(word, known)
        message = f"{name_text(word)} is not a key here"
        place = self.document.key_location(path)
        self.problems.append(Problem("unknown-key", message, place, hint))
        if meant is None or meant in taken:
            self.dropped.add(path)
            return None
        taken.add(meant)
        self.renamed[path] = meant
        return meant


def _suggest_place(word: str, known: Mapping[str, ModelField]) -> str:
    """Say below which key the word would be one, or which keys there are."""
    for key, field_ in known.items():
        if field_.model and word in list_fields(field_.model):
            return f"it belongs below {key}:"
    return f"known keys: {', '.join(sorted(known))}"
