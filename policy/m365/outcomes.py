"""What an answer without a fact is: nothing found, an error, a refusal, terms to accept, a question back."""

import re

from policy.m365.facts import Outcome

_TERMS = re.compile(
    r"(?i)\b(?:eula|end[- ]user licen[cs]e|accept_eula|licen[cs]e (?:agreement|terms)|terms (?:of (?:use|"
    r"service)|and conditions)|accept(?:ing|ed)? the (?:terms|agreement|licen[cs]e)|nutzungsbedingungen|"
    r"conditions d['’]utilisation|términos de uso)"
)
_REFUSED = re.compile(
    r"(?i)\b(?:403|401|forbidden|unauthori[sz]ed|access (?:is |was |has been )?denied|permission denied|"
    r"insufficient (?:permissions?|privileges?|scopes?)|not (?:authori[sz]ed|entitled|licen[cs]ed|permitted|"
    r"allowed)|"
    r"(?:no|without|requires?|required|missing|lacks?|have|assign\w*|valid) (?:a |an |the )?(?:valid |"
    r"active )?(?:microsoft 365 )?(?:copilot )?licen[cs]e|licen[cs]e (?:is )?(?:required|missing)|consent|"
    r"conditional access|blocked by (?:your |the )?(?:\w+ ){0,3}(?:admin\w*|polic\w*|organi[sz]ation|tenant)|"
    r"(?:i|we)(?:['’]m| am| are)? (?:sorry,? )?(?:but )?(?:i )?(?:can(?:no|['’])t|cannot|can not|unable to|"
    r"not able to|won['’]t|will not|am not allowed to|must decline to|decline to|not permitted to) (?:help|"
    r"assist|share|discuss|provide|answer|respond|disclose|reveal|do that|chat|talk|comply|fulfil|process|"
    r"engage|quote|show|support)|"
    r"responsible ai|(?:not enabled|disabled|turned off|switched off|restricted|not available) (?:for|by|"
    r"in) (?:your|the|this) (?:\w+ )?(?:organi[sz]ation|tenant|admin\w*|account|user)|admin\w* (?:has |"
    r"have )?(?:turned (?:this |it )?off|disabled|blocked|restricted|switched off)|content (?:filter|policy|"
    r"management)|against (?:my|our|the) (?:polic\w*|guidelines)|"
    r"sensitiv(?:e|ity)[^.]{0,40}(?:prevents?|not allowed|blocked|can(?:no|['’])t)|information barrier|"
    r"confidential[^.]{0,40}(?:can(?:no|['’])t|cannot|not)|"
    r"don['’]t have (?:the )?(?:permission|access|rights|authori[sz]ation)|"
    r"do not have (?:the )?(?:permission|access|rights|authori[sz]ation)|zugriff verweigert|"
    r"keine berechtigung|accès refusé|acceso denegado|権限がありません|アクセスが拒否)"
)
_FAILED = re.compile(
    r"(?i)\b(?:429|500|502|503|504|408|too many requests|rate[- ]?limit\w*|throttl\w*|quota (?:exceeded|"
    r"reached)|(?:reached|exceeded|hit)[^.]{0,40}limit|timed? ?out|time-?out|bad gateway|gateway time\w*|"
    r"internal server error|"
    r"service unavailable|temporarily unavailable|"
    r"(?:an?|unexpected|internal|unknown|server) error|errors? (?:occurred|has|have|invoking|while|"
    r"processing|code|id)|error\s?:|exception|traceback|failed to|request failed|"
    r"could not (?:be )?(?:complete|process|connect|reach|load)\w*|couldn['’]t (?:complete|process|connect|"
    r"reach|load)|something went wrong|"
    r"try again (?:later|in)|please (?:try again|retry)|retry[- ]after|connection (?:was )?(?:reset|refused|"
    r"closed|lost|aborted)|not responding|did not respond|unable to (?:connect|reach|process|complete)|"
    r"fehler|une erreur|se produjo un error|エラー|cancell?ed by|aborted|econn\w+|socket|tool .{0,60} not found)"
)
_NOTHING = re.compile(
    r"(?i)(?:\b(?:could(?: not|n['’]t)|did(?: not|n['’]t)|can(?:no|['’])t|was(?: not|n['’]t) able to|"
    r"unable to|have(?: not|n['’]t)) (?:find|found|locate|see|identify|discover|any|return)|"
    r"\bno (?:\w+[ ,]+(?:or |and )?){0,6}?(?:results?|messages?|e?-?mails?|items?|posts?|documents?|files?|"
    r"meetings?|mentions?|matches|information|content|records?|data|communications?|conversations?|"
    r"statements?|transcripts?|evidence|discussions?|hits?|entries|activity|threads?|chats?|trace)\b|"
    r"\bnothing\b|\b(?:there (?:is|was|were|are)) (?:no|nothing|none|not any)\b|\b(?:found|returned|matched|"
    r"yielded) (?:no|nothing|0|zero|none)\b|\b0 (?:results|items|messages|matches)|"
    r"keine (?:\w+ ){0,4}(?:nachricht\w*|ergebnis\w*|treffer|e-?mails?|beiträge|informationen|dokumente|"
    r"unterlagen)|nichts gefunden|"
    r"aucun\w*|je n['’]ai (?:rien|pas) trouvé|no (?:he|se) (?:encontr\w+|hall\w+)|ningún|ninguna|"
    r"non ho trovato|nessun\w*|não (?:encontrei|foram)|nenhum\w*|geen \w+|niets gevonden|inga \w+|ingen \w+|"
    r"hittade in\w+|fant ingen|見つかりません|ありません|該当する|없습니다|未找到|没有找到|\[\s*\]|empty)"
)
_ASKS_BACK = re.compile(
    r"(?i)(?:\b(?:which (?:one|of|customer|account|opportunity|project|team|channel|person|company|do you|"
    r"would you|should i|\w+ (?:do|did|should|would) (?:you|i))|do you mean|did you mean|"
    r"could you (?:please )?(?:clarify|specify|confirm|tell|provide|share|let|narrow|give|be more)|"
    r"can you (?:please )?(?:clarify|specify|confirm|tell|provide|share|give|be more)|please (?:clarify|"
    r"specify|confirm which|tell me which|provide (?:more|the)|choose|select|let me know which)|"
    r"what (?:exactly|do you mean|time|period|date range|kind|type)|who (?:do you mean|is)|more (?:than one|"
    r"specific|details?|context|information)|several (?:\w+ ){0,3}(?:match|named|called|with)|"
    r"multiple (?:\w+ ){0,3}(?:match|named|called|with|found)|ambiguous|should i (?:look|search|include|use|"
    r"focus)|shall i (?:look|search|use)|before i (?:search|start|look|continue)|"
    r"to (?:help|answer|narrow|search|give)[^.?]{0,60}(?:i need|i(?:['’]d| would) need)|welche[nrs]? |"
    r"meinen sie|quel(?:le)?s? |voulez-vous dire|cuál|a qué|quiere decir|どの|どちら|어느|哪)|\?\s*\W{0,6}$)"
)
_WHICH = re.compile(
    r"(?i)\b(?:which|did you mean|do you mean|who do|what (?:period|time|date|do you)|welche\w*|meinen sie|"
    r"quel\w*|cuál\w*)\b|どの|どちら|哪"
)
_OFFER = re.compile(
    r"(?i)^\W*(?:would you like|do you want|shall i|should i|can i|want me to|is there anything|may i|"
    r"how can i|let me know|if (?:you|that|it)|möchten sie|soll ich|souhaitez-vous|voulez-vous que|quieres|"
    r"desea|ほかに|他に)[^?？]*[?？]?\W*$"
)
_SENTENCE = re.compile(r"[^.!?？。\n]{1,600}[.!?？。]?")
_QUOTED = re.compile(r"[“«][^”»]{0,2000}[”»]")
_LONGEST = 20_000
_DETAIL = 160


