"""doctor: is everything there that a run needs?"""

import asyncio
import platform
from importlib.metadata import version
from pathlib import Path

from rich.text import Text

from cli import exit_status
from cli.rendering.text import output
from cli.session import guarded, print_json
from cli.terminal import agreement, interactive
from policy.inert import inert
from runs.connection import Wanted, choose
from runs.wiring import open_state
from tools.connect import Check, checks
from tools.errors import SeOpsError

_STYLE = {"ok": "green", "warning": "yellow", "fail": "bold red"}


def examine(
    mcp_config: Path | None, sandbox: bool, contract: str | None, place: str | None, as_json: bool, no_input: bool
) -> int:
    """Check state, configuration, servers, tools and sign-in. Exit 4 where a server fails, 2 for the configuration."""

    def work() -> int:
        state = open_state(place)
        found = [
            Check(name="program", result="ok", detail=f"Python {platform.python_version()}, {_versions()}"),
            Check(name="state", result="ok", detail=str(state.folder.folder)),
        ]
        status = exit_status.DONE
        try:
            agree = agreement(interactive(as_json, no_input))
            servers = choose(Wanted(mcp_config, sandbox, contract), state.folder, agree).servers
        except SeOpsError as error:
            detail = f"{error.message}. {error.hint}"
            found.append(Check(name="configuration", result="fail", detail=detail))
            status = exit_status.of_error(error.code)
        else:
            source = str(servers.file.path) if servers.file else "none found: the embedded sandbox is used"
            found.append(Check(name="configuration", result="ok", detail=source))
            found += asyncio.run(checks(servers))
            if any(check.result == "fail" for check in found):
                status = exit_status.UNREACHABLE
        _print(found, as_json)
        return status

    return guarded(work, as_json=as_json)


def _versions() -> str:
    return ", ".join(f"{name} {version(name)}" for name in ("langgraph", "mcp", "pydantic"))


def _print(found: list[Check], as_json: bool) -> None:
    if as_json:
        print_json({"schema_version": 1, "checks": [check.model_dump(mode="json") for check in found]})
        return
    for check in found:
        output().print(
            Text.assemble((f"{check.result:<8}", _STYLE[check.result]), f"{check.name}: ", inert(check.detail))
        )
