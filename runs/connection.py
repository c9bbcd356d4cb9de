"""Which servers a run talks to, whether their commands are trusted, and what it remembers of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sandbox.store import Store
from tools.config_trust import must_ask, trust
from tools.errors import ConfigurationError
from tools.mcp_config import ConfigFile, Servers, find_file, read_servers, sandbox_servers
from tools.run_settings import run_settings
from tools.state_folder import StateFolder

CONTRACTS = ("dry_run", "staged")
Agree = Callable[[Path, Sequence[str]], bool]


@dataclass(frozen=True)
class Wanted:
    """What the user says of servers; nothing said = the configuration that is found, else the sandbox.

    Where `contract` is not said, $SE_OPS_CONTRACT is the sandbox's, else dry_run.
    """

    mcp_config: Path | None = None
    sandbox: bool = False
    contract: str | None = None

    @property
    def nothing(self) -> bool:
        """Whether nothing was said."""
        return self.mcp_config is None and not self.sandbox and self.contract is None


@dataclass(frozen=True)
class Connection:
    """The servers of a run. `contract` is the sandbox's, None for one's own servers."""

    servers: Servers
    contract: str | None

    def remembered(self) -> dict[str, Any]:
        """What a run keeps of it, so that another process can answer its packet."""
        file = self.servers.file
        return {
            "servers": self.servers.source,
            "mcp_config": str(file.path) if file else None,
            "named": bool(file and file.named),
            "contract": self.contract,
        }


def choose(wanted: Wanted, folder: StateFolder, agree: Agree | None) -> Connection:
    """The servers of a new run. `agree` asks a person about found commands; None = nobody can be asked.

    Raises ConfigurationError.
    """
    if wanted.contract not in (None, *CONTRACTS):
        raise ConfigurationError(f"--contract {wanted.contract!r} is neither dry_run nor staged")
    if wanted.sandbox and wanted.mcp_config is not None:
        raise ConfigurationError("--sandbox and --mcp-config exclude each other", hint="leave one of them out")
    file = None if wanted.sandbox else find_file(wanted.mcp_config, run_settings(), Path.cwd())
    if file is None:
        return embedded(folder, wanted.contract or run_settings().contract or "dry_run")
    if wanted.contract is not None:
        raise ConfigurationError(
            f"--contract is for the sandbox only, but {file.path} configures servers",
            hint="add --sandbox, or leave --contract out: the server's own tools decide",
        )
    return Connection(_trusted(file, folder, agree), contract=None)


def again(remembered: Mapping[str, Any], folder: StateFolder, agree: Agree | None) -> Connection:
    """The servers that a run was begun with. Raises ConfigurationError."""
    if remembered.get("mcp_config") is None:
        return embedded(folder, remembered.get("contract") or "dry_run")
    file = ConfigFile(Path(remembered["mcp_config"]), named=bool(remembered.get("named")))
    if not file.path.is_file():
        raise ConfigurationError(
            f"the MCP configuration of this run, {file.path}, is not there any more", hint="name it with --mcp-config"
        )
    return Connection(_trusted(file, folder, agree), contract=None)


def embedded(folder: StateFolder, contract: str) -> Connection:
    """The sandbox's servers; its portfolio is made at the first use."""
    database = folder.sandbox_crm
    if not database.is_file():
        from sandbox.portfolio import reset  # noqa: PLC0415 - a large module, needed once

        reset(Store(database), date.today())
    return Connection(sandbox_servers(database, contract), contract)


def _trusted(file: ConfigFile, folder: StateFolder, agree: Agree | None) -> Servers:
    """The file's servers, once a person has agreed to the commands of a file that was found rather than named."""
    servers = read_servers(file, run_settings(), Path.cwd())
    commands = must_ask(servers, folder.folder)
    if not commands:
        return servers
    if agree is None:
        raise ConfigurationError(
            f"{file.path} was found and would run commands that you have not agreed to: {'; '.join(commands)}",
            hint=f"name the file to agree: --mcp-config {file.path}",
        )
    if not agree(file.path, commands):
        raise ConfigurationError(
            f"{file.path} was not agreed to: nothing was started", hint="name another file, or use --sandbox"
        )
    trust(servers, folder.folder)
    return servers
