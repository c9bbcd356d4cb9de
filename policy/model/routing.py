"""What a model makes of a chat message that the rules did not understand: a flow over what it names, or nothing.

It can yield no approval and no change of a packet: there is no word for one in its answer.
"""

from policy.chat.context import ChatContext
from policy.chat.understood import FLOWS, Scope, Understood
from policy.model.answers import RoutingAnswer
from policy.text.instructions import is_instruction

LONGEST = 600


def may_be_routed(text: str, understood: Understood, context: ChatContext) -> bool:
    """Whether a model may be asked: the rules gave up, nothing waits for an answer, and the words order nothing."""
    hint = understood.reply_hint
    gave_up = understood.intent == "clarify" and hint is not None and hint.code == "not_understood"
    waiting = context.packet is not None or context.asked is not None
    return gave_up and not understood.more and not waiting and len(text) <= LONGEST and not is_instruction(text)


def routed(text: str, answer: RoutingAnswer, context: ChatContext) -> Understood | None:
    """The flow that the answer names, about names that stand word for word in the message; None for anything else."""
    names = [" ".join(name.split()) for name in answer.names]
    said = f" {' '.join(text.split())} ".casefold()
    if answer.intent not in FLOWS or any(not name or name.casefold() not in said for name in names):
        return None
    found: dict[str, list[str]] = {"accounts": [], "opportunities": [], "milestones": []}
    for name in names:
        found[_kind(name, context)].append(name)
    scope = Scope(**{kind: tuple(dict.fromkeys(given)) for kind, given in found.items()}, mine=not names)
    return Understood(intent=answer.intent, scope=scope)


def _kind(name: str, context: ChatContext) -> str:
    """What an earlier run knows by this name, else a customer: the run itself asks where none is called so."""
    known = {"opportunities": context.known.opportunities, "milestones": context.known.milestones}
    for kind, records in known.items():
        called = {word.casefold() for one in records for word in (one.name, one.number) if word}
        if name.casefold() in called:
            return kind
    return "accounts"
