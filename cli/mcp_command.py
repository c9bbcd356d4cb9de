"""mcp: serve the flows to an MCP client over standard input and output."""

from pathlib import Path

from cli import exit_status
from cli.reporting import guarded
from runs.connection import Wanted, choose
from surfaces.driven_runs import Runs
from surfaces.mcp_server import serve


def serve_mcp(mcp_config: Path | None, sandbox: bool, contract: str | None, state: str | None) -> int:
    """Serve until the client goes; standard output carries MCP and nothing else.

    Servers that were named wrongly are told at once; those that are found are looked for when a run needs them.
    """

    def work() -> int:
        wanted = Wanted(mcp_config, sandbox, contract)
        runs = Runs(state, wanted)
        if not wanted.nothing:
            choose(wanted, runs.state.folder, agree=None)
        serve(runs)
        return exit_status.DONE

    return guarded(work, as_json=False)
