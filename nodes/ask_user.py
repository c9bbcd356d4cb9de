"""Ask the person a question of the run and wait for the answer."""

from langgraph.types import interrupt

from nodes.facts import Answered


def ask_user(state: Answered, *, thread_id: str) -> Answered:
    """Show the waiting question; keep the answer's words under the question's name."""
    question = state.question
    if question is None:
        return state
    answer = interrupt({"thread_id": thread_id, "question": question.model_dump(mode="json")})
    words = answer if isinstance(answer, str) else ""
    return Answered(question=None, said={**state.said, f"{question.kind}:{question.about}": words.strip()})
