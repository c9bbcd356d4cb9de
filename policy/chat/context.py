"""What the reading of a chat message may know: the day, names that earlier runs have read, and what waits."""

from datetime import date
from typing import Any

from pydantic import Field

from policy.proposals import Kind, Tool
from policy.value import Value


class KnownName(Value):
    """A record or person that an earlier run has read. `number` is a milestone's number or an account's TPID."""

    name: str
    id: str | None = None
    number: str | None = None


class Known(Value):
    """The names that a message may mean; each list may be empty."""

    accounts: tuple[KnownName, ...] = ()
    opportunities: tuple[KnownName, ...] = ()
    milestones: tuple[KnownName, ...] = ()
    people: tuple[KnownName, ...] = ()


class PacketItem(Value):
    """An item of the waiting packet as it is displayed: `number` counts from 1."""

    number: int
    item_id: str
    kind: Kind
    tool: Tool | None = None
    task_subject: str | None = None
    milestone_name: str | None = None
    customer: str | None = None
    arguments: dict[str, Any] = Field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """The texts by which a person may call this item."""
        subject = self.arguments.get("subject")
        texts = (self.task_subject, subject if isinstance(subject, str) else None, self.milestone_name, self.customer)
        return tuple(text for text in texts if text)


class WaitingPacket(Value):
    """The packet that waits for an answer, items in displayed order."""

    packet_hash: str
    items: tuple[PacketItem, ...]


class Asked(Value):
    """The question of a run that waits for an answer."""

    text: str
    options: tuple[str, ...] = ()


class LastRun(Value):
    """The run that the conversation is about."""

    flow: str
    thread_id: str


class ChatContext(Value):
    """Everything that a message is read against."""

    as_of: date
    known: Known = Known()
    packet: WaitingPacket | None = None
    asked: Asked | None = None
    last_run: LastRun | None = None
