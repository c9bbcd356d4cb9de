"""The way out of a blocker: section 7 of policy.md, `proof_blocked`: an owner and a date for the unblocking itself."""

import datetime
import re
from collections.abc import Iterator

from policy.text.cue_pattern import CuePattern
from policy.text.dates import find_dates
from policy.text.done_criterion import criterion_spans, in_criterion
from policy.text.dotted import dotted_days
from policy.text.quote import Quote, quote_of
from policy.text.sentences import Span, plain, sentence_at, sentences

_ACT = CuePattern(
    r"\b(?:owns?|owner|owned|assigned\sto|on\sit|picked\s(?:it\s)?up|takes?|took|will|'ll|shall|eta|etas|fix(?:es|"
    r"ed|ing)?|patch(?:es)?|answers?|resolv\w+|deliver\w*|promis\w+|commit\w*|hers|his|theirs|mine|due|back|"
    r"ready|lands?|arriv\w+|unblock\w*|opens?|releas\w+|grants?|approv\w+|decid\w+|decision|signs?|provision\w*|"
    r"restor\w+|replac\w+|return\w*|repl(?:y|ies)|ships?|finish(?:es|ing)|sends?|gives?|provid\w+|complet\w+|"
    r"respond\w*|response|renew\w*|expected|expects?|commits|scheduled|escalat\w+|working\son|change\swindow|"
    r"cab|implements?|execut\w+|perform\w*|carr(?:y|ies)\sout|handles|closes?|stamps?|counter\w+|swaps?|"
    r"splic\w+|switch\w*|clears?|hands?|changes?|moves?|lifts?|sits|votes?|"
    r"presents?|opinion|connects?|repairs?|installs?|resets?|brings?|adds?|enables?|extends?|files|issues|"
    r"prints?|pays?|orders|"
    r"uploads?|publish\w*|merges?|deploys?|activat\w+|settl\w+|rul(?:es?|ing)|verdict|tests?|digs?|lays?|"
    r"deliver\w*|amends?|cures?|"
    r"exempts?|whitelists?|allow-?lists?|creat\w+|configur\w+|refill\w*|rewir\w+|turns?\s(?:on|off)|out\b)\b",
    re.IGNORECASE,
)
_OWNER_WORD = CuePattern(
    r"\b(?:owns|owner|hers|his|theirs|her|their|team|counsel|vendor|supplier|contractor|partner|legal|procurement|"
    r"security|infosec|finance|netsec|dpo|ciso|cio|cto|cfo|coo|architect|admins?|dbas?|msp|isv|desk|"
    r"manager|mgr|director|lead|head|engineer|ops|support|board|committee|office|agency|provider|network|"
    r"microsoft|council|chair\w*|mayor|lawyer|notary|broker|reseller|foreman|union|authority|ministry|bank|"
    r"auditor|"
    r"electrician|carrier|telco|integrator|distributor|court|registrar|regulator|insurer|landlord|harbou?r\s\w+|"
    r"product\sgroup|pg|csa|csam|they|she|he|we|i'll|who)\b",
    re.IGNORECASE,
)
_NAME = CuePattern(
    r"(?<![.!?]\s)(?<=\s)(?!(?:Done|The|This|No|Not|Blocked|BLOCKED|Waiting|On|At|Azure|ETA|PO|SDK|VPN|API|SSO|DNS|"
    r"PoC|POC|QBR|H\d|Q\d|FY|CY|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|EOW|"
    r"EOM|EOD|EOQ|COB)[a-z]*\b)"
    r"[A-Z][\w'&-]+|^(?!(?:Done|The|This|No|Not|Blocked|BLOCKED|Waiting|On|At|Deferred|Pending|Awaiting|Stuck|Held|"
    r"Still|Due|ETA|Expected|Fix|Target|Parked|Paused|Postponed|By|Next|In|Until|Azure|Jan|Feb|Mar|Apr|May|Jun|Jul|"
    r"Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri)[a-z]*\b)[A-Z][\w'&-]+(?=\s(?:[A-Z]|owns|will|is|has|to|promis|"
    r"commit|fix|deliver|answer|expect|send|sign|decid|in\s|from\s|on\sit|said|says|gives|back\b|\(|"
    r"\w{3,}s\s(?:the|it|them|us|a|an|our|their|him|her|this)\b))"
)
_NONE = CuePattern(
    r"\b(?:nobody|no\s?one|no\s(?:owner|eta|date|eta\b|plan|path|name|commitment|timeline|answer)|not\sassigned|"
    r"unassigned|unknown|cancel\w+|votes?\sno|against|to\sbe\s(?:named|found|assigned|appointed|decided|agreed)|"
    r"without\s(?:an?\s)?(?:owner|eta|date)|no\s(?:new\s)?(?:eta|date)|tbd|tbc|not\scommitt\w+|"
    r"won't|wont|can't|cannot|refus\w+|"
    r"(?:isn't|not|never)\s(?:\w+\s){0,2}(?:promis\w+|assigned|sure|own\w*|commit\w*|confirm\w*|before|expected))\b",
    re.IGNORECASE,
)
_HOPE = CuePattern(
    r"\b(?:maybe|perhaps|hop(?:e|es|ing|efully)|might|possibly|could|probably|with\sluck|if\s(?:all|everything|"
    r"we're|lucky)|unclear|knows?\smore|(?:tell|hear)\s(?:us\s)?more|budget\s(?:they|we|plan|round|year)|"
    r"not\sbefore|earliest|guess\w*)\b",
    re.IGNORECASE,
)
_OTHER_DATE = CuePattern(
    r"\b(?:go-?live|launch|cut-?\s?over|milestone|renewal|qbr|exec\s(?:review|meeting)|review\son|steerco|meeting|"
    r"weekly|sync|call|workshop|demo|was|sent|raised|opened|logged|ticket|deferred\s(?:to|"
    r"until|till)|postponed\s(?:to|until|till)|moved\sto|parked\s(?:to|until|till)|paused\suntil|"
    r"on\shold\s(?:until|till)|task\sdue|deadline|contract\sends|expires)\s(?:\w+\s){0,2}$|\b(?:since|as\sof|"
    r"dated|from|at\ssea\s(?:till|until)|on\sleave\s(?:till|until)|next\son)\s$",
    re.IGNORECASE,
)


