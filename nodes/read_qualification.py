"""Read the opportunities' BANT columns (skill, Flow B step 3: crm_get_record; section 4 of policy.md)."""

import asyncio
from asyncio import to_thread

from nodes.facts import PortfolioRead, QualificationRead
from policy.records import MilestoneRecord, Qualification
from tools.errors import ReplyInvalid, ServerUnavailable, ToolRefused
from tools.ports import CrmReader, Progress
from tools.run_store import RunStore


async def read_qualification(
    state: PortfolioRead, *, thread_id: str, crm: CrmReader, store: RunStore, progress: Progress
) -> QualificationRead:
    """Read them for each opportunity with an active uncommitted milestone. One that fails is said, and not judged."""
    portfolio = await to_thread(store.portfolio, thread_id)
    wanted = sorted({record.opportunity.opportunity_id for record in portfolio.milestones if is_shaping(record)})
    read: dict[str, Qualification] = {}
    failed: dict[str, str] = {}

    async def one(opportunity_id: str) -> None:
        try:
            found = await crm.qualification(opportunity_id)
        except (ServerUnavailable, ToolRefused, ReplyInvalid) as error:
            failed[opportunity_id] = error.message
        else:
            if found is None:
                failed[opportunity_id] = "the CRM has no such record, or does not show it to this user"
            else:
                read[opportunity_id] = found
        progress("opportunities' BANT columns", len(read) + len(failed), len(wanted))

    if wanted:
        # Alone, so that a column that the organisation does not have is refused once.
        await one(wanted[0])
        await asyncio.gather(*(one(opportunity_id) for opportunity_id in wanted[1:]))
    qualified = [
        record.model_copy(
            update={
                "opportunity": record.opportunity.model_copy(
                    update={"qualification": read[record.opportunity.opportunity_id]}
                )
            }
        )
        for record in portfolio.milestones
        if record.opportunity.opportunity_id in read
    ]
    await to_thread(store.replace_records, thread_id, qualified)
    return QualificationRead(
        unqualified=tuple(sorted(failed)),
        qualification_failed=tuple(
            {"what": f"BANT columns of opportunity {key}", "reason": reason} for key, reason in sorted(failed.items())
        ),
    )


def is_shaping(record: MilestoneRecord) -> bool:
    """Whether BANT is judged of it."""
    return record.milestone.active and record.milestone.commitment == "uncommitted"
