"""Whether a message speaks for, or of, another customer than the one that was asked about (section 8 of policy.md).

The CRM knows only the customers in scope, so this goes by the words: an organisation that is named as the speaker's own
or as the one that acts, and is neither the customer nor anything else of the scope.
"""

import re
from collections.abc import Iterable, Iterator

from policy.text.sentences import plain
from policy.text.words import words

_PART = r"[A-ZÀ-ÖØ-Þ][\w&'.+-]*"
_NAME = rf"(?P<name>{_PART}(?:\s(?:(?:of|de|du|da|van|von|and|&|the|und|y|et)\s)?{_PART}){{0,3}})"
# What follows speaks for a company of its own.
_OURS = r"(?=.{0,80}?\b(?:[Ww]e|[Oo]ur|us|[Mm]y)\b)"
# Of at least two words: one alone may be a team.
_LONG = rf"(?P<long>{_PART}(?:\s(?:(?:of|de|du|da|van|von|and|&|the|und|y|et)\s)?{_PART}){{1,3}})"
_SPOKEN_FOR = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:^|[.!,;:–-]\s?){_NAME}\shere\b(?=\s?[:,.;–-])",
        rf"\b(?:[Nn]ews|[Gg]reetings|[Rr]egards|[Hh]ello|[Uu]pdate|[Ww]ord|[Mm]ail)\s(?:from|of)\s(?:the\s)?{_NAME}",
        rf"\b[Ff]rom\s{_NAME}\s?:",
        rf"\b(?:[Aa]t|[Hh]ere\sat|[Oo]ver\sat|[Bb]ack\sat)\s{_NAME}\s?,?\s(?:we|our)\b",
        rf"\b[Hh]ere\sat\s{_NAME}",
        rf"\b(?:[Ww]e|[Oo]ur\s[\w-]+(?:\s[\w-]+)?)\s(?:here\s)?at\s{_NAME}",
        rf"\b{_NAME}'s\s(?:board|directors?|council|management|owners?|finance|CFO|CIO|CEO|CTO|COO|steering)\b",
        rf"\s[-–—]\s?{_NAME}\s(?:IT|Finance|Procurement|Operations|Ops)\s*$",
        rf"\b(?:everyone|everybody|all(?:\sof\sus)?|the\s(?:whole\s)?(?:team|crew|gang|folks)|us\sall"
        rf"|colleagues)\s(?:here\s)?(?:at|from)\s{_NAME}",
        # "Hi Ann, Northwind Optics here. We …" and "Ann, Jo from Northwind Optics (you met us in May)."
        rf"^(?:(?:Hi|Hello|Dear|Hey|Morning)[\s,]{{1,2}})?[A-ZÀ-Þ][\w'-]+[,!]\s{_LONG}(?:\shere)?\s?[.:!–-]\s?{_OURS}",
        rf"^(?:[\w'-]+[,:!]?\s){{0,3}}?[A-ZÀ-Þ][\w'-]+\s(?:here\s)?(?:from|of|at|with|over\sat)\s(?:the\s)?{_LONG}"
        rf"(?=\s?[,.(:;–-]|\shere\b){_OURS}",
        rf"\b{_NAME}\s(?:is\s)?(?:goes|going|signs?|signed|has\ssigned)\s(?:up\s)?(?:with|w/)\s(?:you|us)\b",
        rf"\b[Ww]e\s\({_NAME}\)",
        r"\b(?:[Ww]rong|[Dd]ifferent)\s(?:thread|customer|account|chat)\W{1,4}(?:\w+\s){0,4}" + _NAME,
    )
)
# What an organisation's name ends with. A vendor's name ends like this as well ("… Systems", "… Software"): those
# words are not here, because what a vendor did is news about the customer's milestone.
_KINDS = words(
    "bank banks retail energy dairies dairy foods food insurance assurance mutual hospital hospitals clinic clinics "
    "university college school schools council airlines airways air health healthcare pharma pharmaceuticals logistics "
    "freight shipping water utilities power telecom telco mobile media motors automotive mining minerals steel metals "
    "cement chemicals brewery breweries brewing hotels hotel resorts group holding holdings ltd limited inc plc gmbh "
    "ag sa nv bv ab oy spa corp corporation co company rail railways transit port ports authority ministry estates "
    "farms farm grain paper textiles fashion sports stores markets supermarkets oil gas petroleum aerospace airport "
    "insurers lines ferries cruises lottery museum theatre orchestra foundation trust housing homes construction "
    "builders maltings optics opticians club clubs bookbinders binders printers publishing publishers press studios "
    "studio academy academies federation association society league helpdesks furniture linen laundries laundry bakery "
    "bakeries brewers distillers distillery distilleries vineyards winery wineries mills mill quarry quarries shipyard "
    "shipyards yachts boats fisheries seafood poultry meats orchards nurseries gardens parks park zoo aquarium cinemas "
    "cinema theatres records radio broadcasting newspapers news games toys jewellers jewelry cosmetics beauty fitness "
    "gym gyms leisure travel tours cargo couriers post parcels trucking trucks taxis buses tramways marine offshore "
    "drilling pipelines gasworks solar wind nuclear renewables electric electricity lighting glass ceramics "
    "tiles bricks timber lumber wood plastics rubber tyres "
    "tires batteries semiconductors electronics instruments optical dental "
    "veterinary vets hospice hospices nursing care pharmacies pharmacy labs laboratories biotech genomics credit "
    "savings lending leasing brokers reinsurance pensions funds fund capital partners advisors lawyers solicitors "
    "notaries county city council township borough municipality district parish diocese church charity charities "
    "hockeyliga verein stiftung kliniken klinik werke stadtwerke bank banque banco seguros assurances"
)

