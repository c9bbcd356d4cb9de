"""doctor: is everything there that a run needs?"""

import asyncio
import platform
import tempfile
from collections.abc import Sequence
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

from rich.text import Text

from cli import exit_status
from cli.rendering.text import Block, print_all
from cli.reporting import guarded, print_json
from cli.terminal import acceptance, agreement, interactive
from policy.inert import inert
from runs.connection import Agree, Wanted, choose
from runs.state import State, open_state
from tools.connect import Accept, Check, checks
from tools.errors import ConfigurationError, SeOpsError
from tools.model import NO_KEY, NO_PACKAGE
from tools.model_settings import model_settings

_STYLE = {"ok": "green", "warning": "yellow", "fail": "bold red"}
_PACKAGES = ("langgraph", "mcp", "pydantic", "typer")


def examine(
    mcp_config: Path | None,
    sandbox: bool,
    contract: str | None,
    place: str | None,
    as_json: bool,
    no_input: bool,
    accept_tools: bool = False,
) -> int:
    """Check program, state, configuration, servers, tools and sign-in.

    Exit status 4 where a server cannot be reached or nobody is signed in, 2 for another failed check.
    """

    def work() -> int:
        versions = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
        found = [Check(name="program", result="ok", detail=f"Python {platform.python_version()}, {versions}")]
        try:
            state = _writable(place)
            found.append(Check(name="state", result="ok", detail=_where(place, state)))
        except SeOpsError as error:
            found.append(_failed("state", error))
        else:
            may_ask = interactive(as_json, no_input)
            accept = _accepted if accept_tools else acceptance(may_ask)
            found += _of_servers(Wanted(mcp_config, sandbox, contract), state, agreement(may_ask), accept)
        found.append(_of_model())
        _print(found, as_json)
        return _status(found)

    return guarded(work, as_json=as_json)


def _accepted(server: str, changes: Sequence[str]) -> bool:
    """What --accept-tools says; the check's own line tells the changes."""
    return True


def _writable(place: str | None) -> State:
    state = open_state(place)
    try:
        with tempfile.TemporaryFile(dir=state.folder.folder):
            return state
    except OSError as error:
        raise ConfigurationError(
            f"nothing can be written to the state folder {state.folder.folder}: {error.strerror}",
            hint="name another one with --state",
        ) from None


def _where(place: str | None, state: State) -> str:
    """Where runs are kept; never the address of a database, which may hold a password."""
    folder = f"{state.folder.folder} is writable"
    return f"PostgreSQL answers; {folder}" if place and "://" in place else folder


def _of_servers(wanted: Wanted, state: State, agree: Agree | None, accept: Accept | None) -> list[Check]:
    try:
        servers = choose(wanted, state.folder, agree).servers
    except SeOpsError as error:
        return [_failed("configuration", error)]
    source = str(servers.file.path) if servers.file else "the embedded sandbox"
    if servers.file is None and not wanted.sandbox:
        source = f"no file was found: {source} is used"
    configured = Check(name="configuration", result="ok", detail=source)
    return [configured, *asyncio.run(checks(servers, state_folder=state.folder.folder, accept=accept))]


def _of_model() -> Check:
    """Whether a model reads the free text; it is not asked here, as that costs."""
    try:
        settings = model_settings()
    except SeOpsError as error:
        return _failed("model", error)
    if settings.name is None:
        return Check(name="model", result="ok", detail="SE_OPS_MODEL names none: the rules read the free text alone")
    missing = NO_PACKAGE if find_spec("langchain_openai") is None else "" if settings.has_key else NO_KEY
    if missing:
        return Check(name="model", result="warning", detail=missing)
    address = settings.azure_url if settings.on_azure else settings.openai_url
    # The host alone: an address may hold a key.
    where = urlsplit(address).hostname if address else "OpenAI"
    return Check(name="model", result="ok", detail=f"{settings.name} at {where} reads the free text")


def _failed(name: str, error: SeOpsError) -> Check:
    return Check(name=name, result="fail", detail=f"{error.message}. {error.hint}".removesuffix(" "))


def _status(found: list[Check]) -> int:
    failed = {check.name for check in found if check.result == "fail"}
    if failed & {"crm server", "crm sign-in", "workiq server"}:
        return exit_status.UNREACHABLE
    return exit_status.WRONG_USE if failed else exit_status.DONE


def _print(found: list[Check], as_json: bool) -> None:
    if as_json:
        print_json({"schema_version": 1, "checks": [check.model_dump(mode="json") for check in found]})
        return
    for check in found:
        label = Text.assemble((f"{check.result:<8}", _STYLE[check.result]), f"{check.name}: ")
        print_all([Block(Text(inert(check.detail)), label=label)])
