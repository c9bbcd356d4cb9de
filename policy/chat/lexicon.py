"""The system's own words: each concept and the phrases that name it. Names of records are never among them."""

_PASSES = "run check pass sweep loop round review routine process scan"


def _each(before: str, after: str) -> str:
    """Every word of the one with every word of the other, as phrases."""
    return "|".join(f"{first} {second}" for first in before.split() for second in after.split())


_PHRASES: dict[str, str] = {
    "daily": "daily|core loop|operating loop|daily operating loop|the usual|your usual|your thing|your job|your magic"
    "|start my day|my day|standup|stand-up|the rounds|day's run|today 's run|run of the day|end to end|full picture"
    "|whole picture|" + _each("daily morning full complete whole entire", _PASSES),
    "hygiene": "hygiene|task hygiene|clean up|cleanup|clean-up|clean|tidy|tidy up|tidying|housekeeping|stale|overdue"
    "|past due|outdated|out of date|late|late tasks|needs updating|need updating|needs attention|need attention"
    "|attention|in shape|in order|up to date|up-to-date|current|neglected|forgotten|forgot|i forgot|missed|did i"
    " miss|overlooked|rotting|gathering dust|slipping"
    "|slipped|past their due date|without owner|without an owner|without owners|no owner|no owners|unowned|ownerless"
    "|without due date|without due dates|without a due date|no due date|no due dates|missing due dates|undated"
    "|missing tasks|missing task|no tasks|no task|without tasks|without a task|no next step|without next steps"
    "|no open task|no open tasks|missing owners|missing owner|done criteria|completion condition|completion conditions"
    "|weekly hygiene|pre-review|sanity check|spring clean|dirty|what is missing|still open|outstanding"
    "|unfinished|open items|open points"
    "|untouched|not been touched|not touched|falling behind|lagging|fallen behind|messy|mess|loose ends|gaps"
    "|stuck|owner|owners|due date|due dates|deadlines|owned|sort out|in good shape|look after|dusty|expired"
    "|lapsed|missed deadlines|missed deadline|unattended|flow a|" + _each("weekly hygiene", _PASSES),
    "handoff": "handoff|handoffs|hand off|hand-off|handing off|handed off|hand over|handover|hand-over|handing over"
    "|handed over|customer success|flow b|transition|transfer|csu|csa|csam|bant|bant-ready|bant ready"
    "|bant gate|qualified|qualification"
    "|csu-ready|ready for delivery|ready for execution|delivery team|customer success unit|pass on to|ready to go over",
    "budget": "budget|budgets|funding|funded|money",
    "authority": "authority|decision maker|decision-maker|decision makers|sponsor|economic buyer|executive sponsor",
    "need": "business need|customer need",
    "timeline": "timeline|time line|timelines|timeframe|time frame|purchase timeframe",
    "follow": "flow c|follow-through|follow through|followthrough|follow up on committed|follow-up on committed"
              "|influenced|influenced follow-through|i influenced"
    "|i have influenced|i shaped|i helped win|post commit|post commitment|after commitment|delivery continuity"
    "|already committed|we won|i won|already won|won deals|won opportunities|have won",
    "committed": "committed|commited|committed ones|commitments",
    "uncommitted": "uncommitted|not committed|noncommitted|non-committed|not yet committed",
    "teams": "teams|teams chat|teams chats|teams channel|teams thread|teams threads|teams messages|chat|chats|channel"
    "|channels|thread|threads|messages",
    "meetings": "meeting|meetings|transcript|transcripts|meeting notes|meeting minutes|minutes|calls"
    "|on the call|in the call|on a call|steering committee|steerco|qbr|recording"
    "|recordings",
    "outlook": "outlook|email|emails|e-mail|e-mails|mail|mails|inbox|calendar|correspondence",
    "sharepoint": "sharepoint|onedrive|documents|docs|document|files",
    "m365": "m365|flow d|microsoft 365|office 365|o365|workiq|work iq|collaboration|conversations|conversation"
    "|evidence companion|evidence check|corroborate|corroboration|cross-check|cross check|evidence versus crm"
    "|evidence vs crm|compare with crm|against crm|match crm|matches crm|agree with crm|agrees with crm|in crm"
    "|versus crm|vs crm|with crm|what was discussed|discussed|discussion|discussions|minuted",
    "evidence": "evidence|proof points|backed up|back up|support for|signals",
    "say": "say|said|says|saying|mention|mentioned|mentions|told|heard|hear|wrote|write|written|agreed|confirmed"
    "|replied|answer|answers|answered|explain|explained|got back|get back|came back|come back|complained|statement"
    "|reply|respond|responded|promised|discuss|talk|talked|talking|announce|announced|posted|decided|commented|news"
    "|written about|asked|raised",
    "milestone": "milestone|milestones|engagement milestone|engagement milestones",
    "task": "task|tasks|todo|todos|to-do|to-dos|to-do list|action item|action items|activity|activities|work items"
    "|work item",
    "account": "account|accounts|customer|customers|client|clients",
    "opportunity": "opportunity|opportunities|opp|opps|opty|optys",
    "crm": "crm|msx|dynamics|pipeline|portfolio|book of business",
    "packet": "packet|packets|proposal|proposals|suggestions|suggested updates|pending packet|confirmation packet",
    "pending": "pending|awaiting approval|waiting for me|waits for me|waiting for my approval|waiting on me"
    "|need my approval|needs my approval|to approve|approval queue|waiting for approval|for my approval|to sign off",
    "blocked": "blocked|blocker|blockers|blocking|impediment|impediments|roadblock|roadblocks",
    "at_risk": "at risk|at-risk|risks|risk|endangered",
    "ready": "ready|readiness|good to go",
    "run": "run|check|do|start|review|go over|go through|look at|look into|have a look at|take a look at|scan|inspect"
    "|prepare|draft|make|build|kick off|launch|trigger|begin|execute|perform|audit|examine|walk through|refresh|update"
    "|analyse|analyze|assess|evaluate|validate|verify|see|find|dig|dig up|pull|pull up|gather|collect|fetch|search"
    "|look up|look for|get|give|show|list|tell|summarise|summarize|display|report|bring|fix|mend|handle|work on|catch"
    "|help|compare|see if|put together|write up|prep|spot|flag|highlight|hunt|sort|read|qualify|produce|package"
    "|kick|monitor|keep an eye on|track|chase|watch|go",
    "status": "status|state|state of affairs|overview|summary|what is up|what is new|what is going on"
    "|what is happening|how is it going|how are things|how are we doing|how do we stand|where do we stand"
    "|where are we|stand|stands|standing|how do things look|how does it look|progress|the latest|update on|news on"
    "|briefing|picture|doing|health|healthy|look|looking|rundown|run down|catch me up|bring me up to speed"
    "|up to speed|situation|check-in|recap|what is the story|what is the deal|going on|happening|up|shape|looks",
    "plan_day": "what should i do today|what do i need to do today|what is on my plate|what needs doing today"
    "|what should i work on|what should i do next|what do i have to do|what is on today|what needs my attention"
    "|where should i start|what is on my list|what should i tackle|what should i focus on|what should i look at"
    "|what to do today|my plan for today|plan my day|focus on today|get me started|where do i start"
    "|anything i need to do|anything i should know|anything for me today|what do i need to do|what is urgent"
    "|what is first|what is first today|what comes first|what is important today|what should i start with|get"
    " going|let us get going"
    "|what needs doing|what have i got on|set me up for the day|get my day started|what is next for me",
}  # fmt: skip
FILTERS: dict[str, str] = {
    "overdue": "overdue|past due|late|expired|lapsed",
    "stale": "stale|outdated|untouched|old",
    "blocked": "blocked|blockers|blocker|stuck",
    "at_risk": "at risk|at-risk",
    "unowned": "unowned|ownerless|without an owner|lack an owner|lacks an owner|"
    + _each("no without missing lacking lack", "owner owners"),
    "undated": "undated|without due date|without due dates|without a due date|no due date|no due dates"
    "|missing due dates|missing due date",
    "high": "high|high severity|high-severity|high priority|severe|critical|urgent|important|most important|worst"
    "|serious|high ones",
    "medium": "medium|medium severity",
    "low": "low|low severity|minor",
    "not_ready": "not ready|unready|not yet ready",
    "ready": "ready|ready ones",
    "uncommitted": "uncommitted|not committed",
    "committed": "committed",
    "needs_text": "needs text|need text|needing words|need words|needs words|need words from me",
    "writes": "writes|write items|approvable|can be approved|i can approve",
    "waiting": "waiting|deferred|on hold",
    "mine": "mine|my own|assigned to me",
}
ABILITIES = (
    "help|how does this work|how do you work|what are my options|what can i say|what can i ask|what can i do"
    "|who are you|what are you|commands|instructions|how can you help|show help|help me|what are you able to do"
    "|what do you know|usage|menu|options|how does approval work"
)


def phrases(text: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of a "|"-separated list, each as its words."""
    return tuple(tuple(phrase.split()) for phrase in text.split("|"))


CONCEPTS: dict[tuple[str, ...], tuple[str, ...]] = {}
for _concept, _list in _PHRASES.items():
    for _words in phrases(_list):
        CONCEPTS[_words] = (*CONCEPTS.get(_words, ()), _concept)
LONGEST = max(len(words) for words in CONCEPTS)
