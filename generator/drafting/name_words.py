"""The English words by which names are told apart: titles, kinds of organisation and of place."""

from collections.abc import Iterable
from functools import lru_cache

from babel import Locale
from babel.core import get_global


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = tuple(
    sorted(
        (
            *("President", "Vice President", "Prime Minister", "Deputy Prime Minister"),
            *("Secretary of State", "Secretary of Defense", "Secretary-General", "Secretary"),
            *("Foreign Minister", "Foreign Secretary", "Defence Minister", "Defense Minister"),
            *("Finance Minister", "Interior Minister", "Health Minister", "Home Secretary"),
            *("Justice Minister", "Energy Minister", "Minister", "Chancellor", "Premier"),
            *(
                "King",
                "Queen",
                "Prince",
                "Princess",
                "Emir",
                "Sultan",
                "Pope",
                "Sheikh",
                "Cardinal",
            ),
            *("Archbishop", "Bishop", "Imam", "Rabbi", "Ayatollah", "Reverend", "Father"),
            *(
                "Senator",
                "Governor",
                "Mayor",
                "Councillor",
                "Councilman",
                "Congressman",
                "Congresswoman",
                "Speaker",
            ),
            *("Ambassador", "Envoy", "Commissioner", "High Commissioner", "Attorney General"),
            *("General", "Colonel", "Major", "Captain", "Lieutenant", "Admiral", "Sergeant"),
            *("Brigadier", "Marshal", "Commander", "Judge", "Justice", "Chief Justice", "Sheriff"),
            *("Professor", "Doctor", "Dame", "Sir", "Lord", "Lady", "Coach", "Substitute"),
            *("Director", "Director-General", "Chairman", "Chairwoman", "Chair", "Chief Executive"),
            *("Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Gen", "Col", "Capt", "Lt", "Maj", "Sgt"),
            *(
                "Adm",
                "Sen",
                "Rep",
                "Gov",
                "Hon",
                "Rev",
                "Brig",
                "Chief",
                "Deputy",
                "Superintendent",
            ),
        ),
        key=lambda title: -len(title.split()),
    )
)
"""Words of rank or office that stand before a person's name, the longest first."""

ABBREVIATED = _words(
    "Mr Mrs Ms Dr Prof Gen Col Capt Lt Maj Sgt Adm Sen Rep Gov Hon Rev Brig St Jr Sr"
)
"""Words that a full stop follows without ending a name."""

HONORIFICS = _words(
    "Mr Mrs Ms Miss Dr Prof Sir Dame Lord Lady Doctor Professor Captain Substitute Coach Father Hon"
)
"""Titles that tell of no office."""

PORTFOLIOS = _words(
    "State Defence Defense Health Finance Justice Education Trade Energy Interior Staff War"
    " Foreign Affairs Economy Transport Environment Culture Labour Labor Agriculture Treasury"
    " Commerce"
)

ROLES = _words(
    "president minister chancellor premier king queen prince princess emir secretary senator"
    " governor mayor congressman congresswoman lawmaker ambassador envoy commissioner general"
    " colonel major captain lieutenant admiral sergeant commander judge justice prosecutor"
    " lawyer attorney sheriff professor doctor researcher scientist biologist economist"
    " historian analyst author co-author director chairman chairwoman chair executive officer"
    " chief head leader founder manager partner spokesman spokeswoman spokesperson coach"
    " trainer striker goalkeeper defender midfielder winger forward substitute player singer"
    " actor actress writer journalist reporter editor photographer farmer teacher nurse"
    " resident survivor witness activist engineer pilot driver fisherman owner negotiator"
    " diplomat aide adviser advisor deputy boss chief-of-staff husband wife son daughter"
    " brother sister mother father brothers sons specialist expert geologist climatologist"
    " ecologist curator conservator archaeologist virologist epidemiologist physicist chemist"
)
"""Common nouns for what a person is; right before a name they make it a person's."""

