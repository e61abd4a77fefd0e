"""How much of a sheet is kept when something in it is wrong; the broken sheets are cases."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.fact_sheets.bodies import Body
from generator.fact_sheets.fields import ORIGIN_KEY
from generator.fact_sheets.loading import SITE_SHEETS, TOPIC_SHEETS
from generator.fact_sheets.model_fields import list_fields
from generator.fact_sheets.numbers import NumbersSheet
from generator.fact_sheets.reading import read_sheet
from generator.fact_sheets.site import Site
from generator.fact_sheets.terms import TermsSheet
from generator.problems import format_problem, sort_problems
from generator.yaml_source import read_yaml

MODELS = {**TOPIC_SHEETS, **SITE_SHEETS, "body.yml": Body}


def read(model, text: str):
    document, problems = read_yaml("sheet.yml", text.encode())
    assert document is not None
    result = read_sheet(model, document)
    return result, sort_problems((*problems, *result.problems))


def test_a_part_of_a_sheet_knows_where_it_was_written_after_others_were_left_out():
    text = "terms:\n  - id: A\n    use: a\n  - id: b\n    avoid: [x, y]\n    use: b\n"
    result, problems = read(TermsSheet, text)
    assert [problem.code for problem in problems] == ["bad-id"]
    assert result.sheet is not None
    (term,) = result.sheet.terms
    assert term.origin.key_of == ("sheet.yml", ("terms", 0))
    assert (term.origin.at("avoid", 1).line, term.origin.at("avoid", 1).column) == (5, 16)
    assert result.lost_ids == {"A"}


def test_texts_of_a_list_stay_where_they_were_when_one_before_them_is_left_out():
    text = (
        "name: N\ndescription: D\npublisher: P\neditor: E\ncontact: C\n"
        "about: [A.]\nmethod:\n  - *no\n  - First.\n  - Second.\n"
    )
    result, problems = read(Site, text)
    assert [problem.code for problem in problems] == ["yaml-feature"]
    assert result.sheet is not None
    assert result.sheet.method == ("First.", "Second.")
    assert result.sheet.origin.at("method", 1).line == 10


def test_a_wrong_top_key_that_may_be_missing_is_left_out_alone():
    text = (
        "name: N\ndescription: D\npublisher: P\neditor: E\ncontact: C\nabout: [A.]\nmethod: [M.]\n"
        "edit_address: nowhere\nlanguages: en\ncoverage_floor: most\n"
    )
    result, problems = read(Site, text)
    assert [problem.code for problem in problems] == [
        *("bad-address", "wrong-shape", "not-a-percentage")
    ]
    assert result.sheet is not None
    assert (result.sheet.edit_address, result.sheet.languages) == (None, ("en",))
    assert result.sheet.coverage_floor == 100


def test_the_items_of_several_lists_are_left_out_each_on_its_own():
    text = "numbers:\n" + "".join(
        f"  - id: figure-{n}\n    label: L\n    value: {value}\n    unit: people\n"
        "    counts: all\n    as_of: 2024-03-22\n    status: reported\n"
        "    evidence: [{source: s, quote: q}]\n"
        for n, value in enumerate(["1", "x", "3", "xx", "5"])
    )
    result, problems = read(NumbersSheet, text)
    assert [(problem.code, problem.location.line) for problem in problems] == [
        ("not-a-figure", 12),
        ("not-a-figure", 28),
    ]
    assert result.sheet is not None
    assert [figure.id for figure in result.sheet.numbers] == ["figure-0", "figure-2", "figure-4"]
    assert result.lost_ids == {"figure-1", "figure-3"}


def test_what_only_shows_once_the_rest_is_right_is_shown_when_it_is():
    """A rule across the keys of an item is judged when each of them can be read."""
    figure = (
        "  - id: {id}\n    label: L\n    value: {value}\n    unit: people\n    counts: all\n"
        "    as_of: 2024-03-22\n    status: claimed\n    evidence: [{{source: s, quote: q}}]\n"
    )
    text = "numbers:\n" + figure.format(id="a", value="x") + figure.format(id="b", value="2")
    _, problems = read(NumbersSheet, text)
    assert [(problem.code, problem.location.line) for problem in problems] == [
        ("not-a-figure", 4),
        ("speaker-missing", 10),
    ]


def test_a_root_that_was_reported_is_not_reported_again():
    document, problems = read_yaml("a.yml", b"\0")
    assert document is not None
    assert [problem.code for problem in problems] == ["bad-character"]
    assert read_sheet(TermsSheet, document).problems == ()


def test_every_required_key_of_every_sheet_is_asked_for():
    for model in MODELS.values():
        _, problems = read(model, "note: n\n")
        required = [key for key, field in list_fields(model).items() if field.is_required]
        (problem,) = problems
        assert problem.code == "missing-key"
        assert problem.hint == "add " + " ".join(f"{key}:" for key in required)


def test_no_key_of_the_program_is_a_key_of_a_sheet():
    for model in MODELS.values():
        assert ORIGIN_KEY not in list_fields(model)


VALUES = st.recursive(
    st.sampled_from(
        [
            "",
            " ",
            "a",
            "a-b",
            "yes",
            "2024-03-22",
            "253",
            "id: a",
            "id:a",
            "claimed",
            "“a”",
            "[",
            "x: y",
        ]
    ),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "id",
                    "use",
                    "terms",
                    "numbers",
                    "evidence",
                    "source",
                    "quote",
                    "lable",
                    "@origin",
                    "<<",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


def write(node) -> str:
    """Write a tree as YAML in brackets, each text in quotation marks."""
    if isinstance(node, str):
        return f'"{node}"'
    if isinstance(node, list):
        return f"[{', '.join(map(write, node))}]"
    return "{" + ", ".join(f'"{key}": {write(value)}' for key, value in node.items()) + "}"


@st.composite
def sheets(draw: st.DrawFn):
    name = draw(st.sampled_from(sorted(MODELS)))
    keys = list(list_fields(MODELS[name]))
    tree = draw(st.dictionaries(st.sampled_from([*keys, "unknown"]), VALUES, max_size=6))
    for key in keys:
        below = list_fields(MODELS[name])[key].model
        if below and draw(st.booleans()):
            inner = st.dictionaries(st.sampled_from(list(list_fields(below))), VALUES, max_size=9)
            tree[key] = draw(st.lists(inner, max_size=3))
    return MODELS[name], tree


@settings(deadline=None)
@given(sheets())
def test_any_tree_is_a_sheet_or_has_problems_that_say_what_to_do(case):
    model, tree = case
    result, problems = read(model, write(tree) + "\n")
    assert result.sheet is not None or problems
    for problem in problems:
        place = problem.location
        assert place.line == 1
        assert 1 <= place.column <= len(place.text)
        assert problem.hint
        assert ORIGIN_KEY not in problem.hint
        assert "Origin(" not in format_problem(problem)
