"""The write-intent tools: previews in the dry_run contract, staged operations in the other."""

import json
import threading
import uuid
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from sandbox.columns import TABLES
from sandbox.reads import Contract, guid_of
from sandbox.refusal import Refused
from sandbox.store import Row, Store, insert, now_text
from sandbox.wording import Wording

Arguments = Mapping[str, Any]
_EXPIRY = timedelta(minutes=10)
_TASK_FIELDS = {
    "subject": "subject",
    "dueDate": "scheduledend",
    "description": "description",
    "statusCode": "statuscode",
}
_MILESTONE_FIELDS = {
    "milestoneDate": "msp_milestonedate",
    "monthlyUse": "msp_monthlyuse",
    "forecastComments": "msp_forecastcomments",
}


class Writes:
    """Answers the write-intent and staging tools. Staged operations live in this process only, as in the real one."""

    def __init__(self, store: Store, contract: Contract) -> None:
        self._store = store
        self._contract = contract
        self._operations: dict[str, Row] = {}
        self._count = 0
        self._lock = threading.Lock()  # calls run in threads: two at once must not get one number
        self.tools: dict[str, Callable[[Arguments], Any]] = {
            "create_task": self._create_task,
            "update_task": self._update_task,
            "close_task": self._close_task,
            "update_milestone": self._update_milestone,
            "list_pending_operations": self._pending,
            "execute_operation": self.execute,
            "cancel_operation": self._cancel,
        }

    def _create_task(self, arguments: Arguments) -> Any:
        milestone = guid_of(arguments["milestoneId"])
        payload: Row = {
            "subject": arguments["subject"],
            "regardingobjectid_msp_engagementmilestone@odata.bind": f"/msp_engagementmilestones({milestone})",
        }
        for argument, field in (("category", "msp_taskcategory"), ("dueDate", "scheduledend"), ("description",) * 2):
            if arguments.get(argument) is not None:
                payload[field] = arguments[argument]
        if arguments.get("ownerId"):
            payload["ownerid@odata.bind"] = f"/systemusers({guid_of(arguments['ownerId'])})"
        if self._contract == "dry_run":
            return self._preview("create_task", {}, {"payload": payload})
        text = f'Create task "{arguments["subject"]}" on milestone {milestone}'
        return self._stage("create_task", text, {"payload": payload}, None, payload, lambda: self._insert(payload))

    def _update_task(self, arguments: Arguments) -> Any:
        task = guid_of(arguments["taskId"])
        payload = _payload(arguments, _TASK_FIELDS)
        if self._contract == "dry_run":
            return self._preview("update_task", {"taskId": task}, {"payload": payload})
        before = self._before("tasks", task, list(payload))
        text = f"Update task {task}: {', '.join(payload)}"
        shown = {"before": before, "after": payload}
        return self._stage("update_task", text, shown, before, payload, lambda: self._change_task(task, payload))

    def _close_task(self, arguments: Arguments) -> Any:
        task, code = guid_of(arguments["taskId"]), int(arguments["statusCode"])
        if self._contract == "dry_run":
            subject = arguments.get("subject") or "Task Closed"
            close = {"TaskClose": {"subject": subject, "activityid@odata.bind": f"/tasks({task})"}, "Status": code}
            attempts = [
                {"path": "CloseTask", "opts": {"method": "POST", "body": close}},
                {
                    "path": f"tasks({task})/Microsoft.Dynamics.CRM.Close",
                    "opts": {"method": "POST", "body": {"Status": code}},
                },
            ]
            return self._preview("close_task", {"taskId": task, "statusCode": code}, {"attempts": attempts})
        before = self._before("tasks", task, ["subject", "statuscode", "statecode"])
        if before["statecode"] != 0:
            raise Refused(f"Close task failed (400): Task {task} is already closed and read-only.")
        text = f"Close task {task} with status {code}"
        shown = {"before": before, "statusCode": code}
        after = {"statuscode": code}
        return self._stage("close_task", text, shown, before, after, lambda: self._close(task, code))

    def _update_milestone(self, arguments: Arguments) -> Any:
        milestone = guid_of(arguments["milestoneId"])
        payload = _payload(arguments, _MILESTONE_FIELDS)
        if self._contract == "dry_run":
            return self._preview("update_milestone", {"milestoneId": milestone}, {"payload": payload})
        rows = self._store.rows("msp_engagementmilestones", msp_engagementmilestoneid=milestone)
        if not rows:
            raise Refused(f"Entity 'msp_engagementmilestone' With Id = {milestone} Does Not Exist")
        row = rows[0]
        opportunity = self._store.rows("opportunities", opportunityid=row["_msp_opportunityid_value"])[0]
        self._owned(row, opportunity)
        before = {field: row[field] for field in payload}
        where = f'milestone {row["msp_milestonenumber"]} ("{row["msp_name"]}")'
        text = f'Update {where} on "{opportunity["name"]}": {", ".join(payload)}'
        identity = {
            "milestoneNumber": row["msp_milestonenumber"],
            "milestoneName": row["msp_name"],
            "opportunityId": opportunity["opportunityid"],
            "opportunityName": opportunity["name"],
        }
        shown = {"identity": identity, "before": before, "after": payload}

        def apply() -> None:
            self._store.change("msp_engagementmilestones", milestone, **payload)

        return self._stage("update_milestone", text, shown, before, payload, apply)

    def _owned(self, row: Row, opportunity: Row) -> None:
        me = self._store.setting("me")
        team = self._store.rows(
            "msp_dealteams",
            _msp_dealteamuserid_value=me,
            _msp_parentopportunityid_value=opportunity["opportunityid"],
            statecode=0,
        )
        if row["_ownerid_value"] != me and opportunity["_ownerid_value"] != me and not team:
            raise Refused(
                f'Ownership check failed: milestone {row["msp_milestonenumber"]} ("{row["msp_name"]}") under'
                f' opportunity "{opportunity["name"]}" is not owned by you and you are not on the deal team.'
                " Verify you have the correct milestone ID."
            )

    def _preview(self, tool: str, target: Row, shown: Row) -> Row:
        message = f"[DRY RUN] {tool} — write disabled during testing"
        return {"mock": True, "message": message} | target | shown

    def _stage(
        self, tool: str, text: str, shown: Row, before: Row | None, after: Row, apply: Callable[[], None]
    ) -> Row:
        with self._lock:
            self._count += 1
            operation = f"OP-{self._count}"
            self._operations[operation] = {
                "type": tool,
                "description": text,
                "stagedAt": self._now(),
                "before": before,
                "after": after,
                "apply": apply,
            }
        message = f"Staged {operation}: {text}. Approve via execute_operation or from the approval UI."
        return {"staged": True, "operationId": operation, "description": text} | shown | {"message": message}

    def _now(self) -> datetime:
        """The clock, moved by the setting "clock_ahead" in seconds so that a test need not wait for an expiry."""
        return datetime.now(UTC) + timedelta(seconds=float(self._store.setting("clock_ahead", "0")))

    def _live(self) -> dict[str, Row]:
        now = self._now()
        with self._lock:
            for name in [name for name, one in self._operations.items() if now - one["stagedAt"] >= _EXPIRY]:
                del self._operations[name]
            return dict(self._operations)

    def _forget(self, name: str) -> None:
        with self._lock:
            self._operations.pop(name, None)

    def _pending(self, _: Arguments) -> Any:
        listed = []
        for name, operation in self._live().items():
            left = _EXPIRY - (self._now() - operation["stagedAt"])
            staged = operation["stagedAt"].strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"
            listed.append(
                {
                    "id": name,
                    "type": operation["type"],
                    "description": operation["description"],
                    "stagedAt": staged,
                    "expiresIn": f"{round(left.total_seconds())}s",
                    "before": operation["before"],
                    "after": operation["after"],
                }
            )
        return {"count": len(listed), "operations": listed}

    def execute(self, arguments: Arguments, *, twice: bool = False, keep: bool = False) -> Any:
        """Carry out a staged operation; `twice` as a server does that tries again, `keep` it to be executed again.

        It is forgotten only when it has been carried out: while that lasts, another call carries it out again.
        """
        name = str(arguments["id"])
        operation = self._live().get(name)
        if operation is None:
            raise Refused(f"Operation {name} not found, already executed, or expired.")
        operation["apply"]()
        if not keep:
            self._forget(name)
        if twice:
            try:
                operation["apply"]()
            except Refused as refused:
                raise Refused(str(refused), wrote=True) from refused
        return {
            "success": True,
            "executed": name,
            "type": operation["type"],
            "description": operation["description"],
        }

    def _cancel(self, arguments: Arguments) -> Any:
        name = str(arguments["id"])
        operation = self._live().get(name)
        if operation is None:
            raise Refused(f"Operation {name} not found or already processed.")
        self._forget(name)
        return {"cancelled": name, "type": operation["type"], "description": operation["description"]}

    def _before(self, entity_set: str, key: str, columns: list[str]) -> Row:
        table = TABLES[entity_set]
        rows = self._store.rows(entity_set, **{table.key: key})
        if not rows:
            raise Refused(f"Get record failed (404): Entity '{table.entity}' With Id = {key} Does Not Exist")
        context = f"{self._store.setting('url')}/api/data/v9.2/$metadata#{entity_set}({','.join(columns)})/$entity"
        return {"@odata.context": context} | Wording(self._store).record(table, rows[0], columns)

    def _insert(self, payload: Row) -> None:
        owner = payload.get("ownerid@odata.bind", f"({self._store.setting('me')})")
        milestone = payload["regardingobjectid_msp_engagementmilestone@odata.bind"]
        record = {
            "activityid": str(uuid.uuid4()),
            "subject": payload["subject"],
            "description": payload.get("description"),
            "scheduledend": _moment(payload.get("scheduledend")),
            "statuscode": 2,
            "statecode": 0,
            "_ownerid_value": owner[owner.index("(") + 1 : -1],
            "_regardingobjectid_value": milestone[milestone.index("(") + 1 : -1],
            "msp_taskcategory": payload.get("msp_taskcategory"),
            "createdon": now_text(),
            "modifiedon": now_text(),
        }
        with self._store.connection(write=True) as connection:
            insert(connection, "tasks", record)

    def _change_task(self, task: str, payload: Row) -> None:
        self._open(task)
        values = {name: _moment(value) if name == "scheduledend" else value for name, value in payload.items()}
        self._store.change("tasks", task, **values)

    def _close(self, task: str, code: int) -> None:
        self._open(task)
        self._store.change("tasks", task, statuscode=code, statecode=2 if code == 6 else 1)

    def _open(self, task: str) -> None:
        rows = self._store.rows("tasks", activityid=task)
        if not rows or rows[0]["statecode"] != 0:
            raise Refused(f"Update failed (400): Task {task} is completed or canceled and read-only.")


def _payload(arguments: Arguments, fields: Mapping[str, str]) -> Row:
    payload = {field: arguments[name] for name, field in fields.items() if arguments.get(name) is not None}
    if not payload:
        raise Refused("No fields to update")
    return payload


def _moment(day: Any) -> str | None:
    return None if day is None else f"{str(day)[:10]}T00:00:00Z"


def changed_payload(answer: Any) -> Any:
    """The same answer over another payload: the fault wrong_payload."""
    text = json.dumps(answer, ensure_ascii=False)
    changed: Any = json.loads(text)
    for key in ("payload", "after"):
        if isinstance(changed.get(key), dict):
            changed[key] = {name: "another value" for name in changed[key]}
            return changed
    changed["statusCode"] = 6 if changed.get("statusCode") == 5 else 5
    return changed
