"""Norwegian headers, as the tools write them."""

from generator.exports.words.record import Words

_NAMES = {
    "date": ("dato", "dag", "uke", "måned", "rapportstart", "rapporteringen starter", "publiseringstidspunkt", "publisert", "tidspunkt for publisering"),
    "end": ("rapportslutt", "rapporteringen slutter", "sluttdato"),
    "item": ("innleggs-id", "video-id", "innlegg-id"),
    "title": ("tittel", "videotittel", "beskrivelse", "tekst"),
    "url": ("permalenke", "permanent lenke", "lenke"),
    "type": ("innleggstype", "type innlegg"),
    "account": ("sidenavn", "kontonavn", "konto", "side", "brukernavn for konto"),
    "segment": ("geografi", "land", "by"),
    "campaign": ("kampanjenavn", "kampanje", "navn på kampanje"),
    "value": ("primær", "hoved", "verdi", "antall"),
    "total": ("totalt", "totalsum"),
    "followers": ("følgere", "antall følgere", "følgere totalt"),
    "new_followers": ("nye følgere", "følger", "abonnenter"),
    "impressions": ("visningstall", "eksponeringer", "sidevisninger (eksponeringer)"),
    "views": ("visninger",),
    "video_views": ("videovisninger", "avspillinger"),
    "reach": ("rekkevidde", "personer nådd", "kontoer nådd"),
    "engagements": ("interaksjoner", "engasjement", "innholdsinteraksjoner", "interaksjoner med innhold"),
    "likes": ("likerklikk", "liker", "reaksjoner", "likes"),
    "comments": ("kommentarer", "svar"),
    "shares": ("delinger",),
    "saves": ("lagringer", "bokmerker"),
    "clicks": ("klikk", "antall klikk", "klikk (alle)"),
    "link_clicks": ("lenkeklikk", "klikk på lenker", "klikk på lenke"),
    "profile_visits": ("profilbesøk", "besøk", "sidebesøk"),
    "site_sessions": ("økter",),
    "active_users": ("aktive brukere", "brukere", "brukere totalt"),
    "page_views": ("sidevisninger",),
    "leads": ("kundeemner", "leads"),
    "conversions": ("konverteringer", "viktige hendelser"),
    "ad_spend": ("beløp brukt", "kostnad", "forbruk"),
    "sales_revenue": ("inntekter", "samlet inntekt", "omsetning", "salg"),
    "engagement_rate": ("engasjementsrate",),
    "click_through_rate": ("klikkfrekvens",),
    "response_rate": ("svarprosent",),
    "response_time": ("svartid",),
    "watch_time": ("seertid", "seertid (timer)"),
    "average_view_duration": ("gjennomsnittlig seertid", "gjennomsnittlig avspillingstid"),
}  # fmt: skip

WORDS = Words(
    code="nb",
    headers={name: concept for concept, names in _NAMES.items() for name in names},
    months=(
        ("januar", "jan"), ("februar", "feb"), ("mars", "mar"), ("april", "apr"), ("mai",), ("juni", "jun"),
        ("juli", "jul"), ("august", "aug"), ("september", "sep", "sept"), ("oktober", "okt"), ("november", "nov"), ("desember", "des"),
    ),
    totals=("totalt", "sum", "i alt", "totalsum"),
)  # fmt: skip
