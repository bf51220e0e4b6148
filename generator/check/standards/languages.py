"""Language codes of BCP 47: those that numbers and dates can be written in, after CLDR 47's list of locales.

Takes a code, gives its usual spelling or None. It knows no word of any language.
"""

import re

from generator.languages import LANGUAGES

#: Languages that the site's own words ship in; the others show English words.
SHIPPED = tuple(language.code for language in LANGUAGES)
_KNOWN = frozenset(
    """
    aa ab af ak am an ar as az ba be bg bm bn bo br bs ca ce co cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fo
    fr fy ga gd gl gn gu gv ha he hi hr ht hu hy ia id ie ig ii io is it iu ja jv ka ki kk kl km kn ko ks ku kw ky la lb
    lg ln lo lt lu lv mg mi mk ml mn mr ms mt my nb nd ne nl nn no nr nv ny oc om or os pa pl ps pt qu rm rn ro ru rw sa
    sc sd se sg si sk sl sn so sq sr ss st su sv sw ta te tg th ti tk tn to tr ts tt ug uk ur uz ve vi vo wa wo xh yi yo
    za zh zu
    ast bas bem bho brx ceb ckb csw doi dsb fil frr fur gsw haw hsb kab kok ksh lij lmo mai mni nds nqo pcm prg quc raj
    sah sat scn sma smj smn sms szl tok vec yrl yue zgh
    """.split()  # noqa: SIM905, a list of 200 strings is not read by anybody
)
_CODE = re.compile(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?", re.ASCII)
#: Words that people write for a language instead of its code.
_NAMES = {
    "danish": "da", "dutch": "nl", "french": "fr", "german": "de", "italian": "it", "polish": "pl", "spanish": "es",
    "swedish": "sv", **{name: language.code for language in LANGUAGES for name in language.called},
}  # fmt: skip


def canonical(code: str) -> str | None:
    """The code in its usual spelling, or None where it is none that is known.

    >>> canonical("pt-br"), canonical("zh-hant-tw"), canonical("xx")
    ('pt-BR', 'zh-Hant-TW', None)
    """
    match = _CODE.fullmatch(code.casefold())
    if match is None or match[1] not in _KNOWN:
        return None
    script, region = match[2], match[3]
    return "-".join(part for part in (match[1], script and script.title(), region and region.upper()) if part)


def meant(code: str) -> str | None:
    """The code that somebody probably meant.

    >>> meant("English"), meant("nb_NO"), meant("klingon")
    ('en', 'nb-NO', None)
    """
    return _NAMES.get(code.casefold()) or canonical(code.replace("_", "-"))


def is_shipped(code: str) -> bool:
    """Whether the site's own words are there in the language of ``code``."""
    return code.split("-", maxsplit=1)[0] in SHIPPED
