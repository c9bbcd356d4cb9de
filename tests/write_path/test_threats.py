import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_guard_and_every_test_that_the_threat_model_names_is_there() -> None:
    text = (ROOT / "THREATS.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([a-z_]+/[a-z_/]+\.py)`", text))
    assert len(named) > 30
    assert [path for path in sorted(named) if not (ROOT / path).is_file()] == []


def test_every_promise_names_a_guard_and_what_holds_it() -> None:
    text = (ROOT / "THREATS.md").read_text(encoding="utf-8")
    promised = text.split("## Promised")[1].split("## Assumed")[0]
    rows = [line.strip("|").split("|") for line in promised.splitlines() if line.startswith("|")][2:]
    assert len(rows) >= 12
    assert [row[0] for row in rows if len(row) != 3 or ".py`" not in row[1] or "tests/" not in row[2]] == []
