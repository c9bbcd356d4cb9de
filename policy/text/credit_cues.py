"""The wordings that credit a person with a direction, a proof, an objection cleared or the confidence to commit."""

import re

from policy.text.cue_pattern import CuePattern

CAUSE = CuePattern(
    r"\b(?:(?:goes|go|went|traces?|comes?|came|boils|boiled)\s(?:back|down)\sto|thanks\s(?:entirely\s|largely\s|"
    r"mainly\s|mostly\s|only\s|in\s\w+\spart\s|again\s)?to|thx\sto|"
    r"because\sof|due\s(?:\w+\s)?to|"
    r"owing\sto|down\sto|by\svirtue\sof|courtesy\sof|on\sthe\s(?:back|strength|basis)\sof|off\sthe\sback\sof|"
    r"by\smeans\sof|credit\s(?:for\s(?:\S+\s){1,8}?)?(?:goes\s|is\s|belongs\s|should\sgo\s|due\s|all\s)*to|"
    r"credits?|credited|merit\s(?:of|goes\sto)|attribut\w+\s(?:\w+\s){0,3}?to|(?:we|they|i)\sowe\s(?:\w+\s){0,3}?to|"
    r"if\s(?:it\s(?:was|were|had)(?:n't|\snot)(?:\sbeen)?|not)\sfor|but\sfor|without|w/o|had\sit\snot\sbeen\sfor|"
    r"(?:kudos|props|hats?\soff|shout-?outs?|well\sdone|bravo|praise|chapeau|applause|hat-?tip|big\sup|"
    r"respect)\s?(?:to|for)?,?|praise[sd]|praising|won\s(?:over\s)?by|named)\s(?:the\s|our\s)?$",
    re.IGNORECASE,
)
ADOPTED = CuePattern(
    r"\b(?:(?:went|gone|going|go|goes)\swith|(?:took|taken)(?:\sup)?|follow(?:s|ed|ing)|adopt(?:s|ed|ing)|chose|"
    r"accepted|approved|signed\soff(?:\son)?|"
    r"built\son|building\son|based\son|rests?\son|relies\son|per|as\sper|on|convinced\sby|sold\son|reassured\sby|"
    r"kept|uses?|"
    r"implement\w*|deploy\w*|stick(?:s|ing)?\s(?:to|with)|stuck\s(?:to|with))\s$",
    re.IGNORECASE,
)
ADVICE = CuePattern(
    r"(?:recommendations?|advice|proposals?|designs?|architectures?|blueprints?|patterns?|suggestions?|topology|"
    r"approach|landing\szones?|sizings?|guidance|templates?|schema)\b",
    re.IGNORECASE,
)
PASSIVE = CuePattern(
    r"\b(?:convinced|persuaded|cleared|answered|resolved|solved|designed|architected|proven|proved|drawn(?:\sup)?|"
    r"settled|"
    r"shaped|removed|reassured|won\sover|unblocked|unlocked|dispelled|sorted(?:\sout)?|fixed|addressed|"
    r"dealt\swith|cracked|devised|"
    r"defined|set|swayed|tipped|talked\s(?:out\sof|into|round)(?:\s\w+)?|turned(?:\saround)?|demonstrated|"
    r"validated|closed|rescued|saved|"
    r"laid\s(?:out|down|to\srest)|authored|put\sto\s(?:bed|rest)|overcome|led|driven|steered|defused|allayed|"
    r"brought\sround)\s"
    r"(?:\S+\s){0,4}?by\s(?:the\s)?$",
    re.IGNORECASE,
)
PERSONAL = CuePattern(
    r"'s\s(?:really\s)?(?:the\s(?:main\s|real\s|only\s|big\s)?(?:reason|one\swho|difference|hero)|why\b)|"
    r"\s(?:is|was|gets|got|were)\s(?:\w+\s)?(?:credited|praised|named\sas\sthe)\b|\sto\sthank\b|\s(?:is|was|were|"
    r"'s|has\sbeen)\s(?:clearly\s|really\s|truly\s|probably\s)?(?:the\s(?:main\s|real\s|only\s|"
    r"big\s)?(?:reason|one\swho|"
    r"man\swho|woman\swho|person\swho|difference|hero|brain\w*|architect\sbehind|mind\sbehind|driver|"
    r"force\sbehind)|why\b|instrumental|decisive|"
    r"behind\s(?:the|this|that)\s(?:\w+\s)?(?:design|architecture|win|decision|yes|turn\w*|commit\w*|choice|"
    r"direction))|'s\s(?:doing|merit|credit|win|achievement|contribution\swas)\b",
    re.IGNORECASE,
)
# Thanks for what settles nothing.
COURTESY = CuePattern(
    r"\s(?:\S+\s){0,3}?for\s(?:(?:the|his|her|your|their|a|all|that|being|so|this)\s)*(?:join\w*|call|book\w*|"
    r"notes?|slides?|time|invit\w*|"
    r"coming|attend\w*|organi[sz]\w*|send\w*|shar\w*|forward\w*|intro\w*|minutes|recap|follow\w*|reply\w*|"
    r"answer\w*\squick\w*|quick\s\w+|heads[\s-]?up|"
    r"patience|updat\w*|link|chas\w*|coffee|lunch|hospitality|arrang\w*|set\w*\sup\sthe\s(?:call|meeting)|"
    r"schedul\w*|support(?!\sthat)|"
    r"prompt\w*|info\w*|interest|listening|mail|email|deck|availability)",
    re.IGNORECASE,
)
NOT_BEFORE = CuePattern(
    r"\b(?:chose|chosen|picked|preferred|won|selected)\s(?:\S+\s){1,4}?over\s(?:what\s|the\s\w+\s)?$|"
    r"\b(?:not|n't|never|no|nor|neither|hardly|rather\sthan|instead\sof|despite|regardless\sof|"
    r"nothing\sto\sdo\swith|in\sspite\sof|"
    r"unlike|before|other\sthan|excluding|except)\s(?:(?:really|just\sbecause|because|due|down|thanks|of|to|by|on|"
    r"the|our|it|was|so\smuch|that|"
    r"actually|credit|goes|for|any|a)\s){0,5}$",
    re.IGNORECASE,
)
NOT_ONLY = CuePattern(r"\bnot\s(?:only|just|least)\b", re.IGNORECASE)
NOT_AFTER = CuePattern(
    r"\s?(?:'s\s(?:\S+\s){1,5}?)?(?:(?:has|have|had|did|does|do|was|were|is|could|would|can|will)\s?(?:not|n't)|"
    r"hasn't|didn't|doesn't|wasn't|isn't|"
    r"couldn't|wouldn't|can't|cannot|never|failed|fails|tried|tries|hasnt|didnt|struggled|attempted|not\b|"
    r"had\s(?:no|little|nothing)|"
    r"was\s(?:only|merely|just)|only\s(?:sat|listened|joined|watched)|played\sno)\b",
    re.IGNORECASE,
)
NOT_YET = CuePattern(
    r"\b(?:will|'ll|shall|going\sto|gonna|plans?\sto|planned\sto|planning|hop(?:e|es|ed|ing)|should|could|might|"
    r"may\s(?!\d)|if|unless|"
    r"tomorrow|next\s(?:week|month|call|step)|wants?\sto|needs?\sto|supposed\sto|is\sto|are\sto|to\sbe|booked|"
    r"scheduled|upcoming|maybe|"
    r"perhaps|whether|expect\w*|asked\s(?:\w+\s){0,2}?to|due\sto\s(?:run|hold|give|present)|pending|waiting|"
    r"awaiting|about\sto|yet\sto|"
    r"still\sto|tbd|assum\w+|once(?!\s(?:\S+\s){1,3}?(?:had|saw|was|were|\w+ed)\b)|in\scase|would\s(?:like|be|"
    r"love|help|need)|aims?\sto|tr(?:y|ies|ying)\sto|tried\sto|has\sto|have\sto|must)\b",
    re.IGNORECASE,
)
COUNTERFACTUAL = CuePattern(
    r"'d\s(?:\w+\s)?have\b|\b(?:(?:would|wouldn't|could|couldn't|might)(?:\s(?:not|never|still|"
    r"all))*(?:n't)?\s(?:have|be|'ve)|wouldn't've|"
    r"if\s(?:it\s(?:was|were|had)(?:n't|\snot)(?:\sbeen)?|not)\sfor|only\s(?:\w+\s){0,3}?once)\b",
    re.IGNORECASE,
)
ELSEWHERE = CuePattern(
    r"\b(?:an?other|other|different|previous|former|last|old)\s(?:customer|client|account|employer|bank|company|"
    r"deal)s?\b|"
    r"\b(?:his|her)\s(?:old|last|previous|former)\s\w+",
    re.IGNORECASE,
)
THIS_DID = CuePattern(
    r"(?:and\s|so\s)?(?:that|this|it|which|results?|outcome|test(?=\spassed)|the\s(?:result|outcome|test|poc|workshop|session|proof|"
    r"demo|numbers?)|those|after\sthat|"
    r"since\sthen|afterwards|because\sof\s(?:that|this|it))\b",
    re.IGNORECASE,
)
# "because of", "after seeing": what follows brought it about.
LINK = CuePattern(
    r"\b(?:because(?:\sof)?|thanks\s(?:\w+\s){0,3}?to|thx\sto|due\s(?:\w+\s)?to|owing\sto|down\sto|(?:on|"
    r"off)\sthe\s(?:strength|back|basis|heels|evidence|merit\w*|weight)\sof|"
    r"based\son|by\svirtue\sof|courtesy\sof|after|following|since|once|upon|on\s(?:seeing|reading|hearing)|when|"
    r"having|seeing|saw|seen|reading|read|watch(?:ed|ing)|thereafter|as\sa\s(?:result|consequence)\sof|"
    r"the\sday|the\smoment|as\ssoon\sas|only\swhen|until|till|in\sresponse\sto|with|through|by|from|"
    r"with\sthe\shelp\sof|in\sview\sof|in\sthe\slight\sof|it\swas|it's)\s",
    re.IGNORECASE,
)
# Owned by the SE, and settling nothing.
MINOR = CuePattern(
    r"(?:calls?|mails?|e-?mails?|notes?|calendar|leave|holidays?|vacation|teams?|managers?|tasks?|names?|boss|"
    r"invites?|accounts?|colleagues?|trips?|boy|girl|"
    r"phone|laptop|desk|slot|availability|diary|absence|departure|arrival|return|intro\w*|email|inbox|title|role|"
    r"birthday|area|region|territory|"
    r"customers?|pipeline|replacement|successor|predecessor|peer|counterpart|minutes|recap|follow-?up|reminder|"
    r"agenda|out\sof\soffice|pto|turn|attendance|presence)\b",
    re.IGNORECASE,
)
CLEFT = CuePattern(
    r"\b(?:what|(?:the\s)?(?:thing|moment|point|bit|part|piece|reason)(?:\s(?:that|"
    r"why))?)\s(?P<result>.{3,90}?)\s(?:was|is|were|came\sfrom|:)\s(?:\S+\s){0,8}?$",
    re.IGNORECASE,
)
IS_WHAT = CuePattern(
    r"\b(?:is|was|were|are|being)\s(?:really\s|exactly\s|actually\s|precisely\s|clearly\s|also\s)?(?:what|why|"
    r"the\s(?:\w+\s)?(?:reason|trigger|thing|point|moment|cause))\b",
    re.IGNORECASE,
)
GREETING = CuePattern(
    r"[\"']?(?:(?:hi|hello|hey|dear|thanks|thank\syou|thx|good\smorning|morning|ciao|hola|bonjour|hallo|moin|danke|"
    r"merci)\s?,?\s?)?",
    re.IGNORECASE,
)
ADDRESSED = CuePattern(
    r"\s?[,:!–-]+\s(?P<before>(?:\S+\s){0,12}?)(?:(?P<you>you(?=\s))|(?:your|deine?|votre|ton|tuo|tua|tu|je|jouw|din)(?=\s))",
    re.IGNORECASE,
)
# What somebody does without bringing anything about: attending, reporting, organising.
NO_DEED = CuePattern(
    r"(?:joined|attended|listened|watched|booked|scheduled|forwarded|sent|asked|called|mailed|emailed|wrote|noted|"
    r"said|told|reported|confirmed|heard|"
    r"informed|invited|met|was|were|is|had|has|have|did|been|updated|closed|passed|shared|copied|moved|left|"
    r"thanked|opened|created|logged|received|got|"
    r"went|came|saw|read|took\s(?:notes|leave|over|minutes)|planned|hoped|hoping|wanted|needed|tried|failed|"
    r"missed|chased|pinged|nudged|followed|"
    r"flagged|raised|mentioned|agreed|signed|committed|approved|accepted|waited|owned|cancelled|canceled|"
    r"postponed|declined|refused|promised|offered|"
    r"expected|believed|thought|reckoned|guessed|announced|congratulated|celebrated|liked|loved|enjoyed|replied|"
    r"reminded|requested|submitted|uploaded|"
    r"filed|dialled|dialed|assigned|handed|introduced|learned|learnt|hosted|organi[sz]ed|used|worked|started|"
    r"stayed|happened|looked|seemed|remained|settled)\b",
    re.IGNORECASE,
)
DOUBTING = CuePattern(
    r"\b(?:sceptic\w*|skeptic\w*|unsure|nervous|hesitant|hesitat\w+|doubt\w*|against|stuck|reluctant|worried|"
    r"pencill?ed\sin|favou?red|leaning|set\son|insist\w*|convinced\sof|wedded\sto|undecided|on\sthe\sfence|object(?:ed|ing)|refus\w+|"
    r"afraid|cold\sfeet|blocked|dug\sin|opposed|resist\w+|wary|uneasy|no\sway|unconvinced|torn|wobbl\w+|stalling|"
    r"stalled)\b"
    r"(?:\s\S+){0,8}?\s(?:until|till|before)\s$",
    re.IGNORECASE,
)
OWN_CAUSE = CuePattern(
    r"\b(?:because\sof|due\sto|thanks\sto|on|by)\s(?:the\s)?(?:price|pricing|cost|costs|discounts?|terms|rebate|"
    r"partner|(?-i:[A-Z][a-z]+))\b|(?-i:\b[A-Z][a-z]+)'s\s|"
    r"\b(?:partner|vendor|isv|si|integrator)(?:'s)?\s|\bcustomer's\s(?:own\s)?(?:architects?|lead|team|design|"
    r"engineers?)",
    re.IGNORECASE,
)
ADOPTED_ADVICE = CuePattern(
    r"\b(?:chose|took|adopted|follow(?:ed|ing|s)?|use|uses|using|went\swith|go(?:es|ing)?\swith|built|building|"
    r"implement\w*|approved|accepted|kept|signed\soff)\s"
    r"(?:the\s)?(?:[\w-]+\s){0,2}?(?:recommendations?|designs?|architectures?|blueprints?|patterns?|topology|landing\szones?|sketch(?:es)?|workarounds?|"
    r"fix|networks?|proposals?|plans?|approach|layout|sizing|template|schema|option|model)\s"
    r"(?:that\s|which\s)?$",
    re.IGNORECASE,
)
REPORTING = CuePattern(
    r"\b(?:fyi|cc|according\sto|says|as\sper\smail|attn|informs?|ping)\s?:?\s(?:@)?$",
    re.IGNORECASE,
)
ADOPTION = CuePattern(
    r"\s(?:\w+\s){0,3}?(?:was|is|got|has\sbeen|were|are)\s(?:\w+\s){0,2}?(?:adopted|approved|agreed|accepted|"
    r"chosen|signed\soff|followed|taken|kept|built)\b",
    re.IGNORECASE,
)
# A work that did not take place, or has not yet.
STATUS = CuePattern(
    r"\s(?:\w+\s){0,2}?(?:postponed|cancell?ed|pending|slipped|delayed|moved|planned|open|still|next|to\sbe|"
    r"tomorrow|starts?|list|queue|"
    r"request|invite|slot|draft|failed|rejected|refused)\b",
    re.IGNORECASE,
)
TO_BRING = CuePattern(
    r"\s(?:\S+\s){0,3}?to\s(?:bring|get|convince|win|turn|move|persuade|make|settle|clear|swing|sway|seal)\b",
    re.IGNORECASE,
)
IT_TOOK = CuePattern(r"\b(?:it|only|that)\s(?:\w+\s)?took\s(?:the\s)?$", re.IGNORECASE)
WITHOUT_WHOM = CuePattern(r",?\s(?:without|w/o)\swhom\b", re.IGNORECASE)
ANOTHER_SUBJECT = CuePattern(
    r"(?:\b(?:he|she|they|we|i|you)|"
    r"(?<!\bin\s)(?<!\bon\s)(?<!\bat\s)(?<!\bof\s)(?<!\bto\s)(?<!\bby\s)(?<!\bfor\s)(?<!\bwith\s)"
    r"(?<!\bfrom\s)(?<!the\s)(?-i:\b[A-Z][a-z]+))\s(?:\w+ly\s|then\s|also\s)?$",
    re.IGNORECASE,
)
STANDS = CuePattern(r"\s(?:stands|stood|prevailed|prevails|carried\sthe|won)\b", re.IGNORECASE)
