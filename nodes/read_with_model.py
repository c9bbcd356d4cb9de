"""Let a model read the free text (the rules judge what it brings): bounded, remembered, and nothing lost without it."""

from asyncio import to_thread
from datetime import date

from nodes.facts import Answered, ModelAsked, PortfolioRead, Question, RoleResolved, RunAsked, RunBegun
from policy.branch import BRANCHES
from policy.model.reading import ModelRead
from policy.records import Me
from policy.settings import PolicySettings
from tools.model_reading import ModelReading
from tools.ports import M365Read, Model, Progress
from tools.run_store import RunStore

AGREED, DECLINED = "read with the model", "go on by the rules alone"
_ABOUT = "tokens"


class ModelWanted(RunAsked, RunBegun, RoleResolved, PortfolioRead, Answered):
    """The request, its date, who asks, what was read, and what the person said to a question."""

    as_of: str


async def read_with_model(
    state: ModelWanted,
    *,
    thread_id: str,
    model: Model | None,
    store: RunStore,
    settings: PolicySettings,
    progress: Progress,
) -> ModelAsked:
    """Ask a model about the texts of the milestones that the flow is about; keep what stands word for word in them.

    Without a model, with --no-model, or where it is down, slow or talks nonsense, the run goes on by the rules alone
    and says so. Above the limit of tokens the person is asked first.
    """
    m365 = await to_thread(store.m365, thread_id)
    if model is None or not state.model:
        return await _kept(store, thread_id, ModelRead(status="not_asked"), m365)
    run, portfolio = await to_thread(store.run, thread_id), await to_thread(store.portfolio, thread_id)
    me = Me(user_id=state.user_id, name=state.user_name, role=state.role_applied, acts_as_se=state.acts_as_se)
    branch = BRANCHES[run.flow if run is not None else "task_hygiene"]
    as_of = date.fromisoformat(state.as_of)
    reading = ModelReading(model, store, portfolio, m365, me, branch, as_of, settings, progress)
    tokens = await to_thread(reading.estimate)
    limit, words = model.limits.run_tokens, state.said.get(f"model:{_ABOUT}")
    asked = None
    if tokens > limit and words is None:
        text = f"Reading the free text with {model.name} would take about {tokens} tokens; SE_OPS_MODEL_RUN_TOKENS"
        text += f" allows {limit} without asking. Shall it read?"
        asked = Question(kind="model", text=text, options=(AGREED, DECLINED), about=_ABOUT)
    await to_thread(store.put, thread_id, "question", asked)
    if asked is not None:
        return ModelAsked(question=asked)
    if tokens > limit and words != AGREED:
        declined = f"the model did not read: about {tokens} tokens were not agreed to"
        return await _kept(store, thread_id, ModelRead(status="not_asked", problems=(declined,)), m365)
    read = await reading.done()
    return await _kept(store, thread_id, read, reading.m365)


async def _kept(store: RunStore, thread_id: str, read: ModelRead, m365: M365Read) -> ModelAsked:
    """Keep what was read. Answers that the rules found no fact in have served."""
    await to_thread(store.put, thread_id, "model", read)
    if m365.status != "not_asked":
        await to_thread(store.put, thread_id, "m365", m365.model_copy(update={"unread": {}}))
    return ModelAsked(model_status=read.status)
