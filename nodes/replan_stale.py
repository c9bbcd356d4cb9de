"""Plan again what had become stale: the milestone is read anew, and the item comes back with current values."""

from asyncio import to_thread
from datetime import date

from nodes.facts import QualificationRead, RoleResolved, RunAsked, StaleReplanned
from policy.assessment import assess
from policy.branch import BRANCHES
from policy.proposals import Proposal
from policy.records import Me, MilestoneRecord
from policy.settings import PolicySettings
from policy.wishes import plan_wishes
from tools.ledger import Ledger
from tools.ledger_rows import Effect
from tools.milestone_context import known_of
from tools.ports import CrmReader, Scope
from tools.run_store import RunStore, ThreadProposal


class StaleAsked(RunAsked, RoleResolved, QualificationRead):
    """The run's date, role and the user's own words and wishes."""

    as_of: str


async def replan_stale(
    state: StaleAsked, *, thread_id: str, crm: CrmReader, store: RunStore, ledger: Ledger, settings: PolicySettings
) -> StaleReplanned:
    """Put what the policy proposes now in the place of each stale item; where that is nothing, the item goes."""
    stale = await to_thread(_stale_items, thread_id, store, ledger)
    milestones = {entry.proposal.milestone.id: entry.proposal.opportunity.id for entry in stale}
    if milestones:
        scope = Scope(opportunity_ids=tuple(dict.fromkeys(milestones.values())), milestone_ids=tuple(milestones))
        earlier = await to_thread(store.portfolio, thread_id)
        portfolio = await crm.portfolio(scope)
        records = [_with_qualification(record, earlier.milestones) for record in portfolio.milestones]
        run, m365 = await to_thread(store.run, thread_id), await to_thread(store.m365, thread_id)
        read = await to_thread(store.model, thread_id)
        me = Me(user_id=state.user_id, name=state.user_name, role=state.role_applied, acts_as_se=state.acts_as_se)
        fresh: list[Proposal] = []
        said = {key: (word.influenced, word.reason) for key, word in state.influenced.items()}
        branch = BRANCHES[run.flow if run else "task_hygiene"]
        as_of = date.fromisoformat(state.as_of)
        if branch.wishes:
            fresh += plan_wishes(state.wishes, records, portfolio.directory, me, as_of, settings).proposals
        for record in records if not branch.wishes else ():
            known = known_of(
                record,
                portfolio,
                m365,
                stated=said,
                stated_bant=state.stated_bant,
                unqualified=state.unqualified,
                read=read,
            )
            assessed = assess(record, portfolio.directory, me, as_of, settings, known=known, branch=branch)
            fresh.extend(assessed.proposals)
        await to_thread(store.replace_records, thread_id, records)
        for entry in stale:
            await to_thread(_replace, thread_id, store, entry, fresh)
    return StaleReplanned(replanned=tuple(entry.item_id for entry in stale))


def _with_qualification(record: MilestoneRecord, earlier: tuple[MilestoneRecord, ...]) -> MilestoneRecord:
    """The record with the opportunity's BANT columns as the run read them."""
    same = (one.opportunity for one in earlier if one.opportunity.opportunity_id == record.opportunity.opportunity_id)
    read = next((opportunity.qualification for opportunity in same), None)
    opportunity = record.opportunity.model_copy(update={"qualification": read})
    return record.model_copy(update={"opportunity": opportunity})


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
        if proposal.tool is not None and (same_task or _is_same_new(proposal, old)):
            store.replace_proposal(thread_id, entry.item_id, proposal)
            return
    store.close_proposals(thread_id, [entry.item_id], state="dropped")


def _is_same_new(proposal: Proposal, old: Proposal) -> bool:
    """Whether it is the same milestone's create of the same subject, next step, or comment lines."""
    if proposal.tool != old.tool or proposal.milestone.id != old.milestone.id or proposal.task is not None:
        return False
    if proposal.tool != "create_task":
        return True
    same_kind = proposal.any_new_task_conflicts and old.any_new_task_conflicts
    return same_kind or proposal.proposed.get("subject") == old.proposed.get("subject")
