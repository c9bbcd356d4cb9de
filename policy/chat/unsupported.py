"""Wishes that the product does not carry out, each with a code that says whose work it is."""

import re

from policy.chat.task_words import FRIENDLY

_DO = rf"^{FRIENDLY}"
_MILESTONE = r"(?:milestones?|\d{1,2}-\d{4,})"
# "Move the milestone over to CSU" is a handoff.
_NOT_TO_CSU = r"(?!.*\bto\s(?:the\s)?(?:csu|csa|csam|customer\ssuccess|delivery)\b)"
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (code, re.compile(_DO + form, re.IGNORECASE))
    for code, form in (
        ("undo", r"(?:undo|revert|roll\s?back|take\s(?:that|it)\sback)\b"),
        (
            "delete",
            r"(?:delete|erase|purge|wipe|remove)\s.*\b(?:tasks?|milestones?|opportunit(?:y|ies)|accounts?"
            r"|records?)\b",
        ),
        (
            "send_message",
            r"(?:send|e-?mail|mail|message|ping|notify|text|forward|post|dm|write\sto|reply\sto"
            r"|invite|call|phone|(?:tell|ask|inform|nudge|chase|remind|let)\s(?!me\b|us\b|you\b|work\s?iq\b"
            r"|teams\b|crm\b|copilot\b)[\w.]+\s(?:to|that|about|if|whether|know|for))(?![-\w])",
        ),
        (
            "calendar",
            r"(?:book|schedule|set\sup|arrange|organi[sz]e)\s(?!.*\btask).*\b(?:meeting|call|session"
            r"|workshop|sync|slot|appointment|room)\b",
        ),
        (
            "document",
            r"(?:write|draft|create|prepare|make|build|generate|produce|design)\s(?:me\s|us\s|up\s)*(?:an?\s|the\s|some\s"
            r"|new\s)*(?:[\w-]+\s){0,2}?(?:proposal|deck|slides?|presentation|power\s?point|pptx?|white\s?paper|sow|blog"
            r"|diagram|quote|estimate|spreadsheet|excel|script|code|contract|rfp|brochure)\b(?!.*\btasks?\b)",
        ),
        (
            "create_record",
            r"(?:create|add|open|make|new|set\sup|log)\s(?:me\s)?(?:an?\s|the\s|new\s"
            r"|another\s)*(?:\w+\s){0,2}?(?:milestone|opportunity|account|lead|deal|ticket|case|incident|contact)\b",
        ),
        (
            "milestone_change",
            rf"{_NOT_TO_CSU}(?:move|change|set|push|postpone|extend|delay|shift|reschedule|bring|update"
            rf"|increase|raise|lower|reduce|edit)\s(?!.*\btasks?\b).*\b{_MILESTONE}\b.*\b(?:to|by"
            rf"|until|from|date|back|out|forward)\b",
        ),
        (
            "milestone_change",
            rf"(?:change|set|update|increase|raise|lower|reduce|edit|move|fix"
            rf"|correct)\s.*\b(?:monthly\s(?:use|usage|consumption)|acr|commitment"
            rf"|milestone\s(?:date|status|owner)|(?:date|status|owner)\sof\s.*{_MILESTONE}"
            rf"|estimated\sclose|forecast\samount|stage)\b",
        ),
        (
            "milestone_change",
            rf"(?:commit|uncommit|de-?commit|close|complete|finish|cancel|reopen"
            rf"|start)\s(?!.*\b(?:tasks?|to-?dos?)\b).*\b{_MILESTONE}\b",
        ),
        (
            "milestone_change",
            rf"(?:mark|flag|set|make|put|turn)\s(?!.*\b(?:tasks?"
            rf"|to-?dos?)\b).*\b{_MILESTONE}\b.*\b(?:committed|complete|completed|done|on\strack"
            rf"|at\srisk|blocked|cancell?ed|closed)\b",
        ),
        (
            "opportunity_change",
            r"(?:close|win|lose|update|change|move|create|edit|reassign|mark|set|delete"
            r"|qualify\sout)\s.*\b(?:opportunity|opp|opty|deal|pipeline\sstage|account\sname)\b",
        ),
        ("task_owner", r"(?:assign|reassign|re-assign)\s.*\bto\b"),
        ("task_owner", r"(?:change|set|update|switch|make)\s.*\bowner\b"),
        ("task_owner", r"(?:give|hand|transfer|pass)\s.*\btasks?\b.*\bto\b"),
        ("reopen", r"(?:re-?open|unclose)\s.*\b(?:tasks?|it)\b"),
        ("deal_team", r"(?:add|put|remove)\s.*\bdeal\steam\b"),
        (
            "other_topic",
            r".*\b(?:weather|jokes?|poems?|recipes?|flights?|hotels?|lottery|football|song|songs"
            r"|movies?|lyrics|horoscope|restaurants?|stock\sprice|translate)\b",
        ),
    )
)


def unsupported(clause: str) -> str | None:
    """The code of what the clause wants and nobody may have from here; None for any other clause."""
    return next((code for code, form in _RULES if form.match(clause.strip())), None)
