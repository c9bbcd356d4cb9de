"""Section 7 of policy.md, `proof_blocked`: the date in the blocker's text."""

import datetime

import pytest

from policy.text.blocked_since import find_blocked_since

TODAY = datetime.date(2026, 9, 21)
SINCE = (
    ("Blocked since 28/8", "2026-08-28"),
    ("since 4 Sept waiting on the MSP", "2026-09-04"),
    ("waiting on the DPO since Aug 12", "2026-08-12"),
    ("no answer from legal since 2026-09-01", "2026-09-01"),
    ("VPN down since last Friday", "2026-09-18"),
    ("stuck since yesterday on the PO", "2026-09-20"),
    ("Held up at customs since end of August", "2026-08-21"),
    ("on hold as of 9/10, CISO left", "2026-09-10"),
    ("blocked for 3 weeks", "2026-08-31"),
    ("waiting for two weeks now on Fabrikam", "2026-09-07"),
    ("stuck for 10 days at procurement", "2026-09-11"),
    ("9/14 blocked: export keeps failing", "2026-09-14"),
    ("14 Sept: stalled, licence dispute", "2026-09-14"),
    ("waiting for Pia\n9/3 still waiting for Pia", "2026-09-03"),
    ("Blocked since 8/9. Done when it was up since 9/2", "2026-08-09"),
    ("Was blocked since 3/2, moving again. Blocked again since 9/8", "2026-09-08"),
)
NOT_SINCE = (
    "Blocked",
    "Blocked by the proxy team",
    "was blocked since 3/2, moving again",
    "blocked by legal until 30 Sept",
    "Deferred to January",
    "kick-off held 9/3, all good",
    "live since 9/3",
    "blocked since 30 Sept",
    "waiting for the export on 9/28",
    "meeting 9/3 went well",
    "VPN resolved, was down since 9/3",
    "24/7 support is stuck with the vendor",
    "v1.5 blocked by CHG-7001",
    "tunnel down since the router swap",
)


@pytest.mark.parametrize(("text", "day"), SINCE)
def test_the_day_since_when_it_is_blocked_is_read(text: str, day: str) -> None:
    quote = find_blocked_since(text, TODAY)
    assert quote is not None
    assert quote.date == datetime.date.fromisoformat(day)
    assert quote.text == text[quote.start : quote.end]


@pytest.mark.parametrize("text", NOT_SINCE)
def test_no_day_is_read_where_none_is_given_or_the_block_is_over(text: str) -> None:
    assert find_blocked_since(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("From 2.9 waiting for customer IT", "2026-09-02"),
        ("stuck 2 wks now", "2026-09-07"),
        ("blocked, day 12", "2026-09-09"),
        ("Waiting a fortnight on the vendor", "2026-09-07"),
        ("bloqué depuis 3 semaines", "2026-08-31"),
        ("idle since w/c 7 Sep", "2026-09-07"),
        ("parked 3 Sep for lack of keys", "2026-09-03"),
        ("stalled 4 Aug, no one signs", "2026-08-04"),
    ],
)
def test_a_day_beside_the_state_and_a_span_up_to_now_count_too(text: str, since: str) -> None:
    quote = find_blocked_since(text, TODAY)
    assert quote is not None
    assert quote.date == datetime.date.fromisoformat(since)


@pytest.mark.parametrize(
    "text", ["waiting for release 2.6", "deferred to 12 May", "version 2.6 waiting", "held 12 people"]
)
def test_a_version_and_a_deferral_are_no_since(text: str) -> None:
    assert find_blocked_since(text, TODAY) is None
