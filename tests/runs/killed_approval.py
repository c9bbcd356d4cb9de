"""A process that approves a packet and is killed at one point of the write path: argv = folder, thread, hash, point.

Points: decided, claimed, staged (before the operation is executed), sent, finished, none. Without a point it carries
the approval out and ends.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.scene import Scene
from tools.ledger import Ledger
from tools.mcp_session import McpSession
from tools.msx_writer import MsxWriter

FOLDER, THREAD, PACKET, POINT = sys.argv[1:5]


def die() -> None:
    """End this process as a power cut would: no clean-up, no exception."""
    if hasattr(signal, "SIGKILL"):
        os.kill(os.getpid(), signal.SIGKILL)
    os._exit(9)


def dying_after(call: Callable[..., Any]) -> Callable[..., Any]:
    def wrapped(*arguments: Any, **named: Any) -> Any:
        call(*arguments, **named)
        die()

    return wrapped


def arm() -> None:
    """Let the chosen point kill the process."""
    if POINT == "decided":
        Ledger.decide = dying_after(Ledger.decide)  # type: ignore[method-assign]
    elif POINT == "claimed":
        Ledger.claim = dying_after(Ledger.claim)  # type: ignore[method-assign]
    elif POINT == "finished":
        Ledger.finish = dying_after(Ledger.finish)  # type: ignore[method-assign]
    elif POINT == "staged":
        write = McpSession.write

        async def dying_before_execute(self: McpSession, tool: str, *rest: Any, **named: Any) -> Any:
            if tool == "execute_operation":
                die()
            return await write(self, tool, *rest, **named)

        McpSession.write = dying_before_execute  # type: ignore[method-assign]
    elif POINT == "sent":
        submit = MsxWriter.submit

        async def dying_after_answer(self: MsxWriter, *rest: Any, **named: Any) -> Any:
            await submit(self, *rest, **named)
            die()

        MsxWriter.submit = dying_after_answer  # type: ignore[assignment]


async def main() -> None:
    """Approve."""
    async with Scene(Path(FOLDER)).runner() as runner:
        await runner.resume(THREAD, {"decision": "approve", "packet_hash": PACKET})


if __name__ == "__main__":
    arm()
    asyncio.run(main())
