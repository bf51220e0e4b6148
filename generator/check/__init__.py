"""The second stage: located trees become the typed, cross-referenced book.

``check_site`` reads ``site.yaml`` alone, since the day of judgement depends on it; ``check_book`` everything else;
``check_sources`` what ``sources.yaml`` says of imports and queries; ``check_theme`` a theme's own file; ``goal_alone`` one
goal's file as it was on any day; ``metrics_of``, ``objectives_of`` and ``platforms_of`` what there is to refer to, without
the rest; ``schema_of`` is what editors are told of a kind of file. All that is wrong is said at once, as diagnostics; nothing is judged and nothing is read from disk.

``book`` goes through the rooms, each of which knows those after it and none before::

    consequences > schema, book > pages > goals > readings > metrics, site > names > texts > authored > standards

``authored`` holds what each text file may say, as pydantic models; the rooms above it say what that means: ids,
references, defaults, and rules between files.
"""

from generator.check.authored.several_words import as_list
from generator.check.book import check_book, with_checkins
from generator.check.consequences import causes
from generator.check.goals.alone import Bench, bench_of, goal_alone
from generator.check.metrics.definitions import metrics_of
from generator.check.names.accounts import platforms_of
from generator.check.pages.objectives import objectives_of
from generator.check.schema import FILES, FileKind, schema_of
from generator.check.site.secrets import seems_secret
from generator.check.site.settings import check_site
from generator.check.site.sources import check_sources
from generator.check.site.theme import check_accent, check_theme, option_places, theme_place

__all__ = [
    "FILES",
    "Bench",
    "FileKind",
    "as_list",
    "bench_of",
    "causes",
    "check_accent",
    "check_book",
    "check_site",
    "check_sources",
    "check_theme",
    "goal_alone",
    "metrics_of",
    "objectives_of",
    "option_places",
    "platforms_of",
    "schema_of",
    "seems_secret",
    "theme_place",
    "with_checkins",
]
