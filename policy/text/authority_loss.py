"""How a decision maker refuses or is gone, and how the seat is filled again (section 4 of policy.md, Authority)."""

import re

from policy.text.cue_pattern import CuePattern

# Against: the person is gone or says no, or the seat is empty.
GONE = CuePattern(
    r"\b(?:took\s(?:early\sretirement|redundancy|voluntary\s\w+)|shown\sthe\sdoor|got\sthe\s(?:boot|sack|chop|"
    r"push|axe)|(?:was|were|got)\s(?:canned|axed|benched|sidelined|moved\ssideways|stripped)|"
    r"packed\sit\sin|threw\sin\sthe\stowel|hung\sup\s(?:his|her)|parted\s(?:ways|company)|"
    r"off\sthe\s(?:project|account|programme|program)|recused|relinquished|"
    r"took\s(?:his|her|their)\sname\soff|distanced\s(?:him|her|them)sel\w+|disavow\w+|(?:gone|went)\scold\son|"
    r"soured\son|out\sthe\sdoor|pulled\sthe\splug|"
    r"is\shistory|no\slonger\sreturns)(?!\w)|"
    r"\b(?:ausgeschieden|hat\sgekündigt|ist\sweg|a\sdémissionné|est\sparti|ha\sdimitido|is\svertrokken|"
    r"har\sslutat)(?!\w)|"
    r"\b(?:laid\sdown\s(?:his|her|their|the)\s(?:function|office|mandate|post|role|duties)|(?:handed|turned|"
    r"gave)\s(?:in\s)?(?:his|her|their)\s(?:notice|resignation)|gave\snotice|"
    r"cleared\s(?:his|her|their)\sdesk|(?:took|taken|accepted|found|has|starts)\s(?:a|another|his\snew|"
    r"her\snew)\s(?:new\s)?(?:job|role|post|position)\s?(?:at|with|elsewhere|in|outside|abroad)|"
    r"joined\s(?:another|a\s(?:rival|competitor)|the\scompetition)|"
    r"poached|seconded|posted\sto|rotated|voted\sout|lost\sthe\selection|suspended(?=[\s.,;)]|$)|relieved\sof|"
    r"escorted|(?:his|her)\s(?:term|mandate|contract)\s(?:ended|expired|ran\sout|is\sover|was\snot\srenewed)|"
    r"lost\s(?:his|her|their|the)\s(?:job|seat|post|mandate|appetite|interest)|went\sto\s(?:a\s)?(?:competitor|rival)|"
    r"(?:has|have|had)\s(?:left|quit|gone)(?!\s(?:a\b|it|the\s(?:door|meeting|call|room|decision)|voicemail|"
    r"over|ahead|through|with|live|for\sit|to\s|us)))(?!\w)|"
    r"(?<!\w)(?:left(?!\s(?:a\b|an\b|the\s(?:meeting|call|room|door|session|decision|rest|details|choice)|"
    r"us\s(?:a|with)|me|early|it|side|to\s\w+|over|voicemail|feedback|comments?|on\sthe|open|out\b|off))|"
    r"(?:is\s|be\s)?leaving(?!\s(?:a\b|it|the\smeeting))|leaves(?=\s(?:the\s(?:company|firm|business|org\w*)|"
    r"in|on|at|end)|[.,;)]|$)|quit|resign(?:ed|s)|retir(?:ed|es)|depart(?:ed|s)|"
    r"gone(?=[\s.,;)]|$)(?!\s(?:through|with|over|live|for|to|in|ahead))|step(?:ped|s)\s(?:down|aside|back|"
    r"away)|moved\s(?:on\b|to\s(?:another|a\s(?:new|different)|other|the\s\w+\s(?:unit|team|division|bu|"
    r"side))|out\sof|over\sto)|"
    r"moves\son|(?<!\d\s)(?<!PO\s)(?<!order\s)(?<!letter\s)(?<!offer\s)(?:was|been|got|were|is)\s(?:fired|sacked|let\sgo|dismissed|replaced|removed|reassigned|"
    r"laid\soff|ousted|made\sredundant|redeployed|walked\sout|transferred|rotated\sout|out(?=[.,;)]|$|"
    r"\sfor\sgood)|gone)|fired(?=[.,;)]|$)|"
    r"(?<!\d\sis\s)(?<!PO\sis\s)(?<!order\sis\s)(?<!letter\sis\s)(?<!offer\sis\s)(?<!went\s)out(?=[.,;)]|$)|"
    r"on\s(?:(?:long|sick|medical|parental|maternity|extended|indefinite|"
    r"garden\w*)[\s-]?(?:term\s)?(?:\w+\s)?leave(?!.{0,40}\bback\b)|sabbatical)|passed\saway|died|"
    r"last\sday\s(?:was|is|on)|"
    r"withdr(?:ew|awn|aws)|pulled\s(?:out|back|himself|herself|themselves|\w+\ssupport|(?:his|her|their|"
    r"its)\s(?:support|backing|name|sponsorship|hand|endorsement|weight|approval|yes|blessing))|"
    r"back(?:ed|s)\s(?:out|away|off)|bowed\sout|dropped\sout|walked(?:\saway)?(?=[.,;)]|$)|bailed|disengaged|"
    r"ghosted|went\s(?:dark|silent|cold)|"
    r"changed\s(?:his|her|their)\smind|washed\s(?:his|her|their)\shands|jumped\sship|got\scold\sfeet|"
    r"(?:no\slonger|not)\s(?:\w+\s){0,3}?(?:sponsor\w*|with\sthe|at\sthe|there|in\s(?:the\s)?(?:role|seat|"
    r"post|charge|company|job|position)|involved|engaged|employed|part\sof)(?=[\s.,;)]|$)|"
    r"no\slonger\s(?:\w+\s){0,3}?(?:support\w*|back\w*|decid\w*|own\w*|hold\w*|has\b|behind|on\sboard|works?|"
    r"sign\w*|approv\w*|the\s(?:eb|buyer|decision|approver|decision[\s-]?maker))|"
    r"(?:stopped|ceased)\s(?:sponsoring|backing|supporting)|(?:his|her|their)\ssuccessor\s(?:isn't|is\snot|not))(?!\w)",
    re.IGNORECASE,
)
REFUSES = CuePattern(
    r"\b(?:over\s(?:my|his|her)\sdead\sbody|not\son\s(?:my|his|her)\swatch)\b|"
    r"\b(?:threw|throws|thrown)\s(?:\w+\s){0,3}?out\b|"
    r"(?:^|(?<=['\"]))(?:no|nope|nein|non)(?=[\s.,!'\"]*$)|"
    r"\b(?:decided\s(?:not\sto|against|to\s(?:stop|cancel|drop|kill|scrap|stay|pass))|passed\son\s(?:it|this|"
    r"the|us)|opted\sout|"
    r"(?:it's|it\sis|this\sis|that's|project\sis|he's|she's)\s(?:dead|off(?=[\s.,]*$)|over(?=[\s.,]*$)|"
    r"a\sno(?:-?go)?(?=[\s.,]*$)))(?!\w)|"
    r"\b(?:(?:refus|declin|oppos)(?:ed|es)|(?:said|says)\s(?:no(?!\s(?:issue|problem|objection|more|need|"
    r"to\s(?:a|the)\sdate))|non|nein|nope|never)|reject(?:ed|s)|veto(?:ed|es)|"
    r"against\s(?:it|this|the\s(?:move|project|idea|plan|migration|deal))|overruled|overturned|reversed|"
    r"killed|nixed|(?:shot|turned)\s(?:\w+\s){0,4}?down|voted\s(?:\w+\s)?(?:down|against|no)|"
    r"disagree[sd]|disowned|rescinded|revoked|took\s(?:\w+\s)?back|retracted|unconvinced|thumbs\sdown|"
    r"put\s(?:his|her|their)\sfoot\sdown)(?!\w)",
    re.IGNORECASE,
)
# A denial with the plain form of the verb: no cue of assent stands in it.
REFUSED = CuePattern(
    r"\b(?:won't|will\snot|isn't\sgoing\sto|not\sgoing\sto)\shappen\b(?!.{0,40}\b(?:yet|until|before)\b)|"
    r"\b(?:won't|will\snot|wouldn't|would\snot|isn't\sgoing\sto|(?:not|never)\s(?:going|willing|prepared|"
    r"ready)\sto|unwilling\sto|didn't|did\snot|doesn't|does\snot|refus\w+\sto|declin\w+\sto)\s(?:\w+\s)?"
    r"(?:sign|decide|take|approve|agree|back|support|commit|sponsor|endorse|authori[sz]e|put\s(?:his|her|their)|own|"
    r"go\sahead|move\sforward|take\sit|touch|do\sit|buy|hold|have\s(?:the\s)?(?:authority|say|final|power)|"
    r"want\s(?:it|this|the\s\w+))\b(?!.{0,40}\b(?:yet|until|before)\b)|"
    r"\b(?:is\s|are\s|was\s)?(?:not|isn't|aren't)\s(?:\w+\s)?(?:on\s?board|bought\sin|convinced|behind\s(?:it|"
    r"this)|in\sfavou?r|sold|aligned|supportive)\b(?!.{0,20}\byet\b)",
    re.IGNORECASE,
)
_HEAD = (
    r"(?:sponsor(?:ship)?|decision[\s-]?maker|economic\sbuyer|buyer|successor|replacement|eb|approver|"
    r"signatory|decider|cio|cfo|cto|ceo|coo|ciso|director|head\sof\s\w+|vp)"
)
VACANT = CuePattern(
    r"\b(?:no\slonger\s(?:\w+\s)?(?:decides|signs|approves|has\s(?:the\s|any\s)?(?:say|authority|mandate|"
    r"vote))|stepped\sdown|"
    r"(?:nobody|no\s?one|no-one)\s(?:\w+\s){0,4}?(?:back(?:s|ing)|sponsor(?:s|ing)|behind|champion(?:s|ing)|"
    r"supporting|on\sour\sside)|"
    r"(?:yes|approval|agreement|commitment|word|promise)\s(?:\w+\s){0,2}?(?:doesn't|does\snot|no\slonger|"
    r"not)\s(?:bind|count|stand|hold|valid)\w*)(?!\w)|"
    r"\b(?:(?:no\slonger|not\sany\s?more|not\sany\slonger|isn't|stopped\sbeing|"
    r"ceased\sto\sbe)\s(?:\w+\s){0,2}?(?:sponsor|decision[\s-]?maker|economic\sbuyer|"
    r"signatory)(?:\sany\s?(?:more|longer))?|"
    r"(?:nobody|no\s?one|no-one)\s(?:has\s)?(?:taken|took)\s(?:the|his|her|that)\s(?:place|seat|role|chair|job))(?!\w)|"
    r"\b(?:(?:nobody|no\s?one|no-one)\s(?:\w+\s){0,2}?(?:sits?|sitting|replac\w+|succeed\w*|fill\w*|(?:took|"
    r"taken|takes|picked|stepped)\s(?:it\s|over|up|in|his|her|their))|(?:not|never|hasn't|"
    r"isn't)\s(?:yet\s)?been\s(?:replaced|filled)|"
    r"(?:chair|seat|desk|post)\s(?:stays|stands|is|sits)\s(?:empty|vacant|free)|position\sadvertised)(?!\w)|"
    r"\b(?:(?:no|without\s(?:a|an|any)|w/o|lost\s(?:our|the|their|its)|lack\w*\s(?:a|an))\s(?:(?:named|clear|"
    r"real|active|current|exec(?:utive)?|business|senior|new|replacement|project|actual|more|longer|single|"
    r"economic|final|permanent|sitting|acting)\s){0,3}"
    + _HEAD
    + r"(?!\s(?:(?:was|is|has\sbeen)\s(?:mentioned|named|identified|found|present|met)|mentioned|present|"
    r"meeting|call|input|needed|required|sign|approval|objection|review|involve|time|slot|named|"
    r"identified|found|yet|so\sfar|met|contact))|"
    r"(?:nobody|no\s?one|no-one|none)\s(?!else|(?:has\s|have\s|had\s)?(?:asked|met|told|spoken|mentioned|checked|talked)\b)(?:\w+\s){0,4}?(?:can|could|will|wants\sto|has|owns|holds|"
    r"is\s(?:able|willing|authori\w+|empowered|accountable)|dares|left|with)\s(?:\w+\s){0,4}?(?:decide|sign|"
    r"decision|say|authority|own|owns|approve|mandate|call|charge|purse|power)|"
    r"(?:nobody|no\s?one|no-one)\s(?:there\s|currently\s|now\s|really\s|left\s|has\s|is\s|sits\s|yet\s|"
    r"else\s)*(?:owns|decides|signs|in\s(?:his|her|their|the|that)\s(?:seat|role|post|chair|charge|place|job)|"
    r"in\scharge|instead|replac\w+|took\s(?:over|his|her)|picked\s(?:it|this)\sup|named\sin\s(?:his|her))|"
    r"(?:seat|role|post|position|chair|job)\s(?:(?:is|was|now|has|been|still|sits|stays|currently|stands|"
    r"remains|'s)\s){0,3}(?:empty|vacant|unfilled|eliminated|abolished|not\sfilled)|"
    r"sponsorless|leaderless|decision\s(?:has\sno|without\san?)\sowner|(?:orphan(?:ed)?)\s(?:project|sponsor)|"
    r"(?:can't|cannot|can\snot|not\sable\sto|not\sauthori[sz]ed\sto|no\sauthority\sto|no\smandate\sto|"
    r"isn't\sauthori[sz]ed\sto|unable\sto)\s(?:\w+\s)?(?:decide|make\sthe\s(?:call|decision))(?!.{0,40}\b(?:yet|"
    r"until|before|without|till)\b))(?!\w)",
    re.IGNORECASE,
)
# Another person has the seat now: what was said before of its being empty is over.
SUCCEEDS = CuePattern(
    r"\b(?:new(?:ly)?|success(?:or|ion)|replac(?:es|ed|ement|ing)|took\s(?:over|(?:his|her|the)\s(?:seat|"
    r"chair|role|place))|takes\sover|"
    r"stepped\sin|steps\sin|inherit(?:ed|s)|interim|acting|in\s(?:his|her)\s(?:place|stead)|instead|now|since|"
    r"came\sround|after\sall|"
    r"changed\s(?:his|her)\smind|eventually|in\sthe\send|finally|reversed)\b",
    re.IGNORECASE,
)
# A flat denial of an assent: "I never signed off on this", where "has not signed" only says that it is pending.
DENIES = CuePattern(
    r"\bnever\b(?!\smet)|\bi(?:'ve|\shave|\shad|\sdid)?\s?(?:not|n't|never)\b|\bi\s(?:haven't|didn't|don't|won't)\b",
    re.IGNORECASE,
)
