"""The greeting and closing of a message as people write them in mails: "Dear assistant, …  Best regards, Ravi"."""

import re

_NAME = r"[A-Z][\w'-]*(?:\s[A-Z][\w'.-]*){0,2}"
_CLOSING = re.compile(
    r"(?:^|(?<=[.!?,;\n]))\s*(?i:(?:(?:many\s)?(?:thanks|thank\syou|thx)\s?(?:and|&|,)\s?)?"
    r"(?:(?:best|kind|warm|warmest|many)\s)?(?:regards|rgds)|best\swishes|cheers|thanks|thank\syou|thx|br|best)"
    rf"(?:(?:\s*,\s*|\s*\n\s*)(?P<name>{_NAME})[\s.!]*|(?<=egards)[\s,.!]*(?P<other>{_NAME})?[\s.!]*)$"
)
# To nobody else: a message to a person by name is not for us to decide on.
_GREETING = re.compile(
    r"^\s*(?:dear|hi|hello|hey|good\s(?:morning|afternoon|evening|day))\s(?:assistant|team|all|se-ops|seops|copilot|bot"
    r"|there|folks|colleagues?|everyone|sir|madam)\s*[,!.:-]\s*(?=\S)",
    re.IGNORECASE,
)


def without_letter_form(text: str) -> str:
    """The text without its greeting, closing, and the name under it; a message that is nothing else stays as it is."""
    text = _GREETING.sub("", text, count=1)
    match = _CLOSING.search(text)
    if match is None or not text[: match.start()].strip():
        return text
    return text[: match.start()].rstrip()


def is_signed(text: str) -> bool:
    """Whether a name stands under the text, as in a mail that may be somebody else's."""
    match = _CLOSING.search(text)
    return match is not None and bool(match["name"] or match["other"])