_ORGANISATION = re.compile(rf"(?<![\w'-]){_NAME}")
# "Jo Bell (Northwind Optics)": who else the author speaks for, and what only a customer has.
_COMPANY = re.compile(rf"\((?:[^()]{{1,40}},\s)?{_LONG.replace('long', 'name')}\)\s*$")
_OWN_PROJECT = re.compile(
    r"\b(?:our|my)\s(?:[\w-]+\s)?(?:go-?live|project|board|budget|directors?|council|vp|c[eifot]o"
    r"|migration|cut-?over|roll-?out"
    r"|pilot|launch|steering|tender|order|commitment|opening)\b"
    r"|\bwe\s(?:\w+\s)?(?:go\slive|went\slive|commit|committed|decided|chose|have\schosen"
    r"|postpone[d]?|push(?:ed)?\s(?:the|our)"
    r"|cancel(?:l?ed)?|signed\s(?:with|the)|move\sto\sazure)\b",
    re.IGNORECASE,
)
_PRODUCT = re.compile(r"(?:Azure|Microsoft|MS|Power|Fabric|Entra|Dynamics|Office|Windows|SQL|App|Event|Data)\s")
_TEAM = re.compile(
    r"\b(?:finance|legal|procurement|purchasing|security|success|support|sales|marketing|engineering"
    r"|operations|ops|it|hr"
    r"|team|desk|office|department|dept|group\sit|compliance|risk|audit)\b",
    re.IGNORECASE,
)
_NOT_A_NAME = words(
    "mr mrs ms dr prof sir "
    "the a an i we you he she they it this that these those hi hello hey dear thanks thank ok yes no not all fyi re fw "
    "fwd monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december teams azure microsoft fabric outlook sharepoint as at in on for from with our "
    "their your his her if when once after before since and but so also just good bad great news everyone both"
)


def other_customer(text: str, customer: str, known: Iterable[str], *, author: str = "") -> str | None:
    """The name of the other customer that the message is about; None where there is none.

    A message that names the customer is the customer's. `known` is what else the scope speaks of: opportunity,
    milestones, people, the records' own texts; a name out of it is no other customer's. A company beside the `author`'s
    name counts where the message tells of that company's own project: a supplier's does not.
    """
    source = plain(text)
    own = frozenset(_telling(customer))
    said = frozenset(_telling(source))
    namesake = _namesake(source, customer, known := tuple(known))
    if namesake is not None:
        return namesake
    if own & said:
        return None
    ours = own | frozenset(_telling(" ".join(known)))
    spoken = plain(" ".join([customer, *known])).casefold()
    for name in (*_speakers(source), *_organisations(source)):
        if not ours & frozenset(_telling(name)) and name.casefold() not in spoken:
            return name
    company = _COMPANY.search(plain(author))
    if company is not None and _OWN_PROJECT.search(source) and not ours & frozenset(_telling(company["name"])):
        return company["name"]
    return None


def _namesake(source: str, customer: str, known: Iterable[str]) -> str | None:
    """An organisation that shares the customer's first word and is another kind: "Stonegate Optics"."""
    own = [word.casefold() for word in customer.split()]
    ours = frozenset(own) | frozenset(word.strip(".,:;()'").casefold() for text in known for word in text.split())
    if len(own) < 2 or customer.casefold() in source.casefold():
        return None
    for match in _ORGANISATION.finditer(source):
        parts = _trimmed(match["name"]).split()
        kind = parts[1].strip(".,:'").removesuffix("'s").casefold() if len(parts) > 1 else ""
        if parts and parts[0].casefold() == own[0] and kind in _KINDS and kind not in ours:
            return " ".join(parts[:2])
    return None


def _speakers(source: str) -> Iterator[str]:
    for pattern in _SPOKEN_FOR:
        for match in pattern.finditer(source):
            found = match.groupdict()
            given = found.get("name") or found.get("long") or ""
            name = "" if _PRODUCT.match(given) else _trimmed(given)
            if name and (found.get("name") or (" " in name and not _TEAM.search(name))):
                yield name


def _organisations(source: str) -> Iterator[str]:
    """Names of several words that end as an organisation's does."""
    for match in _ORGANISATION.finditer(source):
        name = _trimmed(match["name"])
        parts = name.split()
        if len(parts) > 1 and parts[-1].rstrip(".'").removesuffix("'s").casefold() in _KINDS:
            yield name


def _trimmed(name: str) -> str:
    """The name without the word that only opened its sentence."""
    parts = name.rstrip(".'-&").split()
    while parts and parts[0].casefold().strip(".,:'") in _NOT_A_NAME:
        parts = parts[1:]
    return " ".join(parts)


def _telling(text: str) -> Iterator[str]:
    """The words that tell a name: neither short nor a kind of organisation."""
    for word in "".join(letter if letter.isalnum() else " " for letter in plain(text).casefold()).split():
        if len(word) > 3 and word not in _KINDS and word not in _NOT_A_NAME:
            yield word
