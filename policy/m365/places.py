"""Which part of Microsoft 365 words speak of: Teams, meetings, Outlook or SharePoint."""

import re
from typing import NamedTuple

from policy.m365.facts import SOURCES, M365Source

_FILE = r"[\w()&+'’ .–-]{1,80}?\.(?:docx?|xlsx?|xlsm|pptx?|pdf|md|txt|csv|one|loop|vsdx?|eml|aspx|page)\b"
_MEETING = (
    r"(?:ms |microsoft )?teams\W{0,3}(?:meeting|call|session|recording|webinar)s?|meetings?|(?:conference |"
    r"video |phone )?calls?|"
    r"transcripts?|transcription|recordings?|stand-?ups?|workshops?|syncs?|weekly(?= (?:with|on|of))|steerco|"
    r"steering (?:committee|group|meeting)|kick-?off|check-?in|checkpoint|retro(?:spective)?|"
    r"review(?= (?:meeting|call|on|of|with))|"
    r"session|town ?hall|webinar|events?|calendar(?: (?:event|entry|item))?|minutes|besprechung|termin|"
    r"sitzung|protokoll|réunions?|"
    r"compte[- ]rendu|reuni(?:ó|o)n(?:es)?|acta|riunione|verbale|reunião|ata|vergadering|overleg|notulen|"
    r"möte|mötet|møte|møde|"
    r"mötesanteckningar|referat|spotkanie|kokous|toplantı"
)
_OUTLOOK = (
    r"outlook|e-?mails?|e-?mailed|mails?|mailed|mailbox|inbox|correos?(?: electrónico)?|(?:(?:calendar|"
    r"meeting) )?(?:invitation|invite)s?|courriels?|posta|mejl|sähköposti|"
    r"e-?posta?|e-?post|wiadomość|newsletter|letter|exchange"
)
_TEAMS = (
    r"(?:ms |microsoft )?teams(?:-?chat| (?:channel|chat|post|message|thread))?|channels?|(?:group |direct |"
    r"private |1:1 |one-on-one )?chats?|"
    r"dms?|direct messages?|posts?|posted|instant messages?|pinged|canal|canaux|canales|kanal|kanaal|"
    r"chatmessage|teamsmessage"
)
_SHAREPOINT = (
    r"sharepoint|one ?drive|onenote|documents?|docs?|files?|(?:slide )?decks?|slides?|presentations?|"
    r"spreadsheets?|workbooks?|"
    r"wiki|loop|pages?|notebook|pdf|excel|powerpoint|document library|list ?item|drive ?item|site ?page|raid(?: log)?|"
    r"(?:risk|action|decision) (?:register|log)|tracker|dokumente?s?|datei(?:en)?|fichiers?|documentos?|"
    r"archivos?|ficheros?|"
    r"bestand(?:en)?|dokument(?:et|er)?|tiedosto|plik|dosya"
)
_MENTION = re.compile(
    rf"(?P<chat>(?:meeting|call) (?:chat|thread))|(?P<file>{_FILE})|(?<![^\W_])(?:"
    rf"(?P<meeting>{_MEETING})|(?P<outlook>{_OUTLOOK})|(?P<teams>{_TEAMS})|(?P<sharepoint>{_SHAREPOINT}))(?![^\W_])",
    re.IGNORECASE,
)
_CJK_MENTION = re.compile(
    "(?P<meeting>会議|ミーティング|打ち合わせ|회의|会议)|(?P<outlook>メール|邮件|이메일|메일)|"
    "(?P<sharepoint>ドキュメント|ファイル|資料|文档|文件|문서)|(?P<teams>チャット|チャネル|投稿|Teams|채널|채팅|频道|聊天)",
    re.IGNORECASE,
)
# "After the workshop she wrote": the workshop is a time, no place.
_OTHER_THAN_PLACE = re.compile(
    r"(?i)\b(?:after|before|following|since|until|ahead of|prior to|about|without|outside|invite to|invitation to|"
    r"attached|attaching|linked|linking|next|upcoming|for)\s(?:(?:the|a|an|this|that|any|our|your|last|"
    r"next)\s)?(?:[\w'’-]{1,20}\s){0,2}$"
)
_BEFORE = 48


class Place(NamedTuple):
    """One mention of a place."""

    start: int
    end: int
    source: M365Source


def places(text: str) -> tuple[Place, ...]:
    """Every mention in order, without those that are a time or a topic; of "kick-off deck" the deck."""
    mentions = [Place(match.start(), match.end(), _source(match)) for match in _MENTION.finditer(text)]
    found = [
        mention
        for mention, following in zip(mentions, [*mentions[1:], None], strict=False)
        if not (following and following.start - mention.end <= 1 and "\n" not in text[mention.end : following.start])
        and not _OTHER_THAN_PLACE.search(text[max(0, mention.start - _BEFORE) : mention.start])
    ]
    if not text.isascii():
        found += [Place(match.start(), match.end(), _source(match)) for match in _CJK_MENTION.finditer(text)]
    return tuple(sorted(set(found)))


def source_of(text: str) -> M365Source | None:
    """The kind of place that a field, a heading or an attribution names: the first that it mentions."""
    found = places(text)
    return found[0].source if found else None


def _source(match: re.Match[str]) -> M365Source:
    groups = match.groupdict()
    if groups.get("chat"):
        return "teams"
    return next((source for source in SOURCES if groups[source]), "sharepoint")
