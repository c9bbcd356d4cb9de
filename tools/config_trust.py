"""Whether the commands of a configuration file that was found, not named, were agreed to before.

Such a file runs commands of whoever wrote it. What was agreed to is remembered as a SHA-256 of the very commands, so
that a change asks again. Asking is the command line's.
"""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from tools.errors import ConfigurationError
from tools.mcp_config import Servers
from tools.server_spec import ServerSpec

TRUST_FILE = "trusted-mcp-commands.json"


def must_ask(servers: Servers, state_folder: Path) -> tuple[str, ...]:
    """The commands to show and ask about, as "name: command"; empty where they are trusted."""
    if servers.file is None or servers.file.named or _digest(servers) in _remembered(state_folder):
        return ()
    return tuple(f"{spec.name}: {spec.shown}" for spec in _specs(servers))


def trust(servers: Servers, state_folder: Path) -> None:
    """Remember that the user agreed to these commands."""
    known = _remembered(state_folder) | {_digest(servers)}
    try:
        state_folder.mkdir(parents=True, exist_ok=True)
        (state_folder / TRUST_FILE).write_text(json.dumps(sorted(known), indent=1), encoding="utf-8")
    except OSError as error:
        raise ConfigurationError(f"{state_folder / TRUST_FILE} cannot be written: {error.strerror}") from None


def _specs(servers: Servers) -> Iterable[ServerSpec]:
    return [spec for spec in (servers.crm, servers.workiq) if spec is not None]


def _digest(servers: Servers) -> str:
    parts = [[spec.name, spec.fingerprint] for spec in _specs(servers)]
    file = str(servers.file.path) if servers.file is not None else ""
    text = json.dumps([file, parts], ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _remembered(state_folder: Path) -> set[str]:
    """What was agreed to; nothing where the file is missing or is not ours to read: then it is asked again."""
    try:
        known = json.loads((state_folder / TRUST_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return set()
    return {entry for entry in known if isinstance(entry, str)} if isinstance(known, list) else set()
