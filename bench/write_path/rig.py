"""What every rig of this package shares: a violation, the command line, the states that it runs over."""

import argparse
import asyncio
import os
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

from tests import postgres

Figure = Callable[..., Awaitable[str]]


class Violation(Exception):
    """A promise that does not hold, with what it takes to see it again."""


def expect(holds: object, *words: object) -> None:
    """Raise Violation in these words where something does not hold."""
    if not holds:
        raise Violation(" ".join(str(word) for word in words))


@contextmanager
def places(*, shared: bool) -> Iterator[tuple[str | None, ...]]:
    """The places of a state to try: a folder (None), and PostgreSQL where it is wanted and installed."""
    if not shared or postgres.binaries() is None:
        yield (None,)
        return
    with postgres.server() as address:
        yield None, address


def command(figure: Figure, *, n: int, unit: str, **more: int) -> None:
    """Run a rig from the command line: its figure in one line; exit 1 with the seed where it is violated.

    `more` are further sizes of the rig, each an option of that name.
    """
    parser = argparse.ArgumentParser(description=sys.modules["__main__"].__doc__)
    parser.add_argument("--n", type=int, default=n, help=f"how many {unit} (default {n})")
    parser.add_argument("--seed", type=int, default=1)
    for name, size in more.items():
        parser.add_argument(f"--{name}", type=int, default=size, help=f"(default {size})")
    wanted = parser.parse_args()
    os.environ["LANGGRAPH_STRICT_MSGPACK"] = "true"
    began = time.monotonic()
    try:
        said = asyncio.run(figure(wanted.n, wanted.seed, **{name: getattr(wanted, name) for name in more}))
    except Violation as violation:
        sizes = " ".join(f"--{name} {value}" for name, value in vars(wanted).items())
        print(f"VIOLATED ({sizes}): {violation}")
        raise SystemExit(1) from None
    print(f"{said}; {time.monotonic() - began:.0f} s")
