"""Takes the words behind an amount that may name what it counts."""

from collections.abc import Sequence

from generator.fact_sheets.amounts import Amount, read_amount
from generator.fact_sheets.figures import read_hedge, read_hedge_after
from generator.fact_sheets.number_words import UNITS, word_at
from generator.fact_sheets.tokens import Token

MAX_NOUN_WORDS = 7
"""How many words behind an amount may belong to what it counts."""

_DETERMINERS = frozenset(("the", "these", "those", "its", "their", "his", "her", "our", "all"))
_STOPS = frozenset(
    (
        *("a", "an", "the", "this", "that", "these", "those", "and", "or", "but", "nor", "of"),
        *("in", "on", "at", "by", "to", "from", "for", "with", "without", "into", "onto", "over"),
        *("under", "between", "among", "amid", "against", "during", "through", "after", "before"),
        *("since", "until", "as", "than", "about", "around", "near", "within", "across", "per"),
        *("who", "which", "whom", "whose", "where", "when", "while", "whereas", "if", "because"),
        *("is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does"),
        *("did", "will", "would", "could", "can", "may", "might", "shall", "should", "must"),
        *("he", "she", "it", "they", "we", "you", "his", "her", "its", "their", "our", "not"),
        *(
            "them",
            "us",
            "no",
            "there",
            "so",
            "then",
            "also",
            "said",
            "says",
            "each",
            "every",
            "both",
            "via",
        ),
    )
)
_PLURALS = frozenset(
    (
        *("people", "men", "women", "children", "police", "personnel", "feet", "teeth", "cattle"),
        *("fishermen", "servicemen", "policemen", "gunmen", "clergymen", "spokesmen", "mice"),
    )
)
_DEMONYMS = ("ans", "is", "ers", "ists", "rats", "ims", "ews", "abs", "urds", "eks", "des", "nes")


def take_nouns(tokens: Sequence[Token], amount: Amount) -> tuple[Token, ...]:
    """Take the words behind an amount that may name what it counts, up to a plural noun."""
    at = amount.end
    size, _ = read_hedge_after(tuple(tokens[at : at + 3]), 0)
    at += size if word_at(tokens, at) != "-" or size > 1 else 0
    at = _skip_to_noun(tokens, at, amount)
    taken: list[Token] = []
    while at < len(tokens) and len(taken) < MAX_NOUN_WORDS:
        token = tokens[at]
        if token.text == '"':
            at += 1
            continue
        hyphen = token.text == "-" and token.glued
        if not hyphen and (token.kind == "mark" or token.lower in _STOPS):
            break
        if token.kind == "number" or token.lower in UNITS:
            break
        taken.append(token)
        at += 1
        if is_plural(token) and not (
            at < len(tokens) and tokens[at].text == "-" and tokens[at].glued
        ):
            break
    return tuple(taken)


def _skip_to_noun(tokens: Sequence[Token], at: int, amount: Amount) -> int:
    """Pass over `of the`, `of their last 253` and the article of a share: `half an hour`."""
    if word_at(tokens, at) == '"' and word_at(tokens, at + 1) == "of":
        at += 1
    word = word_at(tokens, at)
    if word == "of" and word_at(tokens, at + 1) in ("them", "whom"):
        said = at + 2 < len(tokens) and is_plural(tokens[at + 2])
        return at + 2 * said  # "half of them civilians"
    if word == "of":
        # "a quarter of a percentage point"
        singular = amount.is_share and word_at(tokens, at + 1) in ("a", "an")
        return at + 2 if singular else _skip_whole(tokens, at + 1)
    if amount.is_share and word in ("a", "an", "the"):
        return at + 1
    return at


def _skip_whole(tokens: Sequence[Token], at: int) -> int:
    """Pass over what stands between `of` and the noun: determiners, and a number of the whole."""
    for index in range(at, min(at + MAX_NOUN_WORDS, len(tokens))):
        begin, _ = read_hedge(tuple(tokens[index : index + MAX_NOUN_WORDS]), 0)
        whole = read_amount(tokens, index + begin) if index + begin < len(tokens) else None
        if whole:
            return whole.end
        token = tokens[index]
        stops = token.lower in _STOPS and token.lower not in (*_DETERMINERS, "a", "an")
        if stops or token.kind == "mark" or is_plural(token):
            break
    while word_at(tokens, at) in _DETERMINERS:
        at += 1
    return at


def is_plural(token: Token) -> bool:
    """Whether a word looks like a noun in the plural, behind which no other is counted."""
    word = token.text
    if token.kind != "word" or "'" in word or "." in word:
        return False
    if word[0].isupper():
        return word.endswith(_DEMONYMS) and len(word) > 4
    return word in _PLURALS or (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ous"))
    )
