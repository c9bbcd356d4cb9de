"""What a run knows of a milestone beside its own records: siblings, Microsoft 365 facts, the user's own words."""

from collections.abc import Collection, Mapping, Sequence

from policy.assessment import Known
from policy.bant import Element
from policy.influence import Stated, stated_of
from policy.m365.attribution_of_facts import facts_of_opportunity
from policy.m365.facts import M365Fact
from policy.model.reading import ModelRead
from policy.records import MilestoneRecord
from tools.ports import M365Read, Portfolio

NOTHING_ASKED = M365Read(status="not_asked")
NOTHING_READ = ModelRead(status="not_asked")


def known_of(
    record: MilestoneRecord,
    portfolio: Portfolio,
    m365: M365Read = NOTHING_ASKED,
    *,
    stated: Mapping[str, Stated] | None = None,
    stated_bant: Mapping[str, Mapping[Element, str]] | None = None,
    unqualified: Collection[str] = (),
    read: ModelRead = NOTHING_READ,
) -> Known:
    """The milestone's context. The user's words count under its id, its number or its name.

    WorkIQ counts as asked where every source answered, or where one did and told something: otherwise its silence is
    no evidence.
    """
    opportunity_id = record.opportunity.opportunity_id
    told = m365.facts.get(opportunity_id, ())
    facts = _of_opportunity(record, portfolio, told) if told else ()
    return Known(
        siblings=portfolio.siblings_of(record),
        facts=facts,
        asked=m365.complete_for(opportunity_id) or bool(facts),
        said=stated_of(record.milestone, stated_bant or {}) or {},
        stated=stated_of(record.milestone, stated or {}),
        qualified=opportunity_id not in unqualified,
        readings=read.of(record.milestone.milestone_id),
    )


def _of_opportunity(record: MilestoneRecord, portfolio: Portfolio, told: Sequence[M365Fact]) -> tuple[M365Fact, ...]:
    opportunity_id, account_id = record.opportunity.opportunity_id, record.account.account_id
    same_customer = portfolio.by_account.get(account_id, ())
    elsewhere = [one for one in same_customer if one.opportunity.opportunity_id != opportunity_id]
    return facts_of_opportunity(portfolio.by_opportunity.get(opportunity_id, ()), elsewhere, told)
