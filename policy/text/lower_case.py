"""Text in lower case: a pattern that need not ignore case is tried four times as fast."""


def lowered(text: str) -> str:
    """The text in lower case, of the same length: offsets stay true."""
    return text.replace("\u0130", "I").lower()
