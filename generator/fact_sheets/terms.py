"""The sheet terms.yml: the words to use, the words to avoid, and why."""

from pydantic import Field

from generator.fact_sheets.fields import Id, Line, Prose, SheetModel


class Term(SheetModel):
    """A word with its meaning; also what to write instead of a loaded one."""

    id: Id = Field(description="A short name that is never changed.")
    use: Line = Field(description="The word to use.")
    forms: tuple[Line, ...] = Field(
        default=(),
        description="Other forms of the word, such as its plural, by which prose is searched.",
    )
    avoid: tuple[Line, ...] = Field(
        default=(), description="The words to avoid, outside of quotations."
    )
    why: Prose | None = Field(default=None, description="Why this word and not the others.")
    meaning: Prose | None = Field(
        default=None, description="Makes the term an entry of the glossary."
    )


class TermsSheet(SheetModel):
    """All terms of the site."""

    terms: tuple[Term, ...] = Field(description="The words to use and to avoid.")
