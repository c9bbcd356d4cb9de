"""se-ops: the command line. Only the option parser is loaded here, so that `--help` is quick."""

import errno
import io
import os
import sys

import typer

from cli import options
from cli.exit_status import FAILED, INTERRUPTED
from cli.flows import add_flow_commands
from cli.several import SeveralValues

# Read by langgraph when it is imported: without the first, a checkpoint could import arbitrary modules.
os.environ.setdefault("LANGGRAPH_STRICT_MSGPACK", "true")
os.environ.setdefault("LANGSMITH_TRACING", "false")

app = typer.Typer(
    name="se-ops",
    help="The Solution Engineer's milestone assistant: one sweep, one packet, nothing written without your approval.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
sandbox_app = typer.Typer(help="The embedded servers' data.", no_args_is_help=True)
app.add_typer(sandbox_app, name="sandbox")
audit_app = typer.Typer(help="What was decided and sent, and whether the log of it is whole.", no_args_is_help=True)
app.add_typer(audit_app, name="audit")


add_flow_commands(app)


@app.command()
def chat(
    thread: options.ChatThread = None,
    mcp_config: options.McpConfig = None,
    sandbox: options.Sandbox = False,
    contract: options.ContractName = None,
    state: options.State = None,
) -> None:
    """Talk: ask for a sweep, a handoff check, a task change; ask why; approve by number."""
    from cli.chat_commands import chat as talk

    raise typer.Exit(talk(thread, mcp_config, sandbox, contract, state))


@app.command()
def ask(
    text: options.Words,
    thread: options.ChatThread = None,
    mcp_config: options.McpConfig = None,
    sandbox: options.Sandbox = False,
    contract: options.ContractName = None,
    state: options.State = None,
    as_json: options.Json = False,
) -> None:
    """One turn of the chat, for scripts."""
    from cli.chat_commands import ask as take_turn

    raise typer.Exit(take_turn(text, thread, mcp_config, sandbox, contract, state, as_json))


@app.command()
def pending(state: options.State = None, as_json: options.Json = False) -> None:
    """List the packets that wait for an answer, oldest first."""
    from cli.look_commands import show_pending

    raise typer.Exit(show_pending(state, as_json))


@app.command()
def show(thread: options.Thread, state: options.State = None, as_json: options.Json = False) -> None:
    """Show one run: its result so far and its packet. Starts no server."""
    from cli.look_commands import show_run

    raise typer.Exit(show_run(thread, state, as_json))


@app.command()
def approve(
    thread: options.Thread,
    item: options.ItemId = None,
    packet: options.PacketHash = None,
    mcp_config: options.McpConfig = None,
    sandbox: options.Sandbox = False,
    contract: options.ContractName = None,
    state: options.State = None,
    as_json: options.Json = False,
    no_input: options.NoInput = False,
) -> None:
    """Approve all write items of a packet, or those named, and carry them out."""
    from cli.answer_commands import Answering, approve_packet

    answering = Answering(thread, mcp_config, sandbox, contract, state, as_json, no_input)
    raise typer.Exit(approve_packet(answering, packet, item or ()))


@app.command(cls=SeveralValues)
def revise(
    thread: options.Thread,
    item: str = typer.Option(..., "--item", metavar="ID", help="The item to change."),
    changes: list[str] = typer.Option(..., "--set", metavar="ARG=VALUE", help="A new value. May be repeated."),
    mcp_config: options.McpConfig = None,
    sandbox: options.Sandbox = False,
    contract: options.ContractName = None,
    state: options.State = None,
    as_json: options.Json = False,
    no_input: options.NoInput = False,
) -> None:
    """Change or supply an item's arguments: a new packet is built and waits."""
    from cli.answer_commands import Answering, revise_packet

    answering = Answering(thread, mcp_config, sandbox, contract, state, as_json, no_input)
    raise typer.Exit(revise_packet(answering, item, changes))


@app.command()
def reject(
    thread: options.Thread,
    item: options.ItemId = None,
    packet: options.PacketHash = None,
    mcp_config: options.McpConfig = None,
    sandbox: options.Sandbox = False,
    contract: options.ContractName = None,
    state: options.State = None,
    as_json: options.Json = False,
    no_input: options.NoInput = False,
) -> None:
    """Reject all items of a packet, or those named. Nothing is written."""
    from cli.answer_commands import Answering, reject_packet

    answering = Answering(thread, mcp_config, sandbox, contract, state, as_json, no_input)
    raise typer.Exit(reject_packet(answering, packet, item or ()))


@app.command()
def answer(
    thread: options.Thread,
    text: str = typer.Argument(..., help="Your answer to the run's question."),
    mcp_config: options.McpConfig = None,
    sandbox: options.Sandbox = False,
    contract: options.ContractName = None,
    state: options.State = None,
    as_json: options.Json = False,
    no_input: options.NoInput = False,
) -> None:
    """Answer a question of the run."""
    from cli.answer_commands import Answering, answer_question

    answering = Answering(thread, mcp_config, sandbox, contract, state, as_json, no_input)
    raise typer.Exit(answer_question(answering, text))


@app.command()
def doctor(
    mcp_config: options.McpConfig = None,
    sandbox: options.Sandbox = False,
    contract: options.ContractName = None,
    state: options.State = None,
    as_json: options.Json = False,
    no_input: options.NoInput = False,
    accept_tools: options.AcceptTools = False,
) -> None:
    """Check the configuration, the servers, their tools and the sign-in."""
    from cli.doctor import examine

    raise typer.Exit(examine(mcp_config, sandbox, contract, state, as_json, no_input, accept_tools))


@app.command()
def mcp(
    mcp_config: options.McpConfig = None,
    sandbox: options.Sandbox = False,
    contract: options.ContractName = None,
    state: options.State = None,
) -> None:
    """Serve the flows to an MCP client, such as an editor's chat, over standard input and output."""
    from cli.mcp_command import serve_mcp

    raise typer.Exit(serve_mcp(mcp_config, sandbox, contract, state))


@app.command()
def web(
    host: str = typer.Option("127.0.0.1", "--host", help="The address to listen on. Default: this machine only."),
    port: int | None = typer.Option(
        None, "--port", min=0, max=65535, help="The port; 0 = any free one. Default: 8050, or the next free one."
    ),
    no_browser: bool = typer.Option(False, "--no-browser", help="Only print the address."),
    mcp_config: options.McpConfig = None,
    sandbox: options.Sandbox = False,
    contract: options.ContractName = None,
    state: options.State = None,
) -> None:
    """Show it in a browser: chat, evidence, timeline, and the packet as cards to decide on."""
    from cli.web_command import serve_page

    raise typer.Exit(serve_page(host, port, no_browser, mcp_config, sandbox, contract, state))


@sandbox_app.command("reset")
def sandbox_reset(state: options.State = None) -> None:
    """Put the sandbox's portfolio back, with dates relative to today."""
    from cli.sandbox_commands import reset

    raise typer.Exit(reset(state))


@sandbox_app.command("load")
def sandbox_load(
    file: str = typer.Argument(..., help="A JSON or JSONL file of labelled cases."),
    case_id: str | None = typer.Option(None, "--id", help="The case, where the file has several."),
    state: options.State = None,
) -> None:
    """Put a labelled case in the place of the sandbox's data."""
    from cli.sandbox_commands import load

    raise typer.Exit(load(file, case_id, state))


@audit_app.command("show")
def audit_show(thread: options.AuditThread = None, state: options.State = None, as_json: options.Json = False) -> None:
    """Show who approved what and what became of it: the log's lines, of one run or of all. Starts no server."""
    from cli.audit_commands import show_audit

    raise typer.Exit(show_audit(thread, state, as_json))


@audit_app.command("verify")
def audit_verify(
    expect: options.ExpectedHead = None, state: options.State = None, as_json: options.Json = False
) -> None:
    """Check that no line was changed, removed, put in or moved, and that the ledger agrees. Exit status 1 if not."""
    from cli.audit_commands import verify_audit

    raise typer.Exit(verify_audit(expect, state, as_json))


def main() -> None:
    """Run the command line; the process ends with the contract's exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        app(prog_name="se-ops")
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None
    except OSError as error:
        if error.errno not in (errno.EPIPE, errno.EINVAL) or sys.stdout is None:
            raise
        # Whoever read the output has gone (Windows says EINVAL); the interpreter must not fail again while flushing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(FAILED) from None


if __name__ == "__main__":
    main()