ORGANISATION_WORDS = _words(
    "Council Assembly Parliament Congress Senate Court Tribunal Commission Committee Ministry"
    " Department Agency Authority Authorities Bureau Office Organization Organisation Union"
    " League Alliance Association Federation Confederation Foundation Institute Institution"
    " University College School Academy Society Club Party Front Movement Brigade Brigades"
    " Forces Force Army Navy Guard Police Corps Command Service Services Bank Fund Exchange"
    " Group Company Corporation Holdings Industries Partners Airlines Airways Motors Energy"
    " Media Press Network Programme Program Mission Initiative Secretariat Board Panel"
    " Treasury Crescent Cross Nations House Museum Theatre Orchestra Laboratory Observatory"
    " Centre Center Trust Survey Consortium Registry Cup Championship Games Review Journal"
    " Records Times Post Gazette Chamber Cabinet Kremlin Pentagon"
)
COMPANY_ENDINGS = _words(
    "ASA AS AB AG SA SE Inc Ltd Limited Plc PLC plc Corp Co GmbH NV LLC SpA Oyj"
)
PLACE_WORDS = _words(
    "City Town Village Province County District Region State Territory Island Islands Isle"
    " Bay Gulf Strait Sea Ocean River Lake Mount Mountain Mountains Valley Coast Desert"
    " Peninsula Canal Bridge Street Road Avenue Square Park Port Harbour Harbor Airport"
    " Station Hospital Camp Strip Bank Heights Plain Forest Delta Glacier Reef Basin Beach"
    " Cape Point North South East West Stadium Arena Cathedral Church Mosque Temple Palace"
    " Castle Tower Hall Quarter Crossing Corridor"
)
SMALL_PLACE_WORDS = frozenset(
    word.lower() for word in PLACE_WORDS - _words("State North South East West Point Bank Hall")
) | _words("university province municipality neighbourhood neighborhood refugee dam prison")
"""Written small behind a name, they belong to it: Al Shifa hospital, Karesh valley."""

OF_HEADS = (
    ORGANISATION_WORDS
    | PLACE_WORDS
    | _words(
        "Ministry Minister Secretary Bank Republic Kingdom States Emirates Commonwealth House"
        " Doctors Chamber Chief Joint Chiefs Bishop Archbishop Duke Duchess Prince Order Faculty"
        " Law Head"
    )
)
"""Behind these, `of` and `for` go on with the name."""

PARTICLES = _words(
    "al el bin ibn ben de da del della der den van von la le du di dos ter ten af av"
)

OUTLETS = _words(
    "Reuters AFP AP BBC CNN CNBC Bloomberg Guardian Telegraph Haaretz Axios Politico Xinhua"
    " TASS Interfax Kyodo NPR ANSA DPA EFE Ynet NBC CBS ABC Anadolu Euronews Newsweek Time"
    " Economist"
)
LONG_OUTLETS = frozenset(
    (
        *("Al Jazeera", "Associated Press", "Agence France-Presse", "New York Times"),
        *("Washington Post", "Wall Street Journal", "Financial Times", "Fox News", "Sky News"),
        *("Deutsche Welle", "Radio Free Europe", "Kyodo News", "Times of Israel"),
    )
)

SAME_STATES: tuple[tuple[str, ...], ...] = (
    ("United States", "U.S.", "US", "USA", "U.S.A.", "United States of America", "America"),
    ("United Kingdom", "U.K.", "UK", "Britain", "Great Britain"),
    ("Russia", "Russian Federation"),
    ("United Arab Emirates", "U.A.E.", "UAE", "Emirates"),
    ("South Korea", "Republic of Korea"),
    ("Democratic Republic of the Congo", "Democratic Republic of Congo", "DR Congo", "DRC"),
    ("Czechia", "Czech Republic"),
    ("Turkey", "Türkiye", "Turkiye"),
)
SAME: tuple[tuple[str, ...], ...] = (
    *SAME_STATES,
    ("United Nations", "U.N.", "UN"),
    ("European Union", "E.U.", "EU"),
    ("Agence France-Presse", "AFP"),
    ("Associated Press", "AP"),
    ("World Health Organization", "WHO", "World Health Organisation"),
    ("International Monetary Fund", "IMF"),
    ("Israel Defense Forces", "IDF"),
)
"""Names that mean the same, the fullest first; the first one names the actor."""

NO_NAMES = _words(
    "I II III IV CEO CFO COO CTO TV GDP GMT UTC CET EST AM PM OK ID DNA RNA PCR AI IT PhD MP"
    " MPs QC Covid COVID Monday Tuesday Wednesday Thursday Friday Saturday Sunday January"
    " February March April May June July August September October November December Jan Feb"
    " Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Christmas Easter Ramadan Eid Passover Mr Mrs Ms"
    " NOK USD EUR GBP SEK DKK CHF JPY CNY INR ILS Resolution Article Chapter Section Internet"
    " Bible Koran Quran Celsius Christian Christians Fahrenheit Q1 Q2 Q3 Q4 God"
)

