"""Further wordings of money that is granted or denied, by frame (section 4 of policy.md, Budget)."""

import re

from policy.text.cue_pattern import CuePattern

# A grant where the words stand with money: a number of an order sent, a cost centre given.
GRANTS = CuePattern(
    r"\b(?:deliberated(?=\s(?:by|from|in)\b)|(?:mailed|e-?mailed|forwarded|faxed|uploaded|shared|transmitted|sent)"
    r"(?=\s(?:us\s|over\s)?(?:their\s|its\s|the\s|a\s)?(?:signed\s)?(?:po|purchase\sorder|order)\s(?:no\.?\s)?#?\d)|"
    r"liegt\svor|erteilt|(?:gave|given|gives|handed)\s(?:us|them|the\steam)\s(?:the|a|their)\s"
    r"(?:cost\scent(?:re|er)|wbs\w*|account\scode|charge\scode)(?=[.,;]|$))(?!\w)",
    re.IGNORECASE,
)
# An approval of spending that has run its course.
FINISHED = CuePattern(
    r"\b(?:ringi|kessai|(?:internal|budget|capex|investment|funding|spend(?:ing)?|finance)\sapprov\w+"
    r"(?:\s(?:process|procedure|circulation|round))?)\b[^.;,]{0,50}?\s(?:is|was|has\sbeen|got)\s(?:now\s|already\s|duly\s)?"
    r"(?:finished|completed|concluded|done|complete|through|obtained|over)(?!\w)|"
    r"\bbudget(?:ary)?\scommitment\s(?:is\s|was\s)?(?:registered|recorded|posted|entered|signed)(?!\w)|"
    r"\b(?:budget|mittel)?freigabe\b[^.;]{0,30}?\s(?:liegt\svor|erteilt|ist\sda)(?!\w)",
    re.IGNORECASE,
)
# A grant that is taken away again, an application that failed.
TAKES_AWAY = CuePattern(
    r"\b(?:(?:takes|took|taken)\s(?:the|their|its|that|this|his|her)\s(?:[\w-]+\s){0,2}?back|"
    r"(?:takes|took|taken)\s(?:\w+\s)?(?:out|off\sthe\stable)(?=\s(?:on|in|of|by|again|last|yesterday|this)\b|[.,;]|$)|"
    r"(?:application|bid|ask|request|submission)\s(?:has\s|was\s|is\s)?(?:failed|unsuccessful|fell\sthrough|bounced))(?!\w)",
    re.IGNORECASE,
)
# The line of the budget is gone, the ask came back: said of money only.
STRUCK = CuePattern(
    r"\bthe\s(?:budget\s)?line\s(?:\w+\s){0,3}?(?:was|is|has\sbeen|got)\s"
    r"(?:deleted|cut|struck|removed|cancell?ed|scrapped)(?!\w)|"
    r"\b(?:capex|budget|funding|investment)\s(?:ask|request|bid)\s(?:was\s|got\s)?bounced(?!\w)|"
    r"\b(?:grant|funding|subsidy|loan)\s(?:application|request|bid)\s(?:has\s)?(?:failed|fell\sthrough)(?!\w)",
    re.IGNORECASE,
)
# What is only asked for, and the verbs that mean handing it in.
ASKED_FOR = CuePattern(r"\b(?:application|request|bid|claim|submission|form)s?\b[^.;]{0,40}$", re.IGNORECASE)
HANDED_IN = CuePattern(r"(?:went|gone|sent|came|lodged|entered|posted|placed|put)\b", re.IGNORECASE)
# "Tenant app, GBP 90k allocated": a heading, and the bare sum that is for it.
HEADING = CuePattern(r"\W*(?:[^\W\d][\w&/'-]*\W{0,2}){1,5}")
BARE_SUM = CuePattern(r"\W*(?:[A-Z]{2,4}|[$€£¥])?\s?\d")
