"""Everything that a flow may reach, for whoever builds its graph."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from typing import Any

from policy.settings import PolicySettings
from tools.ledger import Ledger
from tools.ports import CrmReader, CrmWriter, Model, WorkIq
from tools.run_store import RunStore

WriteLease = Callable[[str], AbstractContextManager[None]]


@dataclass(frozen=True)
class Toolbox:
    """The ports of one wiring.

    `work_iq` is None where no WorkIQ server is configured; `write_lease` holds a milestone's writes for one process;
    `today` is the only clock; `connection` is what a run remembers of its servers; `model` is None where none is named.
    """

    crm: CrmReader
    crm_writer: CrmWriter
    work_iq: WorkIq | None
    store: RunStore
    ledger: Ledger
    write_lease: WriteLease
    today: Callable[[], date]
    settings: PolicySettings
    connection: Mapping[str, Any]
    model: Model | None = None
