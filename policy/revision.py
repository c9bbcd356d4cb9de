"""A person's change to an item's arguments (contract: revise). Only the changed values are new."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from policy.proposals import Proposal
from policy.reading import guid, is_guid
from policy.records import Person
from policy.settings import PolicySettings
from policy.text.blocking_cause import find_blocking_cause
from policy.text.done_criterion import find_done_criterion

# Section 2.4 of policy.md: what an SE may write. The target of a write is never an argument that can be changed.
REVISABLE = {
    "create_task": ("subject", "category", "dueDate", "ownerId", "description"),
    "update_task": ("subject", "dueDate", "description", "statusCode"),
    "close_task": ("statusCode", "subject"),
    "update_milestone": ("forecastComments",),
}
_NEEDING_WORDS = {"blocker", "completion_condition"}
_NUMBERS = {"category", "statusCode"}
_STATUS = {"update_task": (2, 3, 4, 7), "close_task": (5, 6)}
_PLACEHOLDER = re.compile(r"…|\.\.\.|<[^<>]*>|\b(?:tbd|todo|tba|xxx+)\b", re.IGNORECASE)


class RevisionRefused(ValueError):
    """A change that cannot be made; its text says which argument and what would do."""


def revise(
    proposal: Proposal,
    changes: Mapping[str, Any],
    *,
    as_of: date,
    settings: PolicySettings,
    people: Mapping[str, Person] | None = None,
) -> Proposal:
    """The proposal with the person's values. A needs_text item becomes a write once its words are there.

    Raises RevisionRefused, with nothing changed, for an argument that is unknown, fixed, misshapen or too long, and for
    words that do not answer what is missing. `people` are those whom the run has read: nobody else becomes an owner.
    """
    if proposal.tool is None or proposal.arguments is None:
        raise RevisionRefused("this item calls no tool: there is nothing to revise")
    values = {name: _value(proposal, name, raw, as_of, settings) for name, raw in changes.items()}
    owner = _owner(values["ownerId"], people or {}) if "ownerId" in values else None
    if "description" in values and proposal.tool == "update_task":
        values["description"] = _kept(str(proposal.guard["description"]), values["description"])
    if "forecastComments" in values:
        values["forecastComments"] = _kept(str(proposal.guard["comments"]), values["forecastComments"])
    _fits(values, settings)
    missing = tuple(name for name in proposal.missing_text if name not in values and not _settled(proposal, values))
    if "description" in values:
        _answers_its_checks(proposal, values["description"])
    return proposal.model_copy(
        update={
            "kind": "needs_text" if missing else "write",
            "arguments": {**proposal.arguments, **values},
            "proposed": {**proposal.proposed, **values},
            "labels": {name: text for name, text in proposal.labels.items() if name not in values}
            | _labels(values, settings)
            | ({"ownerId": owner} if owner else {}),
            "missing_text": missing,
            "suggestion": proposal.suggestion if missing else None,
        }
    )


def _settled(proposal: Proposal, values: Mapping[str, Any]) -> bool:
    """Section 3, stale: a new date (or status) settles it without a word, where no other check needs words."""
    return not _NEEDING_WORDS & set(proposal.checks) and bool({"dueDate", "statusCode"} & values.keys())


def _value(proposal: Proposal, name: str, raw: Any, as_of: date, settings: PolicySettings) -> Any:
    tool = proposal.tool or ""
    if name not in REVISABLE[tool]:
        raise RevisionRefused(f"{name} of {tool} cannot be changed here; possible: {', '.join(REVISABLE[tool])}")
    if name in _NUMBERS:
        return _number(tool, name, raw)
    text = str(raw).strip()
    if name == "dueDate":
        return _day(text, as_of)
    if name == "ownerId":
        if not is_guid(text):
            raise RevisionRefused(f"ownerId must be the id of a systemuser, not {text!r}")
        return guid(text)
    if not text or _PLACEHOLDER.search(_without(text, proposal)):
        raise RevisionRefused(f"{name} needs real words, not {text!r}")
    if name == "subject" and len(text) > settings.task_subject_length:
        raise RevisionRefused(f"subject has {len(text)} characters; {settings.task_subject_length} fit")
    return text


def _owner(user_id: str, people: Mapping[str, Person]) -> str:
    """How the new owner is shown. Raises RevisionRefused for an id that the run has not read, or one disabled."""
    person = people.get(user_id)
    if person is None:
        raise RevisionRefused(
            f"ownerId {user_id} is nobody whom this run has read: it cannot be shown whose task it is"
        )
    if person.disabled:
        raise RevisionRefused(f"ownerId {user_id} ({person.name}) is disabled in the CRM")
    return person.name or user_id


def _without(text: str, proposal: Proposal) -> str:
    """The person's own words: a text that holds the existing one is judged without it."""
    existing = str(proposal.guard.get("description") or proposal.guard.get("comments") or "").strip()
    return text.replace(existing, "", 1) if existing else text


def _number(tool: str, name: str, raw: Any) -> int:
    try:
        number = int(str(raw).strip())
    except ValueError:
        raise RevisionRefused(f"{name} must be a whole number, not {raw!r}") from None
    if name == "statusCode" and number not in _STATUS[tool]:
        raise RevisionRefused(f"statusCode of {tool} may be one of {', '.join(map(str, _STATUS[tool]))}, not {number}")
    return number


def _day(text: str, as_of: date) -> str:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise RevisionRefused(f"dueDate must be a date like 2026-12-31, not {text!r}") from None
    if day < as_of:
        raise RevisionRefused(f"dueDate {day} is before {as_of}: the task would be overdue at once")
    return day.isoformat()


def _kept(existing: str, words: str) -> str:
    """Existing text is kept, never replaced: words that do not hold it are added below it."""
    existing = existing.rstrip()
    return words if not existing or existing in words else f"{existing}\n{words}"


def _fits(values: Mapping[str, Any], settings: PolicySettings) -> None:
    for name, limit in (
        ("description", settings.task_description_length),
        ("forecastComments", settings.comments_length),
    ):
        if len(values.get(name, "")) > limit:
            raise RevisionRefused(f"{name} would have {len(values[name])} characters; {limit} fit")


def _answers_its_checks(proposal: Proposal, description: str) -> None:
    if "completion_condition" in proposal.checks and find_done_criterion(description) is None:
        raise RevisionRefused('the words must say when the task is finished, for example "Done when …"')
    if "blocker" in proposal.checks and find_blocking_cause(description) is None:
        raise RevisionRefused('the words must say who or what is awaited, for example "Blocker: waiting for …"')


def _labels(values: Mapping[str, Any], settings: PolicySettings) -> dict[str, str]:
    labels = {}
    if (code := values.get("statusCode")) in settings.task_status_codes:
        labels["statusCode"] = settings.task_status_codes[code]
    if (code := values.get("category")) in settings.task_category_codes:
        labels["category"] = settings.task_category_codes[code]
    return labels
