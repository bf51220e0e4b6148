"""Portuguese headers, as the tools write them."""

from generator.exports.words.record import Words

_NAMES = {
    "date": ("data", "dia", "início dos relatórios", "data de início", "mês", "semana"),
    "published": ("horário da publicação", "hora da publicação", "horário de publicação", "data de publicação", "hora de publicação do vídeo", "horário de publicação do vídeo"),
    "account id": ("identificação da página", "id da página", "identificação da conta", "id da conta"),
    "end": ("encerramento dos relatórios", "término dos relatórios", "data de término"),
    "item": ("identificação do post", "id do post", "id da publicação", "id do vídeo"),
    "title": ("título", "título do vídeo", "descrição"),
    "url": ("link permanente", "link"),
    "type": ("tipo de post", "tipo de publicação"),
    "account": ("nome da página", "nome da conta", "conta", "página", "nome de usuário da conta"),
    "segment": ("país", "cidade", "geografia"),
    "campaign": ("nome da campanha", "campanha", "nome do conjunto de anúncios", "nome do anúncio"),
    "value": ("principal", "primário", "valor"),
    "total": ("total",),
    "followers": ("seguidores", "total de seguidores"),
    "new_followers": ("novos seguidores", "seguidas", "inscritos", "subscritores"),
    "impressions": ("impressões", "impressões de miniaturas"),
    "views": ("visualizações",),
    "video_views": ("visualizações do vídeo", "reproduções", "visualizações de vídeo"),
    "reach": ("alcance", "contas alcançadas", "espectadores únicos", "alcance único"),
    "engagements": ("interações", "interações com o conteúdo", "engajamento"),
    "likes": ("curtidas", "reações", "gostos", "curtidas e reações"),
    "comments": ("comentários", "respostas"),
    "shares": ("compartilhamentos", "partilhas"),
    "saves": ("salvamentos", "itens salvos"),
    "clicks": ("cliques", "cliques (todos)"),
    "link_clicks": ("cliques no link", "cliques em links"),
    "profile_visits": ("visitas ao perfil", "visitas", "visitas à página"),
    "site_sessions": ("sessões",),
    "active_users": ("usuários ativos", "utilizadores ativos", "usuários", "total de usuários", "utilizadores"),
    "page_views": ("visualizações de página",),
    "leads": ("leads", "cadastros"),
    "conversions": ("conversões", "eventos principais"),
    "ad_spend": ("valor usado", "valor gasto", "custo"),
    "sales_revenue": ("receita", "receita total"),
    "engagement_rate": ("taxa de engajamento",),
    "click_through_rate": ("taxa de cliques",),
    "watch_time": ("tempo de exibição", "tempo de exibição (horas)"),
    "average_view_duration": ("duração média da visualização", "duração média das visualizações"),
}  # fmt: skip

WORDS = Words(
    code="pt",
    headers={name: concept for concept, names in _NAMES.items() for name in names},
    months=(
        ("janeiro", "jan"), ("fevereiro", "fev"), ("março", "mar"), ("abril", "abr"), ("maio", "mai"), ("junho", "jun"),
        ("julho", "jul"), ("agosto", "ago"), ("setembro", "set"), ("outubro", "out"), ("novembro", "nov"), ("dezembro", "dez"),
    ),
    totals=("total", "soma", "média"),
)  # fmt: skip
