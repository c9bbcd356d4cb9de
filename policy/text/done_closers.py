"""Criteria told without a "done when": an outcome and a closing word, or a head that names the proof (section 3)."""

import re
from collections.abc import Iterator
from itertools import islice

from policy.text.cue_pattern import CuePattern
from policy.text.dates import without_dates
from policy.text.done_condition import happens, is_condition, is_weighty
from policy.text.done_guards import CLOCK, OUTCOME, PROOF, QUANTITY, SOMEBODY

_TASK = r"(?:it|this|that|the\s(?:task|item|ticket|card|job|lot)|this\s(?:task|item|ticket|card|job|one))"
_SELF = (
    r"(?:(?:it|this|that|we|i|you|everyone|the\s(?:task|item|ticket|card|job)|this\s(?:task|item|ticket|card|job|one))"
    r"(?:'s|'re|'m|'ll|\sis|\sare|\sam|\scan(?:\sbe)?|\smay(?:\sbe)?|\swill(?:\sbe)?|\sgets?|\sstands?)?\s(?:all\s)?)"
)
_CLOSING = (
    r"(?:(?:file|tick|log|archive|store|save)d?\s?(?:\+|&|and|,)\s?)?"
    r"(?:shuts?|clos(?:e|es|ed)|over|done|finished|finito|through|history|gone|ends?|ended|stops?|complete|rests?|out|"
    r"out\sof\s(?:here|there)|home|binned?|dead|buried|archived?|settled|tick(?:ed|s)?(?:\soff)?|struck|curtains?|fin|"
    r"the\send|packs?\s(?:it\s)?up|call\sit(?:\sa\sday|\squits|\sdone)?|sign\soff|walk\saway|a\swrap|wrap\sup|"
    r"let\s(?:it\s)?go|(?:that(?:'s|s|\sis)\s)?(?:that|all|us|a\swrap)|(?:goes|go|falls?|drops?|comes?)\s(?:away|off|"
    r"out|(?:in|into|to|off|from)\s(?:the|my|our)\s(?:bin|list|archive|plate|desk|board|drawer|shelf|past|grave))|"
    r"off\s(?:the|my|our)\s\w+|a\spass|passed|satisfied)"
    r"(?:\s(?:it|this|out|up|off|down|here|too|for\sgood|for\s(?:me|us)|the\s(?:task|item|ticket|card)|"
    r"with\s(?:it|this|that))){0,2}(?=\s*(?:$|[.;!)]))"
)
# "…, then shut", "= shut", "at which point this shuts", "and we're out of here".
_CLOSED_BEHIND = CuePattern(
    r"(?:(?P<then>,?\s(?:and\s)?(?:then|at\swhich\s(?:point|moment|time|stage)|after\swhich|whereupon|upon\swhich|"
    r"thereafter|whereafter|after\sthat)\s|\s?(?:=>|==|=|⇒|->|→)\s?)(?:" + _SELF + r")?"
    r"|(?P<tied>,?\s(?:and|&)\s)" + _SELF + r"|(?P<colon>:\s)|(?P<follows>,?\s)" + _SELF + r")" + _CLOSING,
    re.IGNORECASE,
)
_OPENS = CuePattern(r"(?:only\s)?(?:when|once|as\ssoon\sas|if|after|the\s(?:moment|day))\s", re.IGNORECASE)
_LAST = CuePattern(r"(?:the\s)?(?:last|final|all|every|each|both)\b", re.IGNORECASE)
_PAST = CuePattern(r"\b(?:was|were|had|already|has\sbeen|have\sbeen|yesterday|ago)\b", re.IGNORECASE)
_PARTICIPLE = CuePattern(r"\b(?:sent|given|held|told|met|shown|left|went|came|got|did|\w{3,}ed)\b", re.IGNORECASE)
# "Trial ends on Ann's written acceptance", "proof over at 500 plates".
_WORK = (
    r"(?:^|(?<=[,;(–-]\s))(?:(?:the|this|our|my)\s)?(?:test|trial|proof|poc|pilot|exercise|run|demo|drill|rehearsal|"
    r"work|story|experiment|prototype|mvp|phase|piece|bit|check|comparison|evaluation|assessment|study|spike|mission|"
    r"job|it|this)s?\s"
)
_WORK_ENDS = CuePattern(
    _WORK + r"(?:is\s|will\s(?:be\s)?|only\s|counts\sas\s){0,2}(?:(?P<present>ends?|over|closes|stops?|pass(?:es)?|"
    r"finishes|completes|concludes|succeeds|won|satisfies)|(?:passed|closed|done|finished|completed?|good|"
    r"successful))(?:\s(?:ok|okay|well|good|positive(?:ly)?|only|successfully|happy))?\s"
    r"(?P<when>on|at|with|w/|by|when|once|if|after)\s",
    re.IGNORECASE,
)
# "Shut it at 5 %", "kill this at three clean months".
_END_IT = CuePattern(
    r"(?:^|(?<=[,;(–-]\s))(?:only\s)?(?:shut|close|kill|end|stop|bin|tick|finish|archive|bury|conclude|complete)\s"
    + _TASK
    + r"(?:\s(?:off|out|down|up|only)){0,2}\s(?P<when>at|with|on|after|by|w/)\s",
    re.IGNORECASE,
)
# "Goes away once …", "sold when …", "we part with this when …", "served its purpose once …".
_GOES_WHEN = CuePattern(
    r"(?:^|(?<=[,;(–-]\s))(?:(?:it|this|we|i|it's|we're|i'm|and|then|task|this\s\w+|we'll|will|have|has|a|only|be)\s)"
    r"{0,4}(?:(?:goes|go|drops?|comes?|disappears?|fades?|falls?|leaves?|dies|vanish(?:es)?|fit|part|let)(?:\s(?:away|"
    r"off|out|go|with\s(?:it|this)|(?:from|off)?\s?(?:the|my|our)\s\w+|for\sclos\w+)){0,2}|green|sold|history|content|"
    r"convinced|glad|happy|satisfied|gone|dead|pass|yes|fin|(?:curtain|lights?)\s\w+|served\s(?:its|the|their)\s"
    r"purpose|counts\sas\s\w+|(?:nothing|no)\smore\sto\sdo(?:\shere)?|ha(?:s|ve)\sdone\sits\s(?:job|work|duty))\s"
    r"(?:when|once|as\ssoon\sas|the\s(?:moment|day)|after|only\s(?:when|after))\s",
    re.IGNORECASE,
)
# "Finished with prices in it", "closed off by both signatures", "off my desk with a signed sheet".
_WITH = CuePattern(
    r"(?:^|(?<=[,;(–-]\s))(?:(?:it|task|this|is|job|mission|counts\sas)\s){0,2}(?P<head>finished|completed?|ready|"
    r"closed(?:\s(?:off|out))?|closable|ticked\soff|done|leaves?\s(?:my|the|our)\s\w+|satisfied|signed\soff|fulfilled|"
    r"passes|content|happy)\s(?:only\s)?(?P<when>with|w/|by|at)\s",
    re.IGNORECASE,
)
_IN_HAND = CuePattern(
    r"\b(?:(?:in|on)\s(?:it|place|file|hand|paper|line|record|the\s(?:sheet|table|list|file|share|map|crm))|attached|"
    r"filled|inside)\s*[.!]?$",
    re.IGNORECASE,
)
_PIECE = CuePattern(
    r"(?:an?\s(?:[\w-]+\s){0,3}?)?(?:names?|numbers?|prices?|list|table|sheet|figures?|map|plan|file|docs?|document|"
    r"diagram|minutes|quotes?|answers?|signatures?|results?|log|memo|report|drawing|chart|inventory|overview|estimate)\b",
    re.IGNORECASE,
)
_COUNT_OF = CuePattern(r"\s*\d{1,6}\s?(?:of|/|out\sof)\s?\d", re.IGNORECASE)
# "Two sites live is what I'm after", "ten invoices untouched is the bar", "a nod from the board settles it".
_IS_THE_BAR = CuePattern(
    r"\s(?:(?:is|are|would\sbe|will\sbe)\s(?:(?:what|all(?:\sthat)?|the\s(?:one\s|only\s)?thing|everything)\s(?:that\s)?"
    r"(?:we|i|they|he|she|you|matters|counts)\b[^,;.]{0,40}|(?:the|our|my|its)\s(?:bar|mark|test|end|finish|goal|target|"
    r"threshold|line|hurdle|measure|yardstick|criterion|proof|exit|stop|close|condition|last\sstep|closing\s\w+)"
    r"(?:\s(?:line|of\sit|here|for\s(?:it|us|me|this)))?)"
    r"|(?:does|will\sdo|ends|closes|finishes|settles|seals|concludes|wraps\sup|clinches)\s(?:it|the\s(?:trial|test|pilot|poc|"
    r"task|matter|story|exercise|proof|job|deal)))(?=\s*(?:$|[.;!)]|,\s(?:then|there)))",
    re.IGNORECASE,
)
# Heads that name what is to be seen at the end.
_WANTED = CuePattern(
    r"(?:^|(?<=[,;(–-]\s))(?:(?:we|i|they|customer|what\s(?:we|i|they))\s)?(?:(?:needs?|must|want|have|has|expect)\s"
    r"(?:to\s)?see(?:\shere)?(?=\s?[:=])|all\s(?:that\s)?(?:it\stakes|(?:i|we|they)\s(?:want|need|ask(?:\sfor)?)|counts|"
    r"matters)(?:\sis\b|\s?[:=])|sufficient(?=\s?[:=])|(?:the\s)?bar(?=\sis\b)|(?:the\s)?(?:goal|finish(?:ing)?|target)"
    r"\sline(?=\s?[:=]|\sis\b)|(?:outputs?|products?|outcome|results?)\sof\s(?:this|the)\s(?:task|item|job|step|piece)"
    r"(?=\s?[:=]|\sis\b)|what\s(?:this|the)\s(?:task|item|job|step|one)\s(?:has\sto|must|should|needs\sto)\s(?:produce|"
    r"deliver|yield|give|show|prove|bring)(?=\s?[:=]|\sis\b)|(?:closing|final|last)\sword(?=\sis\b(?!\s(?:his|hers|theirs|with|the\s\w+'s|\w+'s))|\s?[:=])|(?:proof|"
    r"evidence|result|wanted)\s(?:(?:that|which)\s(?:ends|closes|settles|finishes)\s(?:it|this)|at\sthe\send|we\swant)"
    r"(?=\s?[:=]|\sis\b))(?:\s?[:=]|\sis)?\s?",
    re.IGNORECASE,
)
_PASSED_IN_OTHER_WORDS = CuePattern(
    r"(?:^|(?<=[,;(–-]\s))(?:bestanden|geschafft|r[ée]ussi|aprobado|superato|superado|geslaagd|behaald|godk[äa]nt|"
    r"zaliczone|green|sold|won|satisfied)\s?(?:=|⇒|=>|->|→)\s?|(?:^|(?<=[,;(–-]\s))passes\sat\s",
    re.IGNORECASE,
)
_QUESTION = CuePattern(r"\s*(?:how|whether|who|which|why|what|where)\b", re.IGNORECASE)
# "Sheet with hours accepted by the controller": the whole description is the piece and who takes it.
_TAKEN_BY = CuePattern(
    r"[^.;:!?,\n]{4,90}?(?:,\s|\s)(?:accepted|vetted|okayed)\s"
    r"by\s(?:the|both|all|their|a)\s[^.;:!?,\n]{3,50}[.!]?",
    re.IGNORECASE,
)
_WHOLE = CuePattern(r"\ban?\s(?:full|whole|clean|single|quiet|complete|real|live)\s\w", re.IGNORECASE)
_TRIED = 4


