"""A chat about runs: each message is understood by rules, carried out, and answered (contract: `ask --json`).

A flow that is asked for runs on a thread of its own; the conversation remembers the last one. An approval reaches a run
only as a decision on the packet that was shown, with its hash, through the same gate as everywhere.
"""

import asyncio
import uuid
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any

from policy.chat.context import Asked, ChatContext, Known, KnownName, LastRun, PacketItem, WaitingPacket
from policy.chat.replies import of_hint, of_packet, of_results, of_run
from policy.chat.run_answers import answer as answer_from_run
from policy.chat.understand import understand
from policy.chat.understood import FLOWS, PacketDecision, ReplyHint, RunQuestion, TaskWish, Understood
from policy.markdown import plain
from policy.model.routing import may_be_routed, routed
from policy.since_last import since_last
from runs.previous import previous_run
from runs.runner import Event
from surfaces.conversation_record import ConversationRecord
from surfaces.driven_runs import Runs
from tools.errors import ApprovalInvalid, SeOpsError
from tools.model_routing import ask_routing

Json = dict[str, Any]
NO_RUN = "There is no run in this conversation yet. Ask for the daily sweep, for example."
GONE_ON = "The conversation has gone on since, so nothing was done."
WITHOUT = "The conversation goes on without that run: say again what you want."
CHANGED = "The packet has changed since you saw it, so nothing was decided. It is now:"
TOO_LONG = Understood(intent="clarify", reply_hint=ReplyHint(code="too_long"))
_LONGEST = 4000


