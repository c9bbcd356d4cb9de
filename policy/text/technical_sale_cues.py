"""Words for a choice of the sale, of a date or of a person, all in lower case (section 5 of policy.md)."""

import re

from policy.text.cue_pattern import CuePattern

_FLAGS = re.VERBOSE

# A choice of people or of a company, right behind the word for the choice.
PARTY = CuePattern(
    r"""\W*(?!with|by|in|together|between)(?:[\w&'-]+\s){0,4}?(?:partners?|vendors?|suppliers?|resellers?|
    integrators?|si|consultants?|consultancy|providers?|agency|lead|owners?|sponsor|contact|person|team|venue|hotel|
    room)\b(?!\s(?:decided|chose|agreed|to\suse))""",
    _FLAGS,
)
# What is accepted or refused is money or paper.
PAPER = CuePattern(
    r"""\b(?:asks?|requests?|budgets?|opex|capex|spend|funding|funds|prices?|pricing|quotes?|invoices?|order|
    purchase\sorders?|po|contracts?|sow|nda|offers?|terms|discounts?|business\scase|proposals?|extension|credits?|
    money|eur|usd|gbp|chf|dates?|timeline|schedule|minutes(?!\s(?:say|show|record|of|have))|recap|chg\w*\d+|invite|
    agenda|leave|licen[cs]es?|seats|purchase|renewal|resource\w*|ticket)\b|[€$£]|\b\d[\d.,]*\s?(?:k|m|mio|mn|
    million)\b""",
    _FLAGS,
)
# A choice of the sale, of a date or of a person, or of something that is used for a meeting only.
NOT_TECHNICAL = CuePattern(
    r"""\b(?:(?:in|on|via|by|over|per|thru|through|during|at)\s(?:a\s|the\s|our\s)?(?:ms\s)?teams(?:\s(?:call|chat|
    meeting|mtg|channel|thread))?|teams\s(?:call|chat|meeting|mtg|channel|thread|message|site)|(?:demo|workshop|
    meeting|deck|slides?|training|session|agenda|invite)\s
    (?:room|env\w*|tenant|account|slot|date)|decision[\s-]mak\w+|decision\sis\s(?:his|hers|theirs|mine)|(?:his|her|
    their)\sdecision|power\s(?:user|point)s?|(?:\d+|one|two|three|four|few|quick)\s(?:\w+\s)?wins|(?:azure\s)?(?:macc|
    commitment|consumption)|after\s(?:\w+\s){0,4}?(?:comparison|evaluation|assessment|discussions?|debate|study|
    review|bake-?off)\b|data\s(?:room|protection\s(?:officer|impact\w*)))\b""",
    _FLAGS,
)
COMMERCIAL = CuePattern(
    r"""^\W*(?:(?:on|to|that|they|we|it|he|she|will|'ll|would|the|a|an|in|principle|their|his|her|our|is|was|and|has|
    have|for|today|yesterday|finally|now|all|this|\d+|of|with)\W+)*(?:go\sahead|going\sahead|go\b(?!\s(?:with|for|all|
    serverless|over|via|through|to|multi|single))|proceed\w*|(?:[\w']+\s)?(?:lab|course|class|webinar|hackathon)\b|
    (?:\w+\s){0,2}?(?:night\s|day\s|morning\s|evening\s|maintenance\s|change\s)?(?:window|slot)\b|buy\w*|purchas\w+|
    sign\w*|extend\w*|renew\w*|fund\w*|start\w*|begin\w*|move\sforward|pause\w*|postpon\w+|wait\w*|delay\w*|invest\w*|
    increas\w+|commit\b|continue\w*|expand\s|meet\w*|talk\w*|sync\b|budget\w*|money|price\w*|pricing|quote|order\w*|
    po\b|contract\w*|sow|offer|proposal|funding|spend\w*|business\scase|invoice\w*|scope|timeline|dates?|schedule|
    slot|plan\b|kick-?off|go-?live|licen[cs]e\w*|discount\w*|(?:next|follow-?up)\s(?:steps?|call|meeting)|agenda|
    actions?|attend\w*|who|whom|when|how\smany|owners?|partner|vendor|supplier|hire\w*|candidate|minutes|
    pilot\s(?:scope|dates?|start)|trial|poc\b|us\b|microsoft\sas|workshop\w*|demo\w*|nda|terms|success\scriteria|
    kpis?|targets?|rollout\sorder|order\sof|wave|participants|list|numbers|questionnaire|recap|share|send|provide|
    review|join|ask|check|look|come\sback|get\sback|help|support|try|test\b|explore|evaluate|assess|study|discuss|
    decide)\b""",
    _FLAGS,
)
# Such an appointment is agreed or moved, whatever product it is about.
APPOINTMENT = CuePattern(
    r"\b(?:demos?|workshops?|sessions?|meetings?|calls?|reviews?|trials?|training|poc|pilots?|kick-?off|"
    r"cut-?over|migration|"
    r"go-?live|slots?|briefing|visit|audit|tests?|change\swindow|window|invoice|order)\b",
)
# Where a date stood behind the cue: "chose Thursday for the change".
ON_A_DATE = CuePattern(r"(?:\s{4,}|\s(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:day)?\s)(?:for|as|to)\b")
