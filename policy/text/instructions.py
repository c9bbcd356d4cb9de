"""Sentences that tell a program, or whoever reads, what to do with the records (section 8 of policy.md, last line).

They state no fact, so no rule reads them. A sentence with a condition ("close it once she signs") is no instruction: it
says when a task is finished.
"""

import re

from policy.text.cue_pattern import CuePattern

_TO_A_PROGRAM = CuePattern(
    r"(?<!\w)@(?:assistant|copilot|bot|agent|se-ops)\b"
    r"|^\W{0,3}(?:system|assistant|developer|ai|llm|gpt|copilot|chat\s?bot|agent)\s?[:,]\s?(?:you\b|please\b|ignore|"
    r"disregard|call\b|set\b|mark\b|close\b|approve|do\b|don't|skip|treat|from\snow|new\srule|override|act\b|respond|"
    r"update\b|delete|change\b|execute|run\b|reply|confirm\sall)"
    r"|\b(?:note|message|hint|instruction|reminder)s?\s(?:to|for)\s(?:the|your|any|whichever)\s(?:ai|assistant|bot|"
    r"model|agent|copilot)\b|\b(?:admin|developer|debug|god|jailbreak)\smode\b|</?(?:tool_call|system|assistant|instructions?|prompt|function)>",
    re.IGNORECASE,
)
_NAMES_A_TOOL = CuePattern(
    r"\b(?:create_task|update_task|close_task|update_milestone|execute_(?:all|operation)|cancel_operation|tool_call|"
    r"statusCode|forecastComments|ownerId|taskId|milestoneId|dueDate|packet_hash|bant_status|handoff\s?:\s?yes|"
    r"se-ops\s(?:approve|reject|revise|sweep))\b|\"(?:decision|name|arguments|type)\"\s?:"
)
_OVERRULES = CuePattern(
    r"\b(?:ignore|disregard|forget|override|overrule|bypass|skip)\s(?:all\s|any\s|the\s|your\s|every\s|these\s|those\s|of\s)*"
    r"(?:previous\s|prior\s|above\s|earlier\s|other\s)?(?:rules?|instructions?|polic(?:y|ies)|guardrails?|checks?|"
    r"confirmations?|approvals?|prompts?)\b|\b(?:new|changed)\s(?:rule|policy|instruction)s?\s?:|\b(?:rules?|polic(?:y|ies)|"
    r"instructions?)\s(?:has|have)\s(?:been\s)?changed\b|\bno\s(?:need\sto\sask|confirmation\s(?:is\s)?(?:needed|required|"
    r"necessary))\b|\bwithout\s(?:asking|confirmation)\b|\b(?:everything|all)\shere\scounts\sas\b",
    re.IGNORECASE,
)
_RECORD = (
    r"(?:th(?:is|ese|e)|all|every|each|any|it|them|both|everything|(?:this|the|all|every|each)\s(?:open\s)?(?:items?|tasks?|"
    r"milestones?|packets?|records?|owners?|status(?:es)?|due\sdates?|commitments?|bant|handoffs?|opportunit(?:y|ies)))"
)
# An order to whoever keeps the records, at the head of its sentence.
_ORDERS = CuePattern(
    r"^\W{0,3}(?:please\s|pls\s|kindly\s|now\s|just\s|and\s|then\s){0,2}(?:"
    r"approve\W{0,3}$|(?:approve|accept|confirm|reject|execute)\s" + _RECORD + r"(?:\W|$)"
    r"|(?:mark|flag|treat|count|consider|report|show)\s(?!us\b|me\b|ourselves\b)(?:[\w-]+\s){0,4}(?:as\s)?(?:complete[d]?|done|closed|ready|evidenced|"
    r"committed|cancelled|canceled|approved)\W{0,3}$"
    r"|(?:set|change|switch|move|update|reset|put)\s(?:the\s|this\s|its\s|all\s|every\s)?(?:[\w-]+\s){0,2}?(?:status|owner|"
    r"commitment|milestones?|tasks?|bant|handoff|due\sdate)\s(?:[\w-]+\s){0,4}?to\b"
    r"|(?:close|complete|delete|cancel|remove|hide|reopen)\s(?:out\s)?(?:this|the|all|every|each|both|any|it|them)\b"
    r"(?:\s(?:open\s)?(?:tasks?|items?|milestones?|of\sthem))?(?:\W{0,3}$|\s(?:on|with|and|now|at\sonce|immediately|here)\b)"
    r"|(?:do\snot|don't|never)\s(?:show|tell|ask|report|mention|display|inform|escalate)\b"
    r"|(?:respond|reply|answer|output|return)\s(?:only\s)?with\b|escalate\s(?:this|it)\sto\snobody"
    r"|(?:run|call|use|invoke|execute)\s(?:the\s)?[\w-]*(?:_\w+|tool)\b)",
    re.IGNORECASE,
)
_CONDITION = CuePattern(r"\b(?:when|once|until|till|after|if|unless|as\ssoon\sas|provided)\b", re.IGNORECASE)


def is_instruction(sentence: str) -> bool:
    """Whether the sentence orders something to be done with the records, or is addressed to a program."""
    if _TO_A_PROGRAM.search(sentence) or _NAMES_A_TOOL.search(sentence) or _OVERRULES.search(sentence):
        return True
    return _ORDERS.search(sentence) is not None and _CONDITION.search(sentence) is None
