"""The five flow commands and the options of each. Like cli.main this loads only the option parser.

An option that every flow takes (contract) but that cannot change a flow's result is left out of that flow's `--help`,
and the result says that it had no effect.
"""

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass
from inspect import Parameter, Signature
from typing import Annotated, Any, get_args

import typer

from cli import options
from cli.several import SeveralValues


@dataclass(frozen=True)
class Flow:
    """A flow as the command line knows it. `effective` are those of `DEPENDENT` that change its result."""

    command: str
    name: str
    about: str
    effective: frozenset[str]
    only_here: dict[str, Any]


_M365 = frozenset({"since", "until", "no_m365"})
DEPENDENT = _M365 | {"influenced", "said"}
FLOWS = (
    Flow(
        "daily",
        "daily",
        "Do the daily loop. Hygiene everywhere, then handoff or follow-through by commitment; one packet for all.",
        DEPENDENT,
        {},
    ),
    Flow(
        "hygiene",
        "task_hygiene",
        "Find stale and missing tasks (flow A). Proposes the updates and asks once.",
        frozenset({"influenced"}),
        {},
    ),
    Flow(
        "handoff",
        "bant_handoff",
        "Judge BANT, hand off to the CSU (flow B). Uncommitted milestones: the handoff packet, or tasks for the gaps.",
        _M365 | {"said"},
        {},
    ),
    Flow(
        "follow-through",
        "influenced_follow_through",
        "Follow influenced milestones up (flow C). Committed ones: tasks kept current until their ownership is stable.",
        _M365 | {"influenced"},
        {},
    ),
    Flow(
        "evidence",
        "evidence_companion",
        "Compare Microsoft 365 with the CRM (flow D). Asks WorkIQ about Teams, meetings, Outlook and SharePoint.",
        _M365 | {"influenced"},
        {"people": options.People, "sources": options.Sources},
    ),
)
_OPTIONS: dict[str, Any] = {
    "tpid": options.Tpid,
    "account": options.AccountName,
    "opportunity": options.OpportunityName,
    "milestone": options.MilestoneName,
    "as_of": options.AsOf,
    "since": options.Since,
    "until": options.Until,
    "role": options.Role,
    "act_as": options.ActAs,
    "influenced": options.Influenced,
    "said": options.Said,
    "no_m365": options.NoM365,
    "no_model": options.NoModel,
    "mcp_config": options.McpConfig,
    "sandbox": options.Sandbox,
    "contract": options.ContractName,
    "state": options.State,
    "packet_limit": options.PacketLimit,
    "as_json": options.Json,
    "no_input": options.NoInput,
}


def add_flow_commands(app: typer.Typer) -> None:
    """Add a command for each flow."""
    for flow in FLOWS:
        app.command(flow.command, cls=SeveralValues, help=flow.about)(_command(flow))


def _command(flow: Flow) -> Callable[..., None]:
    def run(**given: Any) -> None:
        from cli.flow_command import FlowAsked, run_flow  # noqa: PLC0415 - loads LangGraph, which --help need not
        from cli.request import Words, flow_request  # noqa: PLC0415

        words = Words(**{field: given.pop(field, None) for field in Words.__dataclass_fields__})
        raise typer.Exit(run_flow(FlowAsked(flow=flow.name, **given), lambda: flow_request(flow, words)))

    taken = {name: _shown_or_hidden(name, option, flow) for name, option in (_OPTIONS | flow.only_here).items()}
    # Typer makes a command's options from its function's signature.
    run.__signature__ = Signature(  # type: ignore[attr-defined]
        [
            Parameter(name, Parameter.KEYWORD_ONLY, default=_default(option), annotation=option)
            for name, option in taken.items()
        ]
    )
    return run


def _shown_or_hidden(name: str, option: Any, flow: Flow) -> Any:
    if name not in DEPENDENT or name in flow.effective:
        return option
    kind, declared = get_args(option)
    hidden = copy(declared)
    hidden.hidden = True
    return Annotated[kind, hidden]


def _default(option: Any) -> bool | None:
    return False if get_args(option)[0] is bool else None
