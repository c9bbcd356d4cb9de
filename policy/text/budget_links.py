"""What ties a verb to the money: who has it, what the clause leans on, its object (section 4 of policy.md, Budget)."""

import re

from policy.text.cue_pattern import CuePattern

# Who holds a customer's money: "the CFO approved" needs no noun of money after it.
APPROVER = CuePattern(
    r"(?<=·\s)(?:team|office|people|folks|committee|cttee|board|panel|owners?|holders?|approvers?)\b|\b(?:cfo|finance|fin|board|governor|ic|exco|excom|slt|cao|dfo|daf|fa|financial\sadvis[eo]r|controlling|"
    r"ministry\sof\sfinance|mof|kämmerer|finanzabteilung|einkauf|økonomi\w*|ekonomi\w*|økonomisjef|council|trustees|treasur(?:y|er)|accountants?|bookkeeper|accounts|"
    r"accounting(?:\s(?:officer|section|department|dept))?|donor|owner|founder|controller|comptroller|fp&a|"
    r"cap(?:ital|ex)\s(?:group|cttee|committee|board)|(?:capex|capital|investment|"
    r"spend|budget|funding|finance|purchasing|procurement|capital\s\w+)\s(?:committee|cttee|board|council|"
    r"panel|group|office|team)|"
    r"procurement|purchasing|purchase\s(?:department|dept)|parliament|ministry|county|city\scouncil|supervisors|regents|governors|"
    r"investors?|shareholders|"
    r"parent(?:\sco\w*)?|hq|head\soffice|group\sfinance|economic\sbuyer|budget\s(?:owner|holder)|purse)\b",
    re.IGNORECASE,
)
# The customer has it, where the sentence spoke of the money of others before.
HOLDER = CuePattern(
    r"\b(?:their|they|they've|his|her|its|customer'?s?|client'?s?|internal|local|own|rest|remainder)\b", re.IGNORECASE
)
# What is signed or approved without any money in it.
WORK = CuePattern(
    r"\b(?:design|architecture|scope|timeline|schedule|dates?|vendor|supplier|list|discount|price|pricing|estimates?|timesheets?|"
    r"hld|lld|naming|wording|minutes|nda|agenda|diagram|spec\w*|rollout|go-?live|poc|pilot|demo|evaluation|extension|test\w*|"
    r"workshop|meeting|templates?|policy|policies|changes?|window|access)\b",
    re.IGNORECASE,
)
# What is said next of a grant that is for another thing.
ASIDE = CuePattern(
    r"\b(?:another|other|different|unrelated|wrong)\s(?:vendor|supplier|project|customer|team|programme|program|order)\b|\bby\smistake\b|"
    r"\bnothing\sto\sdo\swith\b|\bnot\s(?:ours|for\s(?:us|this))\b",
    re.IGNORECASE,
)
# Between a verb and the participle of its object: "cancelled the 1.1M set aside for it".
OBJECT = CuePattern(
    r"\s(?:(?!(?:and|but|then|was|were|has|have|is|later|now|since|so)\b)[\w.,'$€£-]+\s){1,5}", re.IGNORECASE
)
# Whoever grants nothing but money: "Finance: yes".
FINANCE = CuePattern(
    r"\W*(?:\w+\s){0,2}?(?:finance|fin|treasur(?:y|er)|controller|comptroller|controlling|procurement|purchasing|ic|daf|fp&a|"
    r"(?:capex|capital|investment|spend|budget|funding|finance|fin|purchasing|money|financial)\s(?:committee|cttee|board|"
    r"council|panel|group|office|team|approval|sign-?off|approver|holder|owner|director|ok))(?:\s(?:on\s)?[\d/.-]+)?\W*",
    re.IGNORECASE,
)
# The agent of a passive: "approved by finance on 4/11".
AGENT = CuePattern(
    r"\s(?:\w+\s){0,2}?by\s(?:\w+\s){0,3}?(?:finance|fin|treasur(?:y|er)|controller|comptroller|controlling|procurement|"
    r"purchasing|cfo|fp&a|·+\s(?:committee|cttee|board|council|panel|holder|owner|office|team))\b",
    re.IGNORECASE,
)
# The word of a blanked compound that may approve money: "capex committee".
KEPT = CuePattern(
    r"(?<=\s)(?:team|office|people|folks|committee|cttee|board|panel|owners?|holders?|approvers?)$", re.IGNORECASE
)
# A short answer after a label: "Finance: no".
YES = CuePattern(
    r"[\W_]*(?:yes|ok|okay|go|approved|signed|granted|green|done|cleared|given|released|ja|oui)(?=[\s.,;!)]|$)",
    re.IGNORECASE,
)
NO = CuePattern(
    r"[\W_]*(?:no|nope|non|nein|rejected|denied|refused|declined|negative|red)(?=[\s.,;!)]*$)", re.IGNORECASE
)
# What is in place then stops money: "a spending stop in place".
BRAKE = CuePattern(
    r"\b(?:stops?|freeze|ban|hold|moratorium|embargo|blocks?|caps?|limits?|cuts?|process(?:es)?|controls?|rules?|policy)\s"
    r"(?:\w+\s)?$",
    re.IGNORECASE,
)
_NAME = r"(?-i:[A-Z][\w.'-]*)"
# Words that may stand before the verb where the money was named before: "she has now", "it was", a name, nothing.
BARE_LEAD = CuePattern(
    r"[\s\"'>*-]*(?:(?:it|says|said|tells|told\s(?:us|me)|that|writes|turned\sround|turned\saround|came\s(?:a)?round|relented|went\sahead|line|amount|sum|"
    r"whole|full|rest|balance|part|share|total|request|ask|case|bid|that|"
    r"this|they|she|he|we|which|who|both|all|and|but|has|have|had|is|was|were|been|got|now|"
    r"already|finally|just|then|today|yesterday|officially|formally|fully|since|also|it's|that's|he's|she's|they've|"
    r"been|not|n't|hasn't|wasn't|isn't|never|never|the|by|cfo|board|finance|cio|ceo|coo|cto|ciso|director|vp|last|week|"
    r"month|on|in|at|\d[\d/.-]*|mon|tue|wed|thu|fri|monday|tuesday|wednesday|thursday|friday|"
    + _NAME
    + r")[\s,]*){0,9}",
    re.IGNORECASE,
)
# What may follow it there: nothing, "it", a date, a preposition.
BARE_TAIL = CuePattern(
    r"\s*(?:[.,!)\"']|$|(?:it|that|this|them|both|all|on|in|at|by|last|this|yesterday|today|as|for|w/|with|"
    r"without|via|per|"
    r"during|after|back|again|already|formally|officially|unanimously|outright|\d|jan|feb|mar|apr|may|jun|jul|"
    r"aug|sep|oct|"
    r"nov|dec|mon|tue|wed|thu|fri|now|and|the\s(?:first|second|last|full|rest|whole|spend|money|project|"
    r"purchase|deal|case|number|ask|request|programme|"
    r"program|investment|whole\sthing|full\samount)|from|until|till|to\s(?:it|us|this|them|the\s(?:project|programme|program|work))|to\szero|because|due|over|out|off|up|down|"
    r"through|pending)"
    r"\b)",
    re.IGNORECASE,
)
# The direct object of the verb.
OTHER_OBJECT = CuePattern(
    r"\s(?:off\son\s|off\s|on\s(?=the\s(?:design|architecture|scope|plan|approach|dates?|diagram|"
    r"spec\w*)\b))?(?!all\sthe\sway|(?:his|her|their|its|the|a|an|our|all)\s(?:\w+\s)?(?:approvals?|sign-?off|yes|ok|consent|signature|commitment|pledge|promise|go-?ahead|green\slight)\b|(?:all|both|half)\sof\s(?:it|this|that|them)\b|(?:the|all|a|"
    r"our)\s(?:\w+\s)?(?:gates?|hurdles?|steps|levels|stages|lot|rest|"
    r"balance|remainder|sum|"
    r"total|half|cuts?|axe|chop|freeze|review|round|knife|year|end|first|second|third|\d|same|day|week|"
    r"morning|afternoon|evening|other)\b)(?:the|a|an|our|their|his|her|its|all|both|two|three|these|those|"
    r"each|every)\s(?:[\w&/'.-]+\s?){1,3}",
    re.IGNORECASE,
)
# Verbs that take a sum from anywhere; those of a decision need no more than the sum.
TAKEN = CuePattern(
    r"(?:lost|gone|cut|spent|slash|dropp?|remov|elimin|stopp|taken|took|blown|burn|empt|zero|nil|none|wiped|"
    r"eaten|expired|laps)",
    re.IGNORECASE,
)
_ACTS = (
    r"(?:accept\w*|agreed|clear\w*|went.*|surviv\w*|pass\w*|ratif\w*|got\s.*|approv\w*|signed|releas\w*|"
    r"reject\w*|refus\w*|declin\w*|"
    r"den(?:ied|ies)|authori\w*|ok\S*|okay\w*|bless\w*|confirm\w*|said\s\w+|turned.*|granted|veto\w*|pulled|"
    r"froze|killed|yanked|gave.*|given.*|allocat\w*|unlock\w*|sanction\w*|countersigned)"
)
DECIDES = CuePattern(_ACTS, re.IGNORECASE)
NAMED_LEAD = CuePattern(r"(?:^|[\s,.(])(?-i:[A-ZÀ-Ý][\w.'-]*)|\b(?:cio|ceo|coo|cto|ciso|director|vp)\b", re.IGNORECASE)
# The clause after it limits what was granted: "for the paint shop only".
LIMIT = CuePattern(
    r"\s*(?:but\s|and\s)?(?:for|only|limited|restricted|not|excluding|except|meant|all\sof\sit|of\swhich|"
    r"covering|covers|to\scover)\b",
    re.IGNORECASE,
)
# That it has not come is no refusal.
RECEIVED = CuePattern(
    r"\b(?:receiv\w+|arriv\w+|land\w*|came|come|comes|in\s(?:hand|our\s\w+)|here|issued?|placed?|sent|raised|"
    r"attached|with\s(?:us|me)|"
    r"on\sfile|hit|process\w+|through)\b",
    re.IGNORECASE,
)
# Money that came back: what was said against it before is over.
RESTORED = CuePattern(
    r"\b(?:restor\w+|reinstat\w+|unfroze\w*|thawed|lifted|reversed|re-?approved|given\sback|put\sback|"
    r"back\s(?:in|on)|brought\sback|"
    r"resurrected|un-?block\w*|after\sall|re-?opened|recovered|(?:that|this)(?:'s|\sis)\s(?:history|over|past)|"
    r"then|now|since|finally|eventually|later|in\sthe\send|update|upd|(?:second|2nd|third|3rd|new|another|next|fresh)\s(?:try|time|attempt|round|go|submission|paper|request))\b",
    re.IGNORECASE,
)
TAKES_IN = CuePattern(r"(?:receiv|got\b)", re.IGNORECASE)
# To confirm a figure is no grant.
STATES = CuePattern(r"(?:confirm|validat|found|process)", re.IGNORECASE)
# What money is for: a grant for one thing ends no refusal for another.
PURPOSE = CuePattern(
    r"\b(?:for\s(?:the|our|their|lot|phase|track|stream|wave)|lot|phase|track|stream|wave)\s\w+", re.IGNORECASE
)
# Another verb of the same subject: what follows it is no object of the first.
NEXT_VERB = CuePattern(
    r"\s(?:and|but|then)\s(?:asked|told|wants|will|is|are|has|have|had|we|they|he|she|said|sent|\w{3,}ed)\b",
    re.IGNORECASE,
)
