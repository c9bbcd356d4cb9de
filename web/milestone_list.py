"""The milestones of a run: one line each with its verdicts; opened, everything that was found and what it rests on."""

from collections.abc import Callable, Mapping
from typing import Any

from nicegui.element import Element

from surfaces.flow_output import NO_EVIDENCE, FlowOutput, flow_output, in_order
from web.elements import Inert, Words, element, record_link
from web.evidence_quotes import quotes, whole
from web.handoff_view import handoff_packet

Json = Mapping[str, Any]
_RESULT = {"pass": "good", "fail": "bad", "unknown": "warn", "not_applicable": "other"}
_BANT = {"evidenced": "good", "missing": "warn", "contradicted": "bad", "unknown": "warn"}
_SEVERITY = {"high": "bad", "medium": "warn", "low": "other"}


def milestone_list(run: Json, anchor: Callable[[str], str]) -> None:
    """Those with something to say first, in the policy's order, then the others that the flow is about."""
    output = flow_output(dict(run))
    concerned = [milestone for milestone in in_order(run, output) if output.concerns(milestone)]
    told = [milestone for milestone in concerned if output.has_news(milestone)]
    quiet = [milestone for milestone in concerned if not output.has_news(milestone)]
    with element("section", "milestones", id="milestones", aria_labelledby="milestones-heading"):
        Words("h2", f"Milestones, {len(concerned)} of {len(run['milestones'])}", id="milestones-heading")
        Words("p", f"{len(told)} with something to say; {len(run['milestones']) - len(concerned)} left out.", "faint")
        for milestone in (*told, *quiet):
            _milestone(milestone, output, anchor)


def _milestone(milestone: Json, output: FlowOutput, anchor: Callable[[str], str]) -> None:
    with element("details", "milestone", id=anchor(milestone["milestone_id"]).removeprefix("#")) as details:
        with element("summary"):
            Words("span", milestone["name"] or "(no name)", "name")
            Words("span", f"{milestone['number'] or ''} {milestone['account_name'] or ''}", "faint")
            with element("span", "chips"):
                _verdicts(milestone)
        body = element("div", "body")

    def fill() -> None:
        if not list(body):
            with body:
                _body(milestone, output)

    # Filled when it is opened: a portfolio's evidence is long, and most of it is never looked at.
    details.on("toggle", fill, args=[])


def _verdicts(milestone: Json) -> None:
    _chip(f"{milestone['status'] or 'no status'}, {milestone['date'] or 'no date'}", "other")
    _chip(milestone["commitment"].replace("_", " "), "other")
    if milestone["bant_status"] is not None:
        ready = milestone["bant_status"] == "ready"
        _chip("BANT ready" if ready else "BANT not ready", "good" if ready else "warn")
    if milestone["handoff"] == "yes":
        _chip("hand off to CSU", "good")
    if milestone["stable"] is not None:
        _chip("stable" if milestone["stable"] else "not stable", "good" if milestone["stable"] else "warn")
    if milestone["findings"]:
        severe = any(finding["severity"] == "high" for finding in milestone["findings"])
        count = len(milestone["findings"])
        _chip(f"{count} finding{'' if count == 1 else 's'}", "bad" if severe else "warn")
    if milestone["escalations"]:
        _chip("escalate", "bad")
    if milestone["completeness"] != "complete":
        _chip("not all read", "warn")


def _chip(text: str, colour: str) -> Element:
    return Words("span", text, f"chip {colour}")


def _body(milestone: Json, output: FlowOutput) -> None:
    opportunity, customer = whole(milestone["opportunity_name"] or ""), whole(milestone["account_name"] or "")
    Words("p", Inert(f"Opportunity {opportunity}, customer {customer}"))
    if milestone["influenced"] is not None:
        said = "Influenced" if milestone["influenced"] else "Not influenced"
        Words("p", f"{said}: {milestone['influence_reason'] or 'no reason given'}")
    if milestone["completeness"] != "complete":
        Words("p", "Its records could not all be read: nothing is proposed that rests on them.", "banner")
    _guardrails(milestone)
    _findings(milestone)
    _bant(milestone)
    packet = output.handoffs.get(milestone["milestone_id"])
    if packet is not None:
        handoff_packet(packet)
    _evidence(milestone)
    _next(milestone)
    with element("details", "note"):
        Words("summary", "MSX-ready note")
        for line in milestone["msx_note"].splitlines():
            Words("p", line, "note-line")
    record_link(milestone["record_url"])


def _guardrails(milestone: Json) -> None:
    Words("h4", "Guardrails")
    with element("ul", "plain"):
        for guardrail in milestone["guardrails"]:
            with element("li"):
                _chip(guardrail["result"].replace("_", " "), _RESULT[guardrail["result"]])
                Words("span", f" {guardrail['id']} {guardrail['name'].replace('_', ' ')}: {guardrail['reason']}")


def _findings(milestone: Json) -> None:
    if milestone["findings"] or milestone["escalations"]:
        Words("h4", "Findings")
    with element("ul", "plain"):
        for finding in milestone["findings"]:
            with element("li"):
                _chip(finding["severity"], _SEVERITY[finding["severity"]])
                Words("span", f" {finding['check'].replace('_', ' ')}: {finding['detail']}")
        for escalation in milestone["escalations"]:
            with element("li"):
                _chip("escalate", "bad")
                to = ", ".join(escalation["to"])
                Words("span", f" {escalation['trigger'].replace('_', ' ')} to {to}: {escalation['detail']}")
                quotes(escalation["citations"])


def _bant(milestone: Json) -> None:
    if milestone["bant"] is None:
        return
    Words("h4", "BANT" + (" ready" if milestone["bant_status"] == "ready" else " not ready"))
    with element("ul", "plain"):
        for name in ("budget", "authority", "need", "timeline"):
            judged = milestone["bant"][name]
            with element("li"):
                _chip(judged["state"], _BANT[judged["state"]])
                Words("span", f" {name}" + ("" if judged["citations"] else ": no words are given"))
                quotes(judged["citations"])
    if milestone["handoff"] != "not_applicable":
        Words("p", f"Handoff to CSU: {milestone['handoff']}. {milestone['handoff_reason'] or ''}")


def _evidence(milestone: Json) -> None:
    told = [finding for finding in milestone["evidence_findings"] if finding["kind"] != NO_EVIDENCE]
    if not told:
        return
    Words("h4", "Microsoft 365 against the CRM")
    for finding in told:
        with element("div", "against"):
            _chip(finding["kind"].replace("_", " "), "good" if finding["kind"] == "aligned" else "warn")
            sides = (("CRM", finding["crm_value"]), ("Microsoft 365", finding["m365_value"]))
            differ = finding["kind"] != "aligned"
            with element("dl"):
                for name, value in (side for side in sides if differ or side[1] is not None):
                    Words("dt", name)
                    Words("dd", Inert(whole(value)) if value is not None else "says nothing of it")
            quotes(finding["citations"])


def _next(milestone: Json) -> None:
    if not milestone["next_actions"]:
        return
    Words("h4", "Next")
    with element("ul", "plain"):
        for action in milestone["next_actions"]:
            proposed = f" (proposed, {action['item_id']})" if action["item_id"] else ""
            owner, due = action["owner"] or "missing", action["due"] or "missing"
            Words("li", f"{action['action']}; owner {owner}; due {due}{proposed}")
