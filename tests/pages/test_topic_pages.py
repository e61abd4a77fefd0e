"""What a reader sees on the pages of a topic, in its order."""

import re
from html.parser import HTMLParser

import pytest

from generator.fact_sheets.fields import ORIGIN_KEY
from tests.pages.lake import REPOSITORY, make_collection, read_sheets, render_lake, to_html

GOLDEN = REPOSITORY / "tests/cases/pages/numbers.md"


BLOCKS = {"p", "h1", "h2", "h3", "h4", "li", "td", "th", "dt", "dd", "summary", "text", "div"}
VOID = {"input", "br", "img", "use"}


class _Text(HTMLParser):
    """The text of a page, block by block, without what is hidden until a script shows it."""

    def __init__(self, html):
        super().__init__()
        self.parts = []
        self.hidden = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        if self.hidden or "hidden" in dict(attrs):
            self.hidden += [tag] if tag not in VOID else []
        self.break_line(tag)

    def handle_endtag(self, tag):
        self.hidden = self.hidden[:-1]
        self.break_line(tag)

    def break_line(self, tag):
        if tag in BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data):
        if not self.hidden:
            self.parts.append(re.sub(r"\s+", " ", data))

    @property
    def lines(self):
        return [line.strip() for line in "".join(self.parts).split("\n") if line.strip()]


@pytest.fixture(scope="module")
def pages():
    return render_lake(make_collection(read_sheets()))


def read(pages, name):
    return _Text(to_html(pages[f"topics/lake/{name}.md"])).lines


def after(lines, line):
    return lines[lines.index(line) + 1 :]


def test_the_overview_answers_first_and_tells_what_followed_last(pages):
    lines = read(pages, "index")
    headings = [line.removesuffix("#") for line in lines]
    order = [
        "The lake",
        "As of 21 March 2024. What became known later is marked.",
        "How deep is it?",
        "Key facts",
        "Why now",
        "The story",
        "Disputed, and not known",
        "What is next",
        "What followed since",
        "Questions and answers",
    ]
    assert [line for line in headings if line in order] == order
    assert after(lines, "How deep is it?")[0] == (
        "Deep, says almost 3,000 metres (claimed by The keeper, 21 March 2024)."
    )


def test_a_key_fact_says_value_status_speaker_date_and_source(pages):
    lines = after(read(pages, "index"), "Depth of the lake")
    assert lines[:4] == [
        "almost 3,000 metres",
        (
            "claimed said by The keeper through The lake board · as of 21 March 2024 · "
            "source: the article"
        ),
        "Show the words for: Depth of the lake",
        "“almost 3,000 metres”",
    ]


def test_the_words_lead_to_their_place_and_what_is_cited_says_so(pages):
    html = to_html(pages["topics/lake/timeline.md"])
    assert 'href="../articles/lake-article/#flood--evidence-1"' in html
    lines = read(pages, "timeline")
    assert "“flooded on Monday”" in lines
    assert after(lines, "This disputes it:")[:2] == [
        "Cited, not machine-checked: The report, The board, page 1. Open the source",
        "What it says, in our words: It did not.",
    ]


def test_an_event_shows_how_its_date_was_read_and_the_editors_note(pages):
    lines = after(read(pages, "timeline"), "18 March 2024")
    assert lines[:4] == [
        "The lake floods",
        "meeting · The north shore · The keeper, The lake board",
        "“on Monday” (18 March 2024, because it was the Monday before)",
        "Water came over the wall.",
    ]
    assert lines[4].startswith("reported said by the article itself · as of 21 March 2024 · source")
    assert lines[5:7] == ["Editor’s note: The source is wrong here", "It was Tuesday."]


def test_what_was_known_then_and_what_became_known_stand_apart(pages):
    lines = read(pages, "timeline")
    parts = ["Up to 21 March 2024#", "The lake floods", "The dam is to be opened"]
    parts += ["What became known later#", "The lake dries"]
    assert [line for line in lines if line in parts] == parts
    dried = after(lines, "The lake dries")
    assert "Not yet known on 21 March 2024." in dried
    assert "around March 2025" in lines
    assert "planned said by the article itself" in " ".join(lines)


def test_the_strip_leads_to_its_months(pages):
    markdown = pages["topics/lake/timeline.md"].markdown
    assert 'href="#month--2024-03" aria-label="March 2024&#58; 2 events"' in markdown
    assert 'href="#since--2025-03" aria-label="March 2025&#58; 1 event"' in markdown
    assert "{: #month--2024-03 }" in markdown


def test_figures_compare_only_with_what_counts_the_same(pages):
    markdown = pages["topics/lake/numbers.md"].markdown
    assert markdown.count("x-bars__bar") == 3  # two bars, one of them known since
    lines = read(pages, "numbers")
    assert "Counts: from the bridge." in lines
    later = after(lines, "Figures that became known later#")
    assert later[:2] == ["Fish counted later#", "hundreds fish"]


def test_who_is_who_lists_by_role_with_offices_words_and_relations(pages):
    lines = read(pages, "actors")
    roles = [line for line in lines if line in ("Parties#", "Bodies#", "Voices#")]
    assert roles == ["Parties#", "Bodies#", "Voices#"]
    keeper = after(lines, "The keeper#")
    assert keeper[:5] == [
        "person · party · voice",
        "Keeper of The lake board (2024)",
        "Swimmer on 21 March 2024",
        "Keeps the lake.",
        "Sources also write: the guard; the boss",
    ]
    assert after(keeper, "Positions")[0] == "Open the dam"
    assert after(keeper, "Figures from this source")[0] == "Depth of the lake"
    assert after(keeper, "Relations")[0] == "The keeper works for The lake board"
    said = after(keeper, "Said")
    assert said[said.index("Not yet known on 21 March 2024.") + 1] == "S/2024/239: It binds."
    swimmer = after(lines, "A swimmer#")
    assert swimmer[2] == (
        "Not named. Told to: The lake board. What is told of the speaker: a swimmer in the lake. "
        "Why not named: not given."
    )
    assert after(swimmer, "Said")[0] == "The keeper on the dam"