STARTERS = _words(
    "the a an this these that those it its he she they we you his her their our my your who"
    " what when where why how which whether if in on at by for from to of with without within"
    " into onto over under about above below behind between beyond during through throughout"
    " after before since until till as than like near off out up down across along around"
    " among amid against despite because although though while whereas unless once but and or"
    " nor yet so then there here now today yesterday tomorrow later earlier meanwhile however"
    " moreover furthermore also still even just only not no none nobody nothing never neither"
    " either both each every all some any many much most more less few several other another"
    " such same first second third last next one two three four five six seven eight nine ten"
    " eleven twelve twenty thirty forty fifty hundreds thousands dozens scores millions almost"
    " nearly roughly approximately least according asked conversely instead otherwise thus"
    " therefore hence indeed perhaps maybe former late early new old speaking speaker overall"
    " together additionally separately similarly under people officials police troops"
    " residents rescuers investigators prosecutors critics experts analysts scientists"
    " researchers witnesses protesters voters workers survivors reporting updated read"
    " advertisement photo image file"
)

_ADJECTIVES = _words(
    "American Americans British Briton Britons French Dutch German Germans Greek Greeks Swiss"
    " Danish Dane Danes Swedish Swede Swedes Finnish Finn Finns Polish Pole Poles Spanish"
    " Spaniard Turkish Turk Turks Welsh Scottish Scot Scots Irish English European Europeans"
    " African Africans Asian Asians Arab Arabs Jewish Jew Jews Muslim Muslims Islamic Catholic"
    " Kurdish Kurd Kurds Western Eastern Northern Southern Soviet Emirati Filipino Filipinos"
    " Nordic Baltic Latin Hispanic Hindu Sunni Shia Shiite Orthodox Icelandic Icelanders Norse"
    " Thai Thais Afghan Afghans Kazakh Uzbek Serb Serbs Croat Croats Slovak Slovene Czech"
    " Czechs Bosnian Belgian Israeli Israelis Palestinian Palestinians Iraqi Iraqis Saudi"
    " Saudis Lebanese Republican Republicans Democrat Democrats Democratic Conservative"
    " Conservatives Liberal Labour Congolese Ivorian Burmese Basque Catalan Gazan Gazans"
)
_ENDINGS = ("an", "ans", "ian", "ians", "ese", "ish", "i", "is", "ic", "er", "ers", "ean", "eans")
_MIN_STEM = 4


@lru_cache(maxsize=1)
def list_states() -> frozenset[str]:
    """The English names of states and territories (Unicode CLDR), with their other names."""
    unions = ("EU", "EZ", "UN", "XA", "XB", "ZZ")
    names = {name for code, name in _territories() if len(code) == 2 and code not in unions}
    return frozenset(names.union(*SAME_STATES))


@lru_cache(maxsize=1)
def list_cities() -> frozenset[str]:
    """The cities after which the time zones of the world are called (IANA)."""
    zones: Iterable[str] = get_global("zone_territories")
    cities = {zone.rpartition("/")[2].replace("_", " ") for zone in zones if "/" in zone}
    return frozenset(name for name in cities if name.replace(" ", "").isalpha()) | _words(
        "Gaza Doha Jerusalem Beijing Geneva Brussels Washington Cairo Mumbai Rafah"
    )


@lru_cache(maxsize=4096)
def is_demonym(word: str) -> bool:
    """Whether a word is the adjective or the people of a state or a faith: `Israeli`."""
    if word in _ADJECTIVES:
        return True
    if word in list_states() or word in list_cities() or len(word) <= _MIN_STEM:
        return False
    return word.endswith(_ENDINGS) and word[:_MIN_STEM] in _stems()


@lru_cache(maxsize=1)
def _stems() -> frozenset[str]:
    return frozenset(name[:_MIN_STEM] for name in list_states() if " " not in name)


def _territories() -> Iterable[tuple[str, str]]:
    names: Iterable[tuple[str, str]] = Locale("en").territories.items()
    return names
