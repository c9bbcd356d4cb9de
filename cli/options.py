"""The options of contract.md, once each. Their texts are what `--help` shows."""

from pathlib import Path
from typing import Annotated

import typer

Thread = Annotated[str, typer.Argument(help="The run's thread id, as `se-ops pending` lists it.")]
AuditThread = Annotated[str | None, typer.Argument(metavar="[THREAD]", help="Only this run's lines.")]
ExpectedHead = Annotated[
    str | None,
    typer.Option(
        "--expect", metavar="NUMBER:HASH", help="A last line that an earlier `verify` printed: it must stand."
    ),
]
Words = Annotated[str, typer.Argument(help="What you want, in your words.")]
ChatThread = Annotated[str | None, typer.Option("--thread", help="Go on with this conversation.")]
Tpid = Annotated[list[str] | None, typer.Option("--tpid", help="Customers by TPID. May be repeated.")]
AccountName = Annotated[list[str] | None, typer.Option("--account", help="Customers by name or id. May be repeated.")]
OpportunityName = Annotated[list[str] | None, typer.Option("--opportunity", help="Opportunities by name or id.")]
MilestoneName = Annotated[list[str] | None, typer.Option("--milestone", help="Milestones by name, number (7-…) or id.")]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="The run's date. Default: today.")]
Since = Annotated[str | None, typer.Option("--since", metavar="DATE", help="Microsoft 365 window: first day.")]
Until = Annotated[str | None, typer.Option("--until", metavar="DATE", help="Microsoft 365 window: last day.")]
Role = Annotated[str | None, typer.Option("--role", help="Your role, where your title does not tell.")]
ActAs = Annotated[str | None, typer.Option("--act-as", metavar="se", help="Approve SE work in another role.")]
Influenced = Annotated[
    list[str] | None,
    typer.Option("--influenced", metavar="MILESTONE=yes|no:REASON", help="Your own word on SE influence."),
]
Said = Annotated[
    list[str] | None,
    typer.Option(
        "--said", metavar="MILESTONE:ELEMENT=TEXT", help="Your own evidence for budget, authority, need or timeline."
    ),
]
People = Annotated[
    list[str] | None, typer.Option("--people", metavar="NAME", help="Whose words to look for. May be repeated.")
]
Sources = Annotated[
    list[str] | None,
    typer.Option(
        "--sources", metavar="SOURCE", help="Of teams, meetings, outlook, sharepoint; may be repeated. Default: all."
    ),
]
NoM365 = Annotated[bool, typer.Option("--no-m365", help="Do not ask WorkIQ.")]
NoModel = Annotated[bool, typer.Option("--no-model", help="Work by rules alone.")]
McpConfig = Annotated[Path | None, typer.Option("--mcp-config", help="The MCP configuration file to use.")]
Sandbox = Annotated[bool, typer.Option("--sandbox", help="Use the embedded servers, whatever is configured.")]
ContractName = Annotated[
    str | None, typer.Option("--contract", metavar="dry_run|staged", help="The sandbox's write contract.")
]
State = Annotated[str | None, typer.Option("--state", metavar="DIR_OR_URL", help="Where runs are kept.")]
PacketLimit = Annotated[int | None, typer.Option("--packet-limit", min=0, help="Items in a packet; 0 = all.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")]
NoInput = Annotated[bool, typer.Option("--no-input", help="Never ask.")]
AcceptTools = Annotated[
    bool, typer.Option("--accept-tools", help="Pin the servers' tools as they are now, and say what changed.")
]
PacketHash = Annotated[str | None, typer.Option("--packet", metavar="HASH", help="The packet that you mean.")]
ItemId = Annotated[list[str] | None, typer.Option("--item", metavar="ID", help="Only these items. May be repeated.")]
