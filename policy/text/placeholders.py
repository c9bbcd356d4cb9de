"""Words that stand where real words should and name nobody and nothing (section 3: a placeholder is never a value)."""

import re

from policy.text.cue_pattern import CuePattern
from policy.text.dates import without_dates

_PLACEHOLDER = CuePattern(
    r"[\s:=\"'(\[<–-]*(?:(?:is|are|still|all|currently|so\sfar|as\syet|right\snow)\s){0,3}(?:"
    r"tb[dcan]\b|t\.b\.[dca]|n/?a\b|none\b(?!\s+of\b)|nil\b|nothing\b|unknown|unclear|undefined|undecided|"
    r"unspecified|xx+\b|\?+|…|\.{2,}|<|\[|"
    r"(?:still\s|yet\s)?to\sbe\s(?:\w+ly\s)?(?:agreed|defined|determined|decided|discussed|confirmed|written|set|"
    r"added|announced|clarified|"
    r"completed|specified|provided|filled|worked\sout|drafted|done|found|named|identified)|"
    r"(?:still\s|yet\s)?to\s(?:follow|come|define|agree|confirm|discuss|write)\b|"
    r"(?:still\s)?(?:not|never|haven't|havent|hasn't|hasnt|aren't|arent|isn't|"
    r"isnt)\s(?:been\s)?(?:yet\s)?(?:\w+ly\s)?(?:written|defined|agreed|set|"
    r"decided|discussed|known|confirmed|clear|there|available|specified|final|finali[sz]ed|documented|ready|"
    r"in\splace|named)|"
    r"(?:still\s)?(?:being\s(?:drafted|written|agreed|defined|discussed|prepared|worked\son|finali[sz]ed)|"
    r"under\s(?:discussion|review|construction)|"
    r"in\s(?:draft|discussion|review|progress|the\sworks))|"
    r"(?:still\s)?(?:missing|open|pending|outstanding|empty|blank|later|needed|required|wanted|unwritten|"
    r"undocumented)\s*(?:$|[.,;!?(]|as\s|-|–)|"
    r"(?:need|needs|must|should|have|has)\s(?:to\sbe|defining|agreeing|writing|agreement|definition|work|clarif\w+)\b|"
    r"(?:let's|lets|will|we'll)\s(?:agree|define|discuss|decide|see|write|add)\b|"
    r"(?:see|cf\.?|as\sper|per)\s(?:the\s|teh\s|above|below)?\s?(?:thread|mail|email|chat|notes?|above|below|"
    r"comments?|teams)\b|"
    r"(?:someone|somebody|something|anyone|anything|whoever|whatever|others?|someone\selse|people|stuff|things?|"
    r"news|updates?|now|ages|"
    r"(?:a\s)?(?:bit|while|moment)|ever|long|time|them|him|her|it|this|that|us|me)\s*(?:$|[.,;!?(]|(?:too|now|else|"
    r"still|again|at\s|from\s(?:someone|them)))|(?:someone|somebody|anyone|others?|people)\sto\s"
    r"|(?:confirm|update|describe|add|fill\sin|insert|enter)\s(?:criteria|text|here|details)\b"
    r")",
    re.IGNORECASE,
)
_TEMPORAL = CuePattern(
    r"\b(?:the|a|an|at|in|on|by|of|for|to|as|well|into|some|about|around|approx|ca|least|more|few|couple|several|"
    r"many|another|next|last|this|coming|"
    r"previous|early|late|mid|end|start|beginning|middle|middle|first|second|half|days?|weeks?|wks?|months?|mths?|"
    r"quarters?|years?|yrs?|hours?|"
    r"mins?|minutes?|mornings?|afternoons?|noon|evenings?|nights?|weekends?|tonight|mon(?:day)?|tue(?:s|sday)?|"
    r"wed(?:nesday)?|thu(?:rs|rsday)?|"
    r"fri(?:day)?|sat(?:urday)?|sun(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    r"aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|fall|winter|easter|xmas|christmas|holidays?|"
    r"vacation|leave|break|"
    r"thanksgiving|ramadan|diwali|new\syear'?s?|then|now|later|further|notice|recently|today|tomorrow|tmrw|"
    r"yesterday|date|dates|time|long|"
    r"after|before|until|till|since|so|far|it|is|was|already|longer|please|pls|ok|fy|cy|q[1-4]|h[12]|eo[dwmqy]|cob|"
    r"sprint|one|two|three|four|five|six|"
    r"told|otherwise|moment|forever|fiscal|calendar|ages|while|present|being|stage|point|back|again|possible|able|"
    r"available|needed|"
    r"and|or|only|just|all|still|yet)\b|[\d\W_]+",
    re.IGNORECASE,
)


def is_placeholder(words: str) -> bool:
    """Whether the words are empty or begin with "TBD", "none", "to be agreed", "not written yet" and the like."""
    return not words.strip(" \t\r\n.,:;!?=–-\"'()[]<>…") or _PLACEHOLDER.match(words) is not None


def is_only_time(words: str) -> bool:
    """Whether the words give nothing but a date or a span of time ("next week", "the holidays", "further notice")."""
    return not _TEMPORAL.sub("", without_dates(words))
