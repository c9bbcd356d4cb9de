"""Cloud capacity, quota and region constraints that are not resolved: section 7 of policy.md, `capacity_or_region`.

The latest statement decides: a declined request that was granted later is no constraint, an appeal under way still is.
"""

import re

from policy.text.chronology import in_time_order
from policy.text.done_criterion import criterion_spans
from policy.text.quote import Quote, quote_of
from policy.text.sentences import Span, plain

_REGION = (
    r"(?:west|east|north|south|central|southeast|northeast)\s?(?:us|europe|india|asia)(?:\s?[123])?|(?:us|uk|uae|france|germany|switzerland|norway|sweden|brazil|japan|korea|australia|"
    r"canada|india|poland|italy|spain|israel|qatar|mexico|south\safrica|new\szealand|austria|belgium|denmark|chile|malaysia|indonesia|taiwan|finland|greece)\s?(?:west|east|north|south|central|southeast|north\scentral|south\scentral|west\scentral|north\seast)(?:\s?[123])?"
)
_CLOUD = re.compile(
    r"\b(?:v?cpus?|v?cores?|gpus?|skus?|[ahbv]1?00s?|h200s?|mi300x?|l40s?|t4s?|(?:[nhdemfl][a-z]{0,3}\d{0,3}[a-z]{0,4}[\s_-]?v\d)|n[cdv]-?series|hbv?\d|ptus?|tpm|rpm|throughput\sunits?|"
    r"quotas?|availability\szones?|azs?|zone-?\s?redundan\w+|zrs|zones?|azure|aoai|openai|gpt-?\S{0,6}|vms?|vm\s(?:size|famil)\w*|virtual\smachines?|nodes?|instances?|clusters?|subscriptions?|allocations?|spot|reserved?\sinstances?|anf|avs|avd|hosts?|"
    r"region(?:al|s)?|data\s?cent(?:er|re)s?|dcs?|ultra\sdisks?|premium\sv2|expressroute|model\sdeployments?|compute|capacity\s(?:desk|team|request|ticket|reservation|pool|in\s)|(?:regional|cloud|compute|region)\scapacity|"
    + _REGION
    + r")\b",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"\b(?:quotas?|capacity|v?cpus?|v?cores?|gpus?|skus?|ptus?|tpm|region(?:al|s)?|zones?|zone-?redundan\w+|limits?|allocations?|series|availability|vms?|nodes?|clusters?|instances?|"
    + _REGION
    + r")\b",
    re.IGNORECASE,
)
_NOT_CLOUD = re.compile(
    r"\b(?:(?:team|people|staff|staffing|resource|engineer(?:ing)?|consult\w+|delivery|partner|csa|se|csu|isd|dev|developer|sales|headcount|parking|seating|room|venue|hall|building|plant|factory|production|warehouse|storage\stank|line|truck|"
    r"bed|battery|kiln|mill|brewery|training|support|admin|project|internal|their|our|my|his|her|own|no|change|it|ops|testing|qa|reviewer|legal)(?:'s|s')?\s(?:team\s|people\s)?capacity|capacity\s(?:of|on|at|for|in|from)\s(?:the\s|our\s|their\s|my\s)?(?:\w+\s)?(?:team|partner|side|people|staff|engineers?|plant|line|hall|lot|venue|room|desk)|"
    r"(?:sales|my|our|his|her|their|annual|revenue|fy\d*|seller'?s?|acr)\squotas?|quota\s(?:attain\w*|retire\w*|relief|credit|target|year|club)|(?:sales|selling|territory|business|wine|coffee|growing)\sregions?|region\s(?:manager|lead|director|head|sales|vp)|regional\s(?:manager|lead|director|sales|vp|office|runbooks?|team)|"
    r"capacity\s(?:building|plan(?:ning)?\s(?:workshop|session|sheet|call|exercise))|milk\squota|fishing\squota)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:declin\w+|denied|reject\w+|refus\w+|turned\sdown|knocked\sback|not\s(?:\w+\s)?(?:available|offered|supported|possible|enough|approved|granted|deployed|sufficient|there|in\b|ga\b|live|yet|given|obtainable)|(?:is|are|was|were|has|have|do|does|did|ca|could|wo)n'?t\s(?:\w+\s){0,3}?"
    r"(?:available|offer\w*|support\w*|there|in\b|exist|have|had|get|got|given|deploy\w*|allocat\w*|approv\w*|grant\w*|come|arriv\w*|answer\w*|be|ga\b|provision\w*|enough|scale|fit|go|start\w*|open|carry|list\w*)|can(?:not|'t|t)\b|unavailable|sold\sout|out\sof|ran\sout|run(?:ning)?\sout|no\s(?:\w+\s){0,3}?(?:capacity|quota|gpus?|cores?|vcpus?|"
    r"availability|nodes?|skus?|zones?|allocation|stock|region|answer|reply|response|word|eta|date|alternative)|exhaust\w+|used\sup|maxed\sout|full\b|restrict\w+|wait-?\s?list\w*|over\s(?:the\s)?(?:quota|limit)|exceed\w*|hit\s(?:the|our|their|a)\s(?:\w+\s)?(?:quota|limit|cap|ceiling|wall)|short(?:age)?\b|insufficient|too\s(?:low|small|little|few)|"
    r"constrain\w+|capped|limited\sto|stuck\s(?:at|on)|block\w*|allocation\s?fail\w*|fail\w*|still\s(?:open|pending|waiting|no|not|unanswered|with|in\sreview|under\sreview)|unanswered|pending|awaiting|waiting\s(?:for|on)|not\sa\sword|no\sword|under\sreview|escalated|appeal\w*|need(?:s|ed)?\s(?:a\s|an\s|more\s|extra\s|higher\s)?(?:\w+\s){0,3}?(?:quota|vcpus?|cores?|gpus?|capacity|increase|uplift|exception)|"
    r"(?:request|ticket|case|sr|ask)\s(?:#?\d+\s|is\s|was\s|still\s|has\sbeen\s){0,2}(?:in|open|raised|filed|submitted|logged|pending)|missing|lack\w*|none\b|only\s(?:in|available|offered)|never|nobody|unable|preview\sonly|backorder\w*|queue\w*|delayed|frozen|closed\sto\snew)\b",
    re.IGNORECASE,
)
_RESOLVED = re.compile(
    r"\b(?:grant(?:ed|s)|approv(?:ed|es|al)|came\s(?:thru|through|in)|went\s(?:thru|through)|resolved|lifted|raised\sto|increased|bumped|all\sgood|got\s(?:the|our|it|all|enough|them|\d+)|secured|landed|no\slonger|now\s(?:available|offered|in|have|ga|live|enough|supported|allocated|deployed|listed)|available\s(?:now|again|since|as\sof)|"
    r"confirmed|allocated|reserved|in\splace|enough|sorted|fixed|solved|fulfilled|done|cleared|opened\sup|is\sback|enabled|whitelisted|allow-?listed|provisioned|deployed|moved\sto|switched\sto|not\sa(?:n)?\s(?:issue|problem|constraint)|no\s(?:issues?|problems?|constraints?|limits?|shortage|worries)|plenty|sufficient|ok\s(?:now|again)|"
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
    if not _LIMIT.search(source):
        return None
    criteria = criterion_spans(text)
    constraint: Span | None = None
    topic = False
    for sentence in in_time_order(source):
        stop = min(
            (span.start for span in criteria if sentence.start <= span.start < sentence.end), default=sentence.end
        )
        said = source[sentence.start : stop]
        cleaned = _NOT_CLOUD.sub(" ", said)
        about = _LIMIT.search(cleaned) is not None and _CLOUD.search(cleaned) is not None
        if not about and not (topic and _FOLLOWS.search(cleaned)):
            topic = False
            continue
        state = _state(cleaned)
        if state == "open" and (about or constraint):
            constraint = constraint if constraint and not about else Span(said, sentence.start, stop)
        elif state == "resolved":
            constraint = None
        topic = True
    return quote_of(text, constraint.start, constraint.end) if constraint else None


def _state(said: str) -> str | None:
    """What the last part of a sentence that says anything about it says: "open", "resolved" or None."""
    if said.rstrip().endswith("?"):
        return None
    state = None
    for part in _PART.split(said):
        resolved = [match for match in _RESOLVED.finditer(part) if not _NOT_RESOLVED.search(part[: match.start()])]
        is_open = _OPEN.search(part)
        if resolved and (not is_open or resolved[-1].start() > is_open.start()):
            state = "resolved"
        elif is_open:
            state = "open"
    return state
