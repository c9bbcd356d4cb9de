import pytest

from tools.errors import NotSignedIn, ServerUnavailable, ToolRefused
from tools.server_errors import as_exception, read_error


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Not authenticated: Please run 'az login'", "not_signed_in"),
        ("Query failed (401): ", "not_signed_in"),
        ("AADSTS700082: The refresh token has expired", "not_signed_in"),
        ("Get record failed (403): prvReadTask", "refused"),
        ("Query failed (429): Number of requests exceeded the limit", "unavailable"),
        ("Query failed (408): ", "unavailable"),
        ("Query failed (500): Generic SQL error", "unavailable"),
        ("Update failed (504): gateway", "unavailable"),
        ("HTTP 503", "unavailable"),
        ("Request timed out", "unavailable"),
        ("connect ECONNREFUSED 10.0.0.1:443", "unavailable"),
        ("Query failed (400): Could not find a property named 'x' on type 'Microsoft.Dynamics.CRM.task'.", "refused"),
        ("Get record failed (404): Entity 'task' With Id = 1 Does Not Exist", "refused"),
        ("Invalid GUID", "refused"),
        ("No fields to update", "refused"),
        ('Ownership check failed: milestone 7-400000025 ("Contoso (500)") is not owned by you', "refused"),
        ('milestone "Move to 429 servers" is not owned by you', "refused"),
    ],
)
def test_an_error_text_has_one_kind(text: str, kind: str) -> None:
    assert read_error(text).kind == kind


def test_the_seconds_to_wait_are_read_where_the_server_says_them() -> None:
    assert read_error("Query failed (429): Retry-After: 2.5").retry_after == 2.5
    assert read_error("Query failed (429): retry after 10 seconds").retry_after == 10
    assert read_error("Query failed (429): busy").retry_after is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [("(401): x", NotSignedIn), ("(503): x", ServerUnavailable), ("(403): x", ToolRefused), ("x" * 9999, ToolRefused)],
)
def test_an_exception_names_server_and_tool_and_is_short(text: str, kind: type[Exception]) -> None:
    error = as_exception(read_error(text), server="msx", tool="crm_query")
    assert isinstance(error, kind)
    assert error.message.startswith("msx: crm_query: ")
    assert len(error.message) < 600
    assert error.hint
