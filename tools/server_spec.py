"""How one MCP server is started or reached. Secrets in it never show in a repr."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from policy.secrets import redacted_text
from tools.run_settings import Mode

_SHORTEST_SECRET = 6


@dataclass(frozen=True)
class ServerSpec:
    """A stdio server (command, arguments, environment) or an HTTP one (url, headers).

    `shown` is what a person sees of it and `fingerprint` the SHA-256 that trust in it rests on: both of the file's own
    text, before any variable is filled in.
    """

    name: str
    command: str | None = None
    args: tuple[str, ...] = field(default=(), repr=False)
    env: Mapping[str, str] = field(default_factory=dict, repr=False)
    cwd: Path | None = None
    url: str | None = field(default=None, repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    mode: Mode = "auto"
    shown: str = ""
    fingerprint: str = ""

    def without_secrets(self, text: str) -> str:
        """The text with every value that this server was given in secret, and whatever looks like a token, masked."""
        values = [*self.env.values(), *self.headers.values()]
        words = [word for value in values for word in (value, value.removeprefix("Bearer ").removeprefix("Basic "))]
        for secret in sorted(set(words), key=len, reverse=True):
            if len(secret) >= _SHORTEST_SECRET:
                text = text.replace(secret, "***")
        if self.url is not None:
            text = text.replace(self.url, plain_url(self.url))
        return redacted_text(text)


def plain_url(url: str) -> str:
    """The address without user, password, query and fragment, which may hold keys."""
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit((parts.scheme, host, parts.path, "", ""))
