"""The MCP servers of the file that the user's editor already has (contract.md, "Configuration")."""

import hashlib
import json
import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools import jsonc
from tools.errors import ConfigurationError
from tools.run_settings import Mode, RunSettings
from tools.server_spec import ServerSpec, plain_url

FOUND_FILES = (Path(".vscode") / "mcp.json", Path(".mcp.json"))
CRM_WORDS = ("msx", "crm")
WORKIQ_WORDS = ("workiq",)
_VARIABLE = re.compile(r"\$\{([^}]*)\}")


@dataclass(frozen=True)
class ConfigFile:
    """A configuration file. `named`: the user named it; else it was found and runs commands of whoever wrote it."""

    path: Path
    named: bool


@dataclass(frozen=True)
class Servers:
    """The servers of a run. `workiq` is None where none is configured; `source` is "sandbox" or the file's name."""

    crm: ServerSpec
    workiq: ServerSpec | None
    source: str
    file: ConfigFile | None


def find_file(named: Path | None, settings: RunSettings, folder: Path) -> ConfigFile | None:
    """The file of the search order: --mcp-config, $SE_OPS_MCP_CONFIG, .vscode/mcp.json, .mcp.json; None without one."""
    chosen = named or settings.mcp_config
    if chosen is not None:
        path = (folder / chosen.expanduser()).resolve()
        if not path.is_file():
            raise ConfigurationError(
                f"the MCP configuration {path} does not exist",
                hint="Name another file with --mcp-config or SE_OPS_MCP_CONFIG.",
            )
        return ConfigFile(path, named=True)
    found = (folder / name for name in FOUND_FILES)
    return next((ConfigFile(path.resolve(), named=False) for path in found if path.is_file()), None)


def read_servers(
    file: ConfigFile, settings: RunSettings, folder: Path, environment: Mapping[str, str] | None = None
) -> Servers:
    """The CRM and the WorkIQ server of a file. Raises ConfigurationError that names the file and the entry."""
    entries = _entries(file.path)
    crm = _chosen(entries, settings.crm_server, CRM_WORDS, "SE_OPS_CRM_SERVER", file.path)
    if crm is None:
        raise ConfigurationError(
            f"{file.path} has no CRM server (no entry whose name contains msx or crm)",
            hint="Set SE_OPS_CRM_SERVER to the name of the entry, or use --sandbox.",
        )
    workiq = _chosen(entries, settings.workiq_server, WORKIQ_WORDS, "SE_OPS_WORKIQ_SERVER", file.path)
    reader = _Reader(file.path, folder, os.environ if environment is None else environment, settings.mcp_mode)
    return Servers(
        crm=reader.spec(crm, entries[crm]),
        workiq=reader.spec(workiq, entries[workiq]) if workiq is not None else None,
        source=file.path.name,
        file=file,
    )


def sandbox_servers(database: Path, contract: str) -> Servers:
    """The embedded servers over that database, started by the running interpreter."""
    crm = ("-P", "-m", "sandbox.msx", "--db", str(database), "--contract", contract)
    workiq = ("-P", "-m", "sandbox.workiq", "--db", str(database))
    # The server finds the program's packages where this process found them, installed or not; -P: never in the folder
    # that the command was given in, which may be anybody's.
    env = {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path), "PYTHONUTF8": "1"}
    return Servers(
        crm=ServerSpec(name="sandbox-msx", command=sys.executable, args=crm, env=env, shown="sandbox.msx"),
        workiq=ServerSpec(name="sandbox-workiq", command=sys.executable, args=workiq, env=env, shown="sandbox.workiq"),
        source="sandbox",
        file=None,
    )


def _entries(path: Path) -> dict[str, Any]:
    try:
        document = jsonc.parse(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ConfigurationError(f"{path} cannot be read as JSON: {error}", hint="Mend the file.") from None
    entries: dict[str, Any] = {}
    for key in ("servers", "mcpServers"):
        part = document.get(key, {}) if isinstance(document, dict) else None
        if not isinstance(part, dict):
            raise ConfigurationError(f"{path}: {key} is not an object of servers", hint="Mend the file.")
        entries |= part
    return entries


def _chosen(
    entries: Mapping[str, Any], named: str | None, words: tuple[str, ...], variable: str, path: Path
) -> str | None:
    if named is not None:
        if named not in entries:
            raise ConfigurationError(
                f"{path} has no server named {named!r}",
                hint=f"{variable} must be one of: {', '.join(entries) or 'none'}.",
            )
        return named
    fitting = [name for name in entries if any(word in _plain(name) for word in words)]
    if len(fitting) > 1:
        raise ConfigurationError(
            f"{path}: several servers could be meant: {', '.join(fitting)}", hint=f"Set {variable} to one of them."
        )
    return fitting[0] if fitting else None


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.casefold())


