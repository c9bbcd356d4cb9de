"""Words for a business problem, all in lower case (section 4 of policy.md)."""

import re

from policy.text.cue_pattern import CuePattern

_FLAGS = re.VERBOSE

# Words that tell of trouble wherever they stand, a wish's own object included: "wants to stop losing bags".
PROBLEM = CuePattern(
    r"""\b(?:
    lose|loses|losing|lost|loss(?:es)?|costs?|costing|cost(?=\s(?:them|us|about|around|~|€|\$|£|\d|an?|roughly|too|up|
    the|over|nearly))|wast(?:e|es|ed|ing|age)|miss(?:es|ed|ing)|tak(?:e|es|ing)\s[^,;.]{0,40}?(?:\d|hours?|days?|
    weeks?|months?|half|too|long|forever|ages|an?\s)|took\s[^,;.]{0,30}?(?:\d|hours?|days?|weeks?|months?)|wait(?:s|
    ed|ing)?|spend(?:s|ing)?|spent|eat(?:s|ing)?\s(?:up\s)?\d|swallow\w*|burn(?:s|ing)?\s(?:\w+\s){0,3}(?:hours?|
    days?|weeks?)|fail(?:s|ed|ing|ures?)?|crash\w*|drop(?:s|ped|ping)?\s(?:out|off|on|calls|connections|orders|every)|
    fall(?:s|ing)?\s(?:over|behind|apart|out|short)|fell\s(?:over|behind|apart|short)|break(?:s|ing)?(?:\sdown)?|
    broke|broken|breakdowns?|collaps\w+|stall(?:s|ed)?|tim(?:e|es|ed)\sout|time-?outs?|(?:go|goes|went|going|
    keeps\sgoing)\s(?:down|dark|offline|wrong|unnoticed|missing|cold|astray|elsewhere)|stuck|struggl\w+|suffer\w*|
    can't|can\snot|cannot|couldn't|unable|not\sable|run(?:s|ning)?\sout|overrun\w*|slip(?:s|ped|ping)?|delay\w*|
    queue\w*|backlog\w*|pil(?:e|es|ed|ing)\sup|re-?key\w*|re-?typ\w+|by\shand|hand-?(?:typed|written|keyed|copied|
    off)|manual\w*|on\spaper|paper(?:-?based|work|\smaps|\sforms|\slists)?|spread-?sheets?|excel\w*|
    double[\s-]?(?:entry|key\w*|work|book\w*|handling)|cop(?:y|ies|ied)[\s-]?(?:and[\s-])?past\w+|silo'?\w*|
    scatter\w+|sprawl\w*|fragment\w+|patchwork|juggl\w+|blind\w*|in\sthe\sdark|guess(?:ing|work|ed|es)|gut\sfeel\w*|
    complain\w*|churn\w*|quit\w*|abandon\w*|turn(?:s|ed|ing)?\s(?:away|down\s(?:orders|work|customers))|overspen\w+|
    over\sbudget|overbook\w*|overpay\w*|penalt\w+|fine[ds]?\s(?:by|of|for|last|us|them)|fines|audit\w*\s(?:finding|
    fail\w*|gap|remark|point|issue|flag\w*|said|found|criticis\w+|observation)s?|findings?|flagged|breach\w*|
    expos(?:ed|ure|es)|vulnerab\w+|ransomware|phish\w*|malware|hack\w*|attack\w*|leak\w*|non-?complian\w+|
    end[\s-]of[\s-](?:life|support|lease|sale)|eol|eos|eosl|out\sof\s(?:support|stock|warranty|capacity|space|date|
    memory)|unsupported|expir\w+|laps(?:e|es|ed|ing)|expensive|pric(?:e|es)y|slow\w*|sluggish|outdated|unreliab\w+|
    flaky|patchy|unstable|unplanned|obsolete|down-?time|outages?|incidents?|interruptions?|disruption\w*|errors?|
    mistakes?|wrong\w*|inaccura\w+|mismatch\w*|mix-?ups?|discrepanc\w+|duplicat\w+|inconsisten\w+|rework|
    scrap(?:ped)?|spoil\w*|defect\w*|faults?|rejects?|rejected|returns|recalls?|claims\spaid|pay-?outs?|compensation|
    write-?offs?|dead\sstock|over-?stock\w*|stock-?outs?|shelf\sgaps?|shortages?|short-?staffed|understaffed|
    no-?shows?|fraud\w*|counterfeit\w*|theft|stolen|shrink|shrinkage|spoilage|charge-?backs?|false\s(?:alarms?|
    positives?|alerts?)|over-?time|fatigue|burn-?out|bottle-?neck\w*|latency|lag(?:s|ging)?|spill\w*|accidents?|
    injur\w+|near[\s-]misse?s|turnover|attrition|pain\w*|problems?|issues?|trouble\w*|headaches?|frustrat\w+|annoy\w+|
    unhappy|angry|furious|nightmare|mess|messy|chaos|chaotic|hurt\w*|bleed\w*|challeng\w+|threat\w*|worr\w+|
    concern\w*|overload\w*|overwhelm\w*|drown\w*|buried|swamped|flooded|saturat\w+|maxed|chok\w+|too\s(?:long|slow|
    many|much|late|few|expensive|often|big|little|high|low)|constant\w*|endless\w*|over\sand\sover|again\sand\sagain|
    re-?enter\w*|re-?do(?:ne|ing)?|chas(?:e|es|ing)|hunt(?:s|ing)?|dig(?:s|ging)?\s(?:through|for)|phone[ds]?\s(?:in|
    around|the)|fax\w*|email(?:s|ed)\saround|bounc(?:e|es|ing)|shuttl\w+|ding(?:s|ed|ing)\b|nag\w*|scold\w*|
    reprimand\w*|criticis\w+|criticiz\w+|grumbl\w+|moan\w*|gripe\w*|grip(?:es|ing)|beef|blam\w+|flak|hang(?:s|
    ing)?\sup|knock\w*\s(?:out|over|down)|after\sthe\s(?:fact|event)|too\sfar|grind\w*|strain\w*|nothing\sbut|eats?|
    bins|binn(?:ed|ing)|overshoot\w*|overrun\w*|dump(?:s|ed|ing)|thrown?\s(?:away|out)|throws?\s(?:away|out)|
    in\sprint|by\smemory|by\sheart|from\smemory|clipboard\w*|white-?board\w*|remak(?:e|es|ing)|weigh\w*\stwice|
    unfilled|freez\w+|hang(?:s|ing)?|reboot\w*|gridlock|unanswered|unused|idle|shortfall|lack\w*|hard\sto|
    difficult\w*|impossible|tedious|cumbersome|clunky|painful|error-?prone|labou?r-?intensive|time-?consuming|
    tired\sof|fed\sup|sick\sof|had\senough|counter-?productive|inefficien\w+|ineffective|poor|poorly|bad|badly|weak|
    reactive|firefight\w*|underperform\w*|under-?utili\w+
    )\b""",
    _FLAGS,
)
# These tell how things stand now: beside a result that is wanted they tell what is wrong, inside the wish never.
CIRCUMSTANCE = CuePattern(
    r"""\b(?:
    late|never|nobody|no\sone|(?:do|does|did|is|are|can|will|has|have)\snot|doesn't|don't|won't|isn't|aren't|hardly|
    barely|twice|three\stimes|spread\s(?:across|over)|(?:across|in|over|between|on|into|from|with)\s(?:\d+|two|three|
    four|five|six|seven|eight|nine|ten|dozens?\sof|several|many|multiple|different|separate)\s(?:\w+\s)?(?:systems?|
    tools?|apps?|places?|sheets?|databases?|historians?|portals?|screens?|sites?|vendors?|sources?|platforms?|
    ledgers?)|\d+\s(?:screens|systems|tools|ledgers|spreadsheets|signatures|clicks|steps|versions|portals)|
    no\s(?:single|one|clear|way|visibility|overview|view|insight|backup|failover|redundan\w+|alert\w*|trace\w*|record|
    idea|warning|real)|legacy|old|age?ing|aged|ancient|leav(?:e|es|ing)|\d+\s(?:folders?|files?|forms?|inboxes|
    binders?|lists?|shares?|drives?)|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|
    a\sdozen)\s(?:of\s)?(?:[a-z]+\s)?[a-z]{3,}s\b|(?:come|comes|arrive|arrives)\s(?:back\s)?(?:after|late)|
    from\sa\s\d{4}|ring(?:s)?\s(?:the|up|in)|(?:the\s)?same\s(?:\d+\s)?(?:questions?|data|forms?|work|job)|
    cuts?\stheir|risk\w*|gap|gaps|peak(?:s|ed)?|spikes?|exceed\w*|dark|behind|short|tickets\sa|night(?:ly|
    s)?\s(?:batch|job|run)\w*|overnight|phone|only\s(?:\d|one|two|half|a|on|from|by|after|bill\w*|answer\w*|reach\w*|
    catch\w*)|(?:call|ring|phone|e-?mail|fax|drive)s?\s(?:the|their|in|back)\s?(?:office|depot|help\w*|dispatch\w*|
    boss|foreman|centre|center|shop|store|plant|hq)?|track\w*\son\spaper|dauer\w+|slipp\w+|just\s\d|still\s(?:on|use|
    uses|using|by|do|doing|done|run\w*|fax\w*|print\w*|phon\w+|typ\w+|sign\w*)|every\s(?:time|night|week|month|friday|
    monday|day|morning|quarter|shift|release|other)|currently|today|at\spresent|right\snow|as[\s-]is|up\sto\snow|
    so\sfar|presently|nowadays|these\sdays|yearly|a\syear|annually|restor\w+|struggle|curtail\w*|(?:is|are|'s|runs?|
    stands?|sits?|hovers?|was|were|running|sitting|averages?|at|of|answer|bill|need|needs|requires?|walk|
    walks)\s(?:at|around|about|near|over|only|currently|roughly|down\sto|up\sto|~)?\s?[€$£~]?\d[\d.,]*\s?(?:%|percent|
    pct|k|m|min\w*|h\b|hrs?|hours?|days?|weeks?|months?|ms|secs?|seconds?|per|a\s|in)|(?:up|rose|grew|risen|grown|
    climb\w+|doubled|tripled|down|fell|dropped|soar\w+|jump\w+|hit)\s(?:by\s|to\s)?
    [€$£]?\d[\d.,]*\s?%?|(?:costs?|bills?|complaints|volumes?|tickets|demand|claims|
    prices)\s(?:\w+\s){0,4}?(?:doubled|tripled|exploded|soar\w*|rose|up|climb\w*)|doubled|tripled|exploded|
    \d[\d.,]*\s?%\s(?:of|error|scrap|miss\w*|fail\w*|down\w*|churn|loss|reject\w*|waste|no-?show\w*|abandon\w*|late)|
    \d[\d.,]*\s?(?:min\w*|h|hrs?|hours?|days?|weeks?|months?|times|incidents|tickets|calls|errors|cases|stops|fte|
    ftes|people|[a-z]+)\s(?:an?|per|each|every|/|p\.a\.?|weekly|daily|monthly|yearly)\s?(?:shift|day|week|month|year|
    yr|wk|quarter|order|case|claim|call|site|line|batch|ticket|customer|patient|[a-z]+)?|\d+\s?(?:stops|calls|alerts|
    tickets|errors)?/(?:day|week|wk|month|shift|d|h)|shar(?:e|es|ing)\s(?:one|a|two|an)\b|(?:one|
    \d+)\s(?:\w+\s)?(?:in|out\sof|of)\s(?:\d+|three|four|five|six|seven|eight|nine|ten|every)|(?:now|today|currently|
    avg|average)\s(?:\w+\s)?~?\d|[a-z]+\s(?:at\s|is\s|=\s|:\s)?\d[\d.,]*\s?(?:%|days?|weeks?|hours?|min\w*|months?)|
    \d+-(?:second|minute|hour|day|week|month)s?|all\s(?:day|night|week|the\stime)|(?:used|back)\sin\sthe|at\snight|
    until\s(?:late|midnight|\d)|after\s\d|on\s(?:fridays|weekends|mondays|sundays)|weekends?|threaten\w*|law\ssays|
    regulator|deadline|a\sthird\sof|half\sof|each\s(?:has|uses|keeps)
    )(?!\w)""",
    _FLAGS,
)
