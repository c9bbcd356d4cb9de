"""The words sent to a model, one .md each; `render` fills the slots of one."""

import hashlib
import re
from functools import cache
from importlib.resources import files

_SLOT = re.compile(r"\{\{([a-z_]+)\}\}")


def render(name: str, **slots: str) -> str:
    """The prompt of that name with every slot filled. Raises ValueError for a missing or an unused slot.

    What a slot is filled with is not searched for slots again: it is other people's text.
    """
    template = _template(name)
    wanted = set(_SLOT.findall(template))
    if wanted != set(slots):
        missing, unused = sorted(wanted - set(slots)), sorted(set(slots) - wanted)
        raise ValueError(f"prompt {name}: missing slots {missing}, unused slots {unused}")
    return _SLOT.sub(lambda match: slots[match[1]], template)


@cache
def version(name: str) -> str:
    """What changes whenever the prompt's words do."""
    return hashlib.sha256(_template(name).encode()).hexdigest()[:16]


def names() -> tuple[str, ...]:
    """The names of all prompts."""
    found = (entry.name for entry in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".md") for name in found if name.endswith(".md")))


@cache
def _template(name: str) -> str:
    if name not in names():
        raise ValueError(f"there is no prompt {name!r}; there are {', '.join(names())}")
    return (files(__name__) / f"{name}.md").read_text(encoding="utf-8").strip()
