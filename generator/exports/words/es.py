"""Spanish headers, as the tools write them."""

from generator.exports.words.record import Words

_NAMES = {
    "date": ("fecha", "día", "inicio del informe", "fecha de inicio"),
    "published": ("hora de publicación", "fecha de publicación", "hora de publicación del vídeo", "hora de publicación del video"),
    "account id": ("identificador de la página", "id de la página", "identificador de la cuenta", "id de la cuenta"),
    "end": ("fin del informe", "fecha de finalización", "fecha de fin"),
    "item": ("identificador de la publicación", "id de la publicación", "id del vídeo"),
    "title": ("título", "título del vídeo", "título del video", "descripción"),
    "url": ("enlace permanente", "enlace"),
    "type": ("tipo de publicación",),
    "account": ("nombre de la página", "nombre de la cuenta", "cuenta", "página", "nombre de usuario de la cuenta"),
    "segment": ("país", "ciudad", "geografía"),
    "campaign": ("nombre de la campaña", "campaña"),
    "value": ("principal", "primario", "valor"),
    "total": ("total",),
    "followers": ("seguidores", "total de seguidores"),
    "new_followers": ("nuevos seguidores", "seguimientos", "suscriptores"),
    "impressions": ("impresiones",),
    "views": ("visualizaciones", "vistas"),
    "video_views": ("visualizaciones de vídeo", "reproducciones", "reproducciones de video"),
    "reach": ("alcance", "cuentas alcanzadas"),
    "engagements": ("interacciones", "interacciones con el contenido"),
    "likes": ("me gusta", "reacciones"),
    "comments": ("comentarios", "respuestas"),
    "shares": ("veces compartido", "compartidos", "veces que se compartió"),
    "saves": ("guardados", "veces guardado"),
    "clicks": ("clics", "clics (todos)"),
    "link_clicks": ("clics en el enlace", "clics en enlaces"),
    "profile_visits": ("visitas al perfil", "visitas"),
    "site_sessions": ("sesiones",),
    "active_users": ("usuarios activos", "usuarios"),
    "page_views": ("vistas de página", "páginas vistas"),
    "leads": ("clientes potenciales",),
    "conversions": ("conversiones", "eventos clave"),
    "ad_spend": ("importe gastado", "coste", "costo"),
    "sales_revenue": ("ingresos", "ingresos totales", "total de ingresos"),
    "engagement_rate": ("tasa de interacción",),
    "click_through_rate": ("porcentaje de clics",),
    "watch_time": ("tiempo de visualización", "tiempo de reproducción"),
    "average_view_duration": ("duración media de las visualizaciones",),
}  # fmt: skip

WORDS = Words(
    code="es",
    headers={name: concept for concept, names in _NAMES.items() for name in names},
    months=(
        ("enero", "ene"), ("febrero", "feb"), ("marzo", "mar"), ("abril", "abr"), ("mayo", "may"), ("junio", "jun"),
        ("julio", "jul"), ("agosto", "ago"), ("septiembre", "sep", "setiembre", "sept"), ("octubre", "oct"), ("noviembre", "nov"), ("diciembre", "dic"),
    ),
    totals=("total", "suma"),
)  # fmt: skip
