"""sandbox reset and load: the data of the embedded servers."""

from datetime import date
from pathlib import Path

from cli import exit_status
from cli.rendering.text import output
from cli.reporting import guarded
from policy.inert import inert
from runs.state import open_state
from sandbox import portfolio
from sandbox.cases import load_case, read_case
from sandbox.store import Store
from tools.errors import ConfigurationError


def reset(place: str | None) -> int:
    """Put the portfolio back."""

    def work() -> int:
        store = Store(open_state(place).folder.sandbox_crm)
        portfolio.reset(store, date.today())
        counts = [f"{count} {words}" for words, count in store.contents().items()]
        output().print(f"The sandbox holds {', '.join(counts)}.")
        return exit_status.DONE

    return guarded(work, as_json=False)


def load(file: str, case_id: str | None, place: str | None) -> int:
    """Load a labelled case; a file that cannot be read changes nothing."""

    def work() -> int:
        try:
            case = read_case(Path(file), case_id)
            load_case(Store(open_state(place).folder.sandbox_crm), case)
        except ValueError as error:
            raise ConfigurationError(str(error), hint="the sandbox's data is as it was") from error
        output().print(f"The sandbox holds case {inert(case.id)}. Run it with --sandbox --as-of {case.as_of}.")
        return exit_status.DONE

    return guarded(work, as_json=False)
