"""The forms of a date in notes, as one expression: each form is a named group."""

import re

MONTH = (
    r"(?:jan(?:uary)?|feb(?:r?uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![^\W\d])\.?"
)
WEEKDAY = r"(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?!\w)"
YEAR = r"(?:,?\s{1,2}|\s?['/-])(?:20\d\d|(?<=['-])\d\d)(?![\d/])"
PART = r"(?:early|mid|late|(?:the\s)?(?:end|start|beginning|middle)(?:\sof)?(?:\sthe)?|eo)[\s-]{0,2}"
ORDINAL = r"(?:st|nd|rd|th)?"
PREPOSITION = r"(?:in|by|since|until|untill|till|til|for|from|during|before|after|to|of|this|next|last|around|is|was)"
NUMBER = r"(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten)"
PROGRESS = (
    r"(?!\s(?:done|complete[d]?|ready|green|passed|live|finished|sites?|servers?|vms?|plants?|users?|apps?|workloads?|"
    r"teams?|tests?|stores?|nodes?|[gtm]b|vcpus?|cores?|items?|steps?|tasks?|databases?|dbs?|branches|tables?|feeds?|days?|hours?|split)\b)"
)
DATE = re.compile(
    r"(?<![\w./$€£#,])(?<!\w-)(?<!\d:)(?:"
    r"(?P<iso>(?P<iso_y>20\d\d)[-/](?P<iso_m>\d{1,2})[-/](?P<iso_d>\d{1,2})(?![\d/-]))"
    r"|(?P<full>(?P<full_a>\d{1,2})(?P<full_s>[/.-])(?P<full_b>\d{1,2})(?P=full_s)(?P<full_y>20\d\d|"
    r"(?<=/)\d\d)(?![\d/-]))"
    r"|(?P<range>(?P<range_a>\d{1,2})" + ORDINAL + r"\s?[-–/]\s?(?P<range_b>\d{1,2})" + ORDINAL + r"\s"
    r"(?P<range_m>" + MONTH + r")(?P<range_y>" + YEAR + r")?)"
    r"|(?P<dmy>(?P<dmy_d>\d{1,2})" + ORDINAL + r"(?:\sof\s|[\s-])(?P<dmy_m>" + MONTH + r")(?P<dmy_y>" + YEAR + r")?)"
    r"|(?P<slash>(?P<slash_a>\d{1,2})/(?P<slash_b>\d{1,2})(?![\w/%]|[.,]\d|-\w)" + PROGRESS + r")"
    r"|(?P<mdy>(?P<mdy_m>" + MONTH + r")\s?(?P<mdy_d>\d{1,2})" + ORDINAL + r"(?![\w/%]|[.:,]\d)"
    r"(?:\s?[-–]\s?(?P<mdy_e>\d{1,2})(?![\w/%]))?(?P<mdy_y>" + YEAR + r")?)"
    r"|(?P<part>(?P<part_p>" + PART + r")(?P<part_m>" + MONTH + r")(?P<part_y>" + YEAR + r")?(?!\s\d))"
    r"|(?P<my>(?P<my_m>" + MONTH + r")(?P<my_y>" + YEAR + r"))"
    r"|(?P<span>(?P<span_p>"
    + PART
    + r")?(?:(?P<span_k>[qh])(?P<span_n>[1-4])|fy\s?'?(?P<span_f>\d\d|20\d\d)[\s-]?q(?P<span_g>[1-4]))(?!\d)"
    r"(?:[\s/'-]{0,2}(?P<span_c>fy|cy)?[\s']{0,2}(?P<span_y>20\d\d|(?<=[y'])\d\d|(?<=[y']\s)\d\d)(?![\d/]))?)"
    r"|(?P<year>(?P<year_p>" + PART + r")?(?P<year_c>fy|cy)\s?'?(?P<year_y>20\d\d|\d\d)(?![\d/]))"
    r"|(?P<unit>(?P<unit_p>"
    + PART
    + r")?(?P<unit_w>this|next|last|coming)\s(?P<unit_u>week|wk|month|quarter|qtr|year|yr)(?!\w))"
    r"|(?P<wday>(?P<wday_w>last|next|this|coming|by|until|untill|till|due|for|before)\s(?P<wday_d>" + WEEKDAY + r"))"
    r"|(?P<ahead>(?:in|within)\s(?P<ahead_n>" + NUMBER + r")\s(?P<ahead_u>days?|weeks?|wks?|months?)(?!\w))"
    r"|(?P<ago>(?P<ago_n>" + NUMBER + r")\s(?P<ago_u>days?|weeks?|wks?|months?)\sago(?!\w))"
    r"|(?P<word>today|yesterday|tomorrow|tmrw|eow|eom|eoq|eod|cob)(?!\w)"
    r"|(?P<month>(?:" + PREPOSITION + r")\s(?P<month_m>" + MONTH + r"))(?!\s?\d)"
    r")",
    re.IGNORECASE,
)
GOVERNED = re.compile(r"\b(?:since|on|by|until|till|from|due|before|after|for)\s{1,2}$", re.IGNORECASE)
PARTS = {"ear": "start", "sta": "start", "beg": "start", "mid": "mid", "lat": "end", "end": "end", "eo": "end"}
NUMBERS = {
    word: number
    for number, word in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1)
} | {"a": 1, "an": 1}
MODAL_OR_VERB = frozenset({"may", "mar", "march"})
