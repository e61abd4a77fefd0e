"""Turns gettext catalogues (.po files) into the languages that the site is built in."""

from collections.abc import Callable, Mapping, Set
from functools import lru_cache
from gettext import NullTranslations, c2py

from babel import Locale, UnknownLocaleError
from babel.messages.pofile import PoFileError, read_po

from generator.fact_sheets.site import Site
from generator.pages.language import GAP, Language
from generator.problems import Location, Problem, did_you_mean

CATALOGUES_FOLDER = "site_templates/catalogues"
SOURCE_LANGUAGE = "en"
"""The language in which messages are written, which needs no catalogue."""


class Catalogue(NullTranslations):
    """The messages of a language; one that is not translated stays as it is.

    `singles` are by their English text, `plurals` by the English singular, one text for each
    plural form; `choose` gives the number of the form for a count.
    """

    def __init__(
        self,
        singles: Mapping[str, str],
        plurals: Mapping[str, tuple[str, ...]],
        choose: Callable[[int], int],
    ) -> None:
        super().__init__()
        self._singles = singles
        self._plurals = plurals
        self._choose = choose

    def gettext(self, message: str) -> str:
        """Translate a message."""
        return self._singles.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Translate a message that depends on a count."""
        forms = self._plurals.get(msgid1)
        return forms[self._choose(n)] if forms else super().ngettext(msgid1, msgid2, n)


def read_languages(
    site: Site, catalogues: Mapping[str, bytes]
) -> tuple[tuple[Language, ...], tuple[Problem, ...]]:
    """Read the languages of the site; the first is its own, in which the sheets are written.

    `catalogues` are .po files by the tag of their language. A language that cannot be read is
    reported and left out.
    """
    languages: list[Language] = []
    problems: list[Problem] = []
    for index, tag in enumerate(site.languages):
        place = site.origin.at("languages", index)
        if tag in site.languages[:index]:
            message, hint = f"{tag} stands here twice", "remove one of them"
            problems.append(Problem("repeated-language", message, place, hint))
        elif not _is_known(tag) or tag not in {SOURCE_LANGUAGE, *catalogues}:
            problems.append(_refuse(tag, catalogues, place))
        elif tag in catalogues:
            language, mistakes = parse_catalogue(tag, catalogues[tag])
            languages += [language] if language else []
            problems += mistakes
        else:
            languages.append(Language(tag))
    return tuple(languages), tuple(problems)


@lru_cache(maxsize=32)
def parse_catalogue(tag: str, data: bytes) -> tuple[Language | None, tuple[Problem, ...]]:
    """Parse the catalogue of a language; equal bytes give the same language, at no cost.

    Messages that are fuzzy or not translated are left out, as gettext does.
    """
    try:
        catalogue = _read_catalogue(tag, data)
    except PoFileError as error:
        return None, (_report_broken(tag, str(error), error.lineno + 1, error.line),)
    except ValueError as error:
        return None, (_report_broken(tag, str(error)),)
    return Language(tag, catalogue), ()


def _read_catalogue(tag: str, data: bytes) -> Catalogue:
    lines = data.decode("utf-8").splitlines(keepends=True)
    catalog = read_po(lines, locale=tag.replace("-", "_"), abort_invalid=True)
    singles: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    for message in catalog:
        match message.id, message.string:
            case _ if message.fuzzy:
                continue
            case str(english), str(text) if english and text:
                _check_gaps(english, text)
                singles[english] = text
            case (one, _), tuple(forms) if all(forms):
                for form in forms:
                    _check_gaps(one, form, may_lack={"count"})
                plurals[one] = forms
    choose = c2py(catalog.plural_expr)
    if any(choose(count) >= catalog.num_plurals for count in range(200)):
        raise ValueError(f"its plural rule names more than {catalog.num_plurals} forms")
    return Catalogue(singles, plurals, choose)


def _check_gaps(english: str, text: str, *, may_lack: Set[str] = frozenset()) -> None:
    """A gap that is not filled would show; a value that is not shown would be lost."""
    wanted, found = set(GAP.findall(english)), set(GAP.findall(text))
    if not wanted - may_lack <= found <= wanted:
        raise ValueError(f'"{english}" and its translation do not have the same gaps')


def _is_known(tag: str) -> bool:
    """Whether a tag is one of BCP 47 for which dates and numbers can be written."""
    try:
        return str(Locale.parse(tag, sep="-")).replace("_", "-") == tag
    except (ValueError, UnknownLocaleError):
        return False


def _refuse(tag: str, catalogues: Mapping[str, bytes], place: Location) -> Problem:
    known = sorted({SOURCE_LANGUAGE, *catalogues})
    hint = did_you_mean(tag, known) or f"there are {', '.join(known)}"
    if _is_known(tag):
        message = f'there are no messages in "{tag}"'
        hint = f"{hint}; a new one needs {CATALOGUES_FOLDER}/{tag}.po"
    else:
        message = f'"{tag}" is not the code of a language'
    return Problem("unknown-language", message, place, hint)


def _report_broken(tag: str, reason: str, line: int = 1, text: str = "") -> Problem:
    place = Location(f"{CATALOGUES_FOLDER}/{tag}.po", line, text=text.rstrip())
    message = f"this catalogue cannot be read: {reason}"
    return Problem("broken-catalogue", message, place, "mend it with msgfmt --check or Poedit")
