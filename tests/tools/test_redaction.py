import json

import pytest

from policy.secrets import redacted_text
from tools.redaction import kept

JWT = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhdmVyeSJ9.c2lnbmF0dXJlLXNpZ25hdHVyZQ"
HIDDEN = "s3cr3tV4lue99"


@pytest.mark.parametrize(
    "text",
    [
        f"Authorization: Bearer {HIDDEN}",
        f"authorization=Basic {HIDDEN}==",
        f"Basic {HIDDEN}",
        f'{{"access_token": "{HIDDEN}"}}',
        json.dumps(json.dumps({"refresh_token": HIDDEN})),
        f"client_secret={HIDDEN}&scope=all",
        f"Password: {HIDDEN}",
        f"https://user:{HIDDEN}@host/path",
        f"https://host/blob?sv=1&sig={HIDDEN}",
        f"ghp_{HIDDEN}{HIDDEN}",
        f"Set-Cookie: {HIDDEN}; Path=/",
        f"-----BEGIN RSA PRIVATE KEY-----\n{HIDDEN}\n-----END RSA PRIVATE KEY-----",
        f"-----BEGIN PRIVATE KEY-----\n{HIDDEN} and the text ends here",
    ],
)
def test_what_looks_like_a_secret_is_masked(text: str) -> None:
    assert HIDDEN not in redacted_text(text)
    assert "***" in redacted_text(text)


def test_a_web_token_is_masked_wherever_it_stands() -> None:
    assert JWT not in redacted_text(f"the server said {JWT}, then stopped")
    assert redacted_text(f"x {JWT}") == "x ***"


@pytest.mark.parametrize(
    "text",
    [
        "Basic setup of the landing zone",
        "password reset is done; token ring removed",
        "The bearer is Mara",
        "https://contoso.crm.dynamics.com/main.aspx?id=1",
        "Waiting on: Azure networking team",
    ],
)
def test_plain_words_stay_as_they_are(text: str) -> None:
    assert redacted_text(text) == text


def test_fields_that_are_named_like_secrets_are_masked_at_any_depth() -> None:
    reply = {"ok": True, "auth": [{"msal_access_token": HIDDEN, "expires": 3600}], "x-api-key": HIDDEN, "tokens": 3}
    assert kept(reply) == {
        "ok": True,
        "auth": [{"msal_access_token": "***", "expires": 3600}],
        "x-api-key": "***",
        "tokens": 3,
    }


def test_what_no_database_takes_is_written_as_an_escape() -> None:
    told = kept({"lone \ud83d": ["a\0b", float("nan"), float("inf"), 1.5]})
    assert told == {"lone \\ud83d": ["a\\x00b", "nan", "inf", 1.5]}
    json.dumps(told, allow_nan=False, ensure_ascii=False).encode("utf-8")
