"""Turns sources into problems and into the files of the site: the whole program."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from generator.article import Article, parse_article
from generator.checks import CheckedContent, check_collection
from generator.evidence.findings import Findings
from generator.evidence.integrity import compute_digest
from generator.evidence.proof import prove_topic
from generator.fact_sheets.collection import Collection, Topic
from generator.fact_sheets.loading import Loaded, load_collection
from generator.pages.catalogues import read_languages
from generator.pages.feed import render_feed
from generator.pages.language import Language
from generator.pages.site import render_site
from generator.problems import Problem, sort_problems
from generator.specimen import prove_specimen
from generator.stylesheet import join_stylesheets
from generator.yaml_source import decode_text

STYLE_SHEET = "assets/css/explainer.css"


@dataclass(frozen=True)
class Sources:
    """What the site is made of.

    `sheets` and `seeds` are files by their path in the project, such as `content/site.yml`;
    `templates`, `assets`, the texts of the guide and the files of the `specimen`, a made-up
    topic, are by their path in their folder, as are the `explanations` of the problems' codes,
    which come with the program; `catalogues` are by the tag of their language. `problems` are of
    files that could not be read.
    """

    sheets: Mapping[str, bytes]
    seeds: Mapping[str, bytes]
    templates: Mapping[str, str] = field(default_factory=dict)
    assets: Mapping[str, bytes] = field(default_factory=dict)
    catalogues: Mapping[str, bytes] = field(default_factory=dict)
    guide: Mapping[str, str] = field(default_factory=dict)
    explanations: Mapping[str, str] = field(default_factory=dict)
    specimen: Mapping[str, bytes] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Proven:
    """What the sources hold, with all that is wrong with them in the order of files and lines.

    `collection` is None where nothing could be made of the sheets; `articles` are by their file,
    `findings` by the id of their topic. `languages` are those of the site, its own first.
    """

    sources: Sources
    problems: tuple[Problem, ...]
    collection: Collection | None
    checked: CheckedContent
    articles: Mapping[str, Article]
    findings: Mapping[str, Findings]
    languages: tuple[Language, ...] = ()

    @property
    def summary(self) -> str:
        """What was proven, in short: `84 facts, 1 article, coverage 100 %`."""
        return self.summarise(self.collection or ())

    def summarise(self, topics: Iterable[Topic]) -> str:
        """Say what was proven of some topics, as `summary` does of all."""
        chosen = tuple(topics)
        facts = sum(len(topic.facts) for topic in chosen)
        coverage = [one for topic in chosen for one in self.findings[topic.id].coverage]
        sentences = [use for one in coverage for use in one.sentences]
        covered = sum(use.state != "unused" for use in sentences)
        # Rounded down: 100 means that nothing is left.
        percent = 100 * covered // len(sentences) if sentences else 100
        articles = f"{len(coverage)} article{'' if len(coverage) == 1 else 's'}"
        return f"{facts} facts, {articles}, coverage {percent} %"


def prove_sources(sources: Sources, *, with_drafts: bool = True) -> Proven:
    """Read everything and check every fact against its source; all problems at once.

    Without drafts, topics with `state: draft` are left out, and what is wrong with them too.
    """
    loaded = load_collection(sources.sheets)
    if not with_drafts:
        loaded = _leave_drafts_out(loaded)
    collection = loaded.collection
    articles, mistakes = _parse_articles(sources.seeds, collection)
    problems = [*sources.problems, *loaded.problems, *mistakes]
    checked = CheckedContent((), {}, {})
    findings: dict[str, Findings] = {}
    languages: tuple[Language, ...] = ()
    if collection is not None:
        languages, mistakes = read_languages(collection.site, sources.catalogues)
        problems += mistakes
        checked = check_collection(collection, sources.seeds.keys())
        floor = collection.site.coverage_floor
        digests = {file: compute_digest(data) for file, data in sources.seeds.items()}
        findings = {
            topic.id: prove_topic(topic, articles, coverage_floor=floor, digests=digests)
            for topic in collection
        }
    problems += checked.problems
    problems += (problem for found in findings.values() for problem in found.problems)
    in_order = sort_problems(problems)
    return Proven(sources, in_order, collection, checked, articles, findings, languages)


def render_files(
    proven: Proven, *, today: date | None = None, only_first_language: bool = False
) -> Mapping[str, bytes]:
    """Render the pages and what they ask for, by the path in the site's folder of Markdown.

    The sources must hold no error. Facts that were to be checked again before `today` say so. A
    preview may ask for the pages in the first language alone.
    """
    if proven.collection is None:
        raise ValueError("there is no collection to render: look at the problems first")
    pages = render_site(
        proven.collection,
        proven.articles,
        proven.findings,
        rosters=proven.checked.rosters,
        outcomes=proven.checked.outcomes,
        templates=proven.sources.templates,
        guide=proven.sources.guide,
        explanations=proven.sources.explanations,
        specimen=prove_specimen(proven.sources.specimen, proven.sources.sheets),
        languages=proven.languages[:1] if only_first_language else proven.languages,
        today=today,
    )
    return {
        **{page.path: page.render_text() for page in pages},
        **collect_assets(proven.sources),
    }


def render_changes_feed(proven: Proven, site_url: str) -> bytes:
    """Render the Atom feed of all changes; `site_url` ends with a slash."""
    if proven.collection is None:
        raise ValueError("there is no collection to render: look at the problems first")
    return render_feed(
        proven.collection,
        templates=proven.sources.templates,
        language=proven.languages[0],
        site_url=site_url,
    )


def collect_assets(sources: Sources) -> Mapping[str, bytes]:
    """Collect the fonts and scripts of the site, and its style sheets joined into one."""
    css = {name: data for name, data in sources.assets.items() if name.endswith(".css")}
    joined = join_stylesheets((name, data.decode()) for name, data in css.items())
    others = {f"assets/{name}": data for name, data in sources.assets.items() if name not in css}
    return {**others, STYLE_SHEET: joined.encode()}


def _leave_drafts_out(loaded: Loaded) -> Loaded:
    if loaded.collection is None:
        return loaded
    drafts = {topic.id for topic in loaded.collection if topic.topic.state == "draft"}
    folders = tuple(f"content/topics/{name}/" for name in drafts)
    topics = tuple(topic for topic in loaded.collection if topic.id not in drafts)
    problems = (p for p in loaded.problems if not p.location.file.startswith(folders))
    return Loaded(replace(loaded.collection, topics=topics), tuple(problems))


def _parse_articles(
    seeds: Mapping[str, bytes], collection: Collection | None
) -> tuple[Mapping[str, Article], tuple[Problem, ...]]:
    """Parse the seeds that a source names; the others wait for their topic."""
    sources = (source for topic in collection or () for source in topic.sources.sources)
    named = {source.text for source in sources if source.text is not None}
    articles: dict[str, Article] = {}
    problems: tuple[Problem, ...] = ()
    for file in sorted(named & seeds.keys()):
        text, mistakes = decode_text(file, seeds[file])
        problems += mistakes
        if text is not None:
            articles[file] = parse_article(file, text)
    return articles, problems
