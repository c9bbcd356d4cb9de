"""Ask WorkIQ what Microsoft 365 says (skill, Flow D step 2; section 8 of policy.md): bounded, concurrent, once."""

import asyncio
from asyncio import to_thread
from datetime import date

from nodes.facts import PortfolioRead, QualificationRead, RoleResolved, RunAsked, RunBegun, WorkIqAsked
from policy.assessment import judge_bant, judge_handoff
from policy.branch import BRANCHES
from policy.influence import Stated as StatedInfluence
from policy.m365.answer import read_answer
from policy.m365.asking import Asking, plan_questions, window
from policy.m365.evidence_finding import speaker
from policy.m365.facts import M365Fact, M365Scope, M365Source
from policy.m365.other_customer import other_customer
from policy.m365.question import question
from policy.records import MilestoneRecord
from policy.settings import PolicySettings
from tools.errors import ConfigurationError
from tools.milestone_context import known_of
from tools.ports import M365Read, M365Status, Portfolio, Progress, UnreadAnswer, WorkIq
from tools.run_store import RunStore

AT_ONCE = 4
NO_SERVER = "no WorkIQ server is configured: Microsoft 365 was not asked"
# A refusal may be about one question's content; so many of them and no answer are about the user or the licence.
_REFUSALS_THAT_STOP = 3
# A shorter answer without a fact says that nothing was found; of a longer one so much is kept for a model to read.
_WORTH_READING = 120
_LONGEST_UNREAD = 6_000


class WorkIqWanted(RunAsked, RunBegun, RoleResolved, PortfolioRead, QualificationRead):
    """The request, its date, who asks, and what was read."""

    as_of: str


async def ask_work_iq(
    state: WorkIqWanted,
    *,
    thread_id: str,
    work_iq: WorkIq | None,
    store: RunStore,
    settings: PolicySettings,
    progress: Progress,
) -> WorkIqAsked:
    """Ask one question for each source type of an opportunity that the flow is about; keep the facts in scope.

    Without WorkIQ, or where it refuses, hangs or answers nonsense, the run goes on and says what it did not have.
    """
    as_of = date.fromisoformat(state.as_of)
    run = await to_thread(store.run, thread_id)
    flow = run.flow if run is not None else ""
    portfolio = await to_thread(store.portfolio, thread_id)
    dates = window(as_of, _day(state.since), _day(state.until), settings)
    if not state.m365:
        read = M365Read(status="not_asked")
    elif work_iq is None:
        read = M365Read(status="not_available", problems=(NO_SERVER,))
    else:
        asking = await to_thread(_asking, state, flow, portfolio, as_of, settings)
        if asking.scopes:
            read = await _Conversation(work_iq, asking, progress).held()
        else:
            read = M365Read(status="not_asked", problems=_not_nameable(asking))
    told = read.model_copy(update={"since": dates.since, "until": dates.until, "people": state.people})
    await to_thread(store.put, thread_id, "m365", told)
    return WorkIqAsked(m365_status=told.status, facts_kept=sum(len(facts) for facts in told.facts.values()))


