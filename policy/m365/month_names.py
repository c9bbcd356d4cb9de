"""Names of months and days of the week, as mails and chats of many countries write them."""

from policy.text.words import words

_MONTHS = (
    "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari jaanuar stycznia styczeń "
    "tammikuuta tammikuu ocak ledna leden januára gener janeiro",
    "february feb februar febr feber février fevrier févr fevr febrero febbraio fevereiro fev februari lutego luty "
    "helmikuuta helmikuu şubat února únor februára febrer",
    "march mar märz maerz mrz mär mars marzo março marco maart mrt marts marca marzec maaliskuuta maaliskuu mart "
    "března březen març",
    "april apr avril avr abril abr aprile kwietnia kwiecień huhtikuuta huhtikuu nisan dubna duben apríla",
    "may mai mayo maggio mag maio mei maj maja toukokuuta toukokuu mayıs května květen mája maig",
    "june jun juni juin junio giugno giu junho czerwca czerwiec kesäkuuta kesäkuu haziran června červen júna juny",
    "july jul juli juillet juil julio luglio lug julho lipca lipiec heinäkuuta heinäkuu temmuz července červenec "
    "júla juliol",
    "august aug août aout agosto augustus augusti sierpnia sierpień elokuuta elokuu ağustos srpna srpen augusta agost",
    "september sep sept septembre septiembre setiembre settembre setembro wrzesnia września wrzesień syyskuuta "
    "syyskuu eylül září septembra setembre",
    "october oct oktober okt octobre octubre ottobre ott outubro października październik lokakuuta lokakuu ekim "
    "října říjen októbra",
    "november nov novembre noviembre novembro listopada listopad marraskuuta marraskuu kasım listopadu novembra",
    "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro grudnia grudzień joulukuuta "
    "joulukuu aralık prosince prosinec decembra desembre desember",
)
# These are English words as well: a month only where the year or "de" stands beside them.
_MONTHS_WITH_YEAR = {"out": 10, "set": 9, "ago": 8, "des": 12}
_DAYS = (
    "monday mon montag lundi lunes lunedì segunda-feira segunda maandag måndag mandag poniedziałek maanantai",
    "tuesday tue tues dienstag mardi martes martedì terça-feira terça dinsdag tisdag tirsdag wtorek tiistai",
    "wednesday wed weds mittwoch mercredi miércoles mercoledì quarta-feira quarta woensdag onsdag środa keskiviikko",
    "thursday thu thur thurs donnerstag jeudi jueves giovedì quinta-feira quinta donderdag torsdag czwartek torstai",
    "friday fri freitag vendredi viernes venerdì sexta-feira sexta vrijdag fredag piątek perjantai",
    "saturday sat samstag samedi sábado sabato zaterdag lördag lørdag sobota lauantai",
    "sunday sun sonntag dimanche domingo domenica zondag söndag søndag niedziela sunnuntai",
)
# What may stand alone for a day: "sun", "mon", "segunda" and the like are words or parts of names too.
_DAYS_ALONE = (
    "monday montag lundi lunes maandag måndag mandag",
    "tuesday dienstag mardi martes dinsdag tisdag tirsdag",
    "wednesday mittwoch mercredi miércoles woensdag onsdag",
    "thursday donnerstag jeudi jueves donderdag torsdag",
    "friday freitag vendredi viernes vrijdag fredag",
    "saturday samstag samedi sábado zaterdag lördag lørdag",
    "sunday sonntag dimanche domingo zondag söndag søndag",
)

MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in words(names)}
MONTHS_WITH_YEAR = _MONTHS_WITH_YEAR
WEEKDAYS = {name: number for number, names in enumerate(_DAYS) for name in words(names)}
WEEKDAYS_ALONE = {name: number for number, names in enumerate(_DAYS_ALONE) for name in words(names)}
