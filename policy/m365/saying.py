"""Verbs with which an answer says that somebody said something, in the languages that answers come in."""

import re

_VERBS = (
    "said says say saying stated states wrote writes written posted posts replied replies answered answers "
    "added adds confirmed confirms reported reports noted "
    "notes mentioned mentions explained explains announced announces commented comments shared shares "
    "informed informs told tells emailed e-mailed mailed messaged "
    "pinged warned warns flagged flags raised raises objected objects insisted insists agreed agrees "
    "declared remarked remarks responded responds "
    "acknowledged acknowledges clarified clarifies emphasized emphasised stressed stresses admitted argued "
    "claimed claims complained cautioned reminded recapped summarised "
    "summarized observed indicated indicates advised texted recorded records documented documents concluded "
    "concludes disclosed asserted quoted countered reiterated "
    "committed promised estimated contributed chimed closed opened followed summed pointed put points "
    "spelled let gave sent sends reacted relayed voiced expressed "
    "reads read foresees stipulates specifies lists shows outlines describes captures contains asks asked "
    "requested wondered "
    "schrieb schreibt sagte sagt meinte meldete meldet bestätigte bestätigt berichtete berichtet antwortete "
    "erklärte teilte ergänzte betonte warnte "
    "écrit dit indique indiqué confirme confirmé précise précisé répond répondu ajoute ajouté annonce "
    "annoncé explique expliqué signale signalé rappelle "
    "escribió escribe dijo dice confirmó confirma indicó indica comentó comenta respondió añadió informó "
    "informa explicó señaló avisó "
    "scritto scrive detto dice confermato conferma risposto aggiunto escreveu escreve disse confirmou "
    "confirma respondeu informou schreef schrijft zei zegt meldde "
    "bevestigde antwoordde skrev skriver sa säger sier sagde siger bekräftade bekreftet bekræftede meddelade "
    "svarade svarte napisał napisała powiedział powiedziała potwierdził "
    "kirjoitti sanoi vahvisti yazdı dedi"
)
SAY = "(?:" + "|".join(sorted(set(map(re.escape, _VERBS.split())), key=len, reverse=True)) + ")"
# Verbs that stand before the speaker ("said Oskar"); after "told" comes the hearer.
SAY_BEFORE = (
    "(?:said|says|wrote|writes|replied|answered|added|explained|noted|confirmed|reported|posted|commented|"
    "warned|announced|stated|schrieb|sagte|écrit|dit|"
    "escribió|dijo|scrive|disse|schreef|zei|skrev|napisał|napisała)"
)
# The verbs that carry a statement without quotation marks: the clause behind them is one.
REPORTS = (
    "(?:said|says|stated|states|wrote|writes|replied|answered|added|confirmed|confirms|reported|reports|"
    "noted|notes|mentioned|mentions|explained|explains|"
    "announced|announces|commented|informed|told|warned|warns|flagged|agreed|declared|clarified|acknowledged|"
    "stressed|insisted|indicated|pointed out|"
    "emphasized|emphasised|advised|admitted|concluded|remarked|responded|schrieb|sagte|bestätigte|berichtete|"
    "meldete|écrit|dit|confirmé|indiqué|escribió|dijo|"
    "confirmó|indicó|informó|scritto|detto|confermato|escreveu|disse|confirmou|schreef|zei|bevestigde|skrev|sa|sagde)"
)
PRONOUN = "(?:he|she|they|er|sie|il|elle|él|ella|hij|zij|hon|han)"
# Deeds in words: the statement is what was agreed, and begins with the verb.
AGREES = (
    "(?:agreed|agree|decided|decide|committed|commits|promised|refused|declined|accepted|approved|rejected|"
    "resolved|signed off|volunteered|offered|postponed|chose|selected|cancelled|canceled|granted)"
)
GROUP = (
    "(?:the (?:whole |entire |project |customer(?:['’]s)? |core |extended |steering |joint )?(?:team|group|"
    "board|committee|participants|attendees|customer|architects|sponsors?|stakeholders|project|partner|"
    "vendor|council|management|meeting)|both (?:sides|teams|parties)|all (?:sides|participants|parties)|"
    "everyone|everybody)"
)
HE_SAID = re.compile(rf"(?i)(?<![\w'’]){PRONOUN}(?:[ ,]\w+){{0,3}}?[ ,]+{SAY}\b")
YOU_SAID = re.compile(
    rf"(?i)(?<![\w'’])(?:you (?:\w+ ){{0,2}}{SAY}\b|your (?:own )?(?:reply|message|answer|mail|e-?mail|post|"
    rf"note|comment)\b|(?:by|from) you\b)"
)
