"""Numbers of packet items in words and figures, as people write them."""

from policy.chat.word_list import word_set

CARDINALS = {
    word: number
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
        ],
        1,
    )
}
ORDINALS = (
    {
        word: number
        for number, word in enumerate(
            ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], 1
        )
    }
    | {"1st": 1, "2nd": 2, "3rd": 3}
    | {f"{number}th": number for number in range(4, 31)}
)
NOUNS = word_set(
    "item items number numbers nr num proposal proposals change changes write writes update updates"
    " suggestion "
    "suggestions task tasks one ones point points entry entries line lines action actions"
)
PLURALS = frozenset(noun for noun in NOUNS if noun.endswith("s"))


def figure(word: str) -> int | None:
    """The number that figures give, at most two of them."""
    return int(word) if word.isascii() and word.isdigit() and len(word) <= 2 else None


def cardinal(word: str) -> int | None:
    """The number that figures or a number word give."""
    number = figure(word)
    return number if number is not None else CARDINALS.get(word)
