"""Answers in further forms, of other writers."""

from tests.policy.m365.shapes import Expected, Shape, scope_of

PORT = scope_of(
    "Vantage Harbour Trust",
    "Quay automation",
    ("Crane telemetry on IoT Hub", "Yard copilot pilot", "Customs e-invoicing"),
    "2026-11-02",
    "2026-11-16",
)
CRANE, YARD, CUSTOMS = PORT.milestones
PORT_TEAMS = PORT.model_copy(update={"sources": ("teams",)})
PORT_MAIL = PORT.model_copy(update={"sources": ("outlook",)})
PORT_MEETING = PORT.model_copy(update={"sources": ("meeting",)})

FURTHER = (
    Shape(
        "words as bullets under the line of who and when",
        PORT_MAIL,
        "On 4 November 2026, Greta Lindahl wrote to the project list:\n\n- crane 7 and 8 report through the "
        "new hub\n- the yard pilot has twelve testers\n- kind regards\n\n"
        "On 9 November 2026, Tomas Rey wrote:\n\n- e-invoicing is rejected by the customs gateway\n",
        (
            Expected("crane 7 and 8 report through the new hub", "outlook", "2026-11-04", "Greta Lindahl", CRANE),
            Expected("the yard pilot has twelve testers", "outlook", "2026-11-04", "Greta Lindahl", YARD),
            Expected("e-invoicing is rejected by the customs gateway", "outlook", "2026-11-09", "Tomas Rey", CUSTOMS),
        ),
    ),
    Shape(
        "day, then a sentence of who confirmed what",
        PORT_TEAMS,
        "- **4 Nov** – Greta Lindahl confirmed the crane certificates are renewed until 2028.\n- **11 Nov** "
        "– Tomas Rey warned that the yard copilot answers in the wrong language.\n",
        (
            Expected("the crane certificates are renewed until 2028", "teams", "2026-11-04", "Greta Lindahl", CRANE),
            Expected("the yard copilot answers in the wrong language", "teams", "2026-11-11", "Tomas Rey", YARD),
        ),
    ),
    Shape(
        "a meeting arranged by one and heard from another",
        PORT,
        "In the meeting “Quay sync” organised by Greta Lindahl on 12 November, Tomas Rey said: “we stop the "
        "crane rollout until the bolts are replaced”. "
        "A message from Ingrid Moe, forwarded by Tomas Rey on 13 November by email, reads: “the bolts arrive "
        "on the 20th”.",
        (
            Expected(
                "we stop the crane rollout until the bolts are replaced", "meeting", "2026-11-12", "Tomas Rey", CRANE
            ),
            Expected("the bolts arrive on the 20th", "outlook", "2026-11-13", "Ingrid Moe", CRANE),
        ),
    ),
    Shape(
        "sources that hold the words",
        PORT,
        "The cranes are fine and customs is not [1][2].\n\n**Sources**\n[1] Greta Lindahl, Teams, Nov 5: "
        '"all cranes are on the hub since Tuesday"\n[2] Tomas Rey, Email, Nov 6: "customs refuses our '
        'e-invoicing certificate"\n',
        (
            Expected("all cranes are on the hub since Tuesday", "teams", "2026-11-05", "Greta Lindahl", CRANE),
            Expected("customs refuses our e-invoicing certificate", "outlook", "2026-11-06", "Tomas Rey", CUSTOMS),
        ),
    ),
    Shape(
        "a date that is not available",
        PORT,
        "**Date:** not available\n**Author:** Greta Lindahl\n**Source:** SharePoint – Crane "
        'plan.docx\n**Quote:** "crane 9 is left out of phase one"\n\n---\n\n'
        "**Date:** 2026-11-10\n**Author:** unknown\n**Source:** SharePoint – Yard notes.docx\n**Quote:** "
        '"the yard pilot ends in December"\n',
        (
            Expected("crane 9 is left out of phase one", "sharepoint", None, "Greta Lindahl", CRANE, in_scope=False),
            Expected("the yard pilot ends in December", "sharepoint", "2026-11-10", None, YARD),
        ),
    ),
    Shape(
        "a timeline with arrows",
        PORT_TEAMS,
        "Timeline\n\n2026-11-03 → Greta Lindahl: hub quota is doubled, cranes can go on\n2026-11-05 → Tomas "
        "Rey: the invoicing partner left the project\n2026-11-18 → Greta Lindahl: crane 3 fell silent\n",
        (
            Expected("hub quota is doubled, cranes can go on", "teams", "2026-11-03", "Greta Lindahl", CRANE),
            Expected("the invoicing partner left the project", "teams", "2026-11-05", "Tomas Rey", CUSTOMS),
            Expected("crane 3 fell silent", "teams", "2026-11-18", "Greta Lindahl", CRANE, in_scope=False),
        ),
    ),
    Shape(
        "months in small letters and times, no punctuation to speak of",
        PORT_TEAMS,
        "greta lindahl 4 nov 10:02\ncrane gateway firmware is signed\n\ntomas rey 6 nov 16:40\nno budget for "
        "the yard copilot after january\n",
        (
            Expected("crane gateway firmware is signed", "teams", "2026-11-04", "greta lindahl", CRANE),
            Expected("no budget for the yard copilot after january", "teams", "2026-11-06", "tomas rey", YARD),
        ),
    ),
    Shape(
        "two statements in one line, the second of another day",
        PORT_TEAMS,
        "Greta Lindahl: “crane 4 is live” (Nov 3) and later “crane 5 is live as well” (Nov 10).",
        (
            Expected("crane 4 is live", "teams", "2026-11-03", "Greta Lindahl", CRANE),
            Expected("crane 5 is live as well", "teams", "2026-11-10", "Greta Lindahl", CRANE),
        ),
    ),
    Shape(
        "an old statement that the answer calls context",
        PORT_TEAMS,
        '**In the window**\n- Nov 9, Tomas Rey: "yard testers are trained"\n\n**Older, for context**\n- Aug '
        '12, Tomas Rey: "we want to start the yard copilot in autumn"\n',
        (
            Expected("yard testers are trained", "teams", "2026-11-09", "Tomas Rey", YARD),
            Expected(
                "we want to start the yard copilot in autumn", "teams", "2026-08-12", "Tomas Rey", YARD, in_scope=False
            ),
        ),
    ),
    Shape(
        "another opportunity of the customer",
        PORT_TEAMS,
        '1. Nov 4, Greta Lindahl: "crane dashboards are approved"\n2. Nov 5, Greta Lindahl: "the payroll '
        'move is cancelled"\n\nThe second item is about a different project (Payroll to SaaS).',
        (
            Expected("crane dashboards are approved", "teams", "2026-11-04", "Greta Lindahl", CRANE),
            Expected("the payroll move is cancelled", "teams", "2026-11-05", "Greta Lindahl", None, in_scope=False),
        ),
    ),
    Shape(
        "a transcript with the minute behind the name",
        PORT_MEETING,
        "Transcript of “Quay weekly”, 11/10/2026\n\nGreta Lindahl   0:03\nThe hub has lost no message for a "
        "week.\n\nTomas Rey   0:41\nCustoms wants a second audit before e-invoicing may start.\n\nGreta "
        "Lindahl   1:05\nWhen is that?\n",
        (
            Expected("The hub has lost no message for a week.", "meeting", "2026-11-10", "Greta Lindahl", CRANE),
            Expected(
                "Customs wants a second audit before e-invoicing may start.",
                "meeting",
                "2026-11-10",
                "Tomas Rey",
                CUSTOMS,
            ),
        ),
    ),
    Shape(
        "Japanese table",
        PORT_TEAMS,
        "| 日付 | 発言者 | 発言 |\n|---|---|---|\n"
        "| 11月5日 | 田中 誠さん | クレーンの接続試験は合格しました |\n| 10月20日 | 田中 誠さん |"
        " 予算はまだ承認されていません |\n",
        (
            Expected("クレーンの接続試験は合格しました", "teams", "2026-11-05", "田中 誠", "Quay automation"),
            Expected(
                "予算はまだ承認されていません", "teams", "2026-10-20", "田中 誠", "Quay automation", in_scope=False
            ),
        ),
    ),
)