_LANGUAGE = re.compile(r"[^\W\d_]{3,}")
_FEWEST_WORDS = 6


def outcome_of(text: str, error: str) -> tuple[Outcome, str]:
    """The outcome of an answer that holds no fact, and a short word on it.

    The error of an object says more than its text; terms to accept more than a refusal, that more than another error.
    """
    text = _QUOTED.sub(" ", text[:_LONGEST])
    if error.strip():
        return _failure(error) or ("error", _short(error))
    if not text.strip():
        return "error", "the answer is empty"
    asked = _question_back(text)
    if _NOTHING.search(text) and not _TERMS.search(text):
        refused = _REFUSED.search(text) if not asked and not _found_nothing_first(text) else None
        if not refused:
            return ("clarifying_question", _short(asked)) if _WHICH.search(asked) else ("empty", _short(text))
    failure = _failure(text) if len(text) < 2500 else None
    if failure and not (asked and failure[0] == "error" and not _FAILED.search(text[:200])):
        return failure
    if asked:
        return "clarifying_question", _short(asked)
    # Silence is evidence of nothing being there only where the answer is language at all.
    return ("empty" if len(_LANGUAGE.findall(text)) >= _FEWEST_WORDS else "error"), _short(text)


def _failure(text: str) -> tuple[Outcome, str] | None:
    for outcome, words in _FAILURES:
        if words.search(text):
            return outcome, _short(text)
    return None


_FAILURES: tuple[tuple[Outcome, re.Pattern[str]], ...] = (
    ("needs_eula", _TERMS),
    ("error", re.compile(r"(?i)\b(?:429|too many requests|throttl\w*|rate[- ]?limit\w*)\b")),
    ("refused", _REFUSED),
    ("error", _FAILED),
)


def _found_nothing_first(text: str) -> bool:
    nothing, refused = _NOTHING.search(text), _REFUSED.search(text)
    return bool(nothing and (not refused or nothing.start() < refused.start()))


def _question_back(text: str) -> str:
    """The first sentence that asks the asker something that the answer depends on; an offer at the end is none."""
    for match in _SENTENCE.finditer(text):
        sentence = match[0].strip()
        if sentence.endswith(("?", "？")) and not _OFFER.match(sentence):
            return sentence
        if _asks_which(sentence) and re.match(r"(?i)\W*(?:please|could|can|to |i need|before)", sentence):
            return sentence
    return ""


def _asks_which(sentence: str) -> bool:
    return bool(_ASKS_BACK.search(re.sub(r"[?？]\s*\W{0,6}$", "", sentence)))


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _DETAIL else plain[: _DETAIL - 1] + "…"
