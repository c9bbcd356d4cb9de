"""Why a milestone is or is not ready for the CSU, and the words that the run's verdicts rest on."""

from collections.abc import Sequence

from policy.chat.answering_words import (
    Json,
    bullets,
    citation,
    counted,
    entries,
    flow_name,
    milestone_name,
    name_of,
    sentence,
    short_name,
    unread_note,
)
from policy.chat.understood import Element

ELEMENTS: tuple[Element, ...] = ("budget", "authority", "need", "timeline")
_JUDGING = frozenset({"daily", "bant_handoff"})
_SILENT = {"missing": "nothing that was read says it", "unknown": "not everything that could say it was read"}


def not_judged(run: Json, milestone: Json | None = None) -> str:
    """Why there is no BANT verdict, of one milestone or of the whole run."""
    if run.get("flow") not in _JUDGING:
        return f"This run ({flow_name(run)}) did not judge BANT: ask for handoff or daily."
    if milestone is None:
        return "This run judged no milestone's BANT: it holds no active uncommitted milestone."
    who = milestone_name(milestone)
    if milestone.get("active") is False:
        return f"BANT was not judged for {who}: the milestone is {sentence(milestone.get('status'))}, not active."
    if milestone.get("commitment") != "uncommitted":
        stands = str(milestone.get("commitment") or "unknown").replace("_", " ")
        return f"BANT was not judged for {who}: its commitment is {sentence(stands)}, the gate is for uncommitted ones."
    return f"This run holds no BANT verdict for {who}."


def why_not_ready(milestone: Json, element: Element | None, run: Json) -> str:
    """Each element that keeps it from CSU with its words, what is missing besides, and what is proposed."""
    judged = milestone.get("bant")
    if not judged:
        return not_judged(run, milestone)
    if element is not None:
        return element_state(milestone, element, run)
    ready = milestone.get("bant_status") == "ready"
    lacking = [name for name in ELEMENTS if _state(judged, name) != "evidenced"]
    if ready:
        shown = [f"{milestone_name(milestone)} is BANT-ready: all four elements are evidenced."]
    elif lacking:
        shown = [f"{milestone_name(milestone)} is not ready: {', '.join(lacking)} not evidenced."]
    else:
        shown = [f"{milestone_name(milestone)} is not ready, though all four elements are evidenced."]
    for name in lacking:
        shown += _element(judged, name)
    shown += _handoff(milestone)
    if lacking and (rest := [name for name in ELEMENTS if name not in lacking]):
        shown.append(f"Evidenced already: {', '.join(rest)}.")
    shown += _proposed(milestone)
    return "\n".join([*shown, *_partial(milestone, run)])


def not_ready_ones(milestones: Sequence[Json], run: Json) -> str:
    """The milestones that are not ready, each with what it lacks; the reasons in full where it is only one."""
    judged = [one for one in milestones if one.get("bant")]
    if not judged:
        return not_judged(run, milestones[0] if len(milestones) == 1 else None)
    lacking = [one for one in judged if one.get("bant_status") != "ready"]
    if len(lacking) == 1:
        return why_not_ready(lacking[0], None, run)
    if not lacking:
        return f"Every milestone that was judged is BANT-ready ({len(judged)})."
    told = [f"{milestone_name(one)}: {_short_reason(one)}" for one in lacking]
    are = "is" if len(lacking) == 1 else "are"
    head = f"{len(lacking)} of {counted(len(judged), 'judged milestone')} {are} not ready:"
    return "\n".join([head, *bullets(told), "Name one to see the words behind it.", *_note(run)])


def element_state(milestone: Json, element: Element, run: Json) -> str:
    """One element's state and all of its words."""
    judged = milestone.get("bant")
    if not judged:
        return not_judged(run, milestone)
    return "\n".join([milestone_name(milestone), *_element(judged, element), *_partial(milestone, run)])


