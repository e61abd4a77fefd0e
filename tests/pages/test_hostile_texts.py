"""Every string of the Big List of Naughty Strings, in every text of the sheets, shows as itself."""

import copy
import json
import re
from html import unescape
from html.parser import HTMLParser

import pytest
import yaml
from markupsafe import Markup

from generator.article import Article, Paragraph, Sentence
from generator.characters import find_bad_characters
from generator.fact_sheets.bodies import (
    ElectedMember,
    Holiday,
    PermanentSeat,
    Presidency,
    YearOfMembers,
)
from generator.fact_sheets.fields import TextKind
from generator.fact_sheets.process import Ballots
from generator.fact_sheets.texts import _text_fields, find_texts
from generator.pages.prose import find_refused_links, render_prose
from generator.pages.text import encode
from generator.yaml_source import read_yaml
from tests.pages.lake import (
    MARKDOWN,
    REPOSITORY,
    SEED,
    make_collection,
    read_sheets,
    render_lake,
    to_html,
)

STRINGS = json.loads((REPOSITORY / "tests/cases/blns.json").read_text("utf-8"))
REFUSED = [text for text in STRINGS if any(find_bad_characters(text))]
EMPTY = [text for text in STRINGS if not text.strip()]
# What the list lacks: that which Markdown and its dialects read at the beginning of a line.
MARKDOWN_STRINGS = [
    *(
        "1. one",
        "2) two",
        "- item",
        "+ item",
        "* item",
        "# head",
        "head\n===",
        "---",
        "***",
        "> said",
    ),
    *("    code", "```", "~~~", "| a | b |", "|---|---|", "a | b", ": meaning", "*[HTML]: words"),
    *("[^1]: note", "[x]: https://example.org", "[x](https://example.org)", "![x](y.png)", "<!--"),
    *("<https://example.org>", "https://example.org", "www.example.org", "a@example.org", "`code`"),
    *(
        "&lt",
        "&lt;b&gt;",
        "&amp;",
        "&#60;",
        "&",
        "\\*",
        "a\\",
        "word {: #id .class }",
        "{#id}",
        "***b***",
    ),
    *(
        "!!! note",
        "??? note",
        "=== tab",
        "/// note",
        "--8<-- file",
        "$x$",
        ":smile:",
        "~~x~~",
        "==x==",
    ),
    *(
        "^x^",
        "H~2~O",
        "(c)",
        "...",
        '"quoted"',
        "'quoted'",
        "{{ x }}",
        "{% x %}",
        "%}",
        "@user",
        "#1",
    ),
    *(
        "++ctrl++",
        "{++x++}",
        "[TOC]",
        "<b>",
        "</div>",
        "<div markdown>",
        "]]>",
        "x-y",
        "x_y_z",
        "=",
        "1=1",
    ),
]
TEXTS = dict.fromkeys(STRINGS + MARKDOWN_STRINGS)
SHOWN = [text for text in TEXTS if text not in REFUSED + EMPTY]
# So many strings stand in one text at once; each stands first in its share of the texts.
TOGETHER = 16
GROUPS = -(-len(SHOWN) // TOGETHER)
CHUNKS = 6
# What Markdown lets an editor escape; without its backslash it would be read.
ACTIVE = re.compile(r"([\\`*_\[\]()])")
# A web address in these becomes a link, as it should.
LINKED = {("content/site.yml", "contact"), (None, "at")}

# Names of members, which must be those of the Council: any other is refused by name.
CHECKED_NAMES = {Ballots, ElectedMember, Holiday, PermanentSeat, Presidency, YearOfMembers}
UNPUBLISHED = {"note", "languages", "forms"}
# A digest of the words, which is another one for other words.
DIGEST = "data-told"


@pytest.mark.parametrize("text", REFUSED)
def test_a_string_that_deceives_is_refused_by_name(text):
    data = yaml.safe_dump({"title": text}, allow_unicode=True).encode()
    _, problems = read_yaml("topic.yml", data)
    assert {problem.code for problem in problems} == {"bad-character"}


def test_the_list_is_whole():
    assert len(STRINGS) == 515
    assert len(SHOWN) + len(set(REFUSED + EMPTY)) == len(TEXTS)


def texts_of(sheets):
    collection = make_collection(sheets)
    (topic,) = collection.topics
    models = [collection.site, collection.terms]
    models += [topic.topic, topic.sources, topic.actors, topic.timeline, topic.numbers]
    models += [topic.positions, topic.changes, topic.process, *collection.bodies.values()]
    texts = (text for model in models for text in find_texts(model))
    return [text for text in texts if text.model not in CHECKED_NAMES]


def test_the_sheets_fill_every_text_that_there_is(sheets):
    filled = {(text.model, text.keys[0]) for text in texts_of(sheets)}
    models = {model for model, _ in filled}
    known = {(model, name) for model in models for name, _ in _text_fields(model)}
    assert {(m.__name__, name) for m, name in known - filled if name not in UNPUBLISHED} == set()


def places_of(sheets):
    """List where a published text stands: its file, its path in the data, whether it is prose."""
    for text in texts_of(sheets):
        if text.keys[0] not in UNPUBLISHED:
            path = (*text.origin.path, *text.keys)
            yield text.origin.document.file, path, text.kind is TextKind.PROSE


def fill(sheets, places, words):
    """Put words in each place; the number behind them tells the places apart."""
    filled = copy.deepcopy(sheets)
    for number, (file, path, is_prose) in enumerate(places):
        *parents, last = path
        node = filled[file]
        for step in parents:
            node = node[step]
        node[last] = f"{words(number, file, path, is_prose)}⟦{number}⟧"
    return filled


# Pictures that break names into lines, wherever they fit.
WRAPPED = {"x-map", "x-way"}
MAP_TAGS = {
    "a",
    "circle",
    "defs",
    "desc",
    "g",
    "line",
    "marker",
    "path",
    "rect",
    "text",
    "title",
    "tspan",
}


class _Tokens(HTMLParser):
    """The tags, the attributes and the texts of a page, in their order."""

    def __init__(self, html):
        super().__init__()
        self.tokens = []
        self._map = None
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        if self._map is not None:
            assert tag in MAP_TAGS
            return
        if tag == "svg" and dict(attrs).get("class") in WRAPPED:
            self._map = ""
            attrs = [(name, value) for name, value in attrs if name != "viewbox"]
        self.tokens.append(("begin", tag))
        shown = (pair for pair in attrs if pair[0] != DIGEST)
        self.tokens += [(f"{tag} {name}", _one_line(value or "")) for name, value in shown]

    def handle_endtag(self, tag):
        if self._map is not None and tag != "svg":
            return
        if self._map is not None:
            self.tokens.append(("map", "".join(self._map.split())))
            self._map = None
        self.tokens.append(("end", tag))

    def handle_data(self, data):
        if self._map is not None:
            self._map += data
            return
        if self.tokens and self.tokens[-1][0] == "text":
            data = self.tokens.pop()[1] + data
        if data.strip():
            self.tokens.append(("text", data))

    def handle_comment(self, data):
        self.tokens.append(("comment", data))

    def handle_decl(self, decl):
        self.tokens.append(("declaration", decl))

    def handle_pi(self, data):
        self.tokens.append(("instruction", data))

    @property
    def lines(self):
        return [(kind, _one_line(text)) for kind, text in self.tokens]


def _one_line(text):
    return " ".join(text.split())


def make_article(text):
    sentence = Sentence(0, len(text), text)
    return Article(SEED, text, (Paragraph("body", 0, len(text), (sentence,)),))


def read_pages(sheets, article):
    """Read all that the pages show: their tags and texts, and what goes into <title>."""
    shown = {}
    for path, page in render_lake(make_collection(sheets), make_article(article)).items():
        front_matter = next(yaml.load_all(page.render_text(), yaml.CSafeLoader))
        head = [unescape(front_matter[key]) for key in ("title", "description", "sidebar_title")]
        head += [unescape(link["title"]) for link in front_matter["sidebar"]]
        assert not any("<" in front_matter[key] for key in ("title", "description"))
        shown[path] = [("head", _one_line(text)) for text in head] + _Tokens(to_html(page)).lines
    return shown


@pytest.fixture(scope="module")
def sheets():
    return read_sheets()


@pytest.fixture(scope="module")
def places(sheets):
    return list(places_of(sheets))


PLAIN, PLAIN_ARTICLE = "plainword", "plainarticle"
_MARKED = re.compile(rf"{PLAIN}⟦(\d+)⟧")


def group_of(number, turn):
    """Take every so-manieth string; the turn says with which of them to begin."""
    texts = SHOWN[number % GROUPS :: GROUPS]
    first = turn % len(texts)
    return texts[first:] + texts[:first]


def substitute(tokens, expected, article):
    """Put the hostile texts where the plain pages have the plain words."""
    for kind, text in tokens:
        shown = _MARKED.sub(lambda mark: expected[int(mark[1])], text)
        shown = _one_line(shown.replace(PLAIN_ARTICLE, article))
        yield kind, "".join(shown.split()) if kind == "map" else shown


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_every_string_in_every_text_shows_as_itself(sheets, places, chunk):
    """The pages differ from those with plain words in these words alone, in tags in nothing."""
    plain = read_pages(fill(sheets, places, lambda *_: PLAIN), PLAIN_ARTICLE)
    for shift in range(chunk, GROUPS, CHUNKS):
        article = " ".join(group_of(shift, shift))
        expected = {}

        def words(number, file, path, is_prose, shift=shift, expected=expected):
            texts = group_of(number + shift, number)
            if texts[0].startswith("http") and {(file, path[-1]), (None, path[-1])} & LINKED:
                texts.reverse()
            text = " ".join(texts)
            expected[number] = f"{text}⟦{number}⟧"
            return ACTIVE.sub(r"\\\1", text) if is_prose else text

        hostile = read_pages(fill(sheets, places, words), article)
        for path, tokens in plain.items():
            assert hostile[path] == [*substitute(tokens, expected, article)]


@pytest.mark.parametrize(
    "context",
    [
        "{}",
        "# {} {{: #here }}",
        "## {} {{: #here }}",
        "- {}",
        "1. {}",
        "> {}",
        "word {} word",
        "<p>{}</p>",
        '<p title="{}">word</p>',
        'word <a href="x" title="{}">word</a>',
        "| a | b |\n|---|---|\n| {} | {} |",
        "{}\n{}\n\n{}",
    ],
)
def test_encoded_text_shows_as_itself_wherever_it_stands(context):
    """It stands alone here, at the beginning of lines, headings and items."""
    plain = _Tokens(MARKDOWN.reset().convert(context.replace("{}", PLAIN).format())).lines
    for text in SHOWN:
        encoded = str(encode(text))
        html = MARKDOWN.reset().convert(context.format(*[encoded] * 4))
        wanted = [(kind, _one_line(shown.replace(PLAIN, text))) for kind, shown in plain]
        assert _Tokens(html).lines == wanted


LETTERS = re.compile(r"[^\s\\`*_\[\]()]")


def test_prose_never_makes_more_than_its_few_tags():
    """Unescaped, a string may be read as emphasis, code or a link, and as nothing else."""
    for text in SHOWN:
        html = str(render_prose(text, lambda _: Markup(""), lambda to: to))
        tokens = _Tokens(MARKDOWN.reset().convert(html)).lines
        tags = {value for kind, value in tokens if kind == "begin"}
        assert tags <= {"p", "em", "strong", "code", "a"}
        assert {kind for kind, _ in tokens} <= {"begin", "end", "text", "a href", "a rel"}
        shown = "".join(value for kind, value in tokens if kind in ("text", "a href"))
        # Where a link leads nowhere good, the checks say so; its words alone would show.
        assert find_refused_links(text) or sorted(LETTERS.findall(shown)) == sorted(
            LETTERS.findall(text)
        ), text
