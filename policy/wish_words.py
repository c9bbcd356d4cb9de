"""A direct wish about a task, in short, as reasons and questions name it."""

from policy.chat.understood import TaskWish
from policy.next_step import within

_LONGEST = 60


def in_short(wish: TaskWish, called: str | None = None) -> str:
    """The wish in a few words. `called`: what its task is called, where that is known."""
    task = _cut(called or wish.task or ("it" if wish.pronoun else "a task"))
    if wish.what == "create":
        due = f", due {wish.due}" if wish.due else ""
        return f"add a task {_cut(wish.subject or '…')}{due}"
    if wish.what == "close":
        return f"close {task}" + (" as canceled" if wish.status == "Canceled" else "")
    if wish.what == "redate":
        return f"move {task} {_day(wish)}"
    if wish.what == "status":
        return f"set {task} to {wish.status or '…'}"
    if wish.subject is not None:
        return f"rename {task} to {_cut(wish.subject)}"
    return f"add to the description of {task}: {_cut(wish.text or '…')}"


def _day(wish: TaskWish) -> str:
    if wish.due is not None:
        return f"to {wish.due}"
    if not wish.shift_days:
        return "to another day"
    return f"by {abs(wish.shift_days)} days {'earlier' if wish.shift_days < 0 else 'later'}"


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if flat in ("it", "a task") else repr(within(flat, _LONGEST))
