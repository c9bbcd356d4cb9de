"""The done-criterion of a task: section 3 of policy.md, `completion_condition`.

Three shapes say when a task is finished: a label ("Exit criteria: …"), a finishing word with a condition ("done when …",
"once X signs we are finished") and "until" with an outcome.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from policy.text.placeholders import is_only_time, is_placeholder
from policy.text.quote import Quote, quote_of
from policy.text.sentences import CACHED, Span, plain, sentence_at, sentences

# Every cue below holds one of these: a sentence without any is passed over at once.
_STEMS = (
    *("when", "whne", "wehn", "whn", "once", "onec", "soon", "moment", "minute", "day", "if", "provided", "upon", "=", "means", "->", "w/"),
    *("after", "til", "unless", "before", "receipt", "sign", "accept", "approv", "deliver", "confirm", "written", "customer", "successful"),
    *("crit", "condition", "test", "gate", "bar", "definit", "def", "dod", "goal", "aim", "objective", "target", "outcome", "purpose", "line"),
    *("state", "proof", "evidence", "like", "counts", "result", "output", "done", "finish", "complete", "clos", "success"),
)
_CRITERION = r"crit(?:eri\w{1,2}|era|eras|eries)|conditions?|tests?\b|definition|gates?\b|bar\b"
_LABEL = re.compile(
    r"(?<![\w-])(?:"
    r"(?:exit|accept[ae]nce|success|completion|complete|closing|closure|close|done|finish(?:ing)?|pass|sign-?\s?off|end|stop|win(?:ning)?|"
    r"doneness|ready|delivery)[\s-](?:" + _CRITERION + r")"
    r"|definiti?on\sof\s(?:done|ready|success|complete)|\bdod\b|def\.?\sof\sdone|accept[ae]nce|crit(?:eri\w{1,2}|era)(?=\s?(?:for\s\w+\s?)?[:=])"
    r"|(?:success|finish)(?=\s?[:=])|deliver[ai]bles?|(?:expected|wanted|desired|required|needed|agreed|end)[\s-](?:outcome|result|output|state)s?"
    r"|finish\sline|end[\s-]state|proof\sof\s(?:done|completion)|evidence\sof\s(?:completion|done)"
    r"|(?:success|done|finished|complete|good|finish)\s(?:looks?\slike|means|equals)|what\s(?:good|done|success)\slooks\slike"
    r"|(?:it\s)?counts\sas\s(?:done|finished|complete)(?:\s(?:if|when))?"
    r")"
    r"(?:\s(?:for|of)\s(?:this|the|it|us)(?:\s\w{1,20})?|\s\([^()]{1,40}\))?"
    r"(?P<link>\s{0,2}(?:[:=]|-+>?|–|→)\s{0,2}|\s(?:is|are|will\sbe|would\sbe|being)\s(?:that\s|when\s)?|\s(?=\S))?",
    re.IGNORECASE,
)
_GOAL = re.compile(
    r"(?<![\w-])(?:(?:the|our|my|task|exit)\s)?(?:goal|aim|objective|target|outcome|purpose)s?(?:\s(?:here|of\sthis(?:\s\w{1,20})?))?"
    r"(?:\s?[:=]\s?|\s[-–]\s|\s(?:is|are)\s)(?:to\s(?:have|get|see|reach)\s)?",
    re.IGNORECASE,
)
_FINISHED = (
    r"(?:done|finished|finish(?:es)?|compl[et]{2,4}e?d?|compelted?|completes|clos(?:e|es|ed|able)|over|ends?|ended|resolved|signed\soff|concluded?s?|achieved|"
    r"accomplished|wrapped\s?up|wraps?\sup|fulfilled|satisfied|ticked\soff|delivered|succeeds?|succeeded|successful|passe[sd]|accepted|"
    r"ready|good\sto\sgo|stops?|complies|met|off\s(?:my|our|the)\s(?:list|plate)|sorted)"
)
_WHEN = (
    r"(?:(?:only\s|just\s)?(?:when(?:ever)?|whne|wehn|whn|once|onec|as\ssoon\sas|asap\sas|the\s(?:moment|minute|day)|if|provided(?:\sthat)?|upon)|"
    r"on\s(?:receipt|sign-?\s?off|accept[ae]nce|approval|delivery|signature|confirmation|written|customer|successful)|"
    r"=|means|-?->|w/|with(?=\s(?:a\s|the\s)?(?:signed|accepted|approved|sign-?off|countersigned)))"
)
_FINISHED_WHEN = re.compile(
    r"(?<![\w-])"
    + _FINISHED
    + r"(?:\s(?:it|this|that|out|task|off|the\stask|this\stask|the\sitem|down))?(?:\s(?:for\s(?:us|me)|only|here))?"
    r"[\s:,–-]{0,3}(?<=[\s:,–-])(?P<when>" + _WHEN + r")(?!\w)",
    re.IGNORECASE,
)
_CLOSE_AFTER = re.compile(
    r"(?:(?:\b(?:is|are|be|i'm|im|we're|were|it's|its|am)\s|^)(?:done|finished|complete[d]?|closed|over)|\b(?:close|closes|ends?|finish|finishes)(?:\s(?:it|this|task))?)"
    r"\s(?:only\s)?(?P<when>after)\s",
    re.IGNORECASE,
)
_NOT_BEFORE = re.compile(
    r"(?<![\w-])(?:(?:not|never|isn't|isnt|aren't|won't\sbe|wont\sbe|can't\sbe|cannot\sbe|don't|dont|do\snot|won't|wont)\s(?:be\s|really\s|call\s(?:it|this)\s|considered\s|count\sas\s|mark\s)?"
    r"(?:done|finished|complete[d]?|closed?|over|closing|signed\soff)(?:\s(?:it|this|task))?|(?:stays?|keep(?:\s(?:it|this|task))?|remains?|leave(?:\s(?:it|this))?)\sopen)"
    r"\s(?P<when>until|untill|till|til|before|unless)\s",
    re.IGNORECASE,
)
# "…, this is done" closes its sentence or clause; the condition stands before it.
_CONSEQUENCE = re.compile(
    r"(?P<link>,|(?<=\s)(?:and|then|=)(?=\s)|(?<=\s)(?=(?:this|that|it|we|the\stask|task)[\s']))\s?(?:then\s)?"
    r"(?:(?:this|that|it|we|i|the\stask|this\sone|this\stask|task)(?:\s(?:is|are|am|can\sbe|will\sbe|counts?\sas|can)|'re|'s|'m)?\s)?"
    r"(?:all\s)?(?:done|finished|complete|closed|closes|close|over)(?:\s(?:it|this|out|here|the\stask))?(?=\s*(?:$|[.;,!\n]))",
    re.IGNORECASE,
)
_CONDITION_OPENS = re.compile(r"\b(?:when(?:ever)?|once|as\ssoon\sas|after|if)\s", re.IGNORECASE)
_PAST_ACCOUNT = re.compile(r"\b(?:was|were|not|already|all|been|had)\b", re.IGNORECASE)
_UNTIL = re.compile(r"(?<!\w)(?P<when>until|untill|till|til)\s", re.IGNORECASE)
# A wait, a stop or a validity ends at its "until": that says what is awaited, not when the work is finished.
_NOT_WORK = re.compile(
    r"\b(?:wait\w*|await\w*|block\w*|hold(?:ing)?|held|stuck|defer\w*|park(?:ed|ing)|paus\w+|postpon\w+|delay\w*|on\sice|stall\w*|pushed|moved|"
    r"no|not|nothing|nobody|never|none|cannot|can't|cant|won't|wont|isn't|isnt|aren't|don't|dont|doesn't|unable|closed|frozen|freeze|valid|"
    r"away|leave|vacation|ooo|out|idle|dormant|sleeping|off|down|unavailable|busy|open|due|has|have|had|was|were|from|runs?\suntil|lasts?)\b",
    re.IGNORECASE,
)
_OUTCOME = re.compile(
    r"\b(?:is|are|'s|has|have|be|been|signs?|accepts?|approves?|agrees?|confirms?|pass(?:es)?|lands?|works?|runs?|loads?|reach(?:es)?|hits?|holds?|"
    r"finish(?:es)?|completes?|delivers?|answers?|repl(?:y|ies)|oks?|receives?|gets?|sees?|validates?|matches|match|reconciles?|resolves?|"
    r"clears?|stops?|drops?|falls?|shows?|reports?|boots?|arrives?|comes|appears?|knows?|decides?|chooses?|picks?|can|succeeds?|streams?|"
    r"sends?|returns?|opens?|goes|starts?|books?|survives?|says?|nods?|stays?|meets?|fits?|handles?|covers?|allows?|lets?|takes?|uses?|"
    r"green|live|clean|stable|ready|empty|zero|up\sand\srunning|up|online|reachable|in\splace|gone|below|under|above|over|within|inside|"
    r"sign-?off|signature|acceptance|go-live|approval|sent|held|built|run|met|shown|seen|set|done|known|written|chosen|given|put|made|found|"
    r"\w{3,20}(?:ed|ised|ized))\b|[<>≥≤]=?|\d\s?%|100\b|\b\d+/\d+\b|->|→",
    re.IGNORECASE,
)
_NO_CONDITION = re.compile(
    r"\s*(?:possible|(?:there(?:'s|\sis)\s|i\shave\s|we\shave\s|you\shave\s)?(?:time|a\smoment|a\schance|capacity|bandwidth)\b|convenient|able\b|"
    r"(?:i|we|you)\s(?:get|find|have)\s(?:to\sit|round|around|time|a\s(?:chance|moment))|appropriate|applicable|it\ssuits|ready\s*$|done\s*$|finished\s*$|complete\s*$)",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:no|without|missing|lacks?|lacking|need|needs|define|defining|write|agree(?:\son)?|draft|discuss|clarify|ask\s\w+\sfor|review|update|add|get|what\sare|what's|"
    r"which|collect|propose|set|awaiting|waiting\s(?:for|on)|pending|still|not\syet|haven't|confirm)\s"
    r"(?:(?:clear|yet|any|the|an?|formal|agreed|written|real|their|our|customer|on|for|up|with|your)\s){0,3}$",
    re.IGNORECASE,
)
_LABEL_IS_WORK = re.compile(
    r"\s*(?:due|overdue|late|to\sfollow|workshop|meeting|session|call|review|letter|form|doc(?:ument)?s?\b|template|plan|testing|phase|"
    r"run\b|with\s|from\s|by\s|will\s|has\s|have\s|was\s|were\s|on\s|in\s|and\s|or\s|for\s|of\s|not\b|yet\b|list\b)",
    re.IGNORECASE,
)
_CERTIFICATE = re.compile(r"\b(?:certificate|cert|criteri\w+|tests?|testing|letter|form|rate)\b", re.IGNORECASE)


def find_done_criterion(description: str) -> Quote | None:
    """The first words of a task's description that say when the task is finished, from the cue to the sentence's end.

    Section 3 of policy.md. None for a deadline, a wait, a placeholder, a question and a plain description of the work.
    """
    return next(
        (quote_of(description, span.start, span.end) for span, valid in _candidates(description) if valid), None
    )


@lru_cache(maxsize=CACHED)
def criterion_spans(description: str) -> tuple[Span, ...]:
    """Every part of a description that states a done-criterion, or only its label: no report is read out of these."""
    return tuple(span for span, _ in _candidates(description))


def before_criterion(criteria: Sequence[Span], sentence: Span) -> Span:
    """The part of a sentence that stands before a done-criterion; all of it where it holds none."""
    position = bisect_left(criteria, sentence.start, key=lambda span: span.start)
    if position == len(criteria) or criteria[position].start >= sentence.end:
        return sentence
    stop = criteria[position].start
    return Span(sentence.text[: stop - sentence.start], sentence.start, stop)


def in_criterion(criteria: Sequence[Span], offset: int) -> bool:
    """Whether the offset lies inside one of these done-criteria."""
    return sentence_at(criteria, offset) is not None


def _candidates(description: str) -> Iterator[tuple[Span, bool]]:
    """Each stretch that a cue opens, and whether what follows the cue really is a criterion."""
    source = plain(description)
    for sentence in sentences(source):
        found = _in_sentence(source, sentence)
        if found is not None:
            start, end, valid = found
            yield Span(description[start:end], start, end), valid and not sentence.text.endswith("?")


def _in_sentence(source: str, sentence: Span) -> tuple[int, int, bool] | None:
    lowered = sentence.text.lower()
    if not any(stem in lowered for stem in _STEMS):
        return None
    refused: tuple[int, int, bool] | None = None
    for read in (_by_condition, _by_label, _by_consequence, _by_until, _by_goal):
        found = read(source, sentence)
        if found is not None and found[2]:
            return found
        refused = refused or found
    return refused


def _by_condition(source: str, sentence: Span) -> tuple[int, int, bool] | None:
    refused = None
    for pattern in (_NOT_BEFORE, _FINISHED_WHEN, _CLOSE_AFTER):
        for match in pattern.finditer(source, sentence.start, sentence.end):
            content = source[match.end() : sentence.end]
            valid = _is_condition(content)
            if match["when"].strip().casefold() in ("after", "before", "if", "w/", "="):
                valid = valid and _OUTCOME.search(content) is not None
            if valid:
                return match.start(), sentence.end, True
            refused = refused or (match.start(), sentence.end, False)
    return refused


def _by_label(source: str, sentence: Span) -> tuple[int, int, bool] | None:
    refused = None
    for match in _LABEL.finditer(source, sentence.start, sentence.end):
        link = match["link"]
        if link is None:
            continue
        content = source[match.end() : sentence.end]
        before = source[max(sentence.start, match.start() - 60) : match.start()]
        bare = not link.strip()
        valid = _is_condition(content) and not _DENIED.search(before)
        if bare:
            valid = valid and _opens_clause(before) and not _LABEL_IS_WORK.match(content) and len(content.split()) > 1
        elif not bare and link.strip()[0] in "-–" and match[0].casefold().startswith("accept"):
            valid = valid and not _CERTIFICATE.match(content)
        if valid:
            return match.start(), sentence.end, True
        refused = refused or ((match.start(), sentence.end, False) if not bare or _opens_clause(before) else None)
    return refused


def _by_consequence(source: str, sentence: Span) -> tuple[int, int, bool] | None:
    result = _CONSEQUENCE.search(source, sentence.start, sentence.end)
    if result is None:
        return None
    opened = _CONDITION_OPENS.search(source, sentence.start, result.start())
    start = opened.end() if opened else sentence.start
    condition = source[start : result.start()]
    valid = _is_condition(condition) and _OUTCOME.search(condition) is not None
    if opened is None:
        # "X signs and we are done" has the result tied to it; "X, done" reports.
        valid = valid and result["link"] in ("and", "then", "=") and not _PAST_ACCOUNT.search(condition)
    return (opened.start() if opened else sentence.start, sentence.end, True) if valid else None


def _by_until(source: str, sentence: Span) -> tuple[int, int, bool] | None:
    for match in _UNTIL.finditer(source, sentence.start, sentence.end):
        content = source[match.end() : sentence.end]
        before = source[max(sentence.start, match.start() - 80) : match.start()]
        if before.strip() and not _NOT_WORK.search(before) and _is_condition(content) and _OUTCOME.search(content):
            return match.start(), sentence.end, True
    return None


def _by_goal(source: str, sentence: Span) -> tuple[int, int, bool] | None:
    for match in _GOAL.finditer(source, sentence.start, sentence.end):
        content = source[match.end() : sentence.end]
        if _is_condition(content) and _OUTCOME.search(content):
            return match.start(), sentence.end, True
    return None


def _is_condition(content: str) -> bool:
    return not (is_placeholder(content) or _NO_CONDITION.match(content) or is_only_time(content[:200]))


def _opens_clause(before: str) -> bool:
    return not before.strip() or before.rstrip()[-1] in ",:-–("
