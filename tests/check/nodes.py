"""Trees that nobody would write, for tests that hold the check to never raising."""

from hypothesis import strategies as st

from generator.check.authored.form import Form
from generator.check.authored.forms.goal import GoalForm
from generator.check.authored.forms.pages import CheckInForm, ObjectiveForm, PageForm
from generator.check.authored.forms.site import SiteForm
from generator.check.authored.forms.theme import ThemeForm
from generator.check.authored.forms.translation import GoalTranslationForm
from generator.diagnostics import Span
from generator.model.source import Entry, Listing, Scalar, Table

FORMS: list[type[Form]] = [
    GoalForm,
    GoalTranslationForm,
    SiteForm,
    PageForm,
    ObjectiveForm,
    CheckInForm,
    ThemeForm,
]
PLACE = Span("content/any.yaml", 3, 5, 2)
INNER = (
    "value", "change", "change_percent", "op", "when", "from_data", "date", "start", "end", "length", "id", "amount",
    "unit_cost", "units", "specific", "cost", "status", "reason", "name", "options", "on_track", "file", "light", "type",
)  # fmt: skip
KEYS = sorted({*INNER, *(key for form in FORMS for key in form.model_fields)})
WORDS = (
    "480", "+20%", ">= 2 h", "15%", "500 EUR", "2026-12-01", "2026-02-30", "2199-12-31", "P30D", "P9999Y", "gte", "by",
    "en", "followers", "ad_spend", "response_time", "a", "b", "x/a", "facebook", "", "-", "$5",
)  # fmt: skip
TEXTS = st.one_of(st.sampled_from(WORDS), st.text(max_size=12))
SCALARS = st.builds(
    lambda text, value, quoted: Scalar(text, text if quoted or value is ... else value, PLACE, quoted),
    TEXTS,
    st.sampled_from([..., ..., ..., None, True, False, 5, 1.5, -3, float(10**17)]),
    st.booleans(),
)


def table_of(entries) -> Table:
    return Table(tuple(Entry(Scalar(key, key, PLACE), node) for key, node in entries.items()), PLACE)


def _collections(inner):
    keys = st.one_of(st.sampled_from(KEYS), st.text(max_size=4))
    return st.one_of(
        st.lists(inner, max_size=3).map(lambda items: Listing(tuple(items), PLACE)),
        st.dictionaries(keys, inner, max_size=5).map(table_of),
    )


NODES = st.recursive(SCALARS, _collections, max_leaves=12)
#: Goals: tables whose keys are a goal's.
GOALS = st.dictionaries(st.sampled_from(sorted(GoalForm.model_fields)), NODES, max_size=9).map(table_of)
