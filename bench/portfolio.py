"""A portfolio of any size to measure on: seeded, three tasks a milestone, its texts put together from labelled cases.

Every text ends in a number of its own: no two are alike, so that nothing that remembers texts looks quick by it.
"""

import random
import re
from collections.abc import Sequence
from datetime import date, timedelta

from bench.cases_run import Json
from sandbox.cases import Case

AS_OF = date(2026, 11, 24)
MILESTONES_PER_OPPORTUNITY = 10
TASKS_PER_MILESTONE = 3
LINES = 4
_STATUSES = ("On Track", "On Track", "On Track", "At Risk", "Blocked", "Completed")
_TASK_STATUSES = ("Not Started", "In Progress", "In Progress", "Waiting on someone else", "Completed")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+|\s\|\s")


def generated(cases: Sequence[Json], milestones: int, seed: int = 7) -> Case:
    """One account's portfolio of that many milestones: comments of one to four lines, descriptions of one or two."""
    chance = random.Random(seed)  # noqa: S311 - a seed that gives the same portfolio every time
    told = [one for case in cases for one in case["milestones"]]
    comments = [line for one in told for line in _SENTENCE_END.split(one["forecastcomments"] or "") if line.strip()]
    described = [task for one in told for task in one["tasks"]]
    numbers = iter(range(10**9))

    def marked(*lines: str) -> str:
        return f"{chr(10).join(lines)} #{next(numbers)}"

    def day(earliest: int, latest: int) -> str:
        return (AS_OF + timedelta(days=chance.randint(earliest, latest))).isoformat()

    def task(key: str) -> Json:
        one, other = chance.choice(described), chance.choice(described)
        texts = [one["description"] or "", *([other["description"] or ""] if chance.random() < 0.3 else [])]
        return {
            "key": key,
            "subject": one["subject"],
            "description": marked(*texts),
            "due": day(-10, 60),
            "status": chance.choice(_TASK_STATUSES),
            "owner": chance.choice(("me", "sam")),
            "category": one["category"],
            "createdon": day(-60, -30),
            "modifiedon": day(-20, 0),
        }

    def milestone(number: int) -> Json:
        return {
            "key": f"m{number}",
            "opportunity": f"o{number // MILESTONES_PER_OPPORTUNITY}",
            "name": f"{chance.choice(told)['name']} {number}",
            "status": chance.choice(_STATUSES),
            "commitment": chance.choice(("Uncommitted", "Committed")),
            "date": day(-20, 180),
            "monthlyuse": chance.randint(100, 50_000),
            "owner": chance.choice(("me", "sam")),
            "forecastcomments": marked(*chance.sample(comments, chance.randint(1, LINES))),
            "modifiedon": day(-30, 0),
            "riskorblockeddate": day(-30, 0),
            "tasks": [task(f"m{number}t{position}") for position in range(TASKS_PER_MILESTONE)],
        }

    made = [milestone(number) for number in range(milestones)]
    return Case.model_validate(
        {
            "id": f"generated-{milestones}",
            "as_of": AS_OF.isoformat(),
            "me": {"key": "me", "name": "Avery Chen", "title": "Solution Engineer"},
            "people": [{"key": "sam", "name": "Sam Osei", "title": "Specialist"}],
            "account": {"name": "Contoso Ltd", "tpid": "1000"},
            "opportunities": [
                {"key": key, "name": f"Programme {key}", "owner": "sam", "modifiedon": "2026-11-10"}
                for key in dict.fromkeys(one["opportunity"] for one in made)
            ],
            "dealteam": ["me", "sam"],
            "milestones": made,
        }
    )
