"""Judge the SE's influence on committed milestones and whether their ownership is stable (section 6 of policy.md)."""

from datetime import date

from pydantic import Field

from nodes.facts import InfluenceJudged, PortfolioRead, RoleResolved, RunBegun, Stated
from policy import influence, stability
from policy.records import Me
from policy.settings import PolicySettings
from tools.run_store import RunStore


class InfluenceAsked(RunBegun, RoleResolved, PortfolioRead):
    """The milestones read, the signed-in SE, and the user's own words on influence."""

    influenced: dict[str, Stated] = Field(default_factory=dict)


def judge_influence(
    state: InfluenceAsked, *, thread_id: str, store: RunStore, settings: PolicySettings
) -> InfluenceJudged:
    """By milestone: influenced yes or no with its reason, and stable yes or no where influenced."""
    me = Me(user_id=state.user_id, name=state.user_name, role=state.role_applied, acts_as_se=state.acts_as_se)
    portfolio = store.portfolio(thread_id)
    said = {key: (word.influenced, word.reason) for key, word in state.influenced.items()}
    judged, stable = {}, {}
    for record in portfolio.milestones:
        found = influence.judge(record, me, influence.stated_of(record.milestone, said), settings)
        judged[record.milestone.milestone_id] = found
        stable[record.milestone.milestone_id] = (
            stability.is_stable(record, portfolio.directory, me, date.fromisoformat(state.as_of))
            if found.influenced
            else None
        )
    return InfluenceJudged(influence=judged, stable=stable)
