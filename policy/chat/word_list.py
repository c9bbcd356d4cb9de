"""Lists of words as the chat rules write them: one text, parted by spaces."""


def word_set(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(text.split())