def evidence(milestones: Sequence[Json], element: Element | None, run: Json) -> str:
    """The quotations of these milestones, of one element where it is named."""
    if element is not None:
        judged = [one for one in milestones if one.get("bant")]
        if not judged:
            return not_judged(run, milestones[0] if len(milestones) == 1 else None)
        if len(judged) == 1:
            return element_state(judged[0], element, run)
        told = [f"{short_name(one)}: {_one_line(one['bant'], element)}" for one in judged]
        return "\n".join(
            [f"{element.capitalize()} of {counted(len(judged), 'milestone')}:", *bullets(told), *_note(run)]
        )
    quotes = [f"{label}: {words}" for one in milestones for label, words in _quotes(one, len(milestones) > 1)]
    if not quotes:
        of = f" about {milestone_name(milestones[0])}" if len(milestones) == 1 else ""
        return f"This run holds no quotation{of}. {_asked_m365(run)}"
    head = f"{counted(len(quotes), 'quotation')} behind the verdicts"
    head += f" on {milestone_name(milestones[0])}:" if len(milestones) == 1 else ":"
    return "\n".join([head, *bullets(quotes), _asked_m365(run), *_note(run)])


def _quotes(milestone: Json, with_name: bool) -> list[tuple[str, str]]:
    name = f"{short_name(milestone)}, " if with_name else ""
    judged = milestone.get("bant") or {}
    found = [
        (f"{name}{element} {_state(judged, element)}", citation(one))
        for element in ELEMENTS
        for one in entries(judged.get(element) or {}, "citations")
    ]
    for key, kind in (("escalations", "trigger"), ("evidence_findings", "kind")):
        for entry in entries(milestone, key):
            label = str(entry.get(kind)).replace("_", " ")
            found += [(f"{name}{label}", citation(one)) for one in entries(entry, "citations")]
    return found


def _element(judged: Json, element: Element) -> list[str]:
    state = _state(judged, element)
    cited = [citation(one) for one in entries(judged.get(element) or {}, "citations")]
    if not cited:
        return [f"- {element}: {state}; {_SILENT.get(state, 'no words are given')}"]
    return [f"- {element}: {state}", *bullets(cited, indent="  ")]


def _one_line(judged: Json, element: Element) -> str:
    state = _state(judged, element)
    cited = entries(judged.get(element) or {}, "citations")
    more = f" and {len(cited) - 1} more" if len(cited) > 1 else ""
    return f"{state}, {citation(cited[0])}{more}" if cited else f"{state}, {_SILENT.get(state, 'no words are given')}"


def _state(judged: Json, element: Element) -> str:
    return str((judged.get(element) or {}).get("state") or "unknown")


def _short_reason(milestone: Json) -> str:
    lacking = [f"{name} {_state(milestone['bant'], name)}" for name in ELEMENTS
               if _state(milestone["bant"], name) != "evidenced"]  # fmt: skip
    return ", ".join(lacking) or sentence(milestone.get("handoff_reason")) or "no reason is given"


def _handoff(milestone: Json) -> list[str]:
    """The handoff decision, and the artefacts that it lacks."""
    decision = str(milestone.get("handoff") or "not_applicable").replace("_", " ")
    reason = milestone.get("handoff_reason")
    shown = [f"Handoff to CSU: {decision}" + (f", {sentence(reason)}." if reason else ".")]
    if missing := [str(name).replace("_", " ") for name in milestone.get("missing_artifacts") or ()]:
        shown.append(f"Not recorded: {sentence(', '.join(missing))}.")
    return shown


def _proposed(milestone: Json) -> list[str]:
    told = [
        f"{name_of(one.get('action'))} (item {sentence(one['item_id'])})" for one in entries(milestone, "next_actions")
        if one.get("item_id")
    ]  # fmt: skip
    return ["Proposed:", *bullets(told)] if told else []


def _partial(milestone: Json, run: Json) -> list[str]:
    if milestone.get("completeness") not in {None, "complete"}:
        return [f"Its records were not all read ({sentence(milestone['completeness'])})."]
    return _note(run)


def _note(run: Json) -> list[str]:
    note = unread_note(run)
    return [note] if note else []


def _asked_m365(run: Json) -> str:
    state = (run.get("coverage") or {}).get("m365")
    return {
        "ok": "Teams, meetings, Outlook and SharePoint were asked.",
        "partial": "M365 was asked only in part.",
        "not_available": "M365 was not available to this run.",
        "not_asked": "M365 was not asked in this run; the evidence flow asks it.",
    }.get(str(state), "Whether M365 was asked is not recorded.")
