"""Names of people and organisations in an answer, by how they are written: nobody's name is known beforehand."""

import re
from typing import NamedTuple

from policy.m365.month_names import MONTHS, WEEKDAYS
from policy.text.words import words

_CAPITAL = r"[A-ZÀ-ÖØ-ÞŠŽČŁŚŹĐŐŰĞİŞΑ-ΩА-Я]"
_TOKEN = rf"(?:{_CAPITAL}\.|(?:[DOL]['’])?{_CAPITAL}(?:[^\W\d_]|['’](?!s\b)|-(?=[^\W\d_]))*)"
_PARTICLE = (
    r"(?:van|von|der|den|de|del|della|di|da|dos|das|du|do|la|le|el|al|bin|binti|ibn|ben|ter|ten|zu|zur|af|av|y|e|"
    r"Al-|El-|'t)"
)
_NAME = re.compile(
    rf"(?<![^\W_])(?<!['’]){_TOKEN}(?:[ \xa0]{{1,2}}(?:{_PARTICLE}[ \xa0]){{0,3}}{_TOKEN}){{0,3}}(?![^\W_])"
)
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}")
_HONOURED = re.compile(r"(?:さん|様|さま|氏|先生|殿|くん|ちゃん|님|씨|先生|女士)$")
_CJK_NAME = re.compile(
    r"[\u3400-\u9fff\u30a0-\u30ff\uac00-\ud7a3]{1,8}(?:[ \u3000]?[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7a3]{1,8})?"
)
_TITLE = re.compile(
    r"(?<![^\W_])(?:(?:Mr|Mrs|Ms|Dr|Prof|Mag|Ing|Herr|Frau|Mme|Mlle|M|Sr|Sra|Srta|Sig|Dra|Dipl|Sir|Hr|"
    r"Fr)\.?(?:-Ing\.)?\s){1,2}$"
)
_TITLES = words("mr mrs ms dr prof mag ing herr frau mme mlle sr sra srta sig dra sir hr fr")
_INITIAL = re.compile(rf"{_CAPITAL}\.")
_NOBODY = words("– - — n/a na none null unknown anonymous ? … unbekannt inconnu desconocido not nobody tbd")
_NOBODY_PHRASE = re.compile(
    r"(?i)^\W*(?:unknown|not (?:given|stated|available|named)|no (?:name|author|sender)|unnamed|anonymous|someone)\b"
)
# Words that begin with a capital and are nobody's name.
_NOT_NAMES = words(
    "the a an this that these those there here in on at by from to of for with and or but as if so re fw fwd aw wg i "
    "you your we they he she it my our their his her its one two three both all each some no not yes also later "
    "earlier then meanwhile however during after before since until while when where what who which why how email "
    "e-mail mail emails mails outlook teams team chat channel meeting meetings call sharepoint onedrive document file "
    "deck slide slides page wiki loop onenote note notes message messages post posts thread subject source sources "
    "sent date time author sender place people person participants attendees organizer organiser said posted wrote "
    "transcript recording recap summary status update updates progress blocker blockers decision decisions risk risks "
    "owner owners milestone milestones opportunity customer customers project microsoft azure copilot workiq work iq "
    "fabric excel word powerpoint planner crm msx dynamics found finally first second third next last again today "
    "yesterday tomorrow monthly weekly daily sync standup stand-up review workshop steering committee board budget "
    "approval go-live live production pilot phase wave please thanks thank hello hi dear regards best kind sorry sure "
    "only still according per via regarding about concerning between within over under new old other another same "
    "sheet row cell tab section paragraph minute minutes calendar invitation invite automatic attachment "
    "folder library site item list key main "
    "internal external private general unknown none null am pm utc gmt cet cest est edt pst pdt bst jst am. pm. reply "
    "replied answered asked added comment comments quote quoted quotes exact words everyone anyone someone nobody "
    "week month quarter year fy h1 h2 q1 q2 q3 q4 let would should could can may shall will do does did is "
    "are was were "
    "appendix section background overview details conclusion total count result results item items open closed done "
    "der die das den ein eine im am in von vom bei mit und oder für zu zum zur auf aus nach vor seit über unter "
    "le les la un une des du et ou dans sur par pour avec chez el los las una del en con por para y o "
    "nothing something everything more most many few several because although though even just besides apart "
    "ceo cto cio cfo coo vp it hr qa pm po sow api aks sql vm vms vnet vpn sso mfa poc mvp uat okay ok "
    "agreed good great"
)
_NO_GIVEN_NAME = re.compile(r"(?i)(?:\d|\b(?:in|on|since|by|until|of|early|late|mid))[ \xa0.-]{0,2}$")
_ORGANISATION_ENDS = words(
    "ltd limited inc llc gmbh ag kg se sa sas sarl bv nv ab as oy oyj asa plc corp corporation company co group "
    "holding holdings bank insurance university college school hospital clinic clinics council county city authority "
    "agency ministry department institute foundation trust union association society partners systems solutions "
    "technologies technology software services logistics transport freight shipping airlines airways rail railways "
    "motors automotive foods farms farm dairy brewery bakery retail stores markets energy power grid gas oil water "
    "utilities telecom telecoms mobile media press publishing pharma pharmaceuticals biotech health healthcare "
    "medical labs laboratories chemicals steel metals mining minerals timber paper textiles fashion apparel hotels "
    "resorts travel tours properties homes residences housing construction builders engineering robotics aerospace "
    "aviation marine maritime shipyard port ports harbour capital credit finance financial investments assurance "
    "mutual law legal consulting consultancy industries manufacturing works mills plastics packaging electronics "
    "semiconductors instruments studios games sports club museum theatre church cooperative coop federation mart "
    "supermarkets outfitters seafood winery vineyards traders trading imports exports international global "
    "hydro solar wind nuclear rentals leasing recycling waste parks airport airports zoo arena furniture"
)
_ORGANISATION = re.compile(
    rf"\b(?:(?:Port|University|City|Bank|County|Ministry|Municipality|State|Council|Institute|"
    rf"House)[ ]of[ ](?:the[ ])?{_TOKEN}(?:[ ]{_TOKEN})?"
    rf"|{_TOKEN}(?:[ ](?:(?:&|and|of|of[ ]the)[ ])?{_TOKEN}){{1,4}})"
)


