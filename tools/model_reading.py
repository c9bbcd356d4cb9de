"""One run's reading with a model: answers of Microsoft 365 first, then the milestones, then words that are missing."""

import asyncio
from asyncio import to_thread
from collections.abc import Mapping, Sequence
from datetime import date

import prompts
from policy.branch import Branch
from policy.m365.asking import spoken_of
from policy.m365.attribution_of_facts import facts_about
from policy.m365.facts import M365Fact, M365Scope
from policy.model.answers import Answer, FactsAnswer
from policy.model.batching import Wanted
from policy.model.checking import Void, packed, readings_of, unpacked
from policy.model.fact_readings import answer_sheets, facts_packed, facts_read, facts_unpacked
from policy.model.notes import Sheet
from policy.model.reading import ModelRead, Reading, Task
from policy.model.wanted import sheets_of, words_wanted
from policy.records import Me, MilestoneRecord
from policy.settings import PolicySettings
from tools.milestone_context import known_of
from tools.model_calls import Call, calls_of
from tools.ports import M365Read, Model, ModelReply, Portfolio, Progress
from tools.run_store import RunStore


class ModelReading:
    """What a model reads in one run. `m365` holds the facts that were found on the way."""

    def __init__(
        self,
        model: Model,
        store: RunStore,
        portfolio: Portfolio,
        m365: M365Read,
        me: Me,
        branch: Branch,
        as_of: date,
        settings: PolicySettings,
        progress: Progress,
    ) -> None:
        self._model, self._store, self._portfolio, self.m365 = model, store, portfolio, m365
        self._me, self._branch, self._as_of, self._settings = me, branch, as_of, settings
        self._progress = progress
        self._readings: dict[str, dict[Reading, None]] = {}
        self._problems: dict[str, None] = {}
        self._dropped = self._answered = self._asked = 0
        self._seconds = model.limits.deadline

    def estimate(self) -> int:
        """About how many tokens the calls would send that are not remembered."""
        wanted = [*self._of_answers(), *self._of_milestones()]
        known = self._store.remembered(one.key for one in wanted)
        new = [one for one in wanted if one.key not in known]
        return sum(call.tokens for call in calls_of(new, self._model.limits.call_tokens))

    async def done(self) -> ModelRead:
        """Read all of it. Never raises for what the model does or is: that is `problems`."""
        for stage in (self._of_answers, self._of_milestones, self._of_missing_words):
            if not await self._read(await to_thread(stage)):
                break
        if self._dropped:
            told = f"{self._dropped} quotes of {self._model.name} stand in no text as it gave them: dropped"
            self._problems[told] = None
        lost = self._asked > self._answered
        return ModelRead(
            status=("partial" if self._answered else "not_available") if lost else "ok",
            name=self._model.name,
            readings={key: tuple(found) for key, found in self._readings.items()},
            problems=tuple(self._problems),
        )

    def _of_answers(self) -> list[Wanted]:
        unread = {key: [(one.source, one.text) for one in told] for key, told in self.m365.unread.items()}
        sheets = answer_sheets(self._portfolio.milestones, unread)
        return [self._wanted("m365_facts", record, sheet) for record, sheet in sheets]

    def _of_milestones(self) -> list[Wanted]:
        directory, found = self._portfolio.directory, []
        for record in self._portfolio.milestones:
            known = known_of(record, self._portfolio, self.m365)
            facts = facts_about(record, known.siblings, known.facts)
            sheets = sheets_of(record, facts, directory, self._me, self._branch, self._as_of, self._settings)
            found += [self._wanted(task, record, sheet) for task, sheet in sheets]
        return found

    def _of_missing_words(self) -> list[Wanted]:
        found = []
        for record in self._portfolio.milestones:
            milestone = record.milestone
            if self._branch.hygiene and milestone.active and milestone.commitment in self._branch.milestones:
                readings = tuple(self._readings.get(milestone.milestone_id, ()))
                directory = self._portfolio.directory
                sheet, asked = words_wanted(record, directory, readings, self._as_of, self._settings)
                found += [self._wanted("needs_text_words", record, sheet, asked)] if asked else []
        return found

    def _wanted(
        self, task: Task, record: MilestoneRecord, sheet: Sheet, asked: tuple[tuple[str, str], ...] = ()
    ) -> Wanted:
        return Wanted(
            task=task,
            account_id=record.account.account_id,
            customer=record.account.name or "",
            engineer=self._me.name or "",
            reader=(self._model.name, prompts.version(task)),
            sheet=sheet,
            asked=asked,
        )

    async def _read(self, wanted: Sequence[Wanted]) -> bool:
        """Read these sheets; whether the model is worth asking on: one that answered nothing of a stage is not."""
        known = await to_thread(self._store.remembered, [one.key for one in wanted])
        new = [one for one in wanted if not (one.key in known and self._take(one, known[one.key]))]
        calls = list(calls_of(new, self._model.limits.call_tokens))
        if not calls:
            return True
        self._asked += len(calls)
        clock = asyncio.get_running_loop().time
        began = clock()
        questions = [call.question for call in calls]
        replies = await self._model.answers(questions, self._progress, seconds=self._seconds)
        self._seconds -= clock() - began
        answered = self._answered
        fresh: dict[str, str] = {}
        for call, reply in zip(calls, replies, strict=True):
            fresh |= await to_thread(self._answer, call, reply)
        await to_thread(self._store.remember, fresh)
        return self._answered > answered

    def _answer(self, call: Call, reply: ModelReply) -> Mapping[str, str]:
        """Take what an answer holds; returns what of it is to be remembered, by key."""
        if reply.value is None:
            self._problems[reply.problem] = None
            return {}
        try:
            kept = self._kept(call, reply.value)
        except Void as void:
            self._problems[f"an answer of {self._model.name} was dropped: {void}"] = None
            return {}
        self._answered += 1
        for one in call.batch:
            self._take(one, kept[one.key])
        return kept

    def _kept(self, call: Call, value: Answer) -> dict[str, str]:
        if not isinstance(value, FactsAnswer):
            checked = readings_of(call.batch[0].task, value, call.places)
            self._dropped += checked.dropped
            return {one.key: packed(checked.readings.get(one.sheet.milestone_id, ())) for one in call.batch}
        kept = {}
        for one in call.batch:
            here = {handle: place for handle, place in call.places.items() if place.sheet == one.sheet}
            mine = [entry for entry in value.facts if entry.handle in here or entry.handle not in call.places]
            scope, known = self._scope(one)
            found = list(facts_read(FactsAnswer(facts=mine), here, scope, known))
            self._dropped += len(mine) - len(found)
            kept[one.key] = facts_packed(found)
        return kept

    def _take(self, one: Wanted, kept: str) -> bool:
        """Whether what was kept of a sheet could be used; it is taken where it could."""
        if one.task == "m365_facts":
            facts = facts_unpacked(kept, self._scope(one)[0])
            if facts:
                self._add_facts(self._opportunity_of(one), facts)
            return facts is not None
        readings = unpacked(kept)
        if readings:
            self._readings.setdefault(one.sheet.milestone_id, {}).update(dict.fromkeys(readings))
        return readings is not None

    def _add_facts(self, opportunity_id: str, facts: Sequence[M365Fact]) -> None:
        together = dict.fromkeys([*self.m365.facts.get(opportunity_id, ()), *facts])
        self.m365 = self.m365.model_copy(update={"facts": {**self.m365.facts, opportunity_id: tuple(together)}})

    def _opportunity_of(self, one: Wanted) -> str:
        records = self._portfolio.milestones
        here = next(record for record in records if record.milestone.milestone_id == one.sheet.milestone_id)
        return here.opportunity.opportunity_id

    def _scope(self, one: Wanted) -> tuple[M365Scope, tuple[str, ...]]:
        """The scope that the answers of a sheet were asked in, and what its records speak of."""
        opportunity_id = self._opportunity_of(one)
        here = [record for record in self._portfolio.milestones if record.opportunity.opportunity_id == opportunity_id]
        scope = M365Scope(
            customer=one.customer,
            opportunity=here[0].opportunity.name or "",
            milestones=tuple(record.milestone.name or "" for record in here),
            since=self.m365.since or date.min,
            until=self.m365.until or self._as_of,
            sources=(),
        )
        return scope, spoken_of(here, self._me.name)
