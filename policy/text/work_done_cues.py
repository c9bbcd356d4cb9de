"""The wordings with which a message says that work is done, one list an achievement (sections 6 and 8 of policy.md)."""

import re

from policy.text.cue_pattern import CuePattern

# Words that report one and the same achievement, in a criterion and in a message.
_ACHIEVEMENTS = {
    "sign": r"(?:counter-?|co-?)?sign(?:s|ed|ing)?|signatures?|signed\s?-?off|signs?\s?-?off|sign-?offs?"
    r"|initial(?:s|led|ed)|executed|inked|autographed|wet\sink|docusign\w*|ink\s(?:is\s)?(?:dry|on)",
    "accept": r"accept(?:s|ed|ance|ing)?|yes(?:\sto|\sfrom|\sfor)?|approv(?:es?|ed|al|ing)|ok(?:s|'d|ed|ayed|ays|ay)?"
    r"|agree[sd]?|agreed"
    r"|confirm(?:s|ed|ation)?|bless(?:es|ed|ing)|endors(?:es?|ed)|sign(?:s|ed)?[\s-]?off|sign-?offs?|"
    r"said\s(?:yes|ok|okay|go)|says\s(?:ok|yes|go)|green-?\s?li(?:ghts?|t|ghted)|go-?ahead|nod(?:s|ded)?|the\snod"
    r"|thumbs[\s-]up|happy\swith|satisfied(?:\swith)?|ratif(?:ies|ied)|validat(?:es?|ed|ion)|clear(?:s|ed"
    r"|ance)|waved?s?\sthrough|"
    r"waved|passed|no\s(?:further\s)?(?:objections?|comments?|remarks?|findings)|certif(?:ies|ied)|adopt(?:s|ed)"
    r"|grant(?:s|ed)|without\s(?:comments?|objections?|remarks?)|rubber-?stamp\w*|fine\swith|good\swith"
    r"|tick(?:s|ed)\s(?:off|it)|sign(?:s|ed)?\b",
    "send": r"sent|sends?|mail(?:ed|s)?|e-?mailed|deliver(?:s|ed|y)?|hand(?:ed|s)?[\s-]?over"
    r"|handed\s(?:in|to|(?:[\w-]+\s){1,4}?over)|turned\s(?:[\w-]+\s){1,4}?in"
    r"|goes\sout|went\sout|gone\sout|(?:went|gone|made\sit)\s(?:in|into|to)|is\swith|are\swith|shared?s?"
    r"|upload(?:s|ed)?|posted|submit(?:s|ted)?|receiv(?:es?|ed)|receipt|filed|published|"
    r"ha[sdv]e?\s(?:it|them|the|our|a)\b|is\sout|came\s(?:in|back)|comes\sback|got|gets|in\sthe\s(?:folder|repo"
    r"|wiki|channel|site|library|vault|drive|binder|system)|in\s(?:their|our)\s(?:hands|inbox|repo|folder"
    r"|wiki)|landed|lands|arriv(?:es?|ed)|attached|issued?s?|circulat(?:es?|ed)|dispatched|provid(?:es?|ed)|"
    r"forwarded|dropped\soff|shipped|ships|distributed|presented|available|in\splace|supplied|turned\sin|lodged"
    r"|exists?|ready|written|done|complete[d]?|finished",
    "hold": r"held|went\sdown\s(?:well|a\streat|fine|great|nicely)|"
    r"hold|took\splace|takes\splace|taken\splace|happen(?:s|ed)|deliver(?:s|ed)|ran|run|runs|presented"
    r"|given|done|attended|over|completed?|conducted|finished|wrapped\s?up|went\s(?:well|fine|ahead|great"
    r"|smoothly|down\swell|off|through)|behind\sus|"
    r"gave|showed|shown|walked|had|trained|carried\sout|performed|executed|led|hosted|facilitated|concluded|rehearsed",
    "work": r"works?|worked|working|runs?|ran|running|live|green|prove[ns]?|proved|proven|pass(?:es|ed|ing)?|up"
    r"|connect(?:s|ed)|stream(?:s|ing|ed)?|boot(?:s|ed)|reachable|healthy|succeed(?:s|ed)|successful(?:ly)?"
    r"|restor(?:es?|ed)|online|(?:is|are|now|all|switched)\son(?!\s\w)|loads?|loaded|resolves?d?|"
    r"render(?:s|ed)?|lands?|landed|reports?|reported|reporting|clean|stable|flow(?:s|ing|ed)?|arriv(?:es?|ed|ing)"
    r"|authenticat\w+|sync(?:s|ed|ing)?|replicat\w+|met|meets?|hit|hits|reach(?:es|ed)|reconcil\w+|match(?:es"
    r"|ed)?|tied\sout|balanc(?:es?|ed)|complet(?:es?|ed)|finish(?:es|ed)|"
    r"survived?s?|held|holds|achiev(?:es?|ed)|show(?:s|ed|n)?|send(?:s|ing)?|sent|stays?|stayed|answers?|answered"
    r"|returns?|returned|below|under|within|inside|zero|error-?free|no\serrors?|cleared?|came\s(?:through"
    r"|back)|triag(?:es?|ed)|"
    r"detect(?:s|ed)|logged|log|log(?:s|ged)?\sin|switch(?:es|ed)|fail(?:s|ed)\sover|recover(?:s|ed)|fetch(?:es|ed)"
    r"|process(?:es|ed)|read(?:s|able)?|readable|usable|in\splace|visible|deployed|done|verified|demonstrated"
    r"|took",
    "fill": r"fill(?:s|ed)?\s?-?(?:in|out)?|complet(?:es?|ed)|answer(?:s|ed)?|repl(?:y|ies|ied)|return(?:s|ed)"
    r"|came\sback|sent\sback|received|responded|submitted|got|in\b",
    "move": r"mov(?:es?|ed)|migrat(?:es?|ed)|cut[\s-]?over|switch(?:es|ed)(?:\sover)?|onboard(?:s|ed)|deploy(?:s"
    r"|ed)|install(?:s|ed)|enrol(?:l|s|ls|led)|roll(?:s|ed)?[\s-]?out|import(?:s|ed)|export(?:s|ed)"
    r"|creat(?:es?|ed)|exists?|tagg?(?:s|ed)|map(?:s|ped)|convert(?:s|ed)|"
    r"delet(?:es?|ed)|remov(?:es?|ed)|clos(?:es?|ed)|fix(?:es|ed)|patch(?:es|ed)|built|buil[dt]s?|written|wrote"
    r"|document(?:s|ed)|reconcil(?:es?|ed)|nam(?:es?|ed)|label(?:s|led|ed)|configur(?:es?|ed)|enabl(?:es?|ed)"
    r"|provision(?:s|ed)|register(?:s|ed)|ha(?:s|ve|d)|"
    r"got|live|on|in\s(?:place|production|prod)|train(?:s|ed)|set\sup|decommission(?:s|ed)|retir(?:es?|ed)"
    r"|replac(?:es?|ed)|upgrad(?:es?|ed)|load(?:s|ed)|review(?:s|ed)|assess(?:es|ed)|test(?:s|ed)|scann?(?:s"
    r"|ed)|cover(?:s|ed)|reach(?:es|ed)|connect(?:s|ed)|activated?|assign(?:s|ed)|done|complet(?:es?|ed)|"
    r"finish(?:es|ed)|gone|off|shut\sdown|switched\soff|swapped|sits?\sin|sat\sin|(?:is|are|went|gone|made\sit"
    r"|moved)\s(?:all\s|now\s)?(?:in|into)|listed|inventoried|classified|sized|captured|catalogued|cataloged"
    r"|handed\sover|delivered|through|merged|published|imaged|green|drafted|agreed|approved|logged|sorted"
    r"|identified|chosen",
    "choose": r"pick(?:s|ed)?|chose(?:n)?|choos(?:es?|e)|select(?:s|ed)?|decid(?:es?|ed)|decision|settled"
    r"|landed\son|agreed|opted|plumped|went\swith|going\swith|signed\soff|approved|fixed",
}
ACHIEVED = {name: CuePattern(r"\b(?:" + words + r")(?!\w)", re.IGNORECASE) for name, words in _ACHIEVEMENTS.items()}
# The work as a whole is said to be over, whatever it was.
DONE = CuePattern(
    r"\b(?:went\soff|came\soff|passed\soff)\s(?:without|well|fine|smoothly|as\splanned)\b|\bwithout\sa\shitch\b|"
    r"\b(?:built|tested|finito|fini|ticked|we're\sthrough|we\sare\sthrough|held(?=\s*(?:$|[,.]))|in\s(?:their|our"
    r"|the)\s(?:repo|folder|wiki|library|channel|archive|binder)|makes\s\d+)\b|"
    r"\b(?:got|has|have|received|obtained|carries|bears|with)\s(?:[\w']+\s){0,3}?(?:signatures?|approval"
    r"|sign-?off|acceptance|blessing|go-?ahead|stamp|okay)\b|\bbehind\sus\b|\b(?:that's|it's)\sa\swrap\b|\ball"
    r"\s(?:\w+\s){0,2}?(?:moved|migrated|loaded|connected|signed|delivered)\b|\bthe\slast\sone\b|"
    r"\b(?:done|finished|complete[d]?|completes|wrapped(?:\s(?:it\s)?up)?|closed(?:\s(?:out|off))?|concluded"
    r"|finali[sz]ed|delivered|accomplished|in\sthe\s(?:bag|can|books|box)|over\sthe\sline|ticked\soff"
    r"|crossed\soff|signed(?:[\s-]?off)?|countersigned|"
    r"accepted|approved|passed|went\slive|gone\slive|is\slive|are\slive|live\s(?:since|now|in)|in\sproduction"
    r"|handed\sover|took\splace|was\sheld|were\sheld|held\s(?:on|today|yesterday|last|this)|went\s(?:well"
    r"|fine|great|smoothly)|shipped|submitted|published|rolled\sout|deployed|migrated|installed|"
    r"cut\sover|all\s(?:set|through|green|in|sent|signed|tested|loaded|moved|good)|100\s?%|fully\s\w+ed|sorted"
    r"|nailed|knocked\soff|put\sto\sbed|fertig|achieved|criteri(?:on|a)\s(?:is\s|are\s|was\s|were\s|all\s"
    r"|has\sbeen\s|have\sbeen\s)*(?:met|satisfied|fulfilled)|"
    r"met\s(?:all\s|the\s|its\s|every\s)*(?:exit|acceptance|success)?\s?criteri\w+|ran\s(?:through|end\sto\send"
    r"|clean)|ended\s(?:on|today|yesterday|well)|dusted|completed\ssuccessfully|successfully|last\s(?:of\sthe"
    r"|one|(?!nights?|weeks?|months?|years?|quarters?|times?|days?|mon|tue|wed|thu|fri|sat|sun"
    r"|summer|spring|autumn|fall|winter"
    r"|resort|minute)\w+)|sent\s(?:out|over|to)|went\sout|uploaded|(?:is|are)\s(?:attached|enclosed)|attached)\b",
    re.IGNORECASE,
)
# Only some of it, or only some day.
PARTIAL = CuePattern(
    r"(?<!every\s)(?<!each\s)(?<!very\slast\s)\b(?:first|second|one|two|three|part)\sof\s(?!one|1\b)|\bto\sbe"
    r"\s\w+(?:ed|t|n)\b|\bwill\sget\b|\bwrapping\sup\b|"
    r"\b(?:partial(?:ly)?|partly|half(?:way)?|most(?:ly)?|almost|nearly|some\sof|except|apart\sfrom|bar\s(?:one|two"
    r"|the)|minus|other\sthan|only|just\sthe|first\s(?:batch|wave|half|part|pass|draft|cut|round|version"
    r"|third|phase|site|set)|wave\s(?:1|one)|draft|so\sfar|to\sgo|left|remain(?:s|ing)?|outstanding|"
    r"missing|still|open\s(?:points?|items?|issues?|findings?)|pending|awaiting|waiting|not|never|yet|nothing"
    r"|no\sone|nobody|in\sprogress|under\s?way|ongoing|on-going|verbal(?:ly)?|informal(?:ly)?|in\sprinciple"
    r"|conditional(?:ly)?|subject\sto|provisional(?:ly)?|unsigned|"
    r"incomplete|unfinished|redo|rerun|re-run|again\son|rescheduled|postponed|cancell?ed|failed|fails"
    r"|wants\s(?:a\s)?changes|with\s(?:comments|remarks|reservations)|needs|need|must|due|next|tomorrow"
    r"|as\ssoon|minor\s(?:edits|changes)|provided\s(?:that|the|we|you|they|it|he|she|i|all|both|his"
    r"|her|our|their|your|no)|on\scondition|ask(?:s|ed|ing)?\sfor|(?<!the\s)requested|requests|chas(?:es|ed|ing)"
    r"|contingent|as\slong\sas|assuming|for\s(?:signature|approval|review|acceptance|comments?)"
    r"|to\s(?:be\s)?(?:sign|signed|approve|accept)|"
    r"unless|until|till|if|once|when|whether|should|would|could|might|(?<!\d\s)(?<!\dth\s)(?<!\dst\s)may(?!\s\d)"
    r"|hop(?:e|es|ed|ing|efully)|expect\w*|plan(?:s|ned)?\s(?:to|for)|planning|scheduled|booked|set\sfor"
    r"|going\sto|will|want(?:s|ed)?|aim\w*|tr(?:y|ies|ied|ying)|probably|perhaps|maybe|likely|seems?"
    r"|promis\w+|intend\w*|ready\s(?:to|for)|supposed|about\sto|"
    r"close\sto|on\strack|target(?:ing|ed)|target\sdate|to\sfollow|follows)\b|(?<!\d)[1-9]\d?\s?%|\b(?:goes|go"
    r"|comes|gets|opens|arrives|lands|starts|ships|leaves|happens|runs|takes\splace)\s[^,.]{0,25}?\b(?:(?:mon"
    r"|tues?|wednes|thurs?|fri|satur|sun)(?:day)?|later|then)\b|\bplease\s(?:sign|review|approve|check"
    r"|confirm|return|fill|complete|countersign)|^(?:[@\w]+\s?[:,]\s?)?(?:please\s|pls\s|kindly\s)?(?:mark"
    r"|close|set|complete|finish|approve|sign|send|treat|consider|update|move|change|execute|run|do)\s|n't\b"
    r"|'ll\b|\?\s*$",
    re.IGNORECASE,
)
# "No longer", "nothing missing" and "not a single error" take nothing away.
FULL = CuePattern(
    r"\b(?:happy|glad|pleased|delighted|proud)\sto\s(?:accept|approve|confirm|sign|report|say)\b|"
    r"\b(?:not|no|nothing|without|zero|none)\s(?:a\s(?:single\s)?)?(?:(?:is|are|was|were)\s)?(?:longer|missing|left"
    r"|outstanding|open|pending|remain(?:s|ing)?|exceptions?|open\s(?:points?|items?|issues?|findings?)"
    r"|failed|fails|failures?|errors?|more|further|to\sgo|rework|manual|comments?|issues?|remarks?|changes?"
    r"|objections?|findings?|complaints?|major)\b|"
    r"\bnot\s(?:a\ssingle|one|any)\s(?!of\b)\w+|\bnot\sonly\b|\bas\s(?:planned|scheduled|expected"
    r"|promised|agreed)\b|\b100\s?%|\bwhen\s(?:we|i|they)\s(?:met"
    r"|spoke|tested|checked)\b|\bthe\slast\sremaining\b|\blast\s(?:one\s)?(?:missing|outstanding|open"
    r"|remaining|pending)\b|\b(?:the\s)?(?:missing|outstanding|remaining|pending|last)\s(?:one|ones|two|three"
    r"|signatures?|items?|sites?|[a-z]+s?)\s(?:is|are|was|were|has|have|came|arrived|also|too|now)\b",
    re.IGNORECASE,
)
# Said anywhere in the sentence, it holds a part back.
HELD_BACK = CuePattern(
    r"\b(?:missing|except|apart\sfrom|to\sfollow|follows|outstanding|still\s(?:to|open|missing|needs?|waiting)"
    r"|but\s(?:not|the|one|two|we\sstill|still)|minus|bar\s(?:one|two|the)|remaining|please\ssign"
    r"|open\spoints?|not\syet)\b|^(?:assistant|agent|bot|copilot|ai|system)\b",
    re.IGNORECASE,
)