class Found(NamedTuple):
    """Words at their offsets."""

    start: int
    end: int
    text: str


def people(text: str) -> tuple[Found, ...]:
    """What may be a person's name: one to four capitalised words, or an address of mail, in order."""
    found = [Found(match.start(), match.end(), match[0]) for match in _ADDRESS.finditer(text)]
    for match in _NAME.finditer(text):
        person = _without_common_words(
            match.start(), match[0], given=not _NO_GIVEN_NAME.search(text, max(0, match.start() - 8), match.start())
        )
        person = person and _with_title(text, person)
        if person and not any(other.start <= person.start < other.end for other in found if "@" in other.text):
            found.append(person)
    return tuple(sorted(found))


def _with_title(text: str, person: Found) -> Found:
    """The name with the title that stands before it ("Dr. Ines Kaltwasser"), as the text writes it."""
    title = _TITLE.search(text, max(0, person.start - 24), person.start)
    start = title.start() if title else person.start
    return Found(start, person.end, text[start : person.end])


def organisations(text: str) -> tuple[Found, ...]:
    """What may be an organisation's name: capitalised words that end as companies and offices do, or "Port of X"."""
    found = []
    for match in _ORGANISATION.finditer(text):
        named = _without_common_words(match.start(), match[0])
        if named and (" of " in match[0] or is_organisation(named.text)):
            found.append(named)
    return tuple(found)