class Conversation:
    """One chat thread; what it keeps is in surfaces.conversation_record."""

    def __init__(self, runs: Runs, thread_id: str | None = None, *, today: date | None = None) -> None:
        self.thread_id = thread_id or f"chat-{uuid.uuid4().hex[:8]}"
        self._runs = runs
        self._record = ConversationRecord(runs.state, self.thread_id)
        self._today = today or date.today()

    async def turn(self, text: str, tell: Event, *, after: Collection[str] | None = None) -> Json:
        """Take one message and do what it says. Returns the turn as the contract has it; never raises SeOpsError.

        `after` holds the ids of the replies that the person had before the message, None where they had them all:
        a message that an old checkpoint replays, or that was written elsewhere meanwhile, does nothing.
        """
        try:
            async with self._record.held():
                return await self._taken(text, tell, after)
        except SeOpsError as error:
            return self._turn(Understood(intent="clarify"), _failed(error), None)

    async def reply(self, run_id: str, answer: Any, asked: Mapping[str, Any] | None, tell: Event) -> str:
        """Give a run's packet or question an answer that was picked rather than typed. Returns what became of it.

        `asked` is the question that the answer is to: it counts for no other one.
        """
        try:
            async with self._record.held():
                kept, before = await self._record.read(), await self._runs.run(run_id)
                if asked is not None and before["question"] != asked:
                    raise ApprovalInvalid("the run does not ask that any more", hint="see what it asks now")
                answered = await self._runs.answer(run_id, answer, tell)
                said = of_results(before, answered) if asked is None else of_run(answered)
                await self._record.keep(kept, _in_words(answer), said, shown=answered)
                return said
        except SeOpsError as error:
            return _failed(error)

    async def refused(self, answer: str, why: str) -> str:
        """Keep an answer that decided nothing. Returns what is said of it."""
        said = f"That changed nothing: {why}."
        try:
            async with self._record.held():
                await self._record.keep(await self._record.read(), answer, said)
        except SeOpsError as error:
            return _failed(error)
        return said

    async def run(self) -> Json | None:
        """The run that the conversation is about, as it is now."""
        return await self._run((await self._record.read())["run"])

    async def last_reply(self) -> str | None:
        """The id of the last reply; None where there is none."""
        last: str | None = (await self._record.read())["last"]
        return last

    async def _taken(self, text: str, tell: Event, after: Collection[str] | None) -> Json:
        kept = await self._record.read()
        try:
            run = await self._run(kept["run"])
        except SeOpsError as error:
            said = f"{_failed(error)}. {WITHOUT}"
            await self._record.keep(kept | {"run": None, "shown": None}, text, said)
            return self._turn(Understood(intent="clarify"), said, None)
        if after is not None and kept["last"] is not None and kept["last"] not in after:
            waiting = of_packet(run["packet"]) if run is not None and run["packet"] is not None else []
            said = "\n".join([GONE_ON, *waiting])
            await self._record.keep(kept, text, said, shown=run)
            return self._turn(Understood(intent="clarify"), said, None)
        context = self._context(run, kept)
        understood = understand(text, context) if len(text) <= _LONGEST else TOO_LONG
        if may_be_routed(text, understood, context) and (answer := await ask_routing(text)) is not None:
            understood = routed(text, answer, context) or understood
        replies, shown = [], None
        for wish in (understood, *understood.more):
            try:
                reply, done = await self._act(wish, run, kept["shown"], tell)
            except SeOpsError as error:
                reply, done = _failed(error), None
            replies.append(reply)
            if done is not None:
                run = shown = done
        said = "\n\n".join(reply for reply in replies if reply)
        await self._record.keep(kept, text, said, shown=shown)
        return self._turn(understood, said, shown)

    async def history(self) -> list[Json]:
        """What was said so far, oldest first."""
        history: list[Json] = (await self._record.read())["history"]
        return history

    async def _act(self, wish: Understood, run: Json | None, shown: str | None, tell: Event) -> tuple[str, Json | None]:
        """The reply to one wish, and the run that it started or answered. `shown`: the packet that the person knows."""
        if wish.answer is not None and run is not None:
            answered = await self._runs.answer(run["thread_id"], wish.answer, tell)
            return of_run(answered), answered
        if wish.intent in FLOWS:
            started = await self._runs.start(wish.intent, _request(wish), tell)
            return of_run(started), started
        if wish.intent == "task_change":
            wishes = [_resolved(one, run).model_dump(mode="json") for one in wish.changes]
            started = await self._runs.start("task_change", _scope(wish) | {"wishes": wishes}, tell)
            return of_run(started), started
        if wish.intent == "packet_answer" and run is not None:
            return await self._decided(wish, run, shown, tell)
        if wish.intent == "question" and wish.question is not None:
            return await self._told(wish.question, run), None
        return of_hint(wish.reply_hint), None

    async def _decided(self, wish: Understood, run: Json, shown: str | None, tell: Event) -> tuple[str, Json | None]:
        if wish.decision is None or run["packet"] is None:
            return of_hint(wish.reply_hint), None
        if run["packet"]["packet_hash"] != shown:
            return "\n".join([CHANGED, *of_packet(run["packet"])]), run
        resume = _resume(wish.decision, run["packet"]["packet_hash"])
        answered = await self._runs.answer(run["thread_id"], resume, tell)
        return of_results(run, answered), answered

    async def _told(self, question: RunQuestion, run: Json | None) -> str:
        if run is None:
            return NO_RUN
        before = await asyncio.to_thread(previous_run, self._runs.state, run) if question.about == "changes" else None
        return answer_from_run(question, run, since_last(before, run) if before is not None else None)

    async def _run(self, thread_id: str | None) -> Json | None:
        return await self._runs.run(thread_id) if thread_id is not None else None

    def _context(self, run: Json | None, kept: Json) -> ChatContext:
        if run is None:
            return ChatContext(as_of=self._today)
        question = run["question"] if run["status"] == "needs_input" else None
        return ChatContext(
            as_of=self._today,
            known=_known(run["milestones"]),
            packet=_waiting(run["packet"]) if run["status"] == "awaiting_confirmation" else None,
            asked=Asked(text=question["text"], options=tuple(question["options"])) if question else None,
            last_run=LastRun(flow=run["flow"], thread_id=run["thread_id"]),
        )

    def _turn(self, understood: Understood, reply: str, run: Json | None) -> Json:
        scope, decision = understood.scope, understood.decision
        return {
            "schema_version": 1,
            "thread_id": self.thread_id,
            "intent": understood.intent,
            "scope": scope.model_dump(mode="json"),
            "decision": decision.model_dump(mode="json") if decision is not None else None,
            "reply": reply,
            "run": run,
        }


