"""Find the opportunities and milestones that the request means (skill, operating procedure 1; policy.md section 1)."""

from asyncio import to_thread

from nodes.facts import Answered, Question, RoleResolved, RunAsked, ScopeResolved, scope_request
from tools.ports import CrmReader
from tools.run_store import RunStore


class ScopeAsked(RunAsked, Answered, RoleResolved):
    """The request, the person's answers, and who is signed in."""


async def resolve_scope(state: ScopeAsked, *, thread_id: str, crm: CrmReader, store: RunStore) -> ScopeResolved:
    """What the named scope, or "mine", is in the CRM; a name that fits several records or none is asked about."""
    scope = await crm.resolve_scope(scope_request(state, state.said), state.user_id)
    asked = scope.questions[0] if scope.questions else None
    question = Question(kind=asked.kind, text=asked.text, options=asked.options, about=asked.asked) if asked else None
    await to_thread(store.put, thread_id, "question", question)
    return ScopeResolved(
        question=question,
        opportunity_ids=scope.opportunity_ids,
        milestone_ids=scope.milestone_ids,
        not_on_team=scope.not_on_team,
        scope_warnings=scope.warnings,
        scope_failed=tuple(read.model_dump() for read in scope.failed_reads),
        scope_truncated=scope.truncated,
    )
