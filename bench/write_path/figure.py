"""What a rig found: its figure in one line, and what broke the promise, with how to see it again."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass, field

SHOWN = 10


@dataclass
class Figure:
    """How many trials a rig made, and every violation in words. `detail` says what the trials were."""

    rig: str
    trials: int = 0
    detail: str = ""
    violations: list[str] = field(default_factory=list)

    def line(self) -> str:
        """The figure in one line."""
        more = f" ({self.detail})" if self.detail else ""
        return f"{self.rig}: {self.trials} trials, {len(self.violations)} violations{more}"


def main(name: str, described: str | None, measure: Callable[[int, int], Figure], *, n: int) -> None:
    """Run a rig from the command line: --n trials (0 = all), --seed. Ends with 1 where a promise was broken."""
    parser = argparse.ArgumentParser(prog=f"bench.write_path.{name}", description=described)
    parser.add_argument("--n", type=int, default=n, help=f"how many trials (default {n}; 0 = all there are)")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    figure = measure(arguments.n, arguments.seed)
    print(figure.line())
    for violation in figure.violations[:SHOWN]:
        print(f"  {violation}", file=sys.stderr)
    if figure.violations:
        print(f"  again: python -m bench.write_path.{name} --n {arguments.n} --seed {arguments.seed}", file=sys.stderr)
        sys.exit(1)
