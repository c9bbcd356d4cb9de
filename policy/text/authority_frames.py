"""Wordings of assent, ownership and refusal by frame: a verb of saying, giving or taking and what it takes.

Section 4 of policy.md, Authority. Whose words they are is looked for elsewhere.
"""

import re

from policy.text.cue_pattern import CuePattern

_YES = (
    r"(?:yes|ok|okay|go|go-?ahead|green\slight|nod|approval|consent|agreement|assent|blessing|signature|sign-?off|"
    r"permission|authori[sz]ation|acceptance|endorsement|clearance|accord|commitment|support|backing|word|visa)"
)
_OUR_OFFER = (
    r"(?:us(?=[.,;:!)]|$|\s(?:over|on\s\d|last|yesterday|this|and|in\s\w+\s\d|instead))|ours|microsoft|azure|(?:our|the|your|this)\s(?:\w+\s)?(?:offer|proposal|bid|quote|quotation|plan|"
    r"contract|solution|concept|platform|project|tender|order|statement\sof\swork|sow|agreement|letter|deal|design))"
)
_GO = (
    r"(?:start|begin|proceed|go(?:\s(?:ahead|on|for\sit|with\s(?:us|it|microsoft|azure)|forward))?|do\s(?:it|this)|"
    r"continue|move(?:\s(?:ahead|on|forward))?|get\s(?:going|started|on\swith\sit)|carry\son|roll|build\sit|"
    r"sign|buy|take\sit|take\sus|conclude|kick\soff|make\sit\shappen)(?=[\s.,;:!)'\"]|$)"
)
_SAID = r"(?:said|says|told|tells|wrote|writes|mailed|rang|confirmed|replied|answered|stated|announced|decided|ruled)"
_WHO = r"(?:us|me|them|everybody|everyone|(?:his|her|their|the|our)\s(?:\w+\s)?\w+|(?-i:[A-Z])[\w-]+)"
_WORK = (
    r"(?:project|programme|program|initiative|purchase|investment|decision|move|migration|topic|undertaking|"
    r"choice|matter|file)"
)
# A decision maker says yes.
CONSENTS = CuePattern(
    rf"\b(?:{_SAID}\s(?:{_WHO}\s)?(?:that\s)?(?:we|they|it|you|he|she|i)(?:'ll|\swill|\sshall|\scan|\smay|\sare\sto|"
    rf"\sshould|'re\sgoing\sto|\sare\sgoing\sto|'s\sgoing\sto|\sis\sgoing\sto)\s(?:now\s|just\s)?{_GO}|"
    rf"{_SAID}\s(?:{_WHO}\s)?(?:yes\s)?(?:to|let's|let\sus)\s{_GO}|"
    rf"{_SAID}\s(?:{_WHO}\s)?(?:that\s)?(?:we|they|you)\shave\s(?:his|her|their)\s(?:\w+\s)?{_YES}|"
    rf"{_SAID}\s(?:a\s)?(?:firm\s|clear\s|loud\s)?(?:yes|ok|okay|ja|oui|sí|sim|hai|da|tak|aye)\b(?!\sto\s(?:a\s)?(?:meet|call|demo|"
    r"workshop|visit|trial))|"
    rf"(?:gave|given|gives|issued|provided|sent|extended|expressed|signalled|signaled)\s(?:(?:us|me|it|them|this|you|"
    rf"the\s\w+)\s)?(?:(?:a|an|his|her|their|its|the|my|final|formal|written|full|firm|clear|immediate|definite|official|"
    rf"unconditional|\w+ed|last)\s){{0,3}}{_YES}(?=[\s.,;:!)]|$)(?!\s(?:to|for|on)\s(?:a\s|the\s|our\s|another\s)?(?:\w+\s)?(?:meet|"
    r"call|demo|workshop|visit|trial|test|talk|session))|"
    rf"(?:gave|given|gives)\s(?:the\s|his\s|her\s|us\s)?(?:instructions?|orders?|directions?|mandate)\sto\s{_GO}|"
    r"(?:gave|given|gives|awarded|handed)\s(?:us|microsoft)\sthe\s(?:job|order|work|project|contract|deal|business|assignment)|"
    r"(?:is|are|'s|'re|was)\sgoing\s(?:ahead|with\s(?:us|microsoft|azure|our))|"
    rf"(?:takes|took|taken|accepts|accepted|chose|chooses|picks|picked|signed|approved|approves|countersigned|initialled|"
    rf"stamped|endorses?|endorsed|adopted|backs|backed)\s{_OUR_OFFER}|"
    r"(?:shook|shaken)\s(?:our|my|his|her|their)\shands?|(?:took|takes|taken)\sour\sside|"
    r"consented|assented|acquiesced|stamped(?=\s(?:it|this)\b)|"
    r"(?:permission|acceptance|clearance|endorsement|consent)(?=\s(?:from|by)\s)|"
    r"(?:is|was|are|'s)\s(?:happy|pleased|content|satisfied|fine|ok|okay|good)\swith\s(?:our|the)\s(?:offer|proposal|plan|"
    r"contract|price\sand)|"
    r"(?:we|they)(?:'ll|\swill)\sdo\sit\swith\s(?:us|you|microsoft)|"
    r"hat\s(?:\w+\s){0,3}?(?:zugesagt|zugestimmt|entschieden|genehmigt|unterschrieben|unterzeichnet|freigegeben|gezeichnet)|"
    r"ist\s(?:voll\s|klar\s)?dafür|will\ses\s(?:machen|so)|a\s(?:\w+\s)?(?:signé|validé|approuvé|tranché|dit\soui|accepté)|"
    r"dio\s(?:el\s|su\s)?(?:sí|visto\sbueno|aprobaci\w+|ok)|ha\s(?:firmado|aprobado|dado\sel\ssí|detto\ssì|accettato)|"
    r"deu\s(?:o\s)?(?:sim|ok|acordo)|heeft\s(?:\w+\s){0,2}?(?:getekend|toegezegd|besloten|goedgekeurd)|"
    r"har\s(?:\w+\s)?(?:godkänt|godkendt|bestämt|underskrevet|accepteret|tackat\sja))(?!\w)",
    re.IGNORECASE,
)
# A name and a role are enough: this person owns the decision or the work.
ACCOUNTABLE = CuePattern(
    r"\b(?:(?:is|'s|was|remains|be)\s(?:the\s)?(?:(?:only|sole|fully|finally|solely|ultimately|personally|overall)\s)?"
    r"(?:accountable|answerable|responsible)(?=[.,;:)]|$|\s(?:for\s(?:it|this|that|the\s(?:whole|entire|full|final)|"
    rf"(?:the|this|that)\s(?:\w+\s)?{_WORK})|person|one|officer|executive|director|and|&|manager|party|here)\b)|"
    r"(?:carries|bears|has|holds|took|takes|assumed|takes\son)\s(?:the\s)?(?:full|whole|sole|final|overall|entire|ultimate)?\s?"
    rf"(?:responsibility|accountability|ownership)(?=[.,;:)]|$|\s(?:for|of)\s(?:it|this|that|(?:the|this|that)\s(?:\w+\s)?{_WORK}|the\s(?:rollout|whole)))|"
    rf"(?:is|'s)\sin\scharge\s(?:of|for)\s(?:it|this|(?:the|this)\s(?:whole\s|entire\s)?{_WORK})|"
    r"(?:falls|sits|lies|is|comes|stays|belongs)\s(?:fully\s|entirely\s|squarely\s|well\s)?(?:under|within|in|inside|to)\s(?:his|her|their)\s(?:own\s)?"
    r"(?:mandate|remit|authority|competence|powers?|portfolio|purview|jurisdiction|responsibility|limits?|delegation)|"
    r"(?:is|'s)\s(?:the\s)?(?:one|person|man|woman|lady|guy|officer|executive|instance|individual)\s(?:who|that|to)\s(?:\w+ly\s)?"
    r"(?:decides?|approves?|signs?|says?\syes|has\sto\ssign|owns|chooses|must\sapprove)|"
    r"is\swho\s(?:decides|approves|signs)|"
    r"(?:the\sone|the\sperson|the\sman|the\swoman)\swho\s(?:decides|signs|approves)\s(?:here\s)?is|"
    r"(?:can|may|could)\sdecide\s(?:that|this|it|on\s(?:it|this|that))?\s?(?:alone|himself|herself|on\s(?:his|her)\sown)|"
    r"(?:it's|it\sis|is)\s(?:up\sto|for)\s(?:her|him|(?-i:[A-Z])[\w-]+)(?:\s(?:alone|only))?(?=[.,;:)]|$|\s(?:and|to\s(?:decide|say|approve|choose)))|"
    r"(?:had|has|holds|held)\sthe\s(?:final|last)\s(?:ok|okay|yes|go|approval|word|say|call|decision|sign-?off)|"
    r"(?:nobody|no\sone)\selse\s(?:has|needs|is\sneeded|must|is\srequired|signs|decides)(?:\sto)?|"
    r"has\s(?:no\sone|nobody)\sto\sask|entscheidet\s(?:das|es|dies|darüber)?\s?(?:allein|selbst)|"
    r"(?:liegt|steht)\sin\s(?:seiner|ihrer)\s(?:hand|verantwortung)|décide\s(?:seule?|elle-même|lui-même)|decide\s(?:sol[oa]|él|ella))(?!\w)",
    re.IGNORECASE,
)
# What is said of the decision maker that is known: "it is his project", "minutes carry her signature".
THEIRS = CuePattern(
    r"\b(?:(?:it's|it\sis|this\sis|that's|that\sis|is)\s(?:all\s)?(?:his|her)\s(?:own\s)?(?:project|programme|program|initiative|"
    r"baby|investment|purchase)|(?:sein|ihr)\sprojekt|"
    r"(?:minutes|memo|letter|offer|order|contract|form|proposal|paper|file|sow|copy|agreement)\s(?:\w+\s)?(?:carr(?:y|ies)|bears?|shows?|has|have|with)\s"
    r"(?:his|her|their)\s(?:signature|initials|name|stamp|seal|autograph)|"
    rf"(?:we|they|you)\s(?:now\s)?have\s(?:his|her|their)\s(?:\w+\s)?{_YES})(?!\w)",
    re.IGNORECASE,
)
# "I give it my consent", in a mail that a decision maker signs.
I_CONSENT = CuePattern(
    rf"\b(?:(?:happy|glad|pleased|delighted|willing|ready|able)\sto\s)?(?:give|gave|given|giving)\s(?:\w+\s){{0,2}}?my\s(?:\w+\s)?{_YES}(?!\w)",
    re.IGNORECASE,
)
# A decision maker takes the yes back, or says no.
RETREATS = CuePattern(
    r"\b(?:(?:signed|approved|agreed\sto|endorsed|committed\sto)\snothing(?!.{0,30}\b(?:yet|so\sfar|until|before|for\snow)\b)|(?:takes|took|taken|taking)\s(?:it|that|this|(?:his|her|their|the)\s(?:\w+\s)?(?:yes|ok|okay|word|approval|signature|consent|"
    r"promise|agreement|decision))\sback|(?:takes|took|taken)\sback\s(?:his|her|their|the|it|what)|"
    rf"(?:cancel+ed|cancels|withdrew|withdraws|withdrawn|revoked|revokes|suspended|annulled|recalled|undid|voided|retracted|"
    rf"rescinded|reversed|overturned|pulled|dropped)\s(?:his|her|their|its|the)\s(?:\w+\s)?(?:{_YES}|decision|order|mandate|vote)|"
    r"(?:said\s|says\s|told\s(?:[\w']+\s){1,3})?(?:that\s)?(?:he|she|they|i)(?:'d|\swould)\srather\snot\b|would\srather\snot|prefers\snot\sto|"
    r"(?:lost|loses|gave\sup|gives\sup|left|leaves|quit|vacated|resigned)\s(?:from\s)?(?:his|her|their|the)\s(?:position|post|seat|job|role|"
    r"office|function|chair|mandate|place|portfolio)|"
    r"(?:on|having)\s(?:second\sthoughts?|reflection|reconsideration)|thought\sbetter\sof\sit|"
    r"(?:reconsidered|had\s(?:second\sthoughts|a\schange\sof\s(?:heart|mind)))|"
    r"(?:changed|changes)\s(?:his|her|their)\s(?:opinion|view|position|stance|tune|vote)|"
    r"(?:no\slonger|not)\s(?:wants?|want)\s(?:it|this|us|to\s(?:go|do|proceed|buy|continue|sign))|"
    r"(?:doesn't|does\snot|don't|do\snot)\s(?:\w+\s)?want\s(?:it|this|us|the\s(?:project|move|offer)|to\s(?:do\s(?:it|this)|go\sahead|proceed|buy|continue|"
    r"sign))(?:\s(?:any\s?more|any\s?longer|now))?|"
    r"(?:is|was|'s|are)\s(?:now\s|firmly\s|strictly\s)?(?:against(?=[.,;]|$|\s(?:it|this|us|the))|opposed|hostile|dead\sset\sagainst)|"
    r"(?:went|gone|moved|returned|goes)\s(?:back\s)?(?:to\s(?-i:[A-Z])\w+|abroad|elsewhere|into\sretirement)(?=[.,;]|$|\s(?:and|in|on|last|nobody|without))|"
    r"will\s(?:\w+\s)?nicht(?:\smehr)?|lehnt\s(?:\w+\s)?ab|hat\s(?:\w+\s)?abgelehnt|a\srefusé|s'oppose|rechazó|se\sopone|"
    r"ha\srifiutato|heeft\s(?:\w+\s)?(?:afgewezen|geweigerd)|har\s(?:\w+\s)?(?:avslått|avslagit|sagt\snei|sagt\snej))(?!\w)",
    re.IGNORECASE,
)
# "He has signed nothing": who he is was said elsewhere.
NOTHING_GIVEN = CuePattern(
    r"\b(?:he|she|they)(?:'s|\shas|\shave|'ve|\shad)?\s(?:signed|approved|promised|decided|agreed(?:\sto)?|endorsed|committed(?:\sto)?)\s"
    r"nothing(?!\w)(?!.{0,30}\b(?:yet|so\sfar|until|before|for\snow)\b)|"
    rf"\b(?:did\snot|didn't|never|refused\sto|declined\sto)\s(?:give|gave)\s(?:us\s|it\s|this\s)?(?:his|her|their)\s(?:\w+\s)?{_YES}"
    r"(?!.{0,30}\b(?:yet|so\sfar|until|before)\b)",
    re.IGNORECASE,
)
# What a decision maker answers after "CIO Lee:".
ANSWERS_YES = CuePattern(
    r"[\W_]*(?:a\s(?:clear\s)?)?(?:yes|ok|okay|go|agreed|approved|granted|accepted|green\slight|go\sahead|proceed|we\sgo|let's\s(?:go|do)|"
    r"we\sdo\sit|we're\sdoing\sit|do\sit|you\shave\sit|deal|einverstanden|genehmigt|d'accord|de\sacuerdo|akkoord|in\sfavou?r)"
    r"(?=[.,;!'\")]|$|\s(?:to\s(?:proceed|go|start|sign)|for\s(?:it|this|us)|by\s\w+|from\s\w+|ahead|with\s(?:it|this|us)))",
    re.IGNORECASE,
)
# A clause about the decision maker between title and verb: "the CTO who gave the OK".
RELATIVE = CuePattern(r"[^\w]*(?:(?-i:[A-ZÀ-Ý])[\w'.-]*\s){0,2}(?:who|that|which)\s(?:[\w']+\s){1,7}", re.IGNORECASE)
