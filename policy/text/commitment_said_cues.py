"""The wordings of a customer's yes to the work as a whole, and of its withdrawal (section 8 of policy.md)."""

import re

from policy.text.cue_pattern import CuePattern

_WORK = (
    r"(?:project|programme|program|deal|move|migration|work|engagement|initiative|contract|agreement|rollout"
    r"|roll-out|build|phase\s?\w+|scope|investment|business\scase|transformation|implementation|commitment"
    r"|commit|purchase|spend|consumption|"
    r"modernis\w+|moderniz\w+|platform|solution|pilot|sow|statement\sof\swork|plan|proposal|go|whole\sthing|lot"
    r"|case|replacement|consolidation|upgrade|deployment|option|it|this|that|us|you|azure|microsoft)"
)
_ADVERB = (
    r"(?:\s(?:now|fully|formally|officially|all|hereby|definitely|also|unanimously|today|yesterday|finally"
    r"|just|already|really|very\smuch|indeed|both|100\s?%|hundred\spercent|firmly))*"
)
# The customer speaks for itself as bound.
YES = CuePattern(
    r"\b(?:is|are|it's)\syours\b|\b(?:go|please)\s(?:and\s)?(?:build|do|deliver|make)\s(?:it|this)\b|\bmake\sit"
    r"\s(?:happen|so)\b|\bfull\s(?:steam|speed)\sahead\b|\blet's\s(?:do\s(?:it|this)|build\sit|get\sgoing)\b"
    r"|\bdecid(?:ed|es)\sfor\s(?:you|us|azure|microsoft)\b|"
    r"\b(?:he|she|they|everybody|board|we)(?:'s|'re|\sis|\sare)\s(?:all\s|fully\s)?in\b(?=\s*(?:$|[,.!;]))|\bno"
    r"\sifs\b|\b(?:programme|program|project|migration|contract|business\scase|deal)\b[^.?!]{0,20}\bapproved\b"
    r"|\bin\syour\sbooks\b|"
    r"\bgreen\slight\b|\band\s(?:hereby\s|formally\s)?commit\sto\b|\baccept(?:ed|s)?\s(?:your|our)\s(?:\w+"
    r"\s)?(?:proposal|offer|contract|terms)\b|\bstart\swhen(?:ever)?\syou\s(?:like|want|are\sready)\b|"
    r"\b(?:consider|treat|take|see)\s(?:this|that|it|my\smail|this\smail)\s(?:as\s)?(?:our|my|a|the|their)"
    r"\s(?:\w+\s)?(?:commitment|yes|go|go-?ahead|mandate|word)\b|\byes\sfrom\s(?:us|me|our\sside|the\sboard)\b"
    r"|\bwe\s(?:will\s|shall\s)?do\sit\b|\bwe\s(?:go|are\sgoing|went|will\sgo)\swith\s(?:you|azure|microsoft"
    r"|your)\b|\bsigned\sand\ssealed\b|\bwe\swant\sto\s(?:do\sthis|go\sahead)\sand\s(?:have|are|it's)\b|\bit"
    r"\sis\s(?:decided|settled|official)\b|\bit's\s(?:decided|settled|official)\b|"
    r"\b(?:treat|consider|count|regard|take|mark|log|book|put|call)\s(?:us|this|it|that|the\s\w+"
    r"|[\w'-]+)\s(?:down\s)?(?:as\s|in\sas\s)?(?:fully\s|now\s|firmly\s)?(?:committed|in\b|a\s(?:firm\s"
    r"|clear\s|definite\s)?(?:yes|go|commitment)|on\sboard|confirmed|done|as\sfirm|firm)\b"
    r"|\b(?:we|they|customer|board|[A-Z][\w'-]+)\s?(?:'re|are|is|has|have|'ve)" + _ADVERB + r"\s(?:committed"
    r"|commit(?:ted)?\s(?:to|themselves|itself|ourselves)|all\sin|in\sfor\sgood|on\sboard\sand\scommitted)\b"
    r"|\b(?:we|they|the\sboard|board|management|exec\w*|leadership|i)"
    + _ADVERB
    + r"\s(?:commit|committed)\s(?:to\s|on\s|the\s)"
    r"|\byou\s(?:have|'ve\sgot|got)\s(?:our|my|the|a|their)\s(?:firm\s|full\s|formal\s|clear\s)?(?:commitment|yes"
    r"|word|go|go-?ahead|green\slight|deal|mandate)\b|\b(?:it's|it\sis|that's|that\sis|this\sis"
    r"|so)\sa\s(?:firm\s|definite\s|clear\s|formal\s|resounding\s|big\s|unanimous\s)?(?:yes|go)\b(?!\slive)"
    r"|\bwe\shave\sa\s(?:deal|go)\b|\bcount\sus\sin\b|\b(?:we're|we\sare)\s(?:all\s)?in\b(?=\s*(?:$|[.,!;–-]"
    r"|on\b|for\b|with))"
    r"|\b(?:we|they|customer|company|board|management|client|i)(?:\s?(?:'re|'ve|'ll|are|is|have|has|am|'m|will))?"
    + _ADVERB
    + r"\s(?:(?:decided"
    r"|agreed|voted|chosen|resolved|elected|opted|made\s(?:up\s(?:our|their)\sminds?|the\s(?:call|decision)))"
    r"\s(?:to\s)?)?(?:go|going|move|moving|press|pressing|push|pushing|forge|forging)\s(?:ahead|forward|for\sit"
    r"|on\s(?:with|this)|all\sin)(?!\s(?:and|to)\s(?:send|share|draft|prepare|schedule|set\sup|book|test|start"
    r"\stesting))\b"
    r"|\b(?:we|they|board|management|committee|i)(?:\s?(?:'ve|have|has|are|'re))?" + _ADVERB + r"\s(?:decided|agreed"
    r"|voted|resolved|elected|opted)\s(?:\w+\s)?(?:to\s(?:proceed|do\s(?:it|this|the)|commit|sign|buy|invest"
    r"|take\sit|run\swith)|in\sfavou?r|for\s(?:it|the)|on\sdoing)\b"
    r"|\b(?:we|they)(?:\s?'re|\sare)" + _ADVERB + r"\s(?:proceeding|doing\s(?:it|this)|good\sto\s(?:go|proceed)"
    r"\son|signing\sup\sfor)\b|\b(?:decision|vote|verdict|answer|outcome)\s(?:is|was|came|:)\s?(?:in\s|back"
    r"\s)?(?:a\s|an?\s\w+\s)?(?:yes|go|positive|go-?ahead|affirmative|in\sfavou?r|unanimous)\b|\bfinal\s(?:yes"
    r"|go)\b|\bofficially\s(?:a\sgo|committed|a\syes)\b"
    r"|(?:^|[:,–-]\s?|\bplease\s|\bso\s|\byou\s(?:can|may|are\sfree\sto|have\sour\sok\sto|should)\s(?:now\s)?"
    r"|\band\s)(?:go\sahead|proceed|get\sgoing|let's\s(?:go|do\s(?:it|this)))\s?(?=$|[.!,;]|with\b|on\b|as\b)"
    r"|\b(?:decision|answer|vote|verdict|outcome|reply|response)\b[^.?!]{0,50}\b(?:is|was|came\sback"
    r"|turned\sout)\s(?:a\s|an\s)?(?:clear\s|firm\s|unanimous\s)?(?:positive|yes|affirmative|favou?rable|go\b"
    r"|in\sfavou?r)"
    r"|\b(?:my|our|the\sboard's|board's|the\scommittee's|his|her|their)\s(?:answer|decision|vote"
    r"|word)\s(?:\w+\s){0,3}?(?:is|was)\s(?:a\s)?(?:yes|positive|go)\b|\b(?:i|we)\s(?:hereby\s|formally\s"
    r"|herewith\s|officially\s)?(?:give|gave|grant|confirm|confirmed)\s(?:you\s|it\s)?(?:my|our"
    r"|the)\s(?:\w+\s)?(?:yes|go-?ahead|commitment|consent|go\b|blessing|ok(?:ay)?|green\slight|mandate)"
    r"|\bwe\shave\schosen\syou\b|\byou've\s(?:won|got)\sthe\s(?:work|deal|business|contract)\b|\bthe\s(?:work"
    r"|deal|business|contract|project)\sis\syours\b",
    re.IGNORECASE,
)
# Who can give that yes, and the yes that a third person reports of them.
DECIDER = (
    r"(?:c[eifotmdp]so?\b|c[eifotmd]o\b|ciso|cdo|cpo|cro|chro|chief\s[\w&\s]{2,30}?officer|chief"
    r"|board(?:\sof\s\w+)?|directors?|exec(?:utive)?s?(?:\s(?:committee|board|team|sponsor|council))?|exco"
    r"|excom|mancom|comex|steerco|steering(?:\s(?:committee|group|board|co))?|"
    r"sponsor|vp|svp|evp|vice\spresident|president|managing\sdirector|md|gm|general\smanager|general\sdirector"
    r"|head\sof\s\w+|owner|founder|chair(?:man|woman|person)?|council|cabinet|minister|commissioner|trustees"
    r"|investment\scommittee|capex\scommittee|committee|leadership(?:\steam)?|management(?:\sboard)?|"
    r"vorstand|gesch\w+|partners|ceo's|executives|supervisory\sboard|shareholders|provost|dean|superintendent"
    r"|treasurer|mayor|governor|group\s\w+|it\sdirector|decision[\s-]maker|economic\sbuyer|elt|slt)"
)
TITLE = CuePattern(r"\b" + DECIDER + r"\b", re.IGNORECASE)
DECIDED = CuePattern(
    r"\bapproved\s(?:unanimously|without\s(?:dissent|objections?|conditions?|changes))\b|"
    r"\b(?:released|cleared|launched|unlocked)\s(?:the|this|our|their)\s(?:whole\s|full\s|entire\s)?(?:project"
    r"|programme|program|migration|initiative|deal|rollout|contract|transformation|phase\s\w+)\b|"
    r"\b(?:nodded|waved)\s(?:it|this|the\s[\w-]+)\s(?:all\s)?through\b|\bvoted\s(?:[\w:,–-]+\s){0,4}?to\s(?:go"
    r"|proceed|commit|approve|do|continue|start)\b|\b(?:took|taken|made)\s(?:the|its|their|a|that)\s(?:\w+"
    r"\s)?decision\b[^.?!]{0,60}\b(?:go|going|proceed|azure|in\sfavou?r|positive|yes)\b|"
    r"\b(?:said\s(?:a\s\w+\s)?yes|says\s(?:yes|go)|say\syes|said\s(?:it's\s)?(?:a\s)?go\b|g[ai]ve[ns]?\s(?:us\s"
    r"|it\s|their\s|his\s|her\s|its\s|the\s|a\s|final\s|formal\s|full\s|official\s|firm\s){0,4}(?:go-?ahead"
    r"|go\b(?!-?live)|green\slight|commitment|blessing|yes|nod|thumbs[\s-]up|ok|okay|approval\sto\s(?:proceed"
    r"|go))|green-?\s?(?:lit|lighted)|voted\s(?:\w+\s){0,3}?(?:for|yes|in\sfavou?r|to\s(?:proceed|go|commit))|"
    r"(?:committed|commits)\b|(?:confirmed|confirms)\s(?:the\s|their\s|that\sthey\s(?:are\s)?"
    r"|to\s\w+\s)?(?:commitment|committing|going\sahead|it's\sa\sgo|the\s(?:deal|go|project)|a\sgo"
    r"|they're\s(?:in|going))|(?:approved|approves|authori[sz]ed|sanctioned|ratified|endorsed"
    r"|signed\soff(?:\son)?|oks?|ok'd|okayed|backed|passed|mandated|blessed)\s(?:the\s|this\s|our\s|their\s"
    r"|it\b|a\s|all\sof\sthe\s|whole\s|full\s|entire\s)*(?:[\w-]+\s){0,3}?"
    + r"(?:project|programme|program|deal|move|migration|engagement|initiative|contract|agreement|rollout|roll-out"
    r"|business\scase|transformation|implementation|commitment|going\sahead|phase\s\w+|sow"
    r"|statement\sof\swork|investment)|"
    r"(?:decided|agreed|resolved|opted|elected|chose)\s(?:\w+\s)?to\s(?:go\s(?:ahead|forward|for)|proceed|commit"
    r"|move\s(?:ahead|forward)|do\s(?:it|this|the)|sign|buy|invest)|(?:goes|went|is\sgoing|are\sgoing"
    r"|want\sus\sto\sgo|told\sus\sto\sgo)\sahead\b|wants?\sit\sdone|pulled\sthe\strigger|signed\s(?:the\s"
    r"|our\s|their\s|this\s)?(?:contract|agreement|commitment|sow|statement\sof\swork|letter\sof\scommitment"
    r"|commitment\sletter|deal|master\sagreement|ea\b|macc))\b",
    re.IGNORECASE,
)
# The customer takes it back.
WITHDRAWN = CuePattern(
    r"\bcall(?:ed|ing|s)\s(?:[\w-]+\s){1,4}off\b|"
    r"\b(?:we|they|customer|client|board|management|council|company|i|it)\s(?:hereby\s|herewith\s|therefore\s"
    r"|sadly\s|are\s|is\s|have\s|has\s|now\s|formally\s){0,2}(?:terminat(?:e|es|ed|ing)|cancel(?:s|l?ed|l?ing)?"
    r"|abandon(?:s|ed|ing)?|scrap(?:s|ped|ping)?|withdraw(?:s|n|ing)?|withdrew|ends?|ended|ending|drop(?:s|ped"
    r"|ping)?|quit(?:s|ting)?)\s(?:from\s)?(?:the|our|this|their|its)\s(?:\w+\s){0,2}?"
    r"(?:project|programme|program|agreement|contract|deal|engagement|migration|move|rollout|initiative"
    r"|commitment|order|cooperation|collaboration|transformation)\b|"
    r"\b(?:withdr(?:ew|aw|aws|awn|awing)|revok(?:ed|es|ing)|rescind(?:ed|s)?|retract(?:ed|s)?"
    r"|took\s(?:\w+\s){0,3}?back|takes?\s(?:\w+\s){0,3}?back|tak(?:en|ing)\sback|revers(?:ed|es)|pull(?:ed|s"
    r"|ing)?\s(?:back\s)?(?:their|its|the|our|his|her)?\s?)\s?(?:its\s|their\s|the\s|our\s|his\s|her\s|from\s"
    r"|on\s){0,3}(?:go\b|go-?ahead|commitment|yes|approval|decision|project|programme|program|deal|order"
    r"|support|mandate|green\slight|contract|agreement|signature|backing|offer|consent|board)"
    r"|\b(?:pull(?:ed|s|ing)?\sthe\s(?:plug|rug)(?!\son\s(?!the\s(?:project|programme|program|whole|deal"
    r"|migration|move|rollout|thing|initiative)|it\b|this\b|us\b))|pull(?:ed|s|ing)?\sout|back(?:ed|s|ing)?"
    r"\sout|bow(?:ed|s|ing)\sout"
    r"|opt(?:ed|ing)?\sout|walk(?:ed|s|ing)?\saway|bail(?:ed|s|ing)?(?:\sout)?|stepp(?:ed|ing)\sback\sfrom"
    r"|chang(?:ed|es)\s(?:their|our|its|his|her)\s(?:mind|minds))\b"
    r"|\b(?:withdraw(?:s|n|ing)?|withdrew|pull(?:s|ed|ing)?\sout|back(?:s|ed|ing)?\sout|step(?:s|ped"
    r"|ping)?\s(?:back|away|out)|bow(?:s|ed|ing)?\sout)\s(?:of|from)\s"
    r"|\b(?:no\slonger|not|isn't|aren't|are\snot|is\snot|never)\s(?:\w+ly\s|be\s|any\s?more\s)?(?:committed"
    r"|going\sahead|going\sforward|moving\sforward|proceeding|doing\s(?:it|this)|pursuing|part\sof\sthe\splan"
    r"|a\sgo|interested|buying|in\b(?=\s*[.,!;]|\s*$))"
    r"|\b(?:decided|voted|chose|opted|resolved|elected|agreed)\s(?:not\sto|against\s(?!an?\s)|to\s(?:stop|cancel"
    r"|drop|kill"
    r"|abandon|scrap|shelve|pull|withdraw|end|terminate|stay|call\s(?:it|the\s\w+)\soff|walk|exit"
    r"|go\swith\s(?!us|azure|microsoft|you)[A-Za-z]+|discontinue|halt|bin|can\b|axe|undo|reverse))\b"
    r"|\b(?:won't|will\snot|can't|cannot|not\sgoing\sto|aren't\sgoing\sto|isn't\sgoing\sto|are\snot\sgoing\sto"
    r"|wouldn't)\s(?:be\s)?(?:go(?:ing)?\s(?:ahead|forward|through\swith|any\sfurther\swith)|proceed(?:ing)?"
    r"|continu(?:e|ing)\swith\s(?:the|this|it)|mov(?:e|ing)\s(?:ahead|forward)|commit(?:ting)?"
    r"|sign(?:ing)?\s(?:the|after|up)|honou?r|do(?:ing)?\s(?:it|this|the\sproject)|pursu(?:e|ing)"
    r"|buy(?:ing)?)\b"
    r"|\b(?:cancel(?:l?ed|l?ing|s)|called\soff|scrapp(?:ed|ing)|abandon(?:ed|ing)|kill(?:ed|ing)|axed|ax(?:es|ing)"
    r"|shelv(?:ed|ing)|drop(?:ped|ping)|ditch(?:ed|ing)|bin(?:ned|ning)|canned|nix(?:ed|ing)|terminat(?:ed"
    r"|ing)|discontinu(?:ed|ing)|stopp(?:ed|ing)|halt(?:ed|ing)|mothball(?:ed|ing)|spik(?:ed|ing)|vetoed"
    r"|overturn(?:ed|ing)|vot(?:ed)\sdown|struck|annull(?:ed)|ended|unw(?:ound|inding))\s"
    r"(?:the\s|this\s|our\s|their\s|it\b|all\s|whole\s|entire\s)*(?:[\w-]+\s){0,3}?(?:project|programme|program"
    r"|deal|move|migration|engagement|initiative|contract|agreement|rollout|roll-out|business\scase"
    r"|transformation|implementation|commitment|work\b|plan\b|order\b|phase\s\w+|whole\sthing|investment"
    r"|it\b(?=\s*(?:$|[.,;!]|for\sgood|altogether|entirely|completely))|[\w-]+\sto\sazure)"
    r"|\b(?:project|programme|program|deal|move|migration|engagement|initiative|contract|rollout|roll-out"
    r"|business\scase|transformation|implementation|commitment|order|whole\sthing|investment|phase\s\w+|it"
    r"|this|lot)\s(?:is|was|has\sbeen|got|gets|are|were|have\sbeen)\s(?:now\s|officially\s|just\s|formally\s"
    r"|being\s|sadly\s|effectively\s)?(?:cancel(?:l?ed)|called\soff|scrapped|abandoned|killed|axed|shelved"
    r"|dropped|ditched|binned|canned|nixed|terminated|discontinued|"
    r"dead\b(?!\sin\sthe\swater)|off\b(?!ic)|off\sthe\stable|withdrawn|revoked|rescinded|stopped\sfor\sgood"
    r"|mothballed|voted\sdown|over\b(?!due)|history|not\shappening|no\slonger\shappening|dead\sand\sburied"
    r"|out\sof\sthe\splan|pulled)\b"
    r"|\b(?:go(?:ing|ne|es)?|went|sign(?:ed|ing)?|chose|picked|switch(?:ed|ing)?|mov(?:ed|ing))\s(?:with|for|to"
    r"|over\sto)\s(?:a\scompetitor|the\scompetition|another\s(?:vendor|provider|supplier)|aws|amazon|google"
    r"|gcp|oracle|ibm|vmware|snowflake|databricks)\sinstead\b|\bstay(?:s|ing|ed)?\s(?:on|with)\s(?:their|the"
    r"|our)\s(?:old|current|existing|legacy|present|on-?prem\w*)\b[^.]{0,30}\b(?:instead|after\sall"
    r"|for\sgood)|\bcommitment\s(?:is|was|has\sbeen)\s(?:gone|void|withdrawn|off|revoked|null)\b|\bwe(?:'re"
    r"|\sare)\sout\b(?!\sof|\s(?:on|at|in|for|this|next|today|tomorrow))",
    re.IGNORECASE,
)
# Somebody who sells to the customer stops something: an obstacle, not the customer's withdrawal.
BY_SUPPLIER = CuePattern(
    r"\b(?:suppliers?|vendors?|partners?|carriers?|telco|isp|contractors?|subcontractors?|integrators?|provider"
    r"|reseller|distributor|manufacturer|hoster|outsourcer|agency)\b",
    re.IGNORECASE,
)
# Not of the work as a whole.
OTHER_THING = CuePattern(
    r"\b(?:call|meeting|session|workshop|demo|visit|sync|standup|stand-up|invite|slot|training|booking|trip|lunch"
    r"|ticket|change\srequest|rehearsal|dry\srun|test|poc|review|interview|sprint|window|appointment|webinar"
    r"|tour|briefing)\b",
    re.IGNORECASE,
)
NOT_SAID = CuePattern(
    r"\b(?:if|unless|once|when(?:ever)?\s(?:the|they|we|it)|as\ssoon\sas|should(?!n't)|would(?!n't)|could(?!n't)"
    r"|might|may(?!\s\d)|maybe|perhaps|probably|likely|possibly|hop(?:e|es|ed|ing|efully)|expect\w*|think(?:s"
    r"|ing)?|believ\w+|guess|reckon\w*|seems?|sounds?\slike|looks?\slike|leaning|consider(?:s|ing|ed)?"
    r"\s(?:whether|if|\w+ing)|thinking\sof"
    r"|rumou?r\w*|"
    r"wants?\sto|would\slike|plans?\sto|planning\sto|intend\w*|aim\w*|about\sto|ready\sto|close\sto|nearly|almost"
    r"|tbd|tbc|to\sbe\s(?:decided|confirmed)|pending|subject\sto|depend\w*|conditional(?:ly)?|in\sprinciple"
    r"|verbal(?:ly)?|informal(?:ly)?|fingers\scrossed|optimistic|confident|tomorrow|next\s(?:week|month"
    r"|quarter|board|meeting)|"
    r"whether|threat\w*|fear\w*|risk\w*|worr\w+|push(?:es|ing)?\s(?:for|to)|ask(?:s|ed|ing)?\s(?:for|if|the|us"
    r"|them)|waiting|awaiting|need(?:s|ed)?\s(?:to|the|a)|must|trying|before|until|will\s(?:decide|vote"
    r"|discuss|meet|look|say|give|come|ask|take)|to\s(?:vote|decide|approve)|(?<!sorry\s)(?<!regret\s)(?<!sad"
    r"\s)(?<!have\s)(?<!pleased\s)(?<!happy\s)to\ssay|for\s(?:decision|approval"
    r"|vote))\b|'ll\s(?:decide|vote|see|know)|\?\s*$",
    re.IGNORECASE,
)
# "We won't do it in storm season" puts it off.
TIME_BOUND = CuePattern(
    r"\b(?:won't|will\snot|can't|cannot|not\sgoing\sto)\s[^.,;]{1,30}?\s(?:during|before|until|till|ahead\sof|this\sside\sof"
    r"|(?:in|over|at|around|through)\s(?:the\s|our\s|their\s|mid|early\s|late\s)?(?:\w+\s){0,2}?(?:season|weather|freeze|holidays?"
    r"|peak|rush|summer|winter|spring|autumn|christmas|xmas|easter|ramadan|harvest|exams?|weeks?|month|january|february|march|april"
    r"|may|june|july|august|september|october|november|december))\b",
    re.IGNORECASE,
)
NEGATED = CuePattern(
    r"\b(?:not|never|no(?!\s(?:longer|doubt|objections?|conditions?|strings|ifs|more|questions?))|nobody|no\sone"
    r"|neither|without\s(?!objection|condition|changes|reservations))\b|n't\b",
    re.IGNORECASE,
)
