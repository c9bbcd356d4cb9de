"""Conversations that the chat tests speak into."""

from datetime import date

from policy.chat.context import ChatContext, Known, KnownName, LastRun, PacketItem, WaitingPacket

# A Wednesday.
AS_OF = date(2026, 11, 25)
DANA = "0d5f3c1e-9c2b-4f6e-8a77-1a2b3c4d5e6f"
KNOWN = Known(
    accounts=(
        KnownName(name="Contoso Ltd", number="12345", id="aaaaaaaa-0000-4000-8000-000000000001"),
        KnownName(name="Fabrikam Inc", number="67890"),
        KnownName(name="Alpine Ski House", number="24680"),
    ),
    opportunities=(KnownName(name="Retail Modernization FY27", id="bbbbbbbb-0000-4000-8000-000000000001"),),
    milestones=(
        KnownName(name="Landing zone build", number="7-400000047"),
        KnownName(name="Data platform pilot", number="7-400000048"),
    ),
    people=(KnownName(name="Dana Ruiz", id=DANA), KnownName(name="Avery Chen")),
)
PACKET = WaitingPacket(
    packet_hash="sha256:" + "ab12" * 16,
    items=(
        PacketItem(
            number=1,
            item_id="i1",
            kind="write",
            tool="update_task",
            task_subject="PoC execution",
            milestone_name="Landing zone build",
            arguments={"dueDate": "2026-12-02"},
        ),
        PacketItem(
            number=2,
            item_id="i2",
            kind="write",
            tool="close_task",
            task_subject="Design review",
            milestone_name="Landing zone build",
        ),
        PacketItem(
            number=3,
            item_id="i3",
            kind="write",
            tool="create_task",
            milestone_name="Data platform pilot",
            arguments={"subject": "Design workshop", "dueDate": "2026-12-02"},
        ),
        PacketItem(
            number=4,
            item_id="i4",
            kind="needs_text",
            tool="update_task",
            task_subject="Sizing sheet",
            milestone_name="Data platform pilot",
        ),
        PacketItem(number=5, item_id="i5", kind="manual", task_subject="Quota", milestone_name="Data platform pilot"),
        PacketItem(
            number=6,
            item_id="i6",
            kind="write",
            tool="update_milestone",
            milestone_name="Data platform pilot",
            arguments={"forecastComments": "2026-11-20 Waiting for quota"},
        ),
    ),
)
WRITES = ("i1", "i2", "i3", "i6")
WAITING = ("i1", "i2", "i3", "i4", "i6")
FRESH = ChatContext(as_of=AS_OF)
KNOWING = ChatContext(as_of=AS_OF, known=KNOWN)
AFTER_RUN = ChatContext(as_of=AS_OF, known=KNOWN, last_run=LastRun(flow="task_hygiene", thread_id="t-1"))
WAITING_FOR_ANSWER = ChatContext(
    as_of=AS_OF, known=KNOWN, packet=PACKET, last_run=LastRun(flow="daily", thread_id="t-1")
)
