"""What is known of an article beside its words: where it stands and where it came from."""

from dataclasses import dataclass

from generator.drafting.sheets_text import Tree, clean_text
from generator.fact_sheets.fields import ORIGIN_KEY, Origin
from generator.fact_sheets.sources import Source
from generator.yaml_source import Document

NO_PUBLISHER = "Not named in the file"


@dataclass(frozen=True)
class ArticleDetails:
    """The metadata of an article, as sources.yml records it.

    `source` is its id, `file` its path in the project (`seeds/ferry.txt`), `sha256` the digest
    of that file's bytes; `published` and `facts_as_of` are days as 2024-03-22. What is not known
    is empty.
    """

    source: str
    file: str
    sha256: str
    title: str
    published: str
    publisher: str = NO_PUBLISHER
    facts_as_of: str = ""
    language: str = "en"
    author: str = ""
    address: str = ""
    note: str = ""

    @property
    def known(self) -> str:
        """The last day that the article could know of."""
        return self.facts_as_of or self.published

    def to_tree(self) -> dict[str, Tree]:
        """Write the item of sources.yml, without what was set aside."""
        tree: dict[str, Tree] = {
            "id": self.source,
            "title": clean_text(self.title),
            "kind": "article",
            "publisher": clean_text(self.publisher),
            "author": clean_text(self.author),
            "address": self.address,
            "text": self.file,
            "sha256": self.sha256,
            "language": self.language,
            "published": self.published,
            "facts_as_of": self.known,
            "note": clean_text(self.note),
        }
        return {key: value for key, value in tree.items() if value}

    def to_source(self) -> Source:
        """Make the source that the checks know; raises pydantic's ValidationError."""
        nowhere = Origin(Document("sources.yml", (), {}, {}, {}), ())
        return Source.model_validate({ORIGIN_KEY: nowhere, **self.to_tree()})
