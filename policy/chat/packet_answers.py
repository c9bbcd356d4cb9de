"""The clauses of a message as answers to the waiting packet, and whether an approval among them is beyond doubt."""

import re
from collections.abc import Sequence

from policy.chat.items_named import Doubt
from policy.chat.letter_form import is_signed
from policy.chat.packet_verbs import NO, without_friendly
from policy.chat.understood import FLOWS, PacketDecision, ReplyHint, Understood
from policy.chat.word_list import word_set
from policy.text.date_grammar import MONTH

# Any of these beside an approval puts a condition on it, takes it back, or says that somebody else gave it.
_HEDGES = re.compile(
    r"\b(?:if|when|once|unless|until|till|after|before|provided|providing|assuming|suppose|supposing|later|maybe"
    r"|perhaps|would"
    r"|could|should|might|may|wait|hold|not|never|no|nope|cannot|doubt|unsure|sure|think|guess|probably|possibly"
    r"|joking"
    r"|kidding|said|says|wrote|told|asked|wants|quote|forwarded|pretend|example|hypothetically|undo|cancel|stop"
    r"|but|however"
    r"|although|though|except|actually|instead|tomorrow|soon|pending|subject|depends|depending|first)\b",
    re.IGNORECASE,
)
_PASTED = re.compile(
    r"^\s*>|^\s*(?:from|to|subject|sent|on .{4,40} wrote)\s*:|\bfwd?:|\bre:\s|\.\.\.|…|```"
    r"|<[^>]+>|^\s*[-*•]\s",
    re.IGNORECASE | re.MULTILINE,
)
_APPROVAL_WORDS = re.compile(
    r"\b(?:approv\w*|accept\w*|go ahead|greenlight|green light|sign off|lgtm|ship it|do it)\b", re.IGNORECASE
)
_ASSENT = word_set(
    "yes yep yeah yup ok okay sure fine good great perfect alright right cool agreed absolutely"
    " definitely certainly "
    "affirmative exactly correct indeed proceed sounds looks lgtm ship confirmed confirm done k kk aye roger works "
    "thumbs happy go y"
)
_AROUND = word_set(
    "please do so ahead it all that for me is thanks thank you nice lovely super may can up of"
    " course with by i am we are "
    "on board now let us get going very well the this them then everything to with and just"
)
# Words that a wish beside an approval has at least; fewer may be meant for the approval ("Approve. why").
_WISH_LENGTH = 3
# Other wishes have no item numbers: "approve 1, clean 2" is no clear answer.
_ITEM_NUMBER = re.compile(
    r"(?<![\w/.-])#?\d{1,2}(?![\w/-]|\.\d|\s(?:days?|weeks?|months?|" + MONTH + "))", re.IGNORECASE
)
_SIGNS = frozenset({"👍", "✅", "👌", "🙌", "💯"})


def is_assent(words: Sequence[str]) -> bool:
    """Whether the clause says yes without saying what to: no decision, however friendly."""
    plain = [word for word in words if word not in {",", ".", "!", "?", "-"}]
    said = set(plain)
    return said <= _ASSENT | _AROUND | _SIGNS and bool(said & (_ASSENT | _SIGNS) or {"do", "it"} <= said)


def speaks_of_approval(text: str) -> bool:
    """Whether approving is spoken of at all."""
    return bool(_APPROVAL_WORDS.search(text))


def doubtful(text: str, read: Sequence[tuple[str, Understood | None]]) -> str | None:
    """Why an approval in this message is not beyond doubt: a code, or None.

    `read` are the clauses of the message in order, with what each was understood as; None for a friendly word.
    """
    if _PASTED.search(text) or is_signed(text):
        return "pasted"
    last = max(place for place, (_, one) in enumerate(read) if one and _approves(one))
    for place, (clause, one) in enumerate(read):
        if one is None or (one.decision is not None):
            if "?" in clause:
                return "question"
            continue
        if place < last or one.intent not in FLOWS | {"question", "task_change"}:
            return "more_said"
        numbered = one.intent != "question" and _ITEM_NUMBER.search(clause)
        if _HEDGES.search(clause) or numbered or len(without_friendly(tuple(clause.casefold().split()))) < _WISH_LENGTH:
            return "more_said"
    return _conflict([one.decision for _, one in read if one and one.decision])


def without_assent(read: Sequence[tuple[str, Understood | None]], text: str) -> list[tuple[str, Understood | None]]:
    """The clauses with a "yes" or "no" passed over where what follows says which: "yes, approve 1", "no, drop 2".

    A "yes" with a "but" in the message stays as it is: it takes something back.
    """
    kept = list(read)
    for place in range(len(read) - 2, -1, -1):
        words, one = read[place]
        after = next((later for _, later in kept[place + 1 :] if later is not None), None)
        if one is None or after is None or after.decision is None:
            continue
        plain = re.findall(r"[\w-]+|[👍✅👌🙌💯]", words.casefold())
        takes_back = _approves(after) and re.search(r"\bbut\b", text, re.IGNORECASE)
        if (is_assent(plain) and "?" not in words and not takes_back) or (
            one.decision and tuple(plain) in NO and not _approves(after)
        ):
            kept[place] = (words, None)
    return kept


def says_yes_and_no(read: Sequence[tuple[str, Understood | None]]) -> bool:
    """Whether one clause says no more than "yes" and another no more than "no"."""
    said = [re.findall(r"\w+", words.casefold()) for words, _ in read]
    return any(is_assent(words) for words in said) and any(tuple(words) in NO for words in said)


def _approves(one: Understood) -> bool:
    return one.decision is not None and one.decision.decision == "approve"


def approves(one: Understood | None) -> bool:
    """Whether this is an approval."""
    return one is not None and _approves(one)


def _conflict(decisions: list[PacketDecision]) -> str | None:
    approved = {item for one in decisions if one.decision == "approve" for item in one.items}
    rejected = {item for one in decisions if one.decision == "reject" for item in one.items}
    return "contradiction" if approved & rejected else None


def revised_instead(decisions: Sequence[Understood]) -> list[Understood]:
    """The decisions without an approval of anything that the same message changes: that is a revision."""
    changed = {
        item for one in decisions if one.decision and one.decision.decision == "revise" for item in one.decision.items
    }
    return [one for one in decisions if not (one.decision and _approves(one) and changed & set(one.decision.items))]


def from_doubt(doubt: Doubt) -> Understood:
    """The reply that asks back."""
    return Understood(intent="clarify", reply_hint=ReplyHint(code=doubt.code, words=doubt.words))


def answered(decision: PacketDecision) -> Understood:
    """A packet answer."""
    return Understood(intent="packet_answer", decision=decision)


def joined(answers: Sequence[Understood]) -> list[Understood]:
    """Neighbouring decisions of the same kind as one."""
    result: list[Understood] = []
    for one in answers:
        before = result[-1].decision if result else None
        if one.decision and before and before.decision == one.decision.decision:
            items = tuple(dict.fromkeys((*before.items, *one.decision.items)))
            changes = dict(before.changes)
            for item, values in one.decision.changes.items():
                changes[item] = {**changes.get(item, {}), **values}
            result[-1] = answered(before.model_copy(update={"items": items, "changes": changes}))
        else:
            result.append(one)
    return result
