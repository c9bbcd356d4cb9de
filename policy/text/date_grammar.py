"""The forms of a date in notes, as one expression: each form is a named group."""

import re

from policy.text.cue_pattern import CuePattern
from policy.text.named_days import NAMED_DAY

MONTH = (
    r"(?:jan(?:uary)?|feb(?:r?uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![^\W\d])\.?"
)
WEEKDAY = r"(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?!\w)"
# "12 Jan-15 Feb" has no year.
YEAR = r"(?:,?\s{1,2}|\s?['/-])(?:20\d\d|(?<=['-])\d\d)(?![\d/]|\s?" + MONTH + r")"
FOREIGN_MONTH = (
    r"(?:januar|janvier|enero|gennaio|janeiro|februar|f[eé]vrier|febrero|febbraio|m[aä]rz|mars|marzo|avril|abril|"
    r"aprile|mai|mayo|maggio|"
    r"juni|juin|junio|giugno|juli|juillet|julio|luglio|ao[uû]t|agosto|septembre|septiembre|setiembre|settembre|"
    r"oktober|octobre|octubre|"
    r"ottobre|novembre|noviembre|dezember|d[eé]cembre|diciembre|dicembre)"
)
NTH = r"(?:first|1st|second|2nd|third|3rd|fourth|4th|last)"
PART = r"(?:early|mid|late|(?:the\s)?(?:end|start|beginning|middle)(?:\sof)?(?:\sthe)?|eo)[\s-]{0,2}"
ORDINAL = r"(?:st|nd|rd|th)?"
PREPOSITION = r"(?:in|by|since|until|untill|till|til|for|from|during|before|after|to|of|this|next|last|around|is|was)"
NUMBER = r"(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
PROGRESS = (
    r"(?!\s(?:done|complete[d]?|ready|green|passed|live|finished|sites?|servers?|vms?|plants?|users?|apps?|"
    r"workloads?|"
    r"teams?|tests?|stores?|nodes?|[gtm]b|vcpus?|cores?|items?|steps?|tasks?|databases?|dbs?|branches|tables?|"
    r"feeds?|days?|hours?|split)\b)"
)
DATE = CuePattern(
    r"(?<![\w./$€£#,])(?<!\w-)(?<!\d:)(?<!ratio\s)(?<!score\s)(?<!rated\s)(?:"
    r"(?P<iso>(?P<iso_y>20\d\d)[-/](?P<iso_m>\d{1,2})[-/](?P<iso_d>\d{1,2})(?![\d/-]))"
    r"|(?P<full>(?P<full_a>\d{1,2})(?P<full_s>[/.-])(?P<full_b>\d{1,2})(?P=full_s)(?P<full_y>20\d\d|"
    r"(?<=/)\d\d)(?![\d/-]))"
    r"|(?P<dot>(?P<dot_d>\d{1,2})\.(?P<dot_m>\d{1,2})\.(?:(?P<dot_y>\d\d)(?![\d.]))?(?!\d))"
    r"|(?P<ym>(?P<ym_a>20\d\d)-(?P<ym_b>0[1-9]|1[0-2])(?![\d-])|(?P<ym_c>0?[1-9]|1[0-2])/(?P<ym_d>20\d\d)(?![\d/]))"
    r"|(?P<range>(?P<range_a>\d{1,2})"
    + ORDINAL
    + r"(?:\s?[-–/]\s?|\s(?:to|and|&|or|till|until|through)\s)(?P<range_b>\d{1,2})"
    + ORDINAL
    + r"\s"
    r"(?P<range_m>" + MONTH + r")(?P<range_y>" + YEAR + r")?)"
    r"|(?P<dmy>(?P<dmy_d>\d{1,2})" + ORDINAL + r"(?:\sof\s|[\s-])(?P<dmy_m>" + MONTH + r")(?P<dmy_y>" + YEAR + r")?)"
    r"|(?P<slash>(?P<slash_a>\d{1,2})/(?P<slash_b>\d{1,2})(?![\w/%]|[.,]\d|-\w)" + PROGRESS + r")"
    r"|(?P<mdy>(?P<mdy_m>" + MONTH + r")\s?(?P<mdy_d>\d{1,2})" + ORDINAL + r"(?![\w/%]|[.:,]\d)"
    r"(?:\s?[-–]\s?(?P<mdy_e>\d{1,2})(?![\w/%]))?(?P<mdy_y>" + YEAR + r")?)"
    r"|(?P<foreign>(?P<foreign_d>\d{1,2})(?:er|\.|º|°)?\s(?:de\s)?(?P<foreign_m>" + FOREIGN_MONTH + r")(?!\w)"
    r"(?:\s(?:de\s)?(?P<foreign_y>20\d\d))?)"
    r"|(?P<nth>(?P<nth_n>"
    + NTH
    + r")\s(?:full\s)?(?P<nth_u>week|half|weekend)\s(?:of|in)\s(?P<nth_m>"
    + MONTH
    + r")(?P<nth_y>"
    + YEAR
    + r")?)"
    r"|(?P<words>(?P<words_p>"
    + PART
    + r")?(?P<words_n>"
    + NTH
    + r")\s(?P<words_u>quarter|qtr|half)\s(?:(?:of|in)\s)?(?P<words_c>fy|cy)?\s?'?"
    r"(?P<words_y>20\d\d|(?<=y)\d\d|(?<=y\s)\d\d|(?<=y')\d\d)(?![\d/]))"
    r"|(?P<rev>(?P<rev_n>[1-4])(?P<rev_k>[qh])[\s/-]?(?P<rev_c>fy|cy)?\s?'?(?P<rev_y>20\d\d|\d\d)(?![\d/]))"
    r"|(?P<week>(?:(?:kw|cw)\s?(?P<week_n>\d{1,2})|(?:wk|week|calendar\sweek)\s(?P<week_m>[1-5]\d|\d(?=\sof\s20\d\d)))"
    r"(?:(?:\s?[/']\s?|\sof\s(?=20\d\d))(?P<week_y>20\d\d|\d\d))?(?![\w%/]|\s?(?:of|into)\b))"
    r"|(?P<part>(?P<part_p>" + PART + r")(?P<part_m>" + MONTH + r")(?P<part_y>" + YEAR + r")?(?!\s\d))"
    r"|(?P<my>(?P<my_m>" + MONTH + r")(?P<my_y>" + YEAR + r"))"
    r"|(?P<span>(?P<span_p>"
    + PART
    + r")?(?:(?P<span_k>[qh])(?P<span_n>[1-4])|fy\s?'?(?P<span_f>\d\d|20\d\d)[\s-]?q(?P<span_g>[1-4]))(?!\d)"
    r"(?:[\s/'-]{0,2}(?P<span_c>fy|cy)?[\s']{0,2}(?P<span_y>20\d\d|(?<=[y'])\d\d|(?<=[y']\s)\d\d)(?![\d/]))?)"
    r"|(?P<year>(?P<year_p>" + PART + r")?(?P<year_c>fy|cy)\s?'?(?P<year_y>20\d\d|\d\d)(?![\d/]))"
    r"|(?P<half>(?P<half_p>" + PART + r")(?P<half_y>20[2-9]\d)(?![\w/-]))"
    r"|(?P<closing>(?:(?:by\s|before\s)?(?:the\s)?end\s(?:of\s)?(?:the\s|this\s)?(?P<closing_u>week|month|quarter|"
    r"qtr|(?:calendar\s)?year)|"
    r"(?<!fiscal\s)(?<!financial\s)(?P<closing_v>year|month)[\s-]end|(?:calendar\s)?(?P<closing_w>year)'?s?[\s-]end)"
    r"(?![\w-]|\s(?:close|closing|reports?|reporting|figures|review|party|stock\w*|accounts?|rush|budget|audit|\d)))"
    r"|(?P<named>(?P<named_d>"
    + NAMED_DAY
    + r")(?!\w|\s(?:party|dinner|lunch|leave|break|holidays?|cards?|bonus|vacation|do\b))"
    r"(?:,?\s(?P<named_y>20\d\d))?)"
    r"|(?P<unit>(?P<unit_p>"
    + PART
    + r")?(?P<unit_w>this|next|last|coming)\s(?P<unit_u>week|wk|month|quarter|qtr|year|yr)(?!\w))"
    r"|(?P<wday>(?P<wday_w>last|next|this|coming|by|until|untill|till|due|for|before)\s(?P<wday_d>" + WEEKDAY + r"))"
    r"|(?P<ahead>(?:in|within)\s(?:the\s(?:next|coming)\s|about\s)?(?P<ahead_n>"
    + NUMBER
    + r")\s(?P<ahead_u>days?|weeks?|wks?|months?|fortnight)(?!\w))"
    r"|(?P<hence>(?P<hence_n>"
    + NUMBER
    + r")\s(?P<hence_u>days?|weeks?|wks?|months?)\s(?:from\s(?:now|today)|out(?=\s?(?:$|[.,;)]))))"
    r"|(?P<ordinal>(?<=\s)(?P<ordinal_d>\d{1,2})(?:st|nd|rd|th)(?=\s?(?:$|[.,;:!?)]|(?:and|at|for|as|so|but|if|in|"
    r"with|w/|to|we|they|he|she|is|was|then|"
    r"[-–]|latest|after|before|because|when|once|instead|of\s(?:this|next)\smonth|pls|please|weekend)(?:\s|$))))"
    r"|(?P<ago>(?P<ago_n>" + NUMBER + r")\s(?P<ago_u>days?|weeks?|wks?|months?)\sago(?!\w))"
    r"|(?P<word>today|yesterday|tomorrow|tmrw|eow|eom|eoq|eoy|eod|cob)(?!\w)"
    r"|(?P<month>(?:" + PREPOSITION + r")\s(?P<month_m>" + MONTH + r"))(?!\s?\d)"
    r")",
    re.IGNORECASE,
)
GOVERNED = CuePattern(r"\b(?:since|on|by|until|till|from|due|before|after|for)\s{1,2}$", re.IGNORECASE)
PARTS = {"ear": "start", "sta": "start", "beg": "start", "mid": "mid", "lat": "end", "end": "end", "eo": "end"}
NUMBERS = {
    word: number
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
} | {"a": 1, "an": 1}
MODAL_OR_VERB = frozenset({"may", "mar", "march"})
