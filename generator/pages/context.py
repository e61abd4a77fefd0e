"""What every page is made from: the sheets, the articles, the findings and the language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from jinja2 import Environment

from generator.article import Article
from generator.council import Outcome, Roster
from generator.evidence.findings import Findings
from generator.fact_sheets.bodies import Body
from generator.fact_sheets.collection import Collection, Topic
from generator.fact_sheets.sources import Source
from generator.pages.addresses import Address
from generator.pages.glossary import Glossary
from generator.pages.language import Language


@dataclass(frozen=True)
class SiteContext:
    """What all pages of one language share.

    `articles` are by the `text:` of their source, such as `seeds/000.txt`; `findings` by the
    id of their topic; `rosters` by the id of their body; `outcomes` by the ids of a topic and
    of a vote. `languages` are all languages of the site, the first of which is its own: pages
    in another have the same site in it as `own`, for the texts that are not translated.
    `today` is the day of the build; without one, no fact is overdue.
    """

    collection: Collection
    articles: Mapping[str, Article]
    findings: Mapping[str, Findings]
    rosters: Mapping[str, Roster]
    outcomes: Mapping[tuple[str, str], Outcome]
    environment: Environment
    language: Language
    languages: tuple[Language, ...] = ()
    today: date | None = None
    own: "SiteContext | None" = None

    @property
    def folder(self) -> str:
        """The folder of all pages in this language."""
        return self.folder_of(self.language)

    def folder_of(self, language: Language) -> str:
        """Name the folder of all pages in a language: none for the first, else such as `fr/`.

        Inside of it the pages lie alike in every language, so addresses count from there.
        """
        return "" if language in (self.languages or (language,))[:1] else f"{language.tag}/"

    @cached_property
    def glossary(self) -> Glossary:
        """The terms that have a meaning."""
        return Glossary(tuple(term for term in self.collection.terms.terms if term.meaning))


@dataclass(frozen=True)
class Entry:
    """A page of a topic in its contents; `title` is in the language of the page."""

    kind: str
    title: str
    address: Address


@dataclass(frozen=True)
class TopicContext:
    """What the pages of one topic share; `contents` lists those that the site has.

    Pages in another language have the same topic in the site's own as `own`.
    """

    site: SiteContext
    topic: Topic
    contents: tuple[Entry, ...]
    own: "TopicContext | None" = None

    @cached_property
    def findings(self) -> Findings:
        """What the proof of the topic found."""
        return self.site.findings.get(self.topic.id, Findings())

    @cached_property
    def body(self) -> Body | None:
        """The body whose process the topic shows."""
        process = self.topic.process
        return self.site.collection.bodies.get(process.body) if process else None

    @cached_property
    def source_by_id(self) -> Mapping[str, Source]:
        """The sources of the topic and of its body."""
        of_body = {source.id: source for source in self.body.sources} if self.body else {}
        return {**of_body, **self.topic.source_by_id}

    def article_of(self, source: Source) -> Article | None:
        """Find the text of a source, where it has one."""
        return self.site.articles.get(source.text) if source.text else None
