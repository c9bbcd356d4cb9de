"""Which words of an answer state something: no greeting, no question, no instruction to the reader, no title."""

import re

from policy.text.sentences import Span, plain, sentences
from policy.text.words import words

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LEAST_WORDS, _LEAST_SIGNS = 3, 6
_COURTESY = words(
    "hi hello hey hallo hej dear good morning afternoon evening day thanks thank thx ty cheers you so very "
    "much many great nice cool super awesome perfect wonderful lovely brilliant excellent "
    "fantastic amazing congrats congratulations well done welcome happy new year christmas merry xmas easter "
    "weekend holiday holidays have a an the all everyone team folks guys regards best kind warm "
    "sincerely bye see later soon next talk to tomorrow monday enjoy hope for your his her our my me i we it "
    "is was that this of in on and too again please sorry no problem worries np yes yep yeah ok okay sure "
    "got lol haha noted looking forward belated appreciated from with at work week weekends long safe "
    "travels sounds will do am pm vielen dank danke gern grüße grüsse viele liebe mit freundlichen bonjour "
    "merci "
    "cordialement salutations hola gracias saludos ciao grazie obrigado tack hälsningar mvh lg vg br rgds "
    "hth fyi ack joined left the chat meeting call added removed liked reacted great job to hear "
    "that's it's i'm you're we're let's don't wow yay hurray hurrah anytime pleasure mine same here back be "
    "birthday break fun"
)
_ADDRESSED_TO_READER = re.compile(
    r"""(?ix)
    \b(?:note|notice|message|instructions?|memo|attention|attn|important|reminder|warning|hinweis|nota
        |remarque)\s?(?:to|for|an|à|para|pour|für)\s(?:the\s|any\s|all\s|every\s|alle\s)?(?:ai|a\.i\.|llm|gpt
            |assistants?|copilot|bots?|agents?|automation|reader|models?|chatbots?|ki\b|ia\b|whoever|system)
    | \b(?:ai|llm|copilot|chatgpt|claude|assistant|agent|bot|se-?ops)\s?(?:assistants?|agents?|models?|systems?
        |tools?)?\s?[:,]\s?(?:please|you|do|ignore|set|mark|close|update|call|approve|when|if|treat|skip)\b
    | \b(?:ignore|disregard|forget|override|bypass|skip)\s(?:\w+\s){0,4}?(?:instructions?|rules?|polic(?:y|ies)
        |guardrails?|prompts?|guidelines?|restrictions?|confirmations?|approvals?|checks?|directions?|previous
            |prior|above)\b
    | \b(?:ignorier\w*|vergiss|vergessen\ssie|ignorez|oubliez|ignora|olvida
        |ignore\sas)\s(?:\w+\s){0,4}?(?:anweisung\w*|regeln|instruc\w*|consignes|règles|instrucciones|reglas)
    | \b(?:call|invoke|run|execute|use|trigger)\s(?:the\s)?(?:tool\s|function\s)?[`'"]?(?:[a-z]{2,15}_[a-z_]{2,40}
        |(?:\w+\s)?(?:tool|function|mcp))\b
    | \b(?:close|update|create|complete|delete|set|get|list|execute|stage|approve)_[a-z_]{3,30}\b
    | ^\W*(?:please\s|kindly\s|you\s(?:must|should|can|need\sto|have\sto|may|are\sto|shall)\s(?:now\s|also\s
        |immediately\s|therefore\s|then\s)?|just\s|now\s|then\s|and\s|so\s|also\s|always\s
            |assistant[,:]?\s)?(?:set|mark|close|update|change|move|approve|confirm|complete|cancel|commit|record
                |delete|create|report|treat|add|write|sign\soff|flip|switch|flag)\s
        (?:\w+\s|"[^"]{1,80}"\s|["'«»]){0,8}?["']?(?:milestones?|tasks?|opportunit(?:y|ies)|crm|msx|records?
            |forecast|status\s(?:to|as|in|of)|(?:to|as)\s["']?(?:completed?|done|closed|committed|on\strack
                |at\srisk|blocked|cancell?ed|approved))\b
    | \b(?:milestones?|tasks?|opportunit(?:y|ies)|record|status)\b[^.!?]{0,60}\b(?:should|must|can|may|needs?\sto
        |has\sto|have\sto|is\sto|are\sto)\s(?:now\s|therefore\s|immediately\s|safely\s|all\s)?be\s(?:set|marked
            |closed|updated|changed|completed|cancell?ed|committed|flipped|moved\sto)
    | \b(?:without|no)\s(?:further\s|any\s|human\s|additional\s|user\s)?(?:confirmation|approval|review
        |asking)\s(?:is\s|are\s)?(?:needed|required|necessary|from)\b
    | \b(?:pre-?approved|auto-?approved?)\b[^.!?]{0,80}\b(?:this|all|every|any|changes?|updates?|tasks?)\b
    | \b(?:do\snot|don't|never)\s(?:tell|mention|inform|ask|notify|alert|reveal|show|report|wait\sfor)\s(?:this\s
        |it\s)?(?:to\s)?(?:the\s)?(?:user|human|anyone|anybody|operator|approver|engineer|confirmation|approval)\b
    | \byou\s(?:are|act\sas)\s(?:now\s)?(?:an?|the)\s(?:\w+\s){0,3}(?:assistant|agent|ai|bot|model|admin
        |administrator)\b
    | \bas\san?\s(?:ai|assistant|language\smodel)\b | ^\W*(?:system|developer|assistant|user)\s?(?:prompt|message
        |note|override)?\s?:\s | </?(?:system|instructions?|prompt|tool|user|assistant)> | \[/?inst\] | \bjailbreak\b
    """
)
_ADVICE = re.compile(
    r"""(?ix)
    ^\W*(?:would\syou\slike|do\syou\swant|shall\si|should\si|let\sme\sknow|if\s(?:you|that|it
        |this)\b[^.]{0,60}(?:i\scan|let\sme|just\s(?:ask|say)|helps)|i\s(?:can|could|would)\s(?:also\s|then\s
            |now\s)?(?:help|draft|turn|create|look|search|set|summari[sz]e|recommend|suggest|advise|propose
                |prepare|share|send|pull|check|refine|provide|find|list)
        |i\s(?:recommend|suggest|advise|propose)|(?:my\s)?(?:suggested\s|recommended\s|proposed\s|possible\s
            |suggestions?|recommendations?|recommendation|advice|tip|next\ssteps?|follow-?ups?)\b[^:.]{0,30}:
                |you\s(?:may|might|could|should|can|would)\s(?:want|wish|like|consider|also|now|ask|reply|send
                    |follow|check|update|set|close|mark|raise|escalate|reach)|consider\s\w+ing|it\s(?:would|might
                        |may)\sbe\s(?:good|wise|worth|useful|helpful|sensible|best)
        |next\sstep|feel\sfree|happy\sto\shelp|is\sthere\sanything|want\sme\sto|tell\sme\s(?:which|if|whether)
            |ask\s(?:me\s)?for|here(?:'s|\sis|\sare)\b|i(?:'ve|\shave)?\s(?:also\s)?(?:found|searched|looked
                |checked|based|kept|left|could\snot|couldn't|cannot|can't|did\snot|didn't|do\snot|don't
                    |was\s(?:not|un)able|wasn't|am\sunable|am\snot)\b|(?:note|please\snote|disclaimer)\b\s?:
                        |ai-generated|this\s(?:summary|answer|response|content|information)\b|based\son\b
                            |sources?\s?:|in\s(?:short|summary|conclusion)\b|overall\b|to\ssummari[sz]e|summary\s?:)
    """
)
_HEDGED = re.compile(
    r"(?i)\b(?:seems?|appears?|apparently|presumably|reportedly|it looks (?:like|as)|may have|might have|"
    r"likely|probably|suggests? that|there (?:is|are|was|were) (?:some )?(?:indications?|signs?|hints?)|"
    r"it is (?:unclear|possible))\b"
)
_VERBLIKE = re.compile(
    r"(?i)\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|can't|cannot|could|should|"
    r"shall|must|may|might|won't|isn't|aren't|don't|doesn't|didn't|wasn't|it's|we're|we've|i'm|i've|that's|"
    r"there's|need|needs|"
    r"wait|waits|waiting|work|works|fell|broke|left|sent|took|made|gave|kept|held|lost|found|met|ran|began|"
    r"chose|paid|sold|bought|built|brought|stuck|rose|slips|won|spent|stood|saw|sits|runs|comes|takes|gives|"
    r"shows|fails|starts|ends|stays|costs|reports|delivers|arrives|blocks|moves|asks|refuses|accepts|"
    r"approves|expects|plans|stops|goes|hangs|crashes|breaks|reads|sends|holds|agrees|confirms|uses|looks|"
    r"lacks|misses|remains|belongs|owns|decides|want|wants|get|gets|got|go|goes|went|gone|come|comes|came|"
    r"said|says|let|"
    r"agreed|no|not|still|yet|done|finished|fixed|passed|failed|approved|refused|signed|moved|started|"
    r"(?!(?:spring|string|during|nothing|something|anything|everything|morning|evening|building|meeting|"
    r"landing|ceiling|king|ring|wing|thing|speed|feed|seed|shed|red|indeed|hundred|pricing|funding|billing|"
    r"licensing|"
    r"networking|training|planning|engineering|reporting|monitoring|testing|kindred|marketing|housing|"
    r"routing)\b)[a-z]{3,}(?:ed|ing)|ist|sind|war|hat|haben|wird|werden|wurde|kann|est|sont|était|ont|sera|"
    r"été|avons|es|está|están|son|fue|ha|han|será|è|sono|não|foi|är|har|blir|er|jest|są)\b"
)
_ASKING = re.compile(
    r"(?i)\W*(?:and |so |but |hi \w+,? |hello \w+,? )?(?:can|could|will|would|do|does|did|is|are|was|shall|"
    r"should|may|have|has|when|what|who|whom|whose|how|why|where|which|right|ok|okay|any|anyone|agree|yes|"
    r"correct)\b"
)
_ABSENCE = re.compile(
    r"(?i)^\W*(?:(?:automatic|auto)[- ]?(?:reply|response|antwort)|(?:i am|i'm|i will be|currently|"
    r"we are)?\s?(?:currently )?(?:out of (?:the )?office|ooo\b|on (?:vacation|annual leave|holiday|pto))|"
    r"abwesenheit|réponse automatique|respuesta automática)"
)
_QUESTION_END = re.compile(r"[?？]\W{0,4}$|か[。.]?$")


