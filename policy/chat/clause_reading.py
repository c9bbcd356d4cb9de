"""One clause of a message, read against what the conversation knows."""

import re

from pydantic import TypeAdapter

from policy.chat.concepts import Found, concepts
from policy.chat.context import ChatContext, PacketItem, WaitingPacket
from policy.chat.days import says_window
from policy.chat.decisions import decision
from policy.chat.flows import flow
from policy.chat.items_named import Doubt, Named, items_named, words_of
from policy.chat.new_task_wish import apart
from policy.chat.packet_answers import answered, from_doubt, is_assent, speaks_of_approval
from policy.chat.packet_verbs import is_friendly
from policy.chat.revisions import revision
from policy.chat.run_questions import run_question
from policy.chat.scope_phrases import Named as NamedRecords
from policy.chat.scope_phrases import named
from policy.chat.speech_act import Act, speech_act
from policy.chat.task_wishes import Unclear, task_wish
from policy.chat.task_words import as_order, place_apart
from policy.chat.tokens import Token, lows, source, tokenise
from policy.chat.two_flows import flows_joined
from policy.chat.understood import FLOWS, Intent, PacketDecision, ReplyHint, Scope, TaskWish, Understood
from policy.chat.unsupported import unsupported
from policy.chat.word_list import word_set

_SOURCES = ("teams", "meetings", "outlook", "sharepoint")
# "Do the same for Fabrikam": the flow of the last run once more.
_AGAIN = re.compile(
    r"\bthe same\b|\bsame (?:for|at|with|again)\b|\bre-?run\b|\bagain\b|\bonce more\b"
    r"|^(?:for|at|with) |^(?:do|run|check|try) .+ (?:next|too|as well|also|now)$",
    re.IGNORECASE,
)
_ITEM_SPOKEN_OF = re.compile(
    r"^\d{1,2}(?= (?:is|was|looks|seems)\b)|\b(?:item|number) \d{1,2}\b|#\d{1,2}\b"
    r"|\bthe (?:[\w-]+ ){1,4}?(?:one|item|task)\b",
    re.IGNORECASE,
)
_VAGUE = frozenset({"run", "status", "account"})
_BACK = word_set("it that this there them they their its those these one ones")


def unclear(code: str, words: str, scope: Scope | None = None) -> Understood:
    """A reply that asks back."""
    return Understood(intent="clarify", scope=scope or Scope(), reply_hint=ReplyHint(code=code, words=words))


class Clause:
    """A clause with what can be seen of it at once: its tokens, words, names, concepts and act."""

    def __init__(self, text: str, tokens: tuple[Token, ...], context: ChatContext) -> None:
        self.tokens = tokens
        self.words = source(text, tokens)
        self.context = context
        self.named: NamedRecords = named(text, tokens, context.known, context.as_of)
        self.found: tuple[Found, ...] = concepts(tokens, self.named.places)
        self.act: Act = speech_act(tokens)
        # What "it" is when the clause before told of a task, and whether this clause does no more than tell.
        self.task_spoken_of: str | None = None
        self.only_tells = False

    @property
    def refers_back(self) -> bool:
        """Whether it speaks of what was named before."""
        return not self.named.scope.names_records and bool(_BACK & set(lows(self.tokens)))

    @property
    def names_speaker(self) -> bool:
        """Whether what it names stands right before a verb of saying: "Contoso confirmed", "did Tom write"."""
        return any(one.concept == "say" and one.first - 1 in self.named.places for one in self.found)


def read_answer(clause: Clause, decided: frozenset[str], last: PacketItem | None) -> Understood | None:
    """The clause as an answer to the waiting packet, or None. `last` is the item named just before ("it")."""
    packet = clause.context.packet
    if packet is None:
        return None
    found = decision(clause.tokens, packet, decided)
    if isinstance(found, Doubt) and last and found.code == "several_items":
        # "It" may be what was just spoken of, but only to be rejected: an approval names its items itself.
        of_it = decision(clause.tokens, _only(packet, last), decided)
        found = of_it if isinstance(of_it, PacketDecision) and of_it.decision == "reject" else found
    if isinstance(found, Doubt) and not _meant_for_packet(found, clause):
        found = None
    if found is None:
        found = revision(clause.words, packet, clause.context.known, clause.context.as_of)
        if isinstance(found, Doubt) and last and found.code == "several_items":
            found = revision(clause.words, _only(packet, last), clause.context.known, clause.context.as_of)
    if found is None:
        return None
    return from_doubt(found) if isinstance(found, Doubt) else answered(found)


def spoken_of(clause: Clause) -> PacketItem | None:
    """The one item of the packet that a remark speaks of: "I don't like item 2", "the design one is wrong"."""
    packet = clause.context.packet
    for match in _ITEM_SPOKEN_OF.finditer(clause.words) if packet else ():
        named = items_named([token.low for token in tokenise(match[0])], packet) if packet else None
        if isinstance(named, Named) and len(named.items) == 1:
            return named.items[0]
    return None


def _only(packet: WaitingPacket, item: PacketItem) -> WaitingPacket:
    return WaitingPacket(packet_hash=packet.packet_hash, items=(item,))


def _meant_for_packet(doubt: Doubt, clause: Clause) -> bool:
    """Whether an unclear decision is one at all: not where the clause speaks of records by their names."""
    outside = clause.named.scope.names_records or any(one.concept == "milestone" for one in clause.found)
    return not outside or speaks_of_approval(clause.words)


