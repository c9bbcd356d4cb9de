"""The run beside the chat: where it stands, its question, packet and results, its timeline and milestones."""

from collections.abc import Callable
from datetime import date
from typing import Any

from nicegui import ui

from surfaces.packet_words import OUTCOMES, SAYS_ALL
from web.draft import Draft
from web.elements import Button, Inert, Words, element
from web.milestone_list import milestone_list
from web.opened_run import OpenedRun
from web.packet_side import PacketSide, Send
from web.threads import FLOW_NAMES
from web.timeline import timeline
from web.timeline_view import timeline_view

Json = dict[str, Any]
_GOOD = {"verified": "good", "previewed": "other", "rejected": "other", "stale": "warn"}


def run_side(
    opened: OpenedRun,
    keep: Callable[[Draft], None],
    send: Send,
    reply: Callable[[str], None],
    go_on: Callable[[], None],
) -> None:
    """Everything of one run. `reply` answers its question, `go_on` carries on what was cut off."""
    run = opened.run
    _headline(run)
    _error(opened, go_on)
    if run["question"] is not None and run["status"] == "needs_input":
        _question(run["question"], reply)
    _results(opened)
    if run["packet"] is not None:
        PacketSide(opened, keep, send)
    elif run["status"] == "completed":
        Words("p", "Nothing waits: nothing is left to decide in this run.", "banner", id="packet", tabindex="-1")
    if run["milestones"]:
        anchors = {one["milestone_id"]: f"#milestone-{number}" for number, one in enumerate(run["milestones"], start=1)}
        timeline_view(timeline(run["milestones"], date.fromisoformat(run["as_of"])), run["as_of"], anchors.__getitem__)
        milestone_list(run, anchors.__getitem__)
    _closing(run)


def _headline(run: Json) -> None:
    role, coverage = run["role"], run["coverage"]
    who = f"{role['user_name'] or ''}, {role['name']}" if role else "role not known yet"
    Words("h2", f"{FLOW_NAMES.get(run['flow'], run['flow'])}, {run['as_of']}", id="run-heading", tabindex="-1")
    servers = "embedded sandbox" if run["servers"] == "sandbox" else run["servers"]
    read = f"{coverage['opportunities']} opportunities, {coverage['milestones']} milestones, {coverage['tasks']} tasks"
    Words("p", f"{who}. {read} read from: {servers}. Run {run['thread_id']}.", "faint")
    findings = [finding for one in run["milestones"] for finding in one["findings"]]
    judged = [one for one in run["milestones"] if one["bant_status"] is not None]
    figures = [
        (len(findings), "findings"),
        (sum(finding["severity"] == "high" for finding in findings), "of high severity"),
        (sum(len(one["escalations"]) for one in run["milestones"]), "escalations"),
        (sum(one["bant_status"] == "ready" for one in judged), f"of {len(judged)} BANT ready"),
        (sum(one["handoff"] == "yes" for one in judged), "to hand off to CSU"),
    ]
    if run["milestones"]:
        with element("ul", "figures"):
            for number, name in figures if judged else figures[:3]:
                with element("li"):
                    Words("strong", str(number))
                    Words("span", name)
        with element("nav", "jump", aria_label="Parts of the run"):
            for target, name in (("packet", "Packet"), ("timeline", "Timeline"), ("milestones", "Milestones")):
                Words("a", name, href=f"#{target}")


def _error(opened: OpenedRun, go_on: Callable[[], None]) -> None:
    failed = opened.run["error"]
    if failed is None:
        return
    with element("div", "error", role="alert", id="run-error"):
        server = f" ({failed['server']})" if failed["server"] else ""
        Words("p", f"{failed['code'].replace('_', ' ')}{server}: {failed['message']}")
        if failed["hint"]:
            Words("p", failed["hint"])
        if opened.cut_off is not None:
            Button("Go on with the approved items", go_on, "primary", id="go-on")


def _question(question: Json, reply: Callable[[str], None]) -> None:
    with element("section", "question", aria_label="The run asks"):
        Words("h3", question["text"])
        with element("div", "for-all"):
            for option in question["options"]:
                Button(option, lambda option=option: reply(option), "option")
        words = ui.input("Or in your words").props("outlined dense stack-label").classes("wide")
        words.on("keydown.enter", lambda: reply(words.value), args=[])
        Button("Answer", lambda: reply(words.value), "primary")


def _results(opened: OpenedRun) -> None:
    results = opened.run["results"]
    if not results:
        return
    with element("section", "results", id="results", tabindex="-1", aria_labelledby="results-heading"):
        Words("h2", f"Results, {len(results)}", id="results-heading")
        with element("ul", "plain"):
            for result in results:
                with element("li", data_result=result["item_id"]):
                    Words("span", result["outcome"], f"chip {_GOOD.get(result['outcome'], 'bad')}")
                    Words("span", Inert(f" {result['item_id']} {opened.title(result['item_id'])}: "))
                    detail = "" if result["outcome"] in SAYS_ALL else result["detail"]
                    Words("span", f"{OUTCOMES[result['outcome']]}. {detail}".strip(), "faint")


def _closing(run: Json) -> None:
    """Notes to other roles, completion criteria, what could not be read, warnings."""
    notes = list(run["output"].get("cross_role_note", {}).values())
    coverage = run["coverage"]
    told = [f"Not read: {read['what']}: {read['reason']}" for read in coverage["failed_reads"]]
    if coverage["truncated"]:
        told.append("A list was cut off by the server: some records are not in this result.")
    told += run["warnings"]
    if not (notes or told or run["completion_criteria"]):
        return
    with element("section", "closing", aria_labelledby="closing-heading"):
        Words("h2", "Notes", id="closing-heading")
        for text in told:
            Words("p", text, "banner")
        for note in notes:
            for line in note.splitlines():
                Words("p", line, "note-line")
        with element("ul", "plain"):
            for criterion in run["completion_criteria"]:
                with element("li"):
                    colour = {"pass": "good", "fail": "bad"}.get(criterion["result"], "warn")
                    Words("span", criterion["result"], f"chip {colour}")
                    Words("span", f" {criterion['name']}")
