"""What names a customer's money, and what only looks like it (section 4 of policy.md, Budget)."""

import re

from policy.text.cue_pattern import CuePattern

MONEY_WORDS = (
    r"budget(?:s|ary)?|funds?|funding|money|monies|cash|\$+|€|£|dollars?|euros?|pounds?|spend(?:ing)?|"
    r"expenditure|outlay|"
    r"capex|opex|cap-?ex|op-?ex|capital|appropriations?|grants?|subsid(?:y|ies?|io|en)|purse|envelope|pot|financ(?:ing)|"
    r"investment|(?:budget|line|cost)\s(?:line|item|cent(?:er|re))s?|line\sitems?|cost\s(?:center|centre|ctr|"
    r"cntr|code)|cc(?=\s\d)|kostenstelle|wbs(?:\s(?:code|element))?|"
    r"internal\sorder|purchase(?:\sorders?|\srequest|\srequisitions?)?|p\.?o\.?['s]{0,2}|requisitions?|reqs?|"
    r"afe|order(?:\sforms?)?|"
    r"work\sorder|sow|quote|quotation|macc|(?:azure\s)?commit(?:ment)?\s(?:balance|drawdown|draw-?down)|"
    r"mac-?c|(?:azure\s)?credits?|"
    r"draw-?downs?|business\scase|(?:spend|capex|funding|budget|capital|investment|cap-?ex|money)\s(?:request|"
    r"ask|proposal|"
    r"application|bid|paper|case|memo|letter|release|line)s?|reserve|contingency|allocation|allotment|"
    r"endowment|bond|levy|"
    r"mittel|gelder|geld|investitionsantrag|bestellung|kredit|haushalt|etat|förderung|cr[ée]dits?|financement|"
    r"bon\sde\scommande|presupuesto|dinero|"
    r"orden\sde\scompra|begroting|krediet|bevilling|anslag|bucket|vote(?=\s(?:head|line|for|\d))|cheque|check|"
    r"checkbook|chequebook|wallet|allowance|moneys|seed\smoney|loans?|tranche|lpos?|our\soffer|ringi|warrant(?:\sarticle)?|internal\sorder|utili[sz]ation|local\spurchase\sorder|contract\saward|top-?ups?|spend\scontrol(?=\s(?:cleared|approved|passed|approval))|dosh|line(?=\s\d)|line(?=\s\d)|kitty|moolah|lolly|bacon|coin|coffers|financial\s(?:concurrence|sanction|approval|clearance|"
    r"closure|close|backing|support|cover|commitment)|(?:budget|budgetary|financial)\s(?:provision|cover|sanction|approval|"
    r"clearance|release)|(?:expenditure|spend(?:ing)?|purchase|capex|funding|budget|finance|fin|money|cost|treasury)\s(?:approvals?|"
    r"sanctions?|authori[sz]ations?|authority|clearance|sign-?off|go-?ahead|green\slight|ok)|sanction|bdgt|bgt|(?:credit|loan|bank|debt)\sfacilit(?:y|ies)|"
    r"overdraft|supplemental|supplementary(?:\s(?:estimate|budget|vote))?|virement|(?:budget|funds?|money)\s(?:transfer|"
    r"journal|virement)|down\s?-?payment|deposit|instal+ments?|advance\spayment|prepayment|azure\scommit(?:ment)?|bonds?|"
    r"(?:equity|funding|seed|bridge)\sround|series\s[a-e]|award\sletter|letter\sof\saward|task\sorders?|call-?offs?|clin|commitment\sto\sspend|credito?"
)
MONEY = CuePattern(
    r"(?<![\w$])(?:" + MONEY_WORDS.replace(r"\$+|€|£|", "") + r")(?![\w])|(?<![\w$])\$+(?![\d\w])", re.IGNORECASE
)
AMOUNT = CuePattern(
    r"(?:[$€£¥₦₹₩₺₪]|\b(?:n|r|rs|us\$|a\$|nz\$|c\$|s\$|hk\$|rm|ksh|kes|ngn|huf|ron|try|krw|cny|thb|idr|php|"
    r"myr|ils|egp|mad)(?=\s?\d))\.?\s?\d[\d.,' ]{0,12}(?:k|m|mm|mn|mio\.?|mln|million|bn|b|thousand|"
    r"grand)?(?!\w)"
    r"|\b(?:usd|eur|gbp|chf|sek|nok|dkk|cad|aud|nzd|inr|zar|jpy|pln|czk|aed|sar|sgd|brl|mxn|rs|"
    r"kr)\.?\s?\d[\d.,' ]{0,12}"
    r"(?:k|m|mm|mn|mio\.?|mln|million|bn|cr|crore|lakh)?(?!\w)"
    r"|\b\d[\d.,']{0,12}\s?(?:k|m|mm|mn|mio\.?|mln|mill?|million|thousand|grand|crores?|lakhs?|"
    r"lacs?)?\s?(?:yen|naira|rand|rupees?|francs?|krona|kronor|kroner|crowns|zloty\w*|zł|lira|won|pesos?|"
    r"reais|dirhams?|riyals?|forint|shillings?|ringgit|baht|yuan|rmb|[tkm]nok|[tkm]sek|[tkm]dkk|[tkm]pln|pln|"
    r"kč|лв|₽|[tkm]?eur|[tkm]?€|[tkm]?chf|usd|gbp|sek|nok|dkk|"
    r"cad|aud|nzd|inr|zar|jpy|pln|czk|aed|sar|sgd|brl|mxn|€|£|\$|euros?|dollars?|pounds?|quid|kr|bucks)(?!\w)"
    r"|\b\d[\d.,']{0,8}\s?(?:k|m|mio|mln|million|thousand|hundred|grand|crores?|lakhs?)\b(?=\s*(?:$|[.,;:)!/'\"]|"
    r"(?:for|of|from|in|into|onto|on|is|was|has|to|as|over|per|by|at|towards?|under|against|"
    r"behind|aside|away|yesterday|today|mon|tues?|wed|thu|thurs?|fri|monday|tuesday|wednesday|thursday|friday|"
    r"last|came|went|got|sits|stays|comes|goes|now|already|just|put|cut|lands|out|this|set|it|"
    r"and|with|a|p\.?a|through|thru|down|up|back|all|\w+(?:ed|en))\b))|"
    r"\b(?:six|seven|five)[\s-]figures?\b|\b(?:half|quarter)\s(?:a\s|of\sa\s)million\b|\b(?:full|whole|"
    r"entire)\samount\b",
    re.IGNORECASE,
)
# Compounds with "budget" and the like that name no money: people, meetings, forms, quantities.
NO_MONEY = CuePattern(
    r"\bmacc[\s-](?:eligible|eligibility)\b|\b(?:cost|price|budget)\sestimates?\b|"
    r"\b(?:loans?|budget(?:ing)?|order(?:ing)?|purchas\w+|grants?|credits?|invoic\w+|payments?|funds?|cash|spend|capital)\s"
    r"(?:\w+\s)?(?:workflow|app|apps|design|process|system|module|platform|engine|tool|software|solution|bot|portal|"
    r"onboarding|automation|integration|migration|policy|scoring|origination|limits?|agent|copilot|feature)\b|"
    r"\b(?:sow|contract|order\sform|quote|po|p\.o\.)\s(?:scope|draft|wording|text|template|content|structure|language|"
    r"redlines?|terms|review)\b|\bcost\s(?:cent(?:er|re)|object|code)s?\s(?:tag\w*|structure|mapping|hierarchy|report\w*|"
    r"owner\w*|view|breakdown|allocation)\b|\b(?:budget|cost|spend\w*)\scuts?(?=\s(?:make|makes|drive|drives|force|push|are\s"
    r"(?:the|why|behind|driving)|as\s|on\sthe\shorizon))|\bdeposit\s(?:account|product|customer)s?\b|\b(?:brown|green)\s?field\b|"
    r"\b(?:p\.?o\.?|purchase\sorder)\s(?:template|process|form\b|format|terms|workflow|portal|box|system|"
    r"approver|owner|creation|"
    r"number\s(?:to|pending|tb\w))\w*|"
    r"\b(?:purchasing|procurement|finance|spend(?:ing)?|budget(?:ing)?|order\w*|payments?|purchase|invoice|"
    r"grants?|funding)\s(?:apps?|application|module|portal|workflow|reports?|dashboard|"
    r"page|data|model|cube|feature|users?|lead|manager|screen|bot|agent|use\scase|database|queue)\b|"
    r"\b(?:budget|funding|finance|spend|investment|capex|purchasing|procurement|money)\s(?:owners?|holders?|"
    r"managers?|meetings?|talks?|"
    r"discussions?|cycles?|season|rounds?|templates?|process(?:es)?|reviews?|conversations?|questions?|"
    r"owner'?s|calls?|office|"
    r"officers?|controllers?|analysts?|directors?|lead|planning|planner|forecasts?|estimates?|figures?|"
    r"numbers?|info(?:rmation)?|data|"
    r"year|authority(?!\s(?:granted|given|received|issued|approved|obtained|secured))|calendar|deadline|committee|board|approvers?|people|folks|team|side|sheet|tool|system|"
    r"dashboard|alerts?|"
    r"tags?|thresholds?|quota|limits?|caps?|ranges?|decision|workshop|slot|agenda|hearings?|topic|concerns?|"
    r"pressure|impact)\b"
    r"|\b(?:error|latency|time|carbon|token|risk|power|performance|change|downtime)\sbudgets?\b|"
    r"\b(?:budget-)?conscious\b"
    r"|\b(?:cost|price|spend(?:ing)?)\s(?:reduction|savings?|optimi[sz]ation|control(?!\s(?:cleared|approved|passed|approval|board))|management|visibility|analysis)\b"
    r"|\b(?:sort|pecking|running|build|boot|call|rush|tall|wave|start|batting|priority|migration|roll-?out|cut-?over|alphabetical|ranking|loading|deploy(?:ment)?)\sorder\b|\bwork\sorders?\s(?:system|management|app|apps|backlog|queue|entry|flow|module|process\w*|data|planning|schedul\w+|status|dispatch|history|screen)|\bwork\sorders\b|\bin\sorder\b|\border\s(?:of|to\s(?!\d))|"
    r"\border\s(?:desk|entry|management|intake|processing|picking|volume|status|history|portal|lines?|flow|data|"
    r"book|api|service|"
    r"system|screen|peak)\b|\b(?:customer|sales|online|web|replenishment|production|open|late)\sorders\b|"
    r"\bcredit\s(?:card|risk|check|scor\w+|note|union|decision\w*|team|model|line|bureau|app\w*|officers?|"
    r"policy|file|memo)s?\b|"
    r"(?<!the\s)(?<!a\s)\b(?:cross-?)?check(?:s|ed|ing)?\s(?:with|if|whether|on|in|the|up)\b|\bspot\scheck\b|"
    r"\b(?:health|background|sanity)\schecks?\b|"
    r"\bcapital\s(?:markets?|city|region|letters?)\b|\bventure\scapital\b|\bpot(?:ential)?\s(?:of|plant)\b|"
    r"\bpull\srequests?\b|"
    r"\bhonou?rable\b|\bquote\s(?:request|engine)\b|\b(?:req|reqs)\s(?:doc|list|gathering|workshop|spec)\w*\b|"
    r"\bexchange\sreserve\b|\breserved?\sinstances?\b|\bfunds?\s(?:transfers?|managers?|accounting|"
    r"administration|platform)\b|"
    r"\b(?:hedge|mutual|pension|index|investment)\sfunds?\b|\binvestment\s(?:bank\w*|portfolio|manager|arm|advis\w+)\b",
    re.IGNORECASE,
)
# Money of our side, of another purpose or of another year: neither for nor against (section 4).
NOT_THEIRS = CuePattern(
    r"\bby\smistake\b|"
    r"\b(?:deal\sreg\w*|(?:in|into)\s(?:msx|crm|(?:the|my|our)\s(?:pipeline|forecast))|upside\s\d|my\s(?:forecast|manager)|"
    r"acr|nda)\b|"
    r"\b(?:deal\sdesk|pricing\sdesk|discounts?\s(?:\w+\s){0,2}?approved|(?:(?:the|our|local|si|impl\w*|delivery)\s(?:\w+\s)?|(?<!\w\s)|(?<=and\s)|(?<=but\s))"
    r"(?:partner|integrator|reseller|si)\s(?:has\s|have\s|will\s|is\s)?(?:set\saside|put|puts|invest\w*|funds?|funding|"
    r"funded|covers?|covering|pays|paying|paid|contribut\w+|sponsor\w*|absorb\w*))\b|"
    r"\b(?:ecif|amm|azure\smigrate\s(?:and|&)\smoderni[sz]e|fasttrack|ms(?:ft)?|microsoft|seller|partner|isd|"
    r"stu|csu|vendor|"
    r"our)(?:'s)?\s(?:side|end|internal\s|investment\s|ecif\s|poc\s|pilot\s|own\s|workshop\s|presales\s|"
    r"deployment\s|program\s|"
    r"incentive\s)?(?:is\s|are\s|has\s)?(?:fund(?:s|ing|ed)?|money|budget|investment|paying|pays|paid|ecif|"
    r"cash|dollars|spend)\b"
    r"|\b(?:ecif|amm|azure\saccelerate|(?:end\s)?customer\sinvestment\sfunds?|eci|partner\sinvest\w+|"
    r"poc\sfunding|seed\sfunding|"
    r"investment\sfund(?:s|ing)?|deployment\sfund(?:s|ing)?|marketing\sfunds?|mdf|co-?op)\b"
    r"|\b(?:from|on|out\sof|by)\s(?:our|ms(?:ft)?|microsoft'?s?)(?:\sown)?\s(?:side|end|pocket|budget|fund\w*|"
    r"program\w*)\b"
    r"|\bwe(?:'ll|'d|'re|'ve)?\s(?:can\s|could\s|will\s|would\s|are\s)?(?:co-?)?(?:fund|funding|pay|paying|"
    r"cover|covering|offer|offered|"
    r"invest|sponsor)\b|\bour\s(?:fy\d+\s)?(?:travel|team|territory|program)\sbudget\b|\b(?:travel|training|"
    r"marketing|hiring|headcount|"
    r"events?|catering|t&e|facilities|fleet|recruit\w+|advertising|party|lunch)\s(?:costs?|expenses?|budget|spend|money|funds?|funding|"
    r"freeze|capex)\b"
    r"|\b(?:competitor|rival|incumbent|aws|google|oracle|sap|salesforce|snowflake|vmware|"
    r"broadcom)(?:'s)?\s(?:budget|po|order|"
    r"credits?|funding|money)\b|(?<!to\s)(?<!into\s)(?<!on\s)\b(?:another|other|different|unrelated|separate|old|earlier|sister)\s(?:\w+\s)?(?:project|team|"
    r"program(?:me)?|department|"
    r"division|customer|workstream|initiative|budget|bu)(?:'s|s)?\b",
    re.IGNORECASE,
)
PAST_YEAR = CuePattern(
    r"\b(?:last|previous|prior|past)\s(?:fiscal\s|financial\s|budget\s)?(?:year|fy|cycle|period|"
    r"quarter)(?:'s)?\s(?:\w+\s)?(?:budget|funding|"
    r"money|spend|po|order|capex)\b|\b(?:budget|funding|money|capex|po)\s(?:for|of|in|from)\s(?:last|"
    r"the\s(?:previous|prior))\s"
    r"(?:fiscal\s)?year\b|\b(?:old|expired|former|previous|earlier)\s(?:po|order|budget|funding|grant)\b",
    re.IGNORECASE,
)
OLD_YEAR = CuePattern(r"\b(?:in|back\sin|from|since|of)\s(?:\w{3,9}\s)?(20\d\d)\b", re.IGNORECASE)
YEAR_OF_MONEY = CuePattern(
    r"\b(?:fy|cy)\s?'?(?:20)?(?P<short>\d\d)(?:[/-]\d\d)?\b|\b(?P<long>20\d\d)(?:'s)?\s(?:capital\s|it\s|"
    r"capex\s)?(?:budget|funding|plan|money)\b",
    re.IGNORECASE,
)
# Sums that are lost, earned or saved, not granted.
LOSS = CuePattern(
    r"\b(?:los(?:e|es|s|ses|ing|t)|cost(?:s|ing)?|sav(?:e|es|ed|ing|ings)|worth|fine[sd]?|penalt\w+|damage\w*|"
    r"revenues?|sales|spoil\w*|"
    r"wast(?:e|es|ed|ing)|bleed\w*|leak\w*|margin|profit|turnover|scrap\w*|bins?|throws?|shrink\w*|"
    r"write-?offs?|claims?|fraud\w*|downtime|"
    r"chargebacks?|leakage|premium|overtime|upside|pipeline|acr|list\sprice|discount\w*|refunds?|"
    r"debt|receivables|invoices?)\s"
    r"(?:[\w'&-]+\s){0,3}?[^\s\w]{0,2}(?:[a-z]{0,4}\s?)\d|\d[\w.,]*\s(?:[\w'-]+\s){0,3}?(?:a|per|each|every|"
    r"in)\s(?:year|month|week|day|shift|hour|ton\w*|unit|"
    r"seat|user|losses|fines|damage\w*|penalties|savings|waste|revenue|sales|fraud|claims|overtime|spoil\w*|"
    r"scrap|write-?offs?|downtime|debt|refunds)\b|\bp\.?a\.?(?=\s|$)",
    re.IGNORECASE,
)
# Texts without any of these say nothing of money.
TELLING = CuePattern(
    r"licen[cs]|\bseats?\b|reserv|subscri|bought|purchas|order|docusign|e-?sign|adobe|invoic|deposit|payment|instal|insolv|receivership|bankrupt|"
    r"administration|liquidat|chapter\s11|section\s114|\btear|\btore|\btorn|ripped|shred|veto|spen[dt]|draw|fr(?:ee|o)z|\bcut|plan\b|plans\b|programme|"
    r"\bbooks?\b|baseline|ledger|\baop\b|\bltp\b|\bmtp\b|\bmtfs\b|account|reserve|p&l|\bpot\b|\bplan|wallet|pockets?|purse|letter|bestell|auftrag|"
    r"\bbon\b|bescheid|bewillig|sperre|stopp|\bgeld|mittel|crédit|presup|pengar|penger|penge|medel|midler|regret|receiv|\bea\b|enterprise\sagreement|"
    r"mca-e|savings|capacity|units|awards?\b|levy|measure|referendum|motion|article|cupboard|nothing|victim|casualt|wbs|vote|loi\b|aor\b|loa\b|"
    r"offer|proposal|quote|renewal|amendment|agreement|"
    r"fund|budget|afford|\bcosts?\b|\bprice|\bfees?\b|\bpay\b|earmark|ear-mark|fenc|bankroll|skint|broke|penn|"
    r"dough|krona|franc|headroom|stop|halt|"
    r"freeze|coffers|\btaps?\b|plug|cents?\b|dime|\bquid|buck|\bsou\b",
    re.IGNORECASE,
)
# Papers that ask for money say something where they are decided on, not where they are received.
ASKED = CuePattern(
    r"(?:quot\w*|business\scase|purchase\sre\w+|req\w*|sow|\w+\s(?:request|ask|proposal|application|bid|paper|"
    r"case|memo|line|list)s?)$",
    re.IGNORECASE,
)
PRICE = CuePattern(
    r"\b(?:pric(?:e|es|ed|ing)|cost(?:s|ed|ing)?|estimat\w+|quot\w+|tco|comes?\sin\sat|came\sin\sat|worth|"
    r"total\sof|ballpark|tops|max)\b",
    re.IGNORECASE,
)
# A sum that was spoken of before: "the 6.5M is gone".
DEFINITE = CuePattern(
    r"\b(?:the|that|this|our|their|those|all)\s(?:[\w']+\s)?[^\s\w]{0,2}(?:[a-z]{0,4}\s?)\d", re.IGNORECASE
)
# What an approver grants or refuses without a word of money: "finance turned the platform ask down".
REQUEST = CuePattern(
    r"\b(?:line|item|increase|uplift|slice|share|ask|request|bid|proposal|paper|submission|application|case|project|programme|"
    r"program|purchase|deal|expense|"
    r"spend|number|figure|amount|quote|thing|initiative|plan|it|this|that|them|both)\b",
    re.IGNORECASE,
)