@dataclass(frozen=True)
class _Reader:
    """Reads entries of one file and fills in their variables. Error texts name entries and variables, never values."""

    path: Path
    folder: Path
    environment: Mapping[str, str]
    mode: Mode

    def spec(self, name: str, entry: Any) -> ServerSpec:
        if not isinstance(entry, dict):
            raise self._wrong(name, "it is not an object")
        shown = _shown(entry)
        if isinstance(url := entry.get("url"), str):
            headers = {key: self._filled(name, value) for key, value in self._texts(name, entry, "headers").items()}
            return ServerSpec(
                name=name,
                url=self._filled(name, url),
                headers=headers,
                mode=self.mode,
                shown=shown,
                fingerprint=_sha256(entry, ""),
            )
        command, args = entry.get("command"), entry.get("args", [])
        if not isinstance(command, str) or not command:
            raise self._wrong(name, "it has neither a command nor a url")
        if not isinstance(args, list) or not all(isinstance(arg, str) for arg in args):
            raise self._wrong(name, "args is not a list of texts")
        env_file = self._env_file(name, entry.get("envFile"))
        env = _pairs(env_file) | {
            key: self._filled(name, value) for key, value in self._texts(name, entry, "env").items()
        }
        cwd = entry.get("cwd")
        return ServerSpec(
            name=name,
            command=self._filled(name, command),
            args=tuple(self._filled(name, arg) for arg in args),
            env=env,
            cwd=self.folder / self._filled(name, cwd) if isinstance(cwd, str) else self.folder,
            mode=self.mode,
            shown=shown,
            fingerprint=_sha256(entry, env_file),
        )

    def _texts(self, name: str, entry: Mapping[str, Any], key: str) -> dict[str, str]:
        part = entry.get(key) or {}
        if not isinstance(part, dict):
            raise self._wrong(name, f"{key} is not an object")
        return {field: str(value) for field, value in part.items() if value is not None}

    def _env_file(self, name: str, file: Any) -> str:
        if file is None:
            return ""
        path = self.folder / self._filled(name, str(file))
        try:
            return path.read_text(encoding="utf-8")
        except (OSError, ValueError):
            raise self._wrong(name, f"its envFile {path} cannot be read") from None

    def _filled(self, name: str, text: str) -> str:
        return _VARIABLE.sub(lambda match: self._variable(name, match[1]), text)

    def _variable(self, name: str, variable: str) -> str:
        kind, _, argument = variable.partition(":")
        if variable in ("workspaceFolder", "workspaceRoot"):
            return str(self.folder)
        if variable == "userHome":
            return str(Path.home())
        if variable in ("pathSeparator", "/"):
            return os.sep
        if kind == "env" and argument:
            if argument not in self.environment:
                raise self._wrong(name, f"the environment variable {argument} is not set", f"Set {argument}.")
            return self.environment[argument]
        if kind == "input":
            raise self._wrong(
                name,
                f"${{{variable}}} asks in the editor, which se-ops cannot do",
                f"Write ${{env:NAME}} in its place (in this file or a copy named by SE_OPS_MCP_CONFIG) and set NAME to "
                f"the value of {argument!r}.",
            )
        raise self._wrong(name, f"the variable ${{{variable}}} is not known", "Write its value in its place.")

    def _wrong(self, name: str, why: str, hint: str = "Mend the entry.") -> ConfigurationError:
        return ConfigurationError(f"{self.path}: server {name!r}: {why}", server=name, hint=hint)


def _shown(entry: Mapping[str, Any]) -> str:
    if isinstance(url := entry.get("url"), str):
        return plain_url(url)
    args = entry.get("args")
    words = [str(entry.get("command", "")), *(str(arg) for arg in args)] if isinstance(args, list) else []
    return " ".join(f'"{word}"' if " " in word else word for word in words) or str(entry.get("command", ""))


def _sha256(entry: Mapping[str, Any], env_file: str) -> str:
    text = json.dumps([entry, env_file], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _pairs(env_file: str) -> dict[str, str]:
    """The variables of an envFile: lines NAME=VALUE, with comments and quotes."""
    lines = (line.strip() for line in env_file.splitlines())
    pairs = (line.removeprefix("export ").partition("=") for line in lines if not line.startswith("#"))
    return {name.strip(): _unquoted(value.strip()) for name, equals, value in pairs if equals}


def _unquoted(value: str) -> str:
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "'\""
    return value[1:-1] if quoted else value
