"""What a person made or did, and what came of it: a yes, a doubt gone, a direction set (section 6 of policy.md)."""

import re

from policy.text.cue_pattern import CuePattern

ARTEFACT = (
    r"(?:kit|rig|\w{2,12}tests?|replays?|re-?runs?|teach-?ins?|ref\s\w+|answers?|sketch(?:es)?|lessons?|trainings?|tutorials?|"
    r"calculators?|measurements?|calcs?|mappings?|stud(?:y|ies)|teardowns?|restores?|pictures?|charts?|traces?|"
    r"tables?|profiling|tuning|workshops?|pocs?|proofs?(?:\sof\s\w+)?|pilots?|demos?|demonstrations?|designs?|"
    r"sessions?|ads|architectures?|"
    r"(?:re)?tests?|trials?|benchmarks?|bench|sizings?|model\scards?|answers?|explanations?|numbers|drawings?|"
    r"blueprints?|"
    r"prototypes?|threat\smodels?|analys[ie]s|input|walk-?throughs?|runbooks?|deep[\s-]dives?|white-?boards?\w*|"
    r"recommendations?|advice|proposals?|patterns?|landing\szones?|templates?|reviews?|papers?|whitepapers?|"
    r"write-?ups?|"
    r"results?|figures|calculations?|maths?|model|measurements?|drills?|dry[\s-]runs?|rehearsals?|hackathons?|"
    r"hands-?on|labs?|sandbox|mock-?ups?|spikes?|work|effort|guidance|topology|schema|scripts?|notebooks?|"
    r"dashboards?|"
    r"evaluation|assessments?|comparison|evidence|fix|idea|plan|approach|suggestion|workaround|reference\s\w+|"
    r"(?:security|technical|tech)\s\w+|simulation|run|demo\srig|showcase|presentation|doc\w*|memo|report|quota\swork)"
)
_DOUBT = (
    r"(?:objections?|concerns?|worr(?:y|ies)|doubts?|questions?|fears?|issues?|blockers?|problems?|reservations?|"
    r"push-?back|hesitations?|sticking\spoints?|hang-?ups?|show-?stoppers?|stoppers?|resistance|scepticism|"
    r"skepticism|"
    r"unknowns?|veto|unease|scares?|roadblocks?|hurdles?|obstacles?|nerves|gaps?|knots?|findings?|(?:open\s|"
    r"audit\s)*points?|"
    r"claims?|arguments?|myths?|fud|anxiet\w+|misgivings?|qualms?|dispute|argument|debate|deadlock|risk|"
    r"bottleneck|ghosts?|puzzles?|riddles?|impasse|stalemate|dilemma|headaches?|conundrum|clause)"
)
_WHO = (
    r"(?:us|them|him|her|me|everyone|everybody|people|"
    r"(?:the|their|our|its|his|both|all)\s(?:[\w&/'-]+\s){0,3}?[\w&/'-]+)"
)
_YES = (
    r"(?:commit\w*|sign\w*|agree\w*|yes|over\sthe\sline|comfortable|on\s?board|across\sthe\sline|confident|happy|"
    r"confidence|comfort|decid\w+|proceed|go\sahead|move|budge|there|at\sease|calm|jump|buy\w*|choose|possible|"
    r"believe\w*|"
    r"trust|onside|approve|accept|sleep\w*|the\snod|a\syes|stop\w*|drop\w*|relent\w*|nod\w*|vote\w*|lift\w*|give\sin|"
    r"withdraw\w*|back\sdown|to\sgo|ok\b|willing|bold|ready|pick\w*|switch\w*|leave|abandon\w*|let\sgo)"
)
# What brought the yes or settled a thing; only past and present-perfect forms, so that a plan is none.
EFFECT = (
    r"(?:(?:got|kept|pulled|brought)\s(?:\S+\s){1,4}?(?:off\s(?:our|their|his|her|the)\sback|past\sthe|through\sthe|over\sthe)|"
    r"made\sit\s(?:\w+\s)?(?:safe|easy|easier|possible|clear)\sfor\s|[uü]berzeugt\w*|convaincu\w*|convinto|convinti|convencid\w+|convenció|"
    r"overtuigd\w*|(?:froze|frozen|adopted|declared|kept|taken)\s(?:\S+\s){0,3}?(?:as|into)\s(?:the|their|a)\s(?:\w+\s)?(?:standards?|reference|"
    r"blueprint|template|baseline|pattern)|(?:is|are|went|made\sit)\s(?:now\s)?(?:in|into|part\sof)\s(?:their|the)\s(?:\w+\s)?(?:standards?|"
    r"handbook|contract|design|architecture|policy|sow|order)\b|"
    r"found\s(?:us\s|them\s)?(?:a|the|an)\s(?:\w+\s)?(?:way|path|route|answer|solution|workaround|fix)\s(?:round|around|past|through|out|to|"
    r"for)\b|knocked\s(?:\S+\s){1,4}?out\b|kept\s(?:the|this|our)\s(?:deal|project|account|win)\s(?:alive|afloat|going)|"
    r"helped\s(?:\S+\s){1,4}?(?:over|past|through|across|decide|commit|believe|trust|sign)|(?:earned|gained|"
    r"won)\s(?:\S+\s){1,3}?(?:trust|"
    r"confidence|respect|faith|vote)|as\sthe\s(?:basis|foundation|reference|baseline|proof|reason)|beat\s(?:the|"
    r"their|aws|google|oracle)\b|"
    r"(?:had|got)\s(?:\S+\s){0,3}?"
    + _DOUBT
    + r"\s(?:out\sof\sthe\sway|gone|off\sthe|cleared|resolved|answered|behind|settled|closed)|"
    r"(?:design|architecture|blueprint|topology|pattern)\s(?:stands|holds|won|prevailed|was\skept)|"
    r"convinced|persuaded|reassured|swayed|won\s(?:\w+\s){0,5}?over|won\s(?:the\s)?(?:room|board|argument|day|"
    r"deal|" + _WHO + r")|win(?:s)?\sover|tipped|swung|sealed|clinched|settled|decided|"
    r"sold\s(?:\w+\s){1,4}?on|carried\sthe\s\w+|did\s(?:it|the\strick|the\sjob)|does\sit|nailed\s(?:it|the)|"
    r"got\s"
    + _WHO
    + r"\s(?:\w+\s){0,2}?"
    + _YES
    + r"|(?:made|makes|had|left)\s"
    + _WHO
    + r"\s(?:\w+\s){0,3}?"
    + _YES
    + r"|"
    r"brought\s(?:\w+\s){1,4}?(?:round|around|on\s?board|to\syes|over)|turned\s(?:it|them|him|her|the\s\w+|"
    r"\w+\s\w+)\b|"
    r"(?:gave|given|gives)\s(?:\w+\s){1,4}?(?:the\s|enough\s)?(?:confidence|comfort|assurance|certainty|trust|"
    r"nerve|courage|guts|faith|push|conviction|"
    r"proof|go|green|answers?|reason)|"
    r"(?:is|was|were|are|that's|been)\s(?:really\s|exactly\s|actually\s|precisely\s|clearly\s)?(?:the\s(?:main\s|"
    r"real\s|only\s|very\s|big\s|single\s)?(?:turning\spoint|tipping\s"
    r"point|decider|clincher|difference|basis|foundation|deciding\s\w+)|decisive|key\b|enough\s(?:for|to)|"
    r"instrumental|behind|adopted|accepted|chosen|taken\s(?:up|over|on)|followed|agreed|approved|signed\soff|"
    r"proven|passed)|made\s(?:all\s)?the\sdifference|tipped\s(?:it|the)|"
    r"(?:took|taken|takes)\s(?:away\s)?(?:\w+\s){0,4}?" + _DOUBT + r"|(?:took|taken)\s(?:the\s)?\w+\sout\sof|"
    r"(?:cleared|resolved|solved|cracked|removed|killed|answered|addressed|dispelled|allayed|defused|overcame|"
    r"overcome|eliminated|"
    r"sorted|fixed|lifted|quashed|silenced|calmed|eased|dissolved|unpicked|untangled|dealt\swith|handled|buried|"
    r"demolished|"
    r"disarmed|closed|closed\sout|knocked\s(?:out|down)|laid\sto\srest|ended|soothed|satisfied|dismantled|"
    r"debunked|refuted|rebutted|countered|disproved|took\sapart|picked\sapart|neutrali[sz]ed|cut\sthrough|"
    r"broke)\s(?:out\s|down\s|up\s)?(?:\w*\S*\s){0,7}?" + _DOUBT + r"|put\s(?:\S+\s){1,6}?to\s(?:bed|rest)|"
    r"(?:answered|satisfied|calmed|reassured|disarmed)\s(?:their|the|our|its|his)\s(?:\S+\s){0,3}?"
    r"(?:board|ciso|cio|cto|cfo|ceo|coo|dpo|auditors?|security|architects?|committee|council|team|works|lawyers|"
    r"regulator|union)|"
    r"unlocked|unblocked|paved|opened\sthe\sdoor|broke\sthe|"
    r"(?:set|fixed|defined|shaped|laid|framed|gave|drove|steered|formed|became|becomes|established|determined|"
    r"dictated|nailed|"
    r"anchored|wrote|drew|settled|provided|forms|sets|underpins|underpinned|informed)\s"
    r"(?:up\s|out\s|down\s)?(?:\S+\s){0,4}?(?:baseline|direction|architecture|design|standard|blueprint|"
    r"foundation|basis|topology|groundwork|"
    r"pattern|course|technical\s\w+|landing\szone|structure|shape|approach|target\spicture|reference|template|"
    r"policy|policies|"
    r"policy\sset|bar|stack|model|network\s\w+|choice|solution|road\s?map|guard-?rails)|"
    r"proved|proven|demonstrated|showed\s(?:\w+\s){0,3}?(?:that|it|how)|validated|passed|succeeded|worked\sout|"
    r"met\severy|"
    r"flying\scolou?rs|as\s(?:the\s)?(?:\w+\s)?(?:decisive|key\b|reason|decider|clincher|turning\spoint|"
    r"tipping\spoint|trigger)|(?:saved|rescued|turned\saround|landed|secured|carried|"
    r"unstuck)\s(?:\w+\s){0,3}?(?:day|deal|project|it|"
    r"commit\w*|signature|win|account|situation)|talked\s(?:\S+\s){1,7}?(?:out\sof|into|round|around|down)|"
    r"walked\s(?:\S+\s){1,6}?(?:back\sfrom|off\sthe|out\sof)|(?:ruled|steered|pulled|led)\s(?:them|us|"
    r"the\s\w+)\s(?:away|towards?|to)|"
    r"changed\s(?:\S+\s){0,4}?minds?|had\sthe\sanswers?|led\sto\s(?:the|their|a)\s(?:\w+\s)?(?:commit\w*|yes|"
    r"decision|go|sign\w*))"
)
# What a person does to the technical direction itself.
DESIGNED = (
    r"(?:designed|architected|(?:co-?)?authored\s(?:the\s)?(?:\w+\s){0,3}?(?:design|architecture|hld)|devised|"
    r"came\sup\swith\sthe|engineered\sthe|"
    r"(?:drew|drawn|worked|mapped|sketched|laid)\s(?:up|out|down)?\s?(?:the|their|our|"
    r"a)\s(?:\S+\s){0,4}?(?:design|architecture|topology|blueprint|"
    r"solution|landing\szone|network|hub|pattern|layout|data\smodel)|(?:led|drove|owned|shaped|steered|"
    r"set)\s(?:the|their|our)\s"
    r"(?:\S+\s){0,4}?(?:design|architecture|technical\s\w+|tech\s\w+|direction|topology))"
)
YES = CuePattern(
    r"\b(?:f(?:ell|all)\ssilent|went\s(?:green|quiet)|courage|only\s(?:moved|agreed|budged|came|stayed)|put\s(?:his|her|their)\s"
    r"names?\sto|that\swas\s(?:that\b|the\send)|end\sof\s(?:the\s)?(?:discussion|debate|argument|matter|story|resistance)|dare[sd]?\b|(?:could|able\sto|felt\sable\sto)\s(?:sign|commit)\b|commit(?:ted|ment|s)?|(?:re-?)?signed(?!\s(?:in|up\sfor)\b)|inked|pen\sto\spaper|signature|ink\sdried|"
    r"shook\s(?:hands|on)|handshake|"
    r"agreed(?!\sto\s(?:meet|talk|look|see|discuss|review|call|join|test|think|check))|(?:said|say|says|"
    r"saying)\s(?:yes|go|ok|aye)|yes\b|(?:off|over)\sthe\sfence|foe\sto\s\w+|(?:moved|went)\s(?:forward|ahead|"
    r"on\sto\scontract)|proceeded|releas(?:e|ed|es)\s(?:the\s)?(?:go|money|funds|budget|phase)|approval\s(?:given|"
    r"granted|came)|"
    r"counted\s(?:for|with)|"
    r"went\sahead|go-?ahead|green[\s-]?(?:lit|light\w*)|(?:gave|got|get|given)\s(?:the|their|its|us|his|her|a|"
    r"in\b)\s?(?:\w+\s)?(?:go\b|nod|ok|yes|blessing|green|"
    r"thumbs|clearance|signature|vote|consent)|bought\s(?:in|it|into)|came\s(?:round|around|on\s?board)|jumped|"
    r"took\sthe\splunge|"
    r"pulled\sthe\strigger|pressed\sgo|waved\s(?:\w+\s){1,3}through|comfortable|confident|confidence|convinced|"
    r"persuaded|reassured|satisfied|happy|calm(?:ed)?|"
    r"at\sease|peace\sof\smind|relaxed|trust(?:s|ed)?|believe[sd]?|sold\b|won\b|relented|caved|nodded|gave\sin|"
    r"backed\sdown|stood\sdown|"
    r"let\s(?:that|it|this|the\s\w+|his\s\w+|her\s\w+|their\s\w+)\s(?:\w+\s)?(?:go|drop|rest)|"
    r"stop(?:ped)?\s(?:object|worry|ask|argu|resist|fight|block|push|say|complain|doubt|stall|question|insist|"
    r"fretting|moan)\w*|"
    r"(?:drop(?:ped)?|withdr(?:ew|awn?)|lift(?:ed)?|retract(?:ed)?|remov(?:e|ed)|gave\sup|let\sgo\sof|shelved|"
    r"forgot|waived|abandoned|cleared)\s(?:the|their|his|her|its|all|that|any|our)\s"
    r"(?:\S+\s){0,4}?(?:objection|veto|concern|opposition|resistance|reservation|request|doubt|worr(?:y|ie)|"
    r"demand|requirement|condition|fear|hold|ban|no)s?|"
    r"(?:objections?|concerns?|doubts?|worr(?:y|ies)|veto|fears?|resistance|opposition|reservations?|questions?|"
    r"scepticism|skepticism)\s(?:\S+\s){0,4}?(?:gone|dropped|cleared|withdrawn|"
    r"vanished|evaporated|melted|off\b|closed|resolved|settled|disappeared|dead|died|fell|went|over|lifted|"
    r"answered|dissolved|put\sto|laid\sto)|"
    r"no\slonger\s(?:object|worr|oppos|doubt|block|against|afraid)\w*|changed\s(?:\w+\s){1,3}minds?|on\s?board|"
    r"over\sthe\sline|chose|chosen|picked|selected|approved|accepted|"
    r"decided(?!\sto\s(?:meet|talk|look|wait))|decision\s(?:fell|was\smade|for|to\s(?:go|commit|move|use))|"
    r"flipped|turned|tipped|moved\sto\syes|"
    r"the\s(?:yes|go)\b|clinched|sealed|swung|"
    r"made\sup\s(?:\w+\s){1,3}minds?|opted|settled\son|landed\son|standardi[sz]ed\son|blessed|ratified|endorsed|"
    r"backed|voted|unanimous\w*)\b",
    re.IGNORECASE,
)
# A yes that may be to anything: an invitation, a date, a list.
ANY_YES = CuePattern(
    r"(?:accepted|approved|agreed|confident|confidence|happy|picked|selected|chosen|backed|voted|trust\w*|"
    r"believe\w*|decided|endorsed|satisfied|yes|"
    r"signed(?=\s(?:it\s)?off|\s(?:the\s)?(?:nda|minutes|form))|(?:is|was|were|are|been)\s(?:\w+\s)?(?:accepted|"
    r"approved|agreed|taken\s\w+|signed\soff))",
    re.IGNORECASE,
)
DID = (
    r"(?:shown|proved|proven|demonstrated|drawn|ran|run|built|led|did|delivered|held|gave|set\sup|wrote|drew|made|"
    r"prepared|hosted|put|presented|put\stogether|pulled\stogether|carried\sout|"
    r"conducted|executed|staged|organi[sz]ed|showed|walked|taught|completed|finished|drove|produced|created|"
    r"came\sup\swith|arranged|demoed|"
    r"mocked\sup|stood\sup|coded|measured|tuned|drafted|facilitated|chaired|took|worked\sout|got|came\swith|"
    r"brought|handed|supplied|provided|published|played|replayed|cut|sketched|proposed|suggested|recommended|"
    r"advised|explained)"
)
PAST_VERB = (
    r"(?P<verb>[a-z]{3,}ed|ran|built|led|held|gave|drew|made|taught|took|brought|laid|cut|beat|broke|drove|sold|"
    r"showed|shown|spent|wrote\sup|put|"
    r"stood|dug|found|fought|rode|spoke|sat\sdown)"
)
