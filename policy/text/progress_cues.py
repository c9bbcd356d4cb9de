"""The wordings that report work begun or done, and those of other tasks (sections 3 and 6 of policy.md)."""

import re

from policy.text.cue_pattern import CuePattern

WHEN = (
    r"(?:\s(?:on|at|in|by|last|this|early|mid|late|end)\b|\s(?:yesterday|today|already|now|mon|tue|wed|thu|fri|sat|"
    r"sun)\w*|\s\d{1,2}[/.-]\d{1,2}|"
    r"\s\d{1,2}(?:st|nd|rd|th)?\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\s(?:jan|feb|mar|apr|may|jun|"
    r"jul|aug|sep|oct|nov|dec)\w*\.?\s\d)"
)
LEAD = (
    r"^(?:[-*+>\s]|\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\b|\d{1,2}(?:st|nd|rd|th)?\s(?:jan|feb|mar|apr|may|jun|jul|"
    r"aug|sep|oct|nov|dec)\w*|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s\d{1,2}|20\d\d-\d\d-\d\d|(?:mon|tue|wed|thu|"
    r"fri)\w*|update|status|note|edit|today|yesterday|[:,-]|and\s|then\s|now\s|also\s|already\s|all\s|was\s|is\s|"
    r"we\s|i\s|it\s|this\s|has\sbeen\s|been\s|finally\s|successfully\s|fully\s|just\s){0,6}\s*"
)
WORKED = (
    r"(?:spent|sent|mailed|emailed|e-mailed|shared|shipped|shown|showed|presented|demoed|demo'd|met|spoke|"
    r"talked|asked(?!\s(?:for|us|if|to|whether)\b)|"
    r"tested|installed|deployed|configured|built|created|"
    r"wrote|written|drafted|reviewed|ran|collected|received|got|mapped|loaded|migrated|connected|imported|exported|"
    r"set\sup|walked|uploaded|submitted|raised|logged|filed|"
    r"moved(?!\sto\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|next|q\d|h\d|\d|early|"
    r"mid|late|the\s))|"
    r"copied|interviewed|opened|measured|sized|scoped|prepared|circulated|posted|handed\sover|onboarded|"
    r"provisioned|enabled|ingested|converted|covered|surveyed|"
    r"visited|called|pinged|gathered|sketched|compared|benchmarked|rolled\sout|went\sout|went\sthrough|checked|"
    r"verified|validated|trained|chased|requested|agreed|signed|approved|answered|replied|proven|fixed|patched|"
    r"merged|published|inventoried|scripted|recorded|repointed|cut\sover|switched|booted|imaged|enrolled|tagged|"
    r"documented|cleaned)"
)
NUMBER = (
    r"(?:[1-9][\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a\sfew|several|half|most|"
    r"many|some|both|first)"
)
BEGAN = CuePattern(
    r"\b(?:kicked[\s-]?off|kick-?\s?off\s(?:was|held|done|happened|took\splace|went|call\s(?:held|done))|"
    r"(?<!get\s)(?<!getting\s)(?<!to\sget\s)started|began|begun|commenced|initiated|launched|under\s?way|"
    r"in\s(?:progress|flight|train|the\sworks)|"
    r"wip|on-?going|work(?:ing)?\s(?:has\s(?:started|begun)|on\s(?:it|this|the))|half-?way|half\sdone|part(?:ly|"
    r"ially)\s(?:done|complete\w*|built|finished)|progressing|well\salong|first\s(?:draft|cut|version|pass|round|"
    r"batch|run|results?|half|wave|session)\b[^.;]{0,30}?(?:done|sent|out|ready|in|shared|complete\w*|finished|ran|"
    r"held|back)|"
    r"draft(?:\s(?:is|was|v?\d\S{0,3}|deck|doc|plan|version|list))*\s(?:sent|out|ready|done|shared|in\sreview|with|"
    r"mailed|circulated|available|finished|complete)|in\s(?:the|our|my)\sdraft)\b"
    r"|\b"
    + NUMBER
    + r"\s?(?:/|of|out\sof)\s?(?:the\s|all\s|about\s|ca\s|~)?(?:[1-9][\d,.]*|two|three|four|five|six|seven|eight|"
    r"nine|ten|eleven|twelve|them|it)\b(?:\s[\w'&/-]{1,20}){0,5}?\s(?:so\sfar|already|now|to\sdate|by\snow|"
    + WORKED
    + r"|done|complete\w*|finished|ok\b|okay|green|live|passed|ready|online|reachable|working|running|(?!required|"
    r"needed|named|related|planned|scheduled)\w{3,}ed)\b"
    r"|\b(?:[1-9]\d?|100)\s?%\s(?:\w+\s){0,2}?(?:done|complete\w*|through|migrated|finished|moved|built|there|"
    r"loaded|covered|tested|in|of)\b"
    r"|\b(?:so\sfar|to\sdate)\b|\b(?:is|are)\s(?:up\b|running|built|live|online|installed|half\s?way)|\b(?:green|"
    r"live|up|done|ready|in)\s(?:already|now|so\sfar|since)\b"
    r"|(?:\b(?:has|have|had|was|were|been|i|we|he|she|they|'ve)\s(?:\w+ly\s|already\s|now\s|since\s|been\s|just\s|"
    r"all\s){0,2}|\b(?!(?:of|the|an?|for|with|w|all|any|their|our|his|her|my|get|to|from|into|on|in|by|be|needs?|"
    r"collect|send|and|or|is|are|per|as|no|not|pre|have|until|more|each|every|list|only|it|newly|being|"
    r"gets)\s)[\w)'.]{2,30}\s)"
    + WORKED
    + r"\b(?="
    + WHEN
    + r"|[\s.!]*$|\s(?:to|with|w/|so\sfar|already|too|again|over|out|from|for|successfully|the|a|an|all|our|their|"
    r"his|her|and|\d+)(?!\w))"
    r"|\b(?:i|we|he|she|they|we've|i've|they've|(?:has|have)(?:\sbeen)?)\s(?:already\s|now\s|just\s|since\s)?"
    + WORKED
    + r"\b|"
    + LEAD
    + r"(?:[\w'/&-]+\s){1,3}(?:done|complete|finished|ready)(?="
    + WHEN
    + r"|[\s.!]*$)|"
    + LEAD
    + WORKED
    + r"\b(?="
    + WHEN
    + r"|[\s.!]*$|\s(?:to|with|w/|over|from|the|a|an|all|our|their|his|her|them|it|out|off|up|\d+|for)(?!\w))",
    re.IGNORECASE,
)
DONE = CuePattern(
    LEAD
    + r"(?:done|finished|completed|complete|delivered|closed|closing|held|took\splace|happened|wrapped\s?up|sorted|"
    r"implemented|deployed|shipped|submitted|presented|shown|demoed|accomplished|handed\sover|rolled\sout|"
    r"finalis?zed|finali[sz]ed|concluded|over|signed\soff)(?!\s(?:by\s\w+day|when|once|if|=|means|criteria|"
    r"until|list|items?|work|tasks?|deals?|form|copy|copies|in\sthe\spast))(?:\b(?=[\s,.!:]|$))"
    r"|\b(?:is|are|was|were|been|be\sen|now|'s|got|all|work|everything|it|fully|successfully|completely)\s(?:now\s|"
    r"all\s|already\s|fully\s|been\s|successfully\s){0,2}(?:done|finished|completed|complete|delivered|closed|"
    r"wrapped\sup|over|handed\sover|held|implemented|rolled\sout|signed\soff|finali[sz]ed|accepted|concluded)\b"
    r"|\b(?:took\splace|nothing\s(?:left|more|else)\s(?:to\sdo|open|to\sadd)|can\sbe\sclosed|please\sclose|"
    r"pls\sclose|good\sto\sclose|ready\sto\sclose|closing\s(?:this|it|out|now)?|close\sthis\sout|close\sit|"
    r"to\sbe\sclosed\sout|mission\saccomplished|100\s?%\s(?:done|complete\w*)?|all\sdone|job\sdone|"
    r"done\sand\sdusted|went\s(?:well|fine|ok|great|smoothly))\b"
    r"|(?<!on\s)(?<!by\s)(?<!from\s)(?<!until\s)(?<!since\s)(?<!for\s)\b(\d{1,4})\s?(?:/|of|"
    r"out\sof)\s?(?:all\s)?\1\b(?!/)|\ball\s(?:\w+\s){1,4}?(?:done|finished|complete|"
    r"completed|delivered|migrated|moved|connected|live|signed|in\splace|onboarded|green|loaded|passed)\b(?="
    + WHEN
    + r"|[\s.!]*$)"
    r"|(?<=[\w)]{3}\s)(?:delivered|finished|completed|held|handed\sover|concluded|wrapped\sup)(?="
    + WHEN
    + r"|[\s.!]*$|\s(?:to|with|w/|and)(?!\w))",
    re.IGNORECASE,
)
PART = CuePattern(
    r"\b(?:part(?:ly|ially|s)?|half|some|most|one\sof|first|step\s\d|phase\s\d|wave\s\d|stage\s\d|sprint\s\d|"
    r"round\s\d|draft|almost|nearly|version\s\d|v\d|batch|initial|interim|section|chapter|so\sfar|except|"
    r"apart\sfrom|other\sthan|but)\b"
    r"|\b(?!100)\d{1,2}\s?%|\b(\d{1,4})\s?(?:of|out\sof)\s?(?!\1\b)\d{1,4}\b|"
    r"\b(\d{1,4})/(?!\2\b)\d{1,4}(?=\s(?:done|complete|finished|\w+s\b))",
    re.IGNORECASE,
)
AGENDA = CuePattern(
    r"^\W*(?:plan|to-?\s?do|next(?:\ssteps?)?|agenda|idea|asks?|steps|scope|actions?|approach|proposal|objective|"
    r"prep)\b[^:]{0,20}:",
    re.IGNORECASE,
)
OTHER_TASK = CuePattern(
    r"\b(?:previous(?:ly)?|prior|earlier\s(?:task|round|workshop|session|poc|phase)|last\s(?:year|yr|quarter|fy)|"
    r"another|other\s(?:task|team|workstream|milestone|customer|account)|separate(?:ly)?|predecessor|"
    r"follow-?\s?(?:s|up)\s(?:to|of|on)|follow-?up|parent\stask|"
    r"old\s(?:task|one)|their\sother|round\s(?:1|one)|phase\s(?:1|one)|first\s(?:workshop|round|poc|session)|"
    r"elsewhere|same\sas|as\sin|like\s(?:the|we)|based\son|after\sthe|since\sthe|template|reuse|example|"
    r"carried\sover|copy\sof)\b",
    re.IGNORECASE,
)
