"""Find out who is signed in and which role applies (skill, operating procedure 1; section 2 of policy.md)."""

from asyncio import to_thread

from nodes.facts import Answered, Question, RoleResolved, RunAsked
from policy.roles import Gate, role_gate, role_named
from tools.errors import ConfigurationError
from tools.ports import CrmReader
from tools.run_store import RunStore


class RoleAsked(RunAsked, Answered):
    """The request, and what the person has said."""


async def resolve_role(state: RoleAsked, *, thread_id: str, crm: CrmReader, store: RunStore) -> RoleResolved:
    """The signed-in user's role by title; none or two: the person is asked, never guessed."""
    sign_in = await crm.sign_in()
    user = await crm.user(sign_in.user_id)
    gate = _gate(user.title, state)
    question = None
    if gate.decision == "ask":
        text = f"{gate.reason}. Which role do you work in?"
        question = Question(kind="role", text=text, options=gate.options)
    await to_thread(store.put, thread_id, "sign_in", sign_in)
    await to_thread(
        store.put,
        thread_id,
        "role",
        {
            "name": gate.role,
            "confidence": gate.confidence,
            "source": gate.source,
            "user_id": user.user_id,
            "user_name": user.name,
        },
    )
    await to_thread(store.put, thread_id, "question", question)
    resolved = RoleResolved(
        question=question,
        user_id=user.user_id,
        user_name=user.name,
        role_applied=gate.role,
        acts_as_se=gate.acts_as_se,
        role_warning=gate.warning,
    )
    await to_thread(store.put, thread_id, "role_resolved", resolved.model_dump(mode="json"))
    return resolved


def _gate(title: str | None, state: RoleAsked) -> Gate:
    if state.role is not None and role_named(state.role) is None:
        raise ConfigurationError(
            f"--role {state.role!r} is no role", hint="name one of: Solution Engineer, CSA, CSAM, Specialist"
        )
    words = state.said.get("role:") or state.role
    return role_gate(title, said=role_named(words) if words else None, act_as_se=state.act_as_se)
