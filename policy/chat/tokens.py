"""A message as tokens: normalised words that still know where they stood in the text."""

import re
import unicodedata

from policy.chat.word_list import word_set
from policy.value import Value

_TOKEN = re.compile(
    r"(?P<guid>\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?)"
    r"|(?P<hash>sha256:\w+)"
    r"|(?P<record>\b\d{1,2}-\d{4,}\b)"
    r"|(?P<date>\b20\d\d-\d{1,2}-\d{1,2}\b|\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b|\b\d{1,2}\.\d{1,2}\.(?:\d{2,4}\b)?)"
    r"|(?P<word>[^\W\d_](?:[\w&]|['’\-](?=[^\W\d_]))*)"
    r"|(?P<number>\d+(?:\.\d+)?(?:st|nd|rd|th)?\b)"
    r"|(?P<smiley>[:;]-?\))"
    r"|(?P<other>\S)",
    re.IGNORECASE,
)
# What "n't" and "'s" stand for; a 's behind anything else is a possessive.
_CONTRACTED = {
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "won't": ("will", "not"),
    "let's": ("let", "us"),
    "lets": ("let", "us"),
    "i'm": ("i", "am"),
    "gimme": ("give", "me"),
    "thru": ("through",),
    "abt": ("about",),
    "wanna": ("want", "to"),
    "gonna": ("going", "to"),
    "u": ("you",),
    "r": ("are",),
    "ur": ("your",),
    "wat": ("what",),
    "wats": ("what", "is"),
    "gotta": ("have", "to"),
    "lemme": ("let", "me"),
    "whats": ("what", "is"),
    "hows": ("how", "is"),
    "whos": ("who", "is"),
    "wheres": ("where", "is"),
    "dont": ("do", "not"),
    "didnt": ("did", "not"),
    "isnt": ("is", "not"),
    "arent": ("are", "not"),
    "doesnt": ("does", "not"),
    "havent": ("have", "not"),
    "hasnt": ("has", "not"),
    "wasnt": ("was", "not"),
    "cant": ("can", "not"),
    "wont": ("will", "not"),
    "shouldnt": ("should", "not"),
    "wouldnt": ("would", "not"),
    "im": ("i", "am"),
    "ive": ("i", "have"),
    "thats": ("that", "is"),
    "theres": ("there", "is"),
}
_TAILS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'m": "am"}
_BEFORE_IS = word_set("what who where how it that there he she when why which here this everything")
# What follows a name and is nothing that it could own.
_NO_THING = word_set(
    "before after at on in for to from with by about and or but is are was were has have had does did can could will"
    " would should since until till this today yesterday tomorrow please pls thanks now again too also if when"
)
_OWNED = word_set("milestone milestones task tasks opportunity opp project one ones 's")
_OPENING = {'"': '"', "“": "”", "„": "“", "«": "»", "`": "`", "‘": "’"}


class Token(Value):
    """A word, number, id or mark. `low` is its normal form, `kind` its group, `quoted` that it stood in quotes."""

    text: str
    low: str
    kind: str
    start: int
    end: int
    quoted: bool = False

    @property
    def capital(self) -> bool:
        """Whether it is written as a name is: with a capital letter or in capitals."""
        return self.kind == "word" and any(letter.isupper() for letter in self.text)


def plain_text(text: str) -> str:
    """The text in composed form, with typewriter apostrophes and spaces."""
    return unicodedata.normalize("NFC", text).replace("’", "'").replace("\u00a0", " ").replace("–", "-")


def tokenise(text: str) -> tuple[Token, ...]:
    """The tokens of a text that went through plain_text. Contractions become two tokens of the same place."""
    spans = _quoted_spans(text)
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        quoted = any(start < match.start() and match.end() < end for start, end in spans)
        kind = match.lastgroup or "other"
        for low in _normal(match[0], kind):
            found.append(Token(text=match[0], low=low, kind=kind, start=match.start(), end=match.end(), quoted=quoted))
    return tuple(_possessives_apart(found))


def _quoted_spans(text: str) -> list[tuple[int, int]]:
    """Where text stands in quotes; an apostrophe opens none. A quote that never ends runs to the end."""
    spans: list[tuple[int, int]] = []
    place = 0
    while place < len(text):
        closing = _OPENING.get(text[place])
        if closing is None and text[place] == "'" and (place == 0 or text[place - 1] in " (:,\n"):
            end = re.search(r"'(?!\w)", text[place + 1 :])
            closing = "'" if end else None
        if closing is None:
            place += 1
            continue
        end_at = text.find(closing, place + 1)
        end_at = len(text) + 1 if end_at < 0 else end_at + 1
        spans.append((place, end_at))
        place = end_at
    return spans


def _normal(text: str, kind: str) -> tuple[str, ...]:
    low = text.casefold()
    if kind == "guid":
        return (low.strip("{}"),)
    if kind != "word":
        return (low,)
    low = low.rstrip(".")
    if low in _CONTRACTED:
        return _CONTRACTED[low]
    for tail, whole in _TAILS.items():
        if low.endswith(tail) and len(low) > len(tail):
            return (low.removesuffix(tail), whole)
    if low.endswith("'s") and low.removesuffix("'s") in _BEFORE_IS:
        return (low.removesuffix("'s"), "is")
    return (low,)


def _possessives_apart(tokens: list[Token]) -> list[Token]:
    apart: list[Token] = []
    for place, token in enumerate(tokens):
        if token.kind == "word" and token.low.endswith("'s") and not _is_part_of_name(tokens, place):
            cut = token.end - 2
            low = token.low.removesuffix("'s")
            apart.append(token.model_copy(update={"text": token.text[:-2], "low": low, "end": cut}))
            mark = {"text": "'s", "low": "'s", "kind": "mark", "start": cut}
            apart.append(token.model_copy(update=mark))
        else:
            apart.append(token)
    return apart


def _is_part_of_name(tokens: list[Token], place: int) -> bool:
    """ "Margie's Travel" and "before Munson's closes": no thing of theirs follows, so the 's is the name's own."""
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    inside = place > 0 and tokens[place - 1].low not in {".", "!", "?", ":"}
    if not (inside and tokens[place].capital) or tokens[place].quoted:
        return False
    if after is None or after.kind == "other" or after.low in _NO_THING:
        return True
    last = place + 1
    while last < len(tokens) and tokens[last].capital and not tokens[last].text.isupper():
        last += 1
    return last > place + 1 and not (last < len(tokens) and tokens[last].low in _OWNED)


def lows(tokens: tuple[Token, ...]) -> tuple[str, ...]:
    """The normal forms, in order."""
    return tuple(token.low for token in tokens)


def source(text: str, tokens: tuple[Token, ...]) -> str:
    """The words of the text that these neighbouring tokens stand for, as they were written."""
    return text[tokens[0].start : tokens[-1].end] if tokens else ""
