"""Finds why a speaker is not named: `asked not to be named because the talks are secret`."""

import re

NOT_GIVEN = "not given"
"""What an actor's `reason` says where the article gives none."""

_SILENCE = re.compile(
    r"\b(?:(?:asked|asks|asking|requested|declined|wished|preferred|did not want|wanted)"
    r" (?:not )?to (?:not )?(?:be (?:named|identified|quoted)|remain anonymous|speak anonymously)"
    r"|(?:spoke|speaks|speaking|talked|told \w+)(?: \w+){0,3} on (?:the )?condition of anonymity"
    r"|(?:requested|requesting|asked for|was granted|were granted|granted) anonymity"
    r"|on (?:the )?condition that (?:he|she|they) not be (?:named|identified)"
    r"|on (?:the )?condition of not being (?:named|identified))"
    r"(?: by name)?"
    r"(?:,? (?:because|as|since|owing to|because of|due to|for fear of|to) (?P<why>[^,.;\"]+))?"
)


def find_reason(words: str) -> str | None:
    """Find the reason in normalised words.

    It is `not given` where they ask for it without one, and None where they do not ask.
    """
    found = _SILENCE.search(words)
    return None if found is None else (found["why"] or NOT_GIVEN).strip()
