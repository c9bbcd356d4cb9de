"""Scopes of several wishes in one message: inherited, merged, united."""

from collections.abc import Sequence

from policy.chat.understood import FLOWS, Scope, Understood


def merged(left: Scope, right: Scope) -> Scope:
    """Both scopes as one; a day that only one of them sets stays."""
    names = {
        kind: tuple(dict.fromkeys((*getattr(left, kind), *getattr(right, kind))))
        for kind in ("accounts", "opportunities", "milestones", "tpids")
    }
    since, until = left.since or right.since, left.until or right.until
    return Scope.model_validate({**names, "since": since, "until": until, "mine": not any(names.values())})


def inherited(one: Understood, before: Sequence[Understood | None], *, refers_back: bool) -> Understood:
    """The wish with the scope of the wish before it, where it speaks of "it" and names nothing itself."""
    if not refers_back or one.scope.names_records:
        return one
    earlier = next((other for other in reversed(before) if other is not None and other.scope.names_records), None)
    if earlier is None:
        return one
    scope = merged(earlier.scope.model_copy(update={"since": None, "until": None}), one.scope)
    return one.model_copy(update={"scope": scope})


def united(wishes: Sequence[Understood]) -> list[Understood]:
    """Neighbouring wishes for the same flow as one; neighbouring task wishes too."""
    result: list[Understood] = []
    for one in wishes:
        before = result[-1] if result else None
        if one == before:
            continue
        if before is None or before.intent != one.intent or one.intent not in FLOWS | {"task_change"}:
            result.append(one)
            continue
        result[-1] = before.model_copy(
            update={
                "scope": merged(before.scope, one.scope),
                "changes": (*before.changes, *one.changes),
                "people": tuple(dict.fromkeys((*before.people, *one.people))),
                "sources": tuple(dict.fromkeys((*before.sources, *one.sources))),
            }
        )
    return result
