"""The one tree of errors. Each message names the server, the tool, the record and what the user can do."""


class SeOpsError(Exception):
    """Any error that the program expects. `code` is the contract's error code, `hint` what the user can do."""

    code = "internal"

    def __init__(self, message: str, *, server: str | None = None, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.server = server
        self.hint = hint


class ConfigurationError(SeOpsError):
    """A setting, a file or an argument is wrong."""

    code = "configuration"


class ToolsChanged(ConfigurationError):
    """A server's tools are not those that were pinned at its first use. Nothing was called."""


class HeldElsewhere(ConfigurationError):
    """Another process holds the lock that this work needs. Nothing was changed; it may be tried again."""


class NotSignedIn(SeOpsError):
    """The server says that nobody is signed in, or that the sign-in has expired. Never retried."""

    code = "not_signed_in"


class ServerUnavailable(SeOpsError):
    """The server could not be started or reached, hung, crashed or was too busy. A read may be retried."""

    code = "server_unavailable"


class OutcomeUncertain(ServerUnavailable):
    """A write call ended without a clear answer: it may or may not have been carried out. Never sent again."""


class ToolRefused(SeOpsError):
    """The server answered the call with an error that will not change by asking again."""

    code = "tool_refused"


class ReplyInvalid(SeOpsError):
    """The answer is not what the tool promises: no JSON, wrong shape, records that were not asked for."""

    code = "reply_invalid"


class ApprovalInvalid(SeOpsError):
    """An answer to a packet that is no approval: wrong hash, thread, item or user; used; expired."""

    code = "configuration"
