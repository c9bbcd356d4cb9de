"""One packet has one hash, whichever surface shows it."""

import json
import re

from langgraph.graph.state import CompiledStateGraph

from graphs import assistant
from policy.packet import Packet
from runs.checkpoints import in_folder
from runs.connection import Wanted
from surfaces.conversation import Conversation
from surfaces.driven_runs import Runs
from surfaces.graph_talk import GraphTalk
from tests.cli.command import se_ops
from tests.surfaces.chat import in_process
from tests.surfaces.conftest import Waiting
from tools.talk import TalkTools


async def test_terminal_json_chat_graph_and_editor_show_the_same_hash_of_the_same_packet(waiting: Waiting) -> None:
    thread, folder = waiting.thread, waiting.scene.folder
    wanted = waiting.run["packet"]["packet_hash"]
    assert Packet.model_validate(waiting.run["packet"]).packet_hash == wanted
    seen = {
        "terminal": _hash_in(se_ops("show", thread, state=folder).out),
        "json": se_ops("show", thread, "--json", state=folder).json["packet"]["packet_hash"],
        "pending": se_ops("pending", "--json", state=folder).json["packets"][0]["packet_hash"],
    }
    runs = Runs(str(folder), Wanted(sandbox=True, contract="staged"))
    turn = await Conversation(runs, thread).turn("approve all", lambda event: None)
    seen["chat"] = turn["run"]["packet"]["packet_hash"]
    async with in_process(waiting.scene) as editor:
        seen["editor"] = (await editor.result("get_run", thread_id=thread))["run"]["packet"]["packet_hash"]
    tools = TalkTools(lambda name: GraphTalk(runs, thread), runs.state.store, runs.state.ledger)
    async with in_folder(runs.state.folder) as saver:
        graph: CompiledStateGraph = assistant.build(tools).compile(checkpointer=saver)  # type: ignore[type-arg]
        config = {"configurable": {"thread_id": "talk", "run_id": "1"}}
        shown = await graph.ainvoke({"messages": [{"type": "human", "content": "what waits?"}]}, config)
    seen["graph"] = shown["__interrupt__"][0].value["packet"]["packet_hash"]
    assert seen == dict.fromkeys(seen, wanted), json.dumps(seen, indent=1)
    assert waiting.scene.write_intents() == []


def _hash_in(text: str) -> str:
    return re.findall(r"sha256:[0-9a-f]{64}", text.replace("\n", ""))[0]
