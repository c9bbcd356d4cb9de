"""A call's arguments as a tool takes them: those it knows, of the types that its input schema names."""

from collections.abc import Mapping
from typing import Any

from sandbox.refusal import Refused

_TYPES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
}


def taken(schema: Mapping[str, Any], arguments: Mapping[str, Any]) -> dict[str, Any]:
    """The arguments that the schema names; all others are dropped in silence (trap 16).

    Raises Refused where a required one is missing or a value is of another type.
    """
    properties = schema["properties"]
    known = {name: value for name, value in arguments.items() if name in properties}
    for name in schema.get("required", ()):
        if name not in known:
            raise Refused(f"Input validation error: '{name}' is a required property")
    for name, value in known.items():
        if (wrong := _wrong(properties[name], value)) is not None:
            raise Refused(f"Input validation error: '{name}': {wrong}")
    return known


def _wrong(schema: Mapping[str, Any], value: Any) -> str | None:
    named = schema.get("type", "string")
    if not isinstance(value, _TYPES[named]) or (named == "number" and isinstance(value, bool)):
        return f"{value!r} is not of type '{named}'"
    if "enum" in schema and value not in schema["enum"]:
        return f"{value!r} is not one of {schema['enum']}"
    if isinstance(value, list) and "items" in schema:
        return next((wrong for part in value if (wrong := _wrong(schema["items"], part)) is not None), None)
    return None
