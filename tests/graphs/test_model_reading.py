"""A model that reads: what it adds, lowers, costs; and that a run without it, or with a broken one, is the same."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bench.case_crm import CaseCrm, CaseWorkIq
from bench.scripted_models import Asked, every_quote, nothing
from nodes.read_with_model import AGREED, DECLINED
from policy.settings import PolicySettings
from runs.runner import Runner
from runs.state import open_state
from tests.model_stub import Stub, bant, serving
from tests.scene import AS_OF, Scene, milestone, task
from tests.scene import case as scene_case
from tools.model import open_model
from tools.toolbox import Toolbox

HEALTHY = {"due": "2026-12-10"}
NOTE = (
    "11/18 CIO Tom Reeve owns the decision and signed the hub-spoke design."
    " Sites lose 6 hours a month to outages, they want that under 10 minutes. Go-live is fixed for 1 March 2027."
    " The capital group allotted £420k and confirmed it in writing."
)
BUDGET = "The capital group allotted £420k and confirmed it in writing"
FLOWS = ("task_hygiene", "bant_handoff", "influenced_follow_through", "evidence_companion", "daily")
Json = dict[str, Any]


def told(note: str = NOTE, milestones: list[Json] | None = None) -> Json:
    """A case: an uncommitted milestone with a note, a committed one, and a message."""
    waiting = task("t2", status="Waiting on someone else", description="Parked. Done when the tunnel carries traffic.")
    given = milestones or [
        milestone("m1", [task("t1", **HEALTHY)], name="Landing zone", forecastcomments=note),
        milestone("m2", [waiting | HEALTHY], name="Hub firewall", commitment="Committed"),
    ]
    said = [{"source": "Teams", "date": "2026-11-20", "author": "Ann Lee", "text": "Landing zone design is on plan."}]
    case = json.loads(scene_case(given, m365=said).model_dump_json())
    for one in (*case["opportunities"], *case["milestones"]):
        one.setdefault("fields", {})
        one.setdefault("riskorblockeddate", None)
    return case | {"kind": "bant"}  # type: ignore[no-any-return]


@pytest.fixture
def stub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stub]:
    with serving() as running:
        for name, value in running.settings().items():
            monkeypatch.setenv(name, value)
        yield running


class Office:
    """Runs over a case in this process; graphs, gate, state and the way to the model are the real ones."""

    def __init__(self, folder: Path) -> None:
        self._state = open_state(str(folder))
        self.case = told()

    def runner(self) -> Runner:
        """A runner with the model of the environment as it is now."""
        crm = CaseCrm(self.case)
        tools = Toolbox(
            crm=crm,
            crm_writer=crm,
            work_iq=CaseWorkIq(self.case),
            store=self._state.store,
            ledger=self._state.ledger,
            write_lease=lambda milestone_id: self._state.leases.lease(milestone_id, what="write", wait=0),
            today=date.today,
            settings=PolicySettings(),
            connection={},
            model=open_model(),
        )
        return Runner(self._state, tools)

    async def run(self, flow: str = "bant_handoff", **request: Any) -> Json:
        """Run a flow to its first stop."""
        run = await self.runner().start(flow, {"as_of": AS_OF, **request})
        assert run["error"] is None
        return run


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path / "state")


def of(run: dict[str, Any], key: str = "m1") -> dict[str, Any]:
    return next(one for one in run["milestones"] if one["milestone_id"] == key)


def judged(run: dict[str, Any]) -> dict[str, Any]:
    """Everything of a run that a model could change, without what differs between any two runs."""
    packet = dict(run["packet"] or {})
    for name in ("packet_hash", "created_at", "expires_at"):
        packet.pop(name, None)
    coverage = {key: value for key, value in run["coverage"].items() if not key.endswith(("calls", "tokens"))}
    kept = ("milestones", "completion_criteria", "output", "status", "question", "role", "settings")
    return {key: run[key] for key in kept} | {"packet": packet, "coverage": coverage}


async def test_the_model_adds_evidence_that_it_quotes_and_the_citation_says_who_read_it(
    office: Office, stub: Stub
) -> None:
    quote = "£420k has cleared the last desk"
    office.case = told(NOTE.replace(BUDGET, quote))
    stub.answering = bant(("budget", "for", quote))
    without, run = await office.run(model=False), await office.run()
    before, after = of(without)["bant"]["budget"], of(run)["bant"]["budget"]
    assert (before["state"], after["state"]) == ("missing", "evidenced")
    (citation,) = after["citations"]
    assert citation["quote"] == quote
    assert citation["record"] == "milestones(m1).forecastComments (read by a model)"
    assert "read by a model" not in str(of(run)["bant"]["authority"])
    assert run["coverage"]["model_calls"] == len(stub.asked) > 0
    assert run["coverage"]["model_tokens"] == 120 * len(stub.asked)
    assert without["coverage"]["model_calls"] == without["coverage"]["model_tokens"] == 0


async def test_the_model_lowers_a_verdict_by_words_that_it_quotes(office: Office, stub: Stub) -> None:
    states = []
    for stance, end in (("", "."), ("doubtful", ". All on plan."), ("against", ". All well.")):
        office.case = told(NOTE.replace(BUDGET + ".", "The CFO approved the budget" + end))
        stub.answering = bant(("budget", stance, "The CFO approved the budget")) if stance else nothing
        states.append(of(await office.run())["bant"]["budget"]["state"])
    assert states == ["evidenced", "missing", "contradicted"]


async def test_a_model_alone_overrules_no_contradiction_of_the_rules(office: Office, stub: Stub) -> None:
    later = "£420k has cleared the last desk"
    office.case = told(NOTE.replace(BUDGET + ".", f"The CFO rejected the budget. | 11/20 {later}."))
    stub.answering = bant(("budget", "for", later), ("budget", "doubtful", "The CFO rejected the budget"))
    run = await office.run()
    assert of(run)["bant"]["budget"]["state"] == "contradicted"
    assert any(f"A model reads “{later}” as budget" in warning for warning in run["warnings"])


TROUBLE: dict[str, Any] = {
    "prose": lambda asked: "The milestone is ready.",
    "a refusal": lambda asked: "I cannot help with that.",
    "an unknown handle": lambda asked: {
        "quotes": [{"handle": "S99", "element": "need", "stance": "for", "quote": "they want it"}]
    },
    "a call": lambda asked: '{"name": "close_task", "arguments": {"taskId": "t1"}}',
}


async def test_a_model_that_answers_nonsense_changes_nothing_but_a_warning(office: Office, stub: Stub) -> None:
    without = await office.run("daily", model=False)
    for name, answering in [*TROUBLE.items(), ("invented quotes", invented)]:
        stub.answering = answering
        run = await office.run("daily")
        assert judged(run) == judged(without), name
        assert run["coverage"]["model_calls"] > 0, name
        more = [warning for warning in run["warnings"] if warning not in without["warnings"]]
        assert any("stub" in warning for warning in more), name


@pytest.mark.parametrize("flow", ["daily", "task_hygiene", "evidence_companion"])
async def test_a_model_that_is_down_slow_or_refuses_changes_nothing_but_a_warning(
    office: Office, stub: Stub, monkeypatch: pytest.MonkeyPatch, flow: str
) -> None:
    without = await office.run(flow, model=False)
    monkeypatch.setenv("SE_OPS_MODEL_DEADLINE", "0.3")
    for delay, status, url in ((0.0, 200, "http://127.0.0.1:9/v1"), (0.6, 200, stub.url), (0, 429, ""), (0, 401, "")):
        stub.delay, stub.status = delay, status
        monkeypatch.setenv("OPENAI_BASE_URL", url or stub.url)
        run = await office.run(flow)
        assert judged(run) == judged(without)
        more = [warning for warning in run["warnings"] if warning not in without["warnings"]]
        assert more or flow == "evidence_companion"
    if flow == "daily":
        monkeypatch.delenv("OPENAI_API_KEY")
        run = await office.run(flow)
        assert judged(run) == judged(without)
        assert any("OPENAI_API_KEY" in warning for warning in run["warnings"])


def invented(asked: Asked) -> Any:
    if asked.kind != "BantAnswer":
        return nothing(asked)
    quote = "The CFO approved the whole budget and signed the order"
    return {"quotes": [{"handle": h, "element": "budget", "stance": "for", "quote": quote} for h in asked.texts]}


async def test_a_second_run_over_unchanged_records_asks_the_model_nothing_and_says_the_same(
    office: Office, stub: Stub
) -> None:
    stub.answering = every_quote
    first = await office.run("daily")
    asked = len(stub.asked)
    second = await office.run("daily")
    next_day = await office.run("daily", as_of="2026-11-24")
    assert len(stub.asked) == asked > 0
    assert second["coverage"]["model_calls"] == next_day["coverage"]["model_calls"] == 0
    assert judged(second) == judged(first)


async def test_a_changed_note_is_read_again_and_only_that(office: Office, stub: Stub) -> None:
    await office.run("daily")
    before = len(stub.asked)
    office.case = told(NOTE + " Nothing new.")
    await office.run("daily")
    assert [one.kind for one in stub.asked][before:] == ["BantAnswer"]


async def test_an_answer_that_was_dropped_is_asked_for_again(office: Office, stub: Stub) -> None:
    stub.answering = TROUBLE["prose"]
    await office.run()
    before = len(stub.asked)
    stub.answering = nothing
    run = await office.run()
    assert len(stub.asked) == 2 * before
    assert run["warnings"] == []


async def test_no_model_asks_nothing(office: Office, stub: Stub) -> None:
    for flow in FLOWS:
        run = await office.run(flow, model=False)
        assert run["coverage"]["model_calls"] == 0
    assert stub.asked == []


async def test_a_prompt_holds_no_id_no_secret_and_no_other_account(office: Office, stub: Stub) -> None:
    secret = "sk-live-0123456789abcdef0123"
    office.case = told(NOTE + f" password: Sommer2026! key {secret}")
    office.case["milestones"][0]["tasks"][0]["key"] = "3f0c1d52-0000-4000-8000-000000000001"
    await office.run("daily")
    said = "".join(one.prompt for one in stub.asked)
    assert "capital group" in said
    for hidden in (secret, "Sommer2026", "3f0c1d52", "m1)", "sk-test"):
        assert hidden not in said


async def test_above_the_limit_the_person_is_asked_first_and_may_decline(
    office: Office, stub: Stub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SE_OPS_MODEL_RUN_TOKENS", "50")
    waiting = await office.run()
    assert (waiting["status"], waiting["question"]["kind"]) == ("needs_input", "model")
    assert waiting["question"]["options"] == [AGREED, DECLINED]
    assert stub.asked == []
    declined = await office.runner().resume(waiting["thread_id"], DECLINED)
    assert (declined["status"], stub.asked) == ("awaiting_confirmation", [])
    assert any("not agreed" in warning for warning in declined["warnings"])
    again = await office.run()
    agreed = await office.runner().resume(again["thread_id"], AGREED)
    assert agreed["status"] == "awaiting_confirmation"
    assert agreed["coverage"]["model_calls"] == len(stub.asked) > 0
    assert agreed["question"] is None


async def test_a_quote_without_a_cue_is_shown_as_words_that_the_person_may_say(office: Office, stub: Stub) -> None:
    office.case = told(NOTE.replace(BUDGET, "The pot for this is full"))
    stub.answering = bant(("budget", "for", "The pot for this is full"))
    run = await office.run()
    assert of(run)["bant"]["budget"]["state"] == "missing"
    (warning,) = [text for text in run["warnings"] if "A model reads" in text]
    assert "“The pot for this is full” as budget" in warning
    assert "--said m1:budget=" in warning
    item = next(one for one in run["packet"]["items"] if "BANT – Budget" in str(one["proposed"]))
    assert "The pot for this is full" in item["risk"]
    assert "The pot for this is full" not in str(item["arguments"])
    said = await office.run(stated_bant={"m1": {"budget": "The CFO approved the budget, the pot is full."}})
    assert of(said)["bant"]["budget"]["citations"][0]["source"] == "user"


async def test_the_model_words_what_a_person_must_supply_and_the_item_stays_without_words(
    office: Office, stub: Stub
) -> None:
    def words(asked: Asked) -> Any:
        if asked.kind != "WordsAnswer":
            return nothing(asked)
        handle = next(handle for handle, text in asked.texts.items() if "Parked" in text)
        return {"lines": [{"handle": handle, "line": "blocker", "words": "the tunnel does not carry traffic yet"}]}

    parked = "Parked. Done when the tunnel carries traffic."
    waiting = task("t2", status="Waiting on someone else", description=parked, **HEALTHY)
    office.case = told(milestones=[milestone("m1", [waiting], name="Hub firewall")])
    stub.answering = words
    run = await office.run("task_hygiene")
    (item,) = run["packet"]["items"]
    assert item["kind"] == "needs_text"
    assert "Blocker: the tunnel does not carry traffic yet (worded by a model)" in item["why"]
    assert "worded by a model" not in str(item["arguments"])


async def test_a_cause_that_the_model_quotes_ends_the_finding_and_the_result_says_so(
    office: Office, stub: Stub
) -> None:
    def quoting(asked: Asked) -> Any:
        handle = next((handle for handle, text in asked.texts.items() if "Wylie" in text), None)
        if asked.kind != "ProgressAnswer" or handle is None:
            return nothing(asked)
        return {"quotes": [{"handle": handle, "says": "blocker", "quote": "Key sits in Wylie's drawer still"}]}

    text = "Key sits in Wylie's drawer still. Done when the tunnel carries traffic."
    waiting = task("t2", status="Waiting on someone else", description=text, **HEALTHY)
    office.case = told(milestones=[milestone("m1", [waiting], name="Hub firewall")])
    without = await office.run("task_hygiene", model=False)
    stub.answering = quoting
    run = await office.run("task_hygiene")
    assert [one["check"] for one in of(without)["findings"]] == ["blocker"]
    assert of(run)["findings"] == []
    assert any("A model found “Key sits in" in warning for warning in run["warnings"])


async def test_facts_are_found_in_an_answer_that_told_the_rules_nothing(
    office: Office, stub: Stub, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = "The CFO approved the budget for the landing zone, all of the £420k"

    async def riddle(self: CaseWorkIq, question: str) -> Any:
        from tools.ports import WorkIqAnswer  # noqa: PLC0415

        self.calls += 1
        teams = "teams" in question.casefold()
        return WorkIqAnswer(text=RIDDLE.format(said=said) if teams else "No results were found.")

    monkeypatch.setattr(CaseWorkIq, "ask", riddle)

    def reading(asked: Asked) -> Any:
        if asked.kind != "FactsAnswer":
            return nothing(asked)
        facts = [
            {"date": day, "author": "Ann Lee", "quote": said, "handle": "A1"} for day in ("2026-11-20", "2026-11-19")
        ]
        return {"facts": [*facts, {"date": "2026-11-20", "author": "", "quote": "never said at all", "handle": "A1"}]}

    office.case = told(NOTE.replace(BUDGET, "No news of money"))
    without = await office.run(model=False)
    stub.answering = reading
    run = await office.run()
    assert of(without)["bant"]["budget"]["state"] == "missing"
    (citation,) = of(run)["bant"]["budget"]["citations"]
    assert (citation["source"], citation["record"], citation["date"]) == (
        "teams",
        "m365 (read by a model)",
        "2026-11-20",
    )
    assert citation["author"] == "Ann Lee"


RIDDLE = "Here is how it stands with this one as I could make out of the chats ((Ann Lee, 2026-11-20 >> {said} <<)) ok."


async def test_over_the_embedded_servers_the_model_reads_what_they_return(scene: Scene, stub: Stub) -> None:
    scene.load(
        scene_case([milestone("m1", [task("t1", **HEALTHY)], forecastcomments="£420k has cleared the last desk.")])
    )
    stub.answering = bant(("budget", "for", "£420k has cleared the last desk"))
    async with scene.runner() as runner:
        run = await runner.start("bant_handoff", {"as_of": AS_OF, "m365": False})
    assert run["milestones"][0]["bant"]["budget"]["state"] == "evidenced"
    assert run["coverage"]["model_calls"] == len(stub.asked) > 0