def _failed(error: SeOpsError) -> str:
    lead = "That changed nothing" if isinstance(error, ApprovalInvalid) else "That did not work"
    return f"{lead}: {plain(error.message)}. {error.hint}"


def _in_words(answer: Any) -> str:
    """A picked answer as the history keeps it."""
    if not isinstance(answer, Mapping) or "by_item" not in answer:
        return str(answer)
    return "; ".join(
        f"{item_id}: {decision if isinstance(decision, str) else 'revise'}"
        for item_id, decision in answer["by_item"].items()
    )


def _request(wish: Understood) -> Json:
    """What the flow is asked for."""
    asked = _scope(wish)
    if wish.intent != "task_hygiene":
        asked |= {"since": wish.scope.since, "until": wish.scope.until, "people": list(wish.people)}
        asked |= {"sources": list(wish.sources)} if wish.intent == "evidence_companion" else {}
    return {name: value for name, value in asked.items() if value}


def _scope(wish: Understood) -> Json:
    named = wish.scope
    return {
        "accounts": list(named.accounts),
        "opportunities": list(named.opportunities),
        "milestones": list(named.milestones),
        "tpids": list(named.tpids),
    }


def _resolved(wish: TaskWish, run: Json | None) -> TaskWish:
    """The wish with "it" as the one task that the last run's packet is about, where there is one only."""
    if run is None or run["packet"] is None or wish.task is not None:
        return wish
    items = [item for item in run["packet"]["items"] if item["task"] is not None]
    if wish.item_id is not None:
        items = [item for item in items if item["item_id"] == wish.item_id]
    subjects = {item["task"]["id"]: item["task"]["subject"] for item in items}
    if (wish.pronoun or wish.item_id) and len(subjects) == 1:
        return wish.model_copy(update={"task": next(iter(subjects.values())), "pronoun": False, "item_id": None})
    return wish


def _resume(decision: PacketDecision, packet_hash: str) -> Json:
    """The decision as the gate takes it: bound to the packet that the person was shown."""
    resume: Json = {"decision": decision.decision, "packet_hash": packet_hash}
    if decision.decision == "revise":
        return resume | {"changes": decision.changes}
    return resume | ({"items": list(decision.items)} if decision.items else {})


def _waiting(packet: Json | None) -> WaitingPacket | None:
    if packet is None:
        return None
    return WaitingPacket(
        packet_hash=packet["packet_hash"],
        items=tuple(
            PacketItem(
                number=number,
                item_id=item["item_id"],
                kind=item["kind"],
                tool=item["tool"],
                task_subject=item["task"]["subject"] if item["task"] else None,
                milestone_name=item["milestone"]["name"],
                customer=item["customer"]["name"],
                arguments=item["arguments"] or {},
            )
            for number, item in enumerate(packet["items"], 1)
        ),
    )


def _known(milestones: Iterable[Mapping[str, Any]]) -> Known:
    """The names that the last run has read."""
    seen = list(milestones)
    return Known(
        accounts=_names((one["account_name"], one["account_id"], None) for one in seen),
        opportunities=_names((one["opportunity_name"], one["opportunity_id"], None) for one in seen),
        milestones=_names((one["name"], one["milestone_id"], one["number"]) for one in seen),
        people=_names((action["owner"], None, None) for one in seen for action in one["next_actions"]),
    )


def _names(rows: Iterable[tuple[str | None, str | None, str | None]]) -> tuple[KnownName, ...]:
    return tuple(KnownName(name=name, id=key, number=number) for name, key, number in dict.fromkeys(rows) if name)