def find_unblock_path(text: str, as_of: datetime.date, *, reference: datetime.date | None = None) -> Quote | None:
    """The sentence that names who unblocks and by when, with that date: on or after `as_of`.

    Section 7 of policy.md. `reference` is the text's own date, by which it is read; default `as_of`. A deferral, a
    meeting, a go-live, a hope and "no ETA" are no path; neither is a date without an owner.
    """
    source = plain(text)
    criteria = criterion_spans(text)
    spans = sentences(source)
    for start, words, date in _days_to_come(text, source, as_of, reference or as_of):
        position = sentence_at(spans, start)
        if position is None or in_criterion(criteria, start):
            continue
        sentence, before = spans[position], spans[position - 1].text if position else ""
        if _is_path(source, sentence, before, start, words):
            return quote_of(text, sentence.start, sentence.end, date)
    return None


def _days_to_come(
    text: str, source: str, as_of: datetime.date, reference: datetime.date
) -> Iterator[tuple[int, str, datetime.date]]:
    """Where each day that is not past stands, its words, and the day; a year is no day."""
    found = list(find_dates(text, reference))
    for mention in found:
        if mention.last >= as_of and mention.precision != "year":
            yield mention.quote.start, mention.quote.text, mention.last
    for day in dotted_days(source, 0, len(source)):
        known = any(mention.quote.start <= day.start < mention.quote.end for mention in found)
        if not known and (date := day.on_or_after(as_of)) is not None and (date - as_of).days < _NEAR:
            yield day.start, source[day.start : day.end], date


def _is_path(source: str, sentence: Span, before: str, start: int, words_of_date: str) -> bool:
    lead = source[max(sentence.start, start - 40) : start]
    if _NONE.search(sentence.text) or _HOPE.search(sentence.text) or _OTHER_DATE.search(lead):
        return False
    if sentence.text.endswith("?"):
        return False
    words = sentence.text.replace(words_of_date, " ")
    owner = _OWNER_WORD.search(words) or _NAME.search(words)
    # "Their counsel has it. Answer by 17 July": the owner may stand in the sentence before.
    if owner is None and not _NONE.search(before) and re.search(r"\b(?:own\w*|has\sit|on\sit|assigned)\b", before):
        owner = _OWNER_WORD.search(before) or _NAME.search(before)
    return owner is not None and _ACT.search(words) is not None


# A blocker that is to be gone later than this has no path yet.
_NEAR = 180
