"""The sheet terms.yml: the words to use, the words to avoid, and why."""

from pydantic import Field

from generator.fact_sheets.fields import Id, Line, Prose, SheetModel


class Term(SheetModel):
    """A word with its meaning; also what to write instead of a loaded one."""

    id: Id
    use: Line
    avoid: tuple[Line, ...] = ()
    why: Prose | None = None
    meaning: Prose | None = Field(
        default=None, description="Makes the term an entry of the glossary."
    )


class TermsSheet(SheetModel):
    """All terms of the site."""

    terms: tuple[Term, ...]
