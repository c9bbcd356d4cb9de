"""What a label says that its value is: a key of JSON, the head of a column or of a line, the header of a mail."""

import re
from functools import lru_cache
from typing import Literal

from policy.text.words import words

Role = Literal[
    "text",
    "weak_text",
    "date",
    "author",
    "source",
    "place",
    "milestone",
    "customer",
    "opportunity",
    "advice",
    "other",
]

_PHRASES: dict[Role, str] = {
    "text": (
        "what was said, exact words, said, quote, quotes, quoted, exact quote, verbatim, verbatim quote, "
        "excerpt, extract, snippet, text, statement, statements, message, message text, body, body preview, "
        "bodypreview, content, contents, words, in their words, wording, comment, post, utterance, passage, "
        "line, original, original text, original words, key quote, key statement, relevant text, zitat, aussage, "
        "wortlaut, nachricht, inhalt, auszug, citation, extrait, propos, mots exacts, texte, texte exact, "
        "déclaration, cita, cita textual, palabras, palabras exactas, texto, texto exacto, mensaje, declaración, "
        "citazione, testo, parole, citação, mensagem, citaat, tekst, bericht, citat, uttalande, ordalydelse, 発言, "
        "発言内容, 内容, 引用, 原文, 本文, 내용, 发言, "
        "cytat, treść, body text, what they said, what was written, verbatim text, "
        "highlight, hit highlighted summary, hithighlightedsummary, spoken text, payload"
    ),
    "weak_text": (
        "summary, note, notes, status, update, detail, details, description, risk, issue, blocker, decision, "
        "finding, fact, evidence, topic, key point, key points, outcome, result, progress, action, remark, "
        "information, claim, news, development, what, item, answer, value, entry"
    ),
    "date": (
        "date, datum, day, when, time, timestamp, date time, datetime, sent, sent on, sent at, received, "
        "received on, posted, posted on, created, created on, created at, modified, modified on, last modified, "
        "last modified date, lastmodified, last edited, edited, edited on, updated, updated at, last updated, "
        "last change, last changed, said on, spoken on, meeting date, date said, date of statement, first seen, "
        "seen, start, start time, start date, gesendet, gesendet am, erhalten, wann, tag, geändert, geändert am, "
        "zuletzt geändert, envoyé, envoyé le, quand, jour, modifié, modifié le, fecha, enviado, enviado el, "
        "cuándo, día, modificado, data, inviato, quando, enviada, verzonden, wanneer, dag, skickat, dato, sendt, "
        "日付, 日時, 送信日時, 更新日, 날짜, 日期, 时间, last saved, sent date time, sentdatetime, created date time, "
        "createddatetime, received date time, receiveddatetime, last modified date time, lastmodifieddatetime, "
        "wysłano, päivämäärä, publication date, published, date sent, written, written on, on"
    ),
    "author": (
        "author, from, sender, by, who, person, speaker, said by, written by, posted by, sent by, raised by, "
        "reported by, stated by, spoken by, name, modified by, last modified by, lastmodifiedby, edited by, "
        "last edited by, created by, createdby, updated by, contributor, user, participant, contact, writer, "
        "voice, display name, displayname, who said it, quoted person, von, absender, wer, "
        "autor, verfasser, autorin, sprecher, de, auteur, expéditeur, qui, personne, remitente, quién, autora, "
        "persona, mittente, da, autore, chi, remetente, van, afzender, wie, från, avsändare, vem, fra, avsender, "
        "hvem, afsender, 発言者, 差出人, 送信者, 投稿者, 名前, 氏名, "
        "작성자, 보낸 사람, 发件人, 作者, od, nadawca, lähettäjä, "
        "presenter, attributed to, author name, from name, sender name, author display name, file owner, "
        "document owner"
    ),
    "source": (
        "source, source type, sourcetype, type, kind, medium, app, application, product, workload, origin, "
        "item type, entity type, service, system, quelle, typ, art, fuente, tipo, fonte, bron, källa, kilde, "
        "kategorie, ソース, 種類, 種別, 情報源, 出典, 출처, "
        "来源, 类型, source kind, where from, channel type, via, źródło, "
        "content type, datasource, data source, category"
    ),
    "place": (
        "place, where, channel, channel name, chat, chat name, subject, title, thread, meeting, meeting title, "
        "event, file, file name, filename, document, document name, location, betreff, ort, kanal, wo, titel, "
        "datei, besprechung, thema, objet, lieu, sujet, titre, fichier, canal, asunto, lugar, título, archivo, "
        "reunión, oggetto, luogo, titolo, assunto, local, onderwerp, plaats, ämne, plats, emne, sted, 場所, 件名, "
        "チャネル, 会議, タイトル, ファイル, 제목, 主题, 频道, "
        "conversation, path, folder, site, team, context, reference, "
        "meeting name, parent, temat, source title, source name, item name"
    ),
    "milestone": (
        "milestone, milestone name, stream, workstream, work stream, work item, workitem, about, regarding, "
        "meilenstein, jalon, hito, milestones, marco, pietra miliare, mijlpaal, milstolpe, milepæl, マイルストーン, "
        "마일스톤, 里程碑, related milestone, kamień milowy, deliverable, for milestone, belongs to, arbeitspaket, "
        "applies to"
    ),
    "customer": (
        "customer, account, client, company, organisation, organization, customer name, account name, kunde, "
        "firma, cliente, société, entreprise, empresa, klant, kund, 顧客, お客様, 会社, 고객, 客户, tenant, klient, "
        "asiakas, end customer"
    ),
    "opportunity": (
        "opportunity, opportunity name, project, programme, program, engagement, deal, projekt, projet, "
        "proyecto, progetto, 案件, プロジェクト, verkaufschance"
    ),
    "advice": (
        "suggestion, suggestions, recommendation, recommendations, recommended action, next step, next steps, "
        "advice, suggested action, suggested reply, draft, draft reply, instruction, instructions, prompt, "
        "follow up, followup, follow up question, follow up questions, disclaimer, question, questions, "
        "open questions, to do, todo, proposed reply, system, assistant, tool, tool call, hint, tip, query, "
        "message to assistant, suggested next step, suggested next steps, empfehlung, recommandation, "
        "recomendación"
    ),
    "other": (
        "organizer, organiser, host, organized by, organised by, hosted by, forwarded by, shared by, "
        "to, cc, bcc, an, à, para, a, aan, till, til, attendees, recipients, participants, link, url, web url, "
        "weburl, id, importance, confidence, sensitivity, attachments, duration, end, end time, due, due date, "
        "deadline, target date, reply to, role, job title, version, organisation role, sources, citations, 宛先, "
        "count, reactions, replies, relevance, score, language, conversation id, conversationid, message id, "
        "etag, size, next check, status code, translation, übersetzung, traduction, traducción, translated, "
        "english, in english, responsible, owner, assigned to, email, mail, address, email address"
    ),
}
_ROLE = {
    phrase.replace(" ", ""): role for role, phrases in reversed(_PHRASES.items()) for phrase in phrases.split(", ")
}
_STRONG_TOKENS: tuple[tuple[Role, frozenset[str]], ...] = (
    ("advice", words("suggested recommended suggestion recommendation advice instruction instructions")),
    (
        "text",
        words(
            "quote quoted verbatim excerpt snippet said wording statement zitat wortlaut cita citation words message"
        ),
    ),
    ("date", words("date datetime timestamp datum fecha when")),
    ("author", words("author sender speaker autor auteur by who")),
    ("milestone", words("milestone meilenstein hito jalon")),
    ("customer", words("customer client kunde cliente")),
    ("source", words("source quelle fuente")),
    ("place", words("channel subject title thread meeting file document")),
)
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_LONGEST = 40


@lru_cache(maxsize=1024)
def role_of(label: str, *, exact: bool = False) -> Role | None:
    """The role of a label in any of the known languages; None for one that says nothing known.

    `exact`: the label as a whole is known; else a word in it is enough.
    """
    if len(label) > _LONGEST:
        return None
    plain = re.sub(r"[\W_]+", " ", _CAMEL.sub(" ", label)).strip().casefold()
    role = _ROLE.get(plain.replace(" ", ""))
    if role is not None or exact or not plain:
        return role
    tokens = frozenset(plain.split())
    return next((strong for strong, marks in _STRONG_TOKENS if tokens & marks), None)
