"""Who may decide, and who is only named like that (section 4 of policy.md, Authority)."""

import re

from policy.text.cue_pattern import CuePattern

_MODIFIER = (
    r"(?:managing|executive|exec|senior|group|programme|program|technical|commercial|medical|it|ict|finance|financial|"
    r"operations?|ops|plant|regional|general|art(?:istic)?|works|site|clinical|nursing|hospital|school|clinic|"
    r"engineering|deputy\sgeneral|sales|marketing|store|studio|museum|library|port|airport|mine|mill|country|digital|"
    r"data|security|infrastructure|hr|research|innovation|logistics|supply\schain|production|technology|assoc\w*)"
)
_TRADE = (
    r"(?:section|department|dept|division(?:al)?|unit|plant|branch|area|region(?:al)?|district|station|office|works|fire|police|"
    r"port|depot|yard|factory|bureau|city|state|national|council|group|team)"
)
_ABROAD = (
    r"(?!dienst|projekt|team|schicht|bau|teil)\w{2,}(?:leiter(?:in)?|leitung|direktor(?:in)?|vorstand|sjef|direktør|direktör|johtaja|päällikkö)|werkleiter(?:in)?|"
    r"leiter(?:in)?\s(?:der|des|it|technik|produktion|einkauf)|hauptgeschäftsführer\w*|(?-i:GF)(?=\s(?-i:[A-Z]))|directrice(?:\sg[ée]n[ée]rale)?|"
    r"jefa|direttore|direttrice|amministrat(?:ore|rice)\sdelegat[oa]|dyrektor|prezes|ředitel\w*|jednatel\w*|igazgató|müdür\w*|"
    r"(?:hon)?bucho|shacho|kaicho|senmu|jomu|(?-i:AR)(?=\s(?:released|approved|voted|said|says|gave))"
)
_WORKS_AS = (
    r"(?!counter|number|over|under|after|ever|order|user|paper|error|matter|other|"
    r"former|monitor|sensor)\w{2,}(?:er|or|ist|ian)"
)
TITLE = CuePattern(
    r"(?<![\w@·-])(?<!on\s)(?:"
    + _TRADE
    + r"\s(?:chief|head|president|director|commander|librarian|superintendent|controller|leader)|"
    + _ABROAD
    + r"|(?:chief|head)\s(?:chef|coach|nurse|"
    + _WORKS_AS
    + r")|executive\sofficers?(?:\sof\s(?:the\s)?\w+)?|partner[\s-]in[\s-]charge|"
    r"(?:under|deputy\s|vice\s?)secretary|director[\s-]general|officer\sin\scharge|first\s(?:minister|secretary)|(?-i:CMD|ADM|ED|DG|DDG|AO|JS|MoD\sDG)|(?:joint|additional|"
    r"under|deputy|principal|chief|home|finance|health|cabinet|permanent)\ssecretary|(?:competent|sanctioning|"
    r"approving|"
    r"awarding|contracting)\s(?:authority|officer)|authori[sz]ing\sofficers?|"
    r"collector|(?:group|lead)\s(?:captain|commander)|(?:station|wing|base|squadron|battalion|police|section|unit)\s"
    r"(?:commander|chief)|chief(?:\s\w+)?(?:\s(?:pharmacist|surgeon|nurse|of\s\w+))|station\scommander|md|dga|"
    r"directeur\sg[ée]n[ée]ral|directrice\sg[ée]n[ée]rale|bereichsleiter(?:in)?|abteilungsleiter(?:in)?|"
    r"werksleiter(?:in)?|"
    r"amtsleiter(?:in)?|prokurist(?:in)?|vorsitzende\w*|dezernent(?:in)?|landrat|landrätin|kämmerer|konsernsjef|"
    r"konserndirektør|"
    r"administrerende(?:\sdirektør)?|adm\.?\s?dir\.?|direktør|virksomhetsleder|rådmann|kommunaldirektør|kommundirektör|"
    r"generaldirektör|verkställande|koncernchef|it-?chef|cio-?n|toimitusjohtaja|alcalde|alcaldesa|"
    r"gerente(?:\sgeneral)?|"
    r"presidente|consejo|jefe|ceo/\w+|sr\.?\svp|(?:division|department|dept|bu|unit|business|country|plant|site|works|"
    r"group)\s(?:head|chief|president|boss|lead\sand\sowner)|(?:two|three|both|four|the)\s(?:founders|owners|"
    r"brothers|sisters|"
    r"partners|directors|principals|shareholders)|shareholders|founders|owners|family\scouncil|excom|ex-?comm|"
    r"executive\s(?:committee|board|council|leadership)|leadership\sgroup|management\s(?:board|team|committee|group)|"
    r"directorate|elders|synod|vestry|parish\scouncil|school\sboard|pta|kabinett|gemeinderat|stadtrat|kreistag|"
    r"aufsichtsrat|verwaltungsrat|bestuur|raad\svan\s\w+|styret|styrelsen|kommunestyret|ledergruppen|"
    r"(?:country|area|zone|territory|general|medical|clinical|nursing|technical|finance|managing|hospital|plant|works|"
    r"operations|theatre|museum)\s(?:director|manager)(?=[\s,.:;)]|$)|c[eftiodpmrah]os?|ciso|cdao|cdio|cxo|cito|"
    r"cso|cco|cno|cmio|cpto|"
    r"chief(?:\s[\w&]+){0,3}?\s(?:officer|"
    r"architect|executive|engineer|physician|constable|economist|scientist|exec|accountant|actuary|nurse|"
    r"pharmacist|clerk|"
    r"judge|underwriter|of\s\w+)|chief(?=[\s,.:)(]|$)|(?:founder|owner|chair(?:man|woman)?|president|"
    r"partner)\s?[-/&+]\s?\w+|don[oa]|due[ñn][oa]|diretora?|directora?|"
    r"patron(?:ne)?|inhaber(?:in)?|(?:s|e|a|g)?vps?|(?:senior\s|executive\s|exec\s|"
    r"group\s)?vice[\s-]president|"
    r"(?:vice-?)?president|(?:"
    + _MODIFIER
    + r"\s){0,3}(?:directors?|dir)|md|(?:studio\s|plant\s|site\s)?gm|general\smanager|"
    r"(?:managing\s|senior\s|lead\s|general\s|equity\s|name\s|senior\smanaging\s)?partners?|principal|founder|"
    r"co-?founder|proprietor|owner|"
    r"(?:global\s|group\s|regional\s)?head(?:\sof\s(?:the\s)?[\w&/-]+|teacher|master)?|minister|"
    r"secretary(?:-general|\sgeneral|\sof\sstate)?|"
    r"mayor|councill?or|alder(?:man|woman)|superintendent|dean|provost|(?:vice-?)?chancellor|rector|prefect|ambassador|"
    r"commissioner|treasurer|comptroller|controller|governor|general\scounsel|gc|chair(?:man|woman|person)?|"
    r"board|trustees|council|cabinet|"
    r"(?:[\w-]+\s)?committee|cttee|steerco|steering(?:\s(?:committee|group|cttee|board))?|exco|(?:capital|"
    r"investment)\sgroup|"
    r"executive\s(?:team|group)|leadership(?:\steam)?|slt|elt|c-?suite|vorstand|comex|partnership|"
    r"(?:economic\s|final\s|business\s)?(?:buyer|decision[\s-]?maker|approver|signatory|signer)s?|eb|dm|"
    r"(?:exec(?:utive)?\s|business\s|project\s|programme\s|program\s|senior\s)?sponsors?|budget\s(?:owner|"
    r"holder)|commander|colonel|brigadier|"
    r"admiral|captain|general(?=\s(?-i:[A-Z]))|administrator|geschäftsführer\w*|pdg|dsi|gérant\w*|"
    r"cabinet\smember(?:\sfor\s\w+)?|portfolio\sholder|council\sleader|leader\sof\sthe\scouncil|(?-i:Lt\.?\sCol|"
    r"Col|Maj|Gen|Capt|Cdr|Brig|Adm)\.?(?=\s(?-i:[A-Z]))|(?:executive\s|exec\s|possible\s)?sponsors|"
    r"chief\sactuary|(?:city|town|county|borough|village)\s(?:manager|administrator|clerk)|zaakvoerder|"
    r"bestuurder|voorzitter|directeur|directrice|direktor\w*|daglig\sleder|vd|dirigent|bürgermeister\w*|"
    r"wethouder|perm(?:anent)?\ssec(?:retary)?|ps|sheriff|chief\sof\spolice|fire\schief|abbot|bishop|"
    r"headm(?:istress|aster)|commodore|harbou?r\s?master|monsignor|magistrate|trustee|general\sassembly|"
    r"works\scouncil|presidium|rectorate|assembly|senate|editor(?:[\s-]in[\s-]chief)?|publisher|producer|"
    r"commander[\s-]in[\s-]chief|(?-i:(?!SE|PM|DBA|IT|AE|CSA|BA|QA|SRE|PO|TPM|HR|AI|BI|UX|OT|ML|IR|SI|ISV|AM|"
    r"CSM|SOC|CRM|ERP|VDI|API|PoC|POC|EDI|SQL|AWS|MS|US|UK|EU|FY|Q)[A-Z]{2,4}(?=\s[A-Z][a-z]+\s[A-Z][a-z]+))|"
    r"matron|registrar|bursar|sro|senior\sresponsible\sowner|boss|family|ringi)(?:'s(?=\s(?:in|on|all|"
    r"written|formal|official|personal|contract|own|choice|verdict|pick|call|vote|answer|reply|mail|email|"
    r"e-mail|words?|note|letter|blessing|consent|order|"
    r"decision|signature|approval|ok|yes|"
    r"agreed|approved|signed|said|decided|behind|given|okayed|left|gone|out|sold|bought|now)\b))?(?![\w-]|'s)",
    re.IGNORECASE,
)
# Titles that name a thing here, people around a decision maker, people of our side, and former ones.
NO_TITLE = CuePattern(
    r"\b(?:our|my)\s(?:own\s)?(?:\w+\s)?(?:vice[\s-])?president\b|"
    r"\bsponsors?\s(?:at|from)\s(?:ms|microsoft)\b|\b(?:who|that|it)\ssponsors\b|"
    r"\bowners?\sof\s(?:the|a|this|that|our)\s(?:backlog|task|item|ticket|milestone|risk|site|document|page|"
    r"action|app|system|product|process)\b|"
    r"\b(?:the|a|our)\spartner\b(?!')|"
    r"\b(?:active|azure|ad|work|home|sub|root|web|virtual|file|phone|staff|content|parent|working)\s?directory\b|"
    r"\b(?:white|dash|story|mother|circuit|kan\w*|score|job|review|change\sadvisory|architecture\s(?:review)?|"
    r"design|cab|service|api|"
    r"bread|key|project)\s?boards?\b|\bonboard(?:ing|ed)\b|\bacross\sthe\sboard\b|\b(?:board|committee|"
    r"council|exco|steerco|leadership)\s(?:meeting|deck|"
    r"papers?|pack|room|slides?|date|report\w*|presentation|prep|date|member|slot|agenda|minutes)\b|"
    r"\b(?:domain|database|db|systems?|sys|network|global|tenant|subscription|"
    r"billing|local|sharepoint|m365|it|azure|sql|cloud|platform)\s(?:controllers?|administrators?|admins?|"
    r"owners?)\b|\b(?:pump|plc|motor|array|disk|raid|storage|"
    r"ingress|load|flight|traffic|robot|kiln|machine|device|door|game|signal)\s?controllers?\b|"
    r"\bhead\s(?:count|office|room|start|quarters|into|for|"
    r"back|to\b)\w*|\b(?:(?<!go-)(?<!go\s)(?<!go)ahead|heads[\s-]?up|heads)\b|\bon\sthe\shead\b|\b(?:change|"
    r"product|user|data|domain|"
    r"task|milestone|risk|resource|ticket|app|"
    r"backlog|process|system|service|site|key|record|action|store|pet|home|car|shop|policy)\s(?:owners?|holders?)\b|"
    r"\b(?:channel|implementation|delivery|si|technology|isv|trading|trade|business|integration|"
    r"consulting|local|migration|msp)\s"
    r"partners?\b(?!')|\bpartner\s(?:team|network|center|hours|will|is|does|side|portal|resource|throws|"
    r"brings|delivers)\b|"
    r"\b(?:our|my|microsoft'?s?|ms(?:ft)?'?s?|internal|partner'?s?|vendor'?s?|competitor'?s?|aws'?s?|"
    r"google'?s?|oracle'?s?|sap'?s?|broadcom'?s?)\s(?:own\s)?(?:\w+\s)?"
    r"(?:(?:s|e)?vp|cvp|c[et]o|director|exec\w*|leadership|gm|general\smanager|head)\b|\bcvp\b|\b(?:assistant|"
    r"pa|ea|secretary|adviser|advisor|deputy|"
    r"right\shand)\s(?:to|of)\s(?:the\s)?[\w]+|\b\w+'s\s(?:\w+\s)?(?:assistant|pa|ea|secretary|office|team|"
    r"staff|directs?|people|chief\sof\sstaff|calendar|deputy|"
    r"delegate|inbox|diary|analyst|lead|engineer|architect|report|admin|group|side|org|crew|lot)\b|"
    r"\b(?:former|ex-?|previous|old|outgoing|then)\s?-?(?:cio|cfo|cto|ceo|coo|ciso|director|vp|head|sponsor|"
    r"md)\b|\btest\s(?:director|lead)\b|"
    r"\bgeneral\s(?:purpose|public|availability|idea|terms|ledger|approach|interest|question|contractor)\b|"
    r"\bcaptain\sof\b|\bchief\s(?:concern|complaint|reason|among)\b|"
    r"\b(?:school|high)\sprincipal\b|\bservice\sprincipals?\b|\bprincipal\s(?:engineer|architect|consultant|"
    r"developer|scientist|name|id|reason|se)\b|"
    r"\bproduct\sowners?\b|\bfamily\s(?:of|doctor)\b|\bvm\sfamily\b|\b(?:vp|director|c-?level|"
    r"exec\w*)[\s-](?:level|sponsored)\b",
    re.IGNORECASE,
)
# A part of a sentence that is a name and nothing else.
APPOSED = CuePattern(
    r"\W*(?:(?:Mr|Mrs|Ms|Mme|M|Dr|Prof|Herr|Frau|Sr|Sra|Smt|Shri)\.?\s)?(?:[A-ZÀ-Ý][\w'.-]*\s?){1,4}\W*"
)
# The same subject has a second verb: "made it a goal and signed".
COORDINATED = CuePattern(
    r"(?:\W*(?-i:[A-ZÀ-Ý])[\w.'-]*){0,4}\W*(?:\w+ed|\w+s|made|put|took|got|gave|met|saw|read|went|came|told|"
    r"heard|sat|drove|set|sent|wrote|spoke)\s.{0,90}?\b(?:and|then|that\s(?:he|she|they|we|it)(?:'s|'ve)?)\s"
    r"(?:(?:has|have|had|then|also|is|was|personally|\w+ly)\s)*",
    re.IGNORECASE,
)
# Who spoke the words in quotes before: "..., says the COO".
SPOKEN = CuePattern(
    r"^[\"'].{0,160}[\"'][,.]?\s*(?:[\w.'-]+[\s,]+){0,3}?" + TITLE.pattern + "|"
    r"[\"'][,.]?\s*(?:[-–(]\s*|(?:says?|said|wrote|writes|answered|replied|told\s\w+|from|"
    r"were\sthe\swords\sof)\s)(?:[\w.'-]+[\s,]+){0,5}?" + TITLE.pattern,
    re.IGNORECASE,
)
# A label before the name of who decides: "Decision maker: Ana Ruiz".
DECIDER_LABEL = CuePattern(
    r"\W*(?:(?:the|our|their|confirmed|named|final|sole|real|actual|true|agreed)\s)*(?:decision[\s-]?(?:maker|"
    r"owner|taker)|"
    r"decider|economic\sbuyer|eb|dm|signatory|(?:final\s)?approver|authority|who\s(?:decides|signs)|decides|signs|"
    r"signer|final\s(?:say|word|call)|last\sword|budget\s(?:holder|owner))(?:\s(?:is|confirmed|found))?\W*",
    re.IGNORECASE,
)
# What is decided is another thing, or by another firm.
ELSEWHERE = CuePattern(
    r"\b(?:another|other|different|unrelated|sister|previous|old)\s(?:project|programme|program|company|"
    r"customer|initiative|"
    r"workstream|deal|opportunity|team|site|subsidiary|vendor)\b|\bfor\sthe\s(?:web\s?shop|website|intranet)\b",
    re.IGNORECASE,
)
# A person by name.
NAME = CuePattern(
    r"\b(?:(?-i:Mr|Mrs|Ms|Dr|Prof|Sra?|Mme|Herr|Frau|Col|Gen|Capt|Sgt|Rev|Sir|Dame)\.?\s[A-Z][\w'-]+|"
    r"[A-Z][a-zà-ÿ'.-]+\s(?:(?:de|la|van|der|von|al|bin|le|da|dos|del)\s){0,2}"
    r"[A-ZÀ-Ý][\w'-]+|[A-Z]\.\s?[A-Z][\w'-]+)|(?<=[\w,)] )(?!(?:Mon|Tue|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|"
    r"Febr)uary|March|April|May\b|June|July|August|"
    r"(?:Sept|Nov|Dec)ember|October|(?:Mon|Tue|Wed|Thu|Fri|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\b|"
    r"Azure|Microsoft|"
    r"Teams|Fabric|Copilot)[A-Z][a-zà-ÿ]{2,}|^(?!The|This|That|It|They|She|He|"
    r"We|Nobody|Who|What|Need|Asked|Waiting|Their|His|Her|No|"
    r"Not|And|But|So|If|Decision|Final|Budget|Everyone|Someone|Anyone|You|All|Only|In|On|At|For|To|As|By|"
    r"Says|Vote|Votes|Voted|Minutes|Memo|Letter|Session|"
    r"Visit|Talked|Spoke|Money|Funding|Offer|Contract|Choice|Opening|Accepted|Permission|Approval)[A-ZÀ-Ý][a-zà-ÿ]{2,}(?=\s)"
)
# Somebody who is not known decides.
ANOTHER = CuePattern(
    r"\b(?:someone|somebody|anyone|anybody|whoever|unknown|unclear|tbd|tbc|not\ssure|don't\sknow|no\sidea|"
    r"figure\sout|find\sout|unidentified|"
    r"our\s(?:decision|call|choice|side)|not\s(?:hers|his|theirs|her|the\sone|him)|we\s(?:own|decide|hold|"
    r"have\sthe)|customer'?s?\s(?:decision|call))\b",
    re.IGNORECASE,
)
# What may stand between the decision maker and the verb: names, auxiliaries, adverbs, dates, but no other subject.
_NEUTRAL = (
    r"(?:(?:told\s(?:us|me|them)|identified|that|(?-i:Amb|Hon|Rev|Cllr|Dr|Mr|Ms|Mrs|Mx|Prof)\.?|sir|ji|madam|sahib|saheb|garu|of\s(?:the\s|their\s|its\s)?(?!our\b|my\b|microsoft|ms\b)[\w&-]+|has|"
    r"have|had|is|was|were|been|got|just|now|already|finally|formally|officially|fully|also|since|"
    r"then|today|yesterday|personally|"
    r"himself|herself|both|all|and|who|which|that|as|of|or|the|for|at|there|here|never|not|hasn't|didn't|did|"
    r"does|doesn't|wasn't|isn't|"
    r"do|are|aren't|don't|by|mail|email|phone|call|writing|verbally|\w+ly|on|in|last|this|week|month|night|"
    r"morning|afternoon|monday|tuesday|wednesday|"
    r"thursday|friday|mon|tue|tues|wed|thu|thur|thurs|fri|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|"
    r"dec|january|february|march|april|"
    r"june|july|august|september|october|november|december|she|he|they|it|she's|he's|they've|it's|met|sat|"
    r"came|called|spoke|wrote|phoned|rang|mailed|emailed|visited|joined|listened|read|wants|wanted|likes|"
    r"liked|loves|even|too|says|said|"
    r"still|once|again|sits|group|it|ops|"
    r"\d[\w./:-]*|(?-i:[A-ZÀ-Ý][\w.'&/-]*)|[\w&]+(?=\)))(?=[\W·]|$))"
)
BETWEEN = CuePattern(r"[^\w]*(?:" + _NEUTRAL + r"[^\w]+){0,10}", re.IGNORECASE)
LEAN_ON_PRONOUN = CuePattern(
    r"[^\w]*(?:(?:she|he|they|she's|he's|they've|who|and|but|has|have|had|is|was|now|then|since|just|already|"
    r"suddenly|also|both|\d[\w./:-]*|\w+ly|in|on|last|"
    r"week|month|monday|friday|may|june|july|unfortunately|sadly|mon|tue|wed|thu|fri|since)[^\w]+){0,8}",
    re.IGNORECASE,
)
LEAN = CuePattern(
    r"[^\w]*(?:(?:"
    + _NEUTRAL.replace(r"|(?-i:[A-ZÀ-Ý][\w.'&/-]*)", "")
    + r"|but|so|when|i|we|ok|yes|then)[^\w]+){0,9}",
    re.IGNORECASE,
)
CAPITALISED = CuePattern(r"\b[A-ZÀ-Ý][\w'-]*")
# The agent of a passive, or of a noun: "approved by the CIO", "a yes from the board".
AGENT = CuePattern(
    r"(?:\s(?:[\w/&.'-]+)){0,6}?\s(?:by|from|of|w/|with\s(?:\w+\s)?approval\sof)\s(?:[\w/&.'()-]+,?\s){0,5}?\(?"
    + TITLE.pattern,
    re.IGNORECASE,
)
# A mail that a decision maker signs: "Howard Pax, COO".
SIGNATURE = CuePattern(
    r"(?:\b(?-i:[A-ZÀ-Ý])[\w'.-]+[,\s/|(–-]+)(?:\w+\s){0,2}?" + TITLE.pattern + r"[\w\s,&./()-]{0,40}$", re.IGNORECASE
)
# Any person's role: enough for who "owns the decision".
ROLE = CuePattern(
    r"\b(?:manager|mgr|lead|leader|foreman|forewoman|supervisor|coordinator|nurse|professor|prof|doctor|"
    r"engineer|officer|head|chief|owner|"
    r"farmer|planner|buyer|pharmacist|librarian|curator|pastor|coach)\b",
    re.IGNORECASE,
)
FIRST_PERSON = CuePattern(r"[^\w]*i(?:'m|'ve)?\b.*\b(?:not|never|n't)\b|[^\w]*i\s\w+n't\b", re.IGNORECASE)
# A mail that ends with a name, without a title.
SIGNED_NAME = CuePattern(r"[.!?,\n]\s*[A-ZÀ-Ý][\w'.-]*(?:\s[A-ZÀ-Ý][\w'-]+){0,2}\.?\s*$")
# Who keeps the money.
KEEPER = CuePattern(
    r"\b(?:cfo|fin(?:\.|ance|ancial)?\s(?:director|head|chief)|treasurer|controller|comptroller|bursar)\b",
    re.IGNORECASE,
)
# A decision maker of many heads.
BODY = CuePattern(
    r"board|partners|council|committee|cttee|trustees|assembly|senate|cabinet|partnership|group|exco|steer|"
    r"presidium|parliament|aufsichtsrat|verwaltungsrat|gemeinderat|stadtrat|kreistag|\bAR\b|styre|bestuur|shareholders|"
    r"vorstand|consejo|elders|synod",
    re.IGNORECASE,
)
# Who could decide, but is not engaged yet.
CURIOUS = CuePattern(
    r"\bno\s(?:names?|titles?)\b|\bvote\son\s\d|\b(?:they|people|users|it)\ssays?\sthe\s(?:boss|chief)|\b(?:(?:would|'d)\s(?:love|like)\sto|curious|interested\sin|(?:wants?|keen)\sto\s(?:hear|see|learn|know|"
    r"understand)|"
    r"(?:not|n't|never|yet\sto|nobody\shas|no\sone\shas)\s(?:\w+\s)?(?:met|meet|spoken|talked|seen)|invited|undecided|"
    r"(?:not|n't)\s(?:yet\s)?(?:decided|voted|ruled|said|committed|responded|answered)|on\sthe\sfence|mulling|power\sto\s\w+\ssits\selsewhere|(?:sits|lies|is|rests)\selsewhere|"
    r"sitting\son\sit|no\sreply|not\sresponded|unreachable)\b",
    re.IGNORECASE,
)
