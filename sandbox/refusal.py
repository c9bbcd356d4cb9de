"""An answer of the CRM that is an error, worded as the real servers word it."""


class Refused(Exception):
    """The text of an `isError: true` answer."""
