"""French headers, as the tools write them."""

from generator.exports.words.record import Words

_NAMES = {
    "date": ("date", "jour", "début des rapports", "date de début", "mois", "semaine"),
    "published": ("heure de publication", "date de publication", "heure de publication de la vidéo"),
    "account id": ("id de la page", "id du compte", "identifiant de la page", "identifiant du compte"),
    "end": ("fin des rapports", "date de fin"),
    "item": ("identifiant de la publication", "id de la publication", "id de la vidéo"),
    "title": ("titre", "titre de la vidéo", "description"),
    "url": ("permalien", "lien permanent", "lien"),
    "type": ("type de publication",),
    "account": ("nom de la page", "nom du compte", "compte", "page", "nom d’utilisateur du compte", "nom d'utilisateur du compte"),
    "segment": ("pays", "ville", "zone géographique"),
    "campaign": ("nom de la campagne", "campagne", "nom de l’ensemble de publicités", "nom de l'ensemble de publicités", "nom de la publicité"),
    "value": ("principal", "primaire", "valeur"),
    "total": ("total",),
    "followers": ("abonnés", "followers", "nombre total de followers"),
    "new_followers": ("nouveaux abonnés", "nouveaux followers", "abonnements"),
    "impressions": ("impressions",),
    "views": ("vues",),
    "video_views": ("vues de vidéos", "lectures"),
    "reach": ("portée", "couverture", "comptes touchés", "spectateurs uniques"),
    "engagements": ("interactions", "interactions avec le contenu"),
    "likes": ("mentions j’aime", "mentions j'aime", "réactions", "j'aime"),
    "comments": ("commentaires", "réponses"),
    "shares": ("partages",),
    "saves": ("enregistrements",),
    "clicks": ("clics", "clics (tous)"),
    "link_clicks": ("clics sur le lien", "clics sur un lien"),
    "profile_visits": ("visites du profil", "visites"),
    "site_sessions": ("sessions",),
    "active_users": ("utilisateurs actifs", "utilisateurs"),
    "page_views": ("pages vues",),
    "conversions": ("conversions", "événements clés"),
    "ad_spend": ("montant dépensé", "coût"),
    "sales_revenue": ("revenus", "revenu total"),
    "click_through_rate": ("taux de clics",),
    "watch_time": ("durée de visionnage",),
    "average_view_duration": ("durée moyenne d'une vue",),
}  # fmt: skip

WORDS = Words(
    code="fr",
    headers={name: concept for concept, names in _NAMES.items() for name in names},
    months=(
        ("janvier", "janv"), ("février", "févr", "fév"), ("mars",), ("avril", "avr"), ("mai",), ("juin",),
        ("juillet", "juil"), ("août",), ("septembre", "sept"), ("octobre", "oct"), ("novembre", "nov"), ("décembre", "déc"),
    ),
    totals=("total", "somme", "moyenne"),
)  # fmt: skip
