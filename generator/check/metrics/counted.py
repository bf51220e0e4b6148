"""What a metric's values are counted in: one word for programs, and its forms and languages for readers.

Takes the metric as written, its type's traits and the site; gives the unit and its words. It brings no amount into a unit:
that is ``units``.
"""

from collections.abc import Iterator, Mapping

from generator.check.authored.forms.metric import MetricForm
from generator.check.authored.unit_words import Forms, WrittenUnit
from generator.check.metrics.rules import PERCENT, TIME_UNITS
from generator.check.texts.local_texts import site_language, strangers
from generator.diagnostics import Diagnostic
from generator.model.book import Site
from generator.model.metric import Traits
from generator.model.text import UnitWords


def unit_of(
    form: MetricForm, traits: Traits, currency: str | None, site: Site
) -> tuple[str | None, UnitWords | None]:
    """The unit, and its words where it has forms or languages.

    Money is counted in its currency, a duration in minutes unless it says otherwise; a ratio in percent is the share itself,
    which has no unit.
    """
    if currency is not None:
        return currency, None
    written = form.unit
    if traits.is_time:
        return written.value if written and written.value in TIME_UNITS else "min", None
    if written is None or (traits.has_parts and written.value.casefold() in PERCENT):
        return None, None
    if not written.versions:
        return written.value, None
    words = _words(written, site)
    return words.names.first, words


def unit_diagnostics(own: MetricForm | None, site: Site) -> Iterator[Diagnostic]:
    """What to say of languages of the unit that the site does not have."""
    if own is not None and own.unit is not None:
        yield from strangers((code for code, _ in own.unit.versions), site.languages)


def _words(written: WrittenUnit, site: Site) -> UnitWords:
    """The forms, the site's languages first and in their order; those without a language are in the first of them."""
    found: dict[str, Forms] = {}
    for code, forms in written.versions:
        known = site.languages[0] if code is None else site_language(code.value, site.languages)
        found[known or (code.value if code else "")] = forms
    rank: Mapping[str, int] = {language: place for place, language in enumerate(site.languages)}
    return UnitWords(tuple(sorted(found.items(), key=lambda each: (rank.get(each[0], len(rank)), each[0]))))
