"""Reading an answer of Microsoft 365: every shape, no raising, linear time."""

import datetime
import json
import random
import time
from pathlib import Path
from typing import Any

import pytest

from policy.m365.answer import read_answer
from policy.m365.envelope import LONGEST
from policy.m365.facts import M365Scope, M365Source
from policy.m365.question import question
from sandbox.m365_answers import answer
from sandbox.portfolio import reset
from sandbox.store import Store
from tests.policy.m365.shapes import Expected, Shape, differences, scope_of
from tests.policy.m365.shapes_further import FURTHER
from tests.policy.m365.shapes_lists import LISTS
from tests.policy.m365.shapes_mixed import MIXED
from tests.policy.m365.shapes_prose import PROSE, WITHOUT_FACTS
from tests.policy.m365.shapes_records import RECORDS
from tests.policy.m365.shapes_traps import TRAPS

SHAPES = (*FURTHER, *LISTS, *MIXED, *PROSE, *RECORDS, *TRAPS, *WITHOUT_FACTS)
SCOPE = scope_of(
    "Brookfen Estates", "Lease search", ("Index live", "Rights model"), "2026-02-02", "2026-02-16", ("teams",)
)
ROWS = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "data" / "workiq" / "answers.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]
TODAY = datetime.date(2026, 11, 24)


def shape_of(row: dict[str, Any]) -> Shape:
    expected = tuple(
        Expected(fact["quote"], fact["source"], fact["date"], fact["author"], fact["about"], fact["in_scope"])
        for fact in row["expected_facts"]
    )
    return Shape(row["id"], M365Scope.model_validate(row["scope"]), row["answer"], expected, row["outcome"])


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_an_answer_is_read_whatever_its_shape(shape: Shape) -> None:
    assert differences(read_answer(shape.answer, shape.scope), shape) == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_labelled_answer_gives_its_outcome_and_every_fact_with_its_day_author_and_scope(row: dict[str, Any]) -> None:
    wrong = differences(read_answer(row["answer"], M365Scope.model_validate(row["scope"])), shape_of(row))
    assert [difference for difference in wrong if ": about " not in difference] == []


def test_nearly_every_fact_of_the_labelled_answers_is_about_the_right_milestone() -> None:
    wrong = [
        difference
        for row in ROWS
        for difference in differences(read_answer(row["answer"], M365Scope.model_validate(row["scope"])), shape_of(row))
    ]
    assert len(wrong) <= 0.03 * sum(len(row["expected_facts"]) for row in ROWS)


@pytest.mark.parametrize("source", ["teams", "meeting", "outlook", "sharepoint"])
def test_every_statement_of_the_embedded_server_is_read_as_it_is_stored(tmp_path: Path, source: M365Source) -> None:
    store = Store(tmp_path / "sandbox.db")
    reset(store, TODAY)
    with store.connection() as connection:
        items = [dict(row) for row in connection.execute("SELECT * FROM m365_item")]
    stored = {(item["text"], item["date"][:10], item["author"]) for item in items}
    read = 0
    for customer, opportunity in {(item["customer"], item["opportunity"]) for item in items if item["opportunity"]}:
        scope = scope_of(customer, opportunity, (), "2026-11-10", "2026-11-24", (source,))
        for fact in read_answer(answer(question(scope, source), store), scope).facts:
            assert (fact.quote, str(fact.date), fact.author) in stored
            assert fact.in_scope and fact.source == source
            read += 1
    assert read > 2


def test_the_newer_tool_gives_the_same_facts_as_the_older() -> None:
    for shape in LISTS:
        body = json.dumps({"response": shape.answer, "conversationId": "c-1", "error": None})
        assert read_answer(body, shape.scope) == read_answer(shape.answer, shape.scope)


def test_every_quote_is_a_part_of_the_answer() -> None:
    for shape in SHAPES:
        if not shape.answer.lstrip().startswith(("{", "[")):
            assert all(fact.quote in shape.answer for fact in read_answer(shape.answer, shape.scope).facts)


def test_the_title_and_company_of_an_author_are_kept_beside_the_name() -> None:
    said = "3 February 2026, Teams: Dr. Ada Wolff (CIO, Brookfen Estates): “the index is accepted”"
    (fact,) = read_answer(f"- {said}", SCOPE).facts
    assert (fact.author, fact.author_role) == ("Dr. Ada Wolff", "CIO, Brookfen Estates")