def closing_starts(sentence: str, *, alone: bool) -> Iterator[int]:
    """Where, in one sentence, a criterion of these shapes begins; `alone` where it is the whole description."""
    yield from _closed_behind(sentence)
    yield from _ended_at(sentence)
    yield from _headed(sentence)
    bar = _IS_THE_BAR.search(sentence)
    if bar is not None and _proves(sentence[: bar.start()]):
        yield 0
    if alone and _TAKEN_BY.fullmatch(sentence) and not _PAST.search(sentence) and without_dates(sentence) == sentence:
        yield 0


def _closed_behind(sentence: str) -> Iterator[int]:
    for match in islice(_CLOSED_BEHIND.finditer(sentence), _TRIED):
        condition = sentence[: match.start()]
        opening = _OPENS.match(condition)
        if not is_condition(condition[opening.end() :] if opening else condition) or _PAST.search(condition):
            continue
        opened = opening is not None
        every = _LAST.match(condition) is not None
        reported = _PARTICIPLE.search(condition) is not None and not every
        if (
            match["then"] is not None
            or (match["follows"] is not None and opened and happens(condition))
            or (match["tied"] is not None and (opened or (_proves(condition) and not reported)))
            or (match["colon"] is not None and every and without_dates(condition) == condition)
        ):
            yield 0


