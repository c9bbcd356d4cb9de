"""Events and places that are said of granted money only, by frame (section 4 of policy.md, Budget).

Each names its money itself, so nothing else in the clause has to.
"""

import re

from policy.text.cue_pattern import CuePattern

_WORDS = r"(?:[\w'/#.&-]+\s){0,6}?"
_ORDER = (
    r"(?:p\.?o\.?s?(?:\s?(?:#|no\.?|nr\.?|number))?|purchase\sorders?|order(?:\sforms?)?|call-?offs?|"
    r"requisitions?|reqs?|"
    r"prs?|p\.r\.|docusign\w*(?:\senvelope)?|adobe\ssign|lpos?|e-?signature|letters?\sof\scommitment|aor|loa|"
    r"indents?|sows?|statement\sof\swork|task\sorders?|work\sorders?|delivery\sorders?|(?:change|"
    r"variation)\sorders?|capex(?:\s(?:forms?|papers?|requests?|sheets?))?|cap-?ex(?:\s(?:form|paper|request))?|"
    r"afe|aar|"
    r"(?:quote|quotation|proposal|offer|order)\s(?:form|sheet)|(?:award|sanction|grant|funding|acceptance|"
    r"commitment)\s(?:orders?|letters?|notices?|decisions?|agreements?|deeds?)|letters?\sof\s(?:award|"
    r"acceptance|credit)|"
    r"notices?\sof\s(?:grant\s)?award|(?:ea|csp|mca|licen[cs]e|macc)\s(?:\w+\s){0,2}?(?:agreement|amendment|enrol\w+|"
    r"order|renewal|true-?up)|macc|bestell\w+|auftrags?\w*|bons?\sde\scommande|orden\sde\scompra|inkoop\w*|"
    r"beställning\w*|bestilling\w*|innkjøpsordre|zuwendungsbescheid|förderbescheid|bewilligung\w*)"
)
_CAME = (
    r"(?:rec'?d|rcvd|received|reached|arrived|landed|came|converted|generated|auto-?generated|dispatched|transmitted|"
    r"mailed|couriered|keyed|punched|raised|created|cut|issued|placed|emitted|printed|signed|counter-?signed|"
    r"co-?signed|"
    r"executed|completed|came\sback\s(?:\w+\s)?(?:complete|signed|executed)\w*|stamped|sealed|cleared|released|"
    r"honou?red|reçue?|recibida|erhalten|eingegangen|raus|erteilt|unterschrieben|"
    r"ontvangen|mottatt|mottagen|inkommen|lagt|"
    r"came(?=\s(?:by|this|yesterday|on|from|today|last|via)\b|[.,;]|$)|(?:is|are|was|came|got|comes)\s(?:now\s|"
    r"just\s|already\s|finally\s|all\s)?(?:in|here|back|out|through|thru|live|"
    r"final|binding|signed|done|there|active|effective|(?:da|raus|durch))(?=[\s.,;)!'\"]|$)(?!\s(?:for|of|to|"
    r"draft|review|"
    r"process|legal|circulation|approval|progress|his|her|question|doubt))|"
    r"in\s(?:hand|sap|ariba|coupa|oracle|workday|the\s(?:system|portal|inbox|books)|force|place)|on\sfile|"
    r"in(?=[,.;]|$)|"
    r"has\sall\s(?:its|the)\ssignatures|went\sout|gone\sout|fully\s(?:approved|signed|executed|released)|"
    r"shows?\s(?:up\s)?(?:as\s)?(?:ordered|approved|released|green|issued))"
)
_POT = (
    r"(?:budgets?|cost\scent(?:er|re)s?|cost\sobjects?|cost\scodes?|pots?|kitty|funds?|opex|capex|reserves?|"
    r"contingency|"
    r"p&l|ledger|savings|wallet|chequebook|checkbook|purse|macc|commit\w*|credits?|levy|grant\w*|surplus|endowment|"
    r"allocation|appropriation|underspend|wbs\w*|project\scode|account|legacy|insurance\s\w+|line|windfall|profits?|"
    r"kostenstelle|envelope|programme|vote)"
)
_POT_NAME = r"(?:(?:[\w&/-]+(?:'s?)?\s){0,5}?)"
_BOOK = (
    r"(?:baseline|base\sbudget|books|ledger|aop|ltp|mtp|mtfs|annual\splan|operating\splan|run\srate|"
    r"(?:capital|capex|investment|financial|spend|business|budget|medium-term|five-year|three-year|it)\s(?:plan|"
    r"programme|"
    r"program|schedule|register|book)|approved\s(?:plan|budget|list|programme)|"
    r"(?:19|20)\d\d\s(?:plan|budget)|fy\s?'?\d\d(?:[/-]\d\d)?\s(?:plan|budget|books|baseline|aop)|"
    r"plan\sfor\s(?:fy\s?'?\d\d|20\d\d)|budget\sfor\s(?:fy\s?'?\d\d|20\d\d)|wirtschaftsplan|haushalt|budgetplan)"
)
# A paper of purchase that moves on, or a payment that was made; that it has not come is no refusal.
PAPER = CuePattern(
    r"\b(?:" + _ORDER + r"\s" + _WORDS + r"(?P<at>" + _CAME + r")" + r"|"
    r"(?:got|have|has|hold|holds|holding|received|with|attached\sis|enclosed\sis|enclosing|attaching|find\sattached|"
    r"herewith|here'?s|here\sis|sending)\s(?:you\s)?(?:the|their|our|a|an|its|his|her)?\s?(?:signed\s|"
    r"executed\s|official\s|"
    r"formal\s|valid\s|approved\s|new\s)?(?:p\.?o\.?(?:\s?(?:#|no\.?|number))?|purchase\sorder|call-?off|award\sletter|"
    r"sanction\s(?:letter|order)|letter\sof\saward|bestellung|bon\sde\scommande)(?=[\s.,;:)!#]|$)"
    r"(?!\s(?:process|template|request|date|draft|question|requirement|form))|"
    r"(?:procurement|purchasing|buying|sourcing|buyers?|they|accounts|finance)\s(?:\w+\s){0,2}?(?:issued|raised|"
    r"released|sent|"
    r"cut|placed)\s(?:us\s)?(?:no\.?\s?|nr\.?\s?|number\s|#\s?)?\d[\d-]{4,}|"
    r"(?:reseller|lsp|distributor|csp|partner|channel|sap|ariba|coupa|oracle|workday)\s(?:\w+\s){0,2}?(?:has|have|got|"
    r"holds|booked|processed|received|shows?)\s(?:the|their|its|an|a)\s(?:\w+\s)?(?:p\.?o\.?|purchase\sorder|order)\b|"
    r"(?:invoices?|deposits?|down\s?-?payments?|advance(?:\spayments?)?|pre-?payments?|instal+ments?|retainers?|"
    r"licen[cs]e\sfees?|subscription|first\s(?:payment|half|tranche)|acompte|anzahlung)\s"
    + _WORDS
    + r"(?P<paid>paid|received|credited|cleared|settled|landed|arrived|wired|transferred|debited|deposited|"
    r"remitted|honou?red)|"
    r"pre-?paid\s(?:\w+\s)?(?:[$€£]|\d|credits?|for\b|in\sfull)|paid\s(?:up\s)?(?:upfront|up\sfront|in\s(?:full|"
    r"advance)|"
    r"already|cash)|(?:put|laid)\s(?:\w+\s)?(?:their|his|her|the)?\s?(?:money|cash)\s(?:down|up|on\sthe\stable)|"
    r"(?:reaching|reached|opened|dug\s(?:deep\s)?into)\s(?:into\s)?(?:his|her|their)\s(?:wallets?|pockets?|purse|"
    r"cheque\s?book|check\s?book)"
    r")(?!\w)",
    re.IGNORECASE,
)
# The pot that pays, or the book that the money stands in.
POT = CuePattern(
    r"\b(?:"
    r"(?:funded|financed|paid|bankrolled|covered|met|borne|carried|underwritten|sponsored|resourced|charged|booked|"
    r"billed|drawn|debited|expensed|capitali[sz]ed|comes?|coming|came|goes|going|runs|sits?|sitting|taken|posted|"
    r"allocated|assigned|absorbed|provided|settled|invoiced)\s(?:for\s|straight\s|entirely\s|fully\s|directly\s|out\s|"
    r"half\s|now\s|today\s|already\s|internally\s|up\s|down\s)*(?:by|from|of|into|to|against|under|in|on|off|"
    r"within|through|via)"
    r"\s(?:(?:the|their|our|its|his|her|my|a|an|this|next|existing|run|group|central|both|own|ring-?fenced|"
    r"(?:[\w-]+'s))\s"
    + _POT_NAME
    + r")?"
    + _POT
    + r"(?![\w-])(?!\s(?:owner|holder|manager|director|team|officer|approv|meeting|round|request|process|"
    r"review|talk|question|discussion|managers|committee|office))|"
    r"(?:has|have|got|with|holds?|secured|found|obtained|there's)\s(?:the\s|its\s|his\s|her\s|their\s|full\s|"
    r"enough\s|own\s|"
    r"all\s)*(?:funding|funds|money|cash|budget|dosh|wherewithal)\s(?:for\s(?:it|this|both|all|phase|the)|to\s(?:do|"
    r"pay|start|buy|build)|lined\sup|in\splace|secured|sorted)|"
    r"(?:pays?|paying|paid|foots?|footing|footed|picks?\sup|picking\sup|picked\sup|covers?|covering|bears?|"
    r"stands|shoulders?|"
    r"meets?|carries)\s(?:for\s)?(?:the|this|that|it|all|both|half|its|our|their)?\s?(?:\w+\s){0,2}?(?:bills?|"
    r"tab|costs?|"
    r"invoice|fees?|expense)\b|"
    r"(?:plant|site|bu|division|unit|group|hq|head\soffice|parent|ministry|region|county|department|store|"
    r"insurer|insurance|"
    r"landlord|foundation|fund|donor|owner|franchise\w*|state|federal|union|bank|customer|client|it|operations|"
    r"headquarters)\s(?:\w+\s)?(?:pays|is\spaying|has\spaid|is\sfunding|funds\s(?:it|this|the)|bankrolls|finances)|"
    r"(?:in|on|into|part\sof|inside|within)\s(?:the|their|our|its|this|next|a)\s(?:[\w/'-]+\s){0,3}?"
    + _BOOK
    + r"(?![\w-])(?!\s(?:but\snot|discussion|talk|round|review|process|draft|cycle|yet|request|meeting))"
    r")(?!\w)",
    re.IGNORECASE,
)
# Short notes and spellings: "bdgt apprvd", "fin ok", "funding conf'd".
SHORT = CuePattern(
    r"\b(?:apprv?'?d|appvd|aprvd|apr'?d|appr\.?|conf'?d|cfmd|rec'?d|rcvd|auth'?d|alloc'?d|sgnd|countersgnd|"
    r"ok'?ed)(?![\w'])",
    re.IGNORECASE,
)
