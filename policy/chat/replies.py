"""What the assistant says: on a run, on its packet and results, and where it did not understand or will not do it."""

from collections.abc import Mapping, Sequence
from typing import Any

from policy.chat.answering_words import counted
from policy.chat.understood import ReplyHint
from policy.markdown import plain, quotation

Json = Mapping[str, Any]
_FLOWS = {
    "daily": "The daily sweep",
    "task_hygiene": "Task hygiene",
    "bant_handoff": "The handoff check",
    "influenced_follow_through": "The follow-through",
    "evidence_companion": "The Microsoft 365 evidence",
}
CAN = (
    "I can run the daily sweep, task hygiene, the handoff check, the follow-through or the Microsoft 365 evidence, for"
    " all that is yours, an account, an opportunity or a milestone; change, close or add a task; answer questions"
    " about the last run; and take your decision on its packet. I change nothing without it. Dates, monthly use and"
    " commitment of a milestone are the Specialist's."
)
_HINTS: Mapping[str, str] = {
    "empty": "I heard nothing. " + CAN,
    "greeting": "Hello. " + CAN,
    "help": CAN,
    "not_understood": "I did not understand {words}. " + CAN,
    "other_topic": "That is beyond me: {words}. " + CAN,
    "say_approve": "That is no approval yet. To approve, say which: “approve all”, or “approve 1 and 3”.",
    "approval_not_clear": "I take that for no approval, as it is not clear: {words}. Say “approve 1 and 3”, “change 2"
    " to …”, or “no”.",
    "contradiction": "That says yes and no: {words}. Nothing was decided.",
    "nothing_to_approve": "No packet waits in this conversation, so there is nothing to approve.",
    "no_packet_waits": "No packet waits in this conversation.",
    "no_such_item": "The packet has no such item: {words}.",
    "no_item_named": "Which item do you mean? Name its number.",
    "several_items": "Several items fit {words}. Name the number.",
    "item_named_twice": "An item is named twice in one answer: {words}. Nothing was decided.",
    "not_approvable": "That item cannot be approved here: {words}. It needs your words first, or it is done by hand or"
    " by another role.",
    "not_revisable": "That cannot be changed here: {words}.",
    "revision_unclear": "What should it be changed to? For example “change 2 to Friday”.",
    "wrong_count": "That names another number of items than the packet has: {words}. Nothing was decided.",
    "words_left_over": "Part of that I did not understand, so nothing was decided: {words}.",
    "quoted": "Words in quotation marks decide nothing: {words}.",
    "left_waiting": "The packet is left waiting.",
    "already_proposed": "The waiting packet proposes that already: {words}. Approve it there, or reject it first.",
    "remark": "Noted; nothing was done.",
    "needs_text": "That item needs your words before it can be approved: {words}. For example “change 2: done when …”.",
    "which_tasks": "Which task do you mean, and what should happen to it? I change named tasks, one wish each.",
    "undo": "I cannot take back what was written; the task or the comment can be changed in MSX.",
    "delete": "I delete nothing. A task can be closed as canceled: “close the … task as canceled”.",
    "send_message": "I send no messages. The asks of a handoff stand in its packet, to be copied.",
    "calendar": "I keep no calendar.",
    "document": "I write no documents. What a run found can be copied from its result.",
    "create_record": "I create tasks on milestones, no other records: that is the Specialist's.",
    "milestone_change": "A milestone's date, monthly use, commitment and status are the Specialist's to change; I can"
    " add to its comments through a packet.",
    "opportunity_change": "Opportunities are the Specialist's to change.",
    "task_owner": "No tool sets a task's owner: open the task in MSX and assign it there.",
    "reopen": "A closed task cannot be opened again; a new one can be added.",
    "deal_team": "No tool changes the deal team: add yourself or others in MSX.",
    "too_long": "That is too long for one message. Say it in a few sentences.",
}


def of_hint(hint: ReplyHint | None) -> str:
    """The reply to what was not understood or is not done."""
    if hint is None:
        return CAN
    return _HINTS.get(hint.code, _HINTS["not_understood"]).format(
        words=quotation(hint.words, 160) if hint.words else "it"
    )