def states_something(text: str) -> bool:
    """Whether words are long enough to state something, and are more than courtesy, question and instruction."""
    return _statement_of(text) is not None


def statement_within(text: str) -> tuple[int, int] | None:
    """The offsets of the words without instructions at either end; None where no sentence states something."""
    return _statement_of(text)


def is_small_talk(text: str) -> bool:
    """Whether a text is greeting, thanks and good wishes only."""
    found = _WORD.findall(text.casefold())
    return not [word for word in found if word not in _COURTESY and not word.isdigit()]


def instructs(text: str) -> bool:
    """Whether a sentence speaks to the one who reads the answer, and tells it what to do."""
    return bool(_ADDRESSED_TO_READER.search(plain(text)[:1500]))


def is_advice(text: str) -> bool:
    """Whether a sentence is the assistant's own: an offer, a suggestion, a word on its search."""
    return bool(_ADVICE.match(plain(text)[:300]))


def is_hedged(text: str) -> bool:
    """Whether a sentence says that something only seems so."""
    return bool(_HEDGED.search(plain(text)[:600]))


def is_absence(text: str) -> bool:
    """Whether a text is the automatic answer of somebody who is away."""
    return bool(_ABSENCE.match(text)) and len(text.split()) < 40


def has_clause(text: str) -> bool:
    """Whether words look like a clause and not like a title: a verb, or the length of one."""
    if _CJK.search(text):
        return len(text) > 9 or text.rstrip().endswith("。")
    return bool(_VERBLIKE.search(plain(text))) or len(_WORD.findall(text)) > 6


