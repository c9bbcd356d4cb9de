"""The read tools of the MSX server, in both contracts."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

from sandbox import odata
from sandbox.columns import TABLES, TASK_STATUS, Table
from sandbox.milestone_listing import appended, kept, summary
from sandbox.refusal import Refused, unknown_property
from sandbox.store import Row, Store
from sandbox.wording import Wording

Contract = Literal["dry_run", "staged"]
Arguments = Mapping[str, Any]
_GUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_HIDDEN_AFTER = timedelta(days=30)
ACCOUNT = ("accountid", "name", "msp_mstopparentid")
OPPORTUNITY = (
    "opportunityid",
    "name",
    "estimatedclosedate",
    "msp_estcompletiondate",
    "msp_consumptionconsumedrecurring",
    "_ownerid_value",
    "_parentaccountid_value",
    "msp_salesplay",
)
MILESTONE = (
    "msp_engagementmilestoneid",
    "msp_milestonenumber",
    "msp_name",
    "_msp_workloadlkid_value",
    "msp_commitmentrecommendation",
    "msp_milestonecategory",
    "msp_monthlyuse",
    "msp_milestonedate",
    "msp_milestonestatus",
    "_ownerid_value",
    "_msp_opportunityid_value",
    "msp_forecastcommentsjsonfield",
    "msp_forecastcomments",
)
TASK = (
    "activityid",
    "subject",
    "scheduledend",
    "statuscode",
    "statecode",
    "_ownerid_value",
    "description",
    "msp_taskcategory",
)


def guid_of(value: Any) -> str:
    """The id in the form that the tables have. Raises Refused for what is no GUID."""
    text = str(value).strip().strip("{}").lower()
    if not _GUID.fullmatch(text):
        raise Refused("Invalid GUID")
    return text


class Reads:
    """Answers the read tools from the store."""

    def __init__(self, store: Store, contract: Contract) -> None:
        self._store = store
        self._contract = contract
        self.tools: dict[str, Callable[[Arguments], Any]] = {
            "crm_auth_status": self._auth_status,
            "crm_whoami": self._whoami,
            "list_accounts_by_tpid": self._accounts,
            "list_opportunities": self._opportunities,
            "get_my_active_opportunities": self._my_opportunities,
            "get_milestones": self._milestones,
            "get_milestone_activities": self._activities,
            "crm_get_record": self._get_record,
            "crm_query": self._query,
            "get_task_status_options": self._status_options,
        }

    @property
    def me(self) -> str:
        """The signed-in user's id."""
        return self._store.setting("me")

    def _auth_status(self, _: Arguments) -> Any:
        if self._store.setting("authenticated", "yes") != "yes":
            return {"authenticated": False, "error": "Azure CLI: please run az login"}
        return {
            "authenticated": True,
            "userId": self.me,
            "businessUnitId": self._store.setting("business_unit"),
            "organizationId": self._store.setting("organization"),
        }

    def _whoami(self, _: Arguments) -> Any:
        return {
            "@odata.context": f"{self._context()}Microsoft.Dynamics.CRM.WhoAmIResponse",
            "BusinessUnitId": self._store.setting("business_unit"),
            "UserId": self.me,
            "OrganizationId": self._store.setting("organization"),
        }

    def _context(self) -> str:
        return f"{self._store.setting('url')}/api/data/v9.2/$metadata#"

    def _status_options(self, _: Arguments) -> Any:
        state = {5: 1, 6: 2}
        return [
            {"value": value, "label": label, "stateCode": state.get(value, 0)} for value, label in TASK_STATUS.items()
        ]

    def _accounts(self, arguments: Arguments) -> Any:
        tpids = [str(tpid) for tpid in arguments["tpids"]]
        rows = self._rows("accounts", "msp_mstopparentid", tpids)
        return {"count": len(rows), "accounts": self._worded("accounts", rows, ACCOUNT)}

    def _opportunities(self, arguments: Arguments) -> Any:
        keyword = str(arguments.get("customerKeyword") or "").casefold()
        if keyword:
            accounts = [row["accountid"] for row in self._store.rows("accounts") if keyword in row["name"].casefold()]
        elif arguments.get("accountIds"):
            accounts = [guid_of(value) for value in arguments["accountIds"]]
        else:
            raise Refused("Provide accountIds or customerKeyword")
        rows = [row for row in self._rows("opportunities", "_parentaccountid_value", accounts) if row["statecode"] == 0]
        if not arguments.get("includeCompleted"):
            rows = [row for row in rows if not self._past_completion(row)]
        return {"count": len(rows), "opportunities": self._worded("opportunities", rows, OPPORTUNITY)}

    def _my_opportunities(self, arguments: Arguments) -> Any:
        keyword = str(arguments.get("customerKeyword") or "").casefold()
        team = {row["_msp_parentopportunityid_value"] for row in self._team_rows()}
        names = {row["accountid"]: row["name"] for row in self._store.rows("accounts")}
        worded = []
        for row in self._store.rows("opportunities", statecode=0):
            owner = row["_ownerid_value"] == self.me
            customer = names.get(row["_parentaccountid_value"], "")
            if self._past_completion(row) or not (owner or row["opportunityid"] in team):
                continue
            if keyword in customer.casefold():
                more = {"customer": customer, "relationship": "owner" if owner else "deal team"}
                record = self._worded("opportunities", [row], OPPORTUNITY)[0]
                url = record.pop("recordUrl")
                worded.append(record | more | {"recordUrl": url})
        return {"count": len(worded), "opportunities": worded}

    def _team_rows(self) -> list[Row]:
        return self._store.rows("msp_dealteams", _msp_dealteamuserid_value=self.me, statecode=0)

    def _past_completion(self, row: Row) -> bool:
        """Trap 5: opportunities whose completion date is more than 30 days past are hidden."""
        done = row["msp_estcompletiondate"]
        return done is not None and datetime.fromisoformat(done).replace(tzinfo=UTC) < datetime.now(UTC) - _HIDDEN_AFTER

    def _milestones(self, arguments: Arguments) -> Any:
        if arguments.get("milestoneId"):
            return self._one("msp_engagementmilestones", guid_of(arguments["milestoneId"]), MILESTONE, "Get milestones")
        rows = self._milestone_rows(arguments)
        tasks = self._rows("tasks", "_regardingobjectid_value", [row["msp_engagementmilestoneid"] for row in rows])
        rows = kept(rows, arguments, frozenset(task["_regardingobjectid_value"] for task in tasks))
        worded = self._worded("msp_engagementmilestones", rows, MILESTONE)
        if arguments.get("includeTasks"):
            worded = self._with_tasks(worded, tasks)
        if arguments.get("format") == "summary":
            return summary(worded)
        return {"count": len(worded), "milestones": worded}

    def _milestone_rows(self, arguments: Arguments) -> list[Row]:
        if arguments.get("opportunityIds"):
            ids = [guid_of(value) for value in arguments["opportunityIds"]]
            return self._rows("msp_engagementmilestones", "_msp_opportunityid_value", ids)
        if arguments.get("opportunityId"):
            found = guid_of(arguments["opportunityId"])
            return self._store.rows("msp_engagementmilestones", _msp_opportunityid_value=found)
        if arguments.get("milestoneNumber"):
            return self._store.rows("msp_engagementmilestones", msp_milestonenumber=str(arguments["milestoneNumber"]))
        if arguments.get("ownerId"):
            return self._store.rows("msp_engagementmilestones", _ownerid_value=guid_of(arguments["ownerId"]))
        for key, entity_set in (("opportunityKeyword", "opportunities"), ("customerKeyword", "accounts")):
            if word := str(arguments.get(key) or "").casefold():
                return self._by_keyword(entity_set, word)
        if arguments.get("mine") is False:
            keywords = "customerKeyword, opportunityKeyword, " if self._contract == "staged" else ""
            raise Refused(f"Provide {keywords}opportunityId, milestoneNumber, milestoneId, ownerId, or set mine=true")
        return self._store.rows("msp_engagementmilestones", _ownerid_value=self.me)

    def _by_keyword(self, entity_set: str, word: str) -> list[Row]:
        found = [row for row in self._store.rows(entity_set) if word in (row["name"] or "").casefold()]
        if entity_set == "accounts":
            ids = [row["accountid"] for row in found]
            found = self._rows("opportunities", "_parentaccountid_value", ids)
        ids = [row["opportunityid"] for row in found if not self._past_completion(row)]
        return self._rows("msp_engagementmilestones", "_msp_opportunityid_value", ids)

    def _with_tasks(self, milestones: list[Row], tasks: list[Row]) -> list[Row]:
        table, wording, chosen = TABLES["tasks"], Wording(self._store), (*TASK, "_regardingobjectid_value")
        worded = [wording.record(table, task, chosen) for task in tasks]
        by_milestone: dict[str, list[Row]] = {row["msp_engagementmilestoneid"]: [] for row in milestones}
        for task in worded:
            if task["_regardingobjectid_value"] in by_milestone:
                by_milestone[task["_regardingobjectid_value"]].append(task)
        return [appended(row, {"tasks": by_milestone[row["msp_engagementmilestoneid"]]}) for row in milestones]

    def _activities(self, arguments: Arguments) -> Any:
        if arguments.get("milestoneIds"):
            ids = [guid_of(value) for value in arguments["milestoneIds"]]
            rows = self._rows("tasks", "_regardingobjectid_value", ids)
            by_milestone: dict[str, list[Row]] = {}
            for row in self._worded("tasks", rows, (*TASK, "_regardingobjectid_value")):
                by_milestone.setdefault(row["_regardingobjectid_value"], []).append(row)
            return {"count": len(rows), "byMilestone": by_milestone}
        if not arguments.get("milestoneId"):
            raise Refused("Provide milestoneId or milestoneIds")
        rows = self._store.rows("tasks", _regardingobjectid_value=guid_of(arguments["milestoneId"]))
        return {"count": len(rows), "tasks": self._worded("tasks", rows, TASK)}

    def _get_record(self, arguments: Arguments) -> Any:
        table = self._table(arguments["entitySet"], "Get record")
        select = self._select(arguments.get("select"), table, "Get record")
        return self._one(table.entity_set, guid_of(arguments["id"]), select, "Get record")

    def _one(self, entity_set: str, key: str, select: Iterable[str], what: str) -> Row:
        table = TABLES[entity_set]
        rows = self._store.rows(entity_set, **{table.key: key})
        if not rows:
            raise Refused(f"{what} failed (404): Entity '{table.entity}' With Id = {key} Does Not Exist")
        chosen = list(select)
        context = {"@odata.context": f"{self._context()}{entity_set}({','.join(chosen)})/$entity"}
        record = Wording(self._store).record(table, rows[0], chosen)
        return context | (self._linked(entity_set, record) if what == "Get milestones" else record)

    def _query(self, arguments: Arguments) -> Any:
        table = self._table(arguments["entitySet"], "Query")
        select = self._select(arguments.get("select"), table, "Query")

        def check(name: str) -> None:
            self._known(name, table, "Query")

        condition, values = (
            odata.where(str(arguments["filter"]), table, check) if arguments.get("filter") else ("1", [])
        )
        ordering = odata.order(str(arguments["orderby"]), check) if arguments.get("orderby") else f'"{table.key}"'
        top = max(int(arguments["top"]), 1) if arguments.get("top") else -1
        with self._store.connection() as connection:
            found = connection.execute(
                f"SELECT * FROM {table.entity_set} WHERE {condition} ORDER BY {ordering} LIMIT ?", [*values, top]
            )
            rows = [dict(row) for row in found]
        wording = Wording(self._store)
        return {"count": len(rows), "value": [wording.record(table, row, select) for row in rows]}

    def _table(self, entity_set: Any, what: str) -> Table:
        if entity_set not in TABLES:
            raise Refused(f"{what} failed (404): Resource not found for the segment '{entity_set}'.")
        return TABLES[entity_set]

    def _select(self, select: Any, table: Table, what: str) -> list[str]:
        names = [name.strip() for name in str(select or "").split(",") if name.strip()]
        for name in names:
            self._known(name, table, what)
        return names or [name for name in table.columns if name not in self._absent()]

    def _known(self, name: str, table: Table, what: str) -> None:
        if name not in table.columns or name in self._absent():
            raise unknown_property(what, name, table.entity)

    def _absent(self) -> set[str]:
        """Columns that this organisation does not have."""
        return set(self._store.setting("absent_columns").split())

    def _rows(self, entity_set: str, column: str, values: list[str]) -> list[Row]:
        if not values:
            return []
        marks = ", ".join("?" for _ in values)
        with self._store.connection() as connection:
            found = connection.execute(f'SELECT * FROM {entity_set} WHERE "{column}" IN ({marks})', values)
            return [dict(row) for row in found]

    def _worded(self, entity_set: str, rows: Iterable[Row], select: Iterable[str]) -> list[Row]:
        table, wording, chosen = TABLES[entity_set], Wording(self._store), list(select)
        return [self._linked(entity_set, wording.record(table, row, chosen)) for row in rows]

    def _linked(self, entity_set: str, record: Row) -> Row:
        """The staged servers add the record's link, and to a milestone a commitment label of their own (trap 7)."""
        if self._contract == "dry_run" or entity_set == "accounts":
            return record
        table = TABLES[entity_set]
        if entity_set == "msp_engagementmilestones":
            committed = record["msp_commitmentrecommendation"] == 861980001
            record["commitment"] = "Committed" if committed else "Uncommitted"
        link = f"/main.aspx?etn={table.entity}&id={record[table.key]}&pagetype=entityrecord"
        return record | {"recordUrl": self._store.setting("url") + link}