def _ended_at(sentence: str) -> Iterator[int]:
    for match in islice(_WORK_ENDS.finditer(sentence), _TRIED):
        content = sentence[match.end() :]
        link = match["when"].casefold()
        told = match["present"] is not None or link in ("at", "when", "once", "if")
        if told and _measured(content, proof=match["present"] is not None or link != "at"):
            yield match.start()
    for match in islice(_END_IT.finditer(sentence), _TRIED):
        if _measured(sentence[match.end() :], proof=True):
            yield match.start()
    for match in islice(_GOES_WHEN.finditer(sentence), _TRIED):
        content = sentence[match.end() :]
        if is_condition(content) and happens(content) and not _PAST.search(content):
            yield match.start()
    for match in islice(_WITH.finditer(sentence), _TRIED):
        if _delivers(match, sentence[match.end() :]):
            yield match.start()


def _headed(sentence: str) -> Iterator[int]:
    for pattern in (_WANTED, _PASSED_IN_OTHER_WORDS):
        for match in islice(pattern.finditer(sentence), _TRIED):
            content = sentence[match.end() :]
            spelled = len(content.split()) > 1 and not _QUESTION.match(content)
            if spelled and is_condition(content) and is_weighty(without_dates(content)):
                yield match.start()


def _delivers(match: re.Match[str], content: str) -> bool:
    """ "Complete with a list" names what there is to be, "finished with the wiring" and "with 3 of 5" report."""
    if without_dates(content) != content or not is_condition(content) or _PAST.search(content):
        return False
    head = match["head"].casefold()
    standing = head.startswith(("complete", "leave", "satisfied", "closable", "ticked", "passes", "content", "happy"))
    if _IN_HAND.search(content) and not content.casefold().startswith("the "):
        return True
    if match["when"].casefold() == "by":
        return re.search(r"\b(?:signatures?|signed|protocol|mail|in\swriting)\b", content, re.IGNORECASE) is not None
    piece = content.removeprefix("the ") if standing else content
    if _PIECE.match(piece) or (standing and PROOF.search(content)):
        return True
    counted = QUANTITY.search(content) is not None and _COUNT_OF.match(content) is None
    return counted and (standing or re.search(r"\d.{0,60}\b\w{3,}ed\b", content) is not None)


def _measured(content: str, *, proof: bool) -> bool:
    if without_dates(content[:24]) != content[:24] or CLOCK.match(content) or not is_condition(content):
        return False
    measured = QUANTITY.search(without_dates(content)) is not None
    return measured or (proof and PROOF.search(content) is not None)


def _proves(condition: str) -> bool:
    proven = any(pattern.search(condition) for pattern in (PROOF, QUANTITY, OUTCOME, _WHOLE))
    told = SOMEBODY.match(condition) or _PAST.search(condition) or without_dates(condition) != condition
    return proven and not told