def is_question(text: str) -> bool:
    """Whether a sentence asks."""
    return bool(_QUESTION_END.search(text.rstrip()))


def _statement_of(text: str) -> tuple[int, int] | None:
    spans = sentences(plain(text))
    stating = [span for span in spans if _states(span)]
    if not any(_long_enough(span.text) for span in stating) and not (len(spans) == len(stating) and _long_enough(text)):
        return None
    kept = [span for span in spans if not (instructs(span.text) or is_absence(span.text))]
    if not kept or not stating:
        return None
    start, end = kept[0].start, kept[-1].end
    if end < len(text) and text[end] in ")]}\"'”’»」":
        end += 1
    return start, end


def _only_asks(sentence: str) -> bool:
    """Whether a sentence is a question as a whole: "the money is there, when can you start?" states something too."""
    if not is_question(sentence):
        return False
    head, comma, last = sentence.rpartition(", ")
    return not (
        comma and len(_WORD.findall(head)) > 5 and has_clause(head) and _ASKING.match(last) and not _ASKING.match(head)
    )


def _states(span: Span) -> bool:
    return not (_only_asks(span.text) or instructs(span.text) or is_small_talk(span.text) or is_absence(span.text))


def _long_enough(text: str) -> bool:
    if len(_CJK.findall(text)) >= _LEAST_SIGNS:
        return True
    found = _WORD.findall(text)
    return len(found) >= _LEAST_WORDS or (len(found) == 2 and has_clause(text))
