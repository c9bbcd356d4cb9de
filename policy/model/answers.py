"""What a model may answer: handles, enums, dates and quotes, and nothing else. Ids are no part of it."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

MOST = 80
LONGEST_ANSWER = 40_000
Handle = Annotated[str, Field(pattern=r"^[MTSA][1-9]\d{0,3}$")]
Words = Annotated[str, Field(max_length=600)]


class Answer(BaseModel):
    """An answer, or an entry of one. An unknown key, a wrong type or an oversize text makes all of it void."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class BantQuote(Answer):
    """Words for or against one element of BANT."""

    handle: Handle
    element: Literal["budget", "authority", "need", "timeline"]
    stance: Literal["for", "against", "doubtful"]
    quote: Words


class BantAnswer(Answer):
    """The answer to prompts/bant.md."""

    quotes: Annotated[list[BantQuote], Field(max_length=MOST)]


class CreditQuote(Answer):
    """Words that credit the engineer, or only seem to."""

    handle: Handle
    stance: Literal["credits", "doubtful"]
    quote: Words


class CreditAnswer(Answer):
    """The answer to prompts/influence_credit.md."""

    quotes: Annotated[list[CreditQuote], Field(max_length=MOST)]


class ProgressQuote(Answer):
    """Words that name a blocker or a done-criterion, or say that a criterion is not met."""

    handle: Handle
    says: Literal["blocker", "criterion", "not_met"]
    quote: Words


class ProgressAnswer(Answer):
    """The answer to prompts/blocker_and_completion.md."""

    quotes: Annotated[list[ProgressQuote], Field(max_length=MOST)]


class FactQuote(Answer):
    """One message of an answer of Microsoft 365."""

    handle: Handle
    date: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    author: Annotated[str, Field(max_length=120)]
    quote: Words


class FactsAnswer(Answer):
    """The answer to prompts/m365_facts.md."""

    facts: Annotated[list[FactQuote], Field(max_length=MOST)]


class WordsOffered(Answer):
    """A line for one task, in the model's own words."""

    handle: Handle
    line: Literal["blocker", "criterion"]
    words: Annotated[str, Field(max_length=200)]


class WordsAnswer(Answer):
    """The answer to prompts/needs_text_words.md."""

    lines: Annotated[list[WordsOffered], Field(max_length=MOST)]


class RoutingAnswer(Answer):
    """The answer to prompts/chat_routing.md. It has no word for an approval."""

    intent: Literal[
        "daily",
        "task_hygiene",
        "bant_handoff",
        "influenced_follow_through",
        "evidence_companion",
        "question",
        "unclear",
    ]
    names: Annotated[list[Annotated[str, Field(max_length=120)]], Field(max_length=8)]


def schema_of(answer: type[Answer]) -> dict[str, Any]:
    """The answer's JSON schema, as strict structured output wants it, without what only costs tokens."""
    schema: dict[str, Any] = _lean(answer.model_json_schema())
    return schema


def _lean(node: Any, *, names: bool = False) -> Any:
    """Without titles, descriptions and limits, which are checked here; `names`: the keys are an answer's own."""
    if isinstance(node, list):
        return [_lean(one) for one in node]
    if not isinstance(node, dict):
        return node
    left_out = () if names else ("title", "description", "maxLength", "maxItems", "pattern")
    return {
        key: _lean(value, names=key in ("properties", "$defs")) for key, value in node.items() if key not in left_out
    }