def of_run(run: Json) -> str:
    """A run in a few lines: what it found, what waits, and what may be said now."""
    if run["error"] is not None:
        hint = f" {run['error']['hint']}" if run["error"].get("hint") else ""
        return f"That did not work: {plain(run['error']['message'])}.{hint}"
    if run["question"] is not None and run["status"] == "needs_input":
        return _question(run["question"])
    coverage = run["coverage"]
    lines = [
        f"{_FLOWS.get(run['flow'], run['flow'])} read {counted(coverage['milestones'], 'milestone')} of"
        f" {counted(coverage['opportunities'], 'opportunity')}, {counted(coverage['tasks'], 'task')}. {_found(run)}"
    ]
    lines += [f"Note: {plain(warning)}" for warning in run["warnings"][:3]]
    return "\n".join([*lines, *of_packet(run["packet"])])


def of_packet(packet: Json | None) -> list[str]:
    """The waiting packet's items by number, and how to answer."""
    if packet is None:
        return ["Nothing is proposed."]
    items: Sequence[Json] = packet["items"]
    ready = sum(item["kind"] == "write" for item in items)
    previews = " Approving gives previews: this server writes nothing." if packet["crm_contract"] == "dry_run" else ""
    lines = [
        f"One packet waits, {packet['packet_hash'][:19]}…, {counted(len(items), 'item')},"
        f" {ready} ready to approve.{previews}"
    ]
    lines += [f"{number}. {_item(item)}" for number, item in enumerate(items, 1)]
    if packet["deferred"]:
        come = "comes" if packet["deferred"] == 1 else "come"
        lines.append(f"{counted(packet['deferred'], 'further proposal')} {come} in the next packet.")
    return [*lines, _next_step(items)]


def _next_step(items: Sequence[Json]) -> str:
    """How the packet may be answered, by numbers that it has."""
    ready = [number for number, item in enumerate(items, 1) if item["kind"] == "write"]
    lacking = [number for number, item in enumerate(items, 1) if item["kind"] == "needs_text"]
    if not ready and not lacking:
        return "Nothing of it is for you to approve. Ask “why 1?”."
    ways = [f"“approve {' and '.join(map(str, ready[:2]))}”", f"“change {ready[0]} to Friday”"] if ready else []
    ways += [f"“{lacking[0]}: done when …”"] if lacking and not ready else []
    return f"Say {', '.join([*ways, '“why 1?”'])}, or “no”."


def of_results(before: Json | None, run: Json) -> str:
    """What became of an answer to a packet."""
    known = len(before["results"]) if before is not None else 0
    fresh = run["results"][known:]
    lines = [f"{result['item_id']}: {result['outcome']}" + _detail(result) for result in fresh]
    if run["error"] is not None:
        lines.append(f"That did not work: {plain(run['error']['message'])}")
    if run["status"] == "needs_input" and run["question"] is not None:
        lines.append(_question(run["question"]))
    elif run["status"] == "awaiting_confirmation":
        lines += of_packet(run["packet"])
    return "\n".join(lines) or "Nothing waits any more."


def _question(question: Json) -> str:
    options = "".join(f"\n{number}. {plain(option)}" for number, option in enumerate(question["options"], 1))
    return f"{plain(question['text'])}{options}"


def _found(run: Json) -> str:
    milestones = run["milestones"]
    findings = [finding for one in milestones for finding in one["findings"]]
    parts = [f"{counted(len(findings), 'finding')}, {sum(one['severity'] == 'high' for one in findings)} high"]
    judged = [one for one in milestones if one["bant_status"] is not None]
    if judged:
        ready = sum(one["bant_status"] == "ready" for one in judged)
        handed = sum(one["handoff"] == "yes" for one in judged)
        parts.append(f"BANT ready on {ready} of {len(judged)}, {handed} to hand off to CSU")
    influenced = sum(one["influenced"] is True for one in milestones)
    if influenced:
        parts.append(f"{counted(influenced, 'committed milestone')} influenced by you")
    kinds = [one["kind"] for milestone in milestones for one in milestone["evidence_findings"]]
    differing = sum(kind not in ("aligned", "no_evidence") for kind in kinds)
    if kinds:
        parts.append(f"{counted(differing, 'difference')} to Microsoft 365")
    return "; ".join(parts) + "."


def _item(item: Json) -> str:
    what = (item["tool"] or item["kind"]).replace("_", " ")
    kind = {"needs_text": " (needs your words)", "manual": " (by hand)", "recommendation": ""}.get(item["kind"], "")
    route = f" for {item['route_to']}" if item["route_to"] else ""
    subject = item["task"]["subject"] if item["task"] else item["proposed"].get("subject") or item["milestone"]["name"]
    return f"{what}{kind}{route}: {quotation(str(subject), 80)} of {quotation(item['milestone']['name'] or '', 60)}"


def _detail(result: Json) -> str:
    return f" ({quotation(result['detail'], 120)})" if result["detail"] else ""
