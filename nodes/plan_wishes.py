"""Plan what a person asked for about tasks, as a packet of its own; ask where it is not clear which task is meant."""

from asyncio import to_thread
from datetime import date

from nodes.facts import Answered, HygieneChecked, Question, RoleResolved, RunAsked, ScopeResolved, WishesTaken
from policy import ordering, wishes
from policy.records import Me
from policy.settings import PolicySettings
from policy.wish_words import in_short
from tools.run_store import RunStore

_ANSWER = "identity:"


class WishesAsked(RunAsked, RoleResolved, ScopeResolved, HygieneChecked, Answered):
    """The wishes, who asks, where to look, and what was answered so far. The findings put the items in order."""

    as_of: str


async def plan_wishes(state: WishesAsked, *, thread_id: str, store: RunStore, settings: PolicySettings) -> WishesTaken:
    """Ask about the first wish that is not clear; where all are, make each part of one proposal with an item id."""
    as_of = date.fromisoformat(state.as_of)
    portfolio = await to_thread(store.portfolio, thread_id)
    me = Me(user_id=state.user_id, name=state.user_name, role=state.role_applied, acts_as_se=state.acts_as_se)
    said = {name.removeprefix(_ANSWER): words for name, words in state.said.items() if name.startswith(_ANSWER)}
    found = wishes.plan_wishes(
        state.wishes,
        portfolio.milestones,
        portfolio.directory,
        me,
        as_of,
        settings,
        said=said,
        complete=not portfolio.truncated,
    )
    question = Question.model_validate(found.questions[0].model_dump()) if found.questions else None
    await to_thread(store.put, thread_id, "question", question)
    if question is not None:
        return WishesTaken(question=question, wishes=state.wishes, item_ids=(), notes=state.notes)
    proposals = ordering.order_proposals(found.proposals, state.findings, portfolio.milestones, as_of, settings)
    return WishesTaken(
        question=None,
        wishes=found.wishes,
        item_ids=tuple(await to_thread(store.plan_proposals, thread_id, proposals)),
        notes=tuple(dict.fromkeys([*state.notes, *_notes(state, found)])),
    )


def _notes(state: WishesAsked, found: wishes.WishesPlanned) -> list[str]:
    if not state.wishes:
        return ["no wish about a task was given: nothing is proposed"]
    asked = [f"as you asked: {in_short(wish)}" for wish in state.wishes]
    return [*asked, *(f"left out, as you said: {wish}" for wish in found.left_out)]
