"""The wordings that report that work changed hands, and those that only speak of it (section 8 of policy.md)."""

import re

from policy.text.cue_pattern import CuePattern

_NAME = (
    r"(?-i:(?!(?:And|But|So|Then|Now|Also|Since|Today|As|From|With|Hi|Hello|FYI|Note|Update"
    r"|Just|The|While|Because|Our)\b)[A-ZÀ-Þ][\w'-]*\w(?:\s[A-ZÀ-Þ][\w'-]*\w){0,2})"
)
_WHO = r"(?:" + _NAME + r"|(?-i:I|me)\b|myself)"
_TIME = (
    r"(?:now\b|today|from\s(?:now|today|here|this|\d|(?-i:[A-Z]))|as\sof\b|since\b|effective\b|these\sdays"
    r"|going\sforward|onwards?\b|starting\s(?:today|now))"
)
_AUX = (
    r"(?:\s|\s(?:has|have|had|is|are|was|am|'s)\s|'s\s|'ve\s|'m\s|'d\s)(?:(?:now|just|already|officially|since"
    r"|formally|kindly|meanwhile|recently|both|been|also)\s){0,3}"
)
_HAND = (
    r"(?:hand(?:ed|ing|s)?|pass(?:ed|es|ing)?|g[ai]ve[ns]?|giving|transferr?(?:ed|s|ing)?|re-?assign(?:ed|s)?"
    r"|assign(?:ed|s)?|"
    r"mov(?:ed|es)|turn(?:ed|s)|sign(?:ed|s)|switch(?:ed|es)|deleg(?:ated|ates)|re-?allocated|allocated"
    r"|entrust(?:ed|s)|"
    r"shift(?:ed|s)|le(?:ft|aves)|went|goes|gone|(?:re-?)?routed|dropped|landed|fell|falls|changed\shands)"
)
_ROLE = (
    r"(?:owner|lead|point\s(?:person|man|of\scontact)|pic|poc|dri|responsible|accountable|in\scharge|contact"
    r"|driver|assignee|face)"
)
_RUN = (
    r"(?:own(?:s|ing)?|runs?|running|leads?|leading|drives?|driving|handles?|handling|holds?|looks?\safter"
    r"|looking\safter|carr(?:y|ies)|carrying|do(?:es|ing)?|manag(?:es?|ing))"
)
_TAKE = (
    r"(?:took|tak(?:es?|en|ing)|pick(?:ed|s|ing)?|assum(?:ed|es|ing)|inherit(?:ed|s|ing)?|step(?:ped|s|ping)\s(?:in"
    r"|into)|"
    r"jump(?:ed|s|ing)\sin|replac(?:ed|es|ing)|reliev(?:ed|es|ing)|succeed(?:ed|s|ing)?|adopt(?:ed|s)|grab(?:bed|s))"
)
# The one who writes has it now.
SPEAKER = CuePattern(
    r"\b(?:as\sof|since|from|starting|effective)\s(?:this|last|the|today|yesterday|now|monday"
    r"|tuesday|wednesday|thursday|friday)"
    r"(?:\s\w+)?(?:\son)?,?\si(?:'ve|'m|\shave|\sam|\snow)?\s(?:got|have|had|own|run|lead|do|drive|handle|look\safter"
    r"|hold|on|in\scharge)\b|\bi(?:'ve|\shave)\s(?:got|had)\s[^.?!,]{1,40}?\s(?:since|as\sof|now)\b|"
    r"\b(?:from\s(?:now|today|here)\son|from\stoday|as\sof\s\w+|now)\s(?:on\s)?i\s(?:take\scare\sof"
    r"|own|run|lead|do|drive|handle|look\safter|have)\b|\bi\s(?:take\scare\sof|look\safter|own|handle)"
    r"\s[^.?!]{1,40}?\s(?:now|from\s(?:now|today))\b|\b(?:it's|it\sis|that's|they're|all)\s(?:now\s)?with\sme\b|"
    r"\b(?:so\s|and\s|now\s)?i\s(?:have\s|'ve\s|just\s|now\s)*inherit(?:ed)?\s(?:the|his|her|their|this|that|all"
    r"|\w+'s|it)\b|"
    r"\bmine\s(?:to\s\w+\s)?" + _TIME + r"|(?:\b(?:is|are|now|became|become)|'s)\s(?:all\s|officially\s|now"
    r"\s)?mine\b(?!\stoo\b)"
    r"|\b(?:I|i)" + _AUX + r"?" + _TAKE + r"\b[^.?!]{0,60}?\b(?:over|from|on|up|off|instead|for)\b"
    r"|^(?:fyi|update|note|hi\s\w+|all|team|just|so|heads\sup|[@\w]+\s?[-:–])?[\s,:–-]*(?:am\s|now\s"
    r"|just\s)?(?:tak(?:ing|en)|took|picking|picked)\s[^.?!]{0,50}?\b(?:over|up"
    r"|off)\b(?:[^.?!]{0,30}\bfrom\s(?P<by>" + _NAME + r"))?"
    r"|\bI" + _AUX + r"?(?:now\s)?" + _RUN + r"\s[^.?!]{1,50}?\s(?:" + _TIME + r"|instead\sof\b|in\splace\sof\b)"
    r"|\bI\s?(?:'m|am|'ve\sbecome|became)\s(?:now\s|since\s)?(?:the\s|your\s)?(?:new\s)?"
    + _ROLE
    + r"\b[^.?!]{0,50}\b(?:now|from|as\sof|since|instead)"
    r"|\bI\s?(?:'m|am)\s(?:now|from\snow\son|as\sof\stoday)\s(?:the\s|your\s)?(?:new\s)?"
    + _ROLE
    + r"|\bI\snow\s(?:have|"
    + _RUN[3:]
    + r"\b"
    r"|\b" + _HAND + r"\s(?:[^.?!]{1,40}?\s)?(?:over\s|on\s|across\s|off\s|back\s)?to\s(?:me|myself)\b"
    r"|\b(?:handed|gave|passed|left|given|assigned|dropped)\s(?:over\s)?me\s"
    r"|\b(?:is|are|sits?|lies?|lives?|now|rests?)\s(?:now\s)?(?:with|on)\s(?:me|my\s(?:plate|desk|list|side"
    r"|shoulders))\s"
    + _TIME
    + r"|\b(?:is\s|are\s|sits\s)?now\s(?:with\sme|on\sm[ey]\b|under\sme|in\smy\s(?:hands|name|court|queue))"
    r"|\b(?:i'll|I\swill)\stake\s(?:it|this|that|things|[^.?!]{1,40}?)\sfrom\s(?:here|now|today)"
    r"|\b(?:landed|came|come|comes|moved|fell|falls)\s(?:on\s(?:me|my\s(?:plate|desk|list))|(?:over\s)?to\sme)\b",
    re.IGNORECASE,
)
# One gave it to another.
GIVEN = CuePattern(
    r"\b(?:went|moved|goes|moves|passed|switched|changed|handed|transferred)\sfrom\s(?P<by2>"
    + _NAME
    + r")\s(?:over\s|on\s)?to\s(?P<to3>"
    + _NAME
    + r")|"
    r"(?:\b(?P<by>"
    + _NAME
    + r"|(?-i:I))"
    + _AUX
    + r"?)?\b"
    + _HAND
    + r"\s(?:[^.?!]{1,50}?\s)?(?:over\s|on\s|across\s|off\s)?to\s(?P<to>"
    + _NAME
    + r")"
    r"|\b(?:hand-?\s?over|transfer|transition|switch)\s(?:of\s[^.?!]{1,40}?\s)?(?:from\s(?P<from>"
    + _NAME
    + r")\s)?to\s(?P<to2>"
    + _NAME
    + r")\s(?:is\s|was\s|has\sbeen\s)?(?:done|complete|completed|happened|took\splace|finished)",
    re.IGNORECASE,
)
# It is with somebody.
PASSIVE = CuePattern(
    r"\b(?:now|newly)\s(?:with|under|owned\sby|run\sby|led\sby|driven\sby|handled\sby|held\sby|assigned\sto"
    r"|in\sthe\shands\sof|belongs\sto|sits\swith|lives\swith|lies\swith|on)\s(?P<to>" + _NAME + r")"
    r"|\b(?:with|under|owned\sby|run\sby|led\sby|driven\sby|handled\sby|belongs\sto|sits\swith|lives\swith"
    r"|lies\swith)\s(?P<to2>"
    + _NAME
    + r")\s"
    + _TIME
    + r"|\b(?:new|current|updated)\s"
    + _ROLE
    + r"(?:\s(?:of|for|on)\s[^.?!:]{1,40}?)?(?:\s(?:is|becomes|will"
    r"\sbe)\s|\s?[:=]\s?)(?P<to3>" + _NAME + r")"
    r"|\b" + _ROLE + r"(?:\s(?:of|for|on)\s[^.?!:]{1,40}?)?\s(?:is\snow|now|(?:has\s)?changed\s(?:from\s\w+\s)?to"
    r"|switched\sto|swapped\sto)\s(?P<to4>" + _NAME + r")"
    r"|\b(?:is|are|now|became)\s(?:now\s)?(?P<to5>"
    + _NAME
    + r")'s\s(?:"
    + _TIME
    + r"|job|baby|task|turf|responsibility)"
    r"|\bnow\s(?P<to6>" + _NAME + r")'s\b",
    re.IGNORECASE,
)
# Somebody took it.
TAKEN = CuePattern(
    r"\b(?P<to11>" + _NAME + r")(?:\shas|'s)\s(?:(?:had|got)(?=\s(?!an?\s|some|trouble|time|leave))|been"
    r"\s(?:on|running|leading|driving|handling|doing|looking\safter|in\scharge\sof))"
    r"\s[^.?!,]{1,50}?\s(?:since|as\sof|from)\b"
    r"|\b(?:since|as\sof|from)\s(?:this|last|the|today|yesterday|now|monday|tuesday|wednesday"
    r"|thursday|friday)(?:\s\w+)?"
    r"(?:\son)?,?\s(?P<to12>" + _NAME + r")\s(?:has|owns|runs|leads|drives|handles|holds|does|looks\safter)\s|"
    r"\b(?P<to9>"
    + _NAME
    + r")\s[^.?!]{0,40}?\b(?:in|into)\s(?P<from3>"
    + _NAME
    + r")'s\s(?:place|stead|shoes|seat|role)\b|(?P<to10>"
    + _NAME
    + r")\s?\((?:was|before"
    r"|formerly|ex|instead\sof|not|replaces|for)\s(?P<from4>" + _NAME + r")\)|"
    r"\bwith\s(?P<to8>" + _NAME + r")\s(?:instead\sof|rather\sthan|not)\s(?:me\b|(?P<from2>" + _NAME + r"))|"
    r"\b(?P<to>" + _NAME + r")" + _AUX + _TAKE + r"\b[^.?!]{0,60}?\b(?:over|from|up|off|on|for)\b"
    r"|\b(?P<to2>"
    + _NAME
    + r")(?:'s\s|\sis\s|\swas\s|\sare\s)?\s?(?:now|since)\s(?:has\s|the\s|our\s)?(?:"
    + _RUN
    + r"|"
    + _ROLE
    + r"|has\sit|has\sthe)\b"
    r"|\b(?P<to3>" + _NAME + r")\s(?:is\s|has\s)?" + _RUN[:-1] + r"|has|got)\s(?:it|this|that|them"
    r"|[^.?!]{1,50}?)\s(?:" + _TIME + r"|instead\sof\b|in\splace\sof\b)"
    r"|\b(?P<to4>" + _NAME + r")(?:'s|\sis|\sbecame|\sbecomes)\s(?:now\s|become\s)?(?:the\s|our\s|your\s)?(?:new"
    r"\s|now\s)?" + _ROLE + r"\b[^.?!]{0,40}\b(?:now|from|as\sof|since|instead)\b"
    r"|\b(?P<to5>"
    + _NAME
    + r")(?:\sis|'s)\s(?:the\s|our\s|your\s)?new\s"
    + _ROLE
    + r"|\b(?P<to6>"
    + _NAME
    + r")\s(?:has\s)?(?:replac(?:ed|es)|step(?:ped|s)\sin\s(?:for|on)|is\s(?:replacing"
    r"|taking\sover))\b"
    r"|\b(?P<to7>" + _NAME + r")\s(?:instead\sof|in\splace\sof|rather\sthan)\s(?P<from>" + _NAME + r")",
    re.IGNORECASE,
)
FROM = CuePattern(
    r"\b(?:from|for|instead\sof|in\splace\sof|replac(?:es|ed|ing)|rather\sthan|was|reliev(?:es|ed|ing))\s(?P<by>"
    + _NAME
    + r")"
    r"|\b(?P<by2>" + _NAME + r")(?:'s\s\w+\s(?:is|are)\b|\s(?:has\s|kindly\s|just\s)?" + _HAND + r"\b)",
    re.IGNORECASE,
)
NOT_HANDED = CuePattern(
    r"\b(?:has|have|'ve|'s)\shad\san?\s|\b(?:been|is|was|am|'m|'s|are)\s(?:ill|sick|away|out|off"
    r"|absent|unwell|abroad|travell?ing"
    r"|on\s(?:leave|holiday|vacation|pto|sick))\b(?!,)|"
    r"\bt(?:ook|akes?|aking|aken)\s(?:us|me|them|you|him|her|everyone|everybody|the\s\w+)\sthrough\b|"
    r"\bto\s(?:sharepoint|teams|onedrive|github|azure|confluence|jira|devops|staging|production)\b|\b(?:file"
    r"|folder|doc|document|deck|slides|workbook|spreadsheet|repo)\b[^.?!]{0,20}\bto\b|"
    r"\bover\sthe\s(?:finish|line|edge|top|phone|weekend|hill|hurdle)|\bg[ai]ve[ns]?\s(?:\w+\s){0,2}?(?:feedback"
    r"|access|notice|input|advice|permission|answers?|comments|info\w*|news|updates?|rights|demo|training|intro"
    r"|tour|thanks|credit|slides|deck|numbers)\b|"
    r"\b(?:could|can|would|should|may|might|maybe|perhaps|possibly|probably|if|unless|whether|once|propos\w+"
    r"|suggest\w*|"
    r"offer(?:ed|s|ing)?|wants?|wanted|(?:would|'d)\slike|willing|happy\sto|plan(?:s|ned|ning)?\sto|intends?"
    r"|consider\w*|"
    r"tbd|tbc|not|never|nobody|no\sone|none|until|temporar\w+|cover(?:s|ing|ed)?\s(?:for|while)|just\sfor|help(?:s"
    r"|ing|ed)?|"
    r"supposed|expect\w*|hop(?:e|es|ing)|think(?:s|ing)?|guess|needs?\sto|need\s(?:someone|somebody|a)|looking\sfor|"
    r"who\s(?:takes|will|can)|(?:this|for\sthe)\sweek\sonly|next\s(?:week|month|quarter|year|sprint)|later"
    r"|declin\w+|refus\w+|"
    r"while\s[^.]{0,25}\b(?:away|out|off|on\s(?:leave|holiday|vacation|pto))|agreed\sto|going\sto|to\sbe)\b"
    r"|n't\b|\bwill\b(?![^.]{0,40}\bfrom\s(?:today|now|here))|'ll\b(?!\s(?:take|own|run"
    r"|have)\b[^.]{0,50}\bfrom\s(?:here|now|today))",
    re.IGNORECASE,
)
NOT_A_NAME = CuePattern(
    r"(?:the|a|an|it|this|that|we|they|he|she|you|i|our|their|customer|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|"
    r"sunday|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|q\d|h\d|fy\d*|azure|"
    r"microsoft|prod\w*|team|legal|finance|it|ops|security|procurement|fyi|hi|update|note|today|now|all|who|work"
    r"|status)$",
    re.IGNORECASE,
)
CONDITION = CuePattern(r"\b(?:if|unless|once|as\ssoon\sas|in\scase|provided|assuming)\b", re.IGNORECASE)
