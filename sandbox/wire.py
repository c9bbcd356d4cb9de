"""What goes wrong with a reply on its way: the faults duplicate_reply and reply_of_another."""

from types import TracebackType
from typing import Any

from mcp.shared.message import SessionMessage

_NOBODY_ASKED = 1_000_000_000


class FaultyWire:
    """The server's way out. `twice` and `misdirected` are the ids of requests whose replies go wrong, once each."""

    def __init__(self, out: Any, twice: set[Any], misdirected: set[Any]) -> None:
        self._out = out
        self._twice = twice
        self._misdirected = misdirected

    async def send(self, item: SessionMessage, /) -> None:
        """Send a message on, as the faults of its request have it."""
        answered = getattr(item.message, "id", None)
        if answered in self._misdirected:
            self._misdirected.discard(answered)
            item = SessionMessage(item.message.model_copy(update={"id": _NOBODY_ASKED}))
        await self._out.send(item)
        if answered in self._twice:
            self._twice.discard(answered)
            await self._out.send(item)

    async def aclose(self) -> None:
        """Close the way out."""
        await self._out.aclose()

    async def __aenter__(self) -> "FaultyWire":
        await self._out.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool | None:
        closed: bool | None = await self._out.__aexit__(kind, error, trace)
        return closed