def is_organisation(name: str) -> bool:
    """Whether a name ends as the name of a company or office does."""
    tokens = name.split()
    return len(tokens) > 1 and tokens[-1].casefold().strip(".,") in _ORGANISATION_ENDS


def author_in(words_of_author: str) -> str | None:
    """The author that a field or a whole attribution names: without company, address, title; None for nobody."""
    text = re.sub(r"[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}", "", words_of_author)
    address = _ADDRESS.search(text)
    text = re.sub(r"[(\[<（【][^()\[\]<>（）【】]{0,120}[)\]>）】]?", " ", text)
    text = re.split(r"\s[|/·]\s|\s(?:via|in|on|at|from|@)\s|;|\s[-–—]\s", text.strip(), maxsplit=1)[0]
    text = re.sub(r"\s+", " ", text).strip(" \t\xa0,:.-–—\"'“”‘’>")
    first, _, rest = text.partition(",")
    if rest and (len(first.split()) > 1 or len(rest.split()) > 2):
        text = first.strip()
    text = _HONOURED.sub("", text).strip()
    if not text and address:
        return address[0]
    if not text or text.casefold() in _NOBODY or _NOBODY_PHRASE.search(text) or not any(map(str.isalpha, text)):
        return None
    return text[:120]


def is_name(text: str, *, lower_case: bool) -> bool:
    """Whether the whole text reads as one person's name; `lower_case` where the caller knows that one stands there."""
    name = text.strip(" \t\xa0*_,.:")
    if not name or len(name) > 60 or name.casefold() in _NOBODY:
        return False
    if name.casefold() == "you" or _ADDRESS.fullmatch(name):
        return True
    if _HONOURED.search(name):
        return len(name) < 24
    if _CJK_NAME.fullmatch(name):
        return lower_case
    tokens = [
        token for token in name.replace(",", " ").split() if token.casefold().strip(".") not in _TITLES
    ] or name.split()
    months = len(tokens) > 1 and _is_month(tokens[0])
    if any(not _INITIAL.fullmatch(token) and _is_common(token) for token in tokens[months:]) or len(tokens) > 5:
        return False
    if all(_NAME.fullmatch(token) or re.fullmatch(_PARTICLE, token) for token in tokens):
        return not is_organisation(name)
    return lower_case and len(tokens) <= 3 and all(re.fullmatch(r"[^\W\d_][^\W\d_'’.-]*\.?", token) for token in tokens)


def is_calendar(token: str) -> bool:
    """Whether a word names a month or a day of the week."""
    word = token.casefold().strip(".,")
    return word in MONTHS or word in WEEKDAYS


def _without_common_words(start: int, text: str, *, given: bool = False) -> Found | None:
    """The run of capitalised words without common ones at either end; "May Jones" keeps the name of a month."""
    parts = [(match.start(), match[0]) for match in re.finditer(r"\S+", text)]
    while parts and _is_common(parts[0][1]):
        if given and len(parts) > 1 and _is_month(parts[0][1]) and not _is_common(parts[1][1]):
            break
        parts.pop(0)
    keep = next((at for at, (_, word) in enumerate(parts) if at and _is_common(word) and word[0].isupper()), len(parts))
    parts = parts[:keep]
    while parts and (_is_common(parts[-1][1]) or re.fullmatch(_PARTICLE, parts[-1][1])):
        parts.pop()
    if not parts:
        return None
    first, (last, word) = parts[0][0], parts[-1]
    end = last + len(word)
    if word.endswith(".") and len(word) > 2:
        end -= 1
    return Found(start + first, start + end, text[first:end])


def _is_month(word: str) -> bool:
    """April, May, June, Jan and Mart are given names as well."""
    return word[:1].isupper() and word.casefold() in MONTHS


def _is_common(word: str) -> bool:
    if _INITIAL.fullmatch(word):
        return False
    plain = word.casefold().strip(".,'’")
    return plain in _NOT_NAMES or is_calendar(plain)
