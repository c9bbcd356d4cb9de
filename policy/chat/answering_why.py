"""Why the run says what it says of a milestone: findings, handoff, influence, escalations, guardrails."""

from policy.chat.answering_words import (
    LIST_LIMIT,
    Json,
    bullets,
    citation,
    counted,
    entries,
    flow_name,
    milestone_name,
    sentence,
    unread_note,
    value,
)

AGREEING = frozenset({"aligned", "no_evidence"})
_JUDGING_INFLUENCE = "only a committed, active milestone is judged for influence"
_INFLUENCE: dict[object, str] = {True: "influenced by you", False: "not influenced by you"}
_STABLE: dict[object, str] = {True: ", ownership stable", False: ", ownership not stable"}


def why_milestone(milestone: Json, run: Json) -> str:
    """Every verdict on one milestone with its reason."""
    shown = [f"{milestone_name(milestone)}: {standing(milestone)}."]
    shown += findings(milestone)
    shown += escalations(milestone)
    shown += _decisions(milestone, run)
    failing = [one for one in entries(milestone, "guardrails") if one.get("result") in {"fail", "unknown"}]
    if failing:
        shown.append("Guardrails that do not pass:")
        shown += bullets([guardrail(one) for one in failing])
    shown += alignment(milestone)
    if milestone.get("completeness") not in {None, "complete"}:
        shown.append(f"Its tasks were not all read ({sentence(milestone['completeness'])}).")
    elif note := unread_note(run):
        shown.append(note)
    return "\n".join(shown)


def why_run(run: Json) -> str:
    """Why the run as a whole ends as it does: the completion criteria that do not pass, with their milestones."""
    failing = [one for one in entries(run, "completion_criteria") if one.get("result") != "pass"]
    if not failing:
        return "Every completion criterion of this run passes. Name a milestone or an item to see its reasons."
    names = {one["milestone_id"]: milestone_name(one) for one in entries(run, "milestones")}
    shown = ["These completion criteria do not pass:"]
    for criterion in failing:
        ids = [str(one) for one in criterion.get("milestone_ids") or ()]
        shown.append(
            f"- {sentence(criterion.get('name'))} {sentence(criterion.get('result'))}, {counted(len(ids), 'milestone')}"
        )
        shown += [f"  - {names.get(one, sentence(one))}" for one in ids[:3]]
        if len(ids) > 3:
            shown.append(f"  … and {len(ids) - 3} more")
    return "\n".join([*shown, "Name a milestone or an item to see its reasons."])


def standing(milestone: Json) -> str:
    """Status, commitment and date in a few words."""
    date = milestone.get("date")
    commitment = str(milestone.get("commitment") or "commitment unknown").replace("_", " ")
    parts = [
        sentence(milestone.get("status") or "status unknown"),
        sentence(commitment),
        f"date {sentence(date)}" if date else "no date",
    ]
    return ", ".join(parts)


def findings(milestone: Json) -> list[str]:
    """Its hygiene findings."""
    found = [finding(one) for one in entries(milestone, "findings")]
    return ["Hygiene findings:", *bullets(found)] if found else ["No hygiene finding."]


def finding(one: Json) -> str:
    """One hygiene finding."""
    check = str(one.get("check")).replace("_", " ")
    return f"{sentence(one.get('severity'))}, {sentence(check)}: {sentence(one.get('detail'))}"


def escalations(milestone: Json) -> list[str]:
    """Its escalations, each with whom it goes to and the words that it rests on."""
    shown: list[str] = []
    for one in entries(milestone, "escalations"):
        shown.append(f"Escalation {escalation(one)}")
        shown += bullets([citation(cited) for cited in entries(one, "citations")], indent="  ")
    return shown


def escalation(one: Json) -> str:
    """One escalation in a line."""
    to = ", ".join(sentence(role) for role in one.get("to") or ()) or "nobody named"
    return f"{sentence(str(one.get('trigger')).replace('_', ' '))} to {to}: {sentence(one.get('detail'))}"


def guardrail(one: Json) -> str:
    """One guardrail with its result and reason."""
    name = sentence(str(one.get("name")).replace("_", " "))
    return f"{name} {sentence(str(one.get('result')).replace('_', ' '))}: {sentence(one.get('reason'))}"


def alignment(milestone: Json) -> list[str]:
    """What M365 says against CRM; that they agree is no news."""
    shown: list[str] = []
    differing = [one for one in entries(milestone, "evidence_findings") if one.get("kind") not in AGREEING]
    for one in differing[:LIST_LIMIT]:
        shown.append(f"M365 against CRM, {evidence_finding(one)}")
        shown += bullets([citation(cited) for cited in entries(one, "citations")], indent="  ")
    if len(differing) > LIST_LIMIT:
        shown.append(f"… and {len(differing) - LIST_LIMIT} more, {len(differing)} in all")
    return shown


def evidence_finding(one: Json) -> str:
    """One finding of the evidence: what CRM has and what M365 has."""
    kind = sentence(str(one.get("kind")).replace("_", " "))
    values = [f"CRM {_told(one.get('crm_value'))}", f"M365 {_told(one.get('m365_value'))}"]
    return f"{kind}: {', '.join(values)}"


def _told(shown: object) -> str:
    return value(shown) if shown else "has nothing"


def _decisions(milestone: Json, run: Json) -> list[str]:
    """Handoff and influence, where they arise."""
    shown: list[str] = []
    if milestone.get("bant_status"):
        shown.append(f"BANT: {sentence(str(milestone['bant_status']).replace('_', ' '))}.")
    if milestone.get("handoff_reason") or milestone.get("handoff") in {"yes", "no"}:
        decision = str(milestone.get("handoff")).replace("_", " ")
        shown.append(f"Handoff to CSU: {sentence(decision)}, {sentence(milestone.get('handoff_reason'))}.")
    elif run.get("flow") not in {"daily", "bant_handoff"}:
        shown.append(f"This run ({flow_name(run)}) did not judge the handoff: ask for handoff or daily.")
    if milestone.get("influence_reason"):
        verdict = _INFLUENCE.get(milestone.get("influenced"), "influence unknown")
        stable = _STABLE.get(milestone.get("stable"), "")
        shown.append(f"Influence: {verdict}{stable}, because {sentence(milestone['influence_reason'])}.")
    elif milestone.get("commitment") != "committed" or not milestone.get("active"):
        shown.append(f"Influence does not arise: {_JUDGING_INFLUENCE}.")
    return shown
