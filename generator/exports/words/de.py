"""German headers, as the tools write them."""

from generator.exports.words.record import Words

_NAMES = {
    "date": ("datum", "tag", "berichtsbeginn", "startdatum", "monat", "woche"),
    "published": ("zeitpunkt der veröffentlichung", "veröffentlicht", "veröffentlichungszeitpunkt", "zeitpunkt der videoveröffentlichung", "veröffentlichungszeitpunkt des videos"),
    "account id": ("seiten-id", "konto-id"),
    "end": ("berichtsende", "enddatum"),
    "item": ("beitrags-id", "video-id"),
    "title": ("titel", "videotitel", "beschreibung"),
    "url": ("permalink", "link"),
    "type": ("beitragsart", "beitragstyp"),
    "account": ("seitenname", "kontoname", "konto", "seite", "benutzername des kontos", "konto-benutzername"),
    "segment": ("land", "stadt", "geografie"),
    "campaign": ("name der kampagne", "kampagne", "kampagnenname", "name der anzeigengruppe", "anzeigengruppenname", "name der anzeige", "anzeigenname"),
    "value": ("primär", "wert", "anzahl"),
    "total": ("gesamt", "insgesamt"),
    "followers": ("follower", "follower gesamt", "abonnenten gesamt"),
    "new_followers": ("neue follower", "abonnements", "abonnenten", "follows"),
    "impressions": ("impressionen",),
    "views": ("aufrufe",),
    "video_views": ("videoaufrufe", "wiedergaben"),
    "reach": ("reichweite", "erreichte konten"),
    "engagements": ("interaktionen", "content-interaktionen", "engagement"),
    "likes": ("gefällt mir", "reaktionen", "„gefällt mir“-angaben"),
    "comments": ("kommentare", "antworten"),
    "shares": ("geteilte inhalte", "shares", "geteilt"),
    "saves": ("gespeicherte beiträge", "gespeicherte inhalte", "gespeichert", "speicherungen"),
    "clicks": ("klicks", "klicks (alle)"),
    "link_clicks": ("link-klicks", "linkklicks"),
    "profile_visits": ("profilaufrufe", "besuche"),
    "site_sessions": ("sitzungen",),
    "active_users": ("aktive nutzer", "nutzer"),
    "page_views": ("seitenaufrufe",),
    "conversions": ("conversions", "schlüsselereignisse"),
    "ad_spend": ("ausgegebener betrag", "kosten"),
    "sales_revenue": ("umsatz", "gesamtumsatz"),
    "click_through_rate": ("klickrate", "klickrate der impressionen"),
    "watch_time": ("wiedergabezeit", "wiedergabezeit (stunden)"),
    "average_view_duration": ("durchschnittliche wiedergabedauer",),
}  # fmt: skip

WORDS = Words(
    code="de",
    headers={name: concept for concept, names in _NAMES.items() for name in names},
    months=(
        ("januar", "jan", "jänner"), ("februar", "feb"), ("märz", "mär", "mrz"), ("april", "apr"), ("mai",), ("juni", "jun"),
        ("juli", "jul"), ("august", "aug"), ("september", "sep", "sept"), ("oktober", "okt"), ("november", "nov"), ("dezember", "dez"),
    ),
    totals=("gesamt", "summe", "insgesamt", "gesamtsumme", "durchschnitt", "mittelwert"),
)  # fmt: skip
