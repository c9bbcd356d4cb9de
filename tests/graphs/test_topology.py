"""The compiled graphs, drawn: no way to the write step but through the person."""

from collections import deque
from pathlib import Path
from typing import Any

import pytest

from policy.settings import PolicySettings
from runs.connection import embedded
from runs.runner import FLOWS
from runs.wiring import open_state, toolbox
from sandbox.cases import load_case
from sandbox.store import Store
from tests.scene import standard
from tools.connect import open_ports


@pytest.fixture(params=sorted(FLOWS))
def drawing(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    state = open_state(str(tmp_path / "state"))
    load_case(Store(state.folder.sandbox_crm), standard())
    connection = embedded(state.folder, "dry_run")
    ports = open_ports(connection.servers)
    flow = FLOWS[request.param](toolbox(state, connection, PolicySettings(), ports))
    yield flow.compile().get_graph(xray=True)
    ports.close()


def reachable(drawing: Any, start: str, without: str) -> set[str]:
    seen, waiting = {start}, deque([start])
    while waiting:
        here = waiting.popleft()
        for edge in drawing.edges:
            if edge.source == here and edge.target not in seen and edge.target != without:
                seen.add(edge.target)
                waiting.append(edge.target)
    return seen


def test_no_path_reaches_the_write_step_without_the_approval_step(drawing: Any) -> None:
    names = set(drawing.nodes)
    write = next(name for name in names if name.endswith("submit_next_write"))
    approval = next(name for name in names if name.endswith("await_approval"))
    assert write in reachable(drawing, "__start__", without="nothing")
    assert write not in reachable(drawing, "__start__", without=approval)


def test_the_gate_can_only_be_entered_at_its_start(drawing: Any) -> None:
    inside = {name for name in drawing.nodes if name.startswith("approval:")}
    entered = {edge.target for edge in drawing.edges if edge.target in inside and edge.source not in inside}
    assert entered <= {"approval:__start__", "approval:prepare_packet"}


def test_the_gate_is_left_after_each_answer_and_passed_again_until_nothing_is_left(drawing: Any) -> None:
    # Within one passage LangGraph would give an answer to the next interrupt too.
    asking = {"approval:await_approval", "approval:ask_user"}
    for node in asking:
        within = reachable(drawing, node, without="approval:__end__") - {node}
        assert not within & {*asking, "approval:prepare_packet", "approval:settle_outcomes"}, node
        assert {*asking, "__end__"} <= reachable(drawing, node, without="nothing")


def test_flow_a_has_the_steps_of_the_skill(drawing: Any) -> None:
    outer = [name for name in drawing.nodes if ":" not in name]
    steps = ["resolve_role", "resolve_scope", "read_portfolio", "check_task_hygiene", "judge_influence"]
    steps += ["find_escalations", "plan_wishes" if "plan_wishes" in outer else "plan_updates", "compose_report"]
    assert [name for name in outer if name in steps] == steps
    assert {name.partition(":")[2] for name in drawing.nodes if name.startswith("approval:")} >= {
        *("prepare_packet", "await_approval", "submit_next_write", "replan_stale", "settle_outcomes", "ask_user")
    }