def test_an_answer_that_is_too_long_is_cut_and_says_so() -> None:
    row = '- 3 February 2026, Ada Wolff: "the index is accepted"\n'
    read = read_answer(row + "filler " * (LONGEST // 6) + row, SCOPE)
    assert read.outcome == "facts" and str(LONGEST) in read.detail
    assert not read_answer(row, SCOPE).detail


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Request failed (403): the user has no Microsoft 365 Copilot licence or has not consented.", "refused"),
        ("Request failed (429): too many requests, try again later.", "error"),
        ("403 Forbidden: no Copilot licence is assigned to this user.", "refused"),
        ("Copilot is not enabled for your organization. Contact your admin.", "refused"),
        ("Your administrator has turned off this feature.", "refused"),
        ("I don't have access to that mailbox.", "refused"),
        ("The End User License Agreement has not been accepted. Call accept_eula first.", "needs_eula"),
        ("The session has reached its limit of questions.", "error"),
        ("MCP error -32603: Internal error", "error"),
        ("Es ist ein Fehler aufgetreten.", "error"),
        ("Hmm, I'm not sure which Brookfen you mean: Brookfen Estates or Brookfen Homes?", "clarifying_question"),
        ("No relevant results. Do you mean Brookfen Estates or Brookfen Homes?", "clarifying_question"),
        ("I found several meetings named Lease sync. Which one should I summarise?", "clarifying_question"),
        ("I wasn't able to find any messages that match. Could you provide more details?", "empty"),
        ("Nothing was said in this period. The last message is from January.", "empty"),
        ("null", "error"),
        ("{}", "error"),
    ],
)
def test_an_answer_without_a_fact_says_why(text: str, outcome: str) -> None:
    read = read_answer(text, SCOPE)
    assert (read.outcome, read.facts) == (outcome, ())


@pytest.mark.parametrize("seed", range(6))
def test_no_damage_to_an_answer_makes_the_reading_raise(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same damage at every run
    signs = "\"'“”«»|*_[](){}<>:;\n\\`—–-.,0123456789 \x00\u2028\ud800é年🔥"
    for _ in range(60):
        text = chance.choice(ROWS)["answer"]
        start, end = sorted(chance.randrange(len(text) + 1) for _ in range(2))
        damaged = list(text[start:end])
        for _ in range(min(len(damaged), 12)):
            damaged[chance.randrange(len(damaged))] = chance.choice(signs)
        read = read_answer("".join(damaged), SCOPE)
        assert all(fact.quote for fact in read.facts)


@pytest.mark.parametrize("until", [datetime.date.max, datetime.date(1, 1, 20)])
def test_days_at_the_ends_of_the_calendar_do_not_raise(until: datetime.date) -> None:
    scope = SCOPE.model_copy(update={"since": until - datetime.timedelta(days=14), "until": until})
    text = (
        '- Yesterday, Ada Wolff: "the index is on"\n- 9 weeks ago, Ada Wolff: "it was off"\n- Last Monday, '
        'Ed Lin: "a is b"\n'
    )
    text += (
        '- Dec 31, Ada Wolff: "year end is near". The next day she wrote "the index is off". On the 3rd, "it '
        'is up again".\n'
    )
    assert read_answer(text, scope).facts


@pytest.mark.parametrize(
    "piece",
    [
        "a", "word ", "“", '"a" ', "' ", "|", "| a | b |\n", "\n", "- a\n", "> a\n", ">", "[", '{"a":', '\n{"a":1', "<",
        "<p>", "<style>", "*a ", "_a_ ", "5/6 ", "Nov 12 - ", "Ana Ruiz ", "a: ", '"a,', "date,author,text\n", "A", "1",
        "&amp;", "— ", "[a](", "[a](b) ", "```json\n{", "From: a\n", "[1] Email, Ana Ruiz, Nov 3\n", "「本番」", "👤",
        "Ana Ruiz said that it is done. ", '- Feb 3, Ana Ruiz: "the third index is on"\n', "a@b.c ", "Port of ",
        "is it? ", "« ", "no ",
    ],
)  # fmt: skip
def test_a_long_answer_takes_time_by_its_length(piece: str) -> None:
    def seconds(length: int) -> float:
        # The process's own time: what else the machine does is not the reading's.
        started = time.process_time()
        read_answer((piece * (length // len(piece) + 1))[:length], SCOPE)
        return time.process_time() - started

    short = min(seconds(12_500) for _ in range(2))
    assert min(seconds(50_000) for _ in range(2)) < 12 * short + 0.5
