"""Ask a model which flow a chat message means; the answer is read by policy.model.routing."""

import json

import prompts
from policy.model.answers import RoutingAnswer
from tools.model import open_model
from tools.ports import ModelQuestion


async def ask_routing(text: str) -> RoutingAnswer | None:
    """The model's answer; None without a model, or where it gives none that can be used. Raises ConfigurationError."""
    model = open_model()
    if model is None:
        return None
    message = json.dumps(" ".join(text.split()), ensure_ascii=False)
    question = ModelQuestion(text=prompts.render("chat_routing", message=message), answer=RoutingAnswer)
    (reply,) = await model.answers([question])
    return reply.value if isinstance(reply.value, RoutingAnswer) else None
