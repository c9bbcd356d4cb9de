"""What a read after a write shows (section 9 of policy.md): verified, mismatch, or nothing found."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from policy.value import Value

_TASK_FIELD = {"subject": "subject", "dueDate": "due", "description": "description", "statusCode": "status_code"}


class ReadBack(Value):
    """The result of a verification read, in words."""

    result: Literal["found", "not_found", "mismatch"]
    detail: str


def of_create(arguments: Mapping[str, Any], open_tasks: Sequence[Mapping[str, Any]], seen: Sequence[str]) -> ReadBack:
    """Look for the created task among open tasks that were not there when the intent was noted (`seen`).

    Equal are subject, due date, owner and description, as far as the call gave them. Two equal ones mean that the
    server wrote twice (trap 9: it retries writes itself).
    """
    wanted = {"subject": arguments["subject"]}
    for argument, field in (("dueDate", "due"), ("ownerId", "owner_id"), ("description", "description")):
        if arguments.get(argument) is not None:
            wanted[field] = arguments[argument]
    new = [task for task in open_tasks if task["id"] not in seen]
    equal = [task for task in new if all(_same(task.get(field), value) for field, value in wanted.items())]
    if len(equal) == 1:
        return ReadBack(result="found", detail=f"task {equal[0]['id']} is there")
    if equal:
        ids = ", ".join(task["id"] for task in equal)
        return ReadBack(result="mismatch", detail=f"the server created it {len(equal)} times: {ids}")
    near = [task for task in new if _same(task.get("subject"), arguments["subject"])]
    if near:
        return ReadBack(result="mismatch", detail=f"task {near[0]['id']} has the subject but not the approved values")
    return ReadBack(result="not_found", detail="no new task with that subject is there")


def of_update(
    tool: str, arguments: Mapping[str, Any], before: Mapping[str, Any], now: Mapping[str, Any] | None
) -> ReadBack:
    """Compare a changed record with what was approved. `before` and `now` are guards of the target."""
    if now is None:
        return ReadBack(result="mismatch", detail="the record is gone")
    if tool == "close_task":
        wanted: dict[str, Any] = {"is_open": False, "status_code": arguments["statusCode"]}
    elif tool == "update_milestone":
        wanted = {"comments": arguments["forecastComments"]}
    else:
        wanted = {_TASK_FIELD[name]: value for name, value in arguments.items() if name in _TASK_FIELD}
    wrong = {field: now.get(field) for field, value in wanted.items() if not _same(now.get(field), value)}
    if not wrong:
        return ReadBack(
            result="found", detail=", ".join(f"{field} is {_short(value)}" for field, value in wanted.items())
        )
    if all(_same(now.get(field), before.get(field)) for field in wanted):
        return ReadBack(result="not_found", detail="the record is unchanged")
    return ReadBack(
        result="mismatch", detail=", ".join(f"{field} is {_short(value)}" for field, value in wrong.items())
    )


def _same(found: Any, wanted: Any) -> bool:
    """Equal but for line ends and outer blanks, which the CRM normalises, and the case of ids."""
    if isinstance(found, str) and isinstance(wanted, str):
        return _plain(found) == _plain(wanted)
    return bool(found == wanted)


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").strip()


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 80 else text[:79] + "…"
