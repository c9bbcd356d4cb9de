"""A message as the answer to the question of a run that waits."""

import re

from policy.chat.context import ChatContext
from policy.chat.item_numbers import ORDINALS, cardinal
from policy.chat.packet_verbs import without_friendly
from policy.chat.tokens import lows, tokenise
from policy.chat.understood import FLOWS, Understood
from policy.chat.word_list import word_set

# Words around the option that a person picks: "I meant the second one", "it's option 2", "go with retail".
_AROUND = word_set(
    "the a an i am we as one it is was option number # nr for that this 's mean meant think called named take"
    " with go choose"
    " company account customer"
)


def option_answer(text: str, context: ChatContext) -> Understood | None:
    """The option that the message picks, with the run's own flow as intent; None where it picks none for certain."""
    if context.asked is None or "?" in text:
        return None
    words = without_friendly(tuple(word for word in lows(tokenise(text)) if word not in {".", '"', "'", "!"}))
    picked = _picked(words, context.asked.options)
    if picked is None:
        return None
    flow = context.last_run.flow if context.last_run else None
    return Understood.model_validate({"intent": flow if flow in FLOWS else "clarify", "answer": picked})


def _picked(words: tuple[str, ...], options: tuple[str, ...]) -> str | None:
    if not words:
        return None
    said = [word for word in words if word not in _AROUND]
    number = None
    if len(said) == 1:
        number = cardinal(said[0]) or ORDINALS.get(said[0]) or (len(options) if said[0] == "last" else None)
    if number is not None and 1 <= number <= len(options):
        return options[number - 1]
    exact = [option for option in options if tuple(_words(option)) == tuple(said) or tuple(_words(option)) == words]
    if len(exact) == 1:
        return exact[0]
    within = [option for option in options if said and len(said) <= 6 and set(said) <= set(_words(option))]
    return within[0] if len(within) == 1 else None


def _words(option: str) -> list[str]:
    return [word for word in re.findall(r"[\w-]+", option.casefold())]
