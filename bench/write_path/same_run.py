"""Rig 12: the same run under other hash seeds, time zones and locales: python -m bench.write_path.same_run.

Each trial is a process of its own that runs the daily loop over the sandbox's portfolio, with the servers in processes
of their own, and prints the run's JSON. All say the same, byte for byte, but for the thread's id and the times.
"""

import hashlib
import json
import os
import random
import re
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from bench.write_path.figure import Figure, main
from sandbox.portfolio import reset
from sandbox.store import Store
from tools.state_folder import StateFolder

ROOT = Path(__file__).parents[2]
AS_OF = "2026-11-24"
ZONES = ("UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kolkata", "Europe/Berlin", "America/St_Johns")
LOCALES = ("C", "C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "ja_JP.UTF-8", "ar_SA.UTF-8")
# What may differ: the thread's id wherever it stands, moments, and the hash that covers the moment of expiry.
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_HASH = re.compile(r"sha256:[0-9a-f]{64}")


def surroundings(number: int, drawn: random.Random) -> dict[str, str]:
    """The environment of one trial; the first is plain."""
    seed = str(number if number < 2 else drawn.randrange(1, 4_294_967_295))
    zone, language = ZONES[number % len(ZONES)], LOCALES[number // 2 % len(LOCALES)]
    return {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": language, "LANG": language}


def printed(state: Path, given: dict[str, str]) -> bytes:
    """What the daily loop prints over this state in these surroundings, without what may differ."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SE_OPS_")}
    environment |= given | {"PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, sys.path)])}
    command = [sys.executable, "-m", "cli.main", "daily", "--json", "--no-input", "--sandbox"]
    command += ["--as-of", AS_OF, "--state", str(state)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"exit {done.returncode}: {done.stderr.decode('utf-8', 'replace')[-400:]}")
    text = done.stdout.decode("utf-8")
    text = text.replace(json.loads(text)["thread_id"], "THREAD")
    return _HASH.sub("HASH", _MOMENT.sub("MOMENT", text)).encode("utf-8")


def compared(count: int, seed: int, folder: Path) -> Figure:
    """Run it `count` times, each on a state of its own over the same records; every later one is held to the first."""
    figure = Figure("same_run")
    drawn = random.Random(seed)
    first: bytes | None = None
    for number in range(count):
        given = surroundings(number, drawn)
        figure.trials += 1
        try:
            # Left to itself, each process would date the portfolio by the day of its own time zone.
            reset(Store(StateFolder(folder / f"state{number}").sandbox_crm), date.fromisoformat(AS_OF))
            said = printed(folder / f"state{number}", given)
        except RuntimeError as error:
            figure.violations.append(f"{given}: {error}")
            continue
        first = first or said
        if said != first:
            figure.violations.append(f"{given}: {_first_difference(first, said)}")
    digest = hashlib.sha256(first or b"").hexdigest()[:12]
    figure.detail = f"{len(first or b'')} bytes each, {digest}"
    return figure


def _first_difference(first: bytes, other: bytes) -> str:
    place = next((at for at, (one, two) in enumerate(zip(first, other, strict=False)) if one != two), len(first))
    return f"byte {place}: {first[place - 30 : place + 40]!r} and {other[place - 30 : place + 40]!r}"


def measure(n: int, seed: int) -> Figure:
    """n processes (0 = 100)."""
    with tempfile.TemporaryDirectory() as folder:
        return compared(n or 100, seed, Path(folder))


if __name__ == "__main__":
    main("same_run", __doc__, measure, n=0)
