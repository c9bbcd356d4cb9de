"""The phrases that decide on a packet. What stands here is the whole list: no other word approves."""


def _split(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(phrase.split()) for phrase in text.split("|")), key=len, reverse=True))


# Approves on its own, or with items.
APPROVE = _split("approve|approved|i approve|i hereby approve|accept|i accept")
APPROVE_ALONE = frozenset({("approve",), ("approved",), ("i", "approve"), ("i", "hereby", "approve")})
# Approves only with items that it names.
CARRY_OUT = _split(
    "confirm|i confirm|apply|do|go ahead with|proceed with|carry out|execute|submit|write|yes to|approve and apply"
    "|approve and write|approve and execute|approve and submit|accept and apply|perform|implement"
)
REJECT = _split(
    "reject|i reject|drop|skip|decline|i decline|discard|remove|delete|ignore|throw out|throw away|refuse"
    "|no , not|no to|no for|no on"
    "|say no to"
    "|get rid of|leave out|take out|scrap|dismiss|do not do|do not want|i do not want|do not write|do not apply|veto"
    "|cancel|strike|do not carry out|kill|forget"
)
REJECT_ALONE = frozenset({("reject",), ("i", "reject"), ("decline",), ("i", "decline"), ("discard",), ("refuse",)})
NO = frozenset(_split("no|nope|nah|no way|none|none of them|none of these|none of it|none of those|absolutely not"))
# Nothing is decided: the packet goes on waiting.
LEAVE = frozenset(
    _split(
        "leave it|leave them|leave it for now|leave them for now|later|not now|not yet|maybe later|not today"
        "|wait|hold on"
        "|hold off|hold it|hang on|leave it for later|keep it|keep it for later|never mind|nevermind|let it wait"
        "|let me think|let me check|let me check first|i will look later|i will do it later|remind me later|ask"
        " me later"
        "|do not approve yet|not right now|one moment|give me a minute|let it sit|park it|leave it there|leave it be"
        "|leave everything|leave all|leave all of them|do nothing|do nothing yet|do nothing for now|i will"
        " decide later"
    )
)
# Friendly words around a decision, which change nothing of it.
_FRIENDLY_BEFORE = _split(
    "please|pls|plz|yes|yep|yeah|yup|ok|okay|alright|all right|right|great|perfect|good|fine|cool|super|thanks"
    "|thank you"
    "|thx|ty|hi|hey|hello|so|then|now|well|sure|go ahead and|please go ahead and|and|also|just|only|kindly|,|.|!|:|-|"
    "good morning|hi there|cheers|excellent|nice|lovely|well done|good job|good bot|nice work|are you there"
    "|you there|anyone there|how are you|no problem|sounds good|looks good|lgtm"
)
_FRIENDLY_AFTER = _split(
    "please|pls|plz|thanks|thank you|thx|ty|now|for now|cheers|!|.|thanks a lot|many thanks|thank you very much"
    "|that is all|that is it|that will be all|nothing else|bye|goodbye|have a nice day|good night"
    "|right away|straight away|right now|👍|✅|🙏|🙂|😊|:)|:-)|thanks so much"
)
_FRIENDLY_AFTER = (*((mark, *phrase) for mark in ",-" for phrase in _FRIENDLY_AFTER), *_FRIENDLY_AFTER)


_THANKING = frozenset(
    {"thanks", "thx", "thank", "you", "so", "very", "much", "a", "lot", "again", "all", "!", ".", ","}
)


def without_friendly(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without greetings, thanks and "please" at either end."""
    changed = True
    while changed and words:
        changed = False
        for phrase in _FRIENDLY_BEFORE:
            if phrase and words[: len(phrase)] == phrase and words != phrase:
                words, changed = words[len(phrase) :], True
        for phrase in _FRIENDLY_AFTER:
            if phrase and words[-len(phrase) :] == phrase and words != phrase:
                words, changed = words[: -len(phrase)], True
    return words


def object_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """What stands behind the verb of a decision, without "just" before it and friendly words behind it."""
    while len(words) > 1 and words[0] in {"just", "only", "please", ":"}:
        words = words[1:]
    if len(words) > 1 and words[-1] == "only":
        words = words[:-1]
    for phrase in _FRIENDLY_AFTER:
        if words[-len(phrase) :] == phrase and words != phrase:
            return object_of(words[: -len(phrase)])
    return words


def is_friendly(words: tuple[str, ...]) -> bool:
    """Whether nothing but friendly words is said."""
    if {"thanks", "thank", "thx"} & set(words) and set(words) <= _THANKING:
        return True
    rest = without_friendly(tuple(word for word in words if word != "?"))
    return not rest or rest in {*_FRIENDLY_BEFORE, *_FRIENDLY_AFTER}
