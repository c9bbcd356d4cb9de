"""Ordinary English words of chat messages: none of them is a customer's name, nor a misspelling of a system word."""

from policy.chat.word_list import word_set

COMMON = word_set(
    """
    a able about above actually after again against ago ahead all almost already also although always am among an
    and another answer any anybody anyone anything anyway anywhere apparently are area around as ask asked asking at
    away back bad based be bear because been before began begin behind being believe below best better between big
    bit boss bosses both bottom bring brings brought build built busy but buy by call called calling calls came can
    care case cases cause certain chance change changed changes cheap check choose clear clearly coffee colleague
    colleagues come comes coming concern concerned could couple course customer customers cut data day days dead
    deal deals dear deep detail details did differ different do does doing done door double doubt down drive during
    each early easy either else email end ended enough entire even evening ever every everybody everyone everything
    everywhere exact exactly except expect explain extra eye eyes face fact fair fall far fast feel few fill final
    finally fine first fit five fix fixed following follows for forget form forward four free fresh friday from
    front full fun further game gave get gets getting give given gives giving glad go goes going gone good got great
    group guess guy guys had half hand happen happened happening happens hard has have having he head hear heard
    held hello help her here hey hi high him his hold hope hour hours house how however hurry i idea if important in
    inside instead into is issue it its itself job just keep kept key kind kindly knew know known knows large last
    late lately later latest lead learn least leave led left less let letter life like likely line lines list little
    live local long look looked looking looks lose lost lot lots love low lunch made main major make makes making
    man manager many matter matters maybe me mean means meant mention might mind mine minute minutes miss moment
    money month months more morning most mostly much must my myself name names near nearly need needed needs neither
    never new news next nice night no nobody none nor normal not note nothing notice now number numbers of off offer
    office often oh ok okay old on once one ones only onto open or order other others otherwise our ours out over
    own page paid paper part parts pass past people perhaps person phone pick picture piece place plan plans plate
    play point points poor possible present pretty probably problem problems public put question questions quick
    quickly quiet quite rather reach read ready real really reason reasons recent recently regarding remain remember
    report request required rest result results right role room round rule run running said same save saw say saying
    says scope second see seem seems seen sees sell send sense sent serious set several shall she short should shown
    shows sick side sign signed simple simply since single sit situation six small so some somebody somehow someone
    something sometimes somewhere soon sorry sort sound sounds space speak special spend spent stand standing stands
    start started starting starts state stated states stay stayed step steps still stop story straight such suggest
    suggested sun sure sync table take taken takes taking talk talked talks team tell tells ten term terms than
    thank thanks that the their them themselves then there these they thing things think thinking third this those
    though thought three through thus till time times tired to today together told tomorrow tonight too took top
    topic total touch touched toward towards trouble true try trying turn turned two under understand unless until
    up upon us use used useful user users using usual usually very via view wait waited want wanted wants warm was
    watch way ways we wednesday week weekend weeks well went were what whatever when where whether which while who
    whole whom whose why wide will win wish with within without word words work worked working works world worry
    worse worst worth would write writes writing wrong wrote year years yes yesterday yet you your yours yourself ai
    azure database databases disk aws sap erp api apis sso vm vms cloud server servers network security anytime asap
    atm btw fyi imo lol pls plz thx ty tbh cheers bye folks mate dude bro ya yep yeah yup nope nah hmm hm umm uh ah
    haha wow oops whoa hola fellow dang damn crap stage stages stack scale sale sales tale style stable table clean
    clear close closes closer lean mean tusk mask least lease release steal stole stall still staff state tasty
    taste mild mile miles stone stones cio cto cfo ceo coo ciso cdo cmo vp svp evp pm pmo rfp sow nda match won
    stopping holding keeping lacking missing stopped held exactly risky
    specialist specialists architect architects engineers sellers seller training
    go-live date dates deadline cost costs price quota region agenda pack package
    packs bundle fire fires files filed tiles chance bits piece pieces stuff gist scoop drill action actions active
    actual add added adding advance advice afraid agree agreed allow allowed alone aside attach attached attend
    attending available average aware basic basis become bet bill blame blue board boat book books born borrow box
    boy brief bright broken budget burn buyer cancel capacity car card careful carefully carry casual catch category
    celebrate central chair chase chasing class click closely code cold collect color column common company compare
    complain complete completely complex computer condition conference connect consider contact contain content
    context continue contract control copy correct country create crew critical cross current customer cycle daily
    damage dark decide decision deck deliver delivery demand demo depend design desk develop development dial direct
    direction discuss document dog doubt draft draw dream drink driver dry due earn edge edit effort eight engineer
    enjoy enter entry equal error essential estimate event evidence example excellent excited executive exercise
    exist expected expensive expert explanation express factor fail failed failing failure familiar family fan field
    fight figure filter final finance find firewall fixing flag floor flow focus food forecast forever forgive
    formal forth forum found foundation frame friend friends fund funny general genuine gap gold goal grateful green
    grow guide handle handy hat hate head heads health heavy hint hit holiday hot huge human hundred ill image
    impact improve include included including increase indicate info inform information input invite invited invoice
    item join joke journey judge july jump key kick kids king lack land language laptop law lawyer lazy legal lesson
    level library licence licences license licenses lift light limit link log logic lose lucky mail manage
    management map mark market marketing material max meanwhile measure media member members memory mess method
    middle million mission mode model modern mood mouth move music nature neat negative noise north notes objective
    obvious offline online opinion option options ordinary organise organize original outcome outside owe owner pack
    pain paint partner partners pause pay payment peace pending perfect period permission personal pile pipeline
    plane platform pleasure plenty plus podcast position positive post posted power practice prefer prepare pressure
    preview price print priority private procurement product production profile profit progress promise proper
    properly propose protect provide pull purchase pure purpose push quality quarter quote quotes race random range
    rate raw reach react reader receive record red reduce refer region regular related relation relax release
    relevant rely repeat replace reply research reset resolve resource respect respond response responsible return
    revenue review rich ride risk risky road rock root route routine rush safe sample satisfy schedule school score
    screen search season secret section secure select seller senior series session sessions share sharing shop
    sitrep skill skip sleep slide slides slot slow smart smooth social software solution solve specific speed sport
    spread spring square stakeholder standard stop store strange strategy street stress strict strong structure
    student study style subject submit success sudden suggestion summer supply support surprise survey switch system
    target taxi teach technical technology tend test tested testing text theme ticket tight tiny tip tool tools
    track trade traffic train training travel treat trip trust type ugly unit universal unlikely unusual urgent
    urgently valid value various vendor verify version victory video visit voice volume vote walk wall warning waste
    water weak wear web welcome west wild winter wise wonder wood worried yard zero calmly amazing awesome brilliant
    fantastic gracious lovely whenever earliest convenience roughly thereby hence happy hope hoping greetings
    evening afternoon weather joke poem recipe translate flight hotel
    english german french spanish portuguese italian dutch polish turkish japanese chinese korean arabic hindi
    acr chatter vacation leave pto parental sabbatical
    hallo hola bom dia buenos dias guten morgen tag buongiorno bonsoir namaskar konnichiwa
    moin bitte danke merci bonjour salut ciao gracias obrigado servus namaste guten tag und
    """
)
