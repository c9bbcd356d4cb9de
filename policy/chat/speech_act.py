"""What a clause does: asks, requests, or states."""

from typing import Literal

from policy.chat.lexicon import phrases
from policy.chat.tokens import Token
from policy.chat.word_list import word_set

Act = Literal["question", "request", "statement", "fragment"]
_ASKING = word_set("what why how who whom whose which when where whats hows")
_AUXILIARY = word_set("is are was were has have had did does do can could will would should may might am shall")
_OPENING = word_set(
    "hi hey hello please pls plz ok okay so well and then also now yes yep thanks thx good"
    " morning afternoon evening "
    "there sorry just quick quickly question , - : ! . but um hmm right great folks team btw fyi first next"
    " finally kindly "
    "alright all cool no hiya"
)
_ASKED_POLITELY = (
    "can you|could you|would you|will you|can we|could we|let us|i want|i need|i would like|i would love|we need"
    "|we want|would you mind|do you mind|let me|help me|is it possible|may i|can i|could i|i am looking|time to"
    "|time for|i wonder|i wanna|you can|be so kind|any chance|i have to|we should|mind|i am after|make sure"
)
_POLITE = phrases(_ASKED_POLITELY)


def without_opening(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The clause without greeting and filler before it."""
    while tokens and tokens[0].low in _OPENING:
        tokens = tokens[1:]
    return tokens


def speech_act(tokens: tuple[Token, ...]) -> Act:
    """What the clause does. A polite question ("could you …") is a request."""
    asked = any(token.low == "?" for token in tokens)
    body = without_opening(tokens)
    words = tuple(token.low for token in body)
    if not words:
        return "fragment"
    if any(words[: len(phrase)] == phrase for phrase in _POLITE):
        return "request"
    if words[0] in _ASKING or asked:
        return "question"
    if words[0] in _AUXILIARY and words[0] not in {"do", "have"}:
        return "question"
    if words[0] in {"do", "have"} and words[1:2] and words[1] in {"we", "they", "you", "i", "any", "the"}:
        return "question" if words[0] == "do" and words[1] != "the" else "request"
    if words[0] in {"i", "we", "he", "she", "they", "it", "this", "that", "there"} and len(words) > 2:
        return "statement"
    return "request"