def test_the_map_and_its_table_have_the_same_numbers(pages):
    markdown = pages["topics/lake/actors.md"].markdown
    assert re.findall(r'x-map__number"[^>]*>(\d+)', markdown) == ["1"]
    assert '<th scope="row">1</th>' in markdown


def test_positions_are_a_table_of_issues_and_actors(pages):
    lines = read(pages, "positions")
    assert lines[2:10] == [
        "Issue",
        "The keeper",
        "The lake board",
        "The dam",
        "The keeper",
        "Open the dam reported",
        "The lake board",
        "Keep it shut reported",
    ]
    assert lines[10:15] == [
        "The wall",
        "The keeper",
        "not told in our sources",
        "The lake board",
        "not told in our sources",
    ]
    said = after(lines, "The keeper on the dam")
    assert said[0] == "“It will hold”"
    assert said[1].startswith("claimed said by A swimmer through The lake board")


def test_a_position_known_since_says_so_in_the_table_and_with_its_actor():
    sheets = read_sheets()
    sheets["content/topics/lake/positions.yml"]["positions"][1]["as_of"] = "2024-03-25"
    pages = render_lake(make_collection(sheets))
    table = after(read(pages, "positions"), "Keep it shut reported")
    assert table[0] == "Not yet known on 21 March 2024."
    board = after(read(pages, "actors"), "The lake board#")
    assert after(board, "Positions")[:2] == ["Not yet known on 21 March 2024.", "Keep it shut"]


def test_more_issues_than_actors_or_the_other_way_round_the_fewer_are_columns():
    sheets = read_sheets()
    positions = sheets["content/topics/lake/positions.yml"]
    positions["issues"] = positions["issues"][:1]
    positions["positions"] = [item for item in positions["positions"] if item["issue"] == "dam"]
    lines = read(render_lake(make_collection(sheets)), "positions")
    assert lines[2:6] == ["Actor", "The dam", "The keeper", "The dam"]


def test_changes_begin_with_corrections(pages):
    lines = read(pages, "changes")
    assert lines[2:7] == [
        "Corrections#",
        "Correction · 23 March 2024 · Depth of the lake",
        "Before: almost 4000",
        "Now: almost 3000",
        "We had misread it.",
    ]
    assert lines[7:] == [
        "Updates and clarifications#",
        "Update · 24 March 2024",
        "It rained again.",
    ]


def test_a_page_without_changes_says_so():
    sheets = read_sheets()
    sheets["content/topics/lake/changes.yml"] = {"changes": []}
    lines = read(render_lake(make_collection(sheets)), "changes")
    assert lines[-1] == "Nothing has changed since publication."


def test_sources_tell_what_is_checked_and_what_is_cited(pages):
    lines = read(pages, "sources")
    checked = after(lines, "Texts that we hold#")
    assert checked[1:3] == ["The lake floods#", "text checked word for word"]
    assert "The date is inferred: The rain." in lines
    cited = after(lines, "Sources that are only cited#")
    assert cited[1:3] == ["The report#", "cited, not machine-checked · page of the body itself"]
    assert "Editor’s note on The keeper" in cited
    assert "page 9: There are two." in cited


def test_each_piece_of_evidence_has_an_anchor_on_the_page_of_sources(pages):
    html = to_html(pages["topics/lake/sources.md"])
    anchors = re.findall(r'id="([\w-]+evidence-\d+)"', html)
    assert "depth--evidence-1" in anchors
    assert "depth--2025-03-25--evidence-1" in anchors
    assert "keeper--note-evidence-1" in anchors


def test_a_draft_is_marked_on_the_start_page():
    sheets = read_sheets()
    sheets["content/topics/lake/topic.yml"]["state"] = "draft"
    page = render_lake(make_collection(sheets))["index.md"]
    assert "The lake draft" in _Text(to_html(page)).lines


def test_the_edit_link_leads_to_the_sheet():
    sheets = read_sheets()
    sheets["content/site.yml"]["edit_address"] = "https://git.example/edit/main/"
    front_matter = render_lake(make_collection(sheets))["topics/lake/numbers.md"].front_matter
    assert front_matter.edit.url == (
        "https://git.example/edit/main/content/topics/lake/numbers.yml#L1"
    )


def test_no_note_to_colleagues_is_published():
    sheets = read_sheets()
    secret = "not for readers"

    def annotate(node):
        if isinstance(node, dict):
            for value in node.values():
                annotate(value)
            node.setdefault("note", secret)
        elif isinstance(node, list):
            for value in node:
                annotate(value)

    for sheet in sheets.values():
        annotate(sheet)
    for page in render_lake(make_collection(sheets)).values():
        assert secret not in page.render_text().decode()
        assert ORIGIN_KEY not in page.markdown


def test_the_page_of_numbers_is_as_agreed(pages):
    """The one page that is kept whole: after a change on purpose, look at the difference."""
    assert pages["topics/lake/numbers.md"].markdown == GOLDEN.read_text("utf-8")
