"""Short heads of a sentence that end a task without a word for an end (section 3 of policy.md)."""

import re

from policy.text.cue_pattern import CuePattern

_TEMPORAL = r"(?:when|once|as\ssoon\sas|the\smoment|only\sif|wenn|sobald|cuando|quand|quando|zodra)"
# "Shelved once …", "it's history when …", "we hang this up as soon as …": a short head that does nothing but end.
SHORT_HEAD = CuePattern(
    r"(?:^[=–\s-]{0,3}|(?<=[,:;(–-]\s))(?:(?:and|then|all|only|just|this|it|that|counts?\sas|seen\sas|"
    r"considered)\s){0,2}(?:"
    r"(?P<participle>(?!(?:need|requir|want|plan|schedul|expect|invit|start|fail|crash|report|notic|us|"
    r"occurr|happen|promis|"
    r"ship|mail|shar|invoic|releas|deploy|install|review|discuss|updat|present|prepar|order|book|load|build|"
    r"call|ask|ne|"
    r"se|spe|fe|bre)ed\b)\w{3,14}ed)(?:\s(?:as|for|to|up|away|off|down|by|from)(?:\s\w{1,12}){0,2})?"
    r"|(?:rests?|ends?(?:\sup)?|expires?|becomes?|dies|stops|ceases?|lapses?|vanishes|retires|counts|"
    r"disappears)(?:\s\w{1,12}){0,4}"
    r"|(?:it|this|that|the\stask|task|all)(?:'s|\sis|\scan\sbe|\sgets|\swill\sbe)\s(?!(?:slow|bad|broken|"
    r"down|hard|late|not|"
    r"only|needed|important|used|urgent|critical|risky|worse|easy|easier|better|faster)\b)\w{2,14}(?:\s\w{2,12}){0,3}"
    r"|(?:we|i|you|they|can|to)\s(?:can\s|will\s)?(?P<verb>\w{2,12})\s(?:it|this)(?:\s(?:up|down|off|away|"
    r"out|over|behind|in|"
    r"to\s\w+|on\s\w+)){0,2}|can\sbe\s\w{2,12}(?:\s(?:up|down|off|away|out))?"
    r")\s(?P<when>" + _TEMPORAL + r")\s",
    re.IGNORECASE,
)
WORK_VERB = CuePattern(
    r"(?:send|show|test|check|share|ask|tell|mail|present|review|discuss|update|start|begin|run|do|use|try|"
    r"install|deploy|"
    r"build|give|take|see|read|print|copy|move|sign|book|bring|open|plan|repeat|change|fix|forward|raise|"
    r"escalate|demo|log|"
    r"post|need|want|get|remove|need|redo|revisit|know|have|make|hear|feel|like|love|add|prepare|write|order|"
    r"decide|replan|"
    r"restart|resume|re\w+)",
    re.IGNORECASE,
)
