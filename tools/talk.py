"""What the assistant graph may ask of a conversation, and everything that it may reach."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from policy.value import Value
from tools.ledger import Ledger
from tools.ports import Progress
from tools.run_store import RunStore


class Turn(Value):
    """What a turn of the conversation came to. The run that waits for the person, if one does, by its own thread id.

    `packet_hash` names the packet that waits in it, and `question` is the question instead; at most one is there.
    `reply_id` names the reply, None where the conversation keeps none.
    """

    reply: str
    reply_id: str | None = None
    run_id: str | None = None
    packet_hash: str | None = None
    question: dict[str, Any] | None = None


class Talk(Protocol):
    """One conversation about runs. No method raises a SeOpsError: what went wrong is in the reply."""

    async def message(self, text: str, after: Collection[str], progress: Progress) -> Turn:
        """Take a message and do what it says. `after` holds the ids of the replies that stand before it.

        Where the conversation's last reply is not among them, the person had not read it: nothing is done.
        """

    async def reply(self, run_id: str, answer: Any, asked: Mapping[str, Any] | None, progress: Progress) -> Turn:
        """Give the run's packet or question an answer.

        One to a packet must name it (packet_hash); one to a question counts for `asked`, the question as it was shown.
        """

    async def refused(self, run_id: str, packet_hash: str, why: str) -> Turn:
        """Note an answer that decided nothing, and say why."""


@dataclass(frozen=True)
class TalkTools:
    """The ports of the assistant: `talk` gives the conversation of a thread."""

    talk: Callable[[str], Talk]
    store: RunStore
    ledger: Ledger
