"""Options that take several values after one another: `--tpid 1 2` as well as `--tpid 1 --tpid 2`."""

from collections.abc import Iterable, Iterator
from typing import Any

from typer.core import TyperCommand


class SeveralValues(TyperCommand):
    """A command whose repeatable options may be given several values at once, as `N…` in its usage says."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Write each further value as an option of its own, then parse as ever.

        Where the command takes an argument too, only a word like ARG=VALUE can be told from it.
        """
        repeatable = {name for option in self.params if getattr(option, "multiple", False) for name in option.opts}
        any_word = all(option.param_type_name != "argument" for option in self.params)
        return super().parse_args(ctx, list(spread(args, repeatable, any_word=any_word)))


def spread(words: Iterable[str], repeatable: set[str], *, any_word: bool) -> Iterator[str]:
    """The same words, with a repeatable option's name before each of its values."""
    option, has_value = "", False
    for word in words:
        if word.startswith("--"):
            name, _, attached = word.partition("=")
            option, has_value = (name if name in repeatable else ""), bool(attached)
        elif has_value and option and (any_word or "=" in word):
            yield option
        else:
            has_value = True
        yield word
