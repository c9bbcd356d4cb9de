"""Answers as JSON, tables, CSV and marked-up text."""

import json

from tests.policy.m365.shapes import Expected, Shape, scope_of

GLASS = scope_of(
    "Norbell Glassworks",
    "Furnace insight",
    ("Furnace historian on Fabric", "Shift handover app"),
    "2026-09-01",
    "2026-09-15",
)
FURNACE, HANDOVER = GLASS.milestones
_GRAPH = {
    "value": [
        {
            "subject": "RE: historian",
            "from": {"emailAddress": {"name": "Mirko Dahl", "address": "mirko.dahl@norbell.example"}},
            "receivedDateTime": "2026-09-02T06:11:00Z",
            "bodyPreview": "historian tags of furnace 2 are complete, please go on with furnace 3",
        },
        {
            "subject": "Handover app",
            "from": {"emailAddress": {"name": "Ylva Strand", "address": "ylva@norbell.example"}},
            "receivedDateTime": "2026-08-20T10:00:00Z",
            "bodyPreview": "shift leaders do not like the handover form",
        },
    ]
}

RECORDS = (
    Shape(
        "mails as the graph gives them",
        GLASS,
        json.dumps(_GRAPH, indent=1),
        (
            Expected(
                "historian tags of furnace 2 are complete, please go on with furnace 3",
                None,
                "2026-09-02",
                "Mirko Dahl",
                FURNACE,
                in_scope=False,
            ),
            Expected(
                "shift leaders do not like the handover form",
                None,
                "2026-08-20",
                "Ylva Strand",
                HANDOVER,
                in_scope=False,
            ),
        ),
    ),
    Shape(
        "objects nested by milestone and by source",
        GLASS,
        "```json\n"
        + json.dumps(
            {
                "milestones": [
                    {
                        "milestone": FURNACE,
                        "teams": [
                            {"when": "2026-09-03", "who": "Mirko Dahl", "quote": "gateway firmware is signed off"}
                        ],
                        "outlook": [],
                    },
                    {
                        "milestone": HANDOVER,
                        "meetings": [
                            {"when": "2026-09-10", "who": "Ylva Strand", "quote": "go-live is moved to week 41"}
                        ],
                    },
                ],
                "nextSteps": ["Close the task Gateway firmware"],
            },
            indent=2,
        )
        + "\n```",
        (
            Expected("gateway firmware is signed off", "teams", "2026-09-03", "Mirko Dahl", FURNACE),
            Expected("go-live is moved to week 41", "meeting", "2026-09-10", "Ylva Strand", HANDOVER),
        ),
    ),
    Shape(
        "a tool's content with the text in it",
        GLASS.model_copy(update={"sources": ("teams",)}),
        json.dumps(
            {
                "content": [
                    {
                        "type": "text",
                        "text": 'On September 4, Ylva Strand wrote: "the handover app crashes on the old scanners".',
                    }
                ],
                "isError": False,
            }
        ),
        (Expected("the handover app crashes on the old scanners", "teams", "2026-09-04", "Ylva Strand", HANDOVER),),
    ),
    Shape(
        "an answer beside its citations",
        GLASS,
        json.dumps(
            {
                "answer": 'The historian is live in the north hall: "tags arrive every second since this morning" [1]. '
                'The app waits: "legal has not released the shift data" [2].',
                "citations": ["[1] Teams", "[2] Mail"],
                "sources": "[1] Teams, Mirko Dahl, 2026-09-08\n[2] Outlook, Ylva Strand, 2026-09-09",
            }
        ),
        (
            Expected("tags arrive every second since this morning", "teams", "2026-09-08", "Mirko Dahl", FURNACE),
            Expected("legal has not released the shift data", "outlook", "2026-09-09", "Ylva Strand", HANDOVER),
        ),
    ),
    Shape(
        "JSON that ends in the middle",
        GLASS,
        '```json\n[{"source": "Teams", "date": "2026-09-05", "author": "Mirko Dahl", "text": "furnace 3 '
        'sensors are wired"},\n'
        '{"source": "Teams", "date": "2026-09-06", "author": "Mirko Dahl", "text": "historian lice',
        (Expected("furnace 3 sensors are wired", "teams", "2026-09-05", "Mirko Dahl", "Furnace insight"),),
    ),
    Shape(
        "a German table",
        GLASS,
        "| Datum | Quelle | Von | Wortlaut |\n|:--|:--|:--|:--|\n"
        "| 03.09.2026 | Teams | Mirko Dahl | „Der Historian läuft seit gestern ohne Lücken.“ |\n"
        "| 07.09.2026 | E-Mail | Ylva Strand | „Für die Schichtübergabe fehlt die Freigabe vom Betriebsrat.“ |\n"
        "| 12.08.2026 | Besprechung | Mirko Dahl | „Ofen 2 wird im Herbst abgeschaltet.“ |\n",
        (
            Expected("Der Historian läuft seit gestern ohne Lücken.", "teams", "2026-09-03", "Mirko Dahl", FURNACE),
            Expected(
                "Für die Schichtübergabe fehlt die Freigabe vom Betriebsrat.",
                "outlook",
                "2026-09-07",
                "Ylva Strand",
                "Furnace insight",
            ),
            Expected(
                "Ofen 2 wird im Herbst abgeschaltet.",
                "meeting",
                "2026-08-12",
                "Mirko Dahl",
                "Furnace insight",
                in_scope=False,
            ),
        ),
    ),
    Shape(
        "columns parted by tabs",
        GLASS,
        "Date\tWhere\tPerson\tExact words\n2026-09-01\tTeams chat\tYlva Strand\tthe app is in the store for "
        "all shifts\n"
        "2026-09-15\tMeeting Furnace weekly\tMirko Dahl\tsteering agreed to buy the second capacity\n",
        (
            Expected("the app is in the store for all shifts", "teams", "2026-09-01", "Ylva Strand", HANDOVER),
            Expected("steering agreed to buy the second capacity", "meeting", "2026-09-15", "Mirko Dahl", FURNACE),
        ),
    ),
    Shape(
        "a table with the customer of each row",
        GLASS,
        "| When | Customer | Who | Channel | Message |\n|---|---|---|---|---|\n"
        "| Sep 2 | Norbell Glassworks | Mirko Dahl | Teams: Furnace core | pressure tags are mapped |\n"
        "| Sep 3 | Norbell Foods | Jo Ek | Teams: Ovens | the ovens are connected |\n"
        "| Sep 9 | Norbell | Ylva Strand | Teams: Furnace core | handover texts are translated |"
        "\n\nSep 3 may concern a different account.",
        (
            Expected("pressure tags are mapped", "teams", "2026-09-02", "Mirko Dahl", "Furnace insight"),
            Expected("the ovens are connected", "teams", "2026-09-03", "Jo Ek", None, in_scope=False),
            Expected("handover texts are translated", "teams", "2026-09-09", "Ylva Strand", HANDOVER),
        ),
    ),
    Shape(
        "cards of HTML",
        GLASS,
        "<div class='card'><h4>Furnace historian on Fabric</h4><p><strong>Mirko Dahl</strong> &#8211; Teams "
        "&#8211; Sep 8, 2026</p>"
        "<blockquote>The pipeline of hall B &amp; C is green again.</blockquote></div>\n"
        "<div class='card'><h4>Shift handover app</h4><p><strong>Ylva Strand</strong> &#8211; Outlook "
        "&#8211; Sep 11, 2026</p>"
        "<blockquote>HR approved the rollout for all shifts.</blockquote></div>",
        (
            Expected("The pipeline of hall B &amp; C is green again.", "teams", "2026-09-08", "Mirko Dahl", FURNACE),
            Expected("HR approved the rollout for all shifts.", "outlook", "2026-09-11", "Ylva Strand", HANDOVER),
        ),
    ),
    Shape(
        "lines of keys and values, as in YAML",
        GLASS,
        '- date: 2026-09-04\n  source: teams\n  author: Mirko Dahl\n  text: "two historian nodes are down '
        'since the storm"\n'
        '- date: 2026-09-14\n  source: outlook\n  author: Ylva Strand\n  text: "the works council signed the '
        'handover agreement"\n',
        (
            Expected("two historian nodes are down since the storm", "teams", "2026-09-04", "Mirko Dahl", FURNACE),
            Expected(
                "the works council signed the handover agreement", "outlook", "2026-09-14", "Ylva Strand", HANDOVER
            ),
        ),
    ),
    Shape(
        "elements of XML",
        GLASS,
        "<items>\n<item><date>2026-09-05</date><source>Teams</source><author>Mirko "
        "Dahl</author><text>historian upgrade is finished</text></item>\n"
        "<item><date>2026-09-08</date><source>Outlook</source><author>Ylva Strand</author><text>no tester "
        "for the handover app until October</text></item>\n</items>",
        (
            Expected("historian upgrade is finished", "teams", "2026-09-05", "Mirko Dahl", FURNACE),
            Expected("no tester for the handover app until October", "outlook", "2026-09-08", "Ylva Strand", HANDOVER),
        ),
    ),
    Shape(
        "an object that only failed",
        GLASS,
        '{"status": 500, "message": "Internal failure", "result": null}',
        (),
        "error",
    ),
    Shape(
        "an error with a code in it",
        GLASS,
        '{"error": {"code": "Forbidden", "message": "Tenant admin has not consented."}}',
        (),
        "refused",
    ),
    Shape("an empty list", GLASS, '{"value": [], "@odata.count": 0}', (), "empty"),
    Shape(
        "an object in a string in an object",
        GLASS,
        json.dumps(
            {"result": json.dumps({"response": None, "error": "Rate limit is exceeded. Try again in 20 seconds."})}
        ),
        (),
        "error",
    ),
)
