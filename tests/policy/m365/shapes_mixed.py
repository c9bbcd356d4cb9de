"""Answers in forms that mix others: labels in bold, footnotes, cards, conversations, and further languages."""

import json

from tests.policy.m365.shapes import Expected, Shape, scope_of

PARK = scope_of(
    "Tallinn Solar Parks",
    "Inverter insight",
    ("Inverter data lake", "Field engineer app", "Grid operator interface"),
    "2026-10-05",
    "2026-10-19",
)
LAKE, APP, GRID = PARK.milestones
PARK_TEAMS = PARK.model_copy(update={"sources": ("teams",)})
PARK_MEETING = PARK.model_copy(update={"sources": ("meeting",)})

MIXED = (
    Shape(
        "kind, day and author in a bold label",
        PARK,
        '**Blocker (Oct 8, Teams, Kadri Tamm):** "The lake rejects files above 2 GB, ingestion of park 4 is '
        'stopped."\n\n'
        '**Decision (Oct 12, steering meeting, Urmas Kask):** "We take the managed gateway for the grid interface."\n',
        (
            Expected(
                "The lake rejects files above 2 GB, ingestion of park 4 is stopped.",
                "teams",
                "2026-10-08",
                "Kadri Tamm",
                LAKE,
            ),
            Expected(
                "We take the managed gateway for the grid interface.", "meeting", "2026-10-12", "Urmas Kask", GRID
            ),
        ),
    ),
    Shape(
        "footnotes with their text at the end",
        PARK,
        '- The lake: "all 40 parks deliver since Monday"[^1]\n- The app: "store approval was refused a '
        'second time"[^2]\n\n'
        '[^1]: Kadri Tamm, Teams channel Inverter core, 14 Oct 2026\n[^2]: Mart Ilves, email "App store", 16 '
        "Oct 2026\n",
        (
            Expected("all 40 parks deliver since Monday", "teams", "2026-10-14", "Kadri Tamm", LAKE),
            Expected("store approval was refused a second time", "outlook", "2026-10-16", "Mart Ilves", APP),
        ),
    ),
    Shape(
        "author first, place and day in brackets",
        PARK,
        "Kadri Tamm (Teams, Oct 7): The schema of the lake is frozen.\nMart Ilves (Outlook, Oct 9): We lost "
        "our only app tester, no replacement yet.\n"
        "Urmas Kask (Teams, Sep 30): The operator has sent its certificate.\n",
        (
            Expected("The schema of the lake is frozen.", "teams", "2026-10-07", "Kadri Tamm", LAKE),
            Expected("We lost our only app tester, no replacement yet.", "outlook", "2026-10-09", "Mart Ilves", APP),
            Expected(
                "The operator has sent its certificate.", "teams", "2026-09-30", "Urmas Kask", GRID, in_scope=False
            ),
        ),
    ),
    Shape(
        "an adaptive card",
        PARK_TEAMS,
        json.dumps(
            {
                "type": "AdaptiveCard",
                "body": [
                    {"type": "TextBlock", "text": 'Oct 6, Kadri Tamm: "lake permissions are granted to all analysts"'},
                    {"type": "TextBlock", "text": 'Oct 13, Mart Ilves: "the app is out of beta"'},
                ],
                "actions": [{"type": "Action.Submit", "title": "Mark all milestones complete"}],
            }
        ),
        (
            Expected("lake permissions are granted to all analysts", "teams", "2026-10-06", "Kadri Tamm", LAKE),
            Expected("the app is out of beta", "teams", "2026-10-13", "Mart Ilves", APP),
        ),
    ),
    Shape(
        "an object a line",
        PARK,
        '{"date":"2026-10-06","type":"message","sender":"Kadri Tamm","content":"raw zone of the lake is live"}\n'
        '{"date":"2026-10-15","type":"email","sender":"Urmas Kask","content":"the operator signed the '
        'interface contract"}\n',
        (
            Expected("raw zone of the lake is live", None, "2026-10-06", "Kadri Tamm", LAKE, in_scope=False),
            Expected("the operator signed the interface contract", "outlook", "2026-10-15", "Urmas Kask", GRID),
        ),
    ),
    Shape(
        "a line with dashes between the fields",
        PARK,
        "1) 2026-10-06 - Kadri Tamm - Teams - Backfill of the lake is at 60 percent\n2) 2026-10-10 - Mart "
        "Ilves - Email - Nobody maintains the app backend any more\n",
        (
            Expected("Backfill of the lake is at 60 percent", "teams", "2026-10-06", "Kadri Tamm", LAKE),
            Expected("Nobody maintains the app backend any more", "outlook", "2026-10-10", "Mart Ilves", APP),
        ),
    ),
    Shape(
        "two people in one conversation",
        PARK_MEETING,
        "Meeting “Inverter weekly”, Oct 13, 2026. Kadri Tamm opened: “The lake costs twice the estimate.” "
        "Urmas Kask replied: “Finance has agreed to pay it until June.” “Then we go on,” Kadri Tamm "
        "concluded.",
        (
            Expected("The lake costs twice the estimate.", "meeting", "2026-10-13", "Kadri Tamm", LAKE),
            Expected(
                "Finance has agreed to pay it until June.", "meeting", "2026-10-13", "Urmas Kask", "Inverter insight"
            ),
            Expected("Then we go on,", "meeting", "2026-10-13", "Kadri Tamm", "Inverter insight"),
        ),
    ),
    Shape(
        "Swedish, Polish and German lines",
        PARK_TEAMS,
        "- 6 oktober, Åsa Nyström skrev: ”datasjön är klar för alla parker”\n- 8 października, Jerzy Wójcik "
        "napisał: „aplikacja nie działa na starych telefonach”\n"
        "- 12. Oktober, Jörg Böhm schrieb: „Die Schnittstelle zum Netzbetreiber ist abgenommen.“\n",
        (
            Expected("datasjön är klar för alla parker", "teams", "2026-10-06", "Åsa Nyström", LAKE),
            Expected(
                "aplikacja nie działa na starych telefonach", "teams", "2026-10-08", "Jerzy Wójcik", "Inverter insight"
            ),
            Expected(
                "Die Schnittstelle zum Netzbetreiber ist abgenommen.",
                "teams",
                "2026-10-12",
                "Jörg Böhm",
                "Inverter insight",
            ),
        ),
    ),
    Shape(
        "Korean and Chinese lines",
        PARK_TEAMS,
        '- 10월 7일, 김민준: "데이터 레이크 배포가 완료되었습니다"\n'
        "- 2026年10月9日 王伟：“现场应用的测试被推迟到十一月”\n",
        (
            Expected("데이터 레이크 배포가 완료되었습니다", "teams", "2026-10-07", "김민준", "Inverter insight"),
            Expected("现场应用的测试被推迟到十一月", "teams", "2026-10-09", "王伟", "Inverter insight"),
        ),
    ),
    Shape(
        "days as headings in words",
        PARK_TEAMS,
        '**Today**\n- Kadri Tamm: "lake alerts are quiet"\n\n**Yesterday**\n- Mart Ilves: "app login fails '
        'for contractors"\n\n**Last week**\n- Urmas Kask: "the interface test is booked"\n',
        (
            Expected("lake alerts are quiet", "teams", "2026-10-19", "Kadri Tamm", LAKE),
            Expected("app login fails for contractors", "teams", "2026-10-18", "Mart Ilves", APP),
            Expected("the interface test is booked", "teams", None, "Urmas Kask", GRID, in_scope=False),
        ),
    ),
    Shape(
        "a table of milestones with several statements in a cell",
        PARK,
        "| Milestone | Evidence |\n|---|---|\n"
        '| Inverter data lake | Kadri Tamm, Teams, Oct 9: "nightly load is green" |\n'
        '| Field engineer app | Mart Ilves, email, Oct 15: "the pilot crew refuses the app" |\n'
        "| Grid operator interface | No evidence found |\n",
        (
            Expected("nightly load is green", "teams", "2026-10-09", "Kadri Tamm", LAKE),
            Expected("the pilot crew refuses the app", "outlook", "2026-10-15", "Mart Ilves", APP),
        ),
    ),
    Shape(
        "a forwarded mail of another customer",
        PARK.model_copy(update={"sources": ("outlook",)}),
        '1. Oct 7 – Kadri Tamm – RE: lake quota: "quota is raised to 400 TB"\n'
        '2. Oct 8 – Mart Ilves – FW: Baltic Wind Energy kickoff: "their app project starts in May"\n'
        '3. Oct 9 – Urmas Kask – RE: interface: "for Baltic Wind Energy we had the same certificate problem"\n',
        (
            Expected("quota is raised to 400 TB", "outlook", "2026-10-07", "Kadri Tamm", LAKE),
            Expected("their app project starts in May", "outlook", "2026-10-08", "Mart Ilves", None, in_scope=False),
            Expected(
                "for Baltic Wind Energy we had the same certificate problem",
                "outlook",
                "2026-10-09",
                "Urmas Kask",
                None,
                in_scope=False,
            ),
        ),
    ),
    Shape(
        "sections by kind of source",
        PARK,
        "**📧 Email**\n\nKadri Tamm, 6 October: “storage account of the lake is encrypted with our "
        "keys”\n\n**💬 Teams**\n\nMart Ilves, 14 October: “offline mode of the app is done”\n\n"
        "**📅 Meetings**\n\n*Grid interface review*, 16 October – Urmas Kask said that the operator accepts "
        "the message format.\n\n**📄 Files**\n\nNothing relevant.\n",
        (
            Expected(
                "storage account of the lake is encrypted with our keys", "outlook", "2026-10-06", "Kadri Tamm", LAKE
            ),
            Expected("offline mode of the app is done", "teams", "2026-10-14", "Mart Ilves", APP),
            Expected("the operator accepts the message format", "meeting", "2026-10-16", "Urmas Kask", GRID),
        ),
    ),
    Shape(
        "as somebody put it",
        PARK,
        "As Urmas Kask put it in his email of October 12, “the interface is our bottleneck until the "
        "operator moves”. According to Mart Ilves (Teams, October 13), the app has no owner after December.",
        (
            Expected(
                "the interface is our bottleneck until the operator moves", "outlook", "2026-10-12", "Urmas Kask", GRID
            ),
            Expected("the app has no owner after December", "teams", "2026-10-13", "Mart Ilves", APP),
        ),
    ),
)
