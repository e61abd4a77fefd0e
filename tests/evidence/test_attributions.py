"""Who says what in a sentence, as far as its words show it."""

import pytest

from generator.evidence.attributions import find_attributions
from tests.evidence.sources import make_source

CASES = [
    ("Israel’s military claims to have killed 150.", "[Israel's military] claims!"),
    ("Hamas insists on a deal.", "[Hamas] insists"),
    ("Hamas insists that it won.", "[Hamas] insists!"),
    (
        "150 died, according to Gaza health authorities.",
        "[Gaza health authorities] according to!",
    ),
    ("According to the ministry, 5 died.", "[the ministry] According to!"),
    ("“Good,” said Blinken.", "[Blinken] said!"),
    ("“Good,” Blinken said.", "[Blinken] said!"),
    ("23 were missing, said Lena Marwick, a spokeswoman.", "[Lena Marwick] said!"),
    ("23 were missing, said the rescue service.", "[the rescue service] said!"),
    ("The minister, a lawyer, said the deal is dead.", "[The minister, a lawyer,] said!"),
    ("40 were killed, the army said on Monday.", "[the army] said!"),
    ("The reef survived, researchers report in the journal Ocean.", "[researchers] report!"),
    ("Hamas said Israel claims the city.", "[Hamas] said!; [Israel] claims!"),
    (
        "The army, which denied it, said that 5 died.",
        "[The army, which] denied!; [The army, which] said!",
    ),
    ("He criticized Israel, attributing it to fear.", "[He] criticized!; [He] attributing!"),
    ("He remarked on it and said no.", "[He] remarked; [He] said!"),
    ("The deal was announced by Qatar.", "[Qatar] announced"),
    ("The base, with Israel asserting that gunmen are inside, is old.", "[Israel] asserting!"),
    ("Hamas insists on a deal, whereas Israel seeks a halt.", "[Hamas] insists; [Israel] seeks"),
    ("The EU echoed calls for a truce.", "[The EU] echoed"),
    ("He added that it rains.", "[He] added!"),
    ("The winger added a second goal.", ""),
    ("Its claims were false.", ""),
    ("The United States wrote nothing.", ""),
    ("He is said to be ill.", ""),
    ("They want to seek peace in the call for help.", "[They] want"),
    ("A new report has it.", ""),
    ("A study by Ada Berg found that 5 died.", "[A study by Ada Berg] found!"),
    ("The body was found.", ""),
    ("The ministry disputes the figure.", "[The ministry] disputes!"),
    ("It has border disputes with Norland.", ""),
    (
        "Two people, who left because they were afraid, said it rains.",
        "[Two people] said!",
    ),
    ("It rains, a diplomat told Reuters.", "[a diplomat] told!"),
    (
        "“It rains,” Secretary-General Guterres wrote on Monday.",
        "[Secretary-General Guterres] wrote!",
    ),
    ("“The winger added a second goal.”", ""),
    ("‘Nobody wants to be here,’ said Dermot Kyle.", "['Nobody] wants; [Dermot Kyle] said!"),
    ("‘It rains,’ Kyle wrote on Monday.", "[Kyle] wrote!"),
    ("The boys’ coach said no.", "[The boys' coach] said!"),
    ("He offered no evidence for that estimate.", "[He] offered"),
]
"""A sentence, and its attributions: `[subject] verb`, with `!` where the verb makes a claim."""


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_attributions(text: str, expected: str) -> None:
    source = make_source(text)
    (block,) = source.blocks
    found = [a for s in block.sentences for a in find_attributions(source, s)]
    shown = [
        f"[{source.words(a.subject)}] {source.words(a.verb)}{'!' if a.is_claim else ''}"
        for a in found
    ]
    assert "; ".join(shown) == expected


def test_scope_is_what_the_verb_brings() -> None:
    source = make_source("It is a battleground, with Israel asserting that gunmen are inside.")
    (found,) = find_attributions(source, source.blocks[0].sentences[0])
    assert source.words(found.scope) == " that gunmen are inside."
    source = make_source("Conversely, 32,000 died, according to the ministry, in all.")
    (found,) = find_attributions(source, source.blocks[0].sentences[0])
    assert source.words(found.scope) == "Conversely, 32,000 died, "