def read_clause(clause: Clause) -> Understood | None:
    """The clause as a wish or question of its own; None for a friendly word or a remark that asks for nothing."""
    words = lows(clause.tokens)
    if clause.only_tells or (is_friendly(words) and not is_assent(words)):
        return None
    scope = clause.named.scope
    question = run_question(clause.tokens, scope, clause.context)
    if question is not None:
        return Understood(intent="question", scope=_without_window(scope), question=question)
    if is_assent(words):
        return unclear("say_approve" if clause.context.packet else "no_packet_waits", clause.words)
    asked_flow = _flow(clause)
    if (wish := _wish(clause)) and _is_free_text(wish):
        return wish
    if speaks_of_approval(clause.words) and not _asks_about_approval(clause, asked_flow):
        code = "approval_not_clear" if clause.context.packet else "no_packet_waits"
        return unclear(code, clause.words)
    joined = flows_joined(clause.tokens, clause.found)
    if len(joined) > 1 and wish is None:
        wishes = [one for intent in joined if (one := _flow_wish(clause, intent))]
        return wishes[0].model_copy(update={"more": tuple(wishes[1:])})
    return wish or _flow_wish(clause, asked_flow)


def _asks_about_approval(clause: Clause, asked_flow: Intent | None) -> bool:
    """Whether approval is what the records are asked about: "find proof that the budget was approved"."""
    if clause.act == "question":
        return asked_flow is not None
    bare = {"approve", "accept", "go", "lgtm"} & set(lows(clause.tokens))
    return asked_flow in {"evidence_companion", "bant_handoff"} and clause.act == "request" and not bare


def _is_free_text(wish: Understood) -> bool:
    """Whether approving may be spoken of in the text of the wish, which decides nothing."""
    return wish.intent == "unsupported" or any(one.what in {"create", "describe"} for one in wish.changes)


def _flow(clause: Clause) -> Intent | None:
    last = clause.context.last_run
    if (
        last
        and last.flow in FLOWS
        and _AGAIN.search(clause.words)
        and not {one.concept for one in clause.found} - _VAGUE
    ):
        return TypeAdapter[Intent](Intent).validate_python(last.flow)
    return flow(
        clause.tokens,
        clause.found,
        clause.act,
        names_records=clause.named.scope.names_records,
        names_speaker=bool(clause.named.people) or clause.names_speaker,
    )


def _wish(clause: Clause) -> Understood | None:
    if code := unsupported(clause.words):
        hint = ReplyHint(code=code, words=clause.words)
        return Understood(intent="unsupported", scope=_without_window(clause.named.scope), reply_hint=hint)
    wish = task_wish(clause.words, clause.context.as_of)
    if wish is None or (not isinstance(wish, Unclear) and _is_flow_talk(clause, wish)):
        return None
    if isinstance(wish, TaskWish) and wish.pronoun and clause.task_spoken_of:
        wish = wish.model_copy(update={"task": clause.task_spoken_of, "pronoun": False})
    if isinstance(wish, Unclear):
        return unclear(str(wish), clause.words, _without_window(clause.named.scope))
    return _task_change(clause, wish)


def _is_flow_talk(clause: Clause, wish: TaskWish) -> bool:
    """ "Finish the daily loop" and "start the hygiene pass" are runs, not tasks."""
    return (
        wish.what in {"close", "status"}
        and wish.task is not None
        and any(
            one.concept in {"daily", "hygiene", "follow"} and " ".join(one.phrase) in wish.task.casefold()
            for one in clause.found
        )
    )


def _task_change(clause: Clause, wish: TaskWish) -> Understood:
    packet = clause.context.packet
    scope = _without_window(clause.named.scope)
    if wish.milestone and wish.milestone not in scope.milestones:
        scope = scope.model_copy(update={"milestones": (wish.milestone,), "mine": False})
    if packet and wish.pronoun and wish.what != "create":
        waiting = [item for item in packet.items if item.kind in {"write", "needs_text"}]
        if len(waiting) > 1:
            return unclear("several_items", clause.words)
    if packet and wish.what == "close" and (item := _proposed_close(wish, packet)):
        return unclear("already_proposed", str(item.number))
    scope = scope.model_copy(update=_without_task_words(scope, wish))
    return Understood(intent="task_change", scope=scope, changes=apart(wish, place_apart(as_order(clause.words))[1]))


def _without_task_words(scope: Scope, wish: TaskWish) -> dict[str, object]:
    """The scope without names that are only words of the task or of its text."""
    own = " ".join(text for text in (wish.task, wish.subject, wish.text, wish.status) if text)
    kept = {
        kind: tuple(name for name in getattr(scope, kind) if name not in own) for kind in ("accounts", "opportunities")
    }
    milestones = tuple(name for name in scope.milestones if name not in own or name == wish.milestone)
    return {**kept, "milestones": milestones, "mine": not (any(kept.values()) or milestones or scope.tpids)}


def _proposed_close(wish: TaskWish, packet: WaitingPacket) -> PacketItem | None:
    said = set((wish.task or "").casefold().split())
    closing = [item for item in packet.items if item.tool == "close_task" and said and said <= words_of(item)]
    return closing[0] if closing else None


def _flow_wish(clause: Clause, intent: Intent | None) -> Understood | None:
    scope = clause.named.scope
    if intent is None:
        return None
    if intent != "evidence_companion" and not says_window(clause.words):
        scope = _without_window(scope)
    if intent != "evidence_companion":
        return Understood(intent=intent, scope=scope, people=clause.named.people)
    sources = tuple(name for name in _SOURCES if any(one.concept == name for one in clause.found))
    return Understood.model_validate(
        {"intent": intent, "scope": scope, "people": clause.named.people, "sources": sources}
    )


def _without_window(scope: Scope) -> Scope:
    return scope.model_copy(update={"since": None, "until": None})
