"""The items of a run's packet: what each would change and why, what waits, and what became of those decided."""

from policy.chat.answering_words import Json, bullets, citation, counted, entries, name_of, sentence, short_name, value

WAITING_KINDS = frozenset({"write", "needs_text"})
_KINDS = {
    "write": "ready to approve",
    "needs_text": "needs your words before it can be approved",
    "manual": "to be done by hand in MSX",
    "recommendation": "for another role, never written by this run",
}
_OUTCOMES = {
    "previewed": "a preview; nothing was written",
    "verified": "written and read back",
    "mismatch": "written, but not as approved: look at the record",
    "stale": "not written: the record changed meanwhile",
    "failed": "not written",
    "unknown": "may or may not be written: look at the record",
    "rejected": "rejected by you",
}
_SHORT_OUTPUTS = ("suggested_updates", "dry_run_updates", "task_update_plan", "proposed_tasks")
_SHORT_HASH = len("sha256:") + 12


def explain_item(named: str, run: Json) -> str:
    """One item by its displayed number or its id: tool, arguments, old and new values, why, impact, risk, sources."""
    items = entries(run.get("packet") or {}, "items")
    place = _place(named, items)
    if place is not None:
        return "\n".join(_explained(place + 1, items[place], run))
    done = [one for one in entries(run, "results") if str(one.get("item_id")).casefold() == named.casefold()]
    if done:
        return "\n".join(result_line(one) for one in done)
    if (short := _short_form(named, run)) is not None:
        what = f"{value(short.get('what'))}. Why: {sentence(short.get('why'))}."
        return f"{sentence(short['item_id'])} is not in the waiting packet; it comes in a later one. {what}"
    if not items:
        return "No packet waits in this run, so there is no item to explain."
    return f"The packet holds no item {name_of(named)}: its items are 1 to {len(items)}."


def short_forms(run: Json) -> list[Json]:
    """Every item that the run proposed, in short, as its output has them: those of later packets too."""
    output = run.get("output") or {}
    return [one for key in _SHORT_OUTPUTS for one in entries(output, key)]


def item_line(number: int, item: Json) -> str:
    """One item in a line: number, tool, record, change, and whether it can be approved."""
    tool = f"{sentence(item['tool'])} " if item.get("tool") else ""
    task = item.get("task") or {}
    proposed = item.get("proposed") or {}
    subject = task.get("subject") or proposed.get("subject")
    what = f"{name_of(subject)} of " if subject else ""
    milestone = item.get("milestone") or {}
    on = short_name({"milestone_id": milestone.get("id") or "no milestone", **milestone})
    changes = "; ".join(_change(name, item) for name in proposed if name not in {"subject", "description", "ownerId"})
    kind = str(item.get("kind"))
    route = f" ({sentence(item['route_to'])})" if item.get("route_to") else ""
    told = f"{number}. {tool}{what}{on}" + (f": {changes}" if changes else "")
    return f"{told} [{sentence(item.get('item_id'))}, {_KINDS.get(kind, sentence(kind))}{route}]"


def pending(run: Json) -> str:
    """What waits for the person: the packet's items that can be decided, or the run's question."""
    packet = run.get("packet") or {}
    items = list(enumerate(entries(packet, "items"), start=1))
    waiting = [(number, item) for number, item in items if item.get("kind") in WAITING_KINDS]
    shown: list[str] = []
    if question := run.get("question"):
        shown += asked(question)
    if waiting:
        shown.append(f"{counted(len(waiting), 'item')} of {len(items)} wait for your decision, {_identity(packet)}:")
        shown += bullets([item_line(number, item) for number, item in waiting])
        shown += packet_notes(packet)
    elif not shown:
        shown.append("Nothing waits for your decision in this run.")
    for kind in ("manual", "recommendation"):
        others = [item for _, item in items if item.get("kind") == kind]
        if others:
            shown.append(f"{counted(len(others), 'further item')} {_KINDS[kind]}.")
    return "\n".join(shown)


def asked(question: Json) -> list[str]:
    """The run's question with its options."""
    options = [value(option) for option in question.get("options") or ()]
    return [f"The run asks: {sentence(question.get('text'))}", *bullets(options)]


def packet_notes(packet: Json) -> list[str]:
    """What a person should know before approving."""
    shown: list[str] = []
    if packet.get("crm_contract") == "dry_run":
        shown.append("Approving yields previews and writes nothing (dry_run contract).")
    if deferred := packet.get("deferred"):
        shown.append(f"{counted(int(deferred), 'further proposal')} in the next packet of this run.")
    return shown


def result_line(result: Json) -> str:
    """What became of one item."""
    outcome = str(result.get("outcome"))
    detail = f" {sentence(result['detail'])}" if result.get("detail") and outcome not in {"previewed"} else ""
    meaning = _OUTCOMES.get(outcome, "this outcome is not known here")
    return f"{sentence(result.get('item_id'))} {sentence(outcome)}: {meaning}.{detail}"


def _explained(number: int, item: Json, run: Json) -> list[str]:
    shown = [item_line(number, item)]
    customer, opportunity = item.get("customer") or {}, item.get("opportunity") or {}
    shown.append(f"Customer {name_of(customer.get('name'))}, opportunity {name_of(opportunity.get('name'))}.")
    if item.get("tool"):
        arguments = item.get("arguments") or {}
        shown += [
            f"{sentence(item['tool'])} gets:",
            *bullets([f"{sentence(k)}: {value(v)}" for k, v in arguments.items()]),
        ]
        changes = [_change(name, item) for name in item.get("proposed") or {}]
        shown += ["Change:", *bullets(changes)] if changes else ["No change is proposed yet."]
    if item.get("kind") == "needs_text":
        kept = [f"{sentence(k)}: {value(v)}" for k, v in (item.get("current") or {}).items()]
        shown += ["As it stands now:", *bullets(kept)] if kept else []
    shown += [
        f"{label.capitalize()}: {sentence(item.get(label)) or 'not given'}." for label in ("why", "impact", "risk")
    ]
    sources = [citation(one) for one in entries(item, "citations")]
    shown += ["Sources:", *bullets(sources)] if sources else ["No quotation comes with it."]
    if item.get("kind") == "write" and (run.get("packet") or {}).get("crm_contract") == "dry_run":
        shown.append("Approving it yields a preview and writes nothing (dry_run contract).")
    return shown


def _change(name: str, item: Json) -> str:
    old, new = (item.get("current") or {}).get(name), (item.get("proposed") or {}).get(name)
    label = (item.get("labels") or {}).get(name)
    after = f"{value(new)} ({sentence(label)})" if label else value(new)
    before = "" if item.get("tool") == "create_task" else f"{value(old)} -> "
    return f"{sentence(name)} {before}{after}"


def _identity(packet: Json) -> str:
    return (
        f"packet {sentence(str(packet.get('packet_hash'))[:_SHORT_HASH])}, expires {sentence(packet.get('expires_at'))}"
    )


def _place(named: str, items: list[Json]) -> int | None:
    """An id as it is; else a displayed number, from 1."""
    wanted = named.strip().removeprefix("#").casefold()
    for place, item in enumerate(items):
        if str(item.get("item_id")).casefold() == wanted:
            return place
    return int(wanted) - 1 if wanted.isdecimal() and wanted.isascii() and 0 < int(wanted) <= len(items) else None


def _short_form(named: str, run: Json) -> Json | None:
    wanted = named.strip().casefold()
    return next((one for one in short_forms(run) if str(one.get("item_id")).casefold() == wanted), None)
