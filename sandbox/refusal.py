"""An answer of the CRM that is an error, worded as the real servers word it."""


class Refused(Exception):
    """The text of an `isError: true` answer; `wrote` where the CRM had written before it came to the error."""

    def __init__(self, text: str, *, wrote: bool = False) -> None:
        super().__init__(text)
        self.wrote = wrote


def unknown_property(what: str, name: str, entity: str) -> Refused:
    """The error for a column that the organisation does not have (trap 8)."""
    return Refused(
        f"{what} failed (400): Could not find a property named '{name}' on type 'Microsoft.Dynamics.CRM.{entity}'."
    )
