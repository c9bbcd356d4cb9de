"""What a run did not read, so that silence about it proves nothing (section 1 of policy.md, completeness)."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

Json = Mapping[str, Any]
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_OWN_IDS = ("milestone_id", "opportunity_id", "account_id")


class Gaps:
    """The gaps of one run's JSON: failed or cut reads, an error, and WorkIQ where it did not answer in full."""

    def __init__(self, run: Json) -> None:
        """Keep what the run says of its own reading."""
        coverage = run.get("coverage") or {}
        self._failed: Sequence[Json] = coverage.get("failed_reads") or ()
        self._nothing_ends = run.get("status") in {"failed", "needs_input"} and not run.get("milestones")
        self._cut = bool(coverage.get("truncated"))
        self._m365 = coverage.get("m365")

    def unread(self, old: Json, fresh: Json | None, check: str) -> bool:
        """Whether this run may miss something of a milestone: `old` in an earlier run, `fresh` in this one or absent.

        A failed read of people hides only who owns a task.
        """
        if fresh is None:
            return self._nothing_ends or self._cut or bool(self._failed)
        if fresh.get("completeness") != "complete":
            return True
        ids = {fresh.get(name) for name in _OWN_IDS} | {old.get(name) for name in _OWN_IDS}
        return any(_hides(str(failed.get("what", "")), ids, check) for failed in self._failed)

    def unheard(self, citations: Sequence[Json]) -> bool:
        """Whether words like these may be unsaid only because nobody was asked this time."""
        sources = {citation.get("source") for citation in citations}
        return "user" in sources or (bool(sources - {"crm"}) and self._m365 != "ok")


def _hides(what: str, ids: set[Any], check: str) -> bool:
    """A read that names no record, or not all of them, may have been any milestone's."""
    if what.startswith("people"):
        return check == "owner"
    named = set(_ID.findall(what.casefold()))
    return not named or bool(named & ids) or " more" in what
