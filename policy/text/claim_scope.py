"""Whether the words of a cue report a fact: negation, hedge, plan, condition and question, each by its reach.

Section 4 of policy.md: plans, hopes, questions and hedges are not evidence, a negated fact is evidence against.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from policy.text.cue_pattern import CuePattern
from policy.text.polarity import NEGATIVE_CONTRACTION
from policy.text.sentences import Span
from policy.text.statements import Statement

Standing = Literal["holds", "denied", "open"]

# "and" joins two objects of one verb or two sentences; before a new subject it joins sentences.
_JOINED = CuePattern(
    r"\s(?:and|&|\+|so|because|since|plus|(?<!\ssoon\s)(?<!^soon\s)(?<!\slong\s)(?<!\sfar\s)as|yet)\s(?=(?:the|a|an|their|his|her|its|our|my|he|she|he's|she's|it|it's|"
    r"they|they've|they're|we|we've|i|i've|that|this|there|there's|no|nobody|budget|funding|money|finance|cfo|cio|"
    r"cto|ceo|ciso|po|board|is\sthe\sone)\s)|\safter\s(?=(?:the|their|his|her|he|she|it|"
    r"they|we)\s)",
    re.IGNORECASE,
)
_NEGATION = CuePattern(
    r"\b(?:nicht|kein\w*|niet|geen|inte|ikke|pas|aucun\w*|nunca|ning[uú]n\w*|not|no|never|none|nobody|no-?one|"
    r"nothing|neither|nor|without|w/o|hardly|zero|nil|"
    r"(?:fail|refus|declin)(?:s|ed|es|ing|e)?\sto|failed\sto)\b|\b" + NEGATIVE_CONTRACTION,
    re.IGNORECASE,
)
_NO_NEGATION = CuePattern(
    r"\bnot\s(?:only|just)\b|\b(?:no|without|w/o)\s(?:\w+\s)?(?:issues?|problems?|objections?|questions?|drama|"
    r"strings|conditions?|changes?|caveats?|fuss|delays?|surprises?|doubt|discussion|debate|comments?|pushback|"
    r"further\sado|cuts?|reservations?)\b|\bno\.?\s?\d|\b(?:why|whether\sor)\snot\b|\bnot\sthat\b|\bno\sless\b",
    re.IGNORECASE,
)
_PENDING = CuePattern(
    r"\b(?:noch|encore|todav[ií]a|nog|ännu|yet|still|so\sfar|as\sof\s(?:now|today)|until|till|before|"
    r"at\sthis\spoint)\b",
    re.IGNORECASE,
)
_HEDGE = CuePattern(
    r"\b(?:maybe|perhaps|probabl[ye]|prob|likely|possibl[ye]|might|could|should|would|hopeful(?:ly)?|hop(?:e|es|ed|"
    r"ing)|thinks?|thought|believes?|guess(?:es)?|reckons?|seems?|appears?|expect(?:s|ed|ing|ation)?|suppos(?:e|es|"
    r"ed)(?:ly)?|presum\w+|apparently|allegedly|tentativ\w+|tbd|tbc|tba|unclear|unsure|uncertain|not\ssure|almost|"
    r"nearly|rumou?r\w*|rumored|unconfirmed|potential(?:ly)?|looks?\slike|sounds\slike|leaning|optimistic|confident|"
    r"assum\w+|anticipat\w+|informal(?:ly)?|unofficial(?:ly)?|verbal(?:ly)?\sonly|pencil\w*|provisional(?:ly)?|"
    r"indicative(?:ly)?|in\sprinciple|good\schance|chances|fingers|ballpark|(?<!supplementary\s)(?<!supplemental\s)estimat\w+|wish(?:es)?|ideally|hearsay|"
    r"hear(?:d|s|ing)?\b(?!\s(?:back|from))|grapevine|gossip|hint(?:s|ed|ing)?|sounded|whispers?|word\sis|whether|wonder\w*|don't\sknow|"
    r"dunno|do\snot\sknow|unknown|who\sknows|promis\w+|willing|prepared\sto|happy\sto|inclined|ready\sto|"
    r"as\sgood\sas|"
    r"all\sbut|close\sto|about\sto|on\sthe\sverge)\b|\b(?-i:may)\b(?!\s\d)",
    re.IGNORECASE,
)
_PLAN = CuePattern(
    r"\b(?:will|shall|won't|going\sto|gonna|plan(?:s|ned|ning)?\s(?:to|for|on)|being|schedul\w+|upcoming|intend\w*|due|"
    r"slated|to\s(?:be|get|have|secure|confirm|obtain|approve|sign|release|allocate|win|find|agree|decide|unlock|"
    r"free|issue|receive|see|make|take|give|raise|cut|place|come|go|ask|push|request|check|chase|own|hold|put|"
    r"fund|back|say|engage|meet|identify|validate|set|earmark|commit|land|ok|okay|greenlight|bless|endorse|"
    r"pick|choose)|"
    r"tomorrow|tmrw|needs?|needed|must|have\sto|has\sto|had\sto|ought|wants?(?!\s(?:it|this)\b)|wanted|"
    r"ask(?:s|ed|ing)?(?!\s(?:was|is|got|has|bounced|rejected|approved|denied|came|went|refused|cleared|turned|declined))|"
    r"request(?:s|ed|ing)|seek(?:s|ing)?|sought|appl(?:y|ied|ying)|submit\w*|await\w*|waiting|waits?|wait|pending|"
    r"chas(?:e|es|ed|ing)|try(?:ing)?|tries|tried|aim(?:s|ing)?|working\s(?:on|to)|push(?:es|ing)\s(?:for|to)|draft\w*|"
    r"propos(?:e|es|ed|ing)\b|next\s(?:step|steps|week|month|quarter|board|meeting|cycle)|let's|can\sbe|can\sget|can|get|"
    r"before|in\sorder|by\sthe\stime|ready\sfor|goes\sto|go(?:ing)?\sto|up\sfor|in\sfront\sof|with\sa\sview|"
    r"follow\s?up|remind\w*|action|to-?do|task(?!\sorder))\b|'ll\b|'d\slike\b",
    re.IGNORECASE,
)
_CONDITION = CuePattern(
    r"\b(?:if|unless|provided|providing|assuming|in\scase|once|whenever|as\ssoon\sas|as\slong\sas|subject\sto|"
    r"contingent|conditional(?:ly)?|depend(?:s|ing|ent)|otherwise|when(?=\s(?:[\w']+\s){0,4}?(?:is|are|has|have|gets?|comes?|starts?|signs?|can|will|closes?|opens?|ends?|agrees?|"
    r"approves?|clears?|releases?|goes|does|needs?|wants?|lands?)\b)|"
    r"(?:until|till)\s(?:\w+\s){1,5}?(?:is|are|has|have|gets?)|"
    r"pending|provisionally|only\safter)\b",
    re.IGNORECASE,
)
_CONDITION_FIRST = CuePattern(
    r"\s*(?:and\s|but\s|so\s|only\s)?(?:if|unless|provided|providing|assuming|once|when|whenever|as\ssoon\sas|"
    r"until|till|in\scase|subject\sto|depending\son|after(?=\sthe\s\w+\s(?:is|are|has)\b))\b",
    re.IGNORECASE,
)
_CONDITION_AFTER = CuePattern(
    r"\s*(?:but\s|and\s|only\s|though\s|albeit\s)?(?:it's\s|is\s|that's\s|still\s)?(?:if|unless|provided|providing|"
    r"assuming|subject\sto|pending|contingent|conditional|depending|in\sprinciple|tbc|to\sbe\sconfirmed|"
    r"unconfirmed|i\s(?:think|guess|hope|believe|assume)|probably|maybe|perhaps|not\s(?:yet\s)?(?:confirmed|official)|"
    r"apparently|allegedly|hopefully|supposedly|fingers\scrossed|or\sso|as\ssoon\sas)\b",
    re.IGNORECASE,
)
_WANTED_AFTER = CuePattern(
    r"\b(?:(?:is|are|was|were)\s(?:still\s)?(?:what|needed|required|missing|outstanding|expected|rumou?red|"
    r"hoped|planned|wanted|pending|in\sdoubt|"
    r"uncertain|unconfirmed|a\s(?:must|precondition|prerequisite|rumou?r))|needed(?!\sfor)|required(?!\sfor)|"
    r"to\s(?:follow|come))\b",
    re.IGNORECASE,
)
# A sentence that tells somebody what to do reports nothing.
_TELLS = CuePattern(
    r"[\W_]*(?:(?:action|to-?do|next|next\sstep|task|goal|ask|aim|exit\scriteria|done)\s?[:=]\s*)?(?:please\s)?"
    r"(?:ask(?!\s(?:is|was|of))|confirm|check\s(?:with|if|whether|that|the)|chase|verify|find(?!\s(?:attached|"
    r"enclosed|herewith|the\sattached|p\.?o|our|my))|"
    r"make\ssure|ensure|clarify|validate|obtain|follow\s?up|nudge|remind|identify|need|must|approve|prepare|"
    r"collect|line\sup|"
    r"see\s(?:if|whether)|get(?!\sthis)|ping|seek|determine|pin\sdown)\b",
    re.IGNORECASE,
)
_ASKS = CuePattern(
    r"\s*(?:who|what|when|where|which|why|how|has|have|is|are|was|were|did|do|does|can|could|will|would|should|any)\b",
    re.IGNORECASE,
)
_UNKNOWN = CuePattern(
    r"[\W_]*(?:not\sa\sclue|no\s(?:clue|idea)|unknown|open|tbd|tbc|unclear|question|nobody\sknows)\b", re.IGNORECASE
)
# "Rumour: budget approved", "my guess: he signs".
_UNSURE_LABEL = CuePattern(
    r"\W*(?:(?:my|our|best|just\sa|a|the|pure|first|next|open|still)\s)?(?:rumou?rs?|hearsay|gossip|guess\w*|hopes?|"
    r"assumptions?|plan|expectation|forecast|next\ssteps?|to-?dos?|open|asks?|questions?|risks?|hint|speculation|goal|aim|"
    r"wish|word\sis|target|outlook|gut\sfeel(?:ing)?|i\s(?:hear|think|guess|believe)|needed|missing|pending)\W*",
    re.IGNORECASE,
)
# "Nobody's call but his" is one clause.
_EXCEPT = CuePattern(r"but\s(?:his|hers|her|him|theirs|them|mine|me|yours|(?:the\s|our\s)?\w+)\W*", re.IGNORECASE)
# "I can confirm that", "we regret to inform you that": what follows is a report.
_ANNOUNCES = CuePattern(
    r"\b(?:can|may|must|happy\sto|pleased\sto|glad\sto|delighted\sto|proud\sto|able\sto|regret\sto|sorry\sto|have\sto|would\slike\sto|"
    r"wish\sto|want\sto|to)\s(?:now\s|hereby\s|formally\s)?(?:confirm|report|inform|tell|announce|advise|assure|say|state|let\syou\sknow)\s"
    r"(?:(?:you|everyone|all)\s)?(?:on\sbehalf\sof\s(?:\w+\s){1,3})?that\b|\bhappy\sto\s(?=give\b)",
    re.IGNORECASE,
)
_INTERROGATIVE = CuePattern(r"[\W_]*(?:who|whose|what|which|whether|how|where|why)\b(?!'s\b)", re.IGNORECASE)


def parts_of(source: str, statement: Statement) -> tuple[Span, ...]:
    """The parts of a sentence that each say one thing: its clauses, parted again where a new subject is joined."""
    clauses: list[Span] = []
    for clause in statement.clauses:
        if clauses and _EXCEPT.fullmatch(clause.text):
            start = clauses.pop().start
            clause = Span(source[start : clause.end], start, clause.end)
        clauses.append(clause)
    return tuple(part for clause in clauses for part in _joined(source, clause))


def standing(sentence: Span, parts: Sequence[Span], position: int, start: int, end: int) -> Standing:
    """How the words `start` to `end` (offsets in `parts[position]`) stand: as a fact, as denied, or as neither."""
    part = parts[position].text
    before, after = _ANNOUNCES.sub(" ", part[:start]), part[end:]
    following = parts[position + 1].text if position + 1 < len(parts) else ""
    preceding = parts[position - 1].text if position else ""
    if _INTERROGATIVE.match(part) and (not position or _INTERROGATIVE.match(preceding) or _UNKNOWN.match(following)):
        return "open"
    if _TELLS.match(sentence.text) or _WANTED_AFTER.search(after):
        return "open"
    if _asked(sentence.text, last=position == len(parts) - 1):
        return "open"
    if _CONDITION.search(before) or _CONDITION.search(after) or _CONDITION_AFTER.match(after):
        return "open"
    if _UNSURE_LABEL.fullmatch(preceding) or _CONDITION_AFTER.match(following) or _CONDITION_FIRST.match(preceding):
        return "open"
    if _HEDGE.search(before) or _PLAN.search(before):
        return "open"
    if _NEGATION.search(_NO_NEGATION.sub(" ", before)):
        return "open" if _PENDING.search(part) else "denied"
    return "holds"


def is_qualified(words: str) -> bool:
    """Whether words after "confirmed that" deny, plan or doubt what follows."""
    return any(pattern.search(_NO_NEGATION.sub(" ", words)) for pattern in (_NEGATION, _HEDGE, _PLAN))


def _asked(sentence: str, *, last: bool) -> bool:
    return sentence.rstrip("\"') ").endswith("?") and (last or _ASKS.match(sentence) is not None)


def _joined(source: str, clause: Span) -> Iterator[Span]:
    start = clause.start
    for match in _JOINED.finditer(source, clause.start, clause.end):
        if match.start() > start:
            yield Span(source[start : match.start()], start, match.start())
        start = match.end()
    if start < clause.end:
        yield Span(source[start : clause.end], start, clause.end)
