"""A labelled case as the CRM and WorkIQ, in this process: for runs by the thousand through the real graphs and gate.

What it cannot show is the way over MCP; `bench.cases_run` goes it.
"""

import random
from collections.abc import Mapping, Sequence
from typing import Any

from bench.cases_run import Json
from bench.in_process import of
from policy import guard
from policy.records import MilestoneRecord, Qualification
from tools.ports import (
    Contract,
    Portfolio,
    Progress,
    Scope,
    ScopeRequest,
    SignIn,
    UserRecord,
    WorkIqAnswer,
    WriteReply,
)


class CaseCrm:
    """Reader and writer of one case (tools.ports.CrmReader, CrmWriter); a write is noted and previewed."""

    def __init__(self, case: Json) -> None:
        self._case = case
        self._milestones = of(case)
        self.calls = 0
        self.written: list[tuple[str, dict[str, Any]]] = []

    @property
    def records(self) -> tuple[MilestoneRecord, ...]:
        """The case's milestones."""
        return tuple(hand.record for hand in self._milestones.values())

    async def sign_in(self) -> SignIn:
        """The case's engineer, over the contract that previews."""
        return SignIn(user_id=self._case["me"]["key"], organization_id="case", url=None, contract="dry_run")

    async def user(self, user_id: str) -> UserRecord:
        """The case's engineer."""
        me = self._case["me"]
        return UserRecord(user_id=me["key"], name=me["name"], title="Solution Engineer")

    async def resolve_scope(self, request: ScopeRequest, user_id: str) -> Scope:
        """All of the case."""
        return Scope(opportunity_ids=tuple(dict.fromkeys(one.opportunity.opportunity_id for one in self.records)))

    async def portfolio(self, scope: Scope, progress: Progress | None = None) -> Portfolio:
        """All of the case."""
        directory = next(iter(self._milestones.values())).directory
        return Portfolio(
            milestones=self.records,
            accounts=(self.records[0].account,),
            directory=directory,
            opportunities_read=len(scope.opportunity_ids),
            tasks_read=sum(len(record.tasks) for record in self.records),
        )

    async def qualification(self, opportunity_id: str) -> Qualification | None:
        """As the case has it."""
        opportunities = (record.opportunity for record in self.records)
        return next(one.qualification for one in opportunities if one.opportunity_id == opportunity_id)

    async def current(self, milestone_id: str, task_id: str | None) -> Mapping[str, Any] | None:
        """The record as it was read: nothing changes here."""
        record = next((one for one in self.records if one.milestone.milestone_id == milestone_id), None)
        if record is None:
            return None
        if task_id is None:
            return guard.of_milestone(record.milestone, record.open_tasks)
        return next((guard.of_task(task) for task in record.tasks if task.task_id == task_id), None)

    async def open_tasks(self, milestone_id: str) -> Sequence[Mapping[str, Any]]:
        """Never asked: nothing is read back after a preview."""
        return ()

    async def submit(self, tool: str, arguments: Mapping[str, Any], *, contract: Contract) -> WriteReply:
        """Note the call."""
        self.written.append((tool, dict(arguments)))
        return WriteReply(answer="previewed", reply={"mock": True})


class CaseWorkIq:
    """WorkIQ that tells the case's messages (tools.ports.WorkIq), now and then in a way that the rules cannot read."""

    def __init__(self, case: Json, chance: random.Random | None = None) -> None:
        self._case, self._chance = case, chance
        self.calls = 0

    async def ask(self, question: str) -> WorkIqAnswer:
        """The messages of the source that the question names, in prose."""
        self.calls += 1
        told = [one for one in self._case["m365"] if one["source"].casefold() in question.casefold()]
        if not told:
            return WorkIqAnswer(text="No results were found.")
        odd = self._chance is not None and self._chance.random() < 0.5
        lines = [
            f"{one['text']} (so it went, {one['author']} being the voice, the calendar at {one['date']})"
            if odd
            else f'- {one["date"]}, {one["author"]} ({one["source"]}): "{one["text"]}"'
            for one in told
        ]
        return WorkIqAnswer(text="\n".join(lines))