class _Conversation:
    """The questions of one run and what came back."""

    def __init__(self, work_iq: WorkIq, asking: Asking, progress: Progress) -> None:
        self._work_iq, self._asking, self._progress = work_iq, asking, progress
        self._facts: dict[str, list[M365Fact]] = {}
        self._answered: dict[str, list[M365Source]] = {}
        self._unread: dict[str, list[UnreadAnswer]] = {}
        self._problems: dict[str, None] = {}
        self._set_aside = 0
        self._stopped = False
        self._refused = 0
        self._done = 0
        self._slots = asyncio.Semaphore(AT_ONCE)

    async def held(self) -> M365Read:
        """Ask the first question alone: where WorkIQ cannot be used at all, the others are not asked."""
        questions = [(key, scope, source) for key, scope in self._asking.scopes for source in scope.sources]
        await self._ask(*questions[0], total=len(questions))
        await asyncio.gather(*(self._ask(*one, total=len(questions)) for one in questions[1:]))
        answered = sum(len(sources) for sources in self._answered.values())
        sources = self._asking.scopes[0][1].sources
        return M365Read(
            status=_status(answered, len(questions), beyond=bool(self._asking.not_asked)),
            sources=sources,
            facts={key: tuple(dict.fromkeys(facts)) for key, facts in self._facts.items()},
            answered={key: tuple(told) for key, told in self._answered.items()},
            set_aside=self._set_aside,
            unread={key: tuple(answers) for key, answers in self._unread.items()},
            problems=(*self._problems, *_not_nameable(self._asking)),
            not_asked=self._asking.not_asked,
        )

    async def _ask(self, opportunity_id: str, scope: M365Scope, source: M365Source, *, total: int) -> None:
        async with self._slots:
            if self._stopped:
                return
            answer = await self._work_iq.ask(question(scope, source))
            self._done += 1
            self._progress("questions to WorkIQ", self._done, total)
        if answer.text is None:
            self._problems[answer.problem] = None
            self._stopped = self._stopped or answer.permanent
            return
        narrowed = scope.model_copy(update={"sources": (source,)})
        read = await to_thread(read_answer, answer.text, narrowed)
        if read.outcome not in ("facts", "empty"):
            self._problems[f"WorkIQ on {source} of {scope.opportunity!r}: {read.outcome}{_detail(read.detail)}"] = None
            self._refused += read.outcome == "refused"
            for_good = self._refused >= _REFUSALS_THAT_STOP and not self._answered
            self._stopped = self._stopped or read.outcome == "needs_eula" or for_good
            return
        self._answered.setdefault(opportunity_id, []).append(source)
        kept = [fact for fact in read.facts if fact.in_scope and self._is_ours(fact, opportunity_id, scope)]
        self._set_aside += len(read.facts) - len(kept)
        if not kept and len(answer.text) >= _WORTH_READING:
            unread = UnreadAnswer(source=source, text=answer.text[:_LONGEST_UNREAD])
            self._unread.setdefault(opportunity_id, []).append(unread)
        self._facts.setdefault(opportunity_id, []).extend(kept)

    def _is_ours(self, fact: M365Fact, opportunity_id: str, scope: M365Scope) -> bool:
        known = self._asking.spoken_of[opportunity_id]
        return other_customer(fact.quote, scope.customer, known, author=speaker(fact)) is None


def _asking(state: WorkIqWanted, flow: str, portfolio: Portfolio, as_of: date, settings: PolicySettings) -> Asking:
    about = [
        record
        for record in portfolio.milestones
        if record.milestone.active and record.milestone.commitment in BRANCHES[flow].milestones
    ]
    ids = {record.milestone.milestone_id for record in about}
    since, until = _day(state.since), _day(state.until)
    return plan_questions(
        about,
        [*portfolio.siblings, *(record for record in portfolio.milestones if record.milestone.milestone_id not in ids)],
        _still_open(about, portfolio, state, as_of) if BRANCHES[flow].handoff else frozenset(),
        window(as_of, since, until, settings),
        state.sources,
        state.people,
        state.user_name,
        as_of,
        settings,
    )


def _still_open(
    records: list[MilestoneRecord], portfolio: Portfolio, state: WorkIqWanted, as_of: date
) -> frozenset[str]:
    """The opportunities where the CRM alone leaves an element of BANT or an artefact open."""
    said: dict[str, StatedInfluence] = {key: (word.influenced, word.reason) for key, word in state.influenced.items()}
    still = set()
    for record in records:
        known = known_of(record, portfolio, stated=said, stated_bant=state.stated_bant, unqualified=state.unqualified)
        bant = judge_bant(record, (), known, portfolio.directory, as_of)
        decided = judge_handoff(record, (), known.siblings, bant, portfolio.directory)
        if bant is None or not bant.ready or decided.missing:
            still.add(record.opportunity.opportunity_id)
    return frozenset(still)


def _status(answered: int, asked: int, *, beyond: bool) -> M365Status:
    if answered == 0:
        return "not_available"
    return "partial" if answered < asked or beyond else "ok"


def _not_nameable(asking: Asking) -> tuple[str, ...]:
    why = "it or its customer has no name"
    return tuple(f"WorkIQ was not asked about opportunity {key}: {why}" for key in asking.unnamed)


def _detail(detail: str) -> str:
    return f" ({detail})" if detail else ""


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ConfigurationError(f"since and until must be dates like 2026-12-31, not {text!r}") from None
