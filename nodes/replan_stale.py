"""Plan again what had become stale: the milestone is read anew, and the item comes back with current values."""

from asyncio import to_thread
from datetime import date

from pydantic import Field

from nodes.facts import RoleResolved, StaleReplanned, Stated
from policy.assessment import assess
from policy.influence import stated_of
from policy.proposals import Proposal
from policy.records import Me
from policy.settings import PolicySettings
from tools.ledger import Effect, Ledger
from tools.ports import CrmReader, Scope
from tools.run_store import RunStore, ThreadProposal


class StaleAsked(RoleResolved):
    """The run's date, role and the user's own words on influence."""

    as_of: str
    influenced: dict[str, Stated] = Field(default_factory=dict)


async def replan_stale(
    state: StaleAsked, *, thread_id: str, crm: CrmReader, store: RunStore, ledger: Ledger, settings: PolicySettings
) -> StaleReplanned:
    """Put what the policy proposes now in the place of each stale item; where that is nothing, the item goes."""
    stale = await to_thread(_stale_items, thread_id, store, ledger)
    milestones = {entry.proposal.milestone.id: entry.proposal.opportunity.id for entry in stale}
    if milestones:
        scope = Scope(opportunity_ids=tuple(dict.fromkeys(milestones.values())), milestone_ids=tuple(milestones))
        portfolio = await crm.portfolio(scope)
        me = Me(user_id=state.user_id, name=state.user_name, role=state.role_applied, acts_as_se=state.acts_as_se)
        fresh: list[Proposal] = []
        said = {key: (word.influenced, word.reason) for key, word in state.influenced.items()}
        for record in portfolio.milestones:
            stated = stated_of(record.milestone, said)
            assessed = assess(record, portfolio.directory, me, date.fromisoformat(state.as_of), settings, stated=stated)
            fresh.extend(assessed.proposals)
        await to_thread(store.replace_records, thread_id, portfolio.milestones)
        for entry in stale:
            await to_thread(_replace, thread_id, store, entry, fresh)
    return StaleReplanned(replanned=tuple(entry.item_id for entry in stale))


def _stale_items(thread_id: str, store: RunStore, ledger: Ledger) -> list[ThreadProposal]:
    """The items whose newest outcome is stale and that are not open again."""
    newest: dict[str, Effect] = {effect.item_id: effect for effect in ledger.effects(thread_id)}
    return [
        entry
        for entry in store.proposals(thread_id, "closed")
        if entry.item_id in newest and newest[entry.item_id].outcome == "stale"
    ]


def _replace(thread_id: str, store: RunStore, entry: ThreadProposal, fresh: list[Proposal]) -> None:
    old = entry.proposal
    for proposal in fresh:
        same_task = proposal.task is not None and old.task is not None and proposal.task.id == old.task.id
        same_create = proposal.tool == old.tool == "create_task" and proposal.milestone.id == old.milestone.id
        if proposal.tool is not None and (same_task or same_create):
            store.replace_proposal(thread_id, entry.item_id, proposal)
            return
    store.close_proposals(thread_id, [entry.item_id], state="dropped")
