"""The wordings of cloud capacity, quota and region constraints, and of their end (section 7 of policy.md)."""

import re

from policy.text.cue_pattern import CuePattern

SIDE = (
    r"(?:west|east|north|south|central|southeast|northeast|(?:north|south|west|east)\scentral|north\seast|"
    r"south\seast)"
)
LAND = (
    r"(?:us|uk|uae|eu|europe|asia|france|germany|switzerland|norway|sweden|brazil|japan|korea|australia|canada|"
    r"india|poland|italy|spain|"
    r"israel|qatar|mexico|south\safrica|new\szealand|austria|belgium|denmark|chile|malaysia|indonesia|taiwan|"
    r"finland|greece)"
)
REGION = r"(?:" + LAND + r"\s?" + SIDE + r"|" + SIDE + r"\s?(?:us|europe|india|asia|uk))(?:\s?[123])?"
# What is rationed as such; a request for it may be declined or unanswered.
RATIONED = CuePattern(
    r"\b(?:standard_\w+|\w*allocation\s?fail\w*|skunotavailable|overconstrained\w*|quotaexceeded|kapazit[äa]t\w*|"
    r"kontingente?|cuotas?|cotas?|capacit[ée]s?|capacidade?s?|capaciteit|kvot\w*|kapacit\w*|(?<=no\s)zones?|"
    r"throughput\s(?:caps?|limits?)|tokens?\sper\sminute|"
    r"(?:request|ask|application)s?\sfor\s(?:access|capacity|regions?)|quotas?|capacity|v?cpus?|v?cores?|"
    r"gpus?|skus?|[abh][12]00s?|mi300x?|l40s?|ptus?|tpm|"
    r"throughput\sunits?|allocations?|"
    r"zone-?redundan\w+|availability\szones?|(?:n[cdgvp]|hb|hc|hx|fx|"
    r"[demlf])[a-z]{0,3}\d{0,3}[a-z]{0,4}[\s_-]?(?:v\d|series)|"
    r"(?:vm|core|regional|subscription|service|model|token|rate)\s(?:limits?|famil\w+)|(?:regional?|"
    r"region)\s(?:access|exception|permit|request))\b",
    re.IGNORECASE,
)
# What may be unavailable in a place; that it fails, is down or not ready is no limit of the cloud's.
PLACED = CuePattern(
    r"\b(?:regions?|zones?|v-?series|vms?|virtual\smachines?|nodes?|clusters?|instances?|hosts?|compute|azure|aoai|"
    r"openai|gpt-?[\w.-]{0,8}|"
    r"models?|fabric|avs|avd|anf|ultra\sdisks?|premium\sv2|data\s?cent(?:er|re)s?|service|sovereign|" + REGION + r")\b",
    re.IGNORECASE,
)
PLACE = CuePattern(
    r"\b(?:regions?|zones?|data\s?cent(?:er|re)s?|in-?country|there|here|" + REGION + r")\b", re.IGNORECASE
)
NOT_CLOUD = CuePattern(
    r"\b(?:(?:team|people|staff|staffing|resource|engineer(?:ing)?|consult\w+|delivery|partner|csa|se|csu|isd|dev|"
    r"developer|sales|headcount|parking|seating|room|venue|hall|building|plant|factory|production|warehouse|"
    r"storage\stank|line|truck|"
    r"bed|battery|kiln|mill|brewery|training|support|admin|project|internal|their|our|my|his|her|own|no|change|it|"
    r"ops|testing|qa|reviewer|legal)(?:'s|s')?\s(?:team\s|people\s)?capacity|capacity\s(?:of|on|at|for|in|"
    r"from)\s(?:the\s|our\s|their\s|my\s)?(?:\w+\s)?(?:team|partner|side|people|staff|engineers?|plant|line|hall|"
    r"lot|venue|room|desk)|"
    r"(?:mail|mailbox|exchange|onedrive|print|disk|sales|my|our|his|her|their|annual|revenue|fy\d*|"
    r"seller'?s?|acr)\squotas?(?!\s(?:request|ticket|increase|ask|bump|exception|appeal|uplift|in\b|for\b|"
    r"was|refus|den))|quota\s(?:attain\w*|retire\w*|"
    r"relief|credit|target|year|club)|(?:sales|selling|territory|business|wine|coffee|growing)\sregions?|"
    r"region\s(?:manager|lead|director|head|sales|vp)|regional\s(?:manager|lead|director|sales|vp|office|runbooks?|"
    r"team)|"
    r"capacity\s(?:building|plan(?:ning)?\s(?:workshop|session|sheet|call|exercise))|(?:team|staff|people|"
    r"partners?|engineers?|csas?|everyone|they(?:'re)?|i'm|we(?:'re)?|he's|she's)\s(?:is\s|"
    r"are\s)?at\s(?:full\s)?capacity|milk\squota|fishing\squota)\b",
    re.IGNORECASE,
)
NOT = (
    r"(?:not|never|isn't|isnt|aren't|arent|wasn't|hasn't|hasnt|haven't|doesn't|doesnt|don't|didn't|can't|cant|"
    r"cannot|couldn't|won't|may\snot|must\snot|mustn't|nicht|nie)"
)
UNAVAILABLE = CuePattern(
    r"\b(?:"
    + NOT
    + r"\s(?:\w+\s){0,2}?(?:a\sthing|open\b|tak(?:e|ing)\b|whitelist\w*|allow-?list\w*|onboard\w*|available|"
    r"offered|offer\w*|support\w*|sold|listed|obtainable|had|"
    r"exist\w*|ga\b|"
    r"deployable|be\sdeployed\sin|get\b|find|secure|provision\w*|allocat\w*|carry|have|host|in\s(?="
    + REGION
    + r"|that\sregion|the\sregion))|(?:may|must|can|could)\s(?:not|n't)\s(?:\w+\s)?(?:deploy|create|use)|"
    r"not\s(?:one|a\ssingle)\b|not\srolled\sout|(?:is|are)\s(?:completely\s|totally\s)?full\b|"
    r"indisponible\w*|non\sdisponibil\w|no\sdisponible|niet\sbeschikbaar|nicht\sverf[üu]gbar|agotad[oa]|"
    r"esgotad[oa]|ausgebucht|"
    r"closed\s(?:for|to)\s(?:us|new)|needs?\s(?:an?\s)?(?:\w+\s)?(?:permit|exception|whitelisting|"
    r"allow-?listing)|unavailable|unsupported|no\s(?:spots?|slots?|room|space|seats?)\b|not\s(?:yet\s)?in\s(?="
    + REGION
    + r")|sold\sout|out\sof\s(?:stock|\w*\s?(?:capacity|\w+-series))|no\s(?:\w+\s){0,3}?(?:capacity|"
    r"availability|stock)(?!\s(?:issues?|problems?|constraints?|limits?|concerns?|shortages?|worries|risks?))|"
    r"wait-?\s?list\w*|restricted\b|closed\sto\snew|backorder\w*|preview\sonly|only\s(?:in|available|offered)\b|"
    r"(?:capacity|region(?:al)?|supply)[\s-](?:constrain\w+|crunch|shortage|restrict\w+|limit(?:ed|s|ation)?)|"
    r"constrained|"
    r"allocation\s?fail\w*|skunotavailable|overconstrained\w*|zonalallocation\w*)\b",
    re.IGNORECASE,
)
UNANSWERED = CuePattern(
    r"\b(?:kein\w{0,2}|reicht\snicht|abgelehnt|pas\sde|plus\sde|refus[ée]\w*|[ée]puis[ée]\w*|sin|no\shay|"
    r"rechazad[oa]|denegad[oa]|"
    r"sem|negad[oa]|geweigerd|geen|esaurit[oa]|rifiutat[oa]|avslag|offen|bounced|came\sback\s(?:with\sa\sno|"
    r"empty|negative)|"
    r"(?:said|says|answer\s(?:is|was)|answered)\sno|dry|dried\sup|scarce|(?:at|of|is|=)\s(?:0|zero)\b|"
    r"(?:sits?|lies|hangs|lingers)\s"
    r"(?:with|at|in)|silent|parked|shelved|ignored|ablehnung|widerspruch|number\s\d+|list\sis\slong|(?:long|"
    r"behind)\s(?:list|queue)|(?:get|got|"
    r"have)\s\d+[^.]{0,20}?need\s\d+|only\s(?:from|by|after)\b|declin\w+|denied|reject\w+|refus\w+|"
    r"turned\sdown|knocked\sback|" + NOT + r"\s(?:\w+\s){0,3}?(?:approv\w*|grant\w*|given|come|"
    r"arriv\w*|answer\w*|enough|sufficient|got|get|been|increase\w*|rais\w*|confirmed|there|cover\w*|fit\w*|"
    r"deploy\w*|scale|start\w*|tell|say|give|commit|promise|know|lift\w*|answered)|"
    r"out\sof|ran\sout|run(?:ning)?\sout|no\s(?:\w+\s){0,2}?(?:quota|gpus?|cores?|vcpus?|nodes?|skus?|zones?|"
    r"allocation|answer|reply|"
    r"response|word|eta|date|alternative)(?!\s(?:issues?|problems?|constraints?|limits?|concerns?|shortages?|"
    r"worries|risks?))|exhaust\w+|used\sup|maxed(?:\sout)?|full\b|exceed\w*|over\s(?:the\s)?(?:quota|limit)|"
    r"hit\s(?:the|our|their|a|an)\s(?:\w+\s){0,2}?(?:quota|limit|cap|ceiling|wall)|short\b|shortage|insufficient|"
    r"too\s(?:low|small|little|few)|"
    r"capped|limited\sto|stuck\b|block\w*|fail\w*|still\s(?:open|pending|waiting|no|not|unanswered|with|in\sreview|"
    r"under\sreview|missing|short)|"
    r"unanswered|pending|awaiting|waiting|wait\b|not\sa\sword|no\sword|under\sreview|in\sreview|escalated|"
    r"appeal\w*|missing|lack\w*|"
    r"need(?:s|ed)?\s(?:an?\s|more\s|extra\s|higher\s|bigger\s)?(?:\w+\s){0,3}?(?:quota|vcpus?|v?cores?|gpus?|"
    r"capacity(?!\s(?:plan\w*|review|workshop|check|test|model))|increase|uplift|exception)|"
    r"(?:request|ticket|case|sr|ask)\s(?:#?\d+\s|is\s|was\s|still\s|has\sbeen\s){0,2}(?:in|open|raised|filed|"
    r"submitted|logged|pending)|"
    r"(?:requested|asked\sfor|applied\sfor)|queue\w*|delayed|frozen|none\b|nobody|unable)\b",
    re.IGNORECASE,
)
RESOLVED = CuePattern(
    r"\b(?:grant(?:ed|s)|approv(?:ed|es|al)|came\s(?:thru|through|in)|went\s(?:thru|through)|resolved|lifted|"
    r"no\s(?:\w+\s)?quota\s(?:needed|required)|won\b(?!')|quota\s(?:is\s)?there|(?:up|live)\b(?!\s(?:to|against))|"
    r"got\s(?:raised|lifted|increased|granted|approved)|(?:was|were|"
    r"is|been)\s(?:\w+\s)?(?:raised|extended|"
    r"doubled)(?!\swith)|(?:ticket|case|request)\s(?:is\s|was\s|got\s)?(?:now\s)?closed|"
    r"gave\s(?:us\s)?(?:the\s)?(?:green\slight|go)|"
    r"opened\sfor\sus|raised\sto|increased|bumped|all\sgood|got\s(?:the|our|it|all|enough|them|\d+)|secured|"
    r"landed|no\slonger|"
    r"now\s(?:available|offered|in|have|ga|live|enough|supported|allocated|deployed|listed)|available\s(?:now|"
    r"again|since|as\sof)|"
    r"confirmed|allocated|reserved|in\splace|enough|sorted|fixed|solved|fulfilled|done|cleared|opened\sup|is\sback|"
    r"enabled|whitelisted|allow-?listed|provisioned|deployed|moved\sto|switched\sto|not\sa(?:n)?\s(?:issue|problem|"
    r"constraint)|no\s(?:\w+\s){0,2}(?:issues?|problems?|constraints?|limits?|concerns?|shortages?|worries|risks?)|"
    r"plenty|sufficient|ok\s(?:now|again)|"
    r"fine|green|accepted|received|given|released|assigned)\b",
    re.IGNORECASE,
)
NOT_RESOLVED = CuePattern(
    r"\b(?:not|no|never|cannot|isn't|isnt|aren't|wasn't|hasn't|hasnt|haven't|yet\sto\sbe|to\sbe|until|if|once|when|"
    r"before|unless|will\sbe|should\sbe|may\sbe|might\sbe|partly|partially|only|hopes?|hoping|expect\w*|waiting|"
    r"pending|awaiting|un|needs?|for)\s(?:\w+\s){0,3}$"
    r"|n't\s(?:\w+\s){0,3}$",
    re.IGNORECASE,
)
FOLLOWS = CuePattern(
    r"\b(?:it|request|ask|ticket|appeal|case|sr|uplift|increase|second|third|answer|reply|word|response|"
    r"microsoft|ms|capacity|desk|support|alternative|exception|pg|product\sgroup|engineering|resubmitted|"
    r"escalat\w+|granted|approved|declined|denied|all\sgood|resolved|sorted|fixed|through|thru)\b",
    re.IGNORECASE,
)
# A sentence about money, people or designs that were approved says nothing of the quota that stood before it.
ANOTHER_TOPIC = CuePattern(
    r"[€£$]|\b(?:chf|eur|usd|gbp|nok|sek|dkk|budget|funding|funds|money|capex|opex|purchase\sorder|po|invoice|contract|"
    r"board|cfo|finance|design|architecture|sow|statement\sof\swork|hiring|headcount)\b",
    re.IGNORECASE,
)
PART = CuePattern(
    r",\s|;|\s[-–]\s|–|\sbut\s|\sthen\s|\sand\s(?=(?:then|now|the\s(?:second|appeal|request)|second|appeal|it|was|"
    r"got)\b)|[()]|:\s",
    re.IGNORECASE,
)
# Said of a service of the cloud, these need no place to be a limit.
SCARCE = CuePattern(r"\b(?:wait-?\s?list\w*|sold\sout|out\sof\sstock|backorder\w*|on\sallocation)\b", re.IGNORECASE)
# What a statement is about: the end of one constraint says nothing of another region's or another SKU's.
TOPIC = CuePattern(
    r"\b(?:"
    + REGION
    + r"|[abh][12]00s?|mi300x?|l40s?|ptus?|tpm|anf|avs|avd|aoai|openai|fabric|gpus?|gpt-?[\w.-]{1,8}|ultra\sdisks?|"
    r"(?:n[cdgvp]|hb|hc|hx|fx|[demlf])[a-z]{0,3}\d{0,3}[a-z]{0,4}[\s_-]?(?:v\d|series)|vcpus?|sql\smi|search|hsm)\b",
    re.IGNORECASE,
)
