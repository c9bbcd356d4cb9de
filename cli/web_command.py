"""web: the page for people who would rather look than read a terminal."""

from pathlib import Path

from cli import exit_status
from cli.chat_commands import agreed
from cli.rendering.text import say
from cli.reporting import guarded
from runs.connection import Wanted
from surfaces.driven_runs import Runs
from tools.errors import ConfigurationError


def serve_page(
    host: str,
    port: int | None,
    no_browser: bool,
    mcp_config: Path | None,
    sandbox: bool,
    contract: str | None,
    state: str | None,
) -> int:
    """Serve the page until Ctrl-C. Commands of a configuration that was only found are asked about first, here."""

    def work() -> int:
        try:
            from web.server import serve  # noqa: PLC0415 - an optional extra
        except ModuleNotFoundError as error:
            if error.name is None or error.name.split(".")[0] not in ("nicegui", "fastapi"):
                raise
            raise ConfigurationError(
                "the page's library, NiceGUI, is not installed", hint='install it: pip install "se-ops[web]"'
            ) from None
        wanted = agreed(Wanted(mcp_config, sandbox, contract), state, may_ask=True)
        serve(Runs(state, wanted), host, port, browser=not no_browser, say=say)
        return exit_status.DONE

    return guarded(work, as_json=False)
