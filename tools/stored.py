"""What a state holds as text, read back: what is not as se-ops wrote it is a clear error, never a guess."""

import json
from collections.abc import Callable
from typing import Any, TypeVar

from tools.errors import ConfigurationError

T = TypeVar("T")
HINT = "restore the state from a copy, or name another --state and run the flow again; nothing was sent by this step"


class StateDamaged(ConfigurationError):
    """The state holds something that se-ops did not write, or that was torn. Nothing is done with it."""


def read_stored(what: str, read: Callable[[], T]) -> T:
    """What `read` makes of stored text. Raises StateDamaged that names `what` where it is not as se-ops wrote it."""
    try:
        return read()
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise StateDamaged(
            f"the state holds {what} that cannot be read ({type(error).__name__}): it was damaged, or changed by"
            " something else than se-ops",
            hint=HINT,
        ) from error


def stored_json(what: str, text: str, kind: type[T]) -> T:
    """Stored JSON of one kind (dict or list). Raises StateDamaged."""

    def read() -> T:
        found: Any = json.loads(text)
        if not isinstance(found, kind):
            raise TypeError
        return found

    return read_stored(what, read)
