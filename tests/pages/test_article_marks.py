"""What a stretch of an article is marked with, and which marks go before which."""

import pytest

from generator.article import Article, Paragraph, Sentence
from generator.evidence.findings import Coverage, Findings, Passage, SentenceUse
from generator.fact_sheets.bodies import Body
from generator.fact_sheets.reading import read_sheet
from generator.pages.article_marks import collect_marks
from generator.pages.uses import list_uses
from generator.yaml_source import read_yaml
from tests.pages.lake import (
    REPOSITORY,
    SEED,
    make_collection,
    make_findings,
    read_sheets,
    render_lake,
    to_html,
)

TEXT = "Share this. It flooded on Monday. Nobody swam."
SENTENCES = (Sentence(0, 11, TEXT[:11]), Sentence(12, 33, TEXT[12:33]), Sentence(34, 46, TEXT[34:]))


@pytest.fixture
def topic():
    (topic,) = make_collection(read_sheets()).topics
    return topic


def make_article(kind="body"):
    return Article(SEED, TEXT, (Paragraph(kind, 0, len(TEXT), SENTENCES),))


def collect(topic, findings, article=None):
    source = topic.source_by_id["lake-article"]
    marks = collect_marks(topic, source, article or make_article(), findings)
    return [(TEXT[s:e], mark.kind, mark.reason) for mark in marks for s, e in mark.stretches]


def test_without_findings_nothing_is_marked(topic):
    assert collect(topic, Findings()) == []


def test_the_full_stop_behind_a_passage_is_not_highlighted(topic):
    evidence = topic.fact_by_id["flood"].evidence[0]
    passage = Passage("lake-article", 12, 33)
    findings = Findings(passages={evidence.origin.key_of: (passage,)})
    assert collect(topic, findings) == [("It flooded on Monday", "used", "")]


def test_sentences_are_set_aside_or_unused(topic):
    uses = (
        SentenceUse(SENTENCES[0], "set aside", reason="boilerplate"),
        SentenceUse(SENTENCES[1], "used", ("flood",)),
        SentenceUse(SENTENCES[2], "unused"),
    )
    findings = Findings(coverage=(Coverage("lake-article", uses),))
    assert collect(topic, findings) == [
        ("Share this.", "set aside", "boilerplate"),
        ("Nobody swam.", "unused", ""),
    ]


def test_the_editors_own_words_go_before_what_is_said_of_their_sentence(topic):
    (item,) = topic.source_by_id["lake-article"].set_aside
    uses = (SentenceUse(SENTENCES[0], "set aside", reason="headline"),)
    findings = Findings(
        passages={item.origin.key_of: (Passage("lake-article", 0, 10),)},
        coverage=(Coverage("lake-article", uses),),
    )
    assert collect(topic, findings) == [("Share this", "set aside", "boilerplate")]


def test_a_paragraph_of_the_web_page_is_set_aside(topic):
    assert collect(topic, Findings(), make_article("boilerplate")) == [
        (TEXT, "set aside", "boilerplate")
    ]


def test_the_page_shows_all_of_it():
    html = to_html(
        render_lake(make_collection(read_sheets()))["topics/lake/articles/lake-article.md"]
    )
    assert '<mark class="x-passage">flooded on Monday</mark>' in html
    assert 'aria-label="1, evidence for&#58; The lake floods">1</a>' in html
    assert '<li class="x-uses__item" id="use--2-1" value="1">' in html
    assert ">Editor’s note&#58; The source is wrong here</span>" in html
    assert '<span class="x-unused">Nobody swam&#46;</span>' in html
    assert '<span class="x-unused__mark">&#91;not used&#93;</span>' in html
    assert '<span class="x-set-aside">Share this</span>' in html
    assert "set aside as part of the web page, not of the text" in html
    assert "Of its 5 sentences, 1 is not used by any fact" in html


def test_passages_that_overlap_both_show():
    sheets = read_sheets()
    evidence = sheets["content/topics/lake/numbers.yml"]["numbers"][0]["evidence"]
    evidence[0]["quote"] = "on Monday, said"
    html = to_html(render_lake(make_collection(sheets))["topics/lake/articles/lake-article.md"])
    assert '<mark class="x-passage">flooded </mark>' in html
    assert '<mark class="x-passage x-passage--overlap">on Monday</mark>' in html
    assert '<mark class="x-passage">, said</mark>' in html


def test_a_topic_of_two_articles_names_them_by_their_titles():
    sheets = read_sheets()
    second = dict(sheets["content/topics/lake/sources.yml"]["sources"][0], id="other")
    sheets["content/topics/lake/sources.yml"]["sources"].append({**second, "title": "Rain"})
    pages = render_lake(make_collection(sheets))
    titles = [link.title for link in pages["topics/lake/index.md"].front_matter.sidebar]
    assert titles[6:8] == ["Article: The lake floods", "Article: Rain"]
    assert "topics/lake/articles/other.md" in pages
    assert "<bdi>The lake floods</bdi></cite>" in pages["topics/lake/numbers.md"].markdown


def test_the_proof_and_the_page_agree_on_what_is_used(topic):
    findings = make_findings(topic, make_article())
    used = [words for words, kind, _ in collect(topic, findings) if kind == "used"]
    assert used == ["flooded on Monday"]


def test_what_a_body_explains_has_evidence_too(topic):
    file = "content/bodies/un-security-council.yml"
    document, _ = read_yaml(file, (REPOSITORY / file).read_bytes())
    body = read_sheet(Body, document).sheet
    uses = list(list_uses(topic, body))[len(list(list_uses(topic))) :]
    assert {use.owner.path for use in uses} == {"topics/lake/process.md"}
    names = {use.name for use in uses}
    parts = (*body.rules, *body.steps, *body.products)
    assert names == {part.title for part in parts} | {verb.verb for verb in body.verbs}
