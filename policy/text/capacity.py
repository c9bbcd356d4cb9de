"""Cloud capacity, quota and region constraints that are not resolved: section 7 of policy.md, `capacity_or_region`.

The latest statement decides: a declined request that was granted later is no constraint, an appeal under way still is.
"""

import re

from policy.text.chronology import in_time_order
from policy.text.done_criterion import before_criterion, criterion_spans
from policy.text.quote import Quote, quote_of
from policy.text.sentences import Span, plain

_SIDE = r"(?:west|east|north|south|central|southeast|northeast|(?:north|south|west|east)\scentral|north\seast|south\seast)"
_LAND = (
    r"(?:us|uk|uae|eu|europe|asia|france|germany|switzerland|norway|sweden|brazil|japan|korea|australia|canada|india|poland|italy|spain|"
    r"israel|qatar|mexico|south\safrica|new\szealand|austria|belgium|denmark|chile|malaysia|indonesia|taiwan|finland|greece)"
)
_REGION = r"(?:" + _LAND + r"\s?" + _SIDE + r"|" + _SIDE + r"\s?(?:us|europe|india|asia|uk))(?:\s?[123])?"
# What is rationed as such; a request for it may be declined or unanswered.
_RATIONED = re.compile(
    r"\b(?:standard_\w+|quotas?|capacity|v?cpus?|v?cores?|gpus?|skus?|[abh][12]00s?|mi300x?|l40s?|ptus?|tpm|throughput\sunits?|allocations?|"
    r"zone-?redundan\w+|availability\szones?|(?:n[cdgvp]|hb|hc|hx|fx|[demlf])[a-z]{0,3}\d{0,3}[a-z]{0,4}[\s_-]?(?:v\d|series)|"
    r"(?:vm|core|regional|subscription|service|model|token|rate)\s(?:limits?|famil\w+)|(?:regional?|region)\saccess)\b",
    re.IGNORECASE,
)
# What may be unavailable in a place; that it fails, is down or not ready is no limit of the cloud's.
_PLACED = re.compile(
    r"\b(?:regions?|zones?|v-?series|vms?|virtual\smachines?|nodes?|clusters?|instances?|hosts?|compute|azure|aoai|openai|gpt-?[\w.-]{0,8}|"
    r"models?|fabric|avs|avd|anf|ultra\sdisks?|premium\sv2|data\s?cent(?:er|re)s?|service|sovereign|" + _REGION + r")\b",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\b(?:regions?|zones?|data\s?cent(?:er|re)s?|in-?country|there|here|" + _REGION + r")\b", re.IGNORECASE)
_NOT_CLOUD = re.compile(
    r"\b(?:(?:team|people|staff|staffing|resource|engineer(?:ing)?|consult\w+|delivery|partner|csa|se|csu|isd|dev|developer|sales|headcount|parking|seating|room|venue|hall|building|plant|factory|production|warehouse|storage\stank|line|truck|"
    r"bed|battery|kiln|mill|brewery|training|support|admin|project|internal|their|our|my|his|her|own|no|change|it|ops|testing|qa|reviewer|legal)(?:'s|s')?\s(?:team\s|people\s)?capacity|capacity\s(?:of|on|at|for|in|from)\s(?:the\s|our\s|their\s|my\s)?(?:\w+\s)?(?:team|partner|side|people|staff|engineers?|plant|line|hall|lot|venue|room|desk)|"
    r"(?:sales|my|our|his|her|their|annual|revenue|fy\d*|seller'?s?|acr)\squotas?|quota\s(?:attain\w*|retire\w*|relief|credit|target|year|club)|(?:sales|selling|territory|business|wine|coffee|growing)\sregions?|region\s(?:manager|lead|director|head|sales|vp)|regional\s(?:manager|lead|director|sales|vp|office|runbooks?|team)|"
    r"capacity\s(?:building|plan(?:ning)?\s(?:workshop|session|sheet|call|exercise))|(?:team|staff|people|partners?|engineers?|csas?|everyone|they(?:'re)?|i'm|we(?:'re)?|he's|she's)\s(?:is\s|are\s)?at\s(?:full\s)?capacity|milk\squota|fishing\squota)\b",
    re.IGNORECASE,
)
_NOT = (
    r"(?:not|never|isn't|isnt|aren't|arent|wasn't|hasn't|hasnt|haven't|doesn't|doesnt|don't|didn't|can't|cant|cannot|couldn't|won't)"
)
_UNAVAILABLE = re.compile(
    r"\b(?:" + _NOT + r"\s(?:\w+\s){0,2}?(?:available|offered|offer\w*|support\w*|sold|listed|obtainable|had|exist\w*|ga\b|"
    r"deployable|be\sdeployed\sin|get\b|find|secure|provision\w*|allocat\w*|carry|have|host|in\s(?=" + _REGION + r"|that\sregion|the\sregion))|"
    r"unavailable|not\s(?:yet\s)?in\s(?=" + _REGION + r")|sold\sout|out\sof\s(?:stock|\w*\s?(?:capacity|\w+-series))|no\s(?:\w+\s){0,3}?(?:capacity|"
    r"availability|stock)(?!\s(?:issues?|problems?|constraints?|limits?|concerns?|shortages?|worries|risks?))|wait-?\s?list\w*|restricted\b|closed\sto\snew|backorder\w*|preview\sonly|only\s(?:in|available|offered)\b|"
    r"(?:capacity|region(?:al)?|supply)[\s-](?:constrain\w+|crunch|shortage|restrict\w+|limit(?:ed|s|ation)?)|constrained|"
    r"allocation\s?fail\w*|skunotavailable|overconstrained\w*|zonalallocation\w*)\b",
    re.IGNORECASE,
)
_UNANSWERED = re.compile(
    r"\b(?:declin\w+|denied|reject\w+|refus\w+|turned\sdown|knocked\sback|" + _NOT + r"\s(?:\w+\s){0,3}?(?:approv\w*|grant\w*|given|come|"
    r"arriv\w*|answer\w*|enough|sufficient|got|get|been|increase\w*|rais\w*|confirmed|there|cover\w*|fit\w*|deploy\w*|scale|start\w*)|"
    r"out\sof|ran\sout|run(?:ning)?\sout|no\s(?:\w+\s){0,2}?(?:quota|gpus?|cores?|vcpus?|nodes?|skus?|zones?|allocation|answer|reply|"
    r"response|word|eta|date|alternative)(?!\s(?:issues?|problems?|constraints?|limits?|concerns?|shortages?|worries|risks?))|exhaust\w+|used\sup|maxed(?:\sout)?|full\b|exceed\w*|over\s(?:the\s)?(?:quota|limit)|"
    r"hit\s(?:the|our|their|a|an)\s(?:\w+\s){0,2}?(?:quota|limit|cap|ceiling|wall)|short\b|shortage|insufficient|too\s(?:low|small|little|few)|"
    r"capped|limited\sto|stuck\b|block\w*|fail\w*|still\s(?:open|pending|waiting|no|not|unanswered|with|in\sreview|under\sreview|missing|short)|"
    r"unanswered|pending|awaiting|waiting|wait\b|not\sa\sword|no\sword|under\sreview|in\sreview|escalated|appeal\w*|missing|lack\w*|"
    r"need(?:s|ed)?\s(?:an?\s|more\s|extra\s|higher\s|bigger\s)?(?:\w+\s){0,3}?(?:quota|vcpus?|v?cores?|gpus?|capacity|increase|uplift|exception)|"
    r"(?:request|ticket|case|sr|ask)\s(?:#?\d+\s|is\s|was\s|still\s|has\sbeen\s){0,2}(?:in|open|raised|filed|submitted|logged|pending)|"
    r"(?:requested|asked\sfor|applied\sfor)|queue\w*|delayed|frozen|none\b|nobody|unable)\b",
    re.IGNORECASE,
)
_RESOLVED = re.compile(
    r"\b(?:grant(?:ed|s)|approv(?:ed|es|al)|came\s(?:thru|through|in)|went\s(?:thru|through)|resolved|lifted|raised\sto|increased|bumped|all\sgood|got\s(?:the|our|it|all|enough|them|\d+)|secured|landed|no\slonger|now\s(?:available|offered|in|have|ga|live|enough|supported|allocated|deployed|listed)|available\s(?:now|again|since|as\sof)|"
    r"confirmed|allocated|reserved|in\splace|enough|sorted|fixed|solved|fulfilled|done|cleared|opened\sup|is\sback|enabled|whitelisted|allow-?listed|provisioned|deployed|moved\sto|switched\sto|not\sa(?:n)?\s(?:issue|problem|constraint)|no\s(?:\w+\s){0,2}(?:issues?|problems?|constraints?|limits?|concerns?|shortages?|worries|risks?)|plenty|sufficient|ok\s(?:now|again)|"
    r"fine|green|accepted|received|given|released|assigned)\b",
    re.IGNORECASE,
)
_NOT_RESOLVED = re.compile(
    r"\b(?:not|no|never|isn't|isnt|aren't|wasn't|hasn't|hasnt|haven't|yet\sto\sbe|to\sbe|until|if|once|when|before|unless|will\sbe|should\sbe|may\sbe|might\sbe|partly|partially|only|hopes?|hoping|expect\w*|waiting|pending|awaiting|un|needs?|for)\s(?:\w+\s){0,3}$"
    r"|n't\s(?:\w+\s){0,3}$",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    r"\b(?:it|they|request|ask|ticket|appeal|case|sr|uplift|increase|second|third|answer|reply|word|response|microsoft|ms|capacity|desk|support|alternative|exception|pg|product\sgroup|engineering|resubmitted|escalat\w+|granted|approved|declined|denied|all\sgood|resolved|sorted|fixed|through|thru)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r",\s|;|\s[-–]\s|–|\sbut\s|\sthen\s|\sand\s(?=(?:then|now|the\s(?:second|appeal|request)|second|appeal|it|was|got)\b)|[()]|:\s",
    re.IGNORECASE,
)


def find_capacity_constraint(text: str) -> Quote | None:
    """The words of a text that state a cloud capacity, quota, SKU or region constraint which nothing later resolves.

    Section 7 of policy.md. None for what was granted, and for limits that are not the cloud's: people, sales quota, parking.
    """
    source = plain(text)
    if not (_RATIONED.search(source) or _PLACED.search(source)):
        return None
    criteria = criterion_spans(text)
    constraint: Span | None = None
    topic = False
    for sentence in in_time_order(source):
        said = before_criterion(criteria, sentence)
        cloud = _NOT_CLOUD.sub(" ", said.text)
        rationed = _RATIONED.search(cloud) is not None
        follows = topic and _FOLLOWS.search(cloud) is not None
        state = _state(cloud, rationed=rationed or follows, placed=_PLACED.search(cloud) is not None)
        if state == "open" and (rationed or not follows or constraint is None):
            constraint = said
        elif state == "resolved":
            constraint = None
        topic = rationed or state == "open" or follows
    return quote_of(text, constraint.start, constraint.end) if constraint else None


def _state(said: str, *, rationed: bool, placed: bool) -> str | None:
    """What the last part of a sentence that says anything about it says: "open", "resolved" or None."""
    if said.rstrip().endswith("?") or not (rationed or placed):
        return None
    state = None
    for part in _PART.split(said):
        resolved = [match for match in _RESOLVED.finditer(part) if not _NOT_RESOLVED.search(part[: match.start()])]
        missing = _UNAVAILABLE.search(part)
        is_open = _UNANSWERED.search(part) if rationed else None
        if missing and (rationed or _PLACE.search(said)):
            is_open = missing
        if resolved and (not is_open or resolved[-1].start() > is_open.start()):
            state = "resolved"
        elif is_open:
            state = "open"
    return state
