"""The sheets of translations/: the words of a topic in another language of the site."""

from pydantic import Field

from generator.fact_sheets.fields import Prose, SheetModel


class Translation(SheetModel):
    """A text of the topic with its translation, which counts as long as the text is the same."""

    original: Prose = Field(description="The text, exactly as the topic's sheets have it.")
    translation: Prose = Field(
        description="The same in the language of this sheet, with the same numbers and references."
    )


class TranslationsSheet(SheetModel):
    """What is translated; every other text of the topic stands on the pages as it is, marked."""

    translations: tuple[Translation, ...] = Field(
        description="Texts of the topic with their translations, in any order."
    )

    @property
    def words(self) -> dict[str, str]:
        """The translations by their originals, whatever line breaks those have."""
        return {" ".join(item.original.split()): item.translation for item in self.translations}
