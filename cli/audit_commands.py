"""audit show and verify: what was decided and sent, and whether the log of it is whole. Both start no server."""

import re

from cli import exit_status
from cli.rendering.audit import shown_lines, verdict
from cli.rendering.text import print_all
from cli.reporting import guarded, print_json
from runs.state import open_state
from tools.audit_check import lines_of, verify
from tools.errors import ConfigurationError

_HEAD = re.compile(r"(\d+):(sha256:[0-9a-f]{64})")


def show_audit(thread_id: str | None, place: str | None, as_json: bool) -> int:
    """Show the log's lines, oldest first, of one thread or of all."""

    def work() -> int:
        state = open_state(place)
        lines = lines_of(state.database, thread_id)
        if not lines and thread_id is not None and state.store.run(thread_id) is None:
            raise ConfigurationError(
                f"no run {thread_id!r} is known here, and the audit log has no line of it", hint="mind --state"
            )
        if as_json:
            print_json({"schema_version": 1, "lines": lines})
        else:
            print_all(shown_lines(lines))
        return exit_status.DONE

    return guarded(work, as_json=as_json)


def verify_audit(expected: str | None, place: str | None, as_json: bool) -> int:
    """Check the log. Exit status 1 where it is not intact."""

    def work() -> int:
        state = open_state(place)
        found = verify(state.database, state.audit_notes, _head(expected))
        if as_json:
            print_json({"schema_version": 1, "intact": found.intact, **found.model_dump(mode="json")})
        else:
            print_all(verdict(found))
        return exit_status.DONE if found.intact else exit_status.FAILED

    return guarded(work, as_json=as_json)


def _head(expected: str | None) -> tuple[int, str] | None:
    if expected is None:
        return None
    read = _HEAD.fullmatch(expected.strip())
    if read is None:
        raise ConfigurationError(
            f"--expect needs NUMBER:sha256:…, not {expected!r}", hint="`se-ops audit verify` prints it as the last line"
        )
    return int(read[1]), read[2]
