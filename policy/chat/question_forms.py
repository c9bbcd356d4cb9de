"""The forms of the questions that a run's data or the packet answers, over words in their normal form."""

import re

from policy.chat.understood import Element
from policy.chat.word_list import word_set

# Questions about the assistant itself: what it can do, how it is used, by what rules it decides.
ABOUT_ME = re.compile(
    r"^(?:and |so |hi |hey |ok |sorry |please )*(?:what (?:else )?(?:can|could|do) you (?:able to )?(?:do"
    r"|help|offer|support|answer|handle)\b"
    r"|how (?:do|can|could|should|would) (?:i|one|we) .{0,30}\b(?:work|use|start|approve|reject|change|revise"
    r"|say|ask)\b"
    r"|how (?:do|does|did) (?:you|it|this|the \w+) (?:decide|judge|define|determine|measure|calculate|rate"
    r"|rank|tell|know (?:if|whether|when|that))\b"
    r"|(?:do|does|are) (?:you|it) (?:\w+ ){0,2}?(?:write|writing|change|changing|send|store|save|keep|update"
    r"|modify|touch|approve"
    r"|learn|remember|delete)\b"
    r"|.*\b(?:what you can|how to (?:approve|reject|use|revise|change)|how (?:you|this) works?)\b"
    r"|what (?:counts|qualifies) as\b|what do you mean\b|(?:which|what) \w+ (?:do|can|could) you (?:know|do"
    r"|support|understand|handle|offer)\b|when (?:is|does) .{1,30} (?:count|considered)\b"
    r"|(?:can|may|could|do|should|must|will) (?:i|we) .{0,30}\b(?:approv|reject|chang|revis|undo)\w*(?!.*\d))"
)
ELEMENTS: tuple[tuple[Element, str], ...] = (
    ("budget", r"budget|funding|money|funded"),
    ("authority", r"authority|decision[\s-]makers?|sponsor|economic buyer"),
    ("need", r"\bneed\b(?! (?:to|my|attention|text|words|approval|you|your|from))|business need"),
    ("timeline", r"time ?lines?|time ?frame"),
)
ONLY = re.compile(r"\b(?:only|just|filter|except|nothing but|narrow|limit|restrict)\b")
SHOW = re.compile(
    r"^(?:(?:can|could|would|will) you |please |pls |ok |now |and |then |so |just |i want to |let me |i would"
    r" like to )*"
    r"(?:show|list|display|summari[sz]e|recap|repeat|give|tell|name|see|filter|print|read|narrow|limit"
    r"|restrict|which|what|who|any|are"
    r" there|is there)\b"
)
# Not "what did she say why": that asks what was said.
WHY = re.compile(
    r"(?<!said )(?<!say )(?<!says )(?<!wrote )(?<!written )(?<!mentioned )(?<!explained )\bwhy\b"
    r"|^(?:(?:please|can you|could you) )*explain\b|\bhow come\b|\bwhat for\b|^(?:the |any |what "
    r"|your )?reasons?\b|\bwhat is the reason\b|\breasons? (?:for|behind)\b|\bwhat makes\b|\bwhat"
    r" stops\b"
)
LACKING = re.compile(r"\bwhat is (?:still )?(?:missing|stopping|holding|keeping|lacking)\b")
NOT_READY = re.compile(
    r"\bnot (?:yet |be )?(?:bant[ -])?(?:ready|qualified|handed|going|handoff)\b|\bunready\b"
    r"|\bcan not (?:we |i |it )?(?:be )?(?:handed|hand|handoff)|\bmissing\b|\blacking\b"
    r"|\b(?:handoff|hand off|ready) (?:is )?(?:no|not)\b|\bstopping\b|\bholding\b|\bkeeping"
    r" it from\b|\bnot (?:.{1,30} )?ready\b"
)
SOURCES = re.compile(r"\b(?:teams|outlook|sharepoint|mails?|e-?mails?)\b")
OF_RESULTS = word_set("ones any these those them findings items which who")
WHICH_ONES = re.compile(r"which \w+ (?:is|are) (?:those|these|that|it)\b")
LEFT_OUT = re.compile(
    r"\b(?:leave out|without|hide|exclude|excluding|except|omit|skip|ignore|drop|not|no) (?:the |all "
    r"|any )*(low|medium|high)"
    r"(?: severity| priority)?(?: ones| findings)?$"
)
COUNT = re.compile(r"\bhow many\b|\bnumber of\b|\bcount\b|\bhow much\b")
EVIDENCE = re.compile(
    r"\b(?:what|which|where|show|see|is there|any)\b.*\b(?:evidence|proof|citations?|quotes?"
    r"|sources?)\b|\bwho (?:said (?:that|so|it)|told you|says so)\b|^(?:a |the |any |your )?(?:quotes?|proof"
    r"|citations?|sources?)\b|\bwhere (?:do|does|did|is|are|was|were) .{1,40}?(?: (?:come|came))?"
    r" from\b|\b(?:your|the) sources?\b|\bhow do you know\b|\bsays who\b|\bbased on what\b|\bwhere did you (?:get|find"
    r"|read)\b"
)
MARKS = word_set("item number # proposal no of with explain is show does why")
WHAT_OF = re.compile(
    r"(?:and |so |ok |but )*(?:(?:what|why|how|who|when|where|which)\b|(?:is|does|would"
    r"|will)\b(?!.*\b(?:approv|accept)))"
)
EXPLAIN = re.compile(
    r"\b(?:explain|what is|what does|what about|what would|what will|why|show|tell me about"
    r"|details?|(?:more|how) about|describe|understand|risk of|impact of|open|happens? with)\b"
)
PENDING = re.compile(
    r"\b(?:what|which)\b.* (?:can|could|may|should) (?:i|we) approve\b|\bwhat (?:changes|happens|will happen"
    r"|would happen) (?:if|when)\b|"
    r"\b(?:open|unanswered|waiting) packets?\b|\bpackets? (?:\w+ )?(?:open|unanswered|waiting|left)\b"
    r"|\bapprovals?\b.*\b(?:open|left|outstanding|missing|needed)\b|\b(?:what|anything|which|show|list|is there"
    r"|are there|any)\b.*\b(?:pending|waiting|waits"
    r"|to approve|need(?:s)? my approval|approval queue|to sign off|for approval|awaiting)\b"
    r"|^(?:\w+ ){0,3}?(?:show|see|display|print|repeat|list) (?:\w+ ){0,4}(?:again|once more)\b"
    r"|\b(?:show|see|display|again|list) (?:me )?(?:the |this |that |my )?(?:whole )?(?:packet"
    r"|proposals?|items?)\b|\bwhat (?:is|was) in (?:the|this) packet\b|\bwhat (?:am i|do i"
    r"|would i be|are we|i am|i would be|we are) approv|\bwhat (?:is|are) the (?:items|proposals|changes|writes)\b"
    r"|\bwhat (?:would|will) (?:be|you) (?:written|write|change|changed|do)\b"
)
CHANGED = re.compile(
    r"did (?:anything|something|\w+) change\b|any (?:changes|differences?)\b|\b(?:what|anything"
    r"|what else) (?:has |is |have |was |were |got |been )*(?:changed|new|different"
    r"|resolved)\b.*(?:since|last run|last time|yesterday)?"
)
STATUS = re.compile(
    r"\b(?:did (?:it|that|they|the (?:write|update|close|approval)s?) (?:work|go through|succeed"
    r"|fail|run)|is it done|are you done|what happened|what was the result|was it written|has it"
    r" been written|how did (?:it|that) go|what (?:did|has) (?:you|it|the \w+|this \w+) (?:find|found|do|done"
    r"|write|change)"
    r"|(?:did|has|have) (?:any\w*|something|everything) .*\b(?:fail|work|go wrong|gone wrong|break|broken)\w*"
    r"|what (?:went|has gone) wrong|any (?:errors?|failures?|problems?|warnings?))\b|\bresults?\b"
    r"|^(?:and |so |ok )*what is (?:the|its|your) (?:current )?status\b|^status$"
)
