"""No template has a way to make markup of data, to look things up, or to run what it is given."""

import re
from itertools import pairwise

import pytest
from jinja2 import Environment, nodes

from tests.pages.lake import TEMPLATES

# Everything that a template may consist of. What joins, computes, filters, formats or marks
# safe is not among it: Concat, Add, Mod, Filter, MarkSafe, ScopedEvalContextModifier, …
ALLOWED = (
    nodes.And,
    nodes.Assign,
    nodes.AssignBlock,
    nodes.Call,
    nodes.CallBlock,
    nodes.Compare,
    nodes.Const,
    nodes.FromImport,
    nodes.For,
    nodes.Getattr,
    nodes.Getitem,
    nodes.If,
    nodes.Keyword,
    nodes.Macro,
    nodes.Name,
    nodes.Neg,
    nodes.Not,
    nodes.Operand,
    nodes.Or,
    nodes.Output,
    nodes.Template,
    nodes.TemplateData,
    nodes.Tuple,
)
FUNCTIONS = {"_", "ngettext", "html_block", "untranslated", "caller"}

each_template = pytest.mark.parametrize("name", sorted(TEMPLATES))


def parse(name):
    return Environment(autoescape=True).parse(TEMPLATES[name])


@each_template
def test_a_template_shows_and_chooses_and_does_nothing_else(name):
    found = {type(node).__name__ for node in parse(name).find_all(nodes.Node)}
    assert found - {node.__name__ for node in ALLOWED} == set()


@each_template
def test_a_template_calls_macros_and_translations_only(name):
    """A method of a string, such as format or join, would put plain text into markup."""
    tree = parse(name)
    macros = {macro.name for macro in tree.find_all(nodes.Macro)}
    for node in tree.find_all(nodes.FromImport):
        macros |= {name if isinstance(name, str) else name[1] for name in node.names}
    for call in tree.find_all(nodes.Call):
        assert isinstance(call.node, nodes.Name), f"line {call.lineno}"
        assert call.node.name in macros | FUNCTIONS, f"line {call.lineno}"


@each_template
def test_a_message_is_a_constant(name):
    """What is translated is written in the template; data goes into its gaps by name."""
    for call in parse(name).find_all(nodes.Call):
        if call.node.name in ("_", "ngettext"):
            messages = call.args[: 1 if call.node.name == "_" else 2]
            assert all(isinstance(message, nodes.Const) for message in messages)
            gaps = set(re.findall(r"%\((\w+)\)s", messages[-1].value)) - {"count"}
            assert gaps == {keyword.key for keyword in call.kwargs}, f"line {call.lineno}"


@each_template
def test_a_template_takes_from_templates_named_in_it(name):
    for node in parse(name).find_all(nodes.FromImport):
        assert node.template.value in TEMPLATES


@each_template
def test_nothing_reaches_into_the_inside_of_a_value(name):
    for node in parse(name).find_all(nodes.Getattr):
        assert not node.attr.startswith("_"), f"line {node.lineno}"


@each_template
def test_values_of_attributes_stand_in_quotation_marks(name):
    for output in parse(name).find_all(nodes.Output):
        for before, after in pairwise(output.nodes):
            if isinstance(before, nodes.TemplateData) and not isinstance(after, nodes.TemplateData):
                assert not before.data.rstrip().endswith("="), f"line {output.lineno}"


@each_template
def test_a_template_holds_no_script_and_no_style(name):
    """The policy of the site forbids them; a script of the site's own may be asked for."""
    text = re.sub(r'<script type="module" src="\{\{ [\w.]+ \}\}"></script>', "", TEMPLATES[name])
    assert not re.search(r"<(?:script|style)\b|\s(?:on\w+|style)=|javascript:", text)
